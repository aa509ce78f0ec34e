//! What can be wrong with a page.

use std::fmt;

/// Something wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFault {
    /// The page, as a path below the site's folder.
    pub page: String,
    /// What is wrong.
    pub fault: Fault,
}

impl fmt::Display for SiteFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.page, self.fault)
    }
}

/// What can be wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The document has no `lang`.
    #[error("the document does not say its language")]
    NoLanguage,
    /// The document has no title, or an empty one.
    #[error("there is no title")]
    NoTitle,
    /// The document has none or several main headings.
    #[error("there are {0} main headings instead of one")]
    MainHeadings(usize),
    /// A heading is more than one level below the one before it.
    #[error("a heading of level {found} follows one of level {before}")]
    HeadingSkipped {
        /// The level before.
        before: u8,
        /// The level found.
        found: u8,
    },
    /// Two elements have the same `id`.
    #[error("the id «{0}» is there twice")]
    IdTwice(String),
    /// A link, script or style that leads to nothing.
    #[error("«{0}» leads nowhere")]
    DeadLink(String),
    /// A link to a place that its page does not have.
    #[error("«{0}» points at a place that is not there")]
    DeadAnchor(String),
    /// A link to a page in another language that does not say so, or says another one.
    #[error("«{address}» leads to a page in «{language}», and does not say so")]
    OtherLanguage {
        /// The link.
        address: String,
        /// The language of the page.
        language: String,
    },
    /// Something loaded from another host.
    #[error("«{0}» is loaded from elsewhere")]
    Foreign(String),
    /// A script or style inside the page, which the security policy would refuse.
    #[error("<{0}> has content of its own")]
    Inline(String),
    /// A `style` or `on…` attribute, which the security policy would refuse.
    #[error("<{tag}> has the attribute {attribute}")]
    InlineAttribute {
        /// The element.
        tag: String,
        /// The attribute.
        attribute: String,
    },
    /// A control without a label.
    #[error("the control «{0}» has no label")]
    Unlabelled(String),
    /// A label for a control that is not there.
    #[error("a label is for «{0}», which is not there")]
    LabelForNothing(String),
    /// An `aria-…` attribute that names an element that is not there.
    #[error("{attribute} names «{id}», which is not there")]
    DanglingReference {
        /// The attribute.
        attribute: String,
        /// The id that it names.
        id: String,
    },
    /// A picture without a text in its place.
    #[error("an image has no alternative text")]
    NoAlternative,
}
