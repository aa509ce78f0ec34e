//! The municipalities of each province, as small files that scripts load when a province is chosen.

use crate::SiteError;
use crate::assets::FOLDER;
use crate::files::write_file;
use domain::{Province, municipalities_of_any_time, provinces_of_any_time};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// What was written.
pub(crate) struct Places {
    /// The address of the folder, ending with `/`. It carries a digest, so that browsers may keep
    /// the files for ever, as they do everything below `/assets/`.
    pub(crate) address: String,
    /// How many files.
    pub(crate) files: usize,
}

/// Writes `assets/luoghi-<digest>/<PROV>.json` for every province: rows of cadastral code and name,
/// and `0` as a third value for a municipality that has ceased. Under `EE` and `EX` the rows are
/// foreign states.
pub(crate) fn write(out: &Path) -> Result<Places, SiteError> {
    let mut written = Vec::new();
    let mut digest = Sha256::new();
    for province in provinces_of_any_time() {
        let rows = rows(*province);
        let text = serde_json::Value::Array(rows).to_string();
        digest.update(text.as_bytes());
        written.push((format!("{}.json", province.code()), text));
    }
    let digest = hex::encode(digest.finalize());
    let folder = format!("luoghi-{}", &digest[..12]);
    for (name, text) in &written {
        write_file(&out.join(FOLDER).join(&folder).join(name), text.as_bytes())?;
    }
    Ok(Places { address: format!("/{FOLDER}/{folder}/"), files: written.len() })
}

/// One row a name: a municipality that changed its province and came back stands in the register
/// once for each period.
fn rows(province: Province) -> Vec<serde_json::Value> {
    let mut current = BTreeMap::new();
    for place in municipalities_of_any_time(&province) {
        let row = (place.name(), place.code().to_string());
        *current.entry(row).or_insert(false) |= place.is_current();
    }
    current
        .into_iter()
        .map(
            |((name, code), current)| {
                if current { json!([code, name]) } else { json!([code, name, 0]) }
            },
        )
        .collect()
}
