//! What a section or an item asks: questions, lists, documents.

use super::field::field;
use super::help::{help, terms_of, terms_of_documents};
use super::list::list;
use super::messages::{required_legend, save_progress, save_status};
use super::slot::slot;
use super::when::when;
use crate::placed::Placed;
use crate::site::Site;
use form::{Body, Form, Group, ListPath, Term};
use language::Language;
use maud::{Markup, html};

/// What follows saving, on a page of questions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Onward {
    /// The next section.
    Section,
    /// Another item of the same list.
    Item,
    /// What the steps say: one question at a time.
    Steps,
}

impl Onward {
    /// The words of the button that saves and goes on.
    fn words(self) -> Option<&'static str> {
        match self {
            Self::Section => Some("Salva e continua"),
            Self::Item => Some("Salva e aggiungi un altro"),
            Self::Steps => None,
        }
    }
}

/// The questions, with the buttons that save them. Nothing when the body has none.
pub(crate) fn questions(form: &Form, body: &Body, place: &ListPath, onward: Onward) -> Markup {
    html! {
        @if !body.groups.is_empty() {
            // Without its script a form must not put what was typed into an address.
            form.questions method="dialog" data-questions=(place) novalidate {
                (required_legend(Language::default()))
                @for group in &body.groups {
                    (group_with(group, &terms_of(form, group, onward == Onward::Steps), (|_| None, Language::default())))
                }
                div.save-bar data-save-bar {
                    button.btn.btn-primary type="submit" data-save { "Salva" }
                    @if let Some(words) = onward.words() {
                        button.btn.btn-outline-primary type="button" data-save-next { (words) }
                    }
                    (save_status())
                    (save_progress())
                }
            }
        }
    }
}

/// The questions of one group. `autocomplete` knows which answers are about the person typing.
pub(crate) fn questions_of(
    group: &Group,
    autocomplete: impl Fn(&str) -> Option<&'static str>,
    language: Language,
) -> Markup {
    group_with(group, &(Vec::new(), Vec::new()), (autocomplete, language))
}

/// The same, with the words explained at its head and at each of its questions.
fn group_with(
    group: &Group,
    (head, at_questions): &(Vec<&Term>, Vec<Vec<&Term>>),
    (autocomplete, language): (impl Fn(&str) -> Option<&'static str>, Language),
) -> Markup {
    let fields = html! {
        @for (at, question) in group.fields.iter().enumerate() {
            (field(question, at_questions.get(at).map(Vec::as_slice).unwrap_or_default(), (autocomplete(question.id.as_str()), language)))
        }
    };
    html! {
        @match &group.title {
            Some(title) => fieldset.group data-group=(group.id) data-when=[when(group.when.as_ref())] {
                legend { h2 { (title) } }
                @if let Some(words) = &group.help { p.group-help { (words) } }
                (help(None, head))
                (offers(group))
                (fields)
            },
            None => div.group data-group=(group.id) data-when=[when(group.when.as_ref())] {
                @if let Some(words) = &group.help { p.group-help { (words) } }
                (help(None, head))
                (offers(group))
                (fields)
            },
        }
    }
}

/// Where answers given elsewhere are offered, once the server has told them.
fn offers(group: &Group) -> Markup {
    html! {
        @if !group.offers.is_empty() { p.offers data-offers=(group.id) hidden {} }
    }
}

/// The lists, each with its table.
pub(crate) fn lists(site: &Site<'_>, form: &Placed<'_>, body: &Body, place: &ListPath) -> Markup {
    html! {
        @for inner in &body.lists {
            @let path = place.list(inner.id.clone());
            (list(site, form, inner, &path))
        }
    }
}

/// The documents to upload.
pub(crate) fn documents(site: &Site<'_>, form: &Form, body: &Body) -> Markup {
    html! {
        @if !body.slots.is_empty() {
            section.documents-block data-documents-block aria-labelledby="titolo-documenti" {
                h2 #titolo-documenti { "Documenti da caricare" }
                @for (wanted, terms) in body.slots.iter().zip(terms_of_documents(form, body)) {
                    (slot(site, form, wanted, &terms))
                }
            }
        }
    }
}
