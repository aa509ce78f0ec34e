//! Stored records as the form's answers, and back.

use crate::Refusal;
use form::{Answers, Document, Entries, Entry, Id, Item, Node};
use store::applications::{DocumentRecord, ItemKey, ItemRecord, Whole};

/// The answers that the records hold.
pub fn answers(whole: &Whole) -> Answers {
    let mut answers = Answers::default();
    for (name, record) in &whole.sections {
        if let Ok(id) = name.parse::<Id>() {
            let node = answers.sections.entry(id).or_default();
            node.saved = true;
            node.frozen = record.frozen;
            node.entries = entries(&record.entries);
        }
    }
    // Items before those within them, so that a parent is always there.
    for record in &whole.items {
        place_item(&mut answers, record);
    }
    for record in &whole.documents {
        place_document(&mut answers, record);
    }
    answers
}

/// Stored entries as the form's. Names that are no identifiers were never accepted.
pub fn entries(stored: &store::Entries) -> Entries {
    stored
        .iter()
        .filter_map(|(name, value)| {
            let entry: Entry = serde_json::from_value(value.clone()).ok()?;
            Some((name.parse().ok()?, entry))
        })
        .collect()
}

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
        return Err(Refusal::not_allowed(
            "too-many",
            "La domanda contiene troppi dati: elimina le voci che non servono o accorcia i testi.",
        ));
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

fn as_stored(entries: &Entries) -> store::Entries {
    entries
        .iter()
        .map(|(id, entry)| {
            let value = match entry {
                Entry::Text(text) => serde_json::Value::from(text.clone()),
                Entry::Many(codes) => serde_json::Value::from(codes.clone()),
            };
            (id.to_string(), value)
        })
        .collect()
}

fn place_item(answers: &mut Answers, record: &ItemRecord) {
    let ItemKey { list, item, .. } = &record.key;
    let Ok(list) = list.parse::<Id>() else { return };
    let Some(node) = node_of(answers, &record.key.section, record.key.parent().as_ref()) else {
        return;
    };
    let inside = Node { saved: true, entries: entries(&record.entries), ..Node::default() };
    node.lists.entry(list).or_default().push(Item { id: item.clone(), node: inside });
}

fn place_document(answers: &mut Answers, record: &DocumentRecord) {
    let Ok(slot) = record.slot.parse::<Id>() else { return };
    let Some(node) = node_of(answers, &record.section, record.item.as_ref()) else { return };
    node.documents.entry(slot).or_default().push(Document {
        id: record.id.clone(),
        file_name: record.file_name.clone(),
        size: record.size,
        sha256: record.sha256.clone(),
    });
}

/// The node of a section or of an item in it; a section's is made when it is not there yet.
fn node_of<'a>(
    answers: &'a mut Answers,
    section: &str,
    item: Option<&ItemKey>,
) -> Option<&'a mut Node> {
    let mut node = answers.sections.entry(section.parse().ok()?).or_default();
    let Some(key) = item else { return Some(node) };
    let steps = key.within.iter().map(|step| (step.list.as_str(), step.item.as_str()));
    for (list, id) in steps.chain([(key.list.as_str(), key.item.as_str())]) {
        let items = node.lists.get_mut(list)?;
        node = &mut items.iter_mut().find(|item| item.id == id)?.node;
    }
    Some(node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{ApplicationState, Digest};
    use jiff::Timestamp;
    use store::applications::{Meta, SectionRecord};

    fn whole(sections: usize, text: &str) -> Whole {
        let meta = Meta {
            id: "01941f29-7c00-7000-8000-000000000001".to_owned(),
            organisation: "R7K2M9X4A".to_owned(),
            call: "ordinanza".parse().expect("a call"),
            revision: 1,
            digest: Digest::of(b""),
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
        assert!(matches!(told, Err(Refusal::NotAllowed { code: "too-many", .. })));
        assert!(stored(&whole(10, &long), &typed("breve")).is_ok());
    }
}
