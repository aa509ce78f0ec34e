//! The ids that tie a question’s parts together.

use form::Field;

/// The ids that tie a question's parts together.
pub(crate) struct FieldIds {
    pub(crate) id: String,
    pub(crate) control: String,
    pub(crate) hint: Option<String>,
    pub(crate) error: String,
}

impl FieldIds {
    pub(crate) fn of(field: &Field, has_hint: bool) -> Self {
        Self {
            id: field.id.to_string(),
            control: format!("f-{}", field.id),
            hint: has_hint.then(|| format!("aiuto-{}", field.id)),
            error: format!("errore-{}", field.id),
        }
    }

    /// The value of `aria-describedby`: the hint, then the error.
    pub(crate) fn described_by(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{hint} {}", self.error),
            None => self.error.clone(),
        }
    }
}
