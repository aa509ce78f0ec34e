//! Closed sets of codes, each with its label.
/// A text that is no code of its table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Il codice «{found}» non è fra quelli ammessi: {admitted}.")]
pub struct UnknownCode {
    /// What was written.
    pub found: String,
    /// The codes that there are, with commas.
    pub admitted: String,
}

/// Gives an enum its codes and labels: `ALL`, `code`, `label`, `FromStr` by code, `Display` and serde as the code.
macro_rules! closed {
    ($type:ident { $($variant:ident = $code:literal, $label:literal;)+ }) => {
        impl $type {
            /// Every one, in the order of the codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code that requests write.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The label in the tables of the CUP system.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }

        impl std::str::FromStr for $type {
            type Err = crate::codes::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text.trim() {
                    $($code => Ok(Self::$variant),)+
                    found => Err(crate::codes::UnknownCode {
                        found: crate::excerpt::in_sentence(found),
                        admitted: [$($code),+].join(", "),
                    }),
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.code())
            }
        }

        crate::codes::closed::through_text!($type);
    };
}

/// Serde by way of `Display` and `FromStr`.
macro_rules! through_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use closed;
pub(crate) use through_text;
