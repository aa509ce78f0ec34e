//! Walking a document: elements by their full names.

use super::error::ListError;
use super::names::{Name, tsl};
use uppsala::{Document, NodeId};

/// An element of a document.
#[derive(Clone, Copy)]
pub(crate) struct Element<'d> {
    document: &'d Document<'d>,
    pub(crate) id: NodeId,
}

/// The root of a list.
pub(crate) fn root<'d>(document: &'d Document<'d>) -> Result<Element<'d>, ListError> {
    let id = document.document_element().ok_or(ListError::NotAList)?;
    let root = Element { document, id };
    if root.is(tsl("TrustServiceStatusList")) { Ok(root) } else { Err(ListError::NotAList) }
}

impl<'d> Element<'d> {
    /// Whether it has this name.
    pub(crate) fn is(self, (namespace, name): Name) -> bool {
        let element = self.document.element(self.id);
        element.is_some_and(|element| element.matches_name_ns(namespace, name))
    }

    /// Its children of one name, in order.
    pub(crate) fn all(self, (namespace, name): Name) -> impl Iterator<Item = Self> {
        let children = self.document.child_elements_by_name_ns(self.id, namespace, name);
        children.into_iter().map(move |id| Self { document: self.document, id })
    }

    /// Its first child of a name.
    pub(crate) fn first(self, name: Name) -> Option<Self> {
        self.all(name).next()
    }

    /// Its only child of a name.
    pub(crate) fn only(self, name: Name) -> Result<Self, ListError> {
        let mut all = self.all(name);
        match (all.next(), all.next()) {
            (Some(one), None) => Ok(one),
            _ => Err(ListError::NotOnce { name: name.1, parent: self.local_name() }),
        }
    }

    /// The elements that lie on a path from it.
    pub(crate) fn at(self, path: &[Name]) -> Vec<Self> {
        path.iter().fold(vec![self], |found, name| {
            found.into_iter().flat_map(|element| element.all(*name)).collect()
        })
    }

    /// All its child elements.
    pub(crate) fn children(self) -> impl Iterator<Item = Self> {
        let children = self.document.children(self.id).into_iter();
        let elements = children.filter(move |id| self.document.element(*id).is_some());
        elements.map(move |id| Self { document: self.document, id })
    }

    /// The elements below it, at any depth.
    pub(crate) fn below(self) -> impl Iterator<Item = Self> {
        let all = self.document.descendants(self.id).into_iter();
        let elements = all.filter(move |id| self.document.element(*id).is_some());
        elements.map(move |id| Self { document: self.document, id })
    }

    /// What it lies in.
    pub(crate) fn parent(self) -> Option<Self> {
        let id = self.document.parent(self.id)?;
        self.document.element(id).map(|_| Self { document: self.document, id })
    }

    /// An attribute without a namespace.
    pub(crate) fn attribute(self, name: &str) -> Option<&'d str> {
        let attributes = &self.document.element(self.id)?.attributes;
        let found = attributes.iter().find(|attribute| attribute.name.matches(None, name));
        found.map(|attribute| &*attribute.value)
    }

    /// The values of its attributes that identify it, in whatever namespace and case.
    pub(crate) fn identifiers(self) -> impl Iterator<Item = &'d str> {
        let attributes = self.document.element(self.id).map(|element| &element.attributes);
        let identifiers = attributes.into_iter().flatten();
        let identifiers = identifiers.filter(|it| it.name.local_name.eq_ignore_ascii_case("id"));
        identifiers.map(|attribute| &*attribute.value)
    }

    /// The language it is written in.
    pub(crate) fn language(self) -> Option<&'d str> {
        let xml = "http://www.w3.org/XML/1998/namespace";
        self.document.get_attribute_ns(self.id, xml, "lang")
    }

    /// Its text, without white space at the ends.
    pub(crate) fn text(self) -> String {
        self.document.text_content_deep(self.id).trim().to_owned()
    }

    /// Its text without any white space, as codes are written.
    pub(crate) fn code(self) -> String {
        self.document.text_content_deep(self.id).split_whitespace().collect()
    }

    fn local_name(self) -> String {
        let element = self.document.element(self.id);
        element.map(|element| element.name.local_name.to_string()).unwrap_or_default()
    }
}
