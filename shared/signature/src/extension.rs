//! Extensions (RFC 5280 §4.2), of a list, an entry or an OCSP answer.

use crate::ber::{BerError, Reader, tag};
use const_oid::ObjectIdentifier;

/// One extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extension {
    oid: Vec<u8>,
    pub(crate) critical: bool,
    /// The encoded value.
    pub(crate) value: Vec<u8>,
}

impl Extension {
    /// Whether it is the one named `oid`.
    pub(crate) fn is(&self, oid: ObjectIdentifier) -> bool {
        self.oid == oid.as_bytes()
    }

    /// Reads those of an `Extensions`.
    pub(crate) fn read_all(mut extensions: Reader<'_>) -> Result<Vec<Self>, BerError> {
        let mut all = Vec::new();
        while let Some(extension) = extensions.next()? {
            let mut fields = extensions.inside(&extension)?;
            let oid = fields.expect(tag::OBJECT_IDENTIFIER)?.content.to_vec();
            let critical = fields.optional(tag::BOOLEAN)?.is_some_and(|flag| flag.content != [0]);
            let value = fields.expect(tag::OCTET_STRING)?.content.to_vec();
            fields.finish()?;
            all.push(Self { oid, critical, value });
        }
        Ok(all)
    }
}
