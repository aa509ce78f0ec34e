//! Who may call a route.

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Anyone,
    /// Who gave the right password, even if the second factor is still awaited.
    PasswordGiven,
    /// Who is signed in, even with a password that must be changed.
    AnyUser,
    /// Who is signed in for an applicant, with a password of their own.
    Applicant,
    /// Who is signed in for an administration, with a password of their own, whatever they may do there, even before
    /// they set a second factor up. For everybody else the route is not there.
    Official,
    /// Who is signed in for an administration, with a password of their own, and has the role of
    /// requesting project codes. For everybody else the route is not there.
    Cup,
    /// Who is signed in for an administration, with a password of their own, and has the role of
    /// running its calls. For everybody else the route is not there.
    Calls,
}
