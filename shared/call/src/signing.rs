//! Reading what a call decides of signatures.

use domain::{AdvancedRule, SigningRules, UnknownRevocation};
use form::compile::Table;

/// Reads `[signing]`.
pub(crate) fn read(table: &Table<'_, '_>) -> SigningRules {
    let advanced = [("refused", AdvancedRule::Refused), ("accepted", AdvancedRule::Accepted)];
    let unknown = [("wait", UnknownRevocation::Wait), ("accept", UnknownRevocation::Accept)];
    SigningRules {
        advanced: one_of(table, "advanced", &advanced),
        unknown_revocation: one_of(table, "unknown_revocation", &unknown),
    }
}

/// The value that a word stands for; the default when the key is absent.
fn one_of<T: Copy + Default>(table: &Table<'_, '_>, key: &str, words: &[(&str, T)]) -> T {
    let Some(word) = table.text_if_any(key) else { return T::default() };
    let known = words.iter().find(|(name, _)| *name == word);
    if known.is_none() {
        let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
        let message = format!("«{word}» is not one of {}", names.join(", "));
        table.reader().fault(table.at_key(key), "signing", message);
    }
    known.map_or_else(T::default, |(_, value)| *value)
}
