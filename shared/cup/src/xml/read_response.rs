//! The answers of the CUP service (cup-format.md §3).

use super::document::Document;
use super::error::{Mistaken, XmlError};
use super::expected::Expected;
use super::node::Node;
use super::{archive, decode, root};
use domain::Cup;

/// What the service says of one request: `DETTAGLIO_CUP_GENERAZIONE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The identifier that the request had in its file; empty when the answer does not say it.
    pub id_progetto: String,
    /// The owner's own reference of the request; empty when the answer does not say it.
    pub codifica_locale: String,
    /// What came of the request.
    pub outcome: AnswerOutcome,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerOutcome {
    /// A code.
    Coded {
        /// The code.
        cup: Cup,
        /// What the service says of codes like this one, which is a warning: at most 20 texts of 500 characters.
        similar: Vec<String>,
    },
    /// A text in the place of the code that is not one: at most 100 characters of it.
    ///
    /// Small letters and spaces are let pass, as wherever somebody writes a code: an answer may have been through hands.
    BadCode(String),
    /// Why there is no code, in the words of the service: at least one text.
    Rejected(Vec<String>),
    /// Neither a code nor a reason.
    Empty,
    /// More than can be true at once.
    Both {
        /// The codes: at least one.
        codes: Vec<String>,
        /// The reasons why there is none; without any, there are several codes that differ.
        messages: Vec<String>,
    },
}

/// The answers of a file, in its order. Accepted and rejected requests may stand in one file or in two, and both in one
/// archive. Names count in capitals or not; a blank line before all, and a document type that declares nothing itself,
/// are passed over.
///
/// What this service does not know is passed over: the form of the answers is known only in part.
///
/// # Errors
/// The first thing that keeps the file from being read; nothing of it is taken then.
pub fn read_response(bytes: &[u8]) -> Result<Vec<Answer>, XmlError> {
    if !archive::is_archive(bytes) {
        return read_file(bytes);
    }
    let mut answers = Vec::new();
    for file in archive::texts(bytes)? {
        answers.extend(read_file(&file)?);
    }
    Ok(answers)
}

fn read_file(bytes: &[u8]) -> Result<Vec<Answer>, XmlError> {
    let text = decode::text(bytes, Expected::Answers)?;
    let (mut document, found) = Document::open(&text, Expected::Answers)?;
    root::check(&found, Expected::Answers)?;
    let mut answers = Vec::new();
    while let Some(node) = document.next(root::ANSWERS)? {
        if node.is("DETTAGLIO_CUP_GENERAZIONE") {
            answers.push(answer(node));
        }
    }
    if answers.is_empty() {
        return Err(XmlError::Mistaken { found: Mistaken::NoAnswers, expected: Expected::Answers });
    }
    Ok(answers)
}

fn answer(mut node: Node) -> Answer {
    let mut parts = AnswerParts::default();
    for child in std::mem::take(&mut node.children) {
        match child.local_name().to_ascii_uppercase().as_str() {
            "DATI_CUP" => child.children.into_iter().for_each(|part| parts.add_data(&part)),
            "MESSAGGI_DI_SCARTO" => parts.add(PartKind::Message, &child.text),
            _ => {}
        }
    }
    let mut key =
        |name| node.take_any_case(name).map(|text| text.trim().to_owned()).unwrap_or_default();
    Answer {
        id_progetto: key("id_progetto"),
        codifica_locale: key("codifica_locale"),
        outcome: parts.outcome(),
    }
}

#[derive(Clone, Copy)]
enum PartKind {
    Code,
    Message,
}

/// What an answer holds, part by part.
#[derive(Default)]
struct AnswerParts {
    codes: Vec<String>,
    messages: Vec<String>,
    similar: Vec<String>,
}

impl AnswerParts {
    const SIMILAR: usize = 20;
    const SIMILAR_CHARACTERS: usize = 500;
    const CODE_CHARACTERS: usize = 100;

    fn add_data(&mut self, part: &Node) {
        match part.local_name().to_ascii_uppercase().as_str() {
            "CODICE_CUP" => self.add(PartKind::Code, &part.text),
            "ELENCO_CUP_SIMILI" if self.similar.len() < Self::SIMILAR => {
                let mut words = String::new();
                gather(part, &mut words);
                let words: String = words.trim().chars().take(Self::SIMILAR_CHARACTERS).collect();
                self.similar.extend((!words.is_empty()).then_some(words));
            }
            _ => {}
        }
    }

    /// Keeps a text that says something; a code that is parts again is still one.
    fn add(&mut self, kind: PartKind, text: &str) {
        let text = text.trim();
        match kind {
            _ if text.is_empty() => {}
            PartKind::Message => self.messages.push(text.to_owned()),
            PartKind::Code => {
                let code = match text.parse::<Cup>() {
                    Ok(cup) => cup.to_string(),
                    Err(_) => text.chars().take(Self::CODE_CHARACTERS).collect(),
                };
                if !self.codes.contains(&code) {
                    self.codes.push(code);
                }
            }
        }
    }

    fn outcome(self) -> AnswerOutcome {
        let Self { codes, messages, similar } = self;
        match (codes.as_slice(), messages.is_empty()) {
            ([], true) => AnswerOutcome::Empty,
            ([], false) => AnswerOutcome::Rejected(messages),
            ([code], true) => match code.parse::<Cup>() {
                Ok(cup) => AnswerOutcome::Coded { cup, similar },
                Err(_) => AnswerOutcome::BadCode(code.clone()),
            },
            _ => AnswerOutcome::Both { codes, messages },
        }
    }
}

/// All the words within an element whose form is not known, in texts and attributes.
fn gather(node: &Node, words: &mut String) {
    for text in node.values().chain([node.text.as_str()]) {
        for word in text.split_whitespace() {
            words.push_str(word);
            words.push(' ');
        }
    }
    node.children.iter().for_each(|child| gather(child, words));
}
