//! A list may come as PEM text (RFC 7468): decoded on the way.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const BEGIN: &[u8] = b"-----BEGIN X509 CRL-----";

/// How many base64 digits are decoded at a time; a multiple of four.
const BLOCK: usize = 4096;

/// How the list is dressed.
#[derive(Debug)]
pub(super) enum Armour {
    /// Nothing has come yet.
    Unknown,
    /// In DER.
    None,
    /// In PEM, before the line that begins it: the last bytes, and how much of the line they match.
    Before { matched: usize },
    /// In PEM, between its lines: digits not yet decoded.
    Inside { digits: Vec<u8> },
    /// In PEM, after the list.
    After,
}

impl Armour {
    /// Takes the armour off `more` bytes; `None` when they are not base64.
    pub(super) fn strip(&mut self, more: &[u8], bytes: &mut Vec<u8>) -> Option<()> {
        let mut rest = more;
        if let (Self::Unknown, Some(first)) = (&self, rest.first()) {
            *self = if *first == 0x30 { Self::None } else { Self::Before { matched: 0 } };
        }
        if matches!(self, Self::None) {
            bytes.extend_from_slice(rest);
            return Some(());
        }
        while let Some((&byte, after)) = rest.split_first() {
            self.next(byte, bytes)?;
            rest = after;
        }
        Some(())
    }

    fn next(&mut self, byte: u8, bytes: &mut Vec<u8>) -> Option<()> {
        match self {
            Self::Unknown | Self::None | Self::After => {}
            Self::Before { matched } => {
                *matched = matched_with(*matched, byte);
                if *matched == BEGIN.len() {
                    *self = Self::Inside { digits: Vec::with_capacity(BLOCK) };
                }
            }
            Self::Inside { digits } if byte == b'-' => {
                STANDARD.decode_vec(digits, bytes).ok()?;
                *self = Self::After;
            }
            Self::Inside { .. } if byte.is_ascii_whitespace() => {}
            Self::Inside { digits } => {
                digits.push(byte);
                if digits.len() == BLOCK {
                    STANDARD.decode_vec(&*digits, bytes).ok()?;
                    digits.clear();
                }
            }
        }
        Some(())
    }
}

/// How much of the first line is matched after one more byte: only its dashes repeat themselves.
fn matched_with(matched: usize, byte: u8) -> usize {
    if BEGIN.get(matched) == Some(&byte) {
        return matched + 1;
    }
    match (matched, byte) {
        (5, b'-') => 5,
        (_, b'-') => 1,
        _ => 0,
    }
}
