//! Whether a certificate is one for the signatures of persons, and a qualified one.

use crate::anchor::Word;
use crate::fault::Fault;
use crate::note::Note;
use crate::policy::AdvancedSignatures;
use crate::purposes::{Purposes, Statement};
use crate::service::{CertificateUse, Qualifier};
use crate::wrong_certificate::WrongCertificate;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::{
    ANY_EXTENDED_KEY_USAGE, ID_KP_CLIENT_AUTH, ID_KP_CODE_SIGNING, ID_KP_EMAIL_PROTECTION,
    ID_KP_OCSP_SIGNING, ID_KP_SERVER_AUTH, ID_KP_TIME_STAMPING,
};
use std::collections::BTreeSet;

/// The policy of the authentication certificates of the national services card (CNS).
const CARD_AUTHENTICATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.76.16.2.1");
/// Signing in to a computer with a card (szOID `SMARTCARD_LOGON`).
const SMART_CARD_LOGON: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.20.2.2");

/// Purposes that say outright what else a certificate is.
const OTHER_KINDS: [(ObjectIdentifier, WrongCertificate); 4] = [
    (ID_KP_TIME_STAMPING, WrongCertificate::TimeStamping),
    (ID_KP_OCSP_SIGNING, WrongCertificate::OcspResponder),
    (ID_KP_CODE_SIGNING, WrongCertificate::CodeSigning),
    (ID_KP_SERVER_AUTH, WrongCertificate::WebSite),
];

/// Purposes that are the signing of documents: RFC 9336, and those of two makers of programs.
const DOCUMENT_SIGNING: [ObjectIdentifier; 3] = [
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36"),
    ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.5"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.12"),
];

/// What else a certificate is, if it is not one for the signatures of persons.
pub(crate) fn other_kind(purposes: &Purposes, word: &Word) -> Option<WrongCertificate> {
    if purposes.authority {
        return Some(WrongCertificate::Authority);
    }
    by_extended_usage(purposes, word).or_else(|| by_type(purposes, word)).or_else(|| {
        let usage = purposes.key_usage?;
        // The key of a national advanced signature may be one for everything.
        let may_sign = usage.non_repudiation() || word.national && usage.digital_signature();
        (!may_sign).then_some(WrongCertificate::NotForSigning)
    })
}

/// `anyExtendedKeyUsage` says nothing; of several purposes, the one that is not for persons'
/// signatures decides; one that is not known here is not the signing of documents.
fn by_extended_usage(purposes: &Purposes, word: &Word) -> Option<WrongCertificate> {
    let card_policy = purposes.policies.contains(&CARD_AUTHENTICATION);
    let extended = purposes.extended.as_deref().unwrap_or_default();
    let has = |purpose| extended.contains(&purpose);
    if has(ANY_EXTENDED_KEY_USAGE) || purposes.extended.is_none() {
        return card_policy.then_some(WrongCertificate::Authentication);
    }
    if let Some((_, kind)) = OTHER_KINDS.iter().find(|(purpose, _)| has(*purpose)) {
        return Some(*kind);
    }
    let signs_in = has(ID_KP_CLIENT_AUTH) || has(SMART_CARD_LOGON);
    if card_policy || signs_in && !word.national {
        return Some(WrongCertificate::Authentication);
    }
    if signs_in || DOCUMENT_SIGNING.iter().any(|purpose| has(*purpose)) {
        return None;
    }
    let kind = if has(ID_KP_EMAIL_PROTECTION) {
        WrongCertificate::Mail
    } else {
        WrongCertificate::OtherPurpose
    };
    Some(kind)
}

/// By what the list says, else by the certificate's own statement of its type; none is for
/// signatures.
fn by_type(purposes: &Purposes, word: &Word) -> Option<WrongCertificate> {
    let listed: BTreeSet<CertificateUse> = word.says.iter().copied().filter_map(use_said).collect();
    let uses = if listed.is_empty() { &purposes.statements.uses } else { &listed };
    if uses.is_empty() || uses.contains(&CertificateUse::Signatures) {
        None
    } else if uses.contains(&CertificateUse::Seals) {
        Some(WrongCertificate::Seal)
    } else {
        Some(WrongCertificate::WebSite)
    }
}

fn use_said(qualifier: Qualifier) -> Option<CertificateUse> {
    match qualifier {
        Qualifier::ForSignatures => Some(CertificateUse::Signatures),
        Qualifier::ForSeals => Some(CertificateUse::Seals),
        Qualifier::ForWebSites => Some(CertificateUse::WebSites),
        Qualifier::NotQualified | Qualifier::Qualified => None,
    }
}

/// Whether the certificate, of a sound path, is a qualified one or else accepted; and what should
/// be known of it.
///
/// # Errors
///
/// Why it is not accepted.
pub(crate) fn qualify(
    purposes: &Purposes,
    word: &Word,
    advanced: AdvancedSignatures,
) -> Result<Option<Note>, Fault> {
    if word.says.contains(&Qualifier::NotQualified)
        || purposes.statements.make(Statement::Legislation)
    {
        return Err(WrongCertificate::NotQualified.into());
    }
    if word.national {
        return match advanced {
            AdvancedSignatures::Accepted => Ok(Some(Note::AdvancedSignature)),
            AdvancedSignatures::Refused => Err(Fault::AdvancedSignature),
        };
    }
    if word.operator && purposes.is_silent() {
        return Ok(Some(Note::UnstatedUse));
    }
    if purposes.key_usage.is_none() {
        return Err(WrongCertificate::NotForSigning.into());
    }
    if !purposes.statements.make(Statement::Compliance)
        && !word.says.contains(&Qualifier::Qualified)
    {
        return Err(WrongCertificate::NotQualified.into());
    }
    Ok((!purposes.statements.make(Statement::SecureDevice)).then_some(Note::NoSecureDevice))
}
