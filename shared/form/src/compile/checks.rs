//! The checks that need the whole form: every name used is there, comes before, can be seen from
//! the place of use, and is of a kind that the use can work with.

use super::location::Location;
use super::reader::Reader;
use super::uses::{Declared, Purpose, Reach, Use, Wanted};
use crate::model::{body_at, list_at};
use crate::{FieldPath, Kind, List, ListPath, Section, Unit};
use domain::Province;

/// The form as far as it could be read, and everything that its files name.
pub(super) struct Declarations<'a> {
    pub(super) sections: &'a [Section],
    pub(super) fields: &'a [Declared],
    pub(super) lists: &'a [ListPath],
}

pub(super) fn check_uses(reader: &Reader<'_>, declared: &Declarations<'_>, uses: &[Use]) {
    for used in uses {
        match &used.wanted {
            Wanted::Earlier(path) => {
                if declared.lists.contains(path) {
                    let message = format!(
                        "«{path}» does not come before: only earlier lists can be looked into"
                    );
                    reader.fault(used.at, "reference-earlier", message);
                }
            }
            Wanted::Referred(path) => {
                declared.check_list(reader, used.at, path);
                declared.check_own_items(reader, used.at, path);
            }
            Wanted::Each(path) => {
                declared.check_list(reader, used.at, path);
                declared.check_own_items(reader, used.at, path);
                if path.section == used.from.section {
                    let message =
                        format!("«{path}» is in this section: items and entries have one id");
                    reader.fault(used.at, "each-list", message);
                }
            }
            Wanted::Counted(path) => {
                declared.check_list(reader, used.at, path);
                check_reach(reader, used, path, Reach::EachItem, &path.to_string());
            }
            Wanted::Field { path, purpose, reach, earlier_than } => {
                declared.check_field(reader, used.at, path, purpose, *earlier_than);
                if *reach == Reach::Application {
                    declared.check_carried(reader, used, path);
                } else if body_at(declared.sections, &path.at).is_some() {
                    check_reach(reader, used, &path.at, *reach, &path.to_string());
                }
            }
        }
    }
}

/// A single answer cannot be looked up in a list that has many items, and a rule over items cannot
/// be judged inside one of them.
fn check_reach(reader: &Reader<'_>, used: &Use, place: &ListPath, reach: Reach, name: &str) {
    let around = place.section == used.from.section && used.from.lists.starts_with(&place.lists);
    let message = match reach {
        Reach::One if !around && !place.lists.is_empty() => {
            format!("«{name}» has an answer in every item of a list: one answer is wanted here")
        }
        Reach::EachItem if place.lists.is_empty() => {
            format!("«{name}» is not in a list: a field of a list's items is wanted here")
        }
        Reach::EachItem if around => {
            format!("«{name}» is in the list that this stands in: write the rule outside the list")
        }
        Reach::One | Reach::EachItem | Reach::Application => return,
    };
    reader.fault(used.at, "reference-place", message);
}

impl Declarations<'_> {
    fn check_list(&self, reader: &Reader<'_>, at: Location, path: &ListPath) {
        if !self.lists.contains(path) {
            reader.fault(at, "reference-exists", format!("there is no list «{path}»"));
        }
    }

    /// An entry that a list makes for an item is known by the item.
    fn check_own_items(&self, reader: &Reader<'_>, at: Location, path: &ListPath) {
        if list_at(self.sections, path).is_some_and(List::makes_its_entries) {
            let message =
                format!("«{path}» makes its entries itself: name the lists that it does so for");
            reader.fault(at, "each-list", message);
        }
    }

    /// What is carried in stands in the application, and has one answer for the place of use.
    fn check_carried(&self, reader: &Reader<'_>, used: &Use, path: &FieldPath) {
        let of_application =
            self.sections.iter().any(|section| section.id == path.at.section && section.carried);
        if !of_application {
            let message =
                format!("«{path}» is not in the application, which a request of payment hangs on");
            reader.fault(used.at, "carried-from", message);
            return;
        }
        let around = (1..=used.from.lists.len()).filter_map(|depth| {
            let lists = used.from.lists.get(..depth)?.to_vec();
            list_at(self.sections, &ListPath { section: used.from.section.clone(), lists })
        });
        let has_entry = around.into_iter().any(|list| list.each.contains(&path.at));
        if !path.at.lists.is_empty() && !has_entry {
            let message = format!(
                "«{path}» has an answer in every item of a list: no list around has entries for those"
            );
            reader.fault(used.at, "reference-place", message);
        }
    }

    fn check_field(
        &self,
        reader: &Reader<'_>,
        at: Location,
        path: &FieldPath,
        purpose: &Purpose,
        earlier_than: Option<usize>,
    ) {
        let Some(declared) = self.fields.iter().find(|other| other.path == *path) else {
            reader.fault(at, "reference-exists", format!("there is no field «{path}»"));
            return;
        };
        if earlier_than.is_some_and(|limit| declared.order >= limit) {
            let message = format!("«{path}» comes later: only earlier fields can be looked at");
            reader.fault(at, "reference-earlier", message);
        }
        let body = body_at(self.sections, &path.at);
        // A field that is declared but was not read has faults of its own already.
        let Some((_, field)) = body.and_then(|body| body.field(path.field.as_str())) else {
            return;
        };
        if let Err((check, message)) = suits(&field.kind, purpose) {
            reader.fault(at, check, format!("«{path}» {message}"));
        }
    }
}

