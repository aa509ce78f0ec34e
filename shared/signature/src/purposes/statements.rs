//! Statements of certificates on their quality (RFC 3739 §3.2.6, ETSI EN 319 412-5).

use crate::ber::{BerError, Reader, tag};
use crate::certificate::{Certificate, QC_STATEMENTS};
use crate::service::CertificateUse;
use const_oid::ObjectIdentifier;
use std::collections::BTreeSet;

/// id-etsi-qcs-QcCompliance (EN 319 412-5 §4.2.1).
const COMPLIANCE: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.1");
/// id-etsi-qcs-QcSSCD (§4.2.2).
const SECURE_DEVICE: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.4");
/// id-etsi-qcs-QcType (§4.2.3), and the types.
const TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6");
const TYPE_SIGNATURE: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6.1");
const TYPE_SEAL: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6.2");
const TYPE_WEB: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6.3");
/// id-etsi-qcs-QcCClegislation (§4.2.4).
const LEGISLATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.7");

/// One thing that a certificate states of its quality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Statement {
    /// That it is a qualified one.
    Compliance,
    /// That the key is in a qualified device.
    SecureDevice,
    /// That it is qualified by the law of some other country.
    Legislation,
}

const KNOWN: [(ObjectIdentifier, Statement); 3] = [
    (COMPLIANCE, Statement::Compliance),
    (SECURE_DEVICE, Statement::SecureDevice),
    (LEGISLATION, Statement::Legislation),
];

/// What a certificate states of its quality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Statements {
    /// Whether it states anything.
    pub(crate) present: bool,
    /// What it is for; none means signatures, as all certificates before this statement.
    pub(crate) uses: BTreeSet<CertificateUse>,
    made: BTreeSet<Statement>,
}

impl Statements {
    /// Whether it states `statement`.
    pub(crate) fn make(&self, statement: Statement) -> bool {
        self.made.contains(&statement)
    }

    /// Reads the statements of `certificate`; those that cannot be read state nothing.
    pub(crate) fn read(certificate: &Certificate<'_>) -> Self {
        let Some(value) = certificate.extension(QC_STATEMENTS) else {
            return Self::default();
        };
        Self::parse(value).unwrap_or(Self { present: true, ..Self::default() })
    }

    /// `QCStatements ::= SEQUENCE OF SEQUENCE { statementId, statementInfo OPTIONAL }`
    fn parse(value: &[u8]) -> Result<Self, BerError> {
        let mut found = Self { present: true, ..Self::default() };
        let mut statements = Reader::new(value).enter(tag::SEQUENCE)?;
        while let Some(statement) = statements.next()? {
            let mut fields = statements.inside(&statement)?;
            let identifier = fields.expect(tag::OBJECT_IDENTIFIER)?.content;
            let known = KNOWN.iter().find(|(oid, _)| oid.as_bytes() == identifier);
            found.made.extend(known.map(|(_, statement)| *statement));
            if identifier == TYPE.as_bytes() {
                found.uses = read_uses(fields.enter(tag::SEQUENCE)?)?;
            }
        }
        Ok(found)
    }
}

fn read_uses(mut types: Reader<'_>) -> Result<BTreeSet<CertificateUse>, BerError> {
    let mut uses = BTreeSet::new();
    while let Some(one) = types.next()? {
        let identifier = one.content_of(tag::OBJECT_IDENTIFIER)?;
        let known = [
            (TYPE_SIGNATURE, CertificateUse::Signatures),
            (TYPE_SEAL, CertificateUse::Seals),
            (TYPE_WEB, CertificateUse::WebSites),
        ];
        uses.extend(
            known.iter().filter(|(oid, _)| oid.as_bytes() == identifier).map(|(_, own)| *own),
        );
    }
    Ok(uses)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(oid: ObjectIdentifier, info: &[u8]) -> Vec<u8> {
        let length = u8::try_from(oid.as_bytes().len()).unwrap();
        let content = [&[6, length], oid.as_bytes(), info].concat();
        [&[0x30, u8::try_from(content.len()).unwrap()], &content[..]].concat()
    }

    fn parse(statements: &[Vec<u8>]) -> Result<Statements, BerError> {
        let content = statements.concat();
        Statements::parse(&[&[0x30, u8::try_from(content.len()).unwrap()], &content[..]].concat())
    }

    #[test]
    fn what_is_stated() {
        let seal = [&[0x30, 9, 6, 7], TYPE_SEAL.as_bytes()].concat();
        let found = parse(&[statement(COMPLIANCE, &[]), statement(TYPE, &seal)]).unwrap();
        assert_eq!(found.made, BTreeSet::from([Statement::Compliance]));
        assert_eq!(found.uses, BTreeSet::from([CertificateUse::Seals]));
        let found = parse(&[statement(LEGISLATION, &[0x30, 0]), statement(SECURE_DEVICE, &[])]);
        let found = found.unwrap();
        assert_eq!(found.made, BTreeSet::from([Statement::SecureDevice, Statement::Legislation]));
        assert!(found.uses.is_empty());
    }

    #[test]
    fn what_cannot_be_read_states_nothing() {
        assert!(Statements::parse(&[]).is_err());
        assert!(parse(&[statement(COMPLIANCE, &[]), statement(TYPE, &[])]).is_err());
        assert!(parse(&[vec![5, 0]]).is_err());
    }
}
