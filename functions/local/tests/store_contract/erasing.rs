//! What is erased, wholly and with a trace; what cannot be keeps no others back.

use crate::bench::{
    Bench, app, arrive, at, bench, edit, entries, publication, signed, stamp, word,
};
use crate::cup::application;
use bytes::Bytes;
use jiff::SignedDuration;
use store::applications::{Awaiting, Discarding, Dossier, RESTORABLE};
use store::erasures::{By, Erased, ErasureBegun, ErasureCause, ErasureKind, ErasureProgress};
use store::history::{Chain, verify};

#[tokio::test]
async fn what_waits_is_found_after_any_that_cannot_be_erased() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    for number in 1..=7 {
        let id = application(number);
        bench.draft_as(id, &format!("d{number}")).await;
        let read = applications.dossier(id).await.expect("read").expect("there");
        let seconds = i64::try_from(number).expect("small");
        let away = applications.discard(&read, &stamp(&format!("x{number}"), seconds)).await;
        assert!(matches!(away.expect("answered"), Discarding::Done(_)));
    }
    let due = at(5) + RESTORABLE;
    let mut found = Vec::new();
    let mut last: Option<Awaiting> = None;
    loop {
        let some = applications.to_erase(due, last.as_ref(), 2).await.expect("read");
        found.extend(some.iter().map(|one| one.dossier));
        if some.len() < 2 {
            break;
        }
        last = some.into_iter().last();
    }
    // The earliest first, and none that can be had back still.
    assert_eq!(found, (1..=5).map(application).collect::<Vec<_>>());
    let none = applications.to_erase(due - SignedDuration::from_secs(5), None, 9).await;
    assert_eq!(none.expect("read"), []);
}

/// Who erases, at some seconds.
pub(crate) fn by(name: &str, seconds: i64) -> By {
    let (event, at) = (stamp(name, seconds).event, at(seconds));
    By { event, at, author: "Carla Neri".to_owned(), reason: "Massimario di scarto".to_owned() }
}

/// Goes on until nothing is left.
pub(crate) async fn to_the_end(bench: &Bench, begun: ErasureBegun) -> ErasureProgress {
    let ErasureBegun::Begun(mut pending) = begun else { panic!("{begun:?}") };
    let mut steps = 1000;
    let end = (stamp("end", 99).event, at(99));
    bench.stores.erasures.go_on(&mut pending, end, &mut steps).await.expect("erased")
}

/// What the trace says, which is whole.
pub(crate) async fn trace(bench: &Bench) -> Vec<ErasureKind> {
    let audited = bench.stores.erasures.audit().await.expect("read");
    assert!(audited.outcome.is_ok(), "{:?}", audited.outcome);
    let events = bench.stores.erasures.events().await.expect("read");
    events.into_iter().map(|event| event.kind).collect()
}

async fn read(bench: &Bench, name: &str) -> Dossier {
    bench.stores.applications.dossier(app(name)).await.expect("read").expect("there")
}

/// Stores a document, and says whether one is there.
async fn keep(bench: &Bench, key: &str) {
    let bytes = Bytes::from_static(b"di una persona");
    bench.stores.files.put_document(key, bytes, "text/plain").await.expect("kept");
}

async fn is_kept(bench: &Bench, key: &str) -> bool {
    bench.stores.files.head_document(key).await.expect("asked").is_some()
}

#[tokio::test]
async fn of_what_is_erased_nothing_is_left_but_a_trace_that_names_nobody() {
    let bench = bench().await;
    bench.publish().await;
    for name in ["a1", "a2"] {
        bench.ready(name).await;
        keep(&bench, &format!("applications/{}/1.pdf", app(name))).await;
    }
    let sent = arrive(&bench.stores.applications, app("a1"), &stamp("s1", 60)).await;
    sent.expect("sent");
    bench.stores.applications.number(&publication().call, at(61)).await.expect("numbered");
    let before = read(&bench, "a1").await;
    let erasures = &bench.stores.erasures;
    let begun = erasures.begin_dossier(&before, ErasureCause::Submitted, &by("e1", 90)).await;
    assert_eq!(bench.stores.applications.load(app("a1")).await.expect("read"), None);
    let ended = to_the_end(&bench, begun.expect("begun")).await;
    let ErasureProgress::Ended { records, files } = ended else { panic!("{ended:?}") };
    assert!(records >= 6 && files == 1, "{records} records, {files} files");

    assert!(bench.stores.applications.links(app("a1")).await.expect("read").is_empty());
    assert!(!is_kept(&bench, &format!("applications/{}/1.pdf", app("a1"))).await);
    assert!(is_kept(&bench, &format!("applications/{}/1.pdf", app("a2"))).await);
    assert!(bench.stores.erasures.all_pending().await.expect("read").is_empty());
    let of = Erased::Dossier { dossier: app("a1") };
    let (head, sent) = (Some(before.history), before.stage.history());
    assert!(sent.is_some());
    assert_eq!(
        trace(&bench).await,
        [
            ErasureKind::Begun { of: of.clone(), cause: ErasureCause::Submitted, head, sent },
            ErasureKind::Ended { of, records, files },
        ]
    );
    let links = bench.stores.erasures.links().await.expect("read");
    let told: String = links.iter().map(|link| link.line(&Chain::Erasures)).collect();
    for personal in ["anna", "R7K2M9X4A", "ROSSI", "ORD6-2014", "domanda.pdf"] {
        assert!(!told.contains(personal), "{personal} is in the trace: {told}");
    }
    assert!(told.contains("Carla Neri"), "{told}");
}

