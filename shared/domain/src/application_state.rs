//! The states of an application.

use serde::{Deserialize, Serialize};

/// Where an application, or a payment request, stands.
///
/// ```text
/// Draft --validation--> Validated --submission--> Submitted
///   ^-----reopening-----'
///
/// Draft --discarding--> Discarded --30 days--> erased
///   ^-----restoring----'
/// ```
///
/// A payment request hangs on an application that is at least validated, moves alike, and is submitted in the same act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationState {
    /// Being filled in: data can change.
    Draft,
    /// Data are frozen and the final PDF has been made, once, with its digest: it waits to be signed and uploaded.
    Validated,
    /// It was sent with the signed files: nothing changes any more. Its protocol number is there, or comes in
    /// moments.
    Submitted,
    /// A draft that was thrown away: nothing of it changes, and for some time it can be had back as it was.
    Discarded,
}

/// For how many days a draft that was thrown away can be had back.
pub const RESTORABLE_DAYS: i64 = 30;

impl ApplicationState {
    /// Every state, in the order in which an application goes through them; last, that of those that do not.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Validated, Self::Submitted, Self::Discarded];

    /// The words that people read wherever an application is named: until it is sent they say so,
    /// since many take a validated application for one that has arrived.
    pub fn label(self) -> &'static str {
        match self {
            Self::Draft => "Bozza: NON ancora inviata",
            Self::Validated => "Validata, ma NON ancora inviata",
            Self::Submitted => "Inviata",
            Self::Discarded => "Eliminata: NON è stata inviata",
        }
    }

    /// The words for a payment request (manual 6: «in lavorazione» or «validata»).
    pub fn payment_label(self) -> &'static str {
        match self {
            Self::Draft => "In lavorazione: NON ancora inviata",
            Self::Validated => "Validata, ma NON ancora inviata",
            Self::Submitted => "Inviata con la domanda di contributo",
            Self::Discarded => "Eliminata: NON è stata inviata",
        }
    }

    /// Whether data can still change.
    pub fn is_editable(self) -> bool {
        self == Self::Draft
    }
}

#[cfg(test)]
mod tests {
    use super::ApplicationState as State;

    #[test]
    fn nobody_takes_what_was_not_sent_for_sent() {
        let sent = State::ALL.map(|state| !state.payment_label().contains("NON"));
        assert_eq!(sent, [false, false, true, false]);
        let sent = State::ALL.map(|state| !state.label().contains("NON"));
        assert_eq!(sent, [false, false, true, false]);
    }

    #[test]
    fn only_a_draft_changes() {
        assert_eq!(State::ALL.map(State::is_editable), [true, false, false, false]);
    }

    #[test]
    fn travels_in_small_letters() {
        let written = serde_json::to_string(&State::ALL).unwrap();
        assert_eq!(written, r#"["draft","validated","submitted","discarded"]"#);
        assert_eq!(serde_json::from_str::<[State; 4]>(&written).unwrap(), State::ALL);
        assert!(serde_json::from_str::<State>("\"Draft\"").is_err());
    }
}
