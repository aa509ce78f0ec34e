//! What users may do: the rights of officials, and which applications a user may work on.

use domain::{ApplicationId, Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a user of an administration may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Requests project codes (CUP) and takes the answers.
    Cup,
    /// Runs the calls that its administration owns: changes when they are open.
    Calls,
    /// Reads the applications to the calls that its administration owns.
    Read,
    /// Manages the users of its administration, and helps those of applicants to get in.
    Users,
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 4] = [Self::Cup, Self::Calls, Self::Read, Self::Users];
}

/// Which of an applicant's applications a user may work on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Grant {
    /// Those there are and those to come, and may begin others.
    #[default]
    All,
    /// Some, until a day: a consultant's.
    Some {
        /// Which.
        applications: BTreeSet<ApplicationId>,
        /// The last day in Italy on which it holds.
        until: Date,
    },
}

impl Grant {
    /// Whether it is for everything.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// Whether it is for an application, on a day in Italy.
    pub fn covers(&self, application: ApplicationId, today: Date) -> bool {
        match self {
            Self::All => true,
            Self::Some { applications, until } => {
                today <= *until && applications.contains(&application)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_are_granted_until_the_end_of_a_day() {
        let id: ApplicationId = "01941f29-7c00-7000-8000-000000000001".parse().unwrap();
        let other: ApplicationId = "01941f29-7c00-7000-8000-000000000002".parse().unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap();
        let some = Grant::Some { applications: BTreeSet::from([id]), until: day("31/03/2026") };
        assert!(some.covers(id, day("31/03/2026")) && !some.covers(id, day("01/04/2026")));
        assert!(!some.covers(other, day("01/03/2026")), "another application");
        assert!(Grant::All.covers(other, day("01/04/2026")));
    }
}
