//! Values parsed at the edge: fiscal code, VAT number, IBAN, money, dates, places, ids; the states of an application.
//!
//! Each value is a type of its own that only its parser (or a constructor that checks) can make, so that whoever holds
//! one need not check it again. All of them follow one pattern:
//!
//! - `FromStr` accepts what people write (spaces, small letters, usual variants) and says exactly what is wrong, in an
//!   error enum whose text is the Italian sentence shown by the field;
//! - `Display` gives the form that people read;
//! - serde goes through text, and back through the parser. Where people and machines write differently
//!   ([`Date`], [`Iban`], [`Instant`], [`Money`]), the machines' form travels.
//!
//! Three things beside them serve every other crate: [`ErrorChain`], which shows an error with its causes, [`grouped()`], which
//! writes digits as people read them, and [`data_rows`], which reads reference data.
//!
//! The crate is pure: no clock, no randomness, no environment, no files. Instants and random bytes come in as
//! arguments; reference data and the rules of Italian time are compiled in.

mod application_name;
mod application_state;
pub mod ateco;
mod cadastral;
mod cadastral_code;
mod check_digit;
mod check_letter;
mod cig;
mod closing;
mod compact;
mod contacts;
mod cup;
pub mod data_rows;
mod date;
mod digest;
mod digit_code;
mod email;
mod error_chain;
mod file_name;
mod file_size;
mod fiscal_code;
mod fiscal_code_agreement;
mod foreign_id;
mod grouped;
mod iban;
mod ids;
mod instant;
mod istat_code;
mod money;
mod organisation_code;
mod pair;
mod password;
mod password_hash;
mod person_name;
mod phone;
pub mod places;
mod postal_code;
mod postal_zones;
mod procedure;
mod protocol_number;
mod provider_id;
mod province;
mod recovery_code;
mod retention;
mod serde_text;
mod session_digest;
mod sex;
mod signing_rules;
pub mod text;
mod totp_secret;
mod unseen;
mod username;
mod vat_number;

pub use application_name::{ApplicationName, ApplicationNameError};
pub use application_state::{ApplicationState, RESTORABLE_DAYS};
pub use ateco::{Ateco, AtecoError};
pub use cadastral::{Cadastral, CadastralError, CadastralPart};
pub use cadastral_code::{CadastralCode, CadastralCodeError};
pub use cig::{Cig, CigError};
pub use closing::{Closing, TermError, opening, opening_on};
pub use contacts::{ContactPhone, Contacts};
pub use cup::{Cup, CupError};
pub use date::{Date, DateError};
pub use digest::{Digest, DigestError};
pub use digit_code::{DigitCode, DigitCodeError};
pub use email::{CertifiedMail, EmailAddress, EmailError, OrdinaryMail};
pub use error_chain::ErrorChain;
pub use file_name::{FileName, FileNameError};
pub use file_size::file_size;
pub use fiscal_code::{
    FiscalCode, FiscalCodeError, OrganisationFiscalCode, OrganisationFiscalCodeError,
    PersonFiscalCode, PersonFiscalCodeError, ShortBirthDate,
};
pub use fiscal_code_agreement::{Disagreement, PersonFacts, disagreements};
pub use foreign_id::{ForeignId, ForeignIdError};
pub use grouped::grouped;
pub use iban::{Iban, IbanError, IbanParts};
pub use ids::{
    ApplicationId, ConversionId, DocumentId, EventId, IdError, ItemId, LetterId, ResponseId,
};
pub use instant::{Instant, InstantError};
pub use istat_code::{IstatCode, IstatCodeError};
pub use money::{Money, MoneyError};
pub use organisation_code::{OrganisationCode, OrganisationCodeError};
pub use pair::{Pair, PairMove, PairRefusal};
pub use password::{
    LATELY_MINUTES, NewPassword, PasswordError, PasswordFaults, PasswordRules, PersonalWords,
    composed, copied,
};
pub use password_hash::{PasswordHash, PasswordHashError};
pub use person_name::{PersonName, PersonNameError};
pub use phone::{Phone, PhoneError};
pub use places::{
    Place, countries, find_by_code, find_municipality, municipalities_of,
    municipalities_of_any_time, municipality_names,
};
pub use postal_code::{PostalCode, PostalCodeError};
pub use procedure::Procedure;
pub use protocol_number::{ProtocolNumber, ProtocolNumberError};
pub use provider_id::{ProviderId, ProviderIdError};
pub use province::{Province, ProvinceError, Region, provinces, provinces_of_any_time};
pub use recovery_code::{RecoveryCode, RecoveryCodeError};
pub use retention::{RetentionKind, RetentionPeriod};
pub use session_digest::SessionDigest;
pub use sex::{Sex, SexError};
pub use signing_rules::{AdvancedRule, SigningRules, UnknownRevocation};
pub use text::TextError;
pub use totp_secret::{TotpSecret, TotpSecretError};
pub use unseen::{is_unseen, without_unseen};
pub use username::{Username, UsernameError};
pub use vat_number::{VatNumber, VatNumberError};
