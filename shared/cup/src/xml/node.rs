//! An element that has been read, whose parts are taken out one by one: what is left at the end was not expected.

use super::error::XmlError;
use crate::excerpt;
use std::collections::VecDeque;
use std::fmt::Display;
use std::str::FromStr;

pub(super) struct Node {
    pub(super) name: String,
    /// The line where it begins, from 1.
    pub(super) line: usize,
    attributes: Vec<(String, String)>,
    /// The text right within it, references resolved.
    pub(super) text: String,
    pub(super) children: VecDeque<Node>,
}

impl Node {
    pub(super) fn new(name: &str, line: usize, attributes: Vec<(String, String)>) -> Self {
        Self {
            name: name.to_owned(),
            line,
            attributes,
            text: String::new(),
            children: VecDeque::new(),
        }
    }

    /// Its name without the prefix of a namespace.
    pub(super) fn local_name(&self) -> &str {
        self.name.rsplit(':').next().unwrap_or(&self.name)
    }

    /// Whether it has this name, in capitals or not.
    pub(super) fn is(&self, name: &str) -> bool {
        self.local_name().eq_ignore_ascii_case(name)
    }

    /// Takes an attribute by its name in capitals or not; an empty one is as good as none.
    pub(super) fn take_any_case(&mut self, name: &str) -> Option<String> {
        let index =
            self.attributes.iter().position(|(found, _)| found.eq_ignore_ascii_case(name))?;
        Some(self.attributes.swap_remove(index).1).filter(|value| !value.is_empty())
    }

    /// The values of its attributes that have not been taken.
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(_, value)| value.as_str())
    }

    /// Takes an attribute; an empty one is as good as none.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let index = self.attributes.iter().position(|(found, _)| found == name)?;
        Some(self.attributes.swap_remove(index).1).filter(|value| !value.is_empty())
    }

    /// Takes an attribute that must be there.
    pub(super) fn require(&mut self, name: &str) -> Result<String, XmlError> {
        self.take(name).ok_or_else(|| self.missing(name))
    }

    /// Takes a code, which must be written as the type writes it.
    pub(super) fn code<T>(&mut self, name: &str) -> Result<Option<T>, XmlError>
    where
        T: FromStr + Display,
        T::Err: Display,
    {
        let Some(text) = self.take(name) else { return Ok(None) };
        self.exact(name, &text).map(Some)
    }

    /// Takes a code that must be there.
    pub(super) fn require_code<T>(&mut self, name: &str) -> Result<T, XmlError>
    where
        T: FromStr + Display,
        T::Err: Display,
    {
        let text = self.require(name)?;
        self.exact(name, &text)
    }

    /// A code of this element, written as its type writes it: a file made by programs has no spaces or other case.
    pub(super) fn exact<T>(&self, name: &str, text: &str) -> Result<T, XmlError>
    where
        T: FromStr + Display,
        T::Err: Display,
    {
        let code: T = text.parse().map_err(|error: T::Err| self.wrong(name, text, &error))?;
        let written = code.to_string();
        if written == text {
            Ok(code)
        } else {
            Err(self.wrong(name, text, &format!("La forma esatta è «{written}».")))
        }
    }

    /// Takes the next child if it has this name.
    pub(super) fn child(&mut self, name: &str) -> Option<Self> {
        self.children.pop_front_if(|child| child.name == name)
    }

    /// Takes the next child, which must have this name.
    pub(super) fn require_child(&mut self, name: &str) -> Result<Self, XmlError> {
        match self.child(name) {
            Some(child) => Ok(child),
            None if self.children.is_empty() => Err(self.missing(name)),
            None => Err(self.leftover().unwrap_or_else(|| self.missing(name))),
        }
    }

    /// Refuses whatever has not been taken.
    pub(super) fn finish(self) -> Result<(), XmlError> {
        self.leftover().map_or(Ok(()), Err)
    }

    fn leftover(&self) -> Option<XmlError> {
        let parent = || self.name.clone();
        if let Some((attribute, _)) = self.attributes.first() {
            let attribute = excerpt::in_sentence(attribute);
            return Some(XmlError::UnknownAttribute {
                line: self.line,
                element: parent(),
                attribute,
            });
        }
        if let Some(child) = self.children.front() {
            let found = excerpt::in_sentence(&child.name);
            return Some(XmlError::Unexpected { line: child.line, parent: parent(), found });
        }
        let text = self.text.trim();
        let found = excerpt::in_sentence(text);
        (!text.is_empty()).then(|| XmlError::Unexpected {
            line: self.line,
            parent: parent(),
            found,
        })
    }

    /// That this element may not stand in another.
    pub(super) fn misplaced(&self, parent: &str) -> XmlError {
        let parent = parent.to_owned();
        XmlError::Unexpected { line: self.line, parent, found: excerpt::in_sentence(&self.name) }
    }

    pub(super) fn missing(&self, what: &str) -> XmlError {
        XmlError::Missing { line: self.line, element: self.name.clone(), missing: what.to_owned() }
    }

    pub(super) fn wrong(&self, name: &str, value: &str, reason: &impl Display) -> XmlError {
        XmlError::Value {
            line: self.line,
            name: name.to_owned(),
            value: excerpt::in_sentence(value),
            reason: reason.to_string(),
        }
    }
}
