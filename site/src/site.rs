//! What every page is built with.

use crate::assets::Assets;

/// What every page is built with.
pub(crate) struct Site<'a> {
    pub(crate) assets: &'a Assets,
    /// Where the lists of municipalities stand: ends with `/`.
    pub(crate) places: &'a str,
    pub(crate) local: bool,
}
