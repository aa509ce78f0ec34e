//! What judging depends on.

use domain::Date;

/// What judging depends on, besides the form and the answers.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The day in Italy.
    pub today: Date,
    /// The first character of a text that the final document could not show, if any.
    pub unprintable: &'a dyn Fn(&str) -> Option<char>,
}
