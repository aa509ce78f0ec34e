//! Drafts: saving, conflicts, freezing, lists, validation.

use crate::bench::{app, bench, edit, entries, final_pdf, signed, stamp, word};
use crate::saves::{Short, building, item, save, section};
use domain::ApplicationState;
use form::Entry;
use store::StoreError;
use store::applications::{
    Discarding, EventKind, FieldEdit, KeptAnswer, Recorded, Stage, Validation,
};
use tokio::task::JoinSet;

#[tokio::test]
async fn a_second_writer_gets_what_the_first_wrote() {
    let bench = bench().await;
    bench.draft("a1").await;
    assert_eq!(save(&bench, "bank", 0, "x").await, Short::Stored(1));
    assert_eq!(save(&bench, "bank", 1, "y").await, Short::Stored(2));
    let current = Some("2: y".to_owned());
    assert_eq!(save(&bench, "bank", 1, "z").await, Short::Conflict(current.clone()));
    assert_eq!(save(&bench, "bank", 0, "w").await, Short::Conflict(current));
    assert_eq!(save(&bench, "signer", 3, "w").await, Short::Conflict(None));

    let whole = bench.stores.applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!(whole.dossier.stage, Stage::Draft { changes: 2 });
    let record = &whole.sections[&word("bank")];
    assert_eq!(record.entries, entries("y"));
    assert_eq!((record.version, record.frozen), (2, false));
    let events = bench.stores.applications.latest_events(app("a1"), 99).await.expect("read");
    assert_eq!(events.len(), 3, "refused changes leave no event");
}

#[tokio::test]
async fn two_people_on_two_sections_never_collide() {
    let bench = bench().await;
    bench.draft("a1").await;
    let mut writers = JoinSet::new();
    for number in 0..12 {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            let name = format!("s{number}");
            let stamp = stamp(&format!("e{number}"), number);
            section(
                applications
                    .save_section(app("a1"), &word(&name), edit(0, &entries("v")), &stamp)
                    .await,
            )
        });
    }
    for saved in writers.join_all().await {
        assert_eq!(saved, Short::Stored(1));
    }
    let whole = bench.stores.applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!((whole.sections.len(), whole.dossier.stage), (12, Stage::Draft { changes: 12 }));
}

#[tokio::test]
async fn one_of_many_writers_of_one_version_wins() {
    let bench = bench().await;
    bench.draft("a1").await;
    let mut writers = JoinSet::new();
    for number in 0..12 {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            let stamp = stamp(&format!("e{number}"), number);
            let entries = entries(&format!("{number}"));
            section(
                applications
                    .save_section(app("a1"), &word("bank"), edit(0, &entries), &stamp)
                    .await,
            )
        });
    }
    let answers = writers.join_all().await;
    let won = answers.iter().filter(|answer| **answer == Short::Stored(1));
    assert_eq!(won.count(), 1);
    let lost = answers.iter().filter(
        |answer| matches!(answer, Short::Conflict(Some(record)) if record.starts_with("1: ")),
    );
    assert_eq!(lost.count(), 11);
}

#[tokio::test]
async fn a_frozen_section_and_its_lists_do_not_change() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    save(&bench, "damage", 0, "x").await;
    let damage = async || applications.section(app("a1"), &word("damage")).await;
    let read = damage().await.expect("read").expect("there");
    let frozen = applications.freeze_section(app("a1"), &read, &stamp("f", 6)).await;
    assert_eq!(section(frozen), Short::Stored(2));
    assert_eq!(save(&bench, "damage", 2, "y").await, Short::Frozen);
    let read = damage().await.expect("read").expect("there");
    let again = applications.freeze_section(app("a1"), &read, &stamp("g", 6)).await;
    assert_eq!(section(again), Short::Frozen);
    let key = building("b1");
    let saved =
        applications.save_item(app("a1"), &key, edit(0, &entries("x")), &stamp("h", 7)).await;
    assert_eq!(item(saved), Short::Frozen);
    assert_eq!(save(&bench, "bank", 0, "x").await, Short::Stored(1));
    let section = damage().await.expect("read").expect("there");
    assert_eq!((section.frozen, section.entries), (true, entries("x")));
}