#[tokio::test]
async fn what_happened_since_it_was_read_keeps_it() {
    let bench = bench().await;
    bench.draft("a1").await;
    let before = read(&bench, "a1").await;
    let applications = &bench.stores.applications;
    let (section, answers, stamp) = (word("damage"), entries("v"), stamp("1", 1));
    let saved = applications.save_section(app("a1"), &section, edit(0, &answers), &stamp);
    saved.await.expect("saved");
    let begun =
        bench.stores.erasures.begin_dossier(&before, ErasureCause::Drafts, &by("e1", 90)).await;
    assert_eq!(begun.expect("answered"), ErasureBegun::Changed);
    assert_eq!(read(&bench, "a1").await.history.count, 2);
    assert_eq!(trace(&bench).await, []);
}

#[tokio::test]
async fn whoever_is_broken_off_is_gone_on_with() {
    let bench = bench().await;
    bench.draft("a1").await;
    let erasures = &bench.stores.erasures;
    let before = read(&bench, "a1").await;
    let begun = erasures.begin_dossier(&before, ErasureCause::Drafts, &by("e1", 90)).await;
    assert!(matches!(begun, Ok(ErasureBegun::Begun(_))), "{begun:?}");
    assert_eq!(erasures.pending(at(89), 9).await.expect("read"), []);
    let mut pending = erasures.pending(at(90), 9).await.expect("read");
    let (one, end) = (&mut pending[0], (stamp("end", 99).event, at(99)));
    let none = erasures.go_on(one, end, &mut 1).await.expect("erased");
    assert_eq!(none, ErasureProgress::More);
    let ended = erasures.go_on(one, end, &mut 99).await.expect("erased");
    assert_eq!(ended, ErasureProgress::Ended { records: 1, files: 0 });
    // Two came to the end: it is traced once.
    erasures.go_on(one, end, &mut 99).await.expect("nothing to erase");
    assert_eq!(trace(&bench).await.len(), 2);
}

#[tokio::test]
async fn an_identity_document_goes_and_what_is_known_of_it_stays() {
    let bench = bench().await;
    bench.ready("a1").await;
    for key in ["signed/2", "signed/3", "signed/3.judgement-1.json"] {
        keep(&bench, key).await;
    }
    let (erasures, which) = (&bench.stores.erasures, word("identity"));
    let portal = "portale".parse().expect("a name");
    let before = read(&bench, "a1").await;
    let begun = erasures.begin_file(&before, &which, (&by("e1", 90), &portal)).await;
    let ended = to_the_end(&bench, begun.expect("begun")).await;
    assert_eq!(ended, ErasureProgress::Ended { records: 0, files: 2 });
    assert!(is_kept(&bench, "signed/2").await && !is_kept(&bench, "signed/3").await);

    let after = read(&bench, "a1").await;
    let file = after.stage.signed(&which).expect("known");
    assert_eq!((file.erased_at, file.sha256), (Some(at(90)), signed("3").sha256));
    let links = bench.stores.applications.links(app("a1")).await.expect("read");
    verify(&Chain::Application(app("a1")), &links, after.history, &[]).expect("whole");
    // Once is enough; and a reader of before comes too late.
    for read in [&before, &after] {
        let again = erasures.begin_file(read, &which, (&by("e2", 91), &portal)).await;
        assert_eq!(again.expect("answered"), ErasureBegun::Changed);
    }
    assert_eq!(trace(&bench).await.len(), 2);
}

#[tokio::test]
async fn a_trace_that_was_tampered_with_is_not_whole() {
    let bench = bench().await;
    for name in ["a1", "a2"] {
        bench.draft(name).await;
        let before = read(&bench, name).await;
        let by = by(&format!("e{name}"), 90);
        let begun = bench.stores.erasures.begin_dossier(&before, ErasureCause::Drafts, &by).await;
        begun.expect("begun");
    }
    let mut links = bench.stores.erasures.links().await.expect("read");
    let head = links.last().expect("two").head();
    verify(&Chain::Erasures, &links, head, &[]).expect("whole");
    links.remove(0);
    assert!(verify(&Chain::Erasures, &links, head, &[]).is_err(), "one was left out");
}
