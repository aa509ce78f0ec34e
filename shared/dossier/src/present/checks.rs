//! What was checked of a signed file: the one place where reports and records become checks.

use edge::api::{Check, CheckId, Outcome};
use signature::{Fault, Report};
use store::applications::Revocation;

/// The checks of each signature, in the order in which they are made: the first that fails ends the others.
const OF_A_SIGNATURE: [CheckId; 5] = [
    CheckId::Integrity,
    CheckId::CertificateKind,
    CheckId::Issuer,
    CheckId::Validity,
    CheckId::Revocation,
];

/// The checks of a file that was accepted.
pub(super) fn accepted(revocation: Revocation) -> Vec<Check> {
    let outcome = match revocation {
        Revocation::Good => Outcome::Passed,
        Revocation::ToBeJudged => Outcome::Pending,
        Revocation::Noted | Revocation::Unknowable { .. } => Outcome::NotReached,
        Revocation::Revoked { .. } => Outcome::Failed,
    };
    let of = |id| Check::new(id, if id == CheckId::Revocation { outcome } else { Outcome::Passed });
    CheckId::ALL.map(of).to_vec()
}

/// The checks that a report tells of. Whether what was signed is a document that the form takes is no
/// matter of the report, unless the form wants the PDF made at validation: `fits` says it.
pub fn checks(report: &Report, fits: bool) -> Vec<Check> {
    let faults: Vec<&Fault> = report.reasons.iter().map(|reason| &reason.fault).collect();
    let found = Found { faults: &faults, read: report.content_digest.is_some(), fits };
    CheckId::ALL.map(|id| Check::new(id, found.outcome(id))).to_vec()
}

/// What was found of a file.
struct Found<'a> {
    faults: &'a [&'a Fault],
    /// Whether it could be read as far as what was signed.
    read: bool,
    /// Whether that is a document that the form takes.
    fits: bool,
}

impl Found<'_> {
    fn outcome(&self, id: CheckId) -> Outcome {
        match id {
            CheckId::Document if self.failed(id) => Outcome::Failed,
            CheckId::Document => match (self.read, self.fits) {
                (false, _) => Outcome::NotReached,
                (true, true) => Outcome::Passed,
                (true, false) => Outcome::Failed,
            },
            // Whose certificate it is counts only once the certificate does.
            CheckId::Signatory => self.judged(id, CheckId::Validity),
            CheckId::Revocation if self.is_unknown() && !self.failed(id) => {
                // Nobody is asked about the certificate of a file that is refused for something else.
                let alone = self.failures().next().is_none();
                if alone { Outcome::Pending } else { Outcome::NotReached }
            }
            CheckId::Integrity
            | CheckId::CertificateKind
            | CheckId::Issuer
            | CheckId::Validity
            | CheckId::Revocation => self.judged(id, id),
        }
    }

    /// A check that is made once every signature came as far as another.
    fn judged(&self, id: CheckId, after: CheckId) -> Outcome {
        match (self.failed(id), self.reached(after)) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::Passed,
            (false, false) => Outcome::NotReached,
        }
    }

    fn failed(&self, id: CheckId) -> bool {
        self.failures().any(|failed| failed == id)
    }

    /// Whether every signature came as far as a check.
    fn reached(&self, id: CheckId) -> bool {
        let place = |id| OF_A_SIGNATURE.iter().position(|check| *check == id);
        !self.failures().any(|failed| place(failed).is_some_and(|at| Some(at) < place(id)))
    }

    fn is_unknown(&self) -> bool {
        self.faults.iter().any(|fault| matches!(fault, Fault::RevocationUnknown))
    }

    /// What failed. What could not be known did not fail.
    fn failures(&self) -> impl Iterator<Item = CheckId> {
        let known = self.faults.iter().filter(|fault| !matches!(fault, Fault::RevocationUnknown));
        known.map(|fault| check_of(fault))
    }
}

