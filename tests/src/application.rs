//! An application, from creation to its protocol number, as the pages do it.

use crate::{Answer, Client, Signer, drawn_id};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU16, Ordering};

/// The call that the tests apply to.
pub const CALL: &str = "ordinanza-6-2014";

/// The revision that it is on.
pub const REVISION: u32 = 5;

/// An application of somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Application {
    /// Whose browser it is edited with.
    pub client: Client,
    /// Its id.
    pub id: String,
}

/// A file for a document slot.
#[derive(Debug, Clone, Copy)]
pub struct Attachment<'a> {
    /// The section.
    pub section: &'a str,
    /// The item, when the slot is an item's.
    pub item: Option<&'a str>,
    /// The slot.
    pub slot: &'a str,
    /// The file's name.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

impl Attachment<'_> {
    /// What is announced before the upload, and again after it.
    pub fn announced(&self) -> Value {
        let mut body = json!({
            "section": self.section,
            "slot": self.slot,
            "file_name": self.name,
            "size": self.bytes.len(),
        });
        if let Some(item) = self.item {
            body["item"] = item.into();
        }
        body
    }
}

impl Application {
    /// A new application.
    pub async fn create(client: &Client) -> Self {
        let wanted = with_id(client, json!({ "call": CALL }));
        let created = client.post("/api/applications", &wanted).await.done(201);
        assert_eq!(created["state"], "draft");
        Self { client: client.clone(), id: created["id"].as_str().unwrap().to_owned() }
    }

    /// The same application in another browser.
    #[must_use]
    pub fn seen_by(&self, client: &Client) -> Self {
        Self { client: client.clone(), id: self.id.clone() }
    }

    /// An address below the application's: empty for its own, or such as `/validate`.
    pub fn at(&self, rest: &str) -> String {
        format!("/api/applications/{}{rest}", self.id)
    }

    /// The application with the state of its sections.
    pub async fn detail(&self) -> Value {
        self.client.get(&self.at("")).await.done(200)
    }

    /// What a section's page opens with: its view, and the application around it.
    pub async fn opened(&self, section: &str) -> Value {
        self.client.get(&self.at(&format!("/sections/{section}"))).await.done(200)
    }

    /// What a section's page is filled with, as every save answers it.
    pub async fn view(&self, section: &str) -> Value {
        let mut opened = self.opened(section).await;
        opened.as_object_mut().unwrap().remove("application");
        opened
    }

    /// Saves a section over a version of it.
    pub async fn put(&self, section: &str, version: u64, entries: &Value) -> Answer {
        let body = json!({ "version": version, "entries": entries });
        self.client.put(&self.at(&format!("/sections/{section}")), &body).await
    }

    /// Saves a section as it is now.
    pub async fn save(&self, section: &str, entries: &Value) -> Value {
        let version = self.view(section).await["version"].as_u64().unwrap();
        self.put(section, version, entries).await.done(200)
    }

    /// Validates the gate section.
    pub async fn freeze(&self, section: &str) -> Answer {
        let version = self.view(section).await["version"].clone();
        let path = self.at(&format!("/sections/{section}/freeze"));
        self.client.post(&path, &json!({ "version": version })).await
    }

    /// The address of an item of one of a section's lists.
    pub fn item_path(&self, section: &str, item: &Value) -> String {
        self.at(&format!("/sections/{section}/items/{}", item.as_str().unwrap()))
    }

    /// Adds an item and gives its view.
    pub async fn add_item(&self, list: &str, parent: Option<&str>, entries: &Value) -> Value {
        let mut body = json!({ "list": list, "entries": entries });
        if let Some(parent) = parent {
            body["parent"] = parent.into();
        }
        self.client.post(&self.at("/items"), &with_id(&self.client, body)).await.done(201)
    }

    /// Saves, for the first time, the entry that a list has for an item.
    pub async fn save_entry(&self, section: &str, item: &str, entries: &Value) -> Value {
        let path = self.item_path(section, &item.into());
        self.client.put(&path, &json!({ "version": 0, "entries": entries })).await.done(200)
    }

    /// Uploads a document, all three steps.
    pub async fn attach(&self, file: &Attachment<'_>) -> Value {
        self.try_attach(file).await.done(200)
    }

    /// Uploads a document and gives the answer to the last step, or to the first that is refused.
    pub async fn try_attach(&self, file: &Attachment<'_>) -> Answer {
        self.upload(&self.at("/documents"), &file.announced(), file.name, file.bytes).await
    }

    /// Asks for the validation.
    pub async fn validate(&self) -> Answer {
        self.client.post(&self.at("/validate"), &json!({})).await
    }

    /// The PDF to be signed.
    pub async fn final_pdf(&self) -> Vec<u8> {
        let answer = self.client.get(&self.at("/application.pdf")).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.body.to_vec()
    }

    /// Uploads a signed file: `application` or `identity`.
    pub async fn upload_signed(&self, which: &str, name: &str, bytes: &[u8]) -> Answer {
        let announced = json!({ "which": which, "file_name": name, "size": bytes.len() });
        self.upload(&self.at("/signed"), &announced, name, bytes).await
    }

    /// Signs the PDF and an identity document and uploads both.
    pub async fn sign(&self, signer: &Signer, identity: &[u8]) {
        let file = signer.sign(&self.final_pdf().await);
        self.upload_signed("application", "domanda.pdf.p7m", &file).await.done(200);
        let file = signer.sign(identity);
        self.upload_signed("identity", "carta.pdf.p7m", &file).await.done(200);
    }

    /// Sends it.
    pub async fn submit(&self) -> Answer {
        self.client.post(&self.at("/submit"), &json!({})).await
    }

    async fn upload(&self, path: &str, announced: &Value, name: &str, bytes: &[u8]) -> Answer {
        let prepared = self.client.post(path, announced).await;
        if prepared.status != 201 {
            return prepared;
        }
        let prepared = prepared.done(201);
        let (status, said) = self.client.post_file(&prepared["upload"], name, bytes).await;
        assert!((200..300).contains(&status), "{name}: the storage said {status} {said}");
        let document = prepared["document"].as_str().unwrap();
        self.client.post(&format!("{path}/{document}/received"), announced).await
    }
}

/// What is to be made, with an id of its own where the browser may ask for it again.
fn with_id(client: &Client, mut wanted: Value) -> Value {
    static DRAWN: AtomicU16 = AtomicU16::new(0x1000);
    if client.is_persistent() {
        wanted["id"] = drawn_id(DRAWN.fetch_add(1, Ordering::Relaxed)).into();
    }
    wanted
}
