//! Numbers of documents, as people write them.

use domain::Date;

/// What people write before the number of a document, without punctuation: the longer ones first.
const BEFORE_NUMBERS: [&str; 8] = ["fattura", "numero", "fatt", "ft", "num", "nr", "n", "no"];

/// What stands beside a number and may be left out by who copies it: that the document is an electronic invoice, for whom, or a
/// credit note.
const MARKS: [&str; 24] = [
    "fattura",
    "numero",
    "fatt",
    "ft",
    "num",
    "nr",
    "n",
    "no",
    "doc",
    "documento",
    "e",
    "el",
    "elettr",
    "elettronica",
    "fe",
    "fa",
    "fv",
    "fpr",
    "fpa",
    "pa",
    "pr",
    "nc",
    "ndc",
    "notacredito",
];

/// A number in its normal forms, each more generous than the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Case, spaces and punctuation do not count; neither do noughts before it, «n.» or «fatt.», nor the date or its year beside it:
    /// people write «41», «Fatt. n. 041/2014», «41/14», «2014/41» and «41 del 3/5/2014» of one invoice.
    pub strict: String,
    /// Neither do marks: «41», «FE 41», «41/FPR».
    pub core: String,
    /// Its digits alone: «41», «41/A».
    pub digits: String,
}

impl Number {
    /// The forms of a number as written; nothing of nothing.
    pub(super) fn of(written: &str, date: Date) -> Option<Self> {
        let plain = plain(written);
        let mut rest = plain.as_str();
        while let Some(shorter) = BEFORE_NUMBERS.iter().find_map(|word| after(rest, word)) {
            rest = shorter;
        }
        let rest = without_year(without_day(rest, date), date);
        let strict = without_noughts(rest);
        if strict.is_empty() {
            return None;
        }
        let core = core(rest, date);
        let core = if core.is_empty() { vec![strict] } else { core };
        let digits: Vec<&str> = core.iter().copied().filter(|part| is_digits(part)).collect();
        let digits = if digits.is_empty() { core.join("/") } else { digits.join("/") };
        Some(Self { strict: strict.to_owned(), core: core.join("/"), digits })
    }
}

/// A text without what does not count in it: what stands between two digits counts, but not which it is.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut apart = false;
    for letter in text.chars() {
        if !letter.is_alphanumeric() || letter == 'º' || letter == 'ª' {
            apart |= !letter.is_whitespace();
            continue;
        }
        let between = plain.ends_with(|one: char| one.is_ascii_digit()) && letter.is_ascii_digit();
        if apart && between {
            plain.push('/');
        }
        plain.extend(letter.to_lowercase());
        apart = false;
    }
    plain
}

/// What follows a word, if that is a number.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    let is_number = rest.starts_with(|letter: char| letter.is_ascii_digit());
    let is_word = BEFORE_NUMBERS.iter().any(|word| rest.starts_with(word));
    (is_number || is_word).then_some(rest)
}

/// A number without «del 3/5/2014» behind it, where that is its date, or «del 2014», where that is its year.
fn without_day(number: &str, date: Date) -> &str {
    let Some((before, behind)) = number.rsplit_once("del") else { return number };
    let parts: Result<Vec<i16>, _> = behind.split('/').map(str::parse).collect();
    let is_date = match parts.as_deref() {
        Ok([day, month, year]) => {
            let civil = date.civil();
            *day == i16::from(civil.day())
                && *month == i16::from(civil.month())
                && is_year(*year, date)
        }
        Ok([year]) => *year == date.year(),
        Ok(_) | Err(_) => false,
    };
    if is_date && !before.is_empty() { before } else { number }
}

/// Whether a number is the year of a date, or its last two digits.
fn is_year(number: i16, date: Date) -> bool {
    number == date.year() || number == date.year() % 100
}

/// A number without the year of its date before or behind it. Two digits before a number may be anything.
fn without_year(number: &str, date: Date) -> &str {
    let year = date.year();
    let before = number.strip_prefix(&format!("{year}/"));
    let behind = || number.strip_suffix(&format!("/{year}"));
    let short = || number.strip_suffix(&format!("/{:02}", year % 100));
    before.or_else(behind).or_else(short).unwrap_or(number)
}

fn without_noughts(digits: &str) -> &str {
    Some(digits.trim_start_matches('0')).filter(|rest| !rest.is_empty()).unwrap_or(digits)
}

