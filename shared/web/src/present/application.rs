//! An application, in lists and in full.

use super::instant::{closing, instant, instant_if_any};
use crate::Judged;
use domain::ApplicationState;
use form::Severity;
use form::address::{application_path, for_application, section_path};
use form::check::SectionReport;
use jiff::Timestamp;
use serde_json::{Value, json};
use store::applications::{Meta, SignedFile};
use store::calls::CallRecord;

/// An application, as lists show it.
pub fn application(meta: &Meta, call: Option<&CallRecord>, now: Timestamp) -> Value {
    let path = for_application(&application_path(&meta.call, meta.revision), &meta.id);
    json!({
        "id": meta.id,
        "call": meta.call,
        "title": call.map(|call| call.title.as_str()),
        "revision": meta.revision.to_string(),
        "state": meta.state,
        "state_label": state_label(meta.state),
        "created_at": instant(meta.created_at),
        "updated_at": instant(meta.updated_at),
        "updated_by": meta.updated_by,
        "validated_at": instant_if_any(meta.validated_at),
        "uploaded_at": instant_if_any(meta.signed_application.as_ref().map(|file| file.uploaded_at)),
        "submitted_at": instant_if_any(meta.submitted_at),
        "protocol": meta.protocol,
        "cup": meta.cup,
        "cup_revoked_at": instant_if_any(meta.cup_revoked_at),
        "closes_at": call.map(|call| closing(call.closing())),
        "open": call.is_some_and(|call| call.is_open(now)),
        "path": path,
    })
}

/// An application with the state of its sections and its signed files.
pub fn application_detail(judged: &Judged, call: Option<&CallRecord>, now: Timestamp) -> Value {
    let meta = &judged.whole.meta;
    let mut value = application(meta, call, now);
    let sections = judged.report.sections.iter().map(|report| section(judged, report)).collect();
    value["sections"] = Value::Array(sections);
    value["ready"] = judged.report.is_ready().into();
    value["signed"] = json!({
        "application": meta.signed_application.as_ref().map(signed_file),
        "identity": meta.signed_identity.as_ref().map(signed_file),
    });
    value["final_pdf"] = meta
        .final_pdf
        .as_ref()
        .map_or(Value::Null, |pdf| json!({ "sha256": pdf.sha256, "size": pdf.size }));
    value
}

/// A signed file that was accepted.
pub fn signed_file(file: &SignedFile) -> Value {
    json!({
        "document": file.document,
        "file_name": file.file_name,
        "sha256": file.sha256,
        "uploaded_at": instant(file.uploaded_at),
        "signer": file.signer,
    })
}

fn section(judged: &Judged, report: &SectionReport) -> Value {
    let form = &judged.form;
    let definition = form.section(report.id.as_str());
    let record = judged.whole.sections.get(report.id.as_str());
    let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let path = section_path(&form.call, form.revision, &report.id);
    json!({
        "id": report.id.as_str(),
        "title": definition.map(|section| section.title.as_str()),
        "menu": definition.map(|section| section.menu.as_str()),
        "gate": definition.is_some_and(|section| section.gate),
        "status": report.status,
        "status_label": report.status.label(),
        "missing": errors.count(),
        "started": report.started,
        "frozen": record.is_some_and(|record| record.frozen),
        "path": for_application(&path, &judged.whole.meta.id),
        "updated_at": instant_if_any(record.map(|record| record.updated_at)),
        "updated_by": record.map(|record| record.updated_by.as_str()),
    })
}

/// The words for a state, in lists.
fn state_label(state: ApplicationState) -> &'static str {
    match state {
        ApplicationState::Draft => "Bozza: non ancora inviata",
        ApplicationState::Validated => "Validata: da firmare e inviare",
        ApplicationState::Submitted => "Inviata",
    }
}
