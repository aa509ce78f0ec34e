//! From an entry to a typed value, kind by kind.

use crate::{
    ChoiceOption, Code, DateLimit, Decimal, Entries, Entry, Holder, Id, Kind, ListPath, MailKind,
    Unit, Value,
};
use domain::{
    Cadastral, CadastralCode, CertifiedMail, Date, DigitCode, EmailAddress, FiscalCode, Iban,
    Money, OrdinaryMail, Phone, PostalCode, Province, places, text, without_unseen,
};

/// What reading an entry depends on, besides the entry.
pub(crate) struct Surroundings<'a> {
    /// The day in Italy.
    pub(crate) today: Date,
    /// The other entries of the same body: a municipality looks at its province.
    pub(crate) siblings: &'a Entries,
    /// Whether an item stands in a list.
    pub(crate) stands_in: &'a dyn Fn(&ListPath, &str) -> bool,
}

/// Reads one non-empty entry.
pub(crate) fn read(kind: &Kind, entry: &Entry, around: &Surroundings<'_>) -> Result<Value, Code> {
    // Only forged requests send several codes where one text is asked for.
    if matches!(entry, Entry::Many(_)) && !matches!(kind, Kind::Choices { .. }) {
        return Err(Code::NotAnOption);
    }
    // Address books and word processors put what is never seen around codes.
    let seen = without_unseen(entry.text());
    let typed = seen.as_ref();
    match kind {
        Kind::Text { min, max } => {
            let text = text::single_line(entry.text()).map_err(Code::Text)?;
            sized(text, *min, *max)
        }
        Kind::LongText { max } => {
            let text = text::multi_line(entry.text()).map_err(Code::Text)?;
            sized(text, 1, *max)
        }
        Kind::Number { min, max } => number(typed, *min, *max),
        Kind::Decimal { min, max } => decimal(typed, *min, *max),
        Kind::Money { min_cents, max_cents } => money(typed, *min_cents, *max_cents),
        Kind::Percent => percent(typed),
        Kind::Date { not_before, not_after } => {
            let date: Date = typed.parse().map_err(Code::Date)?;
            let day = |limit: &DateLimit| match limit {
                DateLimit::Today => around.today,
                DateLimit::On(day) => *day,
            };
            match (not_before.as_ref().map(day), not_after.as_ref().map(day)) {
                (Some(first), _) if date < first => Err(Code::TooEarly(first)),
                (_, Some(last)) if date > last => Err(Code::TooLate(last)),
                _ => Ok(Value::Date(date)),
            }
        }
        Kind::YesNo { .. } => match typed {
            "si" => Ok(Value::YesNo(true)),
            "no" => Ok(Value::YesNo(false)),
            _ => Err(Code::NotAnOption),
        },
        Kind::Choice { options } => {
            if options.iter().any(|option| option.code == typed) {
                Ok(Value::Choice(typed.to_owned()))
            } else {
                Err(Code::NotAnOption)
            }
        }
        Kind::Choices { options, at_least } => choices(entry, options, *at_least),
        Kind::FiscalCode { holder } => fiscal_code(typed, *holder),
        Kind::VatNumber => Ok(Value::VatNumber(typed.parse().map_err(Code::VatNumber)?)),
        Kind::Iban => {
            let iban: Iban = typed.parse().map_err(Code::Iban)?;
            if iban.is_national() { Ok(Value::Iban(iban)) } else { Err(Code::ForeignIban) }
        }
        Kind::Email { mail } => email(typed, *mail),
        Kind::Phone => {
            let phone: Phone = typed.parse().map_err(Code::Phone)?;
            Ok(Value::Phone(phone))
        }
        Kind::Province { abroad, ceased } => {
            let province: Province = typed.parse().map_err(|_| Code::Province)?;
            let former = !province.is_current() && !ceased;
            if former || province.is_abroad() && !abroad {
                return Err(Code::Province);
            }
            Ok(Value::Province(province))
        }
        Kind::Municipality { province, ceased } => {
            municipality(typed, province, *ceased, around.siblings)
        }
        Kind::PostalCode => {
            let code: PostalCode = typed.parse().map_err(Code::PostalCode)?;
            Ok(Value::PostalCode(code))
        }
        Kind::Ateco => Ok(Value::Ateco(typed.parse().map_err(Code::Ateco)?)),
        Kind::PersonName => Ok(Value::PersonName(typed.parse().map_err(Code::PersonName)?)),
        Kind::ForeignId => Ok(Value::ForeignId(typed.parse().map_err(Code::ForeignId)?)),
        Kind::Cup => Ok(Value::Cup(typed.parse().map_err(Code::Cup)?)),
        Kind::Cig => Ok(Value::Cig(typed.parse().map_err(Code::Cig)?)),
        Kind::Digits { length } => {
            Ok(Value::Digits(DigitCode::parse(typed, *length).map_err(Code::Digits)?))
        }
        Kind::Cadastral { part } => {
            Ok(Value::Cadastral(Cadastral::parse(*part, typed).map_err(Code::Cadastral)?))
        }
        Kind::Reference { lists } => {
            if lists.iter().any(|list| (around.stands_in)(list, typed)) {
                Ok(Value::Reference(typed.to_owned()))
            } else {
                Err(Code::ReferenceGone)
            }
        }
        Kind::Computed { unit, .. } => computed(typed, *unit),
        Kind::Carried { .. } => Ok(Value::Text(entry.text().to_owned())),
    }
}

