//! One call beside the others.

use crate::Call;
use form::compile::Reader;

/// One call beside all the others.
pub(super) struct Beside<'c> {
    pub(super) call: &'c Call,
    pub(super) others: Vec<&'c Call>,
    pub(super) reader: Reader<'c>,
}
