//! One row as a request, or everything that is wrong with it.

use super::header::Header;
use super::value::{self, Typed, Value, ValueFault};
use super::{check, funding, place};
use crate::codes::Coverage;
use crate::columns::{Origin, is_required, shared};
use crate::{
    Activity, Cell, Change, ChangeReason, Description, Funding, Location, Master, MasterOf,
    Measure, Problem, ProblemCode, Report, Request, Row, Sheet, WholeEuro, amount, excerpt, text,
    workbook,
};
use domain::Money;
use std::collections::BTreeMap;

/// A row being read.
pub(super) struct RowReader<'s> {
    sheet: &'s Sheet,
    header: &'s Header,
    measure: &'s Measure,
    row: &'s Row,
    problems: Vec<Problem>,
    changes: Vec<Change>,
}

impl<'s> RowReader<'s> {
    pub(super) fn new(
        sheet: &'s Sheet,
        header: &'s Header,
        measure: &'s Measure,
        row: &'s Row,
    ) -> Self {
        Self { sheet, header, measure, row, problems: Vec::new(), changes: Vec::new() }
    }

    /// The request of the row. Its problems and changes go to the report.
    pub(super) fn request(mut self, id: String, report: &mut Report) -> Option<Request> {
        let request = self.read(id).filter(|_| self.problems.is_empty());
        report.problems.extend(self.problems);
        report.changes.extend(self.changes);
        request
    }

    fn read(&mut self, id: String) -> Option<Request> {
        // Each is read before any is missed: every problem is told at once.
        self.text(shared::ID.key);
        let local_code = self.text(shared::LOCAL_CODE.key);
        let description = self.description();
        let places = self.places();
        let activity = self.text(shared::ACTIVITY.key).and_then(|text| Activity::parse(&text).ok());
        let funding = self.funding();
        let master = self.master();
        Some(Request {
            id,
            owner: self.measure.owner.clone(),
            year: self.measure.year,
            cumulative: self.measure.cumulative,
            local_code: local_code?,
            nature: self.measure.nature,
            kind: self.measure.kind.clone(),
            category: self.measure.category,
            master,
            places: places?,
            description,
            activity,
            funding: funding?,
        })
    }

    /// The value of a column; what is missing or wrong is told.
    fn text(&mut self, key: &'static str) -> Option<String> {
        let (column, place) = self.header.found(key)?;
        let Some(cell) = place.and_then(|place| self.row.cells.get(&place)) else {
            // A column that is missing altogether is told once, not in every row.
            if place.is_some() && is_required(self.measure, column) {
                let sentence = check::missing(column);
                self.wrong(key, ProblemCode::Missing, sentence);
            }
            return None;
        };
        match value::read(column, cell) {
            Ok(Value { text, changed }) => {
                if let Some(reason) = changed {
                    self.changed(key, &text, reason);
                }
                Some(text)
            }
            Err(ValueFault { code, sentence }) => {
                self.wrong(key, code, sentence);
                None
            }
        }
    }

    fn description(&mut self) -> Description {
        let element = self.measure.element();
        let mut values = BTreeMap::new();
        for column in element.attributes() {
            let measure = self.measure;
            let value = match column.origin {
                Origin::Row => self.text(column.key),
                Origin::RowOrDescription => self.text_or(column.key, measure.description.as_ref()),
                Origin::RowOrOtherInformation => {
                    self.text_or(column.key, measure.other_information.as_ref())
                }
                Origin::Instrument => Some(measure.instrument.to_string()),
                Origin::InstrumentDescription => measure.instrument_description.clone(),
            };
            if let Some(value) = value {
                values.insert(column.key, value);
            }
        }
        Description { element, values }
    }

    fn text_or(&mut self, key: &'static str, other: Option<&String>) -> Option<String> {
        if self.header.cell(self.row, key).is_none() && other.is_some() {
            return other.cloned();
        }
        self.text(key)
    }

    fn places(&mut self) -> Option<Vec<Location>> {
        let written = [&shared::REGION, &shared::PROVINCE, &shared::MUNICIPALITY].map(|column| {
            let cell = self.header.cell(self.row, column.key)?;
            Some((column.key, value::typed(column, cell)))
        });
        let mut texts: [Option<String>; 3] = [None, None, None];
        let mut unread = false;
        for (part, text) in written.into_iter().zip(&mut texts) {
            match part {
                Some((key, Ok(Typed { text: found, was_number }))) => {
                    if was_number {
                        self.changed(key, &found, ChangeReason::NumberToCode);
                    }
                    *text = Some(found);
                }
                Some((key, Err(ValueFault { code, sentence }))) => {
                    self.wrong(key, code, sentence);
                    unread = true;
                }
                None => {}
            }
        }
        if unread || self.header.place(shared::MUNICIPALITY.key).is_none() {
            return None;
        }
        let [region, province, municipality] = &texts;
        match place::read(region.as_deref(), province.as_deref(), municipality.as_deref()) {
            Ok((places, named)) => {
                for name in named {
                    self.changed(name.key, &name.to, name.reason);
                }
                Some(places)
            }
            Err(wrong) => {
                for (key, code, sentence) in wrong {
                    self.wrong(key, code, sentence);
                }
                None
            }
        }
    }

