//! What stands in a body, by its name.

use super::{Body, Field, Group, List, Slot};

impl List {
    /// Whether the list makes its entries itself, one for each item of others.
    pub fn makes_its_entries(&self) -> bool {
        !self.each.is_empty()
    }
}

impl Body {
    /// Every field with the group it stands in, in the order asked.
    pub fn fields(&self) -> impl Iterator<Item = (&Group, &Field)> {
        self.groups.iter().flat_map(|group| group.fields.iter().map(move |field| (group, field)))
    }

    /// The field of that name, with its group.
    pub fn field(&self, id: &str) -> Option<(&Group, &Field)> {
        self.fields().find(|(_, field)| field.id.as_str() == id)
    }

    /// The list of that name.
    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.id.as_str() == id)
    }

    pub(super) fn add_offered<'a>(&'a self, names: &mut Vec<&'a str>) {
        names.extend(
            self.slots.iter().filter_map(|slot| Some(slot.template.as_ref()?.file.as_str())),
        );
        for list in &self.lists {
            list.body.add_offered(names);
        }
    }

    /// The document slot of that name.
    pub fn slot(&self, id: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.id.as_str() == id)
    }
}
