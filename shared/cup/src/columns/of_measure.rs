//! The columns that a measure has.

use super::{Column, Origin, shared};
use crate::Measure;

/// The columns of the sheet «Progetti» for a measure, in their order.
pub fn columns(measure: &Measure) -> Vec<&'static Column> {
    let element = measure.element();
    let of_element = element.attributes().iter().filter(|column| {
        !matches!(column.origin, Origin::Instrument | Origin::InstrumentDescription)
    });
    let mut columns: Vec<&'static Column> = vec![&shared::LOCAL_CODE];
    columns.extend(of_element);
    columns.extend([&shared::MUNICIPALITY, &shared::PROVINCE, &shared::REGION]);
    if measure.has_activity() {
        columns.push(&shared::ACTIVITY);
    }
    columns.extend([&shared::COST, &shared::GRANTED]);
    if measure.has_sponsors() {
        columns.extend([&shared::SPONSORSHIP, &shared::PROJECT_FINANCE]);
    }
    columns.extend([&shared::ID, &shared::CUP_MASTER, &shared::ID_MASTER, &shared::LINK_REASON]);
    columns
}

/// Whether every row of a measure must fill a column.
pub fn is_required(measure: &Measure, column: &Column) -> bool {
    let answered = match column.origin {
        Origin::RowOrDescription => measure.description.is_some(),
        Origin::RowOrOtherInformation => measure.other_information.is_some(),
        Origin::Row | Origin::Instrument | Origin::InstrumentDescription => false,
    };
    let needed =
        column.required || (column.key == shared::ACTIVITY.key && measure.needs_activity());
    needed && !answered
}
