//! What the end-to-end tests share: a running portal, a client that behaves as a browser does, and
//! the journeys of an applicant as functions.
//!
//! Everything here fails a test by panicking: it is only ever called from tests.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod applicant;
mod application;
mod authenticator;
mod call_folder;
mod challenge;
mod client;
mod colleague;
mod contract;
mod copies;
mod counts;
mod cup_desk;
mod drawn_id;
mod faults;
mod functions;
mod golden;
mod identity_provider;
mod official;
mod outbox;
mod payment;
mod pdf_text;
mod portal;
mod registration;
mod rights;
mod sample;
mod signing;
mod stored_user;
mod worked;

pub use applicant::{Applicant, PASSWORD};
pub use application::{Application, Attachment, CALL, REVISION};
pub use authenticator::Authenticator;
pub use call_folder::{CallFolder, calls_folder, real_form};
pub use challenge::{answer_to, solved};
pub use client::{Answer, Client, Request};
pub use colleague::{colleague, entered_user, made_user, update_of, with};
pub use counts::{Asked, Counts};
pub use cup_desk::{
    CupDesk, CupRow, Said, bundled_measure, cup_answer, cup_workbook, good_row, measure_facts,
};
pub use drawn_id::drawn_id;
pub use faults::{Fault, Faults};
pub use functions::{
    EngineServers, Environment, Invocation, Reply, RunningFunction, build_functions,
};
pub use golden::Golden;
pub use identity_provider::{CLIENT, Habit, IdentityProvider, KeyKind, LEVEL};
pub use official::{ADMINISTRATION, new_official, official, official_of_the_call};
pub use outbox::Letter;
pub use payment::{PAYMENT_PAGES, call_with_payments, portal_with_payments};
pub use pdf_text::pdf_text;
pub use portal::Running;
pub use registration::{legal_person, natural_person, organisation_fiscal_code};
pub use rights::Denials;
pub use sample::{ARCHIVE, DOCUMENT, IDENTITY, PHOTO, WORKBOOK, file_like};
pub use signing::{
    Authority, ELENA, EXPIRED, LASTING, LIST, MARIO, PAOLA, Person, Signer, Validity,
};
pub use stored_user::store_user;
pub use worked::{Worked, amount};
