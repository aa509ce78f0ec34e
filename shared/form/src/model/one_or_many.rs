//! Lists of lists, written in JSON as the one path or as an array: published forms hold both.

use super::id::ListPath;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    One(ListPath),
    Many(Vec<ListPath>),
}

pub(super) fn serialize<S: Serializer>(lists: &[ListPath], to: S) -> Result<S::Ok, S::Error> {
    match lists {
        [one] => one.serialize(to),
        many => many.serialize(to),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<ListPath>, D::Error> {
    Ok(match Written::deserialize(from)? {
        Written::One(one) => vec![one],
        Written::Many(many) => many,
    })
}
