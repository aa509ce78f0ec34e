//! Names declared and used, with their places, for the checks that need the whole form.

use super::reader::Location;
use crate::{FieldPath, ListPath};

/// A field that stands in the definition.
pub(super) struct Declared {
    pub(super) path: FieldPath,
    pub(super) order: usize,
    pub(super) at: Location,
}

/// A name used somewhere.
pub(super) struct Use {
    pub(super) at: Location,
    pub(super) wanted: Wanted,
}

/// What a used name must be.
pub(super) enum Wanted {
    /// A field, of a kind that the use can work with.
    Field {
        path: FieldPath,
        purpose: Purpose,
        /// For conditions: how many fields came before; the field must be among them.
        earlier_than: Option<usize>,
    },
    /// A list.
    List(ListPath),
}

/// What a use needs of the field.
pub(super) enum Purpose {
    /// That it has this code among its options (a choice, or yes/no).
    SingleCode(String),
    /// That it has this code among its options (several choices).
    OneOfCodes(String),
    /// A number, an amount or a percentage.
    Number,
    /// A whole number.
    WholeNumber,
    /// A date.
    Date,
    /// Several choices.
    Choices,
    /// One choice or several.
    AnyChoice,
    /// A fiscal code.
    FiscalCode,
    /// Text.
    Text,
    /// A municipality.
    Municipality,
    /// A province.
    Province,
    /// Anything.
    Anything,
}
