//! Where a postal code is: which provinces have codes that begin so.

use crate::data_rows::rows;
use crate::postal_code::PostalCode;
use crate::province::Province;

const FILE: &str = include_str!("../data/postal_zones.csv");

impl PostalCode {
    /// Whether no place of the province has such a code: a reason to ask, never to refuse. Of provinces that are no
    /// more, and of foreign states, nothing is known.
    pub fn is_surely_not_of(&self, province: Province) -> bool {
        let zones = rows(FILE).find(|[code, _]| *code == province.code());
        zones.is_some_and(|[_, beginnings]| {
            !beginnings.split(' ').any(|beginning| self.as_str().starts_with(beginning))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::FILE;
    use crate::data_rows::{lines, rows};
    use crate::{PostalCode, Province, provinces};

    fn is_elsewhere(code: &str, province: &str) -> bool {
        let (code, province): (PostalCode, Province) =
            (code.parse().unwrap(), province.parse().unwrap());
        code.is_surely_not_of(province)
    }

    #[test]
    fn every_province_has_its_zones() {
        let read: Vec<[&str; 2]> = rows(FILE).collect();
        assert_eq!(read.len(), lines(FILE).count());
        for [_, beginnings] in &read {
            for beginning in beginnings.split(' ') {
                assert!((2..=3).contains(&beginning.len()), "{beginning}");
                assert!(beginning.bytes().all(|byte| byte.is_ascii_digit()), "{beginning}");
            }
        }
        let named: Vec<&str> = read.iter().map(|[code, _]| *code).collect();
        let italian = provinces().iter().filter(|province| province.region().is_some());
        for province in italian {
            assert!(named.contains(&province.code()), "{}", province.code());
        }
    }

    #[test]
    fn a_code_of_another_province_is_told() {
        for (code, province) in [("00184", "MO"), ("41121", "BO"), ("20121", "RM"), ("98121", "CT")]
        {
            assert!(is_elsewhere(code, province), "{code} {province}");
        }
        for (code, province) in [
            ("41030", "MO"),
            ("47521", "FC"),
            ("47921", "RN"),
            ("00184", "RM"),
            ("20900", "MB"),
            // Served from across the border.
            ("12071", "SV"),
            ("18025", "CN"),
            // They were of Nuoro and of Foggia.
            ("08020", "SS"),
            ("76017", "BT"),
            // Nothing is known of what is not Italian, or no more.
            ("41121", "EE"),
            ("41121", "PL"),
        ] {
            assert!(!is_elsewhere(code, province), "{code} {province}");
        }
    }
}
