//! What an application's document is made of.

use domain::{Date, Digest};
use form::{Answers, Form};
use jiff::Timestamp;

/// What an application's document is made of.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// What the document is.
    pub title: &'a str,
    /// The revision of the form that the application is pinned to.
    pub form: &'a Form,
    /// What was answered.
    pub answers: &'a Answers,
    /// The day in Italy: answers are read against it.
    pub today: Date,
    /// The application's identifier.
    pub application: &'a str,
    /// Who runs the call.
    pub administration: &'a str,
    /// The account that the application belongs to. It need not be the beneficiary.
    pub organisation: &'a Organisation<'a>,
    /// Who must sign, once that is known.
    pub signatory: Option<Signatory<'a>>,
    /// Draft or final.
    pub version: Version,
}

/// The subject that registered, and whose account it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Organisation<'a> {
    /// The name people read.
    pub name: &'a str,
    /// The code with which its users sign in.
    pub code: &'a str,
    /// Its fiscal code.
    pub fiscal_code: &'a str,
}

/// Who must sign an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signatory<'a> {
    /// Surname and name.
    pub name: &'a str,
    /// The fiscal code, which must be that of the certificate.
    pub fiscal_code: &'a str,
}

/// Which of an application's two documents is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// The *fac-simile* of what was answered so far (manual 3.1): no good for signing.
    Draft {
        /// When it was asked for.
        at: Timestamp,
    },
    /// The document to be signed and sent (manual 5.1).
    Final {
        /// When the application was validated.
        validated_at: Timestamp,
        /// The digest of the application's history until then.
        history: Digest,
    },
}
