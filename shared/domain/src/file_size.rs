//! The size of a file in words.

const KILOBYTE: u64 = 1024;
const MEGABYTE: u64 = 1024 * KILOBYTE;

/// A size as people read it: whole kilobytes, and megabytes with one decimal, rounded up so that
/// nothing is ever said to have no size. Units of 1024, as the limits of uploads are.
pub fn file_size(bytes: u64) -> String {
    if bytes > MEGABYTE - KILOBYTE {
        let tenths = bytes.saturating_mul(10).div_ceil(MEGABYTE);
        format!("{},{}\u{a0}MB", tenths / 10, tenths % 10)
    } else {
        format!("{}\u{a0}KB", bytes.div_ceil(KILOBYTE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_as_people_read_them() {
        let said = [0, 1, 1024, 1025, 301_800, 1_047_552, 1_047_553, 1_048_577, 20_971_520];
        assert_eq!(
            said.map(file_size),
            ["0 KB", "1 KB", "1 KB", "2 KB", "295 KB", "1023 KB", "1,0 MB", "1,1 MB", "20,0 MB"]
                .map(|size| size.replace(' ', "\u{a0}"))
        );
    }
}
