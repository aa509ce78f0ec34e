//! What was typed, on its way to be stored: in its normal form, and only from what is there.

use crate::LoadedDossier;
use crate::present::problems;
use domain::Username;
use edge::{Invalid, Purpose, Refusal};
use form::check::{fixed_changes, normalise};
use form::{Body, Code, Entries, Scope, Severity, Target};

/// The entries in their normal form; unknown names are refused.
pub(crate) fn accept(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    typed: Entries,
) -> Result<Entries, Refusal> {
    let body = scope.body().ok_or(Refusal::NotFound)?;
    normal(dossier, scope, body, typed)
}

/// Refuses changes of fixed answers (manual 3.4.1). Only what goes on from what is there can change them: whoever read
/// something older is told what changed meanwhile.
pub(crate) fn keep_fixed(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    entries: &Entries,
) -> Result<(), Refusal> {
    let body = scope.body().ok_or(Refusal::NotFound)?;
    let nothing = Entries::new();
    let before = scope.node().filter(|node| node.saved).map_or(&nothing, |node| &node.entries);
    let changed = fixed_changes(body, before, entries);
    if changed.is_empty() {
        return Ok(());
    }
    let found: Vec<form::Problem> = changed
        .into_iter()
        .map(|id| form::Problem {
            label: body.field(id.as_str()).map(|(_, f)| f.label.clone()).unwrap_or_default(),
            place: scope.place(Some(Target::Field(id))),
            code: Code::Fixed,
            severity: Severity::Error,
        })
        .collect();
    let purpose = Purpose::Saving(Code::Fixed.sentence());
    Err(Invalid::Answers { purpose, problems: problems(dossier, &found) }.into())
}

/// The entries in their normal form; unknown names are refused, and so are values that the portal computes.
pub(crate) fn normal(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    body: &Body,
    typed: Entries,
) -> Result<Entries, Refusal> {
    let computed = body.fields().map(|(_, field)| field).filter(|field| field.kind.is_computed());
    let sent: Vec<&str> = computed
        .filter(|field| typed.contains_key(&field.id))
        .map(|field| field.label.as_str())
        .collect();
    if !sent.is_empty() {
        let said = format!("valori calcolati dal portale, che non si inviano: {}", sent.join(", "));
        return Err(Refusal::Malformed(said));
    }
    normalise(scope, body, typed, dossier.today)
        .map_err(|unknown| Refusal::Malformed(format!("campi sconosciuti: {}", unknown.join(", "))))
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
pub(crate) type Now<'a> = (u64, &'a Entries, &'a Username);

/// Compares what is there with what is being saved. Answers were judged against what is there, so
/// only from that version on may they be stored.
pub(crate) fn compare(now: Option<Now<'_>>, read: u64, new: &Entries, by: &Username) -> Found {
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

#[cfg(test)]
mod tests {
    use super::*;
    use form::Entry;

    fn entries(name: &str) -> Entries {
        [("banca".parse().unwrap(), Entry::from(name))].into_iter().collect()
    }

    #[test]
    fn a_save_goes_on_from_what_is_there_or_not_at_all() {
        let (anna, bruno) = ("anna".parse().unwrap(), "bruno".parse().unwrap());
        let (one, other) = (entries("Una"), entries("Altra"));
        let now = Some((2, &one, &anna));
        assert_eq!(compare(None, 0, &one, &anna), Found::AsRead);
        assert_eq!(compare(None, 1, &one, &anna), Found::Changed);
        assert_eq!(compare(now, 2, &other, &bruno), Found::AsRead);
        assert_eq!(compare(now, 1, &one, &anna), Found::Done);
        assert_eq!(compare(now, 1, &one, &bruno), Found::Changed);
        assert_eq!(compare(now, 1, &other, &anna), Found::Changed);
        assert_eq!(compare(now, 0, &one, &anna), Found::Changed);
        assert_eq!(compare(now, 3, &one, &anna), Found::Changed);
        assert_eq!(compare(now, u64::MAX, &one, &anna), Found::Changed);
        assert_eq!(compare(Some((0, &one, &anna)), u64::MAX, &one, &anna), Found::Changed);
    }
}
