//! Dossiers in lists.

use crate::bench::{app, bench, dossier, stamp};
use domain::OrganisationCode;
use store::applications::{Creation, Listed};

#[tokio::test]
async fn applications_are_listed_latest_first() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    for (id, seconds) in [("a1", 1), ("a3", 3), ("a2", 2)] {
        let made = applications.create(&dossier(id, seconds), &stamp(id, seconds)).await;
        assert_eq!(made.expect("made"), Creation::Done);
    }
    let mut other = dossier("b1", 4);
    other.owner = OrganisationCode::new([2; 5]);
    let made = applications.create(&other, &stamp("b1", 4)).await.expect("made");
    assert_eq!(made, Creation::Done);
    let ids =
        |listed: Vec<Listed>| -> Vec<_> { listed.into_iter().map(|one| one.dossier.id).collect() };
    let own = dossier("a1", 1).owner;
    let apps = |names: &[&str]| -> Vec<_> { names.iter().map(|name| app(name)).collect() };
    assert_eq!(ids(applications.list(&own).await.expect("listed")), apps(&["a3", "a2", "a1"]));
    let of_call = applications.list_of_call(&other.call.call).await.expect("listed");
    assert_eq!(ids(of_call), apps(&["b1", "a3", "a2", "a1"]));
}
