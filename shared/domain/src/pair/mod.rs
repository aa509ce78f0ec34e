//! An application and the payment request that may hang on it: the states of the two together, and every move.

use crate::ApplicationState;

/// Where an application and its payment request stand, together (manual 5.1 and 6).
///
/// ```text
///   Draft ◄──────reopen/validate──────► Validated ──send alone──► SentAlone
///     ▲                                 ▲   │
///   delete                         delete   create
///     │                                 │   ▼
/// RequestWaiting ◄──reopen/validate──► RequestDraft ◄──reopen/validate──► RequestValidated ──send both──► SentBoth
///                    (application)                       (request)
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pair {
    /// The application is being filled in; there is no request.
    Draft,
    /// The application was thrown away as a draft.
    Discarded,
    /// The application is validated; there is no request, or none any more.
    Validated,
    /// The application is validated; its request is being filled in.
    RequestDraft,
    /// Both are validated, and wait to be signed and sent.
    RequestValidated,
    /// The application was reopened while its request was being filled in, which waits for the next validation.
    RequestWaiting,
    /// The application was sent without a request.
    SentAlone,
    /// Both were sent.
    SentBoth,
}

/// What somebody can try with the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PairMove {
    /// Validate the application.
    ValidateApplication,
    /// Make the validated application a draft again.
    ReopenApplication,
    /// Throw the application away.
    DiscardApplication,
    /// Have it back.
    RestoreApplication,
    /// Begin a payment request.
    CreateRequest,
    /// Delete it with all that was written in it.
    DeleteRequest,
    /// Validate it.
    ValidateRequest,
    /// Make the validated request a draft again.
    ReopenRequest,
    /// Go on without a request: send the application alone.
    SendAlone,
    /// Send both.
    SendBoth,
}

/// Why a move is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PairRefusal {
    /// The application is not a draft.
    ApplicationIsNoDraft,
    /// The application was thrown away.
    ApplicationIsDiscarded,
    /// The application was not thrown away.
    ApplicationIsNotDiscarded,
    /// The application is not validated.
    ApplicationIsNotValidated,
    /// Both were sent, or the application alone: nothing changes any more.
    Sent,
    /// There is a request already.
    RequestIsThere,
    /// There is no request.
    NoRequest,
    /// The request is not a draft.
    RequestIsNoDraft,
    /// The request is still a draft: it is completed and validated first, or deleted.
    RequestIsDraft,
    /// The request is validated: before the application is changed, it is reopened or deleted.
    RequestIsValidated,
}

