//! Saves in short, and the items that they are tried on.

use crate::bench::{Bench, app, edit, entries, item_id, stamp, word};
use domain::ApplicationState;
use store::StoreError;
use store::applications::{ItemKey, ItemRecord, Saved, SectionRecord, Within};

pub(crate) fn building(item: &str) -> ItemKey {
    ItemKey {
        section: word("damage"),
        within: Vec::new(),
        list: word("buildings"),
        item: item_id(item),
    }
}

pub(crate) fn work(building: &str, item: &str) -> ItemKey {
    ItemKey {
        section: word("damage"),
        within: vec![Within { list: word("buildings"), item: item_id(building) }],
        list: word("works"),
        item: item_id(item),
    }
}

/// What a save gave, in short: the version that was stored, or what stands in its way.
#[derive(Debug, PartialEq)]
pub(crate) enum Short {
    Stored(u64),
    Conflict(Option<String>),
    NotDraft(ApplicationState),
    Frozen,
    NoParent,
}

fn short<Record>(
    saved: Result<Saved<Record>, StoreError>,
    version: impl Fn(&Record) -> u64,
    value: impl Fn(&Record) -> String,
) -> Short {
    match saved {
        Ok(Saved::Saved(record)) => Short::Stored(version(&record)),
        Ok(Saved::Conflict { current }) => Short::Conflict(
            current.map(|record| format!("{}: {}", version(&record), value(&record))),
        ),
        Ok(Saved::NotDraft { state }) => Short::NotDraft(state),
        Ok(Saved::Frozen) => Short::Frozen,
        Ok(Saved::NoParent) => Short::NoParent,
        Err(error) => panic!("{error:?}"),
    }
}

pub(crate) fn section(saved: Result<Saved<SectionRecord>, StoreError>) -> Short {
    short(saved, |record| record.version, |record| record.entries[&word("name")].text().to_owned())
}

pub(crate) fn item(saved: Result<Saved<ItemRecord>, StoreError>) -> Short {
    short(saved, |record| record.version, |record| record.entries[&word("name")].text().to_owned())
}

pub(crate) async fn save(bench: &Bench, name: &str, expected: u64, value: &str) -> Short {
    let stamp = stamp(&format!("{name}-{expected}-{value}"), 5);
    let applications = &bench.stores.applications;
    let entries = entries(value);
    section(
        applications.save_section(app("a1"), &word(name), edit(expected, &entries), &stamp).await,
    )
}
