//! Photographs: whole when an end of image follows the picture's data (ITU-T T.81 B.1.1). Cameras put much
//! after it, even films.

use super::flaw::Flaw;

/// Whether bytes are a whole photograph.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Flaw> {
    let Some(rest) = bytes.strip_prefix(b"\xff\xd8\xff") else { return Err(Flaw::OtherType) };
    let data = picture(rest).ok_or(Flaw::Cut)?;
    let end = data.windows(2).any(|pair| pair == b"\xff\xd9");
    if end { Ok(()) } else { Err(Flaw::Cut) }
}

/// What follows the header of the picture's data, past all segments before it: those may hold another
/// photograph, small and whole. `rest` begins with the code of the first segment.
fn picture(mut rest: &[u8]) -> Option<&[u8]> {
    const START_OF_SCAN: u8 = 0xda;
    loop {
        let (&code, after) = rest.split_first()?;
        // Segments may be filled up with 0xff before them.
        if code == 0xff {
            rest = after;
            continue;
        }
        let (length, _) = after.split_first_chunk::<2>()?;
        let body = after.get(usize::from(u16::from_be_bytes(*length))..)?;
        if code == START_OF_SCAN {
            return Some(body);
        }
        rest = body.strip_prefix(b"\xff")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A segment: its code, and what is in it.
    fn segment(code: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, code], &length[..], content].concat()
    }

    fn photograph(end: &[u8]) -> Vec<u8> {
        // A small photograph among the camera's notes, as all of them have.
        let notes = segment(0xe1, b"Exif\0\0\xff\xd8\xff\xd9");
        let scan = segment(0xda, &[1, 1, 0, 0, 63, 0]);
        [b"\xff\xd8".to_vec(), notes, scan, vec![7; 40], end.to_vec()].concat()
    }

    #[test]
    fn a_photograph_ends() {
        assert_eq!(judge(&photograph(b"\xff\xd9")), Ok(()));
        assert_eq!(judge(&photograph(b"\xff\xd9 and a film after it")), Ok(()));
        assert_eq!(judge(&photograph(b"")), Err(Flaw::Cut));
    }

    #[test]
    fn a_beginning_is_not_a_photograph() {
        let whole = photograph(b"\xff\xd9");
        for length in 3..whole.len() - 1 {
            assert_eq!(judge(&whole[..length]), Err(Flaw::Cut), "{length} bytes");
        }
    }
}
