//! Project codes (CUP): what is asked for, and what came back.

mod applications;
mod codes;
mod conversions;
mod creation;
mod files;
mod measures;
mod person;
mod problems;
mod register;
mod summary;
mod uploads;

pub use applications::{CupApplication, CupApplications, CupCall, CupCalls};
pub use codes::{
    CodeApplication, CodesSheet, CodesSheetRow, NotNoted, ProjectCode, Revocation, Revocations,
    RevocationsNoted,
};
pub use conversions::{
    AnswerCounts, Conversion, ConversionState, ConversionSummary, Conversions, CupRows, Source,
    Unreadable, Withdrawn,
};
pub use creation::{
    CodeRequest, CodesFile, ConversionCreation, DoneNote, ResponseCreation, RevocationNote,
    RevocationsNote, UploadNote, WantedCode,
};
pub use files::{CupFile, CupFileKind, CupImport, CupLater, CupRow, CupStray};
pub use measures::{
    CategoryChoice, CodeChoice, Measure, MeasureCreation, MeasureDetail, MeasureFacts, MeasureName,
    MeasureRevision, MeasureTables, MeasureUpdate, Measures, Nature, NatureChoice,
};
pub use person::Person;
pub use problems::{CupChange, CupChangeReason, CupOther, CupProblem, CupProblemCode, CupReport};
pub use register::{
    Register, RegisterCounts, RegisterEntry, RegisterEvent, RegisterSearch, RegisterState,
    RegisterStep,
};
pub use summary::{CupMeasureDifference, CupMeasureLine, CupSummary, CupTwin};
pub use uploads::{ConversionUpload, ResponseUpload};
