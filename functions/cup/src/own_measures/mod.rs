//! Measures that the administration makes and keeps: copied from one that is there, every code chosen from a table and checked
//! as those of the product are. A revision is added, never written over: what was converted before has its own facts.

mod facts;
mod make;
mod tables;

pub(crate) use make::{create, read, revise};
pub(crate) use tables::tables;
