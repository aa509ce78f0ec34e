//! What is told to whoever wants to know more: why something is asked, what a word means.

use form::{Body, Form, Group, Term};
use maud::{Markup, html};

/// What opens below the words that it is about.
pub(crate) fn help(why: Option<&str>, terms: &[&Term]) -> Markup {
    html! {
        @if let Some(why) = why {
            details.help data-why { summary { "Perché lo chiediamo" } p { (why) } }
        }
        @for term in terms {
            details.help data-term=(term.term) {
                summary { "Che cosa vuol dire «" (term.term) "»" }
                p { (term.means) }
            }
        }
    }
}

/// The terms of a form that some texts use.
pub(crate) fn terms_in<'f, 't>(
    form: &'f Form,
    texts: impl Iterator<Item = &'t str>,
) -> Vec<&'f Term> {
    let texts: Vec<&str> = texts.collect();
    form.terms.iter().filter(|term| texts.iter().any(|text| term.is_in(text))).collect()
}

/// The terms explained at the head of a group and at each of its questions: a word once, but where the question that used it
/// first may not be there. Of questions shown one at a time each stands alone.
pub(crate) fn terms_of<'f>(
    form: &'f Form,
    group: &Group,
    alone: bool,
) -> (Vec<&'f Term>, Vec<Vec<&'f Term>>) {
    let head = terms_in(form, group.texts());
    let mut known = head.clone();
    let at_questions = group.fields.iter().map(|field| {
        let mut new = terms_in(form, field.texts());
        new.retain(|term| !known.contains(term));
        if field.when.is_none() && !alone {
            known.extend(&new);
        }
        new
    });
    let at_questions = at_questions.collect();
    (head, at_questions)
}

/// The terms explained at each of a body's documents, in the same way.
pub(crate) fn terms_of_documents<'f>(form: &'f Form, body: &Body) -> Vec<Vec<&'f Term>> {
    let mut known: Vec<&Term> = Vec::new();
    let at_documents = body.slots.iter().map(|slot| {
        let mut new = terms_in(form, slot.texts());
        new.retain(|term| !known.contains(term));
        if slot.when.is_none() {
            known.extend(&new);
        }
        new
    });
    at_documents.collect()
}
