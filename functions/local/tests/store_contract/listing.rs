//! Dossiers in lists.

use crate::bench::{app, bench, dossier, stamp};
use crate::submission::submit;
use domain::OrganisationCode;
use store::applications::{Creation, Listed, PlaceInCall};

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

#[tokio::test]
async fn what_was_sent_to_a_call_is_had_a_record_at_a_time_past_what_was_not() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.publish().await;
    let call = dossier("a1", 1).call.call;
    let draft = async |id: &str, seconds: i64| {
        let made = applications.create(&dossier(id, seconds), &stamp(id, seconds)).await;
        assert_eq!(made.expect("made"), Creation::Done);
    };
    let none = applications.sent_to_call(&call, None, 1).await.expect("read");
    assert_eq!((none.dossiers, none.more), (Vec::new(), false));
    draft("c1", 1).await;
    draft("c2", 2).await;
    for (id, key, seconds) in [("a1", "s1", 60), ("a2", "s2", 61)] {
        bench.ready(id).await;
        submit(applications, id, &stamp(key, seconds)).await;
    }
    draft("c3", 9_000).await;
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let page = applications.sent_to_call(&call, after, 1).await.expect("read");
        let Some(last) = page.dossiers.last() else { break };
        after = Some(PlaceInCall::of(last));
        found.extend(page.dossiers.iter().map(|one| one.id));
        if !page.more {
            break;
        }
    }
    found.sort_unstable();
    assert_eq!(found, [app("a1"), app("a2")]);
    assert_eq!(applications.numbers_given(&call).await.expect("read"), 2);
}
