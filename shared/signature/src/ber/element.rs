//! One element, as slices of the input.

use super::{BerError, tag};

/// An element: its identifier octet, its bytes as they stand in the input, and its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Element<'a> {
    /// Class, constructed bit and number.
    pub(crate) tag: u8,
    /// Header, content and, for an indefinite length, the end-of-contents octets.
    pub(crate) raw: &'a [u8],
    /// The content alone.
    pub(crate) content: &'a [u8],
    pub(super) depth: u8,
}

impl<'a> Element<'a> {
    /// Whether it is made of elements.
    pub(crate) fn is_constructed(&self) -> bool {
        self.tag & tag::CONSTRUCTED != 0
    }

    /// The content, when the tag is `tag`.
    pub(crate) fn content_of(&self, tag: u8) -> Result<&'a [u8], BerError> {
        if self.tag == tag { Ok(self.content) } else { Err(BerError::Unexpected) }
    }

    /// The bytes of a BIT STRING whose length is a whole number of bytes.
    pub(crate) fn whole_bit_string(&self) -> Result<&'a [u8], BerError> {
        match self.content_of(tag::BIT_STRING)?.split_first() {
            Some((0, bytes)) => Ok(bytes),
            _ => Err(BerError::Unexpected),
        }
    }

    /// The bytes of a non-negative INTEGER without leading zeros.
    pub(crate) fn unsigned(&self) -> Result<&'a [u8], BerError> {
        let content = self.content_of(tag::INTEGER)?;
        match content.first() {
            None => Err(BerError::Unexpected),
            Some(first) if first & 0x80 != 0 => Err(BerError::Unexpected),
            Some(_) => {
                let zeros = content.iter().take_while(|&&byte| byte == 0).count();
                Ok(&content[zeros..])
            }
        }
    }

    /// A small non-negative INTEGER.
    pub(crate) fn small_unsigned(&self) -> Result<usize, BerError> {
        let digits = self.unsigned()?;
        if digits.len() > 4 {
            return Err(BerError::Unexpected);
        }
        Ok(digits.iter().fold(0, |number, &digit| number << 8 | usize::from(digit)))
    }
}
