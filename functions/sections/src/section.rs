//! Reading, saving and freezing a section.

use crate::view;
use dossier::answers::stored;
use dossier::present::problems;
use dossier::{Judged, load_own};
use edge::api::View;
use edge::reply::Json;
use edge::routes::sections::{FreezeSection, SaveSection};
use edge::{Context, Denied, Invalid, Purpose, Refusal, Request};
use form::check::{fixed_changes, normalise};
use form::{Entries, Id, Scope};
use store::applications::{Saved, SectionRecord};

/// The answers of a section, with what is wrong and what is around.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let judged = load_own(context, request).await?;
    Ok(Json(view::section(&judged, &request.section()?)?))
}

/// Saves a section, incomplete or not: nothing that was typed is lost.
pub(crate) async fn save(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let save = request.body(SaveSection)?;
    let judged = load_own(context, request).await?;
    let section = request.section()?;
    judged.may_change(section.as_str())?;
    let scope = Scope::section(&judged.form, &judged.answers, &section);
    let normal = accepted(&judged, &scope, save.entries)?;
    let whole = &judged.whole;
    let entries = stored(whole, &normal)?;
    let now = whole.sections.get(section.as_str());
    let now = now.map(|now| (now.version, &now.entries, now.updated_by.as_str()));
    match compare(now, save.version, &entries, &request.signed_in()?.username) {
        Found::AsRead => {}
        Found::Done => return Ok(Json(view::section(&judged, &section)?)),
        Found::Changed => return Err(Refusal::conflict(&view::section(&judged, &section)?)),
    }
    let saved = context
        .stores
        .applications
        .save_section(&whole.meta.id, section.as_str(), save.version, &entries, &request.act()?)
        .await?;
    after(context, request, saved, &section).await
}

/// Validates the gate section: its answers decide what comes after and cannot change any more
/// (manual 3.2).
pub(crate) async fn freeze(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let freeze = request.body(FreezeSection)?;
    let judged = load_own(context, request).await?;
    let section = request.section()?;
    let definition = judged.form.section(section.as_str()).ok_or(Refusal::NotFound)?;
    if !definition.gate {
        return Err(Refusal::NotFound);
    }
    judged.may_change(section.as_str())?;
    let version = judged.whole.sections.get(section.as_str()).map_or(0, |record| record.version);
    if freeze.version != version {
        // What would be frozen is not what is judged here.
        return Err(Refusal::conflict(&view::section(&judged, &section)?));
    }
    let report = judged.report.section(section.as_str()).ok_or(Refusal::NotFound)?;
    let blocking: Vec<_> = report
        .problems
        .iter()
        .filter(|problem| problem.severity == form::Severity::Error)
        .filter(|problem| problem.code != form::Code::GateOpen)
        .collect();
    if !blocking.is_empty() {
        return Err(Invalid::Answers {
            purpose: Purpose::Section,
            problems: problems(&judged.form, &judged.whole.meta.id, blocking),
        }
        .into());
    }
    let saved = context
        .stores
        .applications
        .freeze_section(&judged.whole.meta.id, section.as_str(), freeze.version, &request.act()?)
        .await?;
    after(context, request, saved, &section).await
}

/// What a save finds where its page was filled from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// The version that the page was filled from.
    AsRead,
    /// What this very request left: it was sent again because its answer was lost.
    Done,
    /// Something else.
    Changed,
}

/// A record as it is now: its version, its entries and who saved it.
pub(crate) type Now<'a> = (u64, &'a store::Entries, &'a str);

/// Compares what is there with what is being saved. Answers were judged against what is there, so
/// only from that version on may they be stored.
pub(crate) fn compare(now: Option<Now<'_>>, read: u64, new: &store::Entries, by: &str) -> Found {
    match now {
        None if read == 0 => Found::AsRead,
        Some((version, ..)) if version == read => Found::AsRead,
        Some((version, entries, saved_by))
            if version.checked_sub(1) == Some(read) && entries == new && saved_by == by =>
        {
            Found::Done
        }
        _ => Found::Changed,
    }
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
    Err(Invalid::Answers {
        purpose: Purpose::Saving(form::Code::Fixed.sentence()),
        problems: problems(&judged.form, &judged.whole.meta.id, &found),
    }
    .into())
}

async fn after(
    context: &Context,
    request: &Request,
    saved: Saved<SectionRecord>,
    section: &Id,
) -> Result<Json<View>, Refusal> {
    let judged = load_own(context, request).await?;
    match saved {
        Saved::Saved { .. } => Ok(Json(view::section(&judged, section)?)),
        Saved::Conflict { .. } => Err(Refusal::conflict(&view::section(&judged, section)?)),
        Saved::NotDraft { .. } => Err(Denied::NotDraft.into()),
        Saved::Frozen => Err(Denied::Frozen.into()),
        Saved::NoParent => Err(Refusal::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(name: &str) -> store::Entries {
        [("banca".to_owned(), name.into())].into_iter().collect()
    }

    #[test]
    fn a_save_goes_on_from_what_is_there_or_not_at_all() {
        let (one, other) = (entries("Una"), entries("Altra"));
        let now = Some((2, &one, "anna"));
        assert_eq!(compare(None, 0, &one, "anna"), Found::AsRead);
        assert_eq!(compare(None, 1, &one, "anna"), Found::Changed);
        assert_eq!(compare(now, 2, &other, "bruno"), Found::AsRead);
        assert_eq!(compare(now, 1, &one, "anna"), Found::Done);
        assert_eq!(compare(now, 1, &one, "bruno"), Found::Changed);
        assert_eq!(compare(now, 1, &other, "anna"), Found::Changed);
        assert_eq!(compare(now, 0, &one, "anna"), Found::Changed);
        assert_eq!(compare(now, 3, &one, "anna"), Found::Changed);
        assert_eq!(compare(now, u64::MAX, &one, "anna"), Found::Changed);
        assert_eq!(compare(Some((0, &one, "anna")), u64::MAX, &one, "anna"), Found::Changed);
    }
}
