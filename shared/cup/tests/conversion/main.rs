//! Workbooks converted as a whole: every rule from the cell to the file, on both sides.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod across;
mod build;
mod inverse;
mod many_problems;
mod measures;
mod rows;
mod splitting;
