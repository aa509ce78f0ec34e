//! How long what people entrust to the portal is kept, by kind. The one place where the periods stand: the command
//! that erases reads them, and a test holds `docs/privacy.md` against them.

use crate::instant::ROME;
use jiff::{Timestamp, ToSpan};

/// A kind of data with a period of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RetentionKind {
    /// Applications that were never sent, validated ones too, with their payment requests.
    Drafts,
    /// Applications that were sent, with everything in them.
    Submitted,
    /// The signed files of sent applications that hold a document of the applicant's, and not the PDF of the portal: the
    /// identity document of whoever signs.
    IdentityDocuments,
    /// What happened to accounts: sign-ins, failures, changes.
    Events,
    /// Accounts without applications that nobody enters any more.
    Accounts,
}

/// The longest period that can be set, in months: a hundred years.
const LONGEST: u16 = 1200;

impl RetentionKind {
    /// Every kind: what is part of something else before it.
    pub const ALL: [Self; 5] =
        [Self::IdentityDocuments, Self::Drafts, Self::Submitted, Self::Events, Self::Accounts];

    /// Its name on the command line, in settings and in the trace of erasures. It never changes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Submitted => "submitted",
            Self::IdentityDocuments => "identity-documents",
            Self::Events => "events",
            Self::Accounts => "accounts",
        }
    }

    /// The kind with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// How long it is kept unless a setting says otherwise. Ten years for what was sent: that is when claims for what was
    /// granted lapse (art. 2946 of the civil code). The others are what the purpose needs, and the controller's to decide.
    pub fn usual(self) -> RetentionPeriod {
        RetentionPeriod(match self {
            Self::Drafts => 12,
            Self::Submitted => 120,
            Self::IdentityDocuments | Self::Events | Self::Accounts => 24,
        })
    }

    /// Since when the period runs, in words for operators.
    pub fn since(self) -> &'static str {
        match self {
            Self::Drafts => "the closing of the call, or the last change if it came later",
            Self::Submitted | Self::IdentityDocuments => "the sending",
            Self::Events => "the event",
            Self::Accounts => "the last access of any of its users, or the registration",
        }
    }
}

/// How long something is kept, in whole months of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RetentionPeriod(u16);

impl RetentionPeriod {
    /// So many months: from one to 1200.
    pub fn of_months(months: u16) -> Option<Self> {
        (1..=LONGEST).contains(&months).then_some(Self(months))
    }

    /// How many months.
    pub fn months(self) -> u16 {
        self.0
    }

    /// The first instant at which what began at another is not to be kept any more: the same day and time so many months
    /// later, in Italy.
    pub fn end(self, since: Timestamp) -> Timestamp {
        let end = since.to_zoned(ROME.clone()).checked_add(i64::from(self.0).months());
        end.map_or(Timestamp::MAX, |end| end.timestamp())
    }

    /// What began before this instant is not to be kept any more.
    pub fn oldest_kept(self, now: Timestamp) -> Timestamp {
        let start = now.to_zoned(ROME.clone()).checked_sub(i64::from(self.0).months());
        start.map_or(Timestamp::MIN, |start| start.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_period_is_nothing_or_for_ever() {
        assert_eq!(RetentionPeriod::of_months(0), None);
        assert_eq!(RetentionPeriod::of_months(1201), None);
        assert_eq!(RetentionPeriod::of_months(1).map(RetentionPeriod::months), Some(1));
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        let since: Timestamp = "2024-02-29T22:30:00Z".parse().unwrap();
        let period = RetentionPeriod::of_months(12).unwrap();
        assert_eq!(period.end(since).to_string(), "2025-02-28T22:30:00Z");
        let two = RetentionPeriod::of_months(5).unwrap();
        // The clocks went forward meanwhile: the same time of the day in Italy.
        assert_eq!(two.end(since).to_string(), "2024-07-29T21:30:00Z");
        assert_eq!(two.oldest_kept(two.end(since)), since);
    }

    #[test]
    fn every_kind_is_found_by_its_name_and_no_other() {
        for kind in RetentionKind::ALL {
            assert_eq!(RetentionKind::named(kind.name()), Some(kind));
        }
        assert_eq!(RetentionKind::named("everything"), None);
    }

    #[test]
    fn an_identity_document_goes_before_the_application_that_it_came_with() {
        let usual = |kind: RetentionKind| kind.usual().months();
        assert!(usual(RetentionKind::IdentityDocuments) < usual(RetentionKind::Submitted));
    }
}
