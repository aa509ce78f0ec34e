//! How records and files are laid out in a folder, so that no version works on what another keeps
//! otherwise.

use super::error::{EngineError, unusable};
use crate::data_folder::DataFolder;
use std::fs;

/// Where the layout is written down.
const FILE: &str = "layout";
/// The layout of this version. It is raised when records that are kept are not read any more.
const OURS: &str = "2";
/// That of a folder which does not say so.
const FIRST: &str = "1";

/// Refuses a folder that was filled in another layout.
pub(super) fn check(data: &DataFolder, is_filled: bool) -> Result<(), EngineError> {
    let layout = if is_filled { FIRST } else { OURS };
    let file =
        data.make_whole(FILE, |file| fs::write(file, layout)).map_err(unusable(data.path("")))?;
    let layout = fs::read_to_string(&file).map_err(unusable(data.path("")))?;
    if layout.trim() == OURS {
        Ok(())
    } else {
        Err(EngineError::OtherLayout { folder: data.path("") })
    }
}
