//! Why a configuration cannot be read.

/// The environment does not say what is needed.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A variable is missing.
    #[error("the environment variable {0} is not set")]
    Missing(&'static str),
    /// The origin is not an origin.
    #[error("«{0}» is not an origin such as https://ristoro.example.org")]
    Origin(String),
    /// A number is not a number.
    #[error("the environment variable {0} is not a whole number")]
    NotANumber(&'static str),
    /// A choice is none of those that there are.
    #[error("the environment variable {variable} is none of: {choices}")]
    NotAChoice {
        /// The variable.
        variable: &'static str,
        /// What it may be.
        choices: &'static str,
    },
    /// What is neither JSON nor the path of a file that can be read.
    #[error(
        "the environment variable {variable} is neither JSON nor the path of a file that can be read"
    )]
    NoFile {
        /// The variable.
        variable: &'static str,
        /// What the file said.
        #[source]
        source: std::io::Error,
    },
    /// The identity providers are not described as they should be.
    #[error("the environment variable {variable}")]
    Providers {
        /// The variable.
        variable: &'static str,
        /// What is wrong.
        #[source]
        source: identity::ProviderError,
    },
    /// Who has a password is none of the known answers.
    #[error("the environment variable {0} is one of: everybody, administrations, nobody")]
    Passwords(&'static str),
    /// Somebody could not sign in at all.
    #[error(
        "without identity providers everybody needs a password: see the environment variable {0}"
    )]
    NoWayIn(&'static str),
    /// What is neither PEM nor the path of a file that can be read.
    #[error(
        "the environment variable {variable} is neither PEM nor the path of a file that can be read"
    )]
    Unreadable {
        /// The variable.
        variable: &'static str,
        /// What the file said.
        #[source]
        source: std::io::Error,
    },
    /// A secret that would be found out.
    #[error("the environment variable {variable} must have {least} characters or more")]
    Short {
        /// The variable.
        variable: &'static str,
        /// How many.
        least: usize,
    },
}
