//! Values travel as strings: written by one expression, read back only through the parser.

/// Implements `Serialize` and `Deserialize` through text.
///
/// `through_text!(T)` writes what `Display` gives; `through_text!(T, method)` writes what that method gives, for values
/// whose reading form differs from the one machines exchange. Reading always goes through `FromStr`, so that an
/// invalid value never enters.
macro_rules! through_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        crate::serde_text::through_text!(@read $type);
    };
    ($type:ty, $method:ident) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.$method())
            }
        }
        crate::serde_text::through_text!(@read $type);
    };
    (@read $type:ty) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use through_text;
