//! Answers on their way to the records: how much these can hold.

use edge::{Denied, Refusal};
use form::Entries;
use store::applications::{Whole, as_stored};

/// Most bytes of entries in one record. `DynamoDB` takes records of 400 kB; the rest is for the names
/// of the record itself.
const LARGEST_RECORD: usize = 384 * 1024;
/// Most bytes of entries in a whole application, which is read at every request: some hundred times
/// what an ordinary one holds.
const LARGEST_APPLICATION: usize = 4 * 1024 * 1024;
/// What a record weighs besides its entries, in bytes.
const RECORD: usize = 1024;

/// The form's entries as they are stored in an application.
///
/// # Errors
/// [`Refusal::TooLarge`] when no record can hold them, `too-many` when the application has no room.
pub fn stored(whole: &Whole, entries: &Entries) -> Result<store::Entries, Refusal> {
    let new = as_stored(entries);
    if weight(&new) > LARGEST_RECORD {
        return Err(Refusal::TooLarge);
    }
    let sections = whole.sections.values().map(|record| &record.entries);
    let items = whole.items.iter().map(|record| &record.entries);
    let all: usize = sections.chain(items).chain([&new]).map(|held| RECORD + weight(held)).sum();
    if all > LARGEST_APPLICATION {
        return Err(Denied::TooMuchInApplication.into());
    }
    Ok(new)
}

/// The size of entries as `DynamoDB` counts it: names and texts in UTF-8, and some bytes for each.
fn weight(entries: &store::Entries) -> usize {
    fn of(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::String(text) => text.len() + 3,
            serde_json::Value::Array(values) => 3 + values.iter().map(of).sum::<usize>(),
            _ => 1,
        }
    }
    entries.iter().map(|(name, value)| name.len() + 3 + of(value)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ApplicationState;
    use form::Entry;
    use jiff::Timestamp;
    use store::applications::{Meta, SectionRecord};

    fn whole(sections: usize, text: &str) -> Whole {
        let meta = Meta {
            id: "01941f29-7c00-7000-8000-000000000001".to_owned(),
            organisation: "R7K2M9X4A".to_owned(),
            call: "ordinanza".to_owned(),
            revision: "1".to_owned(),
            digest: String::new(),
            state: ApplicationState::Draft,
            created_at: Timestamp::UNIX_EPOCH,
            created_by: "anna".to_owned(),
            updated_at: Timestamp::UNIX_EPOCH,
            updated_by: "anna".to_owned(),
            changes: 0,
            validated_at: None,
            final_pdf: None,
            signed_application: None,
            signed_identity: None,
            submitted_at: None,
            protocol: None,
            cup_requested_in: None,
            cup: None,
            cup_revoked_at: None,
        };
        let record = |number: usize| SectionRecord {
            section: format!("s{number}"),
            version: 1,
            entries: as_stored(&typed(text)),
            frozen: false,
            updated_at: Timestamp::UNIX_EPOCH,
            updated_by: "anna".to_owned(),
        };
        let sections = (0..sections).map(|number| (format!("s{number}"), record(number)));
        Whole { meta, sections: sections.collect(), items: Vec::new(), documents: Vec::new() }
    }

    fn typed(text: &str) -> Entries {
        [("testo".parse().unwrap(), Entry::from(text))].into_iter().collect()
    }

    #[test]
    fn what_no_record_can_hold_is_refused() {
        let empty = whole(0, "");
        assert!(stored(&empty, &typed(&"x".repeat(LARGEST_RECORD - 100))).is_ok());
        // Bytes count, not characters.
        let long = typed(&"è".repeat(LARGEST_RECORD / 2));
        assert!(matches!(stored(&empty, &long), Err(Refusal::TooLarge)));
        let codes = Entry::Many(vec!["codice".to_owned(); LARGEST_RECORD / 6]);
        let many = [("scelte".parse().unwrap(), codes)].into_iter().collect();
        assert!(matches!(stored(&empty, &many), Err(Refusal::TooLarge)));
    }

    #[test]
    fn an_application_has_only_so_much_room() {
        let long = "x".repeat(LARGEST_RECORD - 100);
        let told = stored(&whole(11, &long), &typed("breve"));
        assert!(matches!(told, Err(Refusal::Denied(Denied::TooMuchInApplication))));
        assert!(stored(&whole(10, &long), &typed("breve")).is_ok());
    }
}
