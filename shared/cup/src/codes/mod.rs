//! The code tables of the CUP system. Small closed ones are enums, long ones are data.

mod address_kind;
pub mod ateco;
mod category;
mod closed;
mod coverage;
mod instrument;
mod kind;
mod nature;
mod part_of_funding;

pub use address_kind::AddressKind;
pub use category::{Category, CategoryError, categories};
pub use closed::UnknownCode;
pub use coverage::Coverage;
pub use instrument::Instrument;
pub use kind::{KindCode, KindCodeError, kinds};
pub use nature::Nature;
pub use part_of_funding::{ProjectFinance, Sponsorship};
