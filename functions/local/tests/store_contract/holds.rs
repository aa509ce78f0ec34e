//! Legal holds: what is held is not erased, by nobody.

use crate::bench::{app, at, bench, dossier, stamp};
use crate::erasing::{by, to_the_end, trace};
use store::applications::{Awaiting, Discarding, RESTORABLE};
use store::erasures::{ErasureBegun, ErasureCause, ErasureKind, ErasureProgress, HoldOn, Holding};

#[tokio::test]
async fn what_is_held_stays_until_it_is_let_go() {
    let bench = bench().await;
    bench.draft("a1").await;
    let erasures = &bench.stores.erasures;
    let read = bench.stores.applications.dossier(app("a1")).await.expect("read").expect("there");
    let organisation = dossier("a1", 0).owner;
    let holds =
        [HoldOn::Application { application: app("a1") }, HoldOn::Organisation { organisation }];
    for (number, on) in holds.iter().enumerate() {
        let named = |what: &str| by(&format!("{what}{number}"), 10);
        assert_eq!(erasures.hold(on, &named("h")).await.expect("held"), Holding::Done);
        assert_eq!(erasures.hold(on, &named("i")).await.expect("held"), Holding::Already);
        let begun = erasures.begin_dossier(&read, ErasureCause::Drafts, &named("e")).await;
        assert_eq!(begun.expect("answered"), ErasureBegun::Held);
        let kept = erasures.holds().await.expect("read");
        assert_eq!((kept.len(), &kept[0].on, kept[0].since), (1, on, at(10)));
        assert_eq!(erasures.let_go(on, &named("l")).await.expect("let go"), Holding::Done);
        assert_eq!(erasures.let_go(on, &named("m")).await.expect("let go"), Holding::Already);
    }
    let begun = erasures.begin_dossier(&read, ErasureCause::Drafts, &by("e9", 20)).await;
    let ended = to_the_end(&bench, begun.expect("begun")).await;
    assert!(matches!(ended, ErasureProgress::Ended { .. }), "{ended:?}");
    let kinds = trace(&bench).await;
    let held = kinds.iter().filter(|kind| matches!(kind, ErasureKind::Held { .. })).count();
    assert_eq!((held, kinds.len()), (2, 6));
}

#[tokio::test]
async fn a_draft_that_was_thrown_away_stays_too() {
    let bench = bench().await;
    bench.draft("a1").await;
    let (applications, erasures) = (&bench.stores.applications, &bench.stores.erasures);
    let read = applications.dossier(app("a1")).await.expect("read").expect("there");
    let away = applications.discard(&read, &stamp("x1", 5)).await.expect("answered");
    assert!(matches!(away, Discarding::Done(_)));
    let on = HoldOn::Application { application: app("a1") };
    erasures.hold(&on, &by("h1", 10)).await.expect("held");
    let due = applications.to_erase(at(6) + RESTORABLE, None, 9).await.expect("read");
    let [awaiting]: [Awaiting; 1] = due.try_into().expect("one");
    let begun = erasures.begin_discarded(&awaiting, &by("e1", 20)).await.expect("answered");
    assert_eq!(begun, ErasureBegun::Held);

    erasures.let_go(&on, &by("l1", 30)).await.expect("let go");
    let begun = erasures.begin_discarded(&awaiting, &by("e2", 40)).await.expect("answered");
    to_the_end(&bench, begun).await;
    assert!(applications.dossier(app("a1")).await.expect("read").is_none());
    let due = applications.to_erase(at(6) + RESTORABLE, None, 9).await.expect("read");
    assert_eq!(due, [], "nobody waits for it any more");
}
