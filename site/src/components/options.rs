//! Options to tick: radio buttons and checkboxes.

use super::field::Names;
use form::{ChoiceOption, Entry};
use maud::{Markup, html};

/// One of a few options, each a code and what is read.
pub(crate) fn radios(names: &Names, options: &[(&str, &str)], default: Option<&str>) -> Markup {
    html! {
        @for (code, label) in options {
            @let id = format!("{}-{code}", names.control);
            div.form-check {
                input type="radio" id=(id) name=(names.id) value=(code)
                    checked[default == Some(*code)];
                label for=(id) { (label) }
            }
        }
    }
}

/// Any number of options.
pub(crate) fn checkboxes(
    names: &Names,
    options: &[ChoiceOption],
    default: Option<&Entry>,
) -> Markup {
    let ticked = default.map(Entry::codes).unwrap_or_default();
    html! {
        @for option in options {
            @let id = format!("{}-{}", names.control, option.code);
            div.form-check {
                input type="checkbox" id=(id) name=(names.id) value=(option.code)
                    checked[ticked.contains(&option.code.as_str())];
                label for=(id) { (option.label) }
            }
        }
    }
}
