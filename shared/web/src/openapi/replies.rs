//! The schemas of what replies carry.

use super::shape::{id, list, map, nullable_text, object, of, or_null, text};
use serde_json::{Map, Value, json};

/// The schemas by name.
pub(super) fn schemas() -> Map<String, Value> {
    let groups = [accounts(), calls(), applications(), sections(), files(), problems()];
    groups.into_iter().flatten().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

type Schemas = Vec<(&'static str, Value)>;

fn accounts() -> Schemas {
    let signed_out = json!({
        "type": "object", "required": ["signed_in"],
        "properties": { "signed_in": { "const": false } },
    });
    let signed_in = object(json!({
        "signed_in": { "const": true },
        "organisation": object(json!({
            "code": text(),
            "name": text(),
            "kind": { "enum": ["natural", "legal", "administration"] },
            "role": { "enum": ["beneficiary", "third_party", null], "description": "Null for an administration" },
        })),
        "user": object(json!({ "username": text(), "name": text() })),
        "roles": {
            "type": "array", "items": { "enum": ["cup"] },
            "description": "What the user may do for an administration; empty for applicants",
        },
        "csrf": { "type": "string", "description": "The token for `X-CSRF-Token`" },
        "must_change_password": { "type": "boolean" },
        "idle_minutes": { "type": "integer", "description": "Minutes without use after which the session ends" },
    }));
    let challenge = json!({
        "type": "object",
        "description": "A proof of work in the form of ALTCHA, version 2, to be sent back with its solution",
        "required": ["parameters", "signature"],
        "properties": { "parameters": { "type": "object" }, "signature": text() },
    });
    vec![
        ("Session", json!({ "oneOf": [signed_out, signed_in] })),
        ("Challenge", challenge),
        (
            "Registered",
            object(json!({ "organisation": text(), "username": text(), "email": text() })),
        ),
        (
            "PasswordChanged",
            object(
                json!({ "valid_days": { "type": "integer", "description": "For how many days the password is valid" } }),
            ),
        ),
    ]
}

fn calls() -> Schemas {
    let call = object(json!({
        "call": text(),
        "title": text(),
        "revision": text(),
        "opens_at": of("Instant"),
        "closes_at": of("Instant"),
        "extended": { "type": "boolean" },
        "state": { "enum": ["open", "not_yet", "closed"] },
        "path": nullable_text("Of the call's pages, from the site's root"),
    }));
    vec![("Calls", object(json!({ "calls": list(of("Call")) }))), ("Call", call)]
}

fn applications() -> Schemas {
    let application = object(json!({
        "id": id(),
        "call": text(),
        "title": nullable_text("The call's title"),
        "revision": text(),
        "state": of("State"),
        "state_label": text(),
        "created_at": of("Instant"),
        "updated_at": of("Instant"),
        "updated_by": text(),
        "validated_at": of("InstantIfAny"),
        "uploaded_at": of("InstantIfAny"),
        "submitted_at": of("InstantIfAny"),
        "protocol": nullable_text("The protocol number, once it was sent"),
        "cup": nullable_text("The project code (CUP), once it came"),
        "cup_revoked_at": of("InstantIfAny"),
        "closes_at": of("InstantIfAny"),
        "open": { "type": "boolean", "description": "Whether it can be sent now" },
        "path": nullable_text("Of the application's pages, from the site's root"),
    }));
    let section = object(json!({
        "id": text(),
        "title": nullable_text("The section's title"),
        "menu": nullable_text("The section's short name"),
        "gate": { "type": "boolean", "description": "Whether it must be validated before the others open" },
        "status": of("Status"),
        "status_label": text(),
        "missing": { "type": "integer", "description": "How many errors it has" },
        "started": { "type": "boolean" },
        "frozen": { "type": "boolean" },
        "path": text(),
        "updated_at": of("InstantIfAny"),
        "updated_by": nullable_text("Who saved it last"),
    }));
    let more = object(json!({
        "sections": list(of("SectionState")),
        "ready": { "type": "boolean", "description": "Whether nothing is missing for validation" },
        "signed": object(json!({ "application": or_null("Signed"), "identity": or_null("Signed") })),
        "final_pdf": {
            "type": ["object", "null"],
            "properties": { "sha256": text(), "size": { "type": "integer" } },
        },
    }));
    let event = object(json!({ "at": of("Instant"), "who": text(), "what": text() }));
    vec![
        ("Application", application),
        ("ApplicationDetail", json!({ "allOf": [of("Application"), more] })),
        ("Applications", object(json!({ "applications": list(of("Application")) }))),
        ("SectionState", section),
        ("State", json!({ "enum": ["draft", "validated", "submitted"] })),
        ("Status", json!({ "enum": ["not_required", "locked", "incomplete", "complete"] })),
        ("Events", object(json!({ "events": list(event) }))),
        (
            "Receipt",
            object(json!({
                "protocol": text(),
                "validated_at": of("InstantIfAny"),
                "uploaded_at": of("InstantIfAny"),
                "submitted_at": of("Instant"),
            })),
        ),
        (
            "Instant",
            object(json!({
                "iso": { "type": "string", "format": "date-time" },
                "text": { "type": "string", "description": "As people in Italy write it: gg/mm/aaaa, ore HH:MM:SS" },
            })),
        ),
        ("InstantIfAny", or_null("Instant")),
    ]
}

fn sections() -> Schemas {
    let row = object(json!({
        "id": id(),
        "version": { "type": "integer" },
        "complete": { "type": "boolean" },
        "columns": map(text()),
    }));
    let reference = object(json!({ "id": id(), "label": text() }));
    let mut around = object(json!({
        "context": of("Entries"),
        "references": map(list(reference.clone())),
    }));
    around["description"] = "What the page of a new item needs from around it".into();
    let mut view = object(json!({
        "section": text(),
        "version": { "type": "integer", "minimum": 0 },
        "state": of("State"),
        "frozen": { "type": "boolean" },
        "started": { "type": "boolean", "description": "Whether it was saved at all" },
        "status": of("Status"),
        "status_label": text(),
        "complete": { "type": "boolean" },
        "editable": { "type": "boolean" },
        "entries": of("Entries"),
        "problems": list(of("Problem")),
        "context": of("Entries"),
        "lists": map(list(row)),
        "references": map(list(reference)),
        "new_items": map(around),
        "documents": map(list(of("StoredDocument"))),
        "updated_at": of("InstantIfAny"),
        "updated_by": nullable_text("Who saved it last"),
    }));
    view["description"] =
        "The answers of a section, or of one item of a list, with what is wrong and what is around"
            .into();
    view["properties"]["list"] =
        json!({ "type": "string", "description": "Of an item: `section.list`" });
    view["properties"]["item"] = id();
    view["properties"]["parent"] =
        json!({ "type": ["string", "null"], "description": "The item that it lies in" });
    vec![
        ("View", view),
        (
            "Missing",
            object(json!({ "ready": { "type": "boolean" }, "problems": list(of("Problem")) })),
        ),
    ]
}

fn files() -> Schemas {
    let form = object(json!({
        "url": { "type": "string", "format": "uri-reference" },
        "fields": map(text()),
    }));
    vec![
        ("Upload", object(json!({ "document": id(), "upload": form }))),
        (
            "StoredDocument",
            object(json!({
                "id": id(), "file_name": text(), "size": { "type": "integer" }, "uploaded_at": of("Instant"),
            })),
        ),
        (
            "Signed",
            object(json!({
                "document": id(),
                "file_name": text(),
                "sha256": text(),
                "uploaded_at": of("Instant"),
                "signer": { "type": "string", "description": "Who signed, as the certificate says" },
            })),
        ),
    ]
}

fn problems() -> Schemas {
    let step = object(json!({ "list": text(), "item": text() }));
    let target = |kind: &str| object(Value::Object(Map::from_iter([(kind.to_owned(), text())])));
    let place = object(json!({
        "section": text(),
        "steps": list(step),
        "target": { "oneOf": [target("field"), target("list"), target("slot"), { "type": "null" }] },
    }));
    let mut problem = object(json!({
        "place": place,
        "label": text(),
        "code": text(),
        "sentence": { "type": "string", "description": "In Italian, for the person who reads it" },
        "severity": { "enum": ["error", "warning"] },
    }));
    problem["properties"]["href"] = json!({ "type": "string", "description": "The page and field that it concerns, from the site's root" });
    let mut refusal = object(json!({
        "type": { "type": "string", "format": "uri" },
        "title": text(),
        "status": { "type": "integer" },
        "detail": { "type": "string", "description": "In Italian, for the person who reads it" },
        "code": text(),
        "request_id": text(),
    }));
    refusal["properties"]["problems"] = list(of("Problem"));
    refusal["properties"]["current"] = json!({ "description": "With `conflict`: what the address holds now, as reading it gives" });
    let signer = object(json!({
        "name": nullable_text("As the certificate says"),
        "fiscal_code": nullable_text("As the certificate says"),
        "issuer": nullable_text("Who issued the certificate"),
        "not_after": of("InstantIfAny"),
        "verdict": text(),
    }));
    let reasons = json!({ "description": "With `signature`: why, in Italian", "type": "array", "items": text() });
    refusal["properties"]["verdict"] =
        json!({ "type": "string", "description": "With `signature`: the verdict on the file" });
    refusal["properties"]["reasons"] = reasons;
    refusal["properties"]["signers"] = list(signer);
    refusal["properties"]["which"] = json!({ "enum": ["application", "identity"], "description": "With `missing-upload`: which signed file is missing" });
    vec![("Problem", problem), ("Refusal", refusal)]
}
