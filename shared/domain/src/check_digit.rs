//! The check digit shared by VAT numbers and the fiscal codes of organisations.

/// Whether eleven digits close with the right check digit. Anything else than eleven ASCII digits does not.
///
/// Digits in even places are doubled, tens and units added, and the total must end in zero.
/// Source: D.M. 23 December 1976 and DPR 633/1972, art. 35.
pub(crate) fn eleven_digits_hold(text: &str) -> bool {
    if text.len() != 11 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = text
        .bytes()
        .enumerate()
        .map(|(index, byte)| {
            let digit = u32::from(byte - b'0');
            let weighed = if index % 2 == 0 { digit } else { digit * 2 };
            weighed / 10 + weighed % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::eleven_digits_hold;

    #[test]
    fn known_numbers() {
        for good in ["00743110157", "07643520567", "12345678903", "80062590379", "01234567897"] {
            assert!(eleven_digits_hold(good), "{good}");
        }
        for bad in ["01234567890", "0074311015", "007431101570", "0074311015A", ""] {
            assert!(!eleven_digits_hold(bad), "{bad}");
        }
    }

    #[test]
    fn one_wrong_digit_is_always_seen() {
        let good = "00743110157";
        for place in 0..good.len() {
            for digit in '0'..='9' {
                let mut other = good.to_owned();
                other.replace_range(place..=place, &digit.to_string());
                assert_eq!(eleven_digits_hold(&other), other == good, "{other}");
            }
        }
    }
}
