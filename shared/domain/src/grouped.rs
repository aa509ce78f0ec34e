//! Numbers as people write them in Italy.

/// Digits with dots between the thousands: `1.234.567`.
pub fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn every_three_digits_from_behind() {
        for (digits, written) in [
            ("", ""),
            ("7", "7"),
            ("123", "123"),
            ("1234", "1.234"),
            ("123456", "123.456"),
            ("1234567", "1.234.567"),
        ] {
            assert_eq!(grouped(digits), written);
        }
    }
}