fn is_digits(part: &str) -> bool {
    part.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether letters are marks and nothing else, however many: «fatt. el.».
fn are_marks(letters: &str) -> bool {
    letters.is_empty() || MARKS.iter().filter_map(|mark| letters.strip_prefix(mark)).any(are_marks)
}

/// The groups of digits and of letters that a number is made of, without marks, and without its year where others are left.
fn core(number: &str, date: Date) -> Vec<&str> {
    let mut parts: Vec<&str> =
        groups(number).into_iter().filter(|part| !are_marks(part)).map(without_noughts).collect();
    let has_others = |parts: &[&str]| parts.iter().filter(|part| is_digits(part)).count() > 1;
    let year = date.year().to_string();
    if has_others(&parts) && parts.first() == Some(&year.as_str()) {
        parts.remove(0);
    }
    let is_year = |part: &&str| part.parse().is_ok_and(|number| is_year(number, date));
    if has_others(&parts) && parts.last().is_some_and(is_year) {
        parts.pop();
    }
    parts
}

/// The groups of digits and of letters of a number.
fn groups(number: &str) -> Vec<&str> {
    let parts = number.split('/');
    let groups = parts.flat_map(|part| {
        let mut groups = Vec::new();
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let is_other = |letter: char| letter.is_ascii_digit() != first.is_ascii_digit();
            let (group, behind) = rest.split_at(rest.find(is_other).unwrap_or(rest.len()));
            groups.push(group);
            rest = behind;
        }
        groups
    });
    groups.collect()
}

#[cfg(test)]
mod tests {
    use super::Number;

    fn of(number: &str) -> Number {
        Number::of(number, "2014-09-15".parse().unwrap()).unwrap()
    }

    #[test]
    fn spaces_and_case_make_no_other_number() {
        assert_eq!(of(" 7/E ").strict, of("7/e").strict);
        assert_ne!(of("7/E").strict, of("7/F").strict);
        assert_eq!(Number::of(" – ", "2014-09-15".parse().unwrap()), None);
    }

    #[test]
    fn one_number_is_written_in_many_ways() {
        for number in [
            "041",
            "n. 41",
            "N.41",
            "FT 41",
            "41/2014",
            "Fatt. n. 0041 / 2014",
            "Nr. 41",
            "nº 41",
            "n° 41",
            "41/14",
            "41-14",
            "2014/41",
            "Fatt. 2014-041",
            "41 del 15/9/2014",
            "n. 41 del 15.09.14",
            "41/2014 del 15/09/2014",
            "41 del 2014",
        ] {
            assert_eq!(of(number).strict, "41", "{number}");
        }
        for number in [
            "410",
            "41/2013",
            "41/13",
            "14/41",
            "2013/41",
            "41/A",
            "4/1",
            "N",
            "2014",
            "0",
            "41 del 16/9/2014",
            "41 del 15/9",
            "del 15/9/2014",
        ] {
            assert_ne!(of(number).strict, "41", "{number}");
        }
        assert_eq!([of("14/2014").strict, of("2014/14").strict], ["14", "14"]);
        assert_ne!(of("N1").strict, of("A1").strict);
        assert_ne!(of("0").strict, of("1").strict);
    }

    #[test]
    fn marks_of_electronic_invoices_may_be_left_out() {
        for number in [
            "41",
            "FE 41",
            "FE41/2014",
            "41/FPR",
            "41/FPR/2014",
            "FPR 041/14",
            "41/PA",
            "2014/FE/41",
            "Fatt. el. 41",
            "Fattura elettronica n. 41 del 15/09/2014",
            "41-E",
        ] {
            assert_eq!(of(number).core, "41", "{number}");
        }
        for number in ["410", "41/A", "1/41", "41/1", "FE 14", "FE", "2014", "41/13", "41bis"] {
            assert_ne!(of(number).core, "41", "{number}");
        }
        assert_eq!(of("FE").core, "fe");
        assert_eq!(of("2014").core, "2014");
    }

    #[test]
    fn letters_may_be_left_out_too() {
        assert_eq!(of("41/A").digits, "41");
        assert_eq!(of("A/41").digits, "41");
        assert_eq!(of("senza numero").digits, "senzanumero");
        assert_ne!(of("1/41").digits, "41");
    }
}
