//! Links from a page in one language to another page, which may be in another one.

use crate::around::Around;
use crate::words::words;
use language::Language;
use maud::{Markup, html};

/// Where a link leads, and in which language one reads there.
pub(crate) struct Way {
    pub(crate) href: String,
    /// The language of the other page, if it is another.
    pub(crate) hreflang: Option<&'static str>,
    language: Language,
}

impl Way {
    /// The way from a page in a language to an address of the sources: to the same page in that language, if it is there.
    pub(crate) fn to(language: Language, address: &str) -> Self {
        let sources = Language::default();
        if Around::of_address(address).is_some() {
            Self { href: language.address(address), hreflang: None, language }
        } else {
            let other = (language != sources).then(|| sources.code());
            Self { href: address.to_owned(), hreflang: other, language }
        }
    }

    /// What is said after the words of a link that leads to another language.
    pub(crate) fn note(&self) -> Markup {
        html! {
            @if self.hreflang.is_some() {
                " " span.in-language { (words(self.language).layout.in_language) }
            }
        }
    }

    /// A link with plain words.
    pub(crate) fn link(&self, label: &str) -> Markup {
        html! { a href=(self.href) hreflang=[self.hreflang] { (label) (self.note()) } }
    }
}

/// A link with plain words, from a page in a language.
pub(crate) fn link(language: Language, address: &str, label: &str) -> Markup {
    Way::to(language, address).link(label)
}
