//! What is said of a form before its sections.

use super::table::Table;
use crate::CallId;
use domain::ProtocolNumber;
use language::Language;

/// What is said of a form before its sections; the forms of a call have it from the call.
#[derive(Debug, Clone)]
pub struct Head {
    /// The call.
    pub call: CallId,
    /// The language that it is written in.
    pub language: Language,
    /// Its short title.
    pub title: String,
    /// The official act and its object, in full.
    pub subject: String,
    /// What starts its protocol numbers.
    pub protocol_prefix: String,
}

impl Head {
    /// Reads `call`, `language`, `title`, `subject` and `protocol_prefix`.
    pub fn read(table: &Table<'_, '_>) -> Option<Self> {
        let call = call_id(table);
        let language = language(table);
        let title = table.text("title");
        let subject = table.text("subject");
        let protocol_prefix = table.text("protocol_prefix");
        if let Some(prefix) = &protocol_prefix
            && ProtocolNumber::new(prefix, 2000, 1).is_err()
        {
            let message = format!("«{prefix}» is not 1 to 20 capitals, digits or dashes");
            table.reader.fault(table.at_key("protocol_prefix"), "bad-identifier", message);
        }
        let (call, title, subject) = (call?, title?, subject?);
        Some(Self { call, language, title, subject, protocol_prefix: protocol_prefix? })
    }
}

/// The language of the sources, where nothing is said.
fn language(table: &Table<'_, '_>) -> Language {
    let Some(code) = table.text_if_any("language") else { return Language::default() };
    Language::of_code(&code).unwrap_or_else(|| {
        let known = Language::ALL.map(Language::code).join(", ");
        let message = format!("«{code}» is not a language of the portal: {known}");
        table.reader.fault(table.at_key("language"), "unknown-kind", message);
        Language::default()
    })
}

fn call_id(table: &Table<'_, '_>) -> Option<CallId> {
    let at = table.want("call")?;
    let text = table.text_if_any("call")?;
    let parsed = text.parse();
    if parsed.is_err() {
        let message = format!("«{text}» is not a name: use 1 to 48 of a-z, 0-9 and -");
        table.reader.fault(at, "bad-identifier", message);
    }
    parsed.ok()
}
