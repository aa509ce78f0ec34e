//! The stable names of refusals, with what each says to machines.

use super::words::{Titles, words};
use language::{Language, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The stable name of a refusal: what programs tell refusals apart by.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "RefusalCode")]
pub enum Code {
    /// The request is not well formed.
    Malformed,
    /// Nobody is signed in, or the session ended.
    SignIn,
    /// The password must be changed first.
    Password,
    /// The second factor must be given, or set up, first.
    SecondFactor,
    /// The request did not come from the site's own pages.
    Origin,
    /// Not there, or not yours: the two are the same from outside.
    NotFound,
    /// The path is there, with other methods.
    Method,
    /// Somebody else changed it meanwhile.
    Conflict,
    /// The application is not a draft any more.
    NotDraft,
    /// The section was validated on its own.
    Frozen,
    /// The section that opens the others has not been validated yet.
    GateOpen,
    /// There are as many as there may be.
    TooMany,
    /// The call is not open yet.
    NotOpen,
    /// The call is closed.
    Closed,
    /// The application has not been validated yet.
    NotValidated,
    /// The application was sent already.
    Submitted,
    /// The file that was announced has not arrived.
    NotArrived,
    /// The upload was used for another file.
    AlreadyReceived,
    /// As many applications as the call takes have arrived.
    Full,
    /// The application was not sent.
    NotSubmitted,
    /// The call has no data for project codes.
    NoMeasure,
    /// The revocation was noted already.
    AlreadyNoted,
    /// The conversion gave no request.
    NotAccepted,
    /// Nothing of the conversion waits for codes.
    NothingToWithdraw,
    /// Not to this user: the principal one, or oneself.
    NotThisUser,
    /// The user may work on some applications only.
    OnlySome,
    /// The file is there, and is not given: what scans the storage found something in it, or has not finished.
    Withheld,
    /// The credentials of the registration cannot be sent again.
    NoResend,
    /// The code confirms no address: it was used, or is over, or another one was sent.
    NoConfirmation,
    /// Larger than accepted.
    TooLarge,
    /// Some answers are missing or wrong: `problems` says which.
    Invalid,
    /// The proof of work does not hold.
    Challenge,
    /// Nobody can enter with these credentials.
    Credentials,
    /// It is not known who somebody is: they show it to an identity provider first.
    Identity,
    /// The document cannot be taken.
    Document,
    /// The signed file cannot be taken: `verdict`, `reasons`, `signers` and `checks` say why.
    Signature,
    /// A signed file is missing: `which` says which.
    MissingUpload,
    /// The workbook cannot be taken.
    Workbook,
    /// The measure is not there.
    Measure,
    /// The answer of Sistema CUP cannot be taken.
    Response,
    /// The applications that were chosen cannot be asked for.
    Applications,
    /// The revocation cannot be noted.
    Revocation,
    /// The application and its payment request do not stand so that this can be done.
    Payment,
    /// The code of a second factor cannot be taken.
    SecondFactorCode,
    /// The schedule of a call cannot be changed so: `which` says which box of the request is meant.
    Schedule,
    /// Too many requests, or too much at once.
    Busy,
    /// There is too much to do on this side: part of what was asked for may have been done.
    Overloaded,
    /// Something broke on this side.
    Fault,
}

impl Code {
    /// The HTTP status that goes with it.
    pub fn status(self) -> u16 {
        self.facts().0
    }

    /// What the user reads above the sentence.
    pub(crate) fn title(self, language: Language) -> &'static str {
        self.facts().1(&words(language).titles).as_str()
    }

    fn facts(self) -> (u16, fn(&Titles) -> &Text) {
        match self {
            Self::Malformed => (400, |titles| &titles.malformed),
            Self::SignIn => (401, |titles| &titles.sign_in),
            Self::Password => (403, |titles| &titles.password),
            Self::SecondFactor => (403, |titles| &titles.second_factor),
            Self::Origin => (403, |titles| &titles.origin),
            Self::NotFound => (404, |titles| &titles.not_found),
            Self::Method => (405, |titles| &titles.method),
            Self::Conflict => (409, |titles| &titles.changed),
            Self::NotDraft
            | Self::Frozen
            | Self::GateOpen
            | Self::TooMany
            | Self::NotOpen
            | Self::Closed
            | Self::NotValidated
            | Self::Submitted
            | Self::NotArrived
            | Self::AlreadyReceived
            | Self::Full
            | Self::NotSubmitted
            | Self::NoMeasure
            | Self::AlreadyNoted
            | Self::NotAccepted
            | Self::NothingToWithdraw
            | Self::NotThisUser
            | Self::OnlySome
            | Self::Payment
            | Self::NoConfirmation
            | Self::Withheld
            | Self::NoResend => (409, |titles| &titles.not_possible),
            Self::TooLarge => (413, |titles| &titles.too_large),
            Self::Invalid
            | Self::Challenge
            | Self::Credentials
            | Self::Identity
            | Self::Document
            | Self::Signature
            | Self::MissingUpload
            | Self::Workbook
            | Self::Measure
            | Self::Response
            | Self::Applications
            | Self::Revocation
            | Self::SecondFactorCode
            | Self::Schedule => (422, |titles| &titles.invalid),
            Self::Busy => (429, |titles| &titles.busy),
            Self::Overloaded => (503, |titles| &titles.overloaded),
            Self::Fault => (500, |titles| &titles.fault),
        }
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_written_as_machines_read_it() {
        assert_eq!(Code::MissingUpload.to_string(), "missing-upload");
        assert_eq!(serde_json::to_value(Code::GateOpen).unwrap(), "gate-open");
    }
}
