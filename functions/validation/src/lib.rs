//! Completeness, what is missing, validation.
