//! The table, cell by cell.

use super::Pair::{
    Discarded, Draft, RequestDraft, RequestValidated, RequestWaiting, SentAlone, SentBoth,
    Validated,
};
use super::PairMove::{
    CreateRequest, DeleteRequest, DiscardApplication, ReopenApplication, ReopenRequest,
    RestoreApplication, SendAlone, SendBoth, ValidateApplication, ValidateRequest,
};
use super::{Pair, PairMove, PairRefusal as Why};
use crate::ApplicationState;

/// Every move that is possible.
const POSSIBLE: [(Pair, PairMove, Pair); 14] = [
    (Draft, ValidateApplication, Validated),
    (RequestWaiting, ValidateApplication, RequestDraft),
    (Validated, ReopenApplication, Draft),
    (RequestDraft, ReopenApplication, RequestWaiting),
    (Draft, DiscardApplication, Discarded),
    (Discarded, RestoreApplication, Draft),
    (Validated, CreateRequest, RequestDraft),
    (RequestDraft, DeleteRequest, Validated),
    (RequestValidated, DeleteRequest, Validated),
    (RequestWaiting, DeleteRequest, Draft),
    (RequestDraft, ValidateRequest, RequestValidated),
    (RequestValidated, ReopenRequest, RequestDraft),
    (Validated, SendAlone, SentAlone),
    (RequestValidated, SendBoth, SentBoth),
];

/// What each move is refused with, in the order of [`Pair::ALL`]; `None` where it is possible.
const REFUSED: [(PairMove, [Option<Why>; 8]); 10] = {
    const NO_DRAFT: Option<Why> = Some(Why::ApplicationIsNoDraft);
    const GONE: Option<Why> = Some(Why::ApplicationIsDiscarded);
    const NOT_GONE: Option<Why> = Some(Why::ApplicationIsNotDiscarded);
    const NOT_VALIDATED: Option<Why> = Some(Why::ApplicationIsNotValidated);
    const SENT: Option<Why> = Some(Why::Sent);
    const THERE: Option<Why> = Some(Why::RequestIsThere);
    const NONE: Option<Why> = Some(Why::NoRequest);
    const OPEN: Option<Why> = Some(Why::RequestIsDraft);
    const CLOSED: Option<Why> = Some(Why::RequestIsNoDraft);
    const FIXED: Option<Why> = Some(Why::RequestIsValidated);
    [
        (ValidateApplication, [None, GONE, NO_DRAFT, NO_DRAFT, NO_DRAFT, None, SENT, SENT]),
        (ReopenApplication, [NOT_VALIDATED, GONE, None, None, FIXED, NOT_VALIDATED, SENT, SENT]),
        (DiscardApplication, [None, GONE, NO_DRAFT, NO_DRAFT, NO_DRAFT, THERE, SENT, SENT]),
        (
            RestoreApplication,
            [NOT_GONE, None, NOT_GONE, NOT_GONE, NOT_GONE, NOT_GONE, NOT_GONE, NOT_GONE],
        ),
        (CreateRequest, [NOT_VALIDATED, GONE, None, THERE, THERE, THERE, SENT, SENT]),
        (DeleteRequest, [NONE, NONE, NONE, None, None, None, SENT, SENT]),
        (ValidateRequest, [NONE, NONE, NONE, None, CLOSED, NOT_VALIDATED, SENT, SENT]),
        (ReopenRequest, [NONE, NONE, NONE, OPEN, None, OPEN, SENT, SENT]),
        (SendAlone, [NOT_VALIDATED, GONE, None, OPEN, THERE, NOT_VALIDATED, SENT, SENT]),
        (SendBoth, [NOT_VALIDATED, GONE, NONE, OPEN, None, NOT_VALIDATED, SENT, SENT]),
    ]
};

#[test]
fn every_possible_move_leads_where_it_says() {
    for (from, act, to) in POSSIBLE {
        assert_eq!(from.after(act), Ok(to), "{from:?} {act:?}");
    }
}

#[test]
fn every_other_is_refused_with_its_reason() {
    for (act, refused) in REFUSED {
        for (from, why) in Pair::ALL.into_iter().zip(refused) {
            assert_eq!(from.after(act).err(), why, "{from:?} {act:?}");
        }
    }
    let possible = REFUSED.iter().flat_map(|(_, row)| row).filter(|why| why.is_none());
    assert_eq!(possible.count(), POSSIBLE.len());
}

#[test]
fn what_is_deleted_can_be_begun_again() {
    let again = Validated.after(CreateRequest).and_then(|it| it.after(DeleteRequest));
    assert_eq!(again.and_then(|it| it.after(CreateRequest)), Ok(RequestDraft));
}

#[test]
fn what_was_sent_never_moves() {
    for (act, _) in REFUSED {
        assert!(SentAlone.after(act).is_err() && SentBoth.after(act).is_err(), "{act:?}");
    }
}

#[test]
fn the_two_states_make_each_pair_once() {
    let requests = ApplicationState::ALL.map(Some).into_iter().chain([None]);
    let all = ApplicationState::ALL
        .into_iter()
        .flat_map(|application| requests.clone().map(move |request| (application, request)));
    let mut found: Vec<Pair> = all.filter_map(|(one, other)| Pair::of(one, other)).collect();
    assert_eq!(found.len(), Pair::ALL.len());
    found.retain(|pair| !Pair::ALL.contains(pair));
    assert_eq!(found, []);
}

/// A payment request is sent with an application that is validated, or not at all.
#[test]
fn no_way_leads_to_a_request_that_was_sent_alone() {
    for (from, _, to) in POSSIBLE {
        assert!(to != SentBoth || from == RequestValidated);
        assert!(to != SentAlone || from == Validated);
    }
}
