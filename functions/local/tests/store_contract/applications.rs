//! Drafts: saving, conflicts, freezing, lists, validation.

use domain::ApplicationState;
use store::StoreError;
use store::applications::{
    Discarded, EventKind, ItemKey, Removal, Saved, Step, Upload, Validation,
};
use tokio::task::JoinSet;

use crate::bench::{Bench, act, bench, entries, final_pdf, meta, signed};

fn building(item: &str) -> ItemKey {
    ItemKey {
        section: "damage".to_owned(),
        within: Vec::new(),
        list: "buildings".to_owned(),
        item: item.to_owned(),
    }
}

fn work(building: &str, item: &str) -> ItemKey {
    ItemKey {
        section: "damage".to_owned(),
        within: vec![Step { list: "buildings".to_owned(), item: building.to_owned() }],
        list: "works".to_owned(),
        item: item.to_owned(),
    }
}

async fn save(bench: &Bench, section: &str, expected: u64, value: &str) -> Saved<String> {
    let act = act(&format!("{section}-{expected}-{value}"), 5);
    let applications = &bench.stores.applications;
    match applications.save_section("a1", section, expected, &entries(value), &act).await {
        Ok(Saved::Saved { version }) => Saved::Saved { version },
        Ok(Saved::Conflict { current }) => Saved::Conflict {
            current: current
                .map(|record| format!("{}: {}", record.version, record.entries["name"])),
        },
        Ok(Saved::NotDraft { state }) => Saved::NotDraft { state },
        Ok(Saved::Frozen) => Saved::Frozen,
        Ok(Saved::NoParent) => Saved::NoParent,
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn a_second_writer_gets_what_the_first_wrote() {
    let bench = bench().await;
    bench.draft("a1").await;
    assert_eq!(save(&bench, "bank", 0, "x").await, Saved::Saved { version: 1 });
    assert_eq!(save(&bench, "bank", 1, "y").await, Saved::Saved { version: 2 });
    let current = Some("2: \"y\"".to_owned());
    assert_eq!(save(&bench, "bank", 1, "z").await, Saved::Conflict { current: current.clone() });
    assert_eq!(save(&bench, "bank", 0, "w").await, Saved::Conflict { current });
    assert_eq!(save(&bench, "signer", 3, "w").await, Saved::Conflict { current: None });

    let whole = bench.stores.applications.load("a1").await.expect("read").expect("there");
    assert_eq!(whole.meta.changes, 2);
    let record = &whole.sections["bank"];
    assert_eq!(record.entries, entries("y"));
    assert_eq!((record.version, record.frozen), (2, false));
    let events = bench.stores.applications.events("a1").await.expect("read");
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
            let section = format!("s{number}");
            let act = act(&format!("e{number}"), number);
            applications.save_section("a1", &section, 0, &entries("v"), &act).await
        });
    }
    for saved in writers.join_all().await {
        assert_eq!(saved.expect("saved"), Saved::Saved { version: 1 });
    }
    let whole = bench.stores.applications.load("a1").await.expect("read").expect("there");
    assert_eq!((whole.sections.len(), whole.meta.changes), (12, 12));
}

#[tokio::test]
async fn one_of_many_writers_of_one_version_wins() {
    let bench = bench().await;
    bench.draft("a1").await;
    let mut writers = JoinSet::new();
    for number in 0..12 {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            let act = act(&format!("e{number}"), number);
            let entries = entries(&format!("{number}"));
            applications.save_section("a1", "bank", 0, &entries, &act).await.expect("answered")
        });
    }
    let answers = writers.join_all().await;
    let won = answers.iter().filter(|answer| matches!(answer, Saved::Saved { version: 1 }));
    assert_eq!(won.count(), 1);
    let lost = answers.iter().filter(
        |answer| matches!(answer, Saved::Conflict { current: Some(record) } if record.version == 1),
    );
    assert_eq!(lost.count(), 11);
}

#[tokio::test]
async fn a_frozen_section_and_its_lists_do_not_change() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    save(&bench, "damage", 0, "x").await;
    let frozen = applications.freeze_section("a1", "damage", 1, &act("f", 6)).await;
    assert_eq!(frozen.expect("frozen"), Saved::Saved { version: 2 });
    assert_eq!(save(&bench, "damage", 2, "y").await, Saved::Frozen);
    let again = applications.freeze_section("a1", "damage", 2, &act("g", 6)).await;
    assert_eq!(again.expect("answered"), Saved::Frozen);
    let item = applications.save_item("a1", &building("b1"), 0, &entries("x"), &act("h", 7)).await;
    assert_eq!(item.expect("answered"), Saved::Frozen);
    assert_eq!(save(&bench, "bank", 0, "x").await, Saved::Saved { version: 1 });
    let section = applications.section("a1", "damage").await.expect("read").expect("there");
    assert_eq!((section.frozen, section.entries), (true, entries("x")));
}

