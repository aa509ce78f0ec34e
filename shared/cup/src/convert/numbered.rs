//! A request, and where it came from.

use crate::{Change, ChangeReason, Request, excerpt};

/// A request and the row that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The row, from 1.
    pub row: u32,
    /// The request.
    pub request: Request,
    /// The beneficiary's name as the row has it, with its accents and signs: for people, where the request has a plain one.
    pub name: String,
}

impl Numbered {
    /// A request, with what was written otherwise in its row.
    pub(super) fn new(row: u32, request: Request, changes: &[Change]) -> Self {
        let plain = request.description.name();
        let own = changes.iter().rev().take_while(|change| change.row == row);
        let mut names = own.filter(|change| {
            change.reason == ChangeReason::PlainText
                && change.to == plain
                && excerpt::is_whole(&change.from)
        });
        let name = names.next().map_or(plain, |change| &change.from).trim().to_owned();
        Self { row, request, name }
    }
}
