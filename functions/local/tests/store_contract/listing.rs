//! Dossiers in lists.

use crate::bench::{app, bench, dossier, stamp};
use domain::OrganisationCode;
use store::applications::{Discarded, Listed};

#[tokio::test]
async fn applications_are_listed_latest_first() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    for (id, seconds) in [("a1", 1), ("a3", 3), ("a2", 2)] {
        assert!(
            applications.create(&dossier(id, seconds), &stamp(id, seconds)).await.expect("made")
        );
    }
    let mut other = dossier("b1", 4);
    other.owner = OrganisationCode::new([2; 5]);
    assert!(applications.create(&other, &stamp("b1", 4)).await.expect("made"));
    assert!(!applications.create(&other, &stamp("b2", 4)).await.expect("refused"));
    let ids =
        |listed: Vec<Listed>| -> Vec<_> { listed.into_iter().map(|one| one.dossier.id).collect() };
    let own = dossier("a1", 1).owner;
    let apps = |names: &[&str]| -> Vec<_> { names.iter().map(|name| app(name)).collect() };
    assert_eq!(ids(applications.list(&own).await.expect("listed")), apps(&["a3", "a2", "a1"]));
    let of_call = applications.list_of_call(&other.call.call).await.expect("listed");
    assert_eq!(ids(of_call), apps(&["b1", "a3", "a2", "a1"]));

    assert_eq!(applications.discard(app("a3")).await.expect("discarded"), Discarded::Gone);
    assert_eq!(ids(applications.list(&own).await.expect("listed")), apps(&["a2", "a1"]));
    assert_eq!(applications.load(app("a3")).await.expect("read"), None);
    assert!(applications.latest_events(app("a3"), 99).await.expect("read").is_empty());
}