#[tokio::test]
async fn validation_freezes_exactly_what_was_read() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    save(&bench, "bank", 0, "x").await;
    let changed = applications.validate(app("a1"), 0, final_pdf(), &stamp("v0", 8)).await;
    assert_eq!(changed.expect("answered"), Validation::Changed { changes: 1 });
    let (application, identity) = (word("application"), word("identity"));
    let file = signed("d");
    let early = applications
        .record_upload(app("a1"), (&application, final_pdf().sha256), &file, &stamp("u0", 8))
        .await;
    assert!(matches!(
        early.expect("answered"),
        Recorded::NotValidated { state: ApplicationState::Draft }
    ));

    let validated = applications.validate(app("a1"), 1, final_pdf(), &stamp("v1", 9)).await;
    assert!(matches!(validated, Ok(Validation::Validated(Stage::Validated { .. }))));
    let state = ApplicationState::Validated;
    let again = applications.validate(app("a1"), 1, final_pdf(), &stamp("v2", 9)).await;
    assert_eq!(again.expect("answered"), Validation::NotDraft { state });
    assert_eq!(save(&bench, "bank", 1, "y").await, Short::NotDraft(state));
    let read = applications.dossier(app("a1")).await.expect("read").expect("there");
    let discarded = applications.discard(&read, &stamp("x", 9)).await.expect("answered");
    assert_eq!(discarded, Discarding::NotDraft { state });

    let file = signed("d1");
    let recorded = applications
        .record_upload(app("a1"), (&identity, final_pdf().sha256), &file, &stamp("u1", 9))
        .await;
    recorded.expect("recorded");
    let now = applications.dossier(app("a1")).await.expect("read").expect("there").stage;
    assert_eq!(now.signed(&identity), Some(&file));
    assert_eq!(now.pdf(), Some(&final_pdf()));
    assert_eq!(now.validated_at(), Some(crate::bench::at(9)));
}

#[tokio::test]
async fn events_tell_who_did_what() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    save(&bench, "bank", 0, "x").await;
    let refusal = EventKind::SignedFileRefused {
        which: word("application"),
        verdict: "certificate_expired".to_owned(),
    };
    applications.note(app("a1"), refusal.clone(), &stamp("z", 9)).await.expect("noted");
    let nowhere = applications.note(app("a2"), refusal.clone(), &stamp("z", 9)).await;
    assert!(matches!(nowhere, Err(StoreError::NoSuchApplication)));
    let events = applications.latest_events(app("a1"), 99).await.expect("read");
    let found: Vec<_> = events.iter().rev().map(|event| event.kind.clone()).collect();
    let kinds = vec!["a".to_owned(), "b".to_owned()];
    let written = [("kinds", Entry::Many(kinds)), ("name", Entry::from("x"))];
    let edits = written.map(|(field, entry)| FieldEdit {
        field: word(field),
        before: None,
        after: Some(KeptAnswer::Whole(entry)),
        proposed: false,
    });
    let saved =
        EventKind::SectionSaved { section: word("bank"), edits: edits.to_vec(), auto: false };
    assert_eq!(found, [EventKind::Created, saved, refusal]);
    assert_eq!((events[1].username.as_str(), events[1].at), ("anna", crate::bench::at(5)));
    let latest = applications.latest_events(app("a1"), 2).await.expect("read");
    assert_eq!(latest, [events[0].clone(), events[1].clone()]);
}

#[tokio::test]
async fn many_records_are_read_to_the_last() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    // Each some 100 kB: a page of a query holds 1 MB, so there are several.
    let long = entries(&"x".repeat(100_000));
    for number in 0..25 {
        let key = building(&format!("b{number:02}"));
        let stamp = stamp(&format!("e{number:02}"), number);
        applications.save_item(app("a1"), &key, edit(0, &long), &stamp).await.expect("saved");
    }
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!(whole.items.len(), 25);
}
