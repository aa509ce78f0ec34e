//! Whole files, as suppliers make them and as nobody should: read, checked and shown.

mod arithmetic;
mod encodings;
mod expected;
mod files;
mod generated;
mod hostile;
mod parties;
mod real_looking;
mod shown;
mod wrong_values;
