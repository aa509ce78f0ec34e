//! What people do in the last ten minutes.

/// One thing that somebody does; each is one wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Deed {
    /// Somebody signs in.
    SignIn,
    /// A page of answers is opened.
    Open,
    /// A page saves by itself.
    Save,
    /// The draft is downloaded.
    Draft,
    /// A complete application is validated.
    Validate,
    /// The signed document is uploaded and judged.
    Upload,
    /// A signed application is sent.
    Send,
    /// The receipt is looked at again.
    Receipt,
}

impl Deed {
    /// How it is called in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign in",
            Self::Open => "open a page",
            Self::Save => "save",
            Self::Draft => "draft PDF",
            Self::Validate => "validate",
            Self::Upload => "signed upload",
            Self::Send => "send",
            Self::Receipt => "receipt",
        }
    }
}

/// What one person does who finishes on the last evening: comes in once, looks through half of the twelve sections, saves two
/// pauses of typing in each, reads the PDF, validates, uploads the application and the identity document, sends once and
/// looks at the receipt.
const VISIT: [(Deed, usize); 8] = [
    (Deed::SignIn, 1),
    (Deed::Open, 6),
    (Deed::Save, 12),
    (Deed::Draft, 1),
    (Deed::Validate, 1),
    (Deed::Upload, 2),
    (Deed::Send, 1),
    (Deed::Receipt, 1),
];

/// Whoever is at work when the call closes: those who send are four times as many.
const CLOSING: [(Deed, usize); 3] = [(Deed::Open, 6), (Deed::Save, 12), (Deed::Send, 5)];

/// Deeds in an order in which those of a kind are apart, for ever.
pub(crate) fn visits() -> impl Iterator<Item = Deed> {
    apart(&VISIT)
}

/// The same for the minute in which the call closes.
pub(crate) fn closing() -> impl Iterator<Item = Deed> {
    apart(&CLOSING)
}

fn apart(shares: &[(Deed, usize)]) -> impl Iterator<Item = Deed> + use<> {
    let all: Vec<Deed> =
        shares.iter().flat_map(|&(deed, count)| std::iter::repeat_n(deed, count)).collect();
    // Steps of 7 meet every place once: neither 25 nor 23 is a multiple of it.
    (0..).map(move |turn| all[turn * 7 % all.len()])
}
