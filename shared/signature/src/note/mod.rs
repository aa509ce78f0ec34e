//! What should be known of a signature although nothing is wrong with it.

mod sentence;

/// One thing that should be known of a signature. It changes no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Note {
    /// A national advanced signature, which the call accepts.
    AdvancedSignature,
    /// The certificate does not say what it is for; the operator answers for its authority.
    UnstatedUse,
    /// The certificate does not say that the key is in a qualified device.
    NoSecureDevice,
    /// The certificate has no fiscal code.
    NoFiscalCode,
    /// The certificate has a pseudonym.
    Pseudonym,
    /// The signatory was recognised by name, for want of a fiscal code to compare.
    MatchedByName,
    /// The same, and a given name is written in one place only.
    MatchedByPartOfName,
    /// The signatory's two codes differ by omocodia only, and the names are the same.
    MatchedByOmocode,
}

impl Note {
    /// The note's name for machines: lower case, words joined by hyphens. It never changes.
    pub fn code(self) -> &'static str {
        match self {
            Self::AdvancedSignature => "advanced-signature",
            Self::UnstatedUse => "unstated-use",
            Self::NoSecureDevice => "no-secure-device",
            Self::NoFiscalCode => "no-fiscal-code",
            Self::Pseudonym => "pseudonym",
            Self::MatchedByName => "matched-by-name",
            Self::MatchedByPartOfName => "matched-by-part-of-name",
            Self::MatchedByOmocode => "matched-by-omocode",
        }
    }
}
