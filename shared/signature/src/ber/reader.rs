//! Pulls elements, one after the other, out of a slice.

use super::header::Header;
use super::{BerError, Element, MAX_DEPTH, MAX_HEADERS};
use std::cell::Cell;
use std::rc::Rc;

/// Reads the elements that follow one another in a slice. Readers of inner elements share the
/// allowance of headers with the outer one, so the whole file costs at most [`MAX_HEADERS`] steps.
#[derive(Clone, Debug)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    depth: u8,
    headers_left: Rc<Cell<u32>>,
}

impl<'a> Reader<'a> {
    /// A reader of a whole input, with a fresh allowance.
    pub(crate) fn new(input: &'a [u8]) -> Self {
        Self { rest: input, depth: 0, headers_left: Rc::new(Cell::new(MAX_HEADERS)) }
    }

    /// A reader of what `element` is made of, on this reader's allowance.
    pub(crate) fn inside(&self, element: &Element<'a>) -> Result<Self, BerError> {
        if !element.is_constructed() {
            return Err(BerError::Unexpected);
        }
        if element.depth >= MAX_DEPTH {
            return Err(BerError::TooDeep);
        }
        Ok(Self {
            rest: element.content,
            depth: element.depth + 1,
            headers_left: Rc::clone(&self.headers_left),
        })
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// What is left.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Ends the reading: nothing may be left.
    pub(crate) fn finish(&self) -> Result<(), BerError> {
        if self.is_empty() { Ok(()) } else { Err(BerError::Trailing) }
    }

    /// The next element, whatever it is.
    pub(crate) fn any(&mut self) -> Result<Element<'a>, BerError> {
        let header = self.header(self.rest)?;
        if header.tag == 0 {
            // End-of-contents octets are consumed with the element they end.
            return Err(BerError::Header);
        }
        let after_header = &self.rest[header.octets..];
        let (content_len, end_len) = match header.content_len {
            Some(length) => (length, 0),
            None => (self.indefinite_len(after_header)?, 2),
        };
        let (raw, rest) = self.rest.split_at(header.octets + content_len + end_len);
        self.rest = rest;
        Ok(Element {
            tag: header.tag,
            raw,
            content: &after_header[..content_len],
            depth: self.depth,
        })
    }

    /// The next element, or `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Element<'a>>, BerError> {
        if self.is_empty() { Ok(None) } else { self.any().map(Some) }
    }

    /// The next element, which must bear `tag`.
    pub(crate) fn expect(&mut self, tag: u8) -> Result<Element<'a>, BerError> {
        self.optional(tag)?.ok_or(BerError::Unexpected)
    }

    /// The next element if it bears `tag`; otherwise nothing is consumed.
    pub(crate) fn optional(&mut self, tag: u8) -> Result<Option<Element<'a>>, BerError> {
        if self.rest.first() == Some(&tag) { self.any().map(Some) } else { Ok(None) }
    }

    /// A reader of what the next element, which must bear `tag`, is made of.
    pub(crate) fn enter(&mut self, tag: u8) -> Result<Self, BerError> {
        let element = self.expect(tag)?;
        self.inside(&element)
    }

    /// The same, when there is such an element; otherwise nothing is consumed.
    pub(crate) fn enter_optional(&mut self, tag: u8) -> Result<Option<Self>, BerError> {
        match self.optional(tag)? {
            Some(element) => self.inside(&element).map(Some),
            None => Ok(None),
        }
    }

    fn header(&self, input: &[u8]) -> Result<Header, BerError> {
        let left = self.headers_left.get().checked_sub(1).ok_or(BerError::TooMany)?;
        self.headers_left.set(left);
        Header::read(input)
    }

    /// How long the content of indefinite length at the start of `input` is, without the
    /// end-of-contents octets. Elements of definite length are stepped over whole.
    fn indefinite_len(&self, input: &[u8]) -> Result<usize, BerError> {
        let mut open: u8 = 1;
        let mut position = 0;
        loop {
            let header = self.header(&input[position..])?;
            if header.is_end_of_contents() {
                open -= 1;
                if open == 0 {
                    return Ok(position);
                }
            } else if header.tag == 0 {
                return Err(BerError::Header);
            } else if header.content_len.is_none() {
                open += 1;
                if open > MAX_DEPTH {
                    return Err(BerError::TooDeep);
                }
            }
            position += header.octets + header.content_len.unwrap_or(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tag;
    use super::*;

    #[test]
    fn indefinite_content_ends_at_its_own_end_of_contents() {
        // SEQUENCE (indefinite) { SEQUENCE (indefinite) { INTEGER 0 } INTEGER 5 } then one INTEGER.
        let input = [0x30, 0x80, 0x30, 0x80, 2, 1, 0, 0, 0, 2, 1, 5, 0, 0, 2, 1, 7];
        let mut reader = Reader::new(&input);
        let sequence = reader.expect(tag::SEQUENCE).unwrap();
        assert_eq!(sequence.content, &input[2..12]);
        assert_eq!(sequence.raw, &input[..14]);
        assert_eq!(reader.expect(tag::INTEGER).unwrap().small_unsigned(), Ok(7));
        reader.finish().unwrap();
    }

    #[test]
    fn stray_end_of_contents_is_refused() {
        assert_eq!(Reader::new(&[0, 0]).any(), Err(BerError::Header));
        assert_eq!(Reader::new(&[0x30, 0x80, 0, 1, 0, 0, 0]).any(), Err(BerError::Header));
        assert_eq!(Reader::new(&[0x30, 0x80]).any(), Err(BerError::Truncated));
    }

    #[test]
    fn a_million_nested_elements_are_refused_at_the_limit() {
        let bomb: Vec<u8> = [0x30, 0x80].repeat(1_000_000);
        assert_eq!(Reader::new(&bomb).any(), Err(BerError::TooDeep));
    }

    #[test]
    fn millions_of_empty_elements_are_refused_at_the_limit() {
        let mut bomb = vec![0x24, 0x80];
        bomb.extend([0x04, 0x00].repeat(9_000_000));
        bomb.extend([0, 0]);
        assert_eq!(Reader::new(&bomb).any(), Err(BerError::TooMany));
    }
}
