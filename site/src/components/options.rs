//! Options to tick: radio buttons and checkboxes.

use super::field_ids::FieldIds;
use form::{ChoiceOption, Entry};
use maud::{Markup, html};

/// One of a few options, each a code and what is read.
pub(crate) fn radios(ids: &FieldIds, options: &[(&str, &str)], default: Option<&str>) -> Markup {
    html! {
        @for (code, label) in options {
            @let id = format!("{}-{code}", ids.control);
            div.form-check {
                input type="radio" id=(id) name=(ids.id) value=(code)
                    checked[default == Some(*code)];
                label for=(id) { (label) }
            }
        }
    }
}

/// Any number of options.
pub(crate) fn checkboxes(
    ids: &FieldIds,
    options: &[ChoiceOption],
    default: Option<&Entry>,
) -> Markup {
    let ticked = default.map(Entry::codes).unwrap_or_default();
    html! {
        @for option in options {
            @let id = format!("{}-{}", ids.control, option.code);
            div.form-check {
                input type="checkbox" id=(id) name=(ids.id) value=(option.code)
                    checked[ticked.contains(&option.code.as_str())];
                label for=(id) { (option.label) }
            }
        }
    }
}
