//! What is asked for, seen from a place: sections and lists that no condition hides, and the items
//! that count. What is not asked for keeps its answers, but nothing else looks at them.

use crate::{List, ListPath, Scope, Slot};

impl Scope<'_> {
    /// Whether this place is asked for at all: its section is required, and so is every list that
    /// it stands in.
    pub fn is_asked(&self) -> bool {
        if let Some(known) = self.asked.get() {
            return known;
        }
        let asked = match self.outer() {
            None => self.section_required(),
            Some(outside) => outside.is_asked() && self.asked_in(outside),
        };
        self.asked.set(Some(asked));
        asked
    }

    /// Whether the list of this place is asked for in the place that holds it.
    fn asked_in(&self, outside: &Self) -> bool {
        let list = self.at().lists.last().zip(outside.body());
        let list = list.and_then(|(id, body)| body.list(id.as_str()));
        list.is_some_and(|list| outside.asks_list(list))
    }

    /// Whether a list of this body is asked for.
    pub fn asks_list(&self, list: &List) -> bool {
        list.when.as_ref().is_none_or(|when| self.holds(when))
    }

    /// Whether a document slot of this body is shown.
    pub fn asks_slot(&self, slot: &Slot) -> bool {
        slot.when.as_ref().is_none_or(|when| self.holds(when))
    }

    /// The items of a list that are asked for, as places: those inside this place or inside a place
    /// around it that holds the list; every item of a list of another section. `None` when the list
    /// itself is not asked for, so that there is nothing to compare with.
    pub fn items_of(&self, path: &ListPath) -> Option<Vec<Self>> {
        let same_section = path.section == self.at().section;
        let shared = self.at().lists.iter().zip(&path.lists).take_while(|(a, b)| a == b).count();
        // The list's own items are looked at from the place that holds the list.
        let depth = if same_section { shared.min(path.lists.len().saturating_sub(1)) } else { 0 };
        let start = if same_section {
            self.around(depth)
        } else {
            Self::section(self.form(), self.answers(), &path.section)
        };
        if !start.is_asked() {
            return None;
        }
        path.lists[depth..].iter().try_fold(vec![start], |places, id| inside_all(&places, id))
    }
}

/// The items of the places' lists of that name; `None` when every one of the places hides its list.
fn inside_all<'a>(places: &[Scope<'a>], id: &crate::Id) -> Option<Vec<Scope<'a>>> {
    let mut items = Vec::new();
    let mut hidden = 0;
    for place in places {
        let list = place.body()?.list(id.as_str())?;
        if !place.asks_list(list) {
            hidden += 1;
        } else if let Some(found) = place.node().and_then(|node| node.lists.get(id)) {
            let inside = place.inside_each(list);
            let asked = found.iter().map(|item| {
                let item = inside(item);
                item.asked.set(Some(true));
                item
            });
            items.extend(asked);
        }
    }
    (places.is_empty() || hidden < places.len()).then_some(items)
}
