//! A request as the cells of a row: what reading the row gives back.

use super::columns;
use crate::columns::{Column, shared};
use crate::{Cell, Location, MasterOf, Measure, Request, WholeEuro};
use std::collections::BTreeMap;

/// The cells of a request by the keys of the measure's columns; what the request lacks is left out.
pub fn cells(measure: &Measure, request: &Request) -> BTreeMap<&'static str, Cell> {
    columns(measure)
        .into_iter()
        .filter_map(|column| Some((column.key, cell(column, request)?)))
        .collect()
}

fn cell(column: &Column, request: &Request) -> Option<Cell> {
    let key = column.key;
    if key == shared::COST.key {
        return Some(euro(request.funding.cost));
    }
    if key == shared::GRANTED.key {
        return Some(euro(request.funding.granted));
    }
    text(key, request).map(Cell::Text)
}

fn text(key: &str, request: &Request) -> Option<String> {
    if let Some(value) = request.description.values.get(key) {
        return Some(value.clone());
    }
    let master = request.master.as_ref();
    match key {
        _ if key == shared::ID.key => Some(request.id.clone()),
        _ if key == shared::LOCAL_CODE.key => Some(request.local_code.clone()),
        _ if key == shared::REGION.key => places(request, |place| place.region().to_owned()),
        _ if key == shared::PROVINCE.key => places(request, Location::province),
        _ if key == shared::MUNICIPALITY.key => places(request, Location::municipality),
        _ if key == shared::ACTIVITY.key => request.activity.map(|it| it.code().to_owned()),
        _ if key == shared::SPONSORSHIP.key => {
            request.funding.sponsorship.map(|it| it.code().to_owned())
        }
        _ if key == shared::PROJECT_FINANCE.key => {
            request.funding.project_finance.map(|it| it.code().to_owned())
        }
        _ if key == shared::LINK_REASON.key => master.and_then(|master| master.reason.clone()),
        _ if key == shared::CUP_MASTER.key => match &master?.of {
            MasterOf::Cup(cup) => Some(cup.to_string()),
            MasterOf::Project(_) => None,
        },
        _ if key == shared::ID_MASTER.key => match &master?.of {
            MasterOf::Project(id) => Some(id.clone()),
            MasterOf::Cup(_) => None,
        },
        _ => None,
    }
}

fn places(request: &Request, part: impl Fn(&Location) -> String) -> Option<String> {
    let parts: Vec<String> = request.places.iter().map(part).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Exact: a spreadsheet's number holds every whole number that an amount in euro can be.
#[expect(clippy::cast_precision_loss, reason = "fifteen digits fit the mantissa")]
fn euro(amount: WholeEuro) -> Cell {
    Cell::Number(amount.euro() as f64)
}
