//! What an authority signs: a structure, the algorithm and the signature (RFC 5280 §4.1 and §5.1).

use crate::algorithm::{AlgorithmFault, Identifier, Scheme};
use crate::ber::{BerError, Element, Reader, tag};
use crate::public_key::{KeyFault, PublicKey};

/// Why a structure was not signed with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IssueFault {
    /// The signature is another key's.
    OtherKey,
    WeakAlgorithm,
    WeakKey,
}

/// A signed structure, as the bytes that its signature rests on.
#[derive(Clone, Debug)]
pub(crate) struct Signed<'a> {
    part: &'a [u8],
    algorithm: Element<'a>,
    identifier: Identifier<'a>,
    signature: &'a [u8],
}

impl<'a> Signed<'a> {
    /// Reads the outline; the fields of the signed part are left to be read.
    pub(crate) fn read(der: &'a [u8]) -> Result<(Self, Reader<'a>), BerError> {
        let (signed, fields, _) = Self::read_outline(der)?;
        Ok((signed, fields))
    }

    /// The same with the certificates that may follow the signature (RFC 6960 §4.2.1).
    pub(crate) fn read_with_certificates(
        der: &'a [u8],
    ) -> Result<(Self, Reader<'a>, Option<Reader<'a>>), BerError> {
        let (signed, fields, mut outer) = Self::read_outline(der)?;
        let certificates = match outer.enter_optional(tag::CONTEXT_0)? {
            Some(mut wrapper) => Some(wrapper.enter(tag::SEQUENCE)?),
            None => None,
        };
        outer.finish()?;
        Ok((signed, fields, certificates))
    }

    fn read_outline(der: &'a [u8]) -> Result<(Self, Reader<'a>, Reader<'a>), BerError> {
        let mut reader = Reader::new(der);
        let mut outer = reader.enter(tag::SEQUENCE)?;
        reader.finish()?;
        let part = outer.expect(tag::SEQUENCE)?;
        let algorithm = outer.expect(tag::SEQUENCE)?;
        let signature = outer.any()?.whole_bit_string()?;
        let fields = outer.inside(&part)?;
        let identifier = Identifier::read(&outer, &algorithm)?;
        Ok((Self { part: part.raw, algorithm, identifier, signature }, fields, outer))
    }

    /// Reads the algorithm that the signed part names: the same as outside (RFC 5280 §4.1.1.2).
    pub(crate) fn read_algorithm(&self, fields: &mut Reader<'a>) -> Result<(), BerError> {
        if fields.expect(tag::SEQUENCE)?.raw == self.algorithm.raw {
            Ok(())
        } else {
            Err(BerError::Unexpected)
        }
    }

    /// Whether it was signed with the key in `issuer_spki`.
    pub(crate) fn issued_with(&self, issuer_spki: &[u8]) -> Result<(), IssueFault> {
        let scheme = Scheme::read(&self.identifier, None).map_err(|fault| match fault {
            AlgorithmFault::Weak => IssueFault::WeakAlgorithm,
            AlgorithmFault::Unsupported => IssueFault::OtherKey,
        })?;
        let key = PublicKey::read(issuer_spki).map_err(|fault| match fault {
            KeyFault::Weak => IssueFault::WeakKey,
            KeyFault::Unsupported => IssueFault::OtherKey,
        })?;
        if key.verifies(scheme, self.part, self.signature) {
            Ok(())
        } else {
            Err(IssueFault::OtherKey)
        }
    }
}
