//! Why the site could not be built.

use language::Language;
use std::io;
use std::path::PathBuf;

/// What went wrong while the site was being built or checked.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The stylesheet, icons and scripts were not made yet.
    #[error("the assets are missing in {}: run `npm ci --prefix site && npm run --prefix site assets`", folder.display())]
    AssetsMissing {
        /// Where they should be.
        folder: PathBuf,
        /// Why the manifest could not be read.
        #[source]
        source: io::Error,
    },
    /// The list of assets is not the JSON it should be.
    #[error("the list of assets {} is not valid", file.display())]
    Manifest {
        /// The list.
        file: PathBuf,
        /// What is wrong with it.
        #[source]
        source: serde_json::Error,
    },
    /// The texts of a language cannot be read.
    #[error("the texts in «{}» cannot be read", language.code())]
    Catalogue {
        /// The language.
        language: Language,
        /// What is wrong with them.
        #[source]
        source: serde_json::Error,
    },
    /// A page needs a file that the assets do not hold.
    #[error("the assets hold no {0}: run `npm run --prefix site assets`")]
    AssetUnknown(String),
    /// A file could not be read.
    #[error("reading {}", file.display())]
    Read {
        /// The file or folder.
        file: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file could not be written.
    #[error("writing {}", file.display())]
    Write {
        /// The file or folder.
        file: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A form could not be written as JSON.
    #[error("writing the definition of {call}")]
    Definition {
        /// The call.
        call: String,
        /// Why.
        #[source]
        source: form::CanonicalError,
    },
    /// The registration form must have exactly one section.
    #[error("the registration form must have one section, and has {0}")]
    Registration(usize),
}

impl SiteError {
    /// Names the file that could not be read.
    pub(crate) fn reading(file: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let file = file.into();
        move |source| Self::Read { file, source }
    }

    /// Names the file that could not be written.
    pub(crate) fn writing(file: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let file = file.into();
        move |source| Self::Write { file, source }
    }
}
