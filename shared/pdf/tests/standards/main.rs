//! What other people's programs say of the standards that PDFs follow. `scripts/test` installs them: from Debian
//! Apache's preflight, qpdf and poppler-utils, and what `tests/standards/requirements.txt` names.

#[cfg(test)]
#[path = "../from_form/call.rs"]
#[expect(dead_code, reason = "other tests ask it for more")]
mod call;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod judges;
#[cfg(test)]
#[path = "../rendering/sample.rs"]
#[expect(dead_code, reason = "other tests ask it for more")]
mod sample;
#[cfg(test)]
mod structure;
#[cfg(test)]
mod verdicts;
