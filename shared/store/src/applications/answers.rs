//! The records as the form's answers.

use super::records::{Contents, DocumentRecord, ItemKey, ItemRecord};
use form::{Answers, Document, Id, Item, Node};

impl Contents {
    /// The answers that the records hold.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (id, record) in &self.sections {
            let node = answers.sections.entry(id.clone()).or_default();
            node.saved = true;
            node.frozen = record.frozen;
            node.entries.clone_from(&record.entries);
        }
        // Items before those within them, so that a parent is always there.
        for record in &self.items {
            place_item(&mut answers, record);
        }
        for record in &self.documents {
            place_document(&mut answers, record);
        }
        answers
    }
}

fn place_item(answers: &mut Answers, record: &ItemRecord) {
    let ItemKey { section, list, item, .. } = &record.key;
    let Some(node) = node_of(answers, section, record.key.parent().as_ref()) else { return };
    let inside = Node { saved: true, entries: record.entries.clone(), ..Node::default() };
    let item = Item { id: item.to_string(), node: inside };
    node.lists.entry(list.clone()).or_default().push(item);
}

fn place_document(answers: &mut Answers, record: &DocumentRecord) {
    let Some(node) = node_of(answers, &record.section, record.item.as_ref()) else { return };
    node.documents.entry(record.slot.clone()).or_default().push(Document {
        id: record.id.to_string(),
        file_name: record.file_name.clone(),
        size: record.size,
        sha256: record.sha256,
    });
}

/// The node of a section or of an item in it; a section's is made when it is not there yet.
fn node_of<'a>(
    answers: &'a mut Answers,
    section: &Id,
    item: Option<&ItemKey>,
) -> Option<&'a mut Node> {
    let mut node = answers.sections.entry(section.clone()).or_default();
    let Some(key) = item else { return Some(node) };
    let steps = key.within.iter().map(|step| (&step.list, step.item));
    for (list, id) in steps.chain([(&key.list, key.item)]) {
        let id = id.to_string();
        let items = node.lists.get_mut(list)?;
        node = &mut items.iter_mut().find(|item| item.id == id)?.node;
    }
    Some(node)
}
