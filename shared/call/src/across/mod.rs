//! The checks across calls: what a copied folder still has of the other one, and what two calls cannot
//! have in common.

mod beside;
mod mentions;
mod taken;

use crate::compile::in_order;
use crate::{Call, Fault};
use beside::Beside;
use form::compile::Reader;

/// A check: it looks at one call beside the others, and notes what it finds.
type Check = fn(&Beside<'_>);

/// Every check, each a function of its own.
const CHECKS: &[Check] = &[
    taken::protocol_prefix,
    taken::title,
    taken::measure_title,
    taken::measure_id,
    mentions::other_call,
];

/// Looks at all calls together. Every call at fault is told by itself, with its own file and line.
pub fn check_across(calls: &[Call]) -> Vec<Fault> {
    calls
        .iter()
        .flat_map(|call| {
            let others = calls.iter().filter(|other| other.id != call.id).collect();
            let beside = Beside { call, others, reader: Reader::new(&call.sources) };
            for check in CHECKS {
                check(&beside);
            }
            in_order(call.id.as_str(), beside.reader.into_faults())
        })
        .collect()
}
