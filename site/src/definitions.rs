//! The definitions of the forms, as canonical JSON beside the pages: `moduli/<call>/<revision>.json`, and
//! `moduli/<call>/pagamento-<revision>.json` of payment requests.

use crate::SiteError;
use crate::files::write_file;
use form::Form;
use std::path::Path;

/// Writes one file a form and says how many there are.
pub(crate) fn write(forms: &[Form], (prefix, out): (&str, &Path)) -> Result<usize, SiteError> {
    for form in forms {
        let text = form
            .canonical_json()
            .map_err(|source| SiteError::Definition { call: form.call.to_string(), source })?;
        let file = out
            .join("moduli")
            .join(form.call.as_str())
            .join(format!("{prefix}{}.json", form.revision));
        write_file(&file, text.as_bytes())?;
    }
    Ok(forms.len())
}
