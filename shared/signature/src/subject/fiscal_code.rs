//! The Italian fiscal code of a certificate's subject, in all the places and forms it is written.

use super::text::texts;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519::{COMMON_NAME, DN_QUALIFIER, GIVEN_NAME, SERIAL_NUMBER, SURNAME, UID};
use domain::PersonFiscalCode;
use x509_cert::name::Name;

/// What may stand before a fiscal code in a subject's serial number: the schemes of ETSI EN 319
/// 412-1 §5.1.3 (tax number, personal number) and the older one with a country and a colon.
const PREFIXES: [&str; 3] = ["TINIT-", "PNOIT-", "IT:"];

/// Where a bare code is looked for, in this order. The certificates of cards write it in the common
/// name, with the card's number after a slash, and those of the identity card even in the surname.
const PLACES: [ObjectIdentifier; 6] =
    [SERIAL_NUMBER, COMMON_NAME, SURNAME, GIVEN_NAME, DN_QUALIFIER, UID];

/// The fiscal code of a certificate's subject: 16 letters and digits, or 11 digits, in capitals.
/// After a prefix its shape is enough; anywhere else only a person's code with the right check
/// letter is one. A person's code comes before one of 11 digits, which may be an organisation's.
pub(crate) fn fiscal_code(name: &Name) -> Option<String> {
    let after_prefix = |length| {
        let mut codes = texts(name, SERIAL_NUMBER).filter_map(|serial| prefixed(&serial));
        codes.find(|code| code.len() == length)
    };
    let anywhere = || PLACES.iter().find_map(|place| texts(name, *place).find_map(|it| bare(&it)));
    after_prefix(16).or_else(anywhere).or_else(|| after_prefix(11))
}

fn prefixed(serial: &str) -> Option<String> {
    let serial = serial.trim().to_ascii_uppercase();
    let code = PREFIXES.iter().find_map(|prefix| serial.strip_prefix(prefix))?.trim();
    let personal = code.len() == 16 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let numeric = code.len() == 11 && code.bytes().all(|byte| byte.is_ascii_digit());
    (personal || numeric).then(|| code.to_owned())
}

/// A person's code that stands alone between signs that are neither letters nor digits.
fn bare(text: &str) -> Option<String> {
    let mut words = text.split(|character: char| !character.is_alphanumeric());
    words.find_map(|word| word.parse::<PersonFiscalCode>().ok()).map(|code| code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn code(name: &str) -> Option<String> {
        fiscal_code(&Name::from_str(name).unwrap())
    }

    fn of_serial(serial: &str) -> Option<String> {
        code(&format!("CN=Niccolò,2.5.4.5={serial}"))
    }

    #[test]
    fn after_a_prefix() {
        for serial in ["TINIT-rssmra80a01f257g", "tinit-RSSMRA80A01F257G", "IT:RSSMRA80A01F257G"] {
            assert_eq!(of_serial(serial).as_deref(), Some("RSSMRA80A01F257G"), "{serial}");
        }
        assert_eq!(of_serial("PNOIT-RSSMRA80A01F257G").as_deref(), Some("RSSMRA80A01F257G"));
        assert_eq!(of_serial("TINIT-00743110157").as_deref(), Some("00743110157"));
        assert_eq!(of_serial("TINIT-0074311015X"), None);
    }

    #[test]
    fn alone() {
        for name in [
            "CN=Mario,2.5.4.5=RSSMRA80A01F257G",
            "CN=RSSMRA80A01F257G/7430012345678901.abc\\=",
            "CN=rssmra80a01f257g",
            "CN=Mario,2.5.4.4=RSSMRA80A01F257G",
            "CN=ROSSI MARIO RSSMRA80A01F257G",
            "CN=Mario,2.5.4.46=RSSMRA80A01F257G",
            "CN=CF:RSSMRA80A01F257G",
        ] {
            assert_eq!(code(name).as_deref(), Some("RSSMRA80A01F257G"), "{name}");
        }
        let both = "CN=VRDNNA75T41H501S,2.5.4.5=TINIT-RSSMRA80A01F257G";
        assert_eq!(code(both).as_deref(), Some("RSSMRA80A01F257G"), "the serial number first");
        let both = "CN=RSSMRA80A01F257G,2.5.4.5=TINIT-00743110157";
        assert_eq!(code(both).as_deref(), Some("RSSMRA80A01F257G"), "a person's code first");
    }

    #[test]
    fn what_is_not_clearly_a_code_is_none() {
        for name in [
            "CN=Mario,2.5.4.5=PASIT-YA1234567",
            "CN=Mario,2.5.4.5=IDCIT-CA12345AA",
            "CN=Mario,2.5.4.5=TINFR-1234567890123",
            "CN=Mario,2.5.4.5=RSSMRA80A01F257X",
            "CN=Mario,2.5.4.5=00743110157",
            "CN=XRSSMRA80A01F257G",
            "CN=RSSMRA80A01F257G1",
            "CN=RSSMRA80 A01F257G",
            "2.5.4.10=RSSMRA80A01F257G",
        ] {
            assert_eq!(code(name), None, "{name}");
        }
    }
}
