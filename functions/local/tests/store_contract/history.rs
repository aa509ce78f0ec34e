//! Histories: whole after everything that happens, whoever writes at once.

use crate::bench::{
    Bench, app, arrive, at, bench, edit, entries, letter, publication, stamp, word,
};
use domain::{ApplicationId, EventId, OrganisationCode};
use form::Entry;
use std::fs;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::applications::{
    Arrival, Edit, EventKind, FieldEdit, KeptAnswer, Numbering, Saved, Submission,
};
use store::history::{Chain, Head, Link, Verified, verify};
use store::outbox::HISTORY_PLACE;
use tokio::task::JoinSet;

/// The history of an application, which is whole.
async fn whole(bench: &Bench, id: ApplicationId) -> Vec<Link> {
    let applications = &bench.stores.applications;
    let head = applications.dossier(id).await.expect("read").expect("there").history;
    let links = applications.links(id).await.expect("read");
    let verified = verify(&Chain::Application(id), &links, head, &[]);
    assert_eq!(verified, Ok(Verified { first: 1, head }), "{links:?}");
    links
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_who_read_the_same_head_all_succeed() {
    let bench = bench().await;
    bench.draft("a1").await;
    let applications = &bench.stores.applications;
    let read = applications.dossier(app("a1")).await.expect("read").expect("there");
    let mut writers = JoinSet::new();
    for number in 0..12 {
        let (applications, read) = (applications.clone(), read.clone());
        writers.spawn(async move {
            let section = word(&format!("s{number}"));
            let stamp = stamp(&format!("e{number}"), number);
            applications.save_section(&read, &section, edit(0, &entries("v")), &stamp).await
        });
    }
    for saved in writers.join_all().await {
        assert!(matches!(saved, Ok(Saved::Saved(_))), "{saved:?}");
    }
    let links = whole(&bench, app("a1")).await;
    assert_eq!(links.len(), 13);
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!((whole.sections.len(), whole.dossier.history), (12, links[12].head()));
}

#[tokio::test]
async fn a_head_that_was_read_saves_a_reading_and_a_stale_one_costs_one() {
    let bench = bench().await;
    bench.draft("a1").await;
    let applications = &bench.stores.applications;
    let read = applications.dossier(app("a1")).await.expect("read").expect("there");
    let refusal = || EventKind::SignedFileRefused {
        which: word("application"),
        verdict: "certificate_expired".to_owned(),
    };
    for name in ["x", "y", "z"] {
        applications.note(&read, refusal(), &stamp(name, 9)).await.expect("noted");
    }
    assert_eq!(whole(&bench, app("a1")).await.len(), 4);
}

#[tokio::test]
async fn what_is_refused_leaves_no_trace() {
    let bench = bench().await;
    bench.draft("a1").await;
    let applications = &bench.stores.applications;
    let (bank, some) = (word("bank"), entries("x"));
    for (expected, name) in [(0, "1"), (0, "2"), (7, "3")] {
        let edit = edit(expected, &some);
        applications.save_section(app("a1"), &bank, edit, &stamp(name, 5)).await.expect("answered");
    }
    assert_eq!(whole(&bench, app("a1")).await.len(), 2);
}

#[tokio::test]
async fn an_event_tells_what_was_there_before() {
    let bench = bench().await;
    bench.draft("a1").await;
    let applications = &bench.stores.applications;
    let (bank, first, second) = (word("bank"), entries("x"), entries("y"));
    let edits = [
        Edit { version: 0, before: None, after: &first, proposed: None, auto: false },
        Edit { version: 1, before: Some(&first), after: &second, proposed: None, auto: false },
    ];
    for (edit, name) in edits.into_iter().zip(["1", "2"]) {
        let saved = applications.save_section(app("a1"), &bank, edit, &stamp(name, 5)).await;
        assert!(matches!(saved, Ok(Saved::Saved(_))), "{saved:?}");
    }
    let events = applications.events(app("a1"), 3..=99).await.expect("read");
    let [event] = events.as_slice() else { panic!("{events:?}") };
    let kept = |text| Some(KeptAnswer::Whole(Entry::from(text)));
    let (before, after) = (kept("x"), kept("y"));
    let expected = FieldEdit { field: word("name"), before, after, proposed: false };
    let expected = EventKind::SectionSaved { section: bank, edits: vec![expected], auto: false };
    assert_eq!((event.number, &event.event.kind), (3, &expected));
    let first = applications.events(app("a1"), 1..=2).await.expect("read");
    assert_eq!(first.iter().map(|it| it.number).collect::<Vec<_>>(), [1, 2]);
}

#[tokio::test]
async fn the_receipt_names_the_head_of_the_arrival() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.publish().await;
    bench.ready("a1").await;
    let arrived = arrive(applications, app("a1"), &stamp("s1", 60)).await.expect("answered");
    let Submission::Arrived { dossier, first: true } = arrived else { panic!("{arrived:?}") };
    let sent = dossier.stage.history().expect("sent");
    let numbering = applications.number(&publication().call, at(61)).await;
    assert_eq!(numbering.expect("numbered"), Numbering::Numbered(1));
    let links = whole(&bench, app("a1")).await;
    let kept = applications.dossier(app("a1")).await.expect("read").expect("there");
    assert_eq!(kept.stage.history(), Some(sent), "the number changes nothing");
    assert_eq!((sent, dossier.history), (links[4].head(), links[4].head()));
    assert!(links[4].event.contains(r#""what":"arrived""#), "{}", links[4].event);
    assert_eq!(links.len(), 6);
    assert_eq!(Verified::holds(&links, sent.digest), Ok(5));
}

#[tokio::test]
async fn the_confirmation_names_it_too() {
    let bench = bench().await;
    bench.publish().await;
    bench.ready("a1").await;
    let applications = &bench.stores.applications;
    let mut confirmation = letter("l", 60).with_number_of(app("a1"));
    confirmation.mail.text = format!("Impronta: {HISTORY_PLACE}\n");
    let stamp = stamp("s1", 60);
    let arrival = Arrival {
        payment: None,
        dossier: applications.dossier(app("a1")).await.expect("read").expect("there"),
        signatures: &[word("application"), word("identity")],
        facts: &crate::bench::facts(),
        letter: &confirmation,
        stamp: &stamp,
        numbering: stamp.event,
    };
    applications.arrive(arrival).await.expect("arrived");
    applications.number(&publication().call, at(61)).await.expect("numbered");
    let kept = applications.dossier(app("a1")).await.expect("read").expect("there");
    let digest = kept.stage.history().expect("sent").digest.to_string();
    bench.stores.outbox.deliver(confirmation.id, at(62)).await.expect("delivered");
    let folder = bench.outbox.path().join("outbox");
    let mails = fs::read_dir(folder).expect("mails").filter_map(Result::ok);
    let texts: Vec<String> =
        mails.filter_map(|mail| fs::read_to_string(mail.path()).ok()).collect();
    let [text] = texts.as_slice() else { panic!("{texts:?}") };
    let text = text.replace("=\r\n", "");
    assert!(text.contains(&digest), "{text}");
}

fn code() -> OrganisationCode {
    "R7K2M9X4A".parse().expect("a code")
}

fn failure(number: u8) -> AccountEvent {
    AccountEvent {
        id: EventId::new(u64::from(number), &[number; 10]),
        at: at(i64::from(number)),
        actor: AccountActor::Visitor,
        kind: AccountEventKind::SignInFailed { username: "anna".parse().expect("a name") },
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_history_of_an_account_is_whole_whoever_adds_at_once() {
    let bench = bench().await;
    let mut writers = JoinSet::new();
    for number in 0..16 {
        let accounts = bench.stores.accounts.clone();
        writers.spawn(async move { accounts.note(&code(), &failure(number)).await });
    }
    for noted in writers.join_all().await {
        noted.expect("noted");
    }
    let accounts = &bench.stores.accounts;
    let (links, head) = (accounts.links(&code()).await, accounts.head(&code()).await);
    let (links, head) = (links.expect("read"), head.expect("read"));
    assert_eq!((links.len(), head.count), (16, 16));
    let verified = verify(&Chain::Account(code()), &links, head, &[]);
    assert_eq!(verified, Ok(Verified { first: 1, head }));
    let nobody = "R7K2M9X4B".parse().expect("a code");
    assert_eq!(accounts.head(&nobody).await.expect("read"), Head::start());
}
