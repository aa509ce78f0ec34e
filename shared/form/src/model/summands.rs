//! What a rule sums, as it is kept: the name alone where it is one field of a list's items, which is all that the first
//! forms could say.

use super::{Expression, FieldPath};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    Items(FieldPath),
    Several(Vec<Expression>),
}

pub(super) fn serialize<S: Serializer>(sum: &[Expression], to: S) -> Result<S::Ok, S::Error> {
    match sum {
        [Expression::Items(path)] => path.serialize(to),
        several => several.serialize(to),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Expression>, D::Error> {
    Ok(match Kept::deserialize(from)? {
        Kept::Items(path) => vec![Expression::Items(path)],
        Kept::Several(sum) => sum,
    })
}
