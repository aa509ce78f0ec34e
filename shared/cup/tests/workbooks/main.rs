//! Workbooks: those that others write, those written here, and those meant to do harm.

mod again;
mod archives;
mod fixtures;
mod hostile;
mod programs;
mod shown;
mod strange;
mod written;
