//! Words that several refusals share.

/// For a file whose name cannot be used.
pub(super) const UNUSABLE_NAME: &str = "Il nome del file non è utilizzabile: rinominalo e riprova.";
