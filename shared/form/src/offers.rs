//! The answers that are offered for groups of questions because they were given elsewhere already.

use crate::read::{Surroundings, read};
use crate::summary::item_label;
use crate::{
    Answers, Body, Entries, Form, Group, Id, ListPath, Offer, OfferSource, Registrant, Scope,
};
use domain::Date;

/// Most offers of one group: of a long list the first ones that differ.
const MOST: usize = 12;

/// Answers offered for a group of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The section or list whose group it is.
    pub at: ListPath,
    /// The group.
    pub group: Id,
    /// What the button says.
    pub label: String,
    /// The item whose answers they are, if an item's.
    pub item: Option<String>,
    /// The answers, by the group's questions. Each reads well there.
    pub entries: Entries,
}

/// An organisation's answers to the registration, with the role that it registered in.
pub type Profile<'a> = (Registrant, &'a Entries);

/// Whether a section offers data of the registration.
pub fn offers_registration(form: &Form, section: &Id) -> bool {
    form.section(section.as_str()).is_some_and(|section| body_offers(&section.body))
}

fn body_offers(body: &Body) -> bool {
    let from_registration = |offer: &Offer| matches!(offer.source, OfferSource::Registration(_));
    body.groups.iter().flat_map(|group| &group.offers).any(from_registration)
        || body.lists.iter().any(|list| body_offers(&list.body))
}

/// Everything that is offered in a section and in its lists.
pub fn offered(
    (form, answers): (&Form, &Answers),
    section: &Id,
    profile: Option<Profile<'_>>,
    today: Date,
) -> Vec<Offered> {
    let mut found = Vec::new();
    if let Some(there) = form.section(section.as_str()) {
        let looking = Looking { form, answers, profile, today };
        looking.add(&there.body, &ListPath::section(section.clone()), &mut found);
    }
    found
}

struct Looking<'a> {
    form: &'a Form,
    answers: &'a Answers,
    profile: Option<Profile<'a>>,
    today: Date,
}

impl Looking<'_> {
    fn add(&self, body: &Body, at: &ListPath, found: &mut Vec<Offered>) {
        for group in &body.groups {
            let mut own: Vec<Offered> = Vec::new();
            for one in group.offers.iter().flat_map(|offer| self.of(at, group, offer)) {
                let again = own.iter().any(|other| other.entries == one.entries);
                if !again && own.len() < MOST {
                    own.push(one);
                }
            }
            found.extend(own);
        }
        for list in &body.lists {
            self.add(&list.body, &at.list(list.id.clone()), found);
        }
    }

    /// What one offer gives now.
    fn of(&self, at: &ListPath, group: &Group, offer: &Offer) -> Vec<Offered> {
        let made = |label: String, item: Option<String>, given: Entries| {
            let entries = self.readable(group, given);
            let offered = Offered { at: at.clone(), group: group.id.clone(), label, item, entries };
            (!offered.entries.is_empty()).then_some(offered)
        };
        match &offer.source {
            OfferSource::Registration(role) => {
                let profile = self.profile.filter(|(registered, _)| registered == role);
                let given = profile.map(|(_, profile)| taken(offer, |id| profile.get(id).cloned()));
                let one = given.and_then(|given| made(offer.label.clone(), None, given));
                one.into_iter().collect()
            }
            OfferSource::Body(path) => {
                let section = Scope::section(self.form, self.answers, &path.section);
                let places = section.items_of(path).unwrap_or_default();
                let one = |place: &Scope<'_>| {
                    let item = place.item().map(|item| item.id.clone());
                    let name = item.as_ref();
                    let name = name.and_then(|id| item_label(place, path, id, self.today));
                    let label = match name {
                        Some(name) => format!("{}: {name}", offer.label),
                        None => offer.label.clone(),
                    };
                    made(label, item, taken(offer, |id| answered(place, id)))
                };
                places.iter().filter_map(one).collect()
            }
        }
    }

    /// The answers that read well in the group: others would only have to be put right.
    fn readable(&self, group: &Group, given: Entries) -> Entries {
        let around =
            Surroundings { today: self.today, siblings: &given.clone(), stands_in: &|_, _| false };
        let reads = |id: &Id, entry: &crate::Entry| {
            let field = group.fields.iter().find(|field| field.id == *id);
            field.is_some_and(|field| read(&field.kind, entry, &around).is_ok())
        };
        given.into_iter().filter(|(id, entry)| reads(id, entry)).collect()
    }
}

/// The answers of an offer, under the names that they get.
fn taken(offer: &Offer, answer: impl Fn(&Id) -> Option<crate::Entry>) -> Entries {
    let given = offer.answers.iter().filter_map(|it| Some((it.field.clone(), answer(&it.from)?)));
    given.filter(|(_, entry)| !entry.is_empty()).collect()
}

/// The answer of a place to a question that is asked there.
fn answered(place: &Scope<'_>, id: &Id) -> Option<crate::Entry> {
    let (group, field) = place.body()?.field(id.as_str())?;
    if place.asks(group, field) { place.stored_or_default(field) } else { None }
}
