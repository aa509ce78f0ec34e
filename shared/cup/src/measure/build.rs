//! From the facts as text to a measure, or everything that is wrong with them.

use super::{Fact, Measure, Owner, Wrong};
use crate::codes::{Category, Coverage, Instrument, KindCode, Nature};
use crate::columns::{Column, ColumnType, Element, Origin};
use crate::free_text;
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FactFault {
    pub(crate) fact: Fact,
    pub(crate) wrong: Wrong,
}

/// The measure that the facts make. Codes may be followed by ` - ` and their label.
///
/// # Errors
/// Every fault.
pub(crate) fn build(facts: &BTreeMap<Fact, String>) -> Result<Measure, Vec<FactFault>> {
    let mut reading = FactReader { facts, faults: Vec::new() };
    let measure = reading.measure();
    if let Some(measure) = &measure {
        reading.check(measure);
    }
    match measure {
        Some(measure) if reading.faults.is_empty() => Ok(measure),
        _ => Err(reading.faults),
    }
}

struct FactReader<'f> {
    facts: &'f BTreeMap<Fact, String>,
    faults: Vec<FactFault>,
}

impl FactReader<'_> {
    fn measure(&mut self) -> Option<Measure> {
        let id = self.id();
        let title = self.text(Fact::Title);
        let act = self.text(Fact::Act);
        let year = self.year();
        let nature: Option<Nature> = self.code(Fact::Nature);
        let kind: Option<KindCode> = self.code(Fact::Kind);
        let kind_label =
            nature.zip(kind.as_ref()).and_then(|(nature, kind)| self.kind_label(nature, kind));
        let cumulative = self.yes_or_no(Fact::Cumulative);
        let category: Option<Category> = self.code(Fact::Category);
        let instrument: Option<Instrument> = self.code(Fact::Instrument);
        let coverage = self.coverage();
        let private_share = self.yes_or_no(Fact::PrivateShare);
        Some(Measure {
            id: id?,
            title: title?,
            act: act?,
            year: year?,
            cumulative: cumulative?,
            nature: nature?,
            kind: kind?,
            kind_label: kind_label?,
            category: category?,
            instrument: instrument?,
            instrument_description: self.given(Fact::InstrumentDescription),
            coverage: coverage?,
            private_share: private_share?,
            owner: Owner {
                subject: self.given(Fact::OwnerSubject),
                unit: self.given(Fact::OwnerUnit),
                user: self.given(Fact::OwnerUser),
            },
            other_information: self.given(Fact::OtherInformation),
            description: self.given(Fact::Description),
        })
    }

    /// What can be said only of the whole (cup-format.md §2.2, §2.4, §2.6).
    fn check(&mut self, measure: &Measure) {
        let element = measure.element();
        if measure.cumulative && matches!(measure.nature, Nature::Works | Nature::Incentives) {
            self.wrong(Fact::Cumulative, Wrong::Cumulative(measure.nature));
        }
        if measure.cumulative && measure.coverage.contains(&Coverage::EuropeanUnion) {
            self.wrong(Fact::Coverage, Wrong::CumulativeEuropean);
        }
        if measure.private_share && measure.coverage.contains(&Coverage::Private) {
            self.wrong(Fact::PrivateShare, Wrong::PrivateTwice);
        }
        self.check_instrument(measure, element);
        for (fact, value, origin) in [
            (
                Fact::InstrumentDescription,
                &measure.instrument_description,
                Origin::InstrumentDescription,
            ),
            (Fact::Description, &measure.description, Origin::RowOrDescription),
            (Fact::OtherInformation, &measure.other_information, Origin::RowOrOtherInformation),
        ] {
            let column = element.attributes().iter().find(|column| column.origin == origin);
            if let Some(value) = value {
                self.check_text(fact, value, column);
            }
        }
    }

    fn check_instrument(&mut self, measure: &Measure, element: Element) {
        let described = element
            .attributes()
            .iter()
            .any(|column| column.origin == Origin::InstrumentDescription && column.required);
        let given = measure.instrument_description.is_some();
        let (fact, wrong) = match measure.instrument {
            Instrument::None if described => (Fact::Instrument, Wrong::NoInstrument),
            Instrument::None if given => (Fact::InstrumentDescription, Wrong::DescriptionOfNone),
            Instrument::Other if !given => (Fact::InstrumentDescription, Wrong::OtherUndescribed),
            Instrument::FrameworkAgreement
            | Instrument::AreaContract
            | Instrument::ProgrammeContract
            | Instrument::TerritorialPact
                if described && !given =>
            {
                (Fact::InstrumentDescription, Wrong::Undescribed)
            }
            Instrument::None
            | Instrument::FrameworkAgreement
            | Instrument::AreaContract
            | Instrument::ProgrammeContract
            | Instrument::TerritorialPact
            | Instrument::Other => return,
        };
        self.wrong(fact, wrong);
    }

    fn check_text(&mut self, fact: Fact, value: &str, column: Option<&Column>) {
        let Some(column) = column else {
            if fact != Fact::InstrumentDescription {
                self.wrong(fact, Wrong::NotForeseen);
            }
            return;
        };
        let ColumnType::Text { min, max } = column.column_type else { return };
        let checked = free_text::already_plain(value)
            .and_then(|()| free_text::check(value, min, max, column.rule));
        if let Err(error) = checked {
            self.wrong(fact, Wrong::Text(error));
        }
    }

    fn given(&self, fact: Fact) -> Option<String> {
        self.facts.get(&fact).filter(|text| !text.trim().is_empty()).cloned()
    }

    fn text(&mut self, fact: Fact) -> Option<String> {
        let text = self.given(fact);
        if text.is_none() {
            self.wrong(fact, Wrong::Missing);
        }
        text
    }

    fn id(&mut self) -> Option<String> {
        let id = self.text(Fact::Id)?;
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if id.len() <= 60 && id.bytes().all(fits) {
            return Some(id);
        }
        self.wrong(Fact::Id, Wrong::Id);
        None
    }

    fn year(&mut self) -> Option<i16> {
        let text = self.text(Fact::Year)?;
        let year = text.parse().ok().filter(|year| (1950..=9999).contains(year));
        if year.is_none() {
            self.wrong(Fact::Year, Wrong::Year);
        }
        year
    }

    fn code<T>(&mut self, fact: Fact) -> Option<T>
    where
        T: std::str::FromStr<Err: Into<Wrong>>,
    {
        let text = self.text(fact)?;
        match code_of(&text).parse() {
            Ok(code) => Some(code),
            Err(error) => {
                self.wrong(fact, error.into());
                None
            }
        }
    }

    /// The label of the table or, for a code that the table lacks, the one that was given.
    fn kind_label(&mut self, nature: Nature, kind: &KindCode) -> Option<String> {
        if let Some(label) = kind.label(nature) {
            return Some(label.to_owned());
        }
        let given = self.given(Fact::KindLabel);
        if given.is_none() {
            self.wrong(Fact::Kind, Wrong::UnknownKind { kind: kind.clone(), nature });
        }
        given
    }

    fn coverage(&mut self) -> Option<BTreeSet<Coverage>> {
        let text = self.text(Fact::Coverage)?;
        let mut coverage = BTreeSet::new();
        let before = self.faults.len();
        for part in text.split([',', ';']) {
            match code_of(part).parse() {
                Ok(code) => {
                    coverage.insert(code);
                }
                Err(error) => {
                    let error: crate::codes::UnknownCode = error;
                    self.wrong(Fact::Coverage, error.into());
                }
            }
        }
        (self.faults.len() == before).then_some(coverage)
    }

    /// No is what silence says.
    fn yes_or_no(&mut self, fact: Fact) -> Option<bool> {
        let Some(text) = self.given(fact) else { return Some(false) };
        match text.trim().to_lowercase().as_str() {
            "si" | "sì" | "s" => Some(true),
            "no" | "n" => Some(false),
            _ => {
                self.wrong(fact, Wrong::YesOrNo);
                None
            }
        }
    }

    fn wrong(&mut self, fact: Fact, wrong: Wrong) {
        self.faults.push(FactFault { fact, wrong });
    }
}

/// The code of `07 - CONCESSIONE DI INCENTIVI`.
fn code_of(text: &str) -> &str {
    text.split_once(" - ").map_or(text, |(code, _)| code).trim()
}
