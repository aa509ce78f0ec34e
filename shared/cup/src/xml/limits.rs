//! How much is read of a file from outside: far beyond any real one, and little to hold.

use super::expected::Expected;

/// The most bytes of a file.
pub(super) fn bytes(expected: Expected) -> usize {
    match expected {
        Expected::Requests => 20 * 1024 * 1024,
        Expected::Answers => 10 * 1024 * 1024,
    }
}

/// The most elements within one another, the root counted. Requests have four; what stands in the lists of answers is
/// not public.
pub(super) fn depth(expected: Expected) -> usize {
    match expected {
        Expected::Requests => 8,
        Expected::Answers => 16,
    }
}

/// The most requests or answers.
pub(super) const PROJECTS: usize = 20_000;

/// The most elements of one of them: there are fewer than 8,000 municipalities to take place in.
pub(super) const ELEMENTS: usize = 10_000;

/// The most attributes of an element.
pub(super) const ATTRIBUTES: usize = 64;

/// The most characters of an attribute: the longest that the format has.
pub(super) const VALUE: usize = 4_000;

/// The most bytes between `<` and `>`.
pub(super) const TAG: usize = 128 * 1024;
