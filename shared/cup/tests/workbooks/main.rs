//! Workbooks: those that others write, those written here, and those meant to do harm.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::format_collect,
    clippy::print_stdout,
    reason = "a test that cannot make its files has to stop, and small files are made as they read"
)]

mod again;
mod archives;
mod fixtures;
mod hostile;
mod programs;
mod sheets;
mod shown;
mod strange;
mod unread;
mod written;
