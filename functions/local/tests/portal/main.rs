//! The portal in this process: which requests it answers, from whom, and how long they may take.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bare;
mod in_process;
mod names;
mod slow_clients;
mod storage;
mod trusted_list;
