//! What of an application comes along into a new one, and what does not.

use crate::LoadedDossier;
use crate::room::weight;
use domain::ItemId;
use form::{Body, Form, Id, Misfit, Unfit, fit};
use std::collections::{BTreeMap, BTreeSet};
use store::applications::{Copied, ItemKey, ItemRecord, MOST_COPIED, SectionRecord, Stamp, Within};

/// Most bytes of answers that come along: a transaction of `DynamoDB` holds 4 MB.
const LARGEST_COPY: usize = 3 * 1024 * 1024;

/// What is copied and what is not.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyPlan {
    /// The records of the new application.
    pub copied: Copied,
    /// What does not come along, each thing once.
    pub left: BTreeSet<LeftBehind>,
}

/// Something that does not come along.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftBehind {
    /// Where its section stands in the form, so that all are told in its order.
    pub order: usize,
    /// The title of its section.
    pub section: String,
    /// What it is called.
    pub label: String,
    /// Why.
    pub why: WhyLeft,
}

/// Why something does not come along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeft {
    /// Its section is not in the new form.
    NoSection,
    /// Its list is not in the new form, or makes its items otherwise.
    NoList,
    /// An answer that does not fit.
    Answer(Misfit),
    /// The answer says which of several applications this is, and the new one is another.
    OfThisOne,
    /// There is no room for the item: so much is copied at once.
    NoRoom,
    /// Documents are not copied.
    Document,
}

/// Plans the copy of an application into a new one on a form of the same call. `ids` gives the items new ids, in ascending
/// order: as many as there are items.
pub fn plan_copy(source: &LoadedDossier, target: &Form, ids: &[ItemId], stamp: &Stamp) -> CopyPlan {
    let (items, crowded) = coming(source, target, ids);
    let (copied, left) = (Copied::default(), BTreeSet::new());
    let mut plan = Plan { source, target, stamp, items, crowded, weight: 0, copied, left };
    for record in source.contents.sections.values() {
        plan.add_section(record);
    }
    for record in &source.contents.items {
        plan.add_item(record);
    }
    for document in &source.contents.documents {
        let slot = body_of(&source.form, &document.section, document.item.as_ref())
            .and_then(|body| body.slot(document.slot.as_str()));
        let label = slot.map_or_else(|| document.slot.to_string(), |slot| slot.label.clone());
        plan.leave(&document.section, label, WhyLeft::Document);
    }
    CopyPlan { copied: plan.copied, left: plan.left }
}

fn body_of<'a>(form: &'a Form, section: &Id, item: Option<&ItemKey>) -> Option<&'a Body> {
    match item {
        Some(key) => form.body(&key.path()),
        None => form.section(section.as_str()).map(|section| &section.body),
    }
}

/// The new ids of the items that come along, by their old ones, and whether others have no room. The entry that a list has
/// for an item goes by the item's.
fn coming(
    source: &LoadedDossier,
    target: &Form,
    ids: &[ItemId],
) -> (BTreeMap<ItemId, ItemId>, bool) {
    let fits = |record: &&ItemRecord| {
        let list = |form: &Form| form.list(&record.key.path()).map(form::List::makes_its_entries);
        list(target).is_some() && list(target) == list(&source.form)
    };
    // What lies in an item that has no room stays with it.
    let room = MOST_COPIED.saturating_sub(source.contents.sections.len());
    let fitting = || source.contents.items.iter().filter(fits);
    let old: BTreeSet<ItemId> = fitting().take(room).map(|record| record.key.item).collect();
    let crowded = fitting().count() > room;
    (old.into_iter().zip(ids.iter().copied()).collect(), crowded)
}

struct Plan<'a> {
    source: &'a LoadedDossier,
    target: &'a Form,
    stamp: &'a Stamp,
    items: BTreeMap<ItemId, ItemId>,
    crowded: bool,
    weight: usize,
    copied: Copied,
    left: BTreeSet<LeftBehind>,
}

impl Plan<'_> {
    fn leave(&mut self, section: &Id, label: String, why: WhyLeft) {
        let sections = &self.source.form.sections;
        let order = sections.iter().position(|it| it.id == *section).unwrap_or(sections.len());
        let title = sections.get(order).map_or_else(|| section.to_string(), |it| it.title.clone());
        self.left.insert(LeftBehind { order, section: title, label, why });
    }

    fn add_section(&mut self, record: &SectionRecord) {
        let (source, target) = (self.source, self.target);
        let id = &record.section;
        let Some(old) = source.form.section(id.as_str()) else { return };
        let Some(new) = target.section(id.as_str()) else {
            return self.leave(id, old.menu.clone(), WhyLeft::NoSection);
        };
        let entries = self.fitted(id, (&old.body, &new.body), &record.entries);
        self.weight += weight(&entries);
        self.copied.sections.push(SectionRecord {
            section: id.clone(),
            version: 1,
            entries,
            frozen: false,
            updated_at: self.stamp.at,
            updated_by: self.stamp.username.clone(),
        });
    }

    fn add_item(&mut self, record: &ItemRecord) {
        let (source, target) = (self.source, self.target);
        let path = record.key.path();
        let Some(old) = source.form.list(&path) else { return };
        let new =
            target.list(&path).filter(|new| new.makes_its_entries() == old.makes_its_entries());
        let Some(new) = new else {
            return self.leave(&path.section, old.title.clone(), WhyLeft::NoList);
        };
        let Some(key) = self.renamed(&record.key) else {
            let alone = WhyLeft::Answer(Misfit::ItemStays);
            let why = if self.crowded { WhyLeft::NoRoom } else { alone };
            return self.leave(&path.section, old.title.clone(), why);
        };
        let entries = self.fitted(&path.section, (&old.body, &new.body), &record.entries);
        let full =
            self.copied.count() >= MOST_COPIED || self.weight + weight(&entries) > LARGEST_COPY;
        if full {
            self.items.remove(&record.key.item);
            self.crowded = true;
            return self.leave(&path.section, old.title.clone(), WhyLeft::NoRoom);
        }
        self.weight += weight(&entries);
        self.copied.items.push(ItemRecord {
            key,
            version: 1,
            entries,
            updated_at: self.stamp.at,
            updated_by: self.stamp.username.clone(),
        });
    }

    /// The key of an item in the new application, if it and what it lies in come along.
    fn renamed(&self, key: &ItemKey) -> Option<ItemKey> {
        let new = |item: &ItemId| self.items.get(item).copied();
        let step = |step: &Within| Some(Within { list: step.list.clone(), item: new(&step.item)? });
        Some(ItemKey {
            section: key.section.clone(),
            within: key.within.iter().map(step).collect::<Option<_>>()?,
            list: key.list.clone(),
            item: new(&key.item)?,
        })
    }

    /// The entries that the new body takes; the others are told.
    fn fitted(
        &mut self,
        section: &Id,
        (old, new): (&Body, &Body),
        entries: &form::Entries,
    ) -> form::Entries {
        let renamed = |id: &str| Some(self.items.get(&id.parse().ok()?)?.to_string());
        let (mut kept, left) = fit((old, new), entries, self.source.today, &renamed);
        for Unfit { label, why } in left {
            self.leave(section, label, WhyLeft::Answer(why));
        }
        let which = self.target.one_of_many.as_ref().map(|many| &many.which);
        let which = which.filter(|which| which.at.section == *section && which.at.lists.is_empty());
        if let Some(which) = which
            && kept.remove(&which.field).is_some()
        {
            let label = old.field(which.field.as_str()).map(|(_, field)| field.label.clone());
            self.leave(section, label.unwrap_or_default(), WhyLeft::OfThisOne);
        }
        kept
    }
}
