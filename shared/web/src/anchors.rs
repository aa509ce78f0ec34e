//! The accepted certification authorities.

use crate::Refusal;
use signature::Anchors;
use std::path::PathBuf;

/// Where the certificates of the accepted authorities are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnchorSource {
    /// Nowhere: no signature is trusted.
    None,
    /// The files of a folder, PEM or DER. They are read for each verification, so that an
    /// authority can be added while the portal runs.
    Folder(PathBuf),
}

impl AnchorSource {
    /// The authorities as they are now.
    ///
    /// # Errors
    /// A fault, when the folder or a certificate cannot be read.
    pub fn read(&self) -> Result<Anchors, Refusal> {
        let Self::Folder(folder) = self else { return Ok(Anchors::none()) };
        let mut anchors = Anchors::none();
        for entry in std::fs::read_dir(folder).map_err(Refusal::fault)? {
            let path = entry.map_err(Refusal::fault)?.path();
            if path.is_file() {
                let file = std::fs::read(&path).map_err(Refusal::fault)?;
                anchors = anchors.and(Anchors::read(&file).map_err(Refusal::fault)?);
            }
        }
        Ok(anchors)
    }
}
