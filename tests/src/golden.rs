//! A complete set of answers of the repository, typed in as a person would: section by section in
//! the order of the form, items below their parents, documents in their slots.

use crate::{Applicant, Authority, CALL, IDENTITY, LASTING};
use crate::{Application, Attachment, Running, calls_folder, file_like};
use form::{Answers, Document, Entries, Entry, Id, Node};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A set of answers, and what its items are called in the application it was typed into.
#[derive(Debug)]
pub struct Golden {
    answers: Answers,
    items: BTreeMap<String, String>,
}

impl Golden {
    /// Reads one of the call's files, such as `golden.json`.
    pub fn read(name: &str) -> Self {
        let text = std::fs::read_to_string(calls_folder().join(CALL).join(name)).unwrap();
        Self::of(serde_json::from_str(&text).unwrap())
    }

    /// A set of answers.
    pub fn of(answers: Answers) -> Self {
        Self { answers, items: BTreeMap::new() }
    }

    /// Other answers, which refer to the items that were typed in so far.
    #[must_use]
    pub fn with(self, answers: Answers) -> Self {
        Self { answers, ..self }
    }

    /// What an item of the answers is called where it was typed in.
    pub fn item(&self, id: &str) -> &str {
        self.items.get(id).unwrap_or_else(|| panic!("«{id}» was not typed in"))
    }

    /// The answers.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The answers of a section, as they are sent.
    pub fn entries(&self, section: &str) -> Value {
        let id: Id = section.parse().unwrap();
        json!(self.answers.section(&id).expect("a section of the golden answers").entries)
    }

    /// Types everything into a new application.
    pub async fn fill(&mut self, application: &Application) {
        self.fill_but(application, &[]).await;
    }

    /// Types in everything but some sections.
    pub async fn fill_but(&mut self, application: &Application, left_out: &[&str]) {
        let detail = application.detail().await;
        for section in detail["sections"].as_array().unwrap() {
            let name = section["id"].as_str().unwrap();
            let id: Id = name.parse().unwrap();
            let Some(node) = self.answers.sections.get(&id).cloned() else { continue };
            if left_out.contains(&name) {
                continue;
            }
            application.save(name, &self.sent(&node.entries)).await;
            if node.frozen {
                application.freeze(name).await.done(200);
            }
            let place = Place { section: name, path: name.to_owned(), item: None };
            self.fill_inside(application, &node, &place).await;
        }
    }

    async fn fill_inside(&mut self, application: &Application, node: &Node, place: &Place<'_>) {
        for (slot, documents) in &node.documents {
            for document in documents {
                attach(application, place, slot, document).await;
            }
        }
        for (list, items) in &node.lists {
            let path = format!("{}.{list}", place.path);
            for item in items {
                let entries = self.sent(&item.node.entries);
                // The entry that a list has for an item has its id.
                let id = if let Some(id) = self.items.get(&item.id).cloned() {
                    application.save_entry(place.section, &id, &entries).await;
                    id
                } else {
                    let parent = place.item.as_deref();
                    let view = application.add_item(&path, parent, &entries).await;
                    view["item"].as_str().unwrap().to_owned()
                };
                self.items.insert(item.id.clone(), id.clone());
                let inside = Place { section: place.section, path: path.clone(), item: Some(id) };
                Box::pin(self.fill_inside(application, &item.node, &inside)).await;
            }
        }
    }

    /// Entries as they are sent: an item that they refer to has another id by now.
    fn sent(&self, entries: &Entries) -> Value {
        let renamed = |entry: &Entry| match entry {
            Entry::Text(text) => json!(self.items.get(text).unwrap_or(text)),
            Entry::Many(codes) => json!(codes),
        };
        entries.iter().map(|(id, entry)| (id.to_string(), renamed(entry))).collect()
    }

    /// An application of a new applicant with its gate section validated, and nothing else.
    pub async fn opened(portal: &Running) -> (Applicant, Application) {
        let applicant = Applicant::enter(portal).await;
        let application = Application::create(&applicant.client).await;
        application.save("formulario", &Self::read("golden.json").entries("formulario")).await;
        application.freeze("formulario").await.done(200);
        (applicant, application)
    }

    /// An application of a new applicant, complete but not validated.
    pub async fn complete(portal: &Running) -> (Applicant, Application) {
        let applicant = Applicant::enter(portal).await;
        let application = Application::create(&applicant.client).await;
        Self::read("golden.json").fill(&application).await;
        (applicant, application)
    }

    /// An application of a new applicant, validated.
    pub async fn validated(portal: &Running) -> (Applicant, Application) {
        let (applicant, application) = Self::complete(portal).await;
        application.validate().await.done(200);
        (applicant, application)
    }

    /// An application of a new applicant, with both signed files, only to be sent.
    pub async fn signed(portal: &Running) -> (Applicant, Application) {
        let (applicant, application) = Self::validated(portal).await;
        let authority = Authority::new();
        portal.trust(&authority);
        application.sign(&authority.signer(LASTING), IDENTITY).await;
        (applicant, application)
    }
}

/// A section's own place or an item's.
struct Place<'a> {
    section: &'a str,
    path: String,
    item: Option<String>,
}

async fn attach(application: &Application, place: &Place<'_>, slot: &Id, document: &Document) {
    let bytes = file_like(document.file_name.as_str());
    let file = Attachment {
        section: place.section,
        item: place.item.as_deref(),
        slot: slot.as_str(),
        name: document.file_name.as_str(),
        bytes,
    };
    let kept = application.attach(&file).await;
    assert_eq!(kept["file_name"], document.file_name.as_str());
    assert_eq!(kept["size"], bytes.len());
}
