//! Who may call a route.

use store::accounts::Right;

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Anyone,
    /// Who gave the right password, even if the second factor is still awaited.
    PasswordGiven,
    /// Who is signed in, even with a password that must be changed.
    AnyUser,
    /// Who is signed in, with a password of their own.
    Member,
    /// Who is signed in with a password of their own and manages the users of the organisation. For
    /// other users the route is not there.
    Manager,
    /// Who is signed in for an applicant, with a password of their own.
    Applicant,
    /// Who is signed in for an administration, with a password of their own, even before they set a second factor up. For
    /// everybody else the route is not there.
    SecondFactor,
    /// Who is signed in for an administration, with a password and a second factor of their own, whatever they may do
    /// there. For everybody else the route is not there.
    Official,
    /// Who is signed in for an administration, with a password of their own, and has the right to
    /// request project codes. For everybody else the route is not there.
    Cup,
    /// Who is signed in for an administration, with a password of their own, and has the right to
    /// run its calls. For everybody else the route is not there.
    Calls,
    /// Who is signed in for an administration, with a password of their own, and has the right to
    /// read what was sent to its calls. For everybody else the route is not there.
    Read,
    /// Who is signed in for an administration, with a password of their own, and has the right to help users. For
    /// everybody else the route is not there.
    Users,
}

impl Access {
    /// The right of an official that a route asks for, if it is one of a service for officials.
    pub fn right(self) -> Option<Right> {
        match self {
            Self::Cup => Some(Right::Cup),
            Self::Calls => Some(Right::Calls),
            Self::Read => Some(Right::Read),
            Self::Users => Some(Right::Users),
            Self::Anyone
            | Self::PasswordGiven
            | Self::AnyUser
            | Self::Member
            | Self::Manager
            | Self::Applicant
            | Self::SecondFactor
            | Self::Official => None,
        }
    }

    /// Whether it is for officials alone: whoever is not signed in finds nothing there.
    pub fn is_of_officials(self) -> bool {
        match self {
            Self::SecondFactor
            | Self::Official
            | Self::Cup
            | Self::Calls
            | Self::Read
            | Self::Users => true,
            Self::Anyone
            | Self::PasswordGiven
            | Self::AnyUser
            | Self::Member
            | Self::Manager
            | Self::Applicant => false,
        }
    }

    /// Whether there are signed-in users for whom the route is not there.
    pub fn is_of_some(self) -> bool {
        match self {
            Self::Manager
            | Self::Applicant
            | Self::SecondFactor
            | Self::Official
            | Self::Cup
            | Self::Calls
            | Self::Read
            | Self::Users => true,
            Self::Anyone | Self::PasswordGiven | Self::AnyUser | Self::Member => false,
        }
    }
}
