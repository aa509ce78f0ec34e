//! Where items stand: those that people added, and the entries that a list has for items of another one.

use crate::LoadedDossier;
use domain::ItemId;
use edge::Refusal;
use form::{Id, List, ListPath, Scope};
use store::applications::{ItemKey, ItemRecord};

/// An item of a list; an entry that the list makes itself has no record until it is saved.
#[derive(Debug, Clone)]
pub struct ItemPlace {
    /// Which.
    pub key: ItemKey,
    /// What is stored of it.
    pub record: Option<ItemRecord>,
}

impl LoadedDossier {
    /// An item of one of a section's lists, by its id.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn item(&self, section: &Id, item: ItemId) -> Result<ItemPlace, Refusal> {
        let place = match self.contents.item(section, item) {
            Some(record) => ItemPlace { key: record.key.clone(), record: Some(record.clone()) },
            None => ItemPlace { key: self.entry(section, item)?, record: None },
        };
        // The entry of what is not asked for any more is not there either.
        self.scope_of_item(&place.key).map(|_| place)
    }

    /// The entry that one of the section's lists has for an item.
    fn entry(&self, section: &Id, item: ItemId) -> Result<ItemKey, Refusal> {
        let body = &self.form.section(section.as_str()).ok_or(Refusal::NotFound)?.body;
        let mut lists = body.lists.iter().filter(|list| list.makes_its_entries());
        let list = lists.find(|list| self.source(list, item).is_some());
        let list = list.ok_or(Refusal::NotFound)?.id.clone();
        Ok(ItemKey { section: section.clone(), within: Vec::new(), list, item })
    }

    /// The item of this dossier that an entry is for; `None` for an item that people added, and for the entry of an item
    /// of the application that a payment request hangs on: that lies elsewhere, and no entry counts without it.
    pub(crate) fn source_of(&self, entry: &ItemKey) -> Option<&ItemKey> {
        let source = self.source(self.form.list(&entry.path())?, entry.item)?;
        self.contents.items.iter().map(|record| &record.key).find(|key| *key == source)
    }

    fn source(&self, list: &List, item: ItemId) -> Option<&ItemKey> {
        let parents = self.parent.iter().flat_map(|parent| &parent.contents.items);
        let keys = self.contents.items.iter().chain(parents).map(|record| &record.key);
        let mut of_the_id = keys.filter(|key| key.item == item);
        of_the_id.find(|key| list.each.contains(&key.path()))
    }

    /// The list at a path, if people add items to it and remove them.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the form has no such list, [`Refusal::Malformed`] when it makes its entries itself.
    pub(crate) fn list_of_items(&self, path: &ListPath) -> Result<&List, Refusal> {
        let list = self.form.list(path).ok_or(Refusal::NotFound)?;
        if list.makes_its_entries() {
            let sentence = format!("le voci di «{}» si aprono e si eliminano da sole", list.title);
            return Err(Refusal::Malformed(sentence));
        }
        Ok(list)
    }

    /// Where an item stands among the answers.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], when it does not, or the form has no such list.
    pub(crate) fn scope_of_item(&self, key: &ItemKey) -> Result<Scope<'_>, Refusal> {
        let (path, id) = (key.path(), key.item.to_string());
        Scope::of_item(&self.form, &self.answers, &path, &id).ok_or(Refusal::NotFound)
    }
}