impl Pair {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Discarded,
        Self::Validated,
        Self::RequestDraft,
        Self::RequestValidated,
        Self::RequestWaiting,
        Self::SentAlone,
        Self::SentBoth,
    ];

    /// Where the two stand, from where each does; `None` for what cannot be.
    pub fn of(application: ApplicationState, request: Option<ApplicationState>) -> Option<Self> {
        use ApplicationState::{Discarded, Draft, Submitted, Validated};
        match (application, request) {
            (Draft, None) => Some(Self::Draft),
            (Discarded, None) => Some(Self::Discarded),
            (Validated, None) => Some(Self::Validated),
            (Validated, Some(Draft)) => Some(Self::RequestDraft),
            (Validated, Some(Validated)) => Some(Self::RequestValidated),
            (Draft, Some(Draft)) => Some(Self::RequestWaiting),
            (Submitted, None) => Some(Self::SentAlone),
            (Submitted, Some(Submitted)) => Some(Self::SentBoth),
            (Draft, Some(Validated | Submitted | Discarded))
            | (Discarded, Some(_))
            | (Validated, Some(Submitted | Discarded))
            | (Submitted, Some(Draft | Validated | Discarded)) => None,
        }
    }

    /// Where a move leads: the whole table.
    ///
    /// # Errors
    /// [`PairRefusal`], why it is not possible.
    pub fn after(self, act: PairMove) -> Result<Self, PairRefusal> {
        match act {
            PairMove::ValidateApplication => self.validated(),
            PairMove::ReopenApplication => self.reopened(),
            PairMove::DiscardApplication => self.discarded(),
            PairMove::RestoreApplication => self.restored(),
            PairMove::CreateRequest => self.with_request(),
            PairMove::DeleteRequest => self.without_request(),
            PairMove::ValidateRequest => self.request_validated(),
            PairMove::ReopenRequest => self.request_reopened(),
            PairMove::SendAlone => self.sent_alone(),
            PairMove::SendBoth => self.sent_with_request(),
        }
    }

    fn validated(self) -> Result<Self, PairRefusal> {
        match self {
            Self::Draft => Ok(Self::Validated),
            Self::RequestWaiting => Ok(Self::RequestDraft),
            Self::Validated | Self::RequestDraft | Self::RequestValidated => {
                Err(PairRefusal::ApplicationIsNoDraft)
            }
            Self::Discarded => Err(PairRefusal::ApplicationIsDiscarded),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn reopened(self) -> Result<Self, PairRefusal> {
        match self {
            Self::Validated => Ok(Self::Draft),
            Self::RequestDraft => Ok(Self::RequestWaiting),
            Self::RequestValidated => Err(PairRefusal::RequestIsValidated),
            Self::Draft | Self::RequestWaiting => Err(PairRefusal::ApplicationIsNotValidated),
            Self::Discarded => Err(PairRefusal::ApplicationIsDiscarded),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn discarded(self) -> Result<Self, PairRefusal> {
        match self {
            Self::Draft => Ok(Self::Discarded),
            Self::RequestWaiting => Err(PairRefusal::RequestIsThere),
            Self::Validated | Self::RequestDraft | Self::RequestValidated => {
                Err(PairRefusal::ApplicationIsNoDraft)
            }
            Self::Discarded => Err(PairRefusal::ApplicationIsDiscarded),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn restored(self) -> Result<Self, PairRefusal> {
        match self {
            Self::Discarded => Ok(Self::Draft),
            Self::Draft
            | Self::Validated
            | Self::RequestDraft
            | Self::RequestValidated
            | Self::RequestWaiting
            | Self::SentAlone
            | Self::SentBoth => Err(PairRefusal::ApplicationIsNotDiscarded),
        }
    }

    fn with_request(self) -> Result<Self, PairRefusal> {
        match self {
            Self::Validated => Ok(Self::RequestDraft),
            Self::RequestDraft | Self::RequestValidated | Self::RequestWaiting => {
                Err(PairRefusal::RequestIsThere)
            }
            Self::Draft => Err(PairRefusal::ApplicationIsNotValidated),
            Self::Discarded => Err(PairRefusal::ApplicationIsDiscarded),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn without_request(self) -> Result<Self, PairRefusal> {
        match self {
            Self::RequestDraft | Self::RequestValidated => Ok(Self::Validated),
            Self::RequestWaiting => Ok(Self::Draft),
            Self::Draft | Self::Discarded | Self::Validated => Err(PairRefusal::NoRequest),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn request_validated(self) -> Result<Self, PairRefusal> {
        match self {
            Self::RequestDraft => Ok(Self::RequestValidated),
            Self::RequestValidated => Err(PairRefusal::RequestIsNoDraft),
            Self::RequestWaiting => Err(PairRefusal::ApplicationIsNotValidated),
            Self::Draft | Self::Discarded | Self::Validated => Err(PairRefusal::NoRequest),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn request_reopened(self) -> Result<Self, PairRefusal> {
        match self {
            Self::RequestValidated => Ok(Self::RequestDraft),
            Self::RequestDraft | Self::RequestWaiting => Err(PairRefusal::RequestIsDraft),
            Self::Draft | Self::Discarded | Self::Validated => Err(PairRefusal::NoRequest),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn sent_alone(self) -> Result<Self, PairRefusal> {
        match self {
            Self::Validated => Ok(Self::SentAlone),
            Self::RequestDraft => Err(PairRefusal::RequestIsDraft),
            Self::RequestValidated => Err(PairRefusal::RequestIsThere),
            Self::Draft | Self::RequestWaiting => Err(PairRefusal::ApplicationIsNotValidated),
            Self::Discarded => Err(PairRefusal::ApplicationIsDiscarded),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }

    fn sent_with_request(self) -> Result<Self, PairRefusal> {
        match self {
            Self::RequestValidated => Ok(Self::SentBoth),
            Self::RequestDraft => Err(PairRefusal::RequestIsDraft),
            Self::Validated => Err(PairRefusal::NoRequest),
            Self::Draft | Self::RequestWaiting => Err(PairRefusal::ApplicationIsNotValidated),
            Self::Discarded => Err(PairRefusal::ApplicationIsDiscarded),
            Self::SentAlone | Self::SentBoth => Err(PairRefusal::Sent),
        }
    }
}

#[cfg(test)]
mod tests;
