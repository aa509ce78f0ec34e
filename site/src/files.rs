//! Writing files.

use crate::SiteError;
use std::fs;
use std::path::Path;

/// Writes a file, making its folders.
pub(crate) fn write_file(file: &Path, content: &[u8]) -> Result<(), SiteError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(SiteError::writing(folder))?;
    }
    fs::write(file, content).map_err(SiteError::writing(file))
}
