//! What the store promises, tried against the engines in this process: the same code and the same
//! requests as in the cloud.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what a test stands on is there, or the test fails"
)]

mod accounts;
mod administrations;
mod applications;
mod bench;
mod calls;
mod cup;
mod cup_entries;
mod cup_rejections;
mod documents;
mod erasing;
mod erasing_accounts;
mod history;
mod holds;
mod items;
mod limits;
mod listing;
mod mail;
mod outbox;
mod owner;
mod payments;
mod reads;
mod reopening;
mod restart;
mod returned_mail;
mod revocations;
mod running;
mod saves;
mod second_factors;
mod sessions;
mod submission;
mod trust;
mod uploads;
