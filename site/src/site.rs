//! What every page is built with.

use crate::assets::Assets;
use crate::templates::Templates;

/// What every page is built with.
pub(crate) struct Site<'a> {
    pub(crate) assets: &'a Assets,
    /// Where the lists of municipalities stand: ends with `/`.
    pub(crate) places: &'a str,
    /// Where the list of activities stands.
    pub(crate) activities: &'a str,
    /// Where the files to download stand.
    pub(crate) templates: &'a Templates,
    pub(crate) local: bool,
}
