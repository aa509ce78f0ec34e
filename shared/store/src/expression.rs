//! Expressions of DynamoDB: the names in them, and the values bound to them.

use crate::keys::Item;
use aws_sdk_dynamodb::types::AttributeValue;
use std::collections::HashMap;

/// The attributes that expressions name: `#state` stands for the attribute `state`. Every
/// attribute is written so, because hundreds of plain words are reserved.
pub(crate) fn names_in(expressions: &[&str]) -> Option<HashMap<String, String>> {
    let names: HashMap<String, String> = expressions
        .iter()
        .flat_map(|expression| expression.split('#').skip(1))
        .map(|rest| {
            let end = rest
                .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'))
                .unwrap_or(rest.len());
            (format!("#{}", &rest[..end]), rest[..end].to_owned())
        })
        .collect();
    (!names.is_empty()).then_some(names)
}

/// Values bound to the `:names` of an expression.
pub(crate) type Values<'a> = &'a [(&'a str, AttributeValue)];

/// Binds the values; DynamoDB wants none at all rather than an empty map.
pub(crate) fn bound(values: Values<'_>) -> Option<Item> {
    (!values.is_empty())
        .then(|| values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

/// A text attribute.
pub(crate) fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}

/// A number attribute.
pub(crate) fn number(value: impl std::fmt::Display) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

/// A yes or a no.
pub(crate) fn boolean(value: bool) -> AttributeValue {
    AttributeValue::Bool(value)
}
