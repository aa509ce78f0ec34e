//! An application, in lists and in full.

use super::payment::{Partner, form_path};
use super::signed::signed_file;
use crate::LoadedDossier;
use domain::{ApplicationState, Username};
use edge::api::{
    Application, ApplicationDetail, EarlierCup, EarlierValidation, FinalPdf, Instant, OtherPdf,
    Party, Progress, SectionState, Signed, State,
};
use form::Severity;
use form::address::{for_application, section_path};
use form::check::{Report, SectionReport, Status};
use jiff::Timestamp;
use std::borrow::Cow;
use std::collections::BTreeMap;
use store::applications::{ApplicationCup, Dossier, DossierKind, Stage, restorable_until};
use store::calls::CallRecord;

/// An application, as lists show it; its answers, which name the beneficiary and say how much is done, are not among its
/// records, nor is the name of who changed it last.
pub fn application(
    dossier: &Dossier,
    cup: &ApplicationCup,
    call: Option<&CallRecord>,
    now: Timestamp,
) -> Application {
    let state = dossier.stage.state();
    Application {
        id: dossier.id.to_string(),
        name: dossier.name.as_ref().map(ToString::to_string),
        call: dossier.call.call.to_string(),
        title: call.map(|call| call.title.clone()),
        revision: dossier.call.revision.to_string(),
        beneficiary: None,
        state: State::from(state),
        state_label: state.label().to_owned(),
        created_at: dossier.created_at.into(),
        updated_at: dossier.updated_at.into(),
        updated_by: dossier.updated_by.to_string(),
        updated_by_name: dossier.updated_by.to_string(),
        progress: None,
        restorable_until: restorable(&dossier.stage),
        validated_at: dossier.stage.validated_at().map(Into::into),
        uploaded_at: dossier.stage.uploaded_at().map(Into::into),
        submitted_at: dossier.stage.arrived_at().map(Into::into),
        protocol: dossier.stage.protocol().map(ToString::to_string),
        cup: cup.code().map(ToString::to_string),
        cup_revoked_at: cup.revoked_at().map(Into::into),
        earlier_cups: earlier_cups(cup),
        closes_at: call.map(|call| call.closing().into()),
        open: call.is_some_and(|call| call.is_open(now)),
        path: Some(application_path_of(dossier)),
        takes_payment: dossier.kind == DossierKind::Application
            && call.is_some_and(|call| call.payment.is_some()),
        payment: None,
        of: None,
    }
}

/// The codes that were revoked, but the one that the application still shows as its own.
fn earlier_cups(cup: &ApplicationCup) -> Vec<EarlierCup> {
    let others = cup.revoked().into_iter().filter(|one| cup.code() != Some(&one.cup));
    others
        .map(|one| EarlierCup { cup: one.cup.to_string(), revoked_at: one.revoked_at.into() })
        .collect()
}

/// Until when a draft that was thrown away can be had back.
fn restorable(stage: &Stage) -> Option<Instant> {
    match stage {
        Stage::Discarded { discarded_at, .. } => Some(restorable_until(*discarded_at).into()),
        Stage::Draft { .. }
        | Stage::Validated { .. }
        | Stage::Arrived { .. }
        | Stage::Protocolled { .. } => None,
    }
}

/// How much of an application is done: of the sections that are asked for, those in which nothing is missing. All of it
/// only when nothing else is missing either.
pub fn progress(report: &Report) -> Progress {
    let asked = report.sections.iter().filter(|section| section.status != Status::NotRequired);
    let asked = asked.count();
    let done = report.sections.iter().filter(|section| section.status == Status::Complete).count();
    let percent = match (report.is_ready(), done * 100 / asked.max(1)) {
        (true, _) => 100,
        (false, share) => share.min(99),
    };
    Progress { done, asked, percent }
}

/// The page of an application, or of a payment request, from the site's root.
pub fn application_path_of(dossier: &Dossier) -> String {
    for_application(&form_path(dossier), &dossier.id.to_string())
}

/// An application with the state of its sections and its signed files, of a call that may take no more.
pub(crate) fn application_detail(
    dossier: &LoadedDossier,
    (call, full): (Option<&CallRecord>, bool),
    (other_pdfs, pair): (Vec<OtherPdf>, Partner),
    now: Timestamp,
) -> ApplicationDetail {
    let record = &dossier.contents.dossier;
    let report = dossier.report();
    let application = application(record, &dossier.contents.cup, call, now);
    ApplicationDetail {
        application: Application {
            beneficiary: dossier.beneficiary(),
            updated_by_name: dossier.name_of(&record.updated_by),
            progress: Some(progress(report)),
            payment: pair.payment,
            of: pair.of,
            ..application
        },
        sections: report.sections.iter().map(|report| section(dossier, report)).collect(),
        ready: report.is_ready(),
        signed: signed(dossier),
        final_pdf: record
            .stage
            .pdf()
            .map(|pdf| FinalPdf { sha256: pdf.sha256.to_string(), size: pdf.size }),
        signatories: signatories(dossier),
        earlier: record
            .earlier
            .iter()
            .map(|earlier| EarlierValidation {
                validated_at: earlier.validated_at.into(),
                sha256: earlier.sha256.to_string(),
            })
            .collect(),
        other_pdfs,
        contacts: call.map(|call| (&call.contacts).into()),
        full,
    }
}

