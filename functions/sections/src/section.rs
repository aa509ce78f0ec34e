//! Reading, saving and freezing a section.

use crate::view;
use domain::ApplicationState;
use form::check::{Status, fixed_changes, normalise};
use form::{Entries, Id, Scope};
use serde::Deserialize;
use serde_json::json;
use store::applications::{Saved, SectionRecord};
use web::answers::stored;
use web::present::problems;
use web::{Context, Incoming, Judged, Refusal, Reply, load_own};

/// What a page sends to save its answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Save {
    /// The version that the page was filled from.
    pub(crate) version: u64,
    /// Every answer of the page.
    pub(crate) entries: Entries,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Freeze {
    version: u64,
}

/// The answers of a section, with what is wrong and what is around.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    Ok(Reply::json(&view::section(&judged, &incoming.section()?)?))
}

/// Saves a section, incomplete or not: nothing that was typed is lost.
pub(crate) async fn save(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let save: Save = incoming.json()?;
    let judged = load_own(context, incoming).await?;
    let section = incoming.section()?;
    may_change(&judged, &section)?;
    let scope = Scope::section(&judged.form, &judged.answers, &section);
    let normal = accepted(&judged, &scope, save.entries)?;
    let meta = &judged.whole.meta;
    let saved = context
        .stores
        .applications
        .save_section(&meta.id, section.as_str(), save.version, &stored(&normal), &incoming.act()?)
        .await?;
    after(context, incoming, saved, &section).await
}

/// Validates the gate section: its answers decide what comes after and cannot change any more
/// (manual 3.2).
pub(crate) async fn freeze(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let freeze: Freeze = incoming.json()?;
    let judged = load_own(context, incoming).await?;
    let section = incoming.section()?;
    let definition = judged.form.section(section.as_str()).ok_or(Refusal::NotFound)?;
    if !definition.gate {
        return Err(Refusal::NotFound);
    }
    may_change(&judged, &section)?;
    let report = judged.report.section(section.as_str()).ok_or(Refusal::NotFound)?;
    let blocking: Vec<_> = report
        .problems
        .iter()
        .filter(|problem| problem.severity == form::Severity::Error)
        .filter(|problem| problem.code != form::Code::GateOpen)
        .collect();
    if !blocking.is_empty() {
        return Err(Refusal::Invalid {
            code: "invalid",
            detail: "La sezione non può essere validata: completa o correggi le risposte indicate."
                .to_owned(),
            more: json!({ "problems": problems(&judged.form, &judged.whole.meta.id, blocking) }),
        });
    }
    let saved = context
        .stores
        .applications
        .freeze_section(&judged.whole.meta.id, section.as_str(), freeze.version, &incoming.act()?)
        .await?;
    after(context, incoming, saved, &section).await
}

/// Whether a section, or what is in it, may be changed now.
pub(crate) fn may_change(judged: &Judged, section: &Id) -> Result<(), Refusal> {
    let report = judged.report.section(section.as_str()).ok_or(Refusal::NotFound)?;
    if judged.whole.meta.state != ApplicationState::Draft {
        return Err(not_draft());
    }
    if report.status == Status::Locked {
        return Err(Refusal::not_allowed(
            "gate-open",
            "Prima di compilare questa sezione è necessario compilare e validare la sezione Formulario.",
        ));
    }
    if judged.whole.sections.get(section.as_str()).is_some_and(|record| record.frozen) {
        return Err(frozen());
    }
    Ok(())
}

/// The entries in their normal form; unknown names and changes to fixed answers are refused.
pub(crate) fn accepted(
    judged: &Judged,
    scope: &Scope<'_>,
    typed: Entries,
) -> Result<Entries, Refusal> {
    let body = scope.body().ok_or(Refusal::NotFound)?;
    let normal = normalise(scope, body, typed, judged.today).map_err(|unknown| {
        Refusal::Malformed(format!("campi sconosciuti: {}", unknown.join(", ")))
    })?;
    let nothing = Entries::new();
    let before = scope.node().filter(|node| node.saved).map_or(&nothing, |node| &node.entries);
    let changed = fixed_changes(body, before, &normal);
    if changed.is_empty() {
        return Ok(normal);
    }
    let found: Vec<form::Problem> = changed
        .into_iter()
        .map(|id| form::Problem {
            label: body.field(id.as_str()).map(|(_, f)| f.label.clone()).unwrap_or_default(),
            place: scope.place(Some(form::Target::Field(id))),
            code: form::Code::Fixed,
            severity: form::Severity::Error,
        })
        .collect();
    Err(Refusal::Invalid {
        code: "invalid",
        detail: form::Code::Fixed.sentence(),
        more: json!({ "problems": problems(&judged.form, &judged.whole.meta.id, &found) }),
    })
}

async fn after(
    context: &Context,
    incoming: &Incoming,
    saved: Saved<SectionRecord>,
    section: &Id,
) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    match saved {
        Saved::Saved { .. } => Ok(Reply::json(&view::section(&judged, section)?)),
        Saved::Conflict { .. } => Err(Refusal::Conflict(view::section(&judged, section)?)),
        Saved::NotDraft { .. } => Err(not_draft()),
        Saved::Frozen => Err(frozen()),
        Saved::NoParent => Err(Refusal::NotFound),
    }
}

pub(crate) fn not_draft() -> Refusal {
    Refusal::not_allowed(
        "not-draft",
        "La domanda è già stata validata: i dati sono bloccati e non si possono più modificare.",
    )
}

pub(crate) fn frozen() -> Refusal {
    Refusal::not_allowed(
        "frozen",
        "La sezione è già stata validata: le risposte non si possono più modificare.",
    )
}
