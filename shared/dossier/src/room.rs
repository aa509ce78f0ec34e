//! How much a dossier can hold.

use edge::{Denied, Refusal};
use form::{Entries, Entry};
use store::applications::Contents;

/// Most bytes of entries in one record. `DynamoDB` takes records of 400 kB; the rest is for the names
/// of the record itself.
const LARGEST_RECORD: usize = 384 * 1024;
/// Most bytes of entries in a whole application, which is read at every request: some hundred times
/// what an ordinary one holds.
const LARGEST_APPLICATION: usize = 4 * 1024 * 1024;
/// What a record weighs besides its entries, in bytes.
const RECORD: usize = 1024;

/// Whether the entries fit into a record, and the dossier has room for them in the place of those that
/// they replace. What becomes shorter always has.
///
/// # Errors
/// [`Refusal::TooLarge`] when no record can hold them, [`Denied::TooMuchInApplication`] when the
/// dossier has no room.
pub(crate) fn check_room(
    contents: &Contents,
    entries: &Entries,
    replaced: Option<&Entries>,
) -> Result<(), Refusal> {
    if weight(entries) > LARGEST_RECORD {
        return Err(Refusal::TooLarge);
    }
    let held = held(contents);
    let before = replaced.map_or(0, |replaced| RECORD + weight(replaced));
    let after = RECORD + weight(entries);
    if after > before && held - before + after > LARGEST_APPLICATION {
        return Err(Denied::TooMuchInApplication.into());
    }
    Ok(())
}

/// Whether the dossier has room for new records with these entries besides what it holds.
///
/// # Errors
/// [`Denied::TooMuchInApplication`].
pub(crate) fn check_room_for<'a>(
    contents: &Contents,
    added: impl Iterator<Item = &'a Entries>,
) -> Result<(), Refusal> {
    let added: usize = added.map(|entries| RECORD + weight(entries)).sum();
    if held(contents) + added > LARGEST_APPLICATION {
        return Err(Denied::TooMuchInApplication.into());
    }
    Ok(())
}

/// What the entries of a dossier weigh, in bytes.
fn held(contents: &Contents) -> usize {
    let sections = contents.sections.values().map(|record| &record.entries);
    let items = contents.items.iter().map(|record| &record.entries);
    sections.chain(items).map(|held| RECORD + weight(held)).sum()
}

/// The size of entries as `DynamoDB` counts it: names and texts in UTF-8, and some bytes for each.
pub(crate) fn weight(entries: &Entries) -> usize {
    let of = |entry: &Entry| match entry {
        Entry::Text(text) => text.len() + 3,
        Entry::Many(codes) => 3 + codes.iter().map(|code| code.len() + 3).sum::<usize>(),
    };
    entries.iter().map(|(id, entry)| id.as_str().len() + 3 + of(entry)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Digest;
    use jiff::Timestamp;
    use store::applications::{Dossier, DossierKind, Pin, SectionRecord, Stage};

    fn contents(sections: usize, text: &str) -> Contents {
        let mut contents = Contents::of(Dossier {
            id: "01941f29-7c00-7000-8000-000000000001".parse().unwrap(),
            owner: "R7K2M9X4A".parse().unwrap(),
            kind: DossierKind::Application,
            payment: None,
            payments_begun: 0,
            name: None,
            call: Pin { call: "ordinanza".parse().unwrap(), revision: 1, digest: Digest::of(b"") },
            history: store::history::Head::start(),
            stage: Stage::Draft { changes: 0 },
            earlier: Vec::new(),
            sent: None,
            outline: None,
            created_at: Timestamp::UNIX_EPOCH,
            created_by: "anna".parse().unwrap(),
            updated_at: Timestamp::UNIX_EPOCH,
            updated_by: "anna".parse().unwrap(),
        });
        for number in 0..sections {
            let section: form::Id = format!("s{number}").parse().unwrap();
            let record = SectionRecord {
                section: section.clone(),
                version: 1,
                entries: typed(text),
                frozen: false,
                updated_at: Timestamp::UNIX_EPOCH,
                updated_by: "anna".parse().unwrap(),
            };
            contents.sections.insert(section, record);
        }
        contents
    }

    fn typed(text: &str) -> Entries {
        [("testo".parse().unwrap(), Entry::from(text))].into_iter().collect()
    }

    #[test]
    fn what_no_record_can_hold_is_refused() {
        let empty = contents(0, "");
        assert!(check_room(&empty, &typed(&"x".repeat(LARGEST_RECORD - 100)), None).is_ok());
        // Bytes count, not characters.
        let long = typed(&"è".repeat(LARGEST_RECORD / 2));
        assert!(matches!(check_room(&empty, &long, None), Err(Refusal::TooLarge)));
        let codes = Entry::Many(vec!["codice".to_owned(); LARGEST_RECORD / 6]);
        let many = [("scelte".parse().unwrap(), codes)].into_iter().collect();
        assert!(matches!(check_room(&empty, &many, None), Err(Refusal::TooLarge)));
    }

    #[test]
    fn an_application_has_only_so_much_room() {
        let long = "x".repeat(LARGEST_RECORD - 100);
        let told = check_room(&contents(11, &long), &typed("breve"), None);
        assert!(matches!(told, Err(Refusal::Denied(Denied::TooMuchInApplication))));
        assert!(check_room(&contents(10, &long), &typed("breve"), None).is_ok());
    }

    #[test]
    fn a_full_application_can_be_made_smaller() {
        let long = "x".repeat(LARGEST_RECORD - 100);
        let full = contents(11, &long);
        let replaced = typed(&long);
        assert!(check_room(&full, &typed("breve"), Some(&replaced)).is_ok());
        assert!(check_room(&full, &typed(&long), Some(&replaced)).is_ok());
        let longer = typed(&format!("{long}x"));
        let told = check_room(&full, &longer, Some(&replaced));
        assert!(matches!(told, Err(Refusal::Denied(Denied::TooMuchInApplication))));
    }
}
