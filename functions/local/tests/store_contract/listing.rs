//! Dossiers in lists.

use crate::bench::{app, bench, dossier, stamp};
use crate::cup::{application, conversion, sent};
use crate::submission::submit;
use domain::OrganisationCode;
use store::applications::{Creation, Listed, PlaceInCall};
use store::cup::Requested;

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
    let mut of_call = Vec::new();
    let seen = applications.each_of_call(&other.call.call, 2, |one| of_call.push(one)).await;
    seen.expect("read");
    assert_eq!(ids(of_call), apps(&["a1", "a2", "a3", "b1"]));
}

#[tokio::test]
async fn a_page_that_ends_within_a_dossier_parts_it_from_nothing() {
    let bench = bench().await;
    bench.publish().await;
    let applications = &bench.stores.applications;
    let asked: Vec<_> = (1..=3).map(application).collect();
    for (number, id) in (0..).zip(&asked) {
        sent(&bench, *id).await;
        if number != 1 {
            let stamp = stamp(&format!("ask{number}"), 60);
            let done = bench.stores.cup.request(*id, conversion(1), None, &stamp).await;
            assert_eq!(done.expect("done"), Requested::Waits);
        }
    }
    let call = dossier("a1", 1).call.call;
    for most in 1..=6 {
        let mut found = Vec::new();
        let seen = applications.each_of_call(&call, most, |one| found.push(one)).await;
        seen.expect("read");
        found.sort_by_key(|one| one.dossier.id);
        let stand: Vec<_> =
            found.iter().map(|one| (one.dossier.id, one.cup.requested_in())).collect();
        let waits = Some(conversion(1));
        assert_eq!(stand, [(asked[0], waits), (asked[1], None), (asked[2], waits)], "{most}");
    }
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
