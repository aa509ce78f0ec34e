//! Names declared and used, with their places, for the checks that need the whole form.

use super::location::Location;
use crate::{FieldPath, ListPath};

/// A field that stands in the definition.
pub(super) struct Declared {
    pub(super) path: FieldPath,
    pub(super) order: usize,
    /// Where it is written.
    pub(super) at: Location,
}

/// A name used somewhere.
pub(super) struct Use {
    /// Where it is written.
    pub(super) at: Location,
    /// The body that it is read from.
    pub(super) from: ListPath,
    pub(super) wanted: Wanted,
}

/// What a used name must be.
pub(super) enum Wanted {
    /// A field, of a kind that the use can work with.
    Field {
        path: FieldPath,
        purpose: Purpose,
        reach: Reach,
        /// For conditions: how many fields came before; the field must be among them.
        earlier_than: Option<usize>,
    },
    /// A list whose items are counted.
    Counted(ListPath),
    /// A list that a condition looks into, and that was not read to its end there.
    Earlier(ListPath),
    /// A list whose items can be referred to.
    Referred(ListPath),
    /// A list for each of whose items another one has an entry.
    Each(ListPath),
}

/// How many answers a use looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// One: the field stands in the same body, in one around it, or outside every list.
    One,
    /// One of the application's: the field stands in one of its sections, or in a list for whose items a list around has
    /// entries.
    Application,
    /// One an item: the field stands in a list that is not around the place of use.
    EachItem,
}

/// What a use needs of the field.
pub enum Purpose {
    /// That it has this code among its options (a choice, a yes/no or a province).
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
    /// One choice, whose options all say a day.
    DatedChoice,
    /// A fiscal code.
    FiscalCode,
    /// Text.
    Text,
    /// A municipality.
    Municipality,
    /// A province.
    Province,
    /// An amount of money.
    Money,
    /// A fiscal code or a VAT number.
    TaxCode,
    /// A code of the classification of activities.
    Activity,
    /// An answer that reads as words or a number: nothing that is chosen, no day.
    Words,
    /// An item of another list.
    Reference,
    /// An answer of this very kind, whatever its limits.
    Like(std::mem::Discriminant<crate::Kind>),
    /// Anything.
    Anything,
}
