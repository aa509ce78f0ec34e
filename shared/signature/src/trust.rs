//! Whether a signer's certificate counts: what it is, and who issued it.

use crate::anchor::{Grant, Word};
use crate::certificate::Certificate;
use crate::fault::Fault;
use crate::note::Note;
use crate::path::Path;
use crate::policy::Policy;
use crate::purposes::Purposes;
use crate::{signing_certificate, subject};

/// What is found on the way, whether or not the certificate counts in the end.
#[derive(Debug, Default)]
pub(crate) struct Findings<'s, 'a> {
    /// The sound path, once found.
    pub(crate) path: Option<Path<'s, 'a>>,
    /// What should be known.
    pub(crate) notes: Vec<Note>,
}

/// Checks `certificate` by `policy`, with `others` of its envelope. What a certificate is comes
/// before who issued it: somebody who took the wrong one of a card's two certificates is told that,
/// even when nobody trusted issued it.
pub(crate) fn check<'s, 'a>(
    certificate: &'s Certificate<'a>,
    others: &'s [Certificate<'a>],
    policy: &'s Policy<'_>,
    findings: &mut Findings<'s, 'a>,
) -> Result<(), Fault> {
    let purposes = Purposes::read(certificate);
    let path = Path::find(certificate, others, policy.anchors, policy.at);
    let word = match &path {
        Ok(path) => path.grant.word(&purposes, certificate.validity().0, policy.at),
        Err(_) => word_by_name(certificate, policy),
    };
    if let Some(kind) = signing_certificate::other_kind(&purposes, &word) {
        return Err(kind.into());
    }
    findings.path = Some(path?);
    let note = signing_certificate::qualify(&purposes, &word, policy.advanced)?;
    findings.notes.extend(note);
    findings.notes.extend(notes_on_the_holder(certificate));
    Ok(())
}

/// Without a path, only which kind of authority the issuer's name is that of: a certificate of the
/// identity card that is past its end is not called an authentication certificate.
fn word_by_name(certificate: &Certificate<'_>, policy: &Policy<'_>) -> Word {
    let mut anchors = policy.anchors.named(&certificate.issuer);
    let national = anchors.any(|anchor| anchor.grants.iter().any(Grant::is_national));
    Word { national, ..Word::default() }
}

fn notes_on_the_holder(certificate: &Certificate<'_>) -> impl Iterator<Item = Note> {
    let name = certificate.decoded.tbs_certificate().subject();
    let no_fiscal_code = subject::fiscal_code(name).is_none().then_some(Note::NoFiscalCode);
    let pseudonym = subject::pseudonym(name).map(|_| Note::Pseudonym);
    no_fiscal_code.into_iter().chain(pseudonym)
}
