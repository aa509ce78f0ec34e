//! The classification of economic activities (ATECO), as a file that scripts load when somebody looks for a code by words.

use crate::SiteError;
use crate::assets::FOLDER;
use crate::files::write_file;
use domain::ateco;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::Path;

/// How long the shortest code is that an answer may hold: a class, `71.12`.
const SHORTEST: usize = 5;

/// Writes `assets/ateco-<digest>.json`, rows of code and label, and gives its address. Of levels that are called the same, as a
/// class with one subcategory, the deepest stands alone: that is what registers have.
pub(crate) fn write(out: &Path) -> Result<String, SiteError> {
    let all = ateco::entries();
    let kept = |index: &usize| {
        let deeper = all.get(index + 1);
        let code = all[*index].code;
        let same =
            deeper.is_some_and(|it| it.code.starts_with(code) && it.label == all[*index].label);
        code.len() >= SHORTEST && !same
    };
    let rows = (0..all.len()).filter(kept).map(|index| json!([all[index].code, all[index].label]));
    let text = serde_json::Value::Array(rows.collect()).to_string();
    let digest = hex::encode(Sha256::digest(text.as_bytes()));
    let name = format!("ateco-{}.json", &digest[..12]);
    write_file(&out.join(FOLDER).join(&name), text.as_bytes())?;
    Ok(format!("/{FOLDER}/{name}"))
}
