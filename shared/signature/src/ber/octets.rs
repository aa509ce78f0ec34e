//! OCTET STRINGs whole or in chunks, without copying.

use super::{BerError, Element, Reader, tag};

/// The bytes of an OCTET STRING as the slices they occupy in the input: one when it is whole,
/// several when it is built of chunks (X.690 §8.7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Octets<'a> {
    chunks: Vec<&'a [u8]>,
}

impl<'a> Octets<'a> {
    /// Reads `element`, met by `reader`, as an OCTET STRING. Chunks may themselves be chunked: an
    /// explicit stack, no deeper than the reader allows, walks them in order.
    pub(crate) fn read(reader: &Reader<'a>, element: &Element<'a>) -> Result<Self, BerError> {
        if element.tag == tag::OCTET_STRING {
            return Ok(Self { chunks: vec![element.content] });
        }
        if element.tag != tag::OCTET_STRING_CHUNKED {
            return Err(BerError::Unexpected);
        }
        let mut chunks = Vec::new();
        let mut open = vec![reader.inside(element)?];
        while let Some(innermost) = open.last_mut() {
            match innermost.next()? {
                None => {
                    open.pop();
                }
                Some(chunk) if chunk.tag == tag::OCTET_STRING => {
                    if !chunk.content.is_empty() {
                        chunks.push(chunk.content);
                    }
                }
                Some(chunk) if chunk.tag == tag::OCTET_STRING_CHUNKED => {
                    let inner = innermost.inside(&chunk)?;
                    open.push(inner);
                }
                Some(_) => return Err(BerError::Unexpected),
            }
        }
        Ok(Self { chunks })
    }

    /// The slices, in order.
    pub(crate) fn chunks(&self) -> &[&'a [u8]] {
        &self.chunks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn octets(input: &[u8]) -> Result<Vec<u8>, BerError> {
        let mut reader = Reader::new(input);
        let element = reader.any()?;
        Octets::read(&reader, &element).map(|octets| octets.chunks().concat())
    }

    #[test]
    fn whole_chunked_and_nested() {
        assert_eq!(octets(&[4, 2, 1, 2]), Ok(vec![1, 2]));
        assert_eq!(octets(&[0x24, 0x80, 4, 1, 1, 4, 0, 4, 1, 2, 0, 0]), Ok(vec![1, 2]));
        assert_eq!(octets(&[0x24, 8, 0x24, 3, 4, 1, 1, 4, 1, 2]), Ok(vec![1, 2]));
    }

    #[test]
    fn chunks_are_octet_strings_only() {
        assert_eq!(octets(&[0x24, 3, 2, 1, 1]), Err(BerError::Unexpected));
        assert_eq!(octets(&[0x30, 3, 4, 1, 1]), Err(BerError::Unexpected));
    }
}
