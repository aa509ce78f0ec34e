//! JSON with the places of its parts, so that what is wrong with an answer is told where it stands.

use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A part of a JSON text.
#[derive(Clone, Copy)]
pub(super) struct Tree<'t> {
    text: &'t str,
    raw: &'t RawValue,
}

impl<'t> Tree<'t> {
    /// The whole text; `None` when it is not JSON.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        serde_json::from_str(text).ok().map(|raw| Self { text, raw })
    }

    /// Where the part stands, in bytes.
    pub(super) fn offset(self) -> usize {
        let start = self.text.as_ptr().addr();
        self.raw.get().as_ptr().addr().saturating_sub(start)
    }

    /// The members of an object, by name; none for other values.
    pub(super) fn members(self) -> BTreeMap<String, Self> {
        let members: BTreeMap<String, &'t RawValue> =
            serde_json::from_str(self.raw.get()).unwrap_or_default();
        members.into_iter().map(|(name, raw)| (name, self.part(raw))).collect()
    }

    /// The member of an object of that name.
    pub(super) fn member(self, name: &str) -> Option<Self> {
        self.members().remove(name)
    }

    /// The items of an array; none for other values.
    pub(super) fn items(self) -> Vec<Self> {
        let items: Vec<&'t RawValue> = serde_json::from_str(self.raw.get()).unwrap_or_default();
        items.into_iter().map(|raw| self.part(raw)).collect()
    }

    /// The text that the part is, if it is one.
    pub(super) fn string(self) -> Option<String> {
        serde_json::from_str(self.raw.get()).ok()
    }

    /// Where the innermost of these members stands, or the last of them that is there.
    pub(super) fn find(text: &'t str, names: &[&str]) -> usize {
        let Some(mut tree) = Self::of(text) else { return 0 };
        for name in names {
            let Some(inner) = tree.member(name) else { break };
            tree = inner;
        }
        tree.offset()
    }

    fn part(self, raw: &'t RawValue) -> Self {
        Self { text: self.text, raw }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_where_they_stand() {
        let text = r#" { "a": { "b" : ["è", "due"] }, "c": 1 }"#;
        let at = |names: &[&str]| text.get(Tree::find(text, names)..).unwrap();
        assert!(at(&["a", "b"]).starts_with("[\"è\""));
        assert!(at(&["a", "missing", "b"]).starts_with("{ \"b\""), "as far as it goes");
        assert!(at(&["c"]).starts_with("1 }"));
        let items = Tree::of(text).unwrap().member("a").unwrap().member("b").unwrap().items();
        assert_eq!(items[1].string().as_deref(), Some("due"));
        assert!(text.get(items[1].offset()..).unwrap().starts_with("\"due\""));
        assert_eq!(Tree::find("{", &["a"]), 0);
    }
}
