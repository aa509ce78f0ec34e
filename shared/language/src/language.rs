//! The closed set of languages.

use serde::{Deserialize, Serialize};

macro_rules! languages {
    ($($(#[$attribute:meta])* $name:ident = $code:literal,)*) => {
        /// A language of the portal.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Language {
            $($(#[$attribute])* #[serde(rename = $code)] $name,)*
        }

        impl Language {
            /// All of them, the first being the one that the sources are written in.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$name),*];

            /// Its code (BCP 47), as in `lang` and `hreflang`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// The texts in it.
            pub(crate) const fn catalogue(self) -> &'static str {
                match self { $(Self::$name => include_str!(concat!("../catalogues/", $code, ".json"))),* }
            }
        }
    };
}

languages! {
    /// The language of the sources, of the calls, of mails and documents.
    #[default]
    Italian = "it",
    /// For the pages around the form.
    English = "en",
}

impl Language {
    /// The language with a code, if the portal speaks it.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// Whether the sources are written in it: what is not in the catalogue is in this one.
    pub fn is_of_sources(&self) -> bool {
        *self == Self::default()
    }

    /// Those that the sources are translated into.
    pub fn translations() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|language| !language.is_of_sources())
    }

    /// The address of a page that is there in every language: that of the sources has the plain one, the others theirs before it.
    pub fn address(self, path: &str) -> String {
        if self.is_of_sources() { path.to_owned() } else { format!("/{}{path}", self.code()) }
    }
}
