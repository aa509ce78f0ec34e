//! What a request may be asked about, and how it is told.

use super::List;

/// One thing that a request is asked about: a column of the sheet «Progetti» or, where the measure answers for all
/// rows, an attribute that has no column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The name of the attribute in the XML, or a name of our own.
    pub key: &'static str,
    /// The header, in Italian.
    pub header: &'static str,
    /// Other headers that mean the same.
    pub also: &'static [&'static str],
    /// What to write in it, for the note on the header.
    pub hint: &'static str,
    /// Whether every row must have it, unless the measure answers: see [`is_required`](super::is_required).
    pub required: bool,
    /// What is typed in it.
    pub column_type: ColumnType,
    /// Its width in characters.
    pub width: f64,
    /// Where its value comes from.
    pub origin: Origin,
    /// What judges its value.
    pub rule: Rule,
}

/// What is typed in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// A code, kept as text: its zeros lead.
    Code,
    /// Text of so many characters.
    Text {
        /// The fewest.
        min: usize,
        /// The most.
        max: usize,
    },
    /// An amount in euro with at most two decimals.
    Amount,
    /// One value of a list.
    List(List),
}

/// Where the value of a column comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The row.
    Row,
    /// The row or, where it is silent, the measure's description.
    RowOrDescription,
    /// The row or, where it is silent, the measure's other information.
    RowOrOtherInformation,
    /// The measure's instrument: no column.
    Instrument,
    /// The description of the measure's instrument: no column.
    InstrumentDescription,
}

/// What judges a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// An identifier without spaces.
    Reference,
    /// The owner's own reference: at most 60 characters.
    LocalCode,
    /// Free text.
    Text,
    /// The name of somebody or something: free text with a letter, without asterisks.
    Name,
    /// A VAT number or a fiscal code.
    TaxCode,
    /// The kind of an address.
    AddressKind,
    /// SI or NO.
    YesNo,
    /// A code that no public table lists: without spaces.
    Purpose,
    /// A part of a place.
    Place,
    /// An economic activity.
    Activity,
    /// An amount in euro.
    Amount,
    /// Sponsorship.
    Sponsorship,
    /// Project finance.
    ProjectFinance,
    /// A CUP.
    Cup,
    /// The instrument.
    Instrument,
}

impl Column {
    pub(super) const fn text(
        key: &'static str,
        header: &'static str,
        hint: &'static str,
        min: usize,
        max: usize,
    ) -> Self {
        let width = if max > 100 { 50.0 } else { 34.0 };
        Self { width, ..Self::of(key, header, hint, ColumnType::Text { min, max }, Rule::Text) }
    }

    pub(super) const fn of(
        key: &'static str,
        header: &'static str,
        hint: &'static str,
        column_type: ColumnType,
        rule: Rule,
    ) -> Self {
        Self {
            key,
            header,
            also: &[],
            hint,
            required: true,
            column_type,
            width: 20.0,
            origin: Origin::Row,
            rule,
        }
    }

    pub(super) const fn optional(self) -> Self {
        Self { required: false, ..self }
    }

    pub(super) const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    pub(super) const fn from(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }

    pub(super) const fn name(self) -> Self {
        Self { rule: Rule::Name, ..self }
    }
}
