//! Known codes, good and bad, and properties of the parser.

use super::{PersonFiscalCode, PersonFiscalCodeError as Error, ShortBirthDate, check_letter};
use crate::sex::Sex;
use proptest::prelude::*;

/// One person's code and those the tax register would give to people with the same data.
const SAME_PERSON: [&str; 8] = [
    "CCCFBA85D03L219P",
    "CCCFBA85D03L21VE",
    "CCCFBA85D03L2MVP",
    "CCCFBA85D03LNMVE",
    "CCCFBA85D0PLNMVA",
    "CCCFBA85DLPLNMVL",
    "CCCFBA8RDLPLNMVX",
    "CCCFBAURDLPLNMVU",
];

const GOOD: [&str; 14] = [
    "THDSDA95P08Z330H",
    "BLSLGS84C22Z145O",
    "BRNGNN71B26L219T",
    "GMBLSN84A05G674H",
    "MRTMRA83T56A269B",
    "PNLMHL79R27I158P",
    "QTRDRA71P13G388J",
    "TKKYKU87B68L219F",
    "RSSMRA50B17A558W",
    "RSSMRA68A01H501Y",
    "RSSMRA80A01F257G",
    "DLLNCL75T31D704P",
    "FOXJOX01B68Z110T",
    "CCCFBA85D03L219P",
];

fn parse(text: &str) -> Result<PersonFiscalCode, Error> {
    text.parse()
}

#[test]
fn known_codes() {
    for good in GOOD {
        assert_eq!(parse(good).map(|code| code.to_string()), Ok(good.to_owned()));
    }
}

#[test]
fn omocodia_changes_the_letters_not_the_person() {
    for code in SAME_PERSON {
        let parsed = parse(code).unwrap_or_else(|error| panic!("{code}: {error}"));
        assert_eq!(
            parsed.birth_date(),
            ShortBirthDate { year_of_century: 85, month: 4, day: 3 },
            "{code}"
        );
        assert_eq!(parsed.place_code().to_string(), "L219", "{code}");
        assert_eq!(parsed.sex(), Sex::Male, "{code}");
        assert_eq!(parsed.has_stand_ins(), code != SAME_PERSON[0], "{code}");
        assert_eq!((parsed.surname_part(), parsed.name_part()), ("CCC", "FBA"));
    }
}

#[test]
fn a_woman_born_on_the_sixteenth() {
    let code = parse("mrt mra 83t56 a269b").unwrap();
    assert_eq!(code.sex(), Sex::Female);
    assert_eq!(code.birth_date(), ShortBirthDate { year_of_century: 83, month: 12, day: 16 });
}

#[test]
fn says_what_is_wrong() {
    assert_eq!(parse("RSSMRA80A01F257X"), Err(Error::CheckCharacter));
    assert_eq!(parse("RSSMRA80A01F257"), Err(Error::Length { found: 15 }));
    assert_eq!(parse("CC0FBA85X03L219P"), Err(Error::Character { place: 3, character: '0' }));
    assert_eq!(parse("CCCFBA85X03L219P"), Err(Error::Month { letter: 'X' }));
    assert_eq!(parse("CCCFBA8XD03L219S"), Err(Error::Character { place: 8, character: 'X' }));
    assert_eq!(parse("CCCFBA85D00L219P"), Err(Error::Day { found: 0 }));
    assert_eq!(parse("CCCFBAÈ5D03L219P"), Err(Error::Character { place: 7, character: 'È' }));
}

#[test]
fn days_are_real_for_the_month() {
    let with_check = |front: &str| format!("{front}{}", check_letter(front).unwrap());
    for (front, good) in [
        ("RSSMRA80B29F257", true),
        ("RSSMRA00B69F257", true),
        ("RSSMRA81B29F257", false),
        ("RSSMRA80D31F257", false),
        ("RSSMRA80D70F257", true),
        ("RSSMRA80D71F257", false),
        ("RSSMRA80A32F257", false),
        ("RSSMRA80A40F257", false),
        ("RSSMRA80A71F257", true),
        ("RSSMRA80A72F257", false),
    ] {
        assert_eq!(parse(&with_check(front)).is_ok(), good, "{front}");
    }
}

proptest! {
    #[test]
    fn never_panics(text in "\\PC*") {
        let _ = parse(&text);
    }

    #[test]
    fn written_and_read_back(front in "[A-Z]{6}[0-9]{2}[ABCDEHLMPRST](0[1-9]|1[0-9]|2[0-8]|4[1-9]|5[0-9]|6[0-8])[A-Z][0-9LMNPQRSTUV]{3}") {
        let text = format!("{front}{}", check_letter(&front).unwrap());
        let code = parse(&text).unwrap();
        prop_assert_eq!(parse(&code.to_string()), Ok(code));
    }
}

#[test]
fn omocodes_of_one_another() {
    let code = |text: &str| text.parse::<PersonFiscalCode>().unwrap();
    let plain = code("RSSMRA80A01F257G");
    assert!(plain.is_omocode_of(&plain));
    for other in ["RSSMRA80A01F25TD", "RSSMRA80A01F2RTP"] {
        assert!(plain.is_omocode_of(&code(other)) && code(other).is_omocode_of(&plain), "{other}");
    }
    assert!(!plain.is_omocode_of(&code("VRDNNA75T41H501X")));
    assert!(!plain.is_omocode_of(&code("DLLNCL75T31D704P")));
}
