//! The identifier and length octets of one element.

use super::{BerError, tag};

/// A header: the identifier octet, how many bytes the header takes, and the length it announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) tag: u8,
    pub(super) octets: usize,
    /// `None`: indefinite, the content lasts until the end-of-contents octets.
    pub(super) content_len: Option<usize>,
}

impl Header {
    /// Reads the header at the start of `input`. A definite length always lies inside `input`.
    ///
    /// Tag numbers above 30 (several identifier octets) are refused: no signed file uses them.
    pub(super) fn read(input: &[u8]) -> Result<Self, BerError> {
        let (&tag, rest) = input.split_first().ok_or(BerError::Truncated)?;
        if tag & 0x1f == 0x1f {
            return Err(BerError::Header);
        }
        let (&first, rest) = rest.split_first().ok_or(BerError::Truncated)?;
        if first == 0x80 {
            if tag & tag::CONSTRUCTED == 0 {
                return Err(BerError::Header);
            }
            return Ok(Self { tag, octets: 2, content_len: None });
        }
        let (length_octets, content_len) = definite_length(first, rest)?;
        let octets = 2 + length_octets;
        if content_len > input.len() - octets {
            return Err(BerError::Truncated);
        }
        Ok(Self { tag, octets, content_len: Some(content_len) })
    }

    /// The two zero octets that end a content of indefinite length.
    pub(super) fn is_end_of_contents(self) -> bool {
        self.tag == 0 && self.content_len == Some(0) && self.octets == 2
    }
}

/// The length after its `first` octet, and how many further octets it took. BER allows leading
/// zeros; eight octets are more than any file needs.
fn definite_length(first: u8, rest: &[u8]) -> Result<(usize, usize), BerError> {
    if first < 0x80 {
        return Ok((0, usize::from(first)));
    }
    let octets = usize::from(first & 0x7f);
    if octets > 8 {
        return Err(BerError::Header);
    }
    let digits = rest.get(..octets).ok_or(BerError::Truncated)?;
    let mut length: u64 = 0;
    for &digit in digits {
        // Eight octets at most: the shift never loses a set bit.
        length = length << 8 | u64::from(digit);
    }
    let length = usize::try_from(length).map_err(|_| BerError::Truncated)?;
    Ok((octets, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_long_and_indefinite_lengths() {
        let short = Header::read(&[0x04, 0x01, 0xff]).unwrap();
        assert_eq!((short.octets, short.content_len), (2, Some(1)));
        let long = Header::read(&[0x04, 0x82, 0x00, 0x01, 0xff]).unwrap();
        assert_eq!((long.octets, long.content_len), (4, Some(1)));
        let indefinite = Header::read(&[0x24, 0x80]).unwrap();
        assert_eq!((indefinite.octets, indefinite.content_len), (2, None));
    }

    #[test]
    fn lengths_beyond_the_input_are_refused() {
        let huge = [0x04, 0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        assert_eq!(Header::read(&huge), Err(BerError::Truncated));
        assert_eq!(Header::read(&[0x04, 0x02, 0x00]), Err(BerError::Truncated));
        assert_eq!(Header::read(&[0x04, 0x89]), Err(BerError::Header));
        assert_eq!(Header::read(&[0x04]), Err(BerError::Truncated));
        assert_eq!(Header::read(&[]), Err(BerError::Truncated));
    }

    #[test]
    fn primitive_of_indefinite_length_and_long_tags_are_refused() {
        assert_eq!(Header::read(&[0x04, 0x80]), Err(BerError::Header));
        assert_eq!(Header::read(&[0x1f, 0x20, 0x00]), Err(BerError::Header));
    }
}
