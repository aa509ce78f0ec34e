//! Saves that follow one another, while a page saves by itself.

use crate::bench::{Bench, app, at, bench, entries, stamp, word};
use form::{Entries, Entry};
use store::applications::{Edit, EventKind, KeptAnswer, PlacedEvent, Saved, Stamp};
use store::history::{Chain, Verified, verify};

/// Saves a section over a version of it, as the page does that was filled from what is there.
async fn save(bench: &Bench, section: &str, text: &str, auto: bool, stamp: &Stamp) {
    let applications = &bench.stores.applications;
    let read = applications.load(app("a1")).await.expect("read").expect("there");
    let before: Option<&Entries> = read.sections.get(&word(section)).map(|it| &it.entries);
    let version = read.sections.get(&word(section)).map_or(0, |it| it.version);
    let after = entries(text);
    let edit = Edit { version, before, after: &after, proposed: None, auto };
    let saved = applications.save_section(&read.dossier, &word(section), edit, stamp).await;
    assert!(matches!(saved, Ok(Saved::Saved(_))), "{saved:?}");
}

/// The events, in a history that is whole.
async fn whole(bench: &Bench) -> Vec<PlacedEvent> {
    let applications = &bench.stores.applications;
    let head = applications.dossier(app("a1")).await.expect("read").expect("there").history;
    let links = applications.links(app("a1")).await.expect("read");
    let verified = verify(&Chain::Application(app("a1")), &links, head, &[]);
    assert_eq!(verified, Ok(Verified { first: 1, head }), "{links:?}");
    applications.events(app("a1"), 1..=99).await.expect("read")
}

fn name_of(event: &PlacedEvent) -> (Option<&KeptAnswer>, Option<&KeptAnswer>) {
    let EventKind::SectionSaved { edits, .. } = &event.event.kind else { panic!("{event:?}") };
    let edit = edits.iter().find(|edit| edit.field == word("name")).expect("its name changed");
    (edit.before.as_ref(), edit.after.as_ref())
}

#[tokio::test]
async fn what_one_person_types_in_one_section_is_one_event() {
    let bench = bench().await;
    bench.draft("a1").await;
    for (number, text) in ["M", "Ma", "Mar", "Mario"].into_iter().enumerate() {
        let seconds = i64::try_from(number).expect("few") * 60;
        save(&bench, "bank", text, true, &stamp(text, seconds)).await;
    }
    let events = whole(&bench).await;
    assert_eq!(events.len(), 2);
    let mario = KeptAnswer::Whole(Entry::from("Mario"));
    assert_eq!(name_of(&events[1]), (None, Some(&mario)));
    assert_eq!(events[1].event.at, at(0), "when it began");
    let read = bench.stores.applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!(read.sections[&word("bank")].version, 4, "each is a save of its own");

    // The save that the person asks for goes on in it, and ends it.
    save(&bench, "bank", "Mario Rossi", false, &stamp("s", 200)).await;
    assert_eq!(whole(&bench).await.len(), 2);
    save(&bench, "bank", "Maria", true, &stamp("t", 210)).await;
    let events = whole(&bench).await;
    let (was, is) = ("Mario Rossi", "Maria");
    let kept = |text| KeptAnswer::Whole(Entry::from(text));
    assert_eq!((events.len(), name_of(&events[2])), (3, (Some(&kept(was)), Some(&kept(is)))));
}

#[tokio::test]
async fn another_place_person_or_time_is_another_event() {
    let bench = bench().await;
    bench.draft("a1").await;
    save(&bench, "bank", "a", true, &stamp("1", 0)).await;
    save(&bench, "signer", "a", true, &stamp("2", 10)).await;
    assert_eq!(whole(&bench).await.len(), 3, "another section");
    save(&bench, "bank", "b", true, &stamp("3", 20)).await;
    assert_eq!(whole(&bench).await.len(), 4, "something happened in between");
    let bruno = Stamp { username: "bruno".parse().expect("a name"), ..stamp("4", 30) };
    save(&bench, "bank", "c", true, &bruno).await;
    assert_eq!(whole(&bench).await.len(), 5, "another person");
    let later = Stamp { at: at(30 + 301), ..bruno };
    save(&bench, "bank", "d", true, &later).await;
    assert_eq!(whole(&bench).await.len(), 6, "five minutes are over");
}

#[tokio::test]
async fn two_windows_that_save_at_once_leave_a_whole_history() {
    let bench = bench().await;
    bench.draft("a1").await;
    save(&bench, "bank", "a", true, &stamp("1", 0)).await;
    let applications = &bench.stores.applications;
    let read = applications.load(app("a1")).await.expect("read").expect("there");
    let (one, other) = (entries("b"), entries("c"));
    let edit = |version, after| Edit { version, before: None, after, proposed: None, auto: true };
    let (bank, signer) = (word("bank"), word("signer"));
    let (two, three) = (stamp("2", 5), stamp("3", 5));
    let saves = tokio::join!(
        applications.save_section(&read.dossier, &bank, edit(1, &one), &two),
        applications.save_section(&read.dossier, &signer, edit(0, &other), &three),
    );
    assert!(matches!(saves, (Ok(Saved::Saved(_)), Ok(Saved::Saved(_)))), "{saves:?}");
    let count = whole(&bench).await.len();
    assert!((3..=4).contains(&count), "{count} events");
    // A version that is not the current one is a conflict, as ever.
    let four = stamp("4", 6);
    let stale = applications.save_section(&read.dossier, &bank, edit(1, &other), &four).await;
    assert!(matches!(stale, Ok(Saved::Conflict { .. })), "{stale:?}");
}
