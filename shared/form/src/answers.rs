//! Everything an application holds, as a tree that follows the form.

use crate::{Entries, Id, ListPath};
use domain::{Digest, FileName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All the answers of one application.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answers {
    /// By section.
    #[serde(default)]
    pub sections: BTreeMap<Id, Node>,
}

/// What one section or one list item holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Node {
    /// Whether it was ever saved: until then the defaults stand.
    #[serde(default)]
    pub saved: bool,
    /// Whether it was validated and frozen (a gate).
    #[serde(default)]
    pub frozen: bool,
    /// The answers by field.
    #[serde(default)]
    pub entries: Entries,
    /// The items by list, in order.
    #[serde(default)]
    pub lists: BTreeMap<Id, Vec<Item>>,
    /// The documents by slot.
    #[serde(default)]
    pub documents: BTreeMap<Id, Vec<Document>>,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id, unique in the application.
    pub id: String,
    /// What it holds.
    #[serde(flatten)]
    pub node: Node,
}

/// A document that was uploaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its id, unique in the application.
    pub id: String,
    /// The name it was uploaded with.
    pub file_name: FileName,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

impl Answers {
    /// The answers of a request of payment together with those of the application that it hangs on
    /// ([`crate::Form::over`]). Its own come first, should a section of both have one name.
    #[must_use]
    pub fn over(self, application: &Self) -> Self {
        let mut sections = application.sections.clone();
        sections.extend(self.sections);
        Self { sections }
    }

    /// What a section holds.
    pub fn section(&self, id: &Id) -> Option<&Node> {
        self.sections.get(id)
    }

    /// An item of a list, wherever its outer items are: with its parents, outermost first. Nothing is gathered on the way,
    /// so that a list of hundreds whose items refer to hundreds is looked through quickly.
    pub(crate) fn item(&self, path: &ListPath, id: &str) -> Option<Vec<&Item>> {
        let mut chain = Vec::new();
        find(self.sections.get(&path.section)?, &path.lists, id, &mut chain).then_some(chain)
    }

    /// The items of a list, wherever its outer items are: with their parents, outermost first.
    pub fn items(&self, path: &ListPath) -> Vec<Vec<&Item>> {
        let Some(node) = self.sections.get(&path.section) else { return Vec::new() };
        let mut chains: Vec<Vec<&Item>> = vec![Vec::new()];
        for list in &path.lists {
            chains = chains
                .into_iter()
                .flat_map(|chain| {
                    let inside = chain.last().map_or(node, |item| &item.node);
                    inside.lists.get(list).into_iter().flatten().map(move |item| {
                        let mut longer = chain.clone();
                        longer.push(item);
                        longer
                    })
                })
                .collect();
        }
        if path.lists.is_empty() { Vec::new() } else { chains }
    }
}

/// Whether an item stands below a node; the chain then leads to it.
fn find<'a>(node: &'a Node, lists: &[Id], id: &str, chain: &mut Vec<&'a Item>) -> bool {
    let Some((list, inner)) = lists.split_first() else { return false };
    for item in node.lists.get(list).into_iter().flatten() {
        chain.push(item);
        let is_it = inner.is_empty() && item.id == id;
        if is_it || find(&item.node, inner, id, chain) {
            return true;
        }
        chain.pop();
    }
    false
}
