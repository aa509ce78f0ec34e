//! The schemas of what requests carry.

use super::reference;
use serde_json::{Map, Value, json};

/// The schemas by name.
pub(super) fn schemas() -> Map<String, Value> {
    let text = json!({ "type": "string" });
    let version = json!({
        "type": "integer", "minimum": 0,
        "description": "The version that was read: when it is not the current one, nothing is changed. 0 for a section not saved yet.",
    });
    let entries = reference("schemas", "Entries");
    let file_name =
        json!({ "type": "string", "description": "The file's name on the user's machine" });
    let size = json!({ "type": "integer", "minimum": 1, "description": "In bytes" });
    let registration = reference("schemas", "registrazione.1.registrazione");
    let all = [
        (
            "Credentials",
            object(&[("organisation", &text), ("username", &text), ("password", &text)]),
        ),
        (
            "Registration",
            object(&[
                ("entries", &registration),
                (
                    "altcha",
                    &json!({
                        "type": "string", "contentEncoding": "base64",
                        "description": "Base64 of `{\"challenge\", \"solution\"}`, the solved challenge",
                    }),
                ),
            ]),
        ),
        ("PasswordChange", object(&[("current", &text), ("new", &text), ("repeat", &text)])),
        (
            "ApplicationCreation",
            object(&[(
                "call",
                &json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,47}$" }),
            )]),
        ),
        ("Versioned", object(&[("version", &version)])),
        ("Save", object(&[("version", &version), ("entries", &entries)])),
        (
            "ItemAddition",
            optional(
                object(&[
                    (
                        "list",
                        &json!({
                            "type": "string",
                            "description": "`section.list`, or `section.list.sublist` with the item it lies in as `parent`",
                        }),
                    ),
                    ("entries", &entries),
                ]),
                &[("parent", &json!({ "type": ["string", "null"], "format": "uuid" }))],
            ),
        ),
        (
            "DocumentAddition",
            optional(
                object(&[
                    ("section", &text),
                    ("slot", &text),
                    ("file_name", &file_name),
                    ("size", &size),
                ]),
                &[("item", &json!({ "type": ["string", "null"], "format": "uuid" }))],
            ),
        ),
        (
            "SignedAddition",
            object(&[
                (
                    "which",
                    &json!({
                        "enum": ["application", "identity"],
                        "description": "The signed application, or the signed copy of the identity document",
                    }),
                ),
                ("file_name", &file_name),
                ("size", &size),
            ]),
        ),
        (
            "Entries",
            json!({
                "type": "object",
                "description": "Answers by field. What does not parse is kept as written and reported among the problems.",
                "additionalProperties": {
                    "oneOf": [
                        { "type": "string", "description": "The answer, or the code of the option chosen" },
                        { "type": "array", "items": { "type": "string" }, "description": "The codes of the options ticked" },
                    ],
                },
            }),
        ),
    ];
    all.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

/// An object with these members, all there, and no others: unknown ones are refused.
fn object(members: &[(&str, &Value)]) -> Value {
    let properties: Map<String, Value> =
        members.iter().map(|(name, schema)| ((*name).to_owned(), (*schema).clone())).collect();
    let names: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": names,
        "additionalProperties": false,
    })
}

/// The object with further members that may be there.
fn optional(mut object: Value, members: &[(&str, &Value)]) -> Value {
    for (name, schema) in members {
        object["properties"][*name] = (*schema).clone();
    }
    object
}
