//! How a closed list is written: variant, code, words.

/// Makes an enum of the codes of a list, which parses them and tells them in words.
macro_rules! closed {
    ($(#[$about:meta])* $name:ident { $($variant:ident = $code:literal, $label:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`: ", $label, ".")] $variant,)+
        }

        impl $name {
            /// Every code, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as files hold it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// What it means, in Italian.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::values::ValueFault;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let code = text.to_ascii_uppercase();
                let found = Self::ALL.iter().copied().find(|known| known.code() == code);
                found.ok_or($crate::values::ValueFault::Code)
            }
        }
    };
}

pub(super) use closed;
