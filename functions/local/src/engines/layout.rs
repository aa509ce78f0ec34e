//! How records and files are laid out in a folder, so that no version works on what another keeps
//! otherwise.

use super::error::{EngineError, unusable};
use crate::data_folder::DataFolder;
use std::fs;

/// Where the layout is written down.
const FILE: &str = "layout";
/// The layout of this version. It is raised when records that are kept are not read any more.
const OURS: &str = "6";

/// Refuses a folder that was filled in another layout.
pub(super) fn check(data: &DataFolder, is_filled: bool) -> Result<(), EngineError> {
    let file = data.path(FILE);
    let unusable = || unusable(data.path(""));
    let other = || EngineError::OtherLayout { folder: data.path("") };
    // Nothing is written into a folder that is left alone.
    if is_filled && !file.try_exists().map_err(unusable())? {
        return Err(other());
    }
    data.make_whole(FILE, |file| fs::write(file, OURS)).map_err(unusable())?;
    let layout = fs::read_to_string(&file).map_err(unusable())?;
    if layout.trim() == OURS { Ok(()) } else { Err(other()) }
}
