//! Project codes (CUP): what is asked for, and what came back.

mod applications;
mod codes;
mod conversions;
mod creation;
mod files;
mod measures;
mod person;
mod problems;
mod uploads;

pub use applications::{CupApplication, CupApplications, CupCall, CupCalls};
pub use codes::{CodeApplication, ProjectCode, Revocation, Revocations};
pub use conversions::{
    AnswerCounts, Conversion, ConversionState, ConversionSummary, Conversions, Source, Unreadable,
    Withdrawn,
};
pub use creation::{CodeRequest, ConversionCreation, ResponseCreation, RevocationNote, WantedCode};
pub use files::{CupFile, CupFileKind, CupImport, CupRow, CupStray};
pub use measures::{Measure, MeasureName, Measures, Nature};
pub use person::Person;
pub use problems::{CupChange, CupChangeReason, CupProblem, CupProblemCode, CupReport};
pub use uploads::{ConversionUpload, ResponseUpload};
