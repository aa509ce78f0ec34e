//! The accepted certification authorities.

use edge::{AnchorSource, Refusal};
use signature::Anchors;

/// The authorities as they are now.
///
/// # Errors
/// A fault, when the folder or a certificate cannot be read.
pub fn anchors(source: &AnchorSource) -> Result<Anchors, Refusal> {
    let AnchorSource::Folder(folder) = source else { return Ok(Anchors::none()) };
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
