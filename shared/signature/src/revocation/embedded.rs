//! Evidence that an envelope carries: what signing programs archive beside the signature.

use crate::ber::{BerError, Element, Reader, tag};
use const_oid::ObjectIdentifier;

/// id-ri-ocsp-response (RFC 5940 §2.1): a whole `OCSPResponse`.
const OCSP_RESPONSE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.16.2");
/// id-pkix-ocsp-basic, which some programs write in the same place: a `BasicOCSPResponse`.
const OCSP_BASIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.1");
/// id-aa-ets-revocationValues (ETSI EN 319 122-1 §A.1.2.2 and RFC 5126 §6.3.4).
const REVOCATION_VALUES: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.24");

/// Most pieces of evidence taken from one envelope; the rest is passed over.
const MAX_PIECES: usize = 64;

/// OCSP responses (whole or basic) and lists as they lie in an envelope. What cannot be read is
/// passed over: archived data that is broken does not make a signature bad.
#[derive(Clone, Debug, Default)]
pub(crate) struct Embedded<'a> {
    answers: Vec<&'a [u8]>,
    lists: Vec<&'a [u8]>,
}

impl<'a> Embedded<'a> {
    pub(crate) fn answers(&self) -> &[&'a [u8]] {
        &self.answers
    }

    pub(crate) fn lists(&self) -> &[&'a [u8]] {
        &self.lists
    }

    /// Takes those in `SignedData.crls` (RFC 5652 §10.2.1, `RevocationInfoChoices`), as far as they
    /// can be read.
    pub(crate) fn take_choices(&mut self, choices: Reader<'a>) {
        self.read_choices(choices).unwrap_or_default();
    }

    /// Takes those in the unsigned attributes of a signature, as far as they can be read.
    pub(crate) fn take_attributes(&mut self, attributes: Reader<'a>) {
        self.read_attributes(attributes).unwrap_or_default();
    }

    fn read_choices(&mut self, mut choices: Reader<'a>) -> Result<(), BerError> {
        while let Some(choice) = choices.next()? {
            match choice.tag {
                tag::SEQUENCE => self.add_list(choice.raw),
                tag::CONTEXT_1 => self.take_other(choices.inside(&choice)?)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn read_attributes(&mut self, mut attributes: Reader<'a>) -> Result<(), BerError> {
        while let Some(attribute) = attributes.next()? {
            let mut fields = attributes.inside(&attribute)?;
            if fields.expect(tag::OBJECT_IDENTIFIER)?.content == REVOCATION_VALUES.as_bytes() {
                let mut values = fields.enter(tag::SET)?;
                while let Some(value) = values.next()? {
                    self.take_values(values.inside(&value)?)?;
                }
            }
        }
        Ok(())
    }

    fn take_other(&mut self, mut fields: Reader<'a>) -> Result<(), BerError> {
        let format = fields.expect(tag::OBJECT_IDENTIFIER)?.content;
        if [OCSP_RESPONSE, OCSP_BASIC].iter().any(|known| known.as_bytes() == format) {
            let answer = fields.any()?;
            self.add_answer(&answer);
        }
        Ok(())
    }

    /// `RevocationValues ::= SEQUENCE { crlVals [0], ocspVals [1], otherRevVals [2] }`
    fn take_values(&mut self, mut fields: Reader<'a>) -> Result<(), BerError> {
        while let Some(field) = fields.next()? {
            if !matches!(field.tag, tag::CONTEXT_0 | tag::CONTEXT_1) {
                continue;
            }
            let mut pieces = fields.inside(&field)?.enter(tag::SEQUENCE)?;
            while let Some(piece) = pieces.next()? {
                match field.tag {
                    tag::CONTEXT_0 => self.add_list(piece.raw),
                    _ => self.add_answer(&piece),
                }
            }
        }
        Ok(())
    }

    fn add_answer(&mut self, answer: &Element<'a>) {
        if self.answers.len() < MAX_PIECES && !self.answers.contains(&answer.raw) {
            self.answers.push(answer.raw);
        }
    }

    fn add_list(&mut self, list: &'a [u8]) {
        if self.lists.len() < MAX_PIECES && !self.lists.contains(&list) {
            self.lists.push(list);
        }
    }
}
