//! What requests carry.

use crate::Refusal;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;

/// What a route takes: JSON of a type, or nothing.
pub trait Body: Sized {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// [`Refusal::Malformed`].
    fn read(bytes: &[u8]) -> Result<Self, Refusal>;

    /// The schema of the JSON, for the description of the API.
    fn schema(generator: &mut SchemaGenerator) -> Option<Schema>;
}

/// Nothing is taken; what is sent all the same is not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoBody;

impl Body for NoBody {
    fn read(_: &[u8]) -> Result<Self, Refusal> {
        Ok(Self)
    }

    fn schema(_: &mut SchemaGenerator) -> Option<Schema> {
        None
    }
}

impl<T: DeserializeOwned + JsonSchema> Body for T {
    fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        serde_json::from_slice(bytes).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let place = format!("riga {line}, colonna {column}");
            Refusal::Malformed(format!("il corpo non è il JSON atteso ({place})"))
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Option<Schema> {
        Some(generator.subschema_for::<T>())
    }
}
