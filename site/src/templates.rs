//! The files that forms offer to download, beside the pages: `assets/modelli-<digest>/<name>`.

use crate::SiteError;
use crate::assets::FOLDER;
use crate::files::write_file;
use domain::Digest;
use form::{Form, TemplateFile};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A file that forms may offer to download, whichever call it is of: its digest tells which.
#[derive(Debug, Clone, Copy)]
pub struct OfferedFile<'a> {
    /// Its digest (SHA-256).
    pub sha256: Digest,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// The files that were written, by where they are found.
#[derive(Debug, Default)]
pub(crate) struct Templates {
    addresses: BTreeSet<String>,
}

impl Templates {
    /// The address of a file; `None` for one that was not at hand when the site was built, as of a revision whose folder has
    /// another by now.
    pub(crate) fn address(&self, template: &TemplateFile) -> Option<String> {
        let address = address(template);
        self.addresses.contains(&address).then_some(address)
    }

    /// How many files.
    pub(crate) fn count(&self) -> usize {
        self.addresses.len()
    }
}

/// Writes every file that the forms offer and that is at hand.
pub(crate) fn write(
    forms: &[&Form],
    offered: &[OfferedFile<'_>],
    out: &Path,
) -> Result<Templates, SiteError> {
    let at_hand: BTreeMap<String, &[u8]> =
        offered.iter().map(|file| (file.sha256.to_string(), file.bytes)).collect();
    let mut templates = Templates::default();
    for template in forms.iter().flat_map(|form| &form.templates) {
        let address = address(template);
        let Some(bytes) = at_hand.get(&template.sha256.to_string()) else { continue };
        if templates.addresses.insert(address.clone()) {
            write_file(&out.join(address.trim_start_matches('/')), bytes)?;
        }
    }
    Ok(templates)
}

/// It carries the digest, so that browsers may keep the file for ever, and the name, under which it is saved.
fn address(template: &TemplateFile) -> String {
    let digest = template.sha256.to_string();
    format!("/{FOLDER}/modelli-{}/{}", digest.get(..12).unwrap_or(&digest), template.file)
}