/// A value that the portal computed: beyond what an amount or a percentage may be, it is no answer.
fn computed(typed: &str, unit: Unit) -> Result<Value, Code> {
    match unit {
        Unit::Money => money(typed, 0, Money::MAX.cents()),
        Unit::Number => {
            number(typed, 0, i64::MAX).or_else(|_| decimal(typed, Decimal::ZERO, Decimal::MAX))
        }
        Unit::Percent => percent(typed),
    }
}

fn sized(text: String, min: u32, max: u32) -> Result<Value, Code> {
    let length = text.chars().count();
    if length < min as usize {
        Err(Code::TooShort { min })
    } else if length > max as usize {
        Err(Code::TooLong { max, length })
    } else {
        Ok(Value::Text(text))
    }
}

fn number(typed: &str, min: i64, max: i64) -> Result<Value, Code> {
    let typed = typed.trim();
    let plain = without_thousands(typed);
    let number: i64 = plain.as_deref().unwrap_or(typed).parse().map_err(|_| Code::NotANumber)?;
    if (min..=max).contains(&number) {
        Ok(Value::Number(number))
    } else {
        Err(Code::NumberRange { min, max })
    }
}

fn decimal(typed: &str, min: Decimal, max: Decimal) -> Result<Value, Code> {
    Ok(Value::Decimal(Decimal::read(typed, min, max).map_err(Code::Decimal)?))
}

/// The digits of a number with dots or single blanks between its groups of three, as amounts are read; `None` of any other text.
fn without_thousands(typed: &str) -> Option<String> {
    let dotted = typed.contains('.');
    let is_mark = |found: char| if dotted { found == '.' } else { found.is_whitespace() };
    let (first, others) = typed.split_once(is_mark)?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let begins = (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0');
    let goes_on = others.split(is_mark).all(|group| group.len() == 3 && digits(group));
    (begins && goes_on).then(|| typed.replace(is_mark, ""))
}

fn money(typed: &str, min_cents: i64, max_cents: i64) -> Result<Value, Code> {
    let money: Money = typed.parse().map_err(Code::Money)?;
    if (min_cents..=max_cents).contains(&money.cents()) {
        return Ok(Value::Money(money));
    }
    let bound = |cents| Money::from_cents(cents).map_err(Code::Money);
    Err(Code::MoneyRange { min: bound(min_cents)?, max: bound(max_cents)? })
}

/// A percentage is written like money: digits, a comma, at most two decimals.
fn percent(typed: &str) -> Result<Value, Code> {
    let bare = typed.trim();
    let bare = bare.strip_suffix('%').unwrap_or(bare);
    if bare.contains('€') {
        return Err(Code::Percent);
    }
    let hundredths = bare.parse::<Money>().map_err(|_| Code::Percent)?.cents();
    if (1..=10_000).contains(&hundredths) {
        Ok(Value::Percent(hundredths))
    } else {
        Err(Code::Percent)
    }
}

fn choices(entry: &Entry, options: &[ChoiceOption], at_least: u32) -> Result<Value, Code> {
    let ticked = entry.codes();
    if ticked.iter().any(|code| !options.iter().any(|option| option.code == *code)) {
        return Err(Code::NotAnOption);
    }
    let in_order: Vec<String> = options
        .iter()
        .map(|option| option.code.clone())
        .filter(|code| ticked.contains(&code.as_str()))
        .collect();
    if in_order.len() < at_least as usize {
        return Err(Code::TooFewTicked { at_least });
    }
    Ok(Value::Choices(in_order))
}

fn fiscal_code(typed: &str, holder: Holder) -> Result<Value, Code> {
    let code: FiscalCode = typed.parse().map_err(Code::FiscalCode)?;
    match (&code, holder) {
        (FiscalCode::Organisation(_), Holder::Person) => Err(Code::PersonWanted),
        (FiscalCode::Person(_), Holder::Organisation) => Err(Code::OrganisationWanted),
        _ => Ok(Value::FiscalCode(code)),
    }
}

fn email(typed: &str, mail: MailKind) -> Result<Value, Code> {
    let address: EmailAddress = match mail {
        MailKind::Ordinary => typed.parse::<OrdinaryMail>().map_err(Code::Email)?.address().clone(),
        MailKind::Certified => {
            typed.parse::<CertifiedMail>().map_err(Code::Email)?.address().clone()
        }
        MailKind::Either => typed.parse().map_err(Code::Email)?,
    };
    Ok(Value::Email(address))
}

fn municipality(
    typed: &str,
    province: &Id,
    ceased: bool,
    siblings: &Entries,
) -> Result<Value, Code> {
    let province: Province = siblings
        .get(province)
        .ok_or(Code::ProvinceFirst)?
        .text()
        .parse()
        .map_err(|_| Code::ProvinceFirst)?;
    let code: CadastralCode = typed.parse().map_err(|_| Code::Municipality)?;
    let offered = |place: &places::Place| place.code() == code && (ceased || place.is_current());
    if places::municipalities_of_any_time(&province).iter().any(offered) {
        Ok(Value::Municipality(code))
    } else {
        Err(Code::Municipality)
    }
}

#[cfg(test)]
mod tests;
