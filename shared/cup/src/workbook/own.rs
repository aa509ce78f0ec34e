//! The sheets that this program writes beside the projects, and what somebody put into them: that is told like the rows of
//! any other sheet.

use super::collected::Rows;
use super::names::{INSTRUCTIONS, PROBLEMS};
use super::titles::alone;
use super::{instructions, problem_list};
use crate::columns::{self, List};
use crate::grid::Shown;
use std::collections::BTreeSet;

/// A sheet that has the name of one of ours.
#[derive(Clone, Copy)]
pub(crate) enum OwnSheet {
    /// A list that cells are chosen from.
    List(List),
    /// What to do.
    Instructions,
    /// What is wrong.
    Problems,
}

impl OwnSheet {
    /// The one of that name. Nobody sees the lists that this program writes: one that is seen is somebody's own.
    pub(crate) fn named(name: &str, shown: Shown) -> Option<Self> {
        let is = |own: &str| columns::header_matches(name, own);
        let lists = List::ALL.iter().filter(|_| shown != Shown::Always);
        let mut lists = lists.filter(|list| is(list.name())).map(|list| Self::List(*list));
        let instructions = || is(INSTRUCTIONS).then_some(Self::Instructions);
        let problems = || is(PROBLEMS).then_some(Self::Problems);
        lists.next().or_else(instructions).or_else(problems)
    }

    /// The rows that this program did not write.
    pub(crate) fn without_own(self, mut rows: Rows) -> Rows {
        match self {
            Self::List(list) => {
                if is_whole(list, &rows) {
                    return Rows::new();
                }
                let values: BTreeSet<String> = list.values().into_iter().collect();
                rows.retain(|_, cells| alone(cells).is_none_or(|text| !values.contains(text)));
            }
            Self::Instructions => {
                let known = instructions::Known::new();
                rows.retain(|number, cells| !known.is_row(*number, cells));
            }
            Self::Problems => {
                rows.retain(|number, cells| !problem_list::is_row(*number, cells));
            }
        }
        rows
    }
}

/// Whether a list is there as it was written: so many values of so many bytes, and nothing else. Taking each of ten
/// thousand for itself would take longer than reading the projects.
fn is_whole(list: List, rows: &Rows) -> bool {
    let (mut count, mut bytes) = (0, 0);
    for cells in rows.values() {
        let Some(text) = alone(cells) else { return false };
        count += 1;
        bytes += text.len();
    }
    (count, bytes) == list.extent()
}