    fn funding(&mut self) -> Option<Funding> {
        let cost = self.amount(shared::COST.key);
        let granted = self.amount(shared::GRANTED.key);
        let sponsorship = self.text(shared::SPONSORSHIP.key);
        let project_finance = self.text(shared::PROJECT_FINANCE.key);
        let (cost, granted) = (cost?, granted?);
        let mut coverage = self.measure.coverage.clone();
        if self.measure.private_share && granted < cost {
            coverage.insert(Coverage::Private);
        }
        let funding = Funding {
            cost,
            granted,
            coverage,
            sponsorship: sponsorship.and_then(|code| code.parse().ok()),
            project_finance: project_finance.and_then(|code| code.parse().ok()),
        };
        for (key, code, sentence) in
            funding::check(self.measure.nature, self.measure.cumulative, &funding)
        {
            self.wrong(key, code, sentence.to_owned());
        }
        Some(funding)
    }

    fn amount(&mut self, key: &'static str) -> Option<WholeEuro> {
        let (column, place) = self.header.found(key)?;
        let money = match place.and_then(|place| self.row.cells.get(&place)) {
            Some(Cell::Number(number)) => {
                amount::from_number(*number).map_err(check::number_sentence)
            }
            Some(Cell::Text(text)) => {
                text::seen(text).parse::<Money>().map_err(|error| error.to_string())
            }
            Some(other) => {
                if let Err(ValueFault { code, sentence }) = value::typed(column, other) {
                    self.wrong(key, code, check::amount_sentence(code, sentence));
                }
                return None;
            }
            None => {
                if place.is_some() {
                    self.wrong(key, ProblemCode::Missing, check::missing(column));
                }
                return None;
            }
        };
        match money {
            Ok(money) => {
                let euro = WholeEuro::nearest(money);
                if money.cents() % 100 != 0 {
                    let written = euro.shown();
                    self.changed(key, &written, ChangeReason::Rounded);
                }
                Some(euro)
            }
            Err(sentence) => {
                self.wrong(key, ProblemCode::BadAmount, sentence);
                None
            }
        }
    }

    /// The master as the row names it; whether it is there, the rows together tell.
    fn master(&mut self) -> Option<Master> {
        let cup = self.text(shared::CUP_MASTER.key);
        let project = self.text(shared::ID_MASTER.key);
        let reason = self.text(shared::LINK_REASON.key);
        let of = match (cup, project) {
            (Some(_), Some(_)) => {
                let sentence =
                    "Indica il master in un modo solo: il CUP oppure l’identificativo nel file.";
                self.wrong(shared::ID_MASTER.key, ProblemCode::NotAllowed, sentence.to_owned());
                return None;
            }
            (Some(cup), None) => MasterOf::Cup(cup.parse().ok()?),
            (None, Some(project)) => MasterOf::Project(project),
            (None, None) => {
                let named = [shared::CUP_MASTER.key, shared::ID_MASTER.key];
                let is_named = named.iter().any(|key| self.header.cell(self.row, key).is_some());
                if reason.is_some() && !is_named {
                    let sentence = "Ci sono le ragioni del collegamento ma non il master: scrivi il master, oppure toglile.";
                    self.wrong(
                        shared::LINK_REASON.key,
                        ProblemCode::NotAllowed,
                        sentence.to_owned(),
                    );
                }
                return None;
            }
        };
        Some(Master { of, reason })
    }

    fn wrong(&mut self, key: &'static str, code: ProblemCode, sentence: String) {
        self.problems.push(self.header.problem(self.sheet, self.row, key, code, sentence));
    }

    fn changed(&mut self, key: &'static str, to: &str, reason: ChangeReason) {
        self.changes.push(Change {
            sheet: workbook::shared_name(&self.sheet.name),
            row: self.row.number,
            column: self.header.place(key),
            header: self.header.column(key).map_or("", |it| it.header).into(),
            from: self.header.cell(self.row, key).map(Cell::shown).unwrap_or_default(),
            to: excerpt::in_report(to),
            reason,
            sentence: check::change_sentence(reason).into(),
        });
    }
}
