//! Every sentence, as people read it.

use super::*;
use crate::other_file::OtherFile;
use crate::wrong_certificate::WrongCertificate;
use std::collections::BTreeSet;

const DAY: Timestamp = Timestamp::UNIX_EPOCH;

/// Every fault, in the order of the enum.
fn all() -> Vec<Fault> {
    vec![
        Fault::NotSigned(OtherFile::Empty),
        Fault::NotSigned(OtherFile::PlainPdf),
        Fault::NotSigned(OtherFile::SignedPdf),
        Fault::NotSigned(OtherFile::Asic),
        Fault::NotSigned(OtherFile::Archive),
        Fault::NotSigned(OtherFile::Xml),
        Fault::NotSigned(OtherFile::SignedXml),
        Fault::NotSigned(OtherFile::WebPage),
        Fault::NotSigned(OtherFile::MailMessage),
        Fault::NotSigned(OtherFile::Image),
        Fault::NotSigned(OtherFile::OfficeDocument),
        Fault::NotSigned(OtherFile::CertificateFile),
        Fault::NotSigned(OtherFile::TimeStamp),
        Fault::NotSigned(OtherFile::Encrypted),
        Fault::NotSigned(OtherFile::Unknown),
        Fault::BrokenEncoding,
        Fault::BrokenStructure,
        Fault::TrailingBytes,
        Fault::NoSigners,
        Fault::BrokenAttributes,
        Fault::Detached,
        Fault::ContentNotData,
        Fault::NoSignedAttributes,
        Fault::NotCades,
        Fault::CertificateMissing,
        Fault::TooMany,
        Fault::UnknownAlgorithm,
        Fault::WeakAlgorithm,
        Fault::WeakKey,
        Fault::ContentAltered,
        Fault::SignatureWrong,
        Fault::CertificateSubstituted,
        Fault::UnknownIssuer,
        Fault::IssuerNotAuthority,
        Fault::ServiceNotYetGranted,
        Fault::ServiceWithdrawn,
        Fault::ServiceNotForSignatures,
        Fault::WrongCertificate(WrongCertificate::Authority),
        Fault::WrongCertificate(WrongCertificate::NotForSigning),
        Fault::WrongCertificate(WrongCertificate::Authentication),
        Fault::WrongCertificate(WrongCertificate::WebSite),
        Fault::WrongCertificate(WrongCertificate::Mail),
        Fault::WrongCertificate(WrongCertificate::TimeStamping),
        Fault::WrongCertificate(WrongCertificate::OcspResponder),
        Fault::WrongCertificate(WrongCertificate::CodeSigning),
        Fault::WrongCertificate(WrongCertificate::Seal),
        Fault::WrongCertificate(WrongCertificate::OtherPurpose),
        Fault::WrongCertificate(WrongCertificate::NotQualified),
        Fault::AdvancedSignature,
        Fault::UnknownRestriction,
        Fault::CertificateExpired(DAY),
        Fault::IssuerExpired(DAY),
        Fault::CertificateNotYetValid(DAY),
        Fault::IssuerNotYetValid(DAY),
        Fault::CertificateRevoked,
        Fault::IssuerRevoked,
        Fault::CertificateSuspended,
        Fault::RevocationUnknown,
        Fault::OtherContent,
        Fault::AnotherSigner {
            signed: "Mario Rossi (RSSMRA80A01F257G)".to_owned(),
            wanted: "Paola Testi (TSTPLA75T41H501V)".to_owned(),
        },
    ]
}

#[test]
fn codes_differ_and_sentences_are_finished() {
    let codes: BTreeSet<&str> = all().iter().map(Fault::code).collect();
    assert_eq!(codes.len(), all().len());
    for fault in &all() {
        let (cause, remedy) = (fault.cause(), fault.remedy());
        assert_eq!(fault.sentence(), format!("{cause} {remedy}"));
        for sentence in [cause.as_str(), &remedy] {
            assert!(sentence.ends_with('.') && !sentence.contains(['{', '}']), "{sentence}");
            assert!(sentence.starts_with(char::is_uppercase), "{sentence}");
        }
    }
}

#[test]
fn sentences() {
    let row = |fault: &Fault| {
        let (cause, remedy) = (fault.cause(), fault.remedy());
        format!("{} | {} | {cause} | {remedy}", fault.verdict(), fault.code())
    };
    insta::assert_snapshot!(all().iter().map(row).collect::<Vec<_>>().join("\n"));
}
