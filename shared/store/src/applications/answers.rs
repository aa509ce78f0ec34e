//! Stored records as the form's answers, and back.

use super::{DocumentRecord, ItemKey, ItemRecord, Whole};
use form::{Answers, Document, Entries, Entry, Id, Item, Node};

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
fn entries(stored: &crate::Entries) -> Entries {
    stored
        .iter()
        .filter_map(|(name, value)| {
            let entry: Entry = serde_json::from_value(value.clone()).ok()?;
            Some((name.parse().ok()?, entry))
        })
        .collect()
}

/// The form's entries as they are stored.
pub fn as_stored(entries: &Entries) -> crate::Entries {
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
