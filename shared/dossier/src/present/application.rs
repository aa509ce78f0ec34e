//! An application, in lists and in full.

use crate::Judged;
use edge::api::{
    Application, ApplicationDetail, FinalPdf, SectionState, Signed, SignedFiles, State,
};
use form::Severity;
use form::address::{application_path, for_application, section_path};
use form::check::SectionReport;
use jiff::Timestamp;
use store::applications::{Meta, SignedFile};
use store::calls::CallRecord;

/// An application, as lists show it.
pub fn application(meta: &Meta, call: Option<&CallRecord>, now: Timestamp) -> Application {
    let path = meta
        .call
        .parse()
        .ok()
        .zip(meta.revision.parse().ok())
        .map(|(call, revision)| for_application(&application_path(&call, revision), &meta.id));
    let state = State::from(meta.state);
    Application {
        id: meta.id.clone(),
        call: meta.call.clone(),
        title: call.map(|call| call.title.clone()),
        revision: meta.revision.clone(),
        state,
        state_label: state.label().to_owned(),
        created_at: meta.created_at.into(),
        updated_at: meta.updated_at.into(),
        updated_by: meta.updated_by.clone(),
        validated_at: meta.validated_at.map(Into::into),
        uploaded_at: meta.signed_application.as_ref().map(|file| file.uploaded_at.into()),
        submitted_at: meta.submitted_at.map(Into::into),
        protocol: meta.protocol.as_ref().map(ToString::to_string),
        cup: meta.cup.as_ref().map(ToString::to_string),
        cup_revoked_at: meta.cup_revoked_at.map(Into::into),
        closes_at: call.map(|call| call.closing().into()),
        open: call.is_some_and(|call| call.is_open(now)),
        path,
    }
}

/// An application with the state of its sections and its signed files.
pub fn application_detail(
    judged: &Judged,
    call: Option<&CallRecord>,
    now: Timestamp,
) -> ApplicationDetail {
    let meta = &judged.whole.meta;
    ApplicationDetail {
        application: application(meta, call, now),
        sections: judged.report.sections.iter().map(|report| section(judged, report)).collect(),
        ready: judged.report.is_ready(),
        signed: SignedFiles {
            application: meta.signed_application.as_ref().map(signed_file),
            identity: meta.signed_identity.as_ref().map(signed_file),
        },
        final_pdf: meta
            .final_pdf
            .as_ref()
            .map(|pdf| FinalPdf { sha256: pdf.sha256.clone(), size: pdf.size }),
    }
}

/// A signed file that was accepted.
pub fn signed_file(file: &SignedFile) -> Signed {
    Signed {
        document: file.document.clone(),
        file_name: file.file_name.clone(),
        sha256: file.sha256.clone(),
        uploaded_at: file.uploaded_at.into(),
        signer: file.signer.clone(),
    }
}

fn section(judged: &Judged, report: &SectionReport) -> SectionState {
    let form = &judged.form;
    let definition = form.section(report.id.as_str());
    let record = judged.whole.sections.get(report.id.as_str());
    let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let path = section_path(&form.call, form.revision, &report.id);
    SectionState {
        id: report.id.to_string(),
        title: definition.map(|section| section.title.clone()),
        menu: definition.map(|section| section.menu.clone()),
        gate: definition.is_some_and(|section| section.gate),
        status: report.status.into(),
        status_label: report.status.label().to_owned(),
        missing: errors.count(),
        started: report.started,
        frozen: record.is_some_and(|record| record.frozen),
        path: for_application(&path, &judged.whole.meta.id),
        updated_at: record.map(|record| record.updated_at.into()),
        updated_by: record.map(|record| record.updated_by.clone()),
    }
}