fn check_of(fault: &Fault) -> CheckId {
    match fault {
        Fault::NotSigned(_)
        | Fault::BrokenEncoding
        | Fault::BrokenStructure
        | Fault::TrailingBytes
        | Fault::NoSigners
        | Fault::BrokenAttributes
        | Fault::Detached
        | Fault::ContentNotData
        | Fault::NoSignedAttributes
        | Fault::NotCades
        | Fault::CertificateMissing
        | Fault::TooMany
        | Fault::UnknownAlgorithm
        | Fault::WeakAlgorithm
        | Fault::WeakKey
        | Fault::ContentAltered
        | Fault::SignatureWrong
        | Fault::CertificateSubstituted => CheckId::Integrity,
        Fault::WrongCertificate(_) | Fault::AdvancedSignature | Fault::UnknownRestriction => {
            CheckId::CertificateKind
        }
        Fault::UnknownIssuer
        | Fault::IssuerNotAuthority
        | Fault::ServiceNotYetGranted
        | Fault::ServiceWithdrawn
        | Fault::ServiceNotForSignatures => CheckId::Issuer,
        Fault::CertificateExpired(_)
        | Fault::IssuerExpired(_)
        | Fault::CertificateNotYetValid(_)
        | Fault::IssuerNotYetValid(_) => CheckId::Validity,
        Fault::CertificateRevoked
        | Fault::IssuerRevoked
        | Fault::CertificateSuspended
        | Fault::RevocationUnknown => CheckId::Revocation,
        Fault::OtherContent => CheckId::Document,
        Fault::AnotherSigner { .. } => CheckId::Signatory,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    /// The outcomes, a letter each, in the order of [`CheckId::ALL`].
    fn outcomes(faults: &[&Fault], read: bool, fits: bool) -> String {
        let found = Found { faults, read, fits };
        letters(CheckId::ALL.map(|id| found.outcome(id)))
    }

    fn letters(outcomes: impl IntoIterator<Item = Outcome>) -> String {
        let letter = |outcome| match outcome {
            Outcome::Passed => 'p',
            Outcome::Failed => 'F',
            Outcome::Pending => '?',
            Outcome::NotReached => '-',
        };
        outcomes.into_iter().map(letter).collect()
    }

    #[test]
    fn what_comes_after_a_failure_was_not_looked_at() {
        let expired = Fault::CertificateExpired(Timestamp::UNIX_EPOCH);
        let another = Fault::AnotherSigner { signed: String::new(), wanted: String::new() };
        for (faults, read, told) in [
            (&[][..], true, "ppppppp"),
            (&[&Fault::BrokenStructure], false, "-F-----"),
            (&[&Fault::ContentAltered, &Fault::OtherContent], true, "FF-----"),
            (&[&Fault::AdvancedSignature], true, "ppF----"),
            (&[&Fault::UnknownIssuer], true, "pppF---"),
            (&[&expired], true, "ppppF-p"),
            (&[&Fault::CertificateSuspended], true, "pppppFp"),
            (&[&Fault::RevocationUnknown], true, "ppppp?p"),
            (&[&Fault::CertificateRevoked, &Fault::RevocationUnknown], true, "pppppFp"),
            (&[&Fault::OtherContent], true, "Fpppppp"),
            (&[&another], true, "ppppppF"),
            (&[&Fault::UnknownIssuer, &another], true, "pppF--F"),
            (&[&another, &Fault::RevocationUnknown], true, "ppppp-F"),
        ] {
            assert_eq!(outcomes(faults, read, true), told, "{faults:?}");
        }
        assert_eq!(outcomes(&[], true, false), "Fpppppp", "a document that the form does not take");
        assert_eq!(outcomes(&[&Fault::BrokenStructure], false, false), "-F-----");
    }

    #[test]
    fn an_accepted_file_passed_everything_that_could_be_known() {
        let told = |revocation| letters(accepted(revocation).iter().map(|check| check.outcome));
        assert_eq!(told(Revocation::Good), "ppppppp");
        assert_eq!(told(Revocation::ToBeJudged), "ppppp?p");
        assert_eq!(told(Revocation::Noted), "ppppp-p");
        let unknowable = Revocation::Unknowable { judged_at: Timestamp::UNIX_EPOCH };
        assert_eq!(told(unknowable), "ppppp-p");
        let revoked = Revocation::Revoked { judged_at: Timestamp::UNIX_EPOCH };
        assert_eq!(told(revoked), "pppppFp");
    }
}
