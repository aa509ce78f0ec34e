//! Every way to say no. A refusal is a reason; the reason's table says its code and its sentence, and
//! the code says its status. Nowhere else does a refusal become words.

mod bad_file;
mod busy;
mod code;
mod cup;
mod denied;
mod identity;
mod invalid;
mod no_entry;
mod pair;
mod schedule;
mod second_factor;
mod stored;
mod withheld;
mod words;

pub use bad_file::{BadDocument, BadSignature, RefusedSignature};
pub use busy::Busy;
pub use code::Code;
pub use cup::{BadResponse, BadRevocation, BadSelection, BadWorkbook};
pub use denied::Denied;
pub use identity::BadIdentity;
pub use invalid::{Invalid, Purpose};
pub use no_entry::NoEntry;
pub use schedule::{BadSchedule, ScheduleBox};
pub use second_factor::BadSecondFactor;
pub use withheld::{Reader, Withheld};

use crate::api::View;
use language::Language;
use std::borrow::Cow;
use std::error::Error;

/// Why a request was not done.
#[derive(Debug)]
pub enum Refusal {
    /// The request itself is not well formed: what is wrong with it, in Italian.
    Malformed(String),
    /// Nobody is signed in, or the session ended.
    SignIn,
    /// The password must be changed first.
    ChangePassword,
    /// The second factor must be given, or set up, first.
    SecondFactor,
    /// The request did not come from the site's own pages.
    ForeignOrigin,
    /// Not there, or not yours: the two are the same from outside.
    NotFound,
    /// The path is there, with these methods.
    WrongMethod(Vec<&'static str>),
    /// Somebody else changed it meanwhile; how it is now, if the page can show that.
    Conflict(Option<Box<View>>),
    /// The state of things does not allow it.
    Denied(Denied),
    /// What was sent cannot be taken.
    Invalid(Invalid),
    /// Larger than accepted.
    TooLarge,
    /// Try again later.
    Busy(Busy),
    /// The storage had too much to do, or could not be reached: the same may go well in a moment, and part of it may have been
    /// done.
    Overloaded(Box<dyn Error + Send + Sync>),
    /// Something broke here.
    Fault(Box<dyn Error + Send + Sync>),
}

impl Refusal {
    /// A fault with its cause.
    pub fn fault(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Fault(cause.into())
    }

    /// A conflict with what is there now.
    pub fn conflict(current: View) -> Self {
        Self::Conflict(Some(Box::new(current)))
    }

    /// What kept the portal itself from doing it, for the log; nothing where the request is why.
    pub fn cause(&self) -> Option<&(dyn Error + 'static)> {
        if let Self::Overloaded(cause) | Self::Fault(cause) = self {
            Some(cause.as_ref())
        } else {
            None
        }
    }

    /// Whether the same may go well in a moment, though nothing is changed about it.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Busy(_) | Self::Overloaded(_))
    }

    /// As an error, where there is nobody to answer.
    pub fn into_cause(self) -> Box<dyn Error + Send + Sync> {
        let sentence = self.sentence();
        if let Self::Overloaded(cause) | Self::Fault(cause) = self {
            cause
        } else {
            sentence.into()
        }
    }

    /// Its stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::Malformed(_) => Code::Malformed,
            Self::SignIn => Code::SignIn,
            Self::ChangePassword => Code::Password,
            Self::SecondFactor => Code::SecondFactor,
            Self::ForeignOrigin => Code::Origin,
            Self::NotFound => Code::NotFound,
            Self::WrongMethod(_) => Code::Method,
            Self::Conflict(_) => Code::Conflict,
            Self::Denied(reason) => reason.code(),
            Self::Invalid(reason) => reason.code(),
            Self::TooLarge => Code::TooLarge,
            Self::Busy(_) => Code::Busy,
            Self::Overloaded(_) => Code::Overloaded,
            Self::Fault(_) => Code::Fault,
        }
    }

    /// What the user reads in the language of the sources.
    pub fn sentence(&self) -> Cow<'static, str> {
        self.spoken(Language::default())
    }

    /// What the user reads in a language. What only pages in the language of the sources can meet is said in that one.
    pub fn spoken(&self, language: Language) -> Cow<'static, str> {
        let any = &words::words(language).any;
        let text = match self {
            Self::Malformed(what) => return any.malformed.with(&[("what", what)]).into(),
            Self::Denied(reason) => return reason.spoken(language),
            Self::Invalid(reason) => return reason.spoken(language),
            Self::Busy(reason) => return reason.spoken(language),
            Self::SignIn => &any.sign_in,
            Self::ChangePassword => &any.change_password,
            Self::SecondFactor => &any.second_factor,
            Self::ForeignOrigin => &any.foreign_origin,
            Self::NotFound => &any.not_found,
            Self::WrongMethod(_) => &any.wrong_method,
            Self::Conflict(_) => &any.conflict,
            Self::TooLarge => &any.too_large,
            Self::Overloaded(_) => &any.overloaded,
            Self::Fault(_) => &any.fault,
        };
        text.as_str().into()
    }
}

impl From<Denied> for Refusal {
    fn from(reason: Denied) -> Self {
        Self::Denied(reason)
    }
}

impl From<Invalid> for Refusal {
    fn from(reason: Invalid) -> Self {
        Self::Invalid(reason)
    }
}

impl From<BadIdentity> for Refusal {
    fn from(reason: BadIdentity) -> Self {
        Invalid::Identity(reason).into()
    }
}

impl From<BadWorkbook> for Refusal {
    fn from(reason: BadWorkbook) -> Self {
        Invalid::Workbook(reason).into()
    }
}

impl From<BadResponse> for Refusal {
    fn from(reason: BadResponse) -> Self {
        Invalid::Response(reason).into()
    }
}

impl From<BadSelection> for Refusal {
    fn from(reason: BadSelection) -> Self {
        Invalid::Applications(reason).into()
    }
}

impl From<BadRevocation> for Refusal {
    fn from(reason: BadRevocation) -> Self {
        Invalid::Revocation(reason).into()
    }
}

impl From<BadSchedule> for Refusal {
    fn from(reason: BadSchedule) -> Self {
        Invalid::Schedule(reason).into()
    }
}

impl From<BadSecondFactor> for Refusal {
    fn from(reason: BadSecondFactor) -> Self {
        Invalid::SecondFactor(reason).into()
    }
}

impl From<Busy> for Refusal {
    fn from(reason: Busy) -> Self {
        Self::Busy(reason)
    }
}