fn signed(dossier: &LoadedDossier) -> BTreeMap<String, Signed> {
    let stage = &dossier.contents.dossier.stage;
    let asked = dossier.form.signatures.iter();
    let accepted =
        asked.filter_map(|it| Some((it.id.to_string(), signed_file(stage.signed(&it.id)?))));
    accepted.collect()
}

fn signatories(dossier: &LoadedDossier) -> BTreeMap<String, Party> {
    let asked = dossier.form.signatures.iter();
    let known = asked.filter_map(|wanted| {
        let signatory = dossier.signatory(wanted)?;
        let fiscal_code = signatory.fiscal_code.to_string();
        Some((wanted.id.to_string(), Party { name: signatory.name(), fiscal_code }))
    });
    known.collect()
}

/// How a section stands, in words. Of one that nobody has opened it is not said to be complete, although nothing in it is missing.
pub(crate) fn status_label<'a>(dossier: &'a LoadedDossier, report: &SectionReport) -> Cow<'a, str> {
    match report.status {
        Status::Complete if is_untouched(dossier, report) => "da controllare".into(),
        Status::Complete if is_computed(dossier, report) => "si calcola da solo".into(),
        status => status.label(dossier.form.gate()),
    }
}

/// Whether nothing is missing in a section of a draft although nobody wrote anything in it: its first answers hold, and
/// somebody should look at them.
pub(crate) fn is_untouched(dossier: &LoadedDossier, report: &SectionReport) -> bool {
    let is_draft = dossier.state() == ApplicationState::Draft;
    let is_waiting = is_draft && !is_computed(dossier, report) && !is_begun(dossier, report);
    report.status == Status::Complete && is_waiting
}

/// Whether a section asks for nothing: all that it shows comes from other answers.
fn is_computed(dossier: &LoadedDossier, report: &SectionReport) -> bool {
    let form = &dossier.form;
    let is_statement = form.books.as_ref().is_some_and(|books| books.statement == report.id);
    form.section(report.id.as_str()).is_some_and(|form::Section { body, .. }| {
        let mut fields = body.groups.iter().flat_map(|group| &group.fields).peekable();
        body.lists.is_empty()
            && body.slots.is_empty()
            && (is_statement || fields.peek().is_some())
            && fields.all(|field| field.kind.is_computed())
    })
}

/// Whether anybody wrote something in a section, or put something into it.
fn is_begun(dossier: &LoadedDossier, report: &SectionReport) -> bool {
    let has_documents = dossier.contents.documents.iter().any(|it| it.section == report.id);
    report.started || !report.items.is_empty() || has_documents
}

fn section(dossier: &LoadedDossier, report: &SectionReport) -> SectionState {
    let form = &dossier.form;
    let definition = form.section(report.id.as_str());
    let record = dossier.section(&report.id);
    let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let path = section_path(&form_path(dossier.record()), &report.id);
    let changed = last_change(dossier, &report.id);
    SectionState {
        id: report.id.to_string(),
        title: definition.map(|section| section.title.clone()),
        menu: definition.map(|section| section.menu.clone()),
        gate: definition.is_some_and(|section| section.gate),
        status: report.status.into(),
        status_label: status_label(dossier, report).into_owned(),
        missing: errors.count(),
        started: is_begun(dossier, report),
        untouched: is_untouched(dossier, report),
        frozen: record.is_some_and(|record| record.frozen),
        path: for_application(&path, &dossier.id().to_string()),
        updated_at: changed.map(|(at, _)| at.into()),
        updated_by: changed.map(|(_, by)| by.to_string()),
        updated_by_name: changed.map(|(_, by)| dossier.name_of(by)),
    }
}

/// When a section, or what lies in it, was changed last, and by whom. What was taken out of it leaves no trace here.
fn last_change<'a>(
    dossier: &'a LoadedDossier,
    section: &form::Id,
) -> Option<(Timestamp, &'a Username)> {
    let contents = &dossier.contents;
    let own = contents.sections.get(section).map(|own| (own.updated_at, &own.updated_by));
    let items = contents.items.iter().filter(|item| item.key.section == *section);
    let items = items.map(|item| (item.updated_at, &item.updated_by));
    let documents = contents.documents.iter().filter(|document| document.section == *section);
    let documents = documents.map(|document| (document.uploaded_at, &document.uploaded_by));
    own.into_iter().chain(items).chain(documents).max_by_key(|(at, _)| *at)
}
