//! The schemas of what requests of project codes take and give.

use super::shape::{id, list, map, nullable_text, object, of, or_null, text};
use serde_json::{Map, Value, json};

/// The schemas by name.
pub(super) fn schemas() -> Map<String, Value> {
    let groups = [requests(), conversions(), answers(), applications(), codes()];
    groups.into_iter().flatten().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

type Schemas = Vec<(&'static str, Value)>;

fn number() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

/// An object that takes no other members.
fn exactly(properties: Value) -> Value {
    let mut schema = object(properties);
    schema["additionalProperties"] = false.into();
    schema
}

fn requests() -> Schemas {
    let size = json!({ "type": "integer", "minimum": 1, "description": "In bytes" });
    let amount =
        json!({ "type": "string", "description": "In euro, as people write it: 1.234,56" });
    let wanted = exactly(json!({ "application": id(), "cost": amount, "granted": amount }));
    vec![
        (
            "ConversionCreation",
            exactly(json!({
                "file_name": text(),
                "size": size,
                "measure": nullable_text("In place of the one that the workbook names"),
                "split": { "type": "boolean", "description": "Whether more than 1,000 rows become several files" },
            })),
        ),
        ("ResponseCreation", exactly(json!({ "file_name": text(), "size": size }))),
        ("CodeRequest", exactly(json!({ "applications": list(wanted) }))),
        (
            "RevocationNote",
            exactly(json!({
                "cup": text(),
                "reason": text(),
                "date": { "type": "string", "description": "The day of the decision: gg/mm/aaaa or aaaa-mm-gg" },
            })),
        ),
    ]
}

fn conversions() -> Schemas {
    let person = object(json!({ "username": text(), "name": text() }));
    let workbook = object(json!({
        "kind": { "const": "workbook" },
        "file_name": text(),
        "size": number(),
        "sha256": nullable_text("Once it arrived"),
    }));
    let source =
        object(json!({ "kind": { "const": "applications" }, "call": text(), "title": text() }));
    let summary = object(json!({
        "id": id(),
        "at": of("Instant"),
        "by": of("Person"),
        "source": { "oneOf": [workbook, source] },
        "measure": or_null("MeasureName"),
        "state": { "enum": ["waiting", "accepted", "refused", "unreadable"] },
        "requests": number(),
        "problems": number(),
        "coded": number(),
        "rejected": number(),
        "withdrawn": { "oneOf": [
            object(json!({ "at": of("Instant"), "by": of("Person") })),
            { "type": "null" },
        ] },
    }));
    let report = object(json!({
        "problems": list(of("CupProblem")),
        "problem_count": number(),
        "changes": list(of("CupChange")),
        "change_count": number(),
    }));
    let unreadable = object(json!({ "code": text(), "sentence": text() }));
    let detail = object(json!({
        "report": report,
        "unreadable": { "oneOf": [unreadable, { "type": "null" }] },
        "files": list(of("CupFile")),
        "imports": list(of("CupImport")),
        "answers": object(json!({ "coded": number(), "rejected": number(), "waiting": number() })),
        "rows": list(of("CupRow")),
    }));
    let upload = object(
        json!({ "url": { "type": "string", "format": "uri-reference" }, "fields": map(text()) }),
    );
    let measure = object(json!({
        "id": text(),
        "title": text(),
        "act": text(),
        "year": number(),
        "nature": object(json!({ "code": text(), "label": text() })),
        "call": nullable_text("The call it belongs to"),
    }));
    vec![
        ("Measures", object(json!({ "measures": list(measure) }))),
        ("MeasureName", object(json!({ "id": text(), "title": text() }))),
        ("Person", person),
        ("Conversions", object(json!({ "conversions": list(of("ConversionSummary")) }))),
        ("ConversionSummary", summary),
        ("Conversion", json!({ "allOf": [of("ConversionSummary"), detail] })),
        ("ConversionUpload", object(json!({ "conversion": id(), "upload": upload }))),
        ("ResponseUpload", object(json!({ "response": id(), "upload": upload }))),
    ]
}

fn answers() -> Schemas {
    let cell = |description: &str| nullable_text(description);
    let mut problem = object(json!({
        "sheet": text(),
        "row": { "type": ["integer", "null"] },
        "column": cell("Its letters"),
        "cell": cell("As spreadsheets name it"),
        "header": cell("Of the column"),
        "value": cell("What the cell holds"),
        "code": text(),
        "sentence": { "type": "string", "description": "In Italian, for the person who reads it" },
    }));
    problem["properties"]["application"] = json!({
        "type": ["string", "null"], "format": "uuid", "description": "When applications were asked for",
    });
    let change = object(json!({
        "sheet": text(),
        "row": number(),
        "column": cell("Its letters"),
        "cell": cell("As spreadsheets name it"),
        "header": text(),
        "from": text(),
        "to": text(),
        "reason": text(),
        "sentence": text(),
    }));
    let file = object(json!({
        "file": text(),
        "name": text(),
        "kind": { "enum": ["source", "request", "marked", "response", "codes", "rejected"] },
        "size": number(),
        "sha256": text(),
        "requests": { "type": ["integer", "null"] },
        "at": of("Instant"),
    }));
    let stray =
        object(json!({ "id_progetto": text(), "codifica_locale": text(), "sentence": text() }));
    let import = object(json!({
        "at": of("Instant"),
        "by": of("Person"),
        "file_name": text(),
        "sha256": text(),
        "coded": number(),
        "rejected": number(),
        "strays": list(stray),
        "stray_count": number(),
    }));
    let row = object(json!({
        "row": number(),
        "id_progetto": text(),
        "codifica_locale": text(),
        "name": text(),
        "cup": cell("Once it came"),
        "rejected": list(text()),
    }));
    vec![
        ("CupProblem", problem),
        ("CupChange", change),
        ("CupFile", file),
        ("CupImport", import),
        ("CupRow", row),
    ]
}

fn applications() -> Schemas {
    let call = object(json!({
        "call": text(),
        "title": text(),
        "measure": { "type": "boolean", "description": "Whether codes can be asked for" },
        "submitted": number(),
        "coded": number(),
        "uncoded": number(),
    }));
    let application = object(json!({
        "application": id(),
        "protocol": text(),
        "submitted_at": of("InstantIfAny"),
        "name": text(),
        "fiscal": text(),
        "municipality": text(),
        "province": text(),
        "cost": nullable_text("In euro, as people write it"),
        "cup": nullable_text("Once it came"),
        "requested_in": nullable_text("The request of codes that it waits for"),
        "problems": list(text()),
    }));
    vec![
        ("CupCalls", object(json!({ "calls": list(call) }))),
        (
            "CupApplications",
            object(json!({ "measure": or_null("MeasureName"), "applications": list(application) })),
        ),
    ]
}

fn codes() -> Schemas {
    let revocation = object(json!({
        "cup": text(),
        "local_code": text(),
        "name": text(),
        "reason": text(),
        "date": { "type": "string", "description": "gg/mm/aaaa" },
        "noted_at": of("Instant"),
        "noted_by": of("Person"),
        "done_at": of("InstantIfAny"),
        "done_by": or_null("Person"),
    }));
    let code = object(json!({
        "cup": text(),
        "local_code": text(),
        "name": text(),
        "conversion": id(),
        "at": of("Instant"),
        "application": {
            "type": ["object", "null"], "required": ["protocol"],
            "properties": { "protocol": text() },
        },
        "revocation": or_null("Revocation"),
    }));
    vec![
        ("Revocation", revocation),
        ("Revocations", object(json!({ "revocations": list(of("Revocation")) }))),
        ("Code", code),
    ]
}
