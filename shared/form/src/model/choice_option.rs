//! The options of choices.

use domain::Date;
use serde::{Deserialize, Serialize};

/// The options of a choice, in the order shown.
pub type Options = Vec<ChoiceOption>;

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// What is stored.
    pub code: String,
    /// What is read.
    pub label: String,
    /// For whom chooses it this form is not: where to go. It can be chosen, and nothing is complete with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Elsewhere>,
    /// The day that it stands for, such as that of an event: rules compare other days with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
}

/// Where to go instead of this form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// The sentence that says so.
    pub sentence: String,
    /// A page of the portal (`/…`) or another site's (`https://…`), if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl ChoiceOption {
    /// The option of a code, if it leads elsewhere.
    pub(crate) fn leading_elsewhere<'a>(options: &'a [Self], code: &str) -> Option<&'a Elsewhere> {
        options.iter().find(|option| option.code == code)?.elsewhere.as_ref()
    }
}
