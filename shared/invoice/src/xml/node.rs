//! A record that has been read: an element with what it holds.

use super::limits;
use crate::error::{ReadError, excerpt};
use crate::values::ValueFault;
use std::str::FromStr;

/// The element whose text is a file: it is measured, never kept.
const ATTACHMENT: &str = "Attachment";

pub(crate) struct Node {
    pub(crate) name: String,
    /// The line where it begins, from 1.
    pub(crate) line: usize,
    text: String,
    characters: usize,
    /// Of an attachment, the characters of base64 that it holds.
    pub(crate) base64: usize,
    pub(crate) children: Vec<Node>,
}

impl Node {
    pub(super) fn new(name: String, line: usize) -> Self {
        Self { name, line, text: String::new(), characters: 0, base64: 0, children: Vec::new() }
    }

    /// Takes a part of its text; whether it still is of a length that is read.
    pub(super) fn hold(&mut self, text: &str) -> bool {
        if self.name == ATTACHMENT {
            let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
            self.base64 += text.bytes().filter(is_base64).count();
            return true;
        }
        // Indentation between children is no text of theirs.
        if self.text.is_empty() && text.trim().is_empty() {
            return true;
        }
        self.characters += text.chars().count();
        self.text.push_str(text);
        self.characters <= limits::VALUE
    }

    /// The children of a name, in order.
    pub(crate) fn all<'n>(&'n self, name: &'static str) -> impl Iterator<Item = &'n Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of a name.
    pub(crate) fn child(&self, name: &'static str) -> Option<&Node> {
        self.all(name).next()
    }

    /// The first element at the end of a path of names.
    pub(crate) fn at(&self, path: &[&'static str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, name| node.child(name))
    }

    /// What a child holds as text, on one line and without what is never seen; nothing when it is blank.
    pub(crate) fn text(&self, name: &'static str) -> Option<String> {
        self.child(name).and_then(Node::own_text)
    }

    /// What it holds as text itself; see [`Node::text`].
    pub(crate) fn own_text(&self) -> Option<String> {
        let seen = domain::without_unseen(&self.text);
        let words: Vec<&str> = seen.split_whitespace().collect();
        Some(words.join(" ")).filter(|text| !text.is_empty())
    }

    /// The value of a child, if it is there.
    pub(crate) fn value<T>(&self, name: &'static str) -> Result<Option<T>, ReadError>
    where
        T: FromStr<Err = ValueFault>,
    {
        let Some(child) = self.child(name) else { return Ok(None) };
        let Some(text) = child.own_text() else { return Ok(None) };
        text.parse().map(Some).map_err(|fault| ReadError::Value {
            line: child.line,
            element: child.name.clone(),
            text: excerpt(&text),
            fault,
        })
    }

    /// The value of a child that must be there.
    pub(crate) fn require<T>(&self, name: &'static str) -> Result<T, ReadError>
    where
        T: FromStr<Err = ValueFault>,
    {
        self.value(name)?.ok_or_else(|| self.missing(name))
    }

    /// It stands where another of its name has been already.
    pub(crate) fn repeated(&self) -> ReadError {
        ReadError::Repeated { line: self.line, element: self.name.clone() }
    }

    pub(crate) fn missing(&self, missing: &'static str) -> ReadError {
        ReadError::Missing { line: self.line, element: self.name.clone(), missing }
    }
}
