//! The mail that the portal sent, read from its outbox.

use mail_parser::MessageParser;
use std::path::Path;

/// One message.
#[derive(Debug, Clone)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

impl Letter {
    /// What follows a label such as `Password:` on its line.
    pub fn after(&self, label: &str) -> &str {
        let line = self.text.lines().find_map(|line| line.strip_prefix(label));
        line.unwrap_or_else(|| panic!("no «{label}» in\n{}", self.text)).trim()
    }
}

/// Every message of a folder, in the order they were sent.
pub(crate) fn read(folder: &Path) -> Vec<Letter> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| letter(&std::fs::read(file).unwrap())).collect()
}

fn letter(bytes: &[u8]) -> Letter {
    let message = MessageParser::default().parse(bytes).expect("a message");
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address());
    Letter {
        to: to.expect("somebody it is for").to_owned(),
        subject: message.subject().expect("a subject").to_owned(),
        text: message.body_text(0).expect("a text").into_owned(),
    }
}