/// Whether a kind can serve a purpose; else the check's name and what is wrong.
fn suits(kind: &Kind, purpose: &Purpose) -> Result<(), (&'static str, String)> {
    let wanted = |what: &str| Err(("reference-kind", format!("must be {what}")));
    let missing = |code: &str| Err(("option-exists", format!("has no option «{code}»")));
    match (purpose, kind) {
        (Purpose::SingleCode(code), Kind::Choice { options })
        | (Purpose::OneOfCodes(code), Kind::Choices { options, .. })
            if !options.iter().any(|option| option.code == *code) =>
        {
            missing(code)
        }
        (Purpose::DatedChoice, Kind::Choice { options }) => {
            match options.iter().find(|option| option.day.is_none()) {
                Some(option) => Err(("option-exists", format!("has no day for «{}»", option.code))),
                None => Ok(()),
            }
        }
        (Purpose::SingleCode(code), Kind::YesNo { .. }) if code != "si" && code != "no" => {
            Err(("option-exists", "is a yes/no: use si or no".to_owned()))
        }
        (Purpose::SingleCode(code), Kind::Province { abroad, ceased })
            if !offers((*abroad, *ceased), code) =>
        {
            missing(code)
        }
        (
            Purpose::SingleCode(_),
            Kind::Choice { .. } | Kind::YesNo { .. } | Kind::Province { .. },
        )
        | (Purpose::OneOfCodes(_) | Purpose::Choices, Kind::Choices { .. })
        | (
            Purpose::Number,
            Kind::Number { .. }
            | Kind::Decimal { .. }
            | Kind::Money { .. }
            | Kind::Percent
            | Kind::Computed { .. },
        )
        | (Purpose::WholeNumber, Kind::Number { .. })
        | (Purpose::Date, Kind::Date { .. })
        | (Purpose::AnyChoice, Kind::Choices { .. } | Kind::Choice { .. })
        | (Purpose::FiscalCode, Kind::FiscalCode { .. })
        | (Purpose::Text, Kind::Text { .. } | Kind::PersonName)
        | (Purpose::Municipality, Kind::Municipality { .. })
        | (Purpose::Province, Kind::Province { .. })
        | (Purpose::Money, Kind::Money { .. } | Kind::Computed { unit: Unit::Money, .. })
        | (Purpose::TaxCode, Kind::FiscalCode { .. } | Kind::VatNumber)
        | (Purpose::Activity, Kind::Ateco)
        | (
            Purpose::Words,
            Kind::Text { .. }
            | Kind::LongText { .. }
            | Kind::Number { .. }
            | Kind::FiscalCode { .. }
            | Kind::VatNumber
            | Kind::PostalCode
            | Kind::PersonName
            | Kind::ForeignId
            | Kind::Cup
            | Kind::Cig
            | Kind::Digits { .. }
            | Kind::Cadastral { .. },
        )
        | (Purpose::Reference, Kind::Reference { .. })
        | (Purpose::Anything, _) => Ok(()),
        (Purpose::Like(like), kind) if *like == std::mem::discriminant(kind) => Ok(()),
        (Purpose::SingleCode(_), _) => wanted("a choice, a yes/no or a province"),
        (Purpose::Number, _) => wanted("a number, an amount or a percentage"),
        (Purpose::WholeNumber, _) => wanted("a whole number"),
        (Purpose::Date, _) => wanted("a date"),
        (Purpose::Choices | Purpose::OneOfCodes(_), _) => wanted("a field of several choices"),
        (Purpose::AnyChoice | Purpose::DatedChoice, _) => wanted("a choice"),
        (Purpose::FiscalCode, _) => wanted("a fiscal code"),
        (Purpose::Text, _) => wanted("a line of text"),
        (Purpose::Municipality, _) => wanted("a municipality"),
        (Purpose::Province, _) => wanted("a province"),
        (Purpose::Money, _) => wanted("an amount of money"),
        (Purpose::TaxCode, _) => wanted("a fiscal code or a VAT number"),
        (Purpose::Activity, _) => wanted("an ATECO code"),
        (Purpose::Words, _) => wanted("text, a number or a postal code"),
        (Purpose::Reference, _) => wanted("a reference"),
        (Purpose::Like(_), _) => wanted("of the same kind"),
    }
}

/// Whether a province field offers this code, written as it is stored.
fn offers((abroad, ceased): (bool, bool), code: &str) -> bool {
    code.parse::<Province>().is_ok_and(|province| {
        province.code() == code
            && (abroad || !province.is_abroad())
            && (ceased || province.is_current())
    })
}
