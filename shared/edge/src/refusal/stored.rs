//! What the stores do not do, as refusals.

use super::{Busy, Denied, Refusal};
use store::StoreError;

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Contended { .. } => Busy::Contended.into(),
            StoreError::FileTooLarge { .. } => Self::TooLarge,
            // Removed while the request was under way.
            StoreError::NoSuchApplication => Self::NotFound,
            StoreError::DocumentDiffers => Denied::AlreadyReceived.into(),
            passing if passing.is_passing() => Self::Overloaded(passing.into()),
            other => Self::fault(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    fn code_of(error: StoreError) -> Code {
        let refusal = Refusal::from(error);
        assert!(refusal.sentence().ends_with('.'), "{}", refusal.sentence());
        refusal.code()
    }

    #[test]
    fn what_the_stores_do_not_do_is_told_for_what_it_is() {
        let lost = StoreError::Read { what: "a call", source: "no answer".into() };
        assert_eq!(code_of(StoreError::Contended { what: "a call" }), Code::Busy);
        assert_eq!(code_of(StoreError::FileTooLarge { max: 1 }), Code::TooLarge);
        assert_eq!(code_of(StoreError::NoSuchApplication), Code::NotFound);
        assert_eq!(code_of(StoreError::DocumentDiffers), Code::AlreadyReceived);
        assert_eq!(code_of(lost), Code::Fault);
    }
}
