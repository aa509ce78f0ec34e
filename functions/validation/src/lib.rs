//! Completeness and validation: the answers are frozen and the PDF to be signed is made (manual 5.1).

mod missing;
mod reopen;
mod validate;

edge::handler! { validation {
    ReadMissing => missing::read,
    Validate => validate::validate,
    Reopen => reopen::reopen,
} }
