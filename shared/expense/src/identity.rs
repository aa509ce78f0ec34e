//! What tells documents and proofs from others.

use domain::Date;

/// What people write before the number of a document, without punctuation: the longer ones first.
const BEFORE_NUMBERS: [&str; 8] = ["fattura", "numero", "fatt", "ft", "num", "nr", "n", "no"];

/// A text without what does not count in it: what stands between two digits counts, but not which it is.
fn plain(text: &str) -> String {
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

/// What makes a document the same as another one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    supplier: String,
    number: String,
    /// None where the number says it all.
    date: Option<Date>,
}

impl Identity {
    /// The supplier by whatever tells it from others (its code), the number as written, the date. Case, spaces and
    /// punctuation do not count; of the number neither do noughts before it, «n.» or «fatt.», nor the date or its year
    /// beside it: people write «41», «Fatt. n. 041/2014», «41/14», «2014/41» and «41 del 3/5/2014» of one invoice.
    pub fn new(supplier: &str, number: &str, date: Date) -> Self {
        let number = plain(number);
        let mut rest = number.as_str();
        while let Some(shorter) = BEFORE_NUMBERS.iter().find_map(|word| after(rest, word)) {
            rest = shorter;
        }
        let rest = without_year(without_day(rest, date), date);
        let rest =
            Some(rest.trim_start_matches('0')).filter(|rest| !rest.is_empty()).unwrap_or(rest);
        Self { supplier: plain(supplier), number: rest.to_owned(), date: Some(date) }
    }

    /// What alone tells one from all others, whenever it was: the reference of a transfer.
    pub fn of_reference(reference: &str) -> Self {
        Self { supplier: String::new(), number: plain(reference), date: None }
    }

    /// What tells a payslip from others: whose it is, and of which month.
    pub fn of_payslip(employee: &str, date: Date) -> Self {
        let month = format!("{}-{:02}", date.year(), date.civil().month());
        Self { supplier: plain(employee), number: month, date: None }
    }

    /// Whether both are of one supplier.
    pub fn has_supplier_of(&self, other: &Self) -> bool {
        self.supplier == other.supplier
    }

    /// Whether it is older than another one.
    pub fn is_before(&self, other: &Self) -> bool {
        self.date < other.date
    }
}

#[cfg(test)]
mod tests {
    use super::Identity;
    use domain::Date;

    #[test]
    fn spaces_and_case_make_no_other_document() {
        let day: Date = "2014-07-15".parse().unwrap();
        let one = Identity::new("01234567890", " 7/E ", day);
        assert_eq!(one, Identity::new("01234567890 ", "7/e", day));
        assert_ne!(one, Identity::new("01234567890", "7/F", day));
    }

    #[test]
    fn one_number_is_written_in_many_ways() {
        let day: Date = "2014-09-15".parse().unwrap();
        let one = Identity::new("01234567890", "41", day);
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
            assert_eq!(Identity::new("01234567890", number, day), one, "{number}");
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
            assert_ne!(Identity::new("01234567890", number, day), one, "{number}");
        }
        let year = Identity::new("01234567890", "14", day);
        assert_eq!(Identity::new("01234567890", "14/2014", day), year);
        assert_eq!(Identity::new("01234567890", "2014/14", day), year);
        let named = |number| Identity::new("01234567890", number, day);
        assert_ne!(named("N1"), named("A1"));
        assert_ne!(named("0"), named("1"));
    }

    #[test]
    fn a_payslip_is_of_an_employee_and_a_month() {
        let day = |day: &str| day.parse::<Date>().unwrap();
        let one = Identity::of_payslip("BSSLNE75E54F257M", day("2014-05-03"));
        assert_eq!(one, Identity::of_payslip("bsslne75e54f257m", day("2014-05-31")));
        assert_ne!(one, Identity::of_payslip("BSSLNE75E54F257M", day("2014-06-03")));
        assert_ne!(one, Identity::of_payslip("BSSLNE75E54F257M", day("2013-05-03")));
        assert_ne!(one, Identity::of_payslip("BSSLNE75E55F257N", day("2014-05-03")));
    }
}