#[tokio::test]
async fn items_lie_in_order_and_go_with_what_is_in_them() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let orphan =
        applications.save_item("a1", &work("b1", "w1"), 0, &entries(""), &act("1", 1)).await;
    assert_eq!(orphan.expect("answered"), Saved::NoParent);
    for (number, key) in
        [building("b2"), building("b1"), work("b1", "w1"), work("b1", "w2")].iter().enumerate()
    {
        let act = act(&format!("2-{number}"), 2);
        let saved = applications.save_item("a1", key, 0, &entries("x"), &act).await;
        assert_eq!(saved.expect("saved"), Saved::Saved { version: 1 });
    }
    save(&bench, "damage", 0, "x").await;
    let whole = applications.load("a1").await.expect("read").expect("there");
    let keys: Vec<_> = whole.items.iter().map(|item| item.key.clone()).collect();
    assert_eq!(keys, [building("b1"), work("b1", "w1"), work("b1", "w2"), building("b2")]);
    assert_eq!(keys[1].parent(), Some(building("b1")));
    assert_eq!(whole.sections.len(), 1);

    let stale = applications.save_item("a1", &building("b1"), 0, &entries("y"), &act("3", 3)).await;
    let Saved::Conflict { current: Some(current) } = stale.expect("answered") else {
        panic!("the item is there already");
    };
    assert_eq!(current.version, 1);

    let within = Removal { items: vec![work("b1", "w1"), work("b1", "w2")], documents: vec![] };
    let deleted = applications.delete_item("a1", &building("b1"), 1, &within, &act("4", 4)).await;
    assert_eq!(deleted.expect("deleted"), Saved::Saved { version: 1 });
    let whole = applications.load("a1").await.expect("read").expect("there");
    assert_eq!(whole.items.len(), 1);
    let again = applications.delete_item("a1", &building("b1"), 1, &within, &act("5", 5)).await;
    assert_eq!(again.expect("answered"), Saved::Conflict { current: None });
}

#[tokio::test]
async fn too_much_for_one_transaction_is_said() {
    let bench = bench().await;
    bench.draft("a1").await;
    let items = (0..120).map(|number| work("b1", &format!("w{number}"))).collect();
    let within = Removal { items, documents: vec![] };
    let applications = &bench.stores.applications;
    let refused = applications.delete_item("a1", &building("b1"), 1, &within, &act("1", 1)).await;
    assert!(matches!(refused, Err(StoreError::TooManyRecords { count: 124, .. })), "{refused:?}");
}

#[tokio::test]
async fn validation_freezes_exactly_what_was_read() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    save(&bench, "bank", 0, "x").await;
    let changed = applications.validate("a1", 0, &final_pdf(), &act("v0", 8)).await;
    assert_eq!(changed.expect("answered"), Validation::Changed { changes: 1 });
    let early =
        applications.record_upload("a1", Upload::Application, &signed("d"), &act("u0", 8)).await;
    assert!(matches!(
        early.expect("answered"),
        store::applications::Recorded::NotValidated { state: ApplicationState::Draft }
    ));

    let validated = applications.validate("a1", 1, &final_pdf(), &act("v1", 9)).await;
    assert_eq!(validated.expect("validated"), Validation::Validated);
    let state = ApplicationState::Validated;
    let again = applications.validate("a1", 1, &final_pdf(), &act("v2", 9)).await;
    assert_eq!(again.expect("answered"), Validation::NotDraft { state });
    assert_eq!(save(&bench, "bank", 1, "y").await, Saved::NotDraft { state });
    assert_eq!(applications.discard("a1").await.expect("answered"), Discarded::NotDraft { state });

    let file = signed("d1");
    let recorded = applications.record_upload("a1", Upload::Identity, &file, &act("u1", 9)).await;
    recorded.expect("recorded");
    let meta = applications.meta("a1").await.expect("read").expect("there");
    assert_eq!(meta.signed_identity, Some(file));
    assert_eq!(meta.final_pdf, Some(final_pdf()));
    assert_eq!(meta.validated_at, Some(crate::bench::at(9)));
}

#[tokio::test]
async fn applications_are_listed_latest_first() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    for (id, seconds) in [("a1", 1), ("a3", 3), ("a2", 2)] {
        assert!(applications.create(&meta(id, seconds), &act(id, seconds)).await.expect("made"));
    }
    let mut other = meta("b1", 4);
    other.organisation = "R2".to_owned();
    assert!(applications.create(&other, &act("b1", 4)).await.expect("made"));
    assert!(!applications.create(&other, &act("b2", 4)).await.expect("refused"));
    let ids = |listed: Vec<store::applications::Listed>| -> Vec<String> {
        listed.into_iter().map(|one| one.meta.id).collect()
    };
    assert_eq!(ids(applications.list("R1").await.expect("listed")), ["a3", "a2", "a1"]);
    let of_call = applications.list_of_call("ordinance").await.expect("listed");
    assert_eq!(ids(of_call), ["b1", "a3", "a2", "a1"]);

    assert_eq!(applications.discard("a3").await.expect("discarded"), Discarded::Gone);
    assert_eq!(ids(applications.list("R1").await.expect("listed")), ["a2", "a1"]);
    assert_eq!(applications.load("a3").await.expect("read"), None);
    assert!(applications.events("a3").await.expect("read").is_empty());
}

#[tokio::test]
async fn events_tell_who_did_what() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    save(&bench, "bank", 0, "x").await;
    let refusal = EventKind::SignedFileRefused {
        upload: Upload::Application,
        verdict: "certificate_expired".to_owned(),
    };
    applications.note("a1", refusal.clone(), &act("z", 9)).await.expect("noted");
    let nowhere = applications.note("a2", refusal.clone(), &act("z", 9)).await;
    assert!(matches!(nowhere, Err(StoreError::NoSuchApplication)));
    let events = applications.events("a1").await.expect("read");
    let kinds: Vec<_> = events.iter().map(|event| event.kind.clone()).collect();
    let saved = EventKind::SectionSaved { section: "bank".to_owned() };
    assert_eq!(kinds, [EventKind::Created, saved, refusal]);
    assert_eq!((events[1].username.as_str(), events[1].at), ("anna", crate::bench::at(5)));
    let latest = applications.latest_events("a1", 2).await.expect("read");
    assert_eq!(latest, [events[2].clone(), events[1].clone()]);
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
        let act = act(&format!("e{number:02}"), number);
        applications.save_item("a1", &key, 0, &long, &act).await.expect("saved");
    }
    let whole = applications.load("a1").await.expect("read").expect("there");
    assert_eq!(whole.items.len(), 25);
}
