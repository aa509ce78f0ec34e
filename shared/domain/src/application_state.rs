//! The states of an application and the moves between them.

use serde::{Deserialize, Serialize};

/// Where an application, or a payment request, stands.
///
/// ```text
/// Draft --Validate--> Validated --Submit--> Submitted
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
    /// The signed files arrived and passed the checks: it has a protocol number. Nothing changes any more.
    Submitted,
}

/// What can be done to move an application on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// Freeze the data. Asks that all sections be complete (manual, 5.1).
    Validate,
    /// Send it. Asks for the signed files (manual, 5.2).
    Submit,
}

/// A move that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", sentence(*.from, *.attempted))]
pub struct NotAllowed {
    /// The state the application is in.
    pub from: ApplicationState,
    /// What was attempted.
    pub attempted: Move,
}

/// The state after a move. The only place where a state changes.
pub fn next(state: ApplicationState, attempted: Move) -> Result<ApplicationState, NotAllowed> {
    match (state, attempted) {
        (ApplicationState::Draft, Move::Validate) => Ok(ApplicationState::Validated),
        (ApplicationState::Validated, Move::Submit) => Ok(ApplicationState::Submitted),
        (from, attempted) => Err(NotAllowed { from, attempted }),
    }
}

fn sentence(from: ApplicationState, attempted: Move) -> &'static str {
    match (from, attempted) {
        (ApplicationState::Draft, Move::Submit) => "Prima di inviare la domanda devi validarla.",
        (ApplicationState::Submitted, _) => "La domanda è già stata inviata.",
        (ApplicationState::Validated, _) => "La domanda è già stata validata.",
        (ApplicationState::Draft, Move::Validate) => "La domanda non può essere validata.",
    }
}

impl ApplicationState {
    /// Every state, in the order in which an application goes through them.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Validated, Self::Submitted];

    /// The words that people read wherever an application is named: until it is sent they say so,
    /// since many take a validated application for one that has arrived.
    pub fn label(self) -> &'static str {
        match self {
            Self::Draft => "Bozza: NON ancora inviata",
            Self::Validated => "Validata, ma NON ancora inviata",
            Self::Submitted => "Inviata",
        }
    }

    /// Whether data can still change.
    pub fn is_editable(self) -> bool {
        self == Self::Draft
    }
}

#[cfg(test)]
mod tests {
    use super::{ApplicationState as State, Move, NotAllowed, next};

    #[test]
    fn the_only_way_is_forward_one_step_at_a_time() {
        assert_eq!(next(State::Draft, Move::Validate), Ok(State::Validated));
        assert_eq!(next(State::Validated, Move::Submit), Ok(State::Submitted));
        for (from, attempted, sentence) in [
            (State::Draft, Move::Submit, "Prima di inviare la domanda devi validarla."),
            (State::Validated, Move::Validate, "La domanda è già stata validata."),
            (State::Submitted, Move::Validate, "La domanda è già stata inviata."),
            (State::Submitted, Move::Submit, "La domanda è già stata inviata."),
        ] {
            let refused = NotAllowed { from, attempted };
            assert_eq!(next(from, attempted), Err(refused));
            assert_eq!(refused.to_string(), sentence);
        }
    }

    #[test]
    fn nobody_takes_what_was_not_sent_for_sent() {
        let sent = State::ALL.map(|state| !state.label().contains("NON ancora inviata"));
        assert_eq!(sent, [false, false, true]);
    }

    #[test]
    fn only_a_draft_changes() {
        assert_eq!(State::ALL.map(State::is_editable), [true, false, false]);
    }

    #[test]
    fn travels_in_small_letters() {
        let written = serde_json::to_string(&State::ALL).unwrap();
        assert_eq!(written, r#"["draft","validated","submitted"]"#);
        assert_eq!(serde_json::from_str::<[State; 3]>(&written).unwrap(), State::ALL);
        assert!(serde_json::from_str::<State>("\"Draft\"").is_err());
    }
}
