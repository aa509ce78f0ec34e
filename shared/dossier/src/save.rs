//! Saving a section, incomplete or not: nothing that was typed is lost.

use crate::accept::{Found, accept, compare, keep_fixed};
use crate::bounds::keep_bounds;
use crate::one_of_many::with_what_others_say;
use crate::room::check_room;
use crate::view::section_view;
use crate::{LoadedDossier, load_own};
use edge::api::{Save, View};
use edge::{Context, Denied, Refusal, Request};
use form::Id;
use store::applications::{Edit, Saved, SectionRecord};

/// Saves a section. The reply is made from memory: what was read, and what was written.
///
/// # Errors
/// [`Refusal::Conflict`] with the section as it is, when somebody else saved it meanwhile; what
/// [`LoadedDossier::may_change`] refuses; answers that cannot be taken at all.
pub async fn save_section(
    context: &Context,
    request: &Request,
    section: &Id,
    save: Save,
) -> Result<View, Refusal> {
    let dossier = load_own(context, request).await?;
    dossier.may_change(section)?;
    let entries = accept(&dossier, &dossier.scope_of(section), save.entries)?;
    let now = dossier.section(section);
    let now = now.map(|now| (now.version, &now.entries, &now.updated_by));
    match compare(now, save.version, &entries, &request.signed_in()?.username) {
        Found::AsRead => keep_fixed(&dossier, &dossier.scope_of(section), &entries)?,
        Found::Done => return section_view(&dossier, section),
        Found::Changed => return Err(Refusal::conflict(section_view(&dossier, section)?)),
    }
    let replaced = dossier.section(section).map(|record| &record.entries);
    check_room(&dossier.contents, &entries, replaced)?;
    let stamp = request.stamp()?;
    let after_it = dossier.would_be(|contents| {
        let frozen = contents.sections.get(section).is_some_and(|there| there.frozen);
        let record = SectionRecord {
            section: section.clone(),
            version: save.version,
            entries: entries.clone(),
            frozen,
            updated_at: stamp.at,
            updated_by: stamp.username.clone(),
        };
        contents.sections.insert(section.clone(), record);
    });
    keep_bounds(&dossier, None, &after_it.answers)?;
    let outline = after_it.outline();
    let applications = &context.stores.applications;
    let auto = save.auto;
    let proposed = after_it.scope_of(section).as_proposed(&entries);
    let proposed = Some(&proposed);
    let edit = Edit { version: save.version, before: replaced, after: &entries, proposed, auto };
    let as_read = dossier.outlined(outline.as_ref());
    let saved = applications.save_section(as_read, section, edit, &stamp).await?;
    after(context, request, after_it, saved, section).await
}

/// The section after a write, of the dossier as it would be, or why there was none.
pub(crate) async fn after(
    context: &Context,
    request: &Request,
    dossier: LoadedDossier,
    saved: Saved<SectionRecord>,
    section: &Id,
) -> Result<View, Refusal> {
    match saved {
        Saved::Saved(record) => {
            let dossier = dossier.settled(|contents| {
                contents.sections.insert(record.section.clone(), record);
            });
            let view = section_view(&dossier, section)?;
            Box::pin(with_what_others_say(context, request, &dossier, view)).await
        }
        Saved::Conflict { .. } => {
            let now = load_own(context, request).await?;
            Err(Refusal::conflict(section_view(&now, section)?))
        }
        Saved::NotDraft { .. } => Err(Denied::NotDraft.into()),
        Saved::Frozen => Err(Denied::Frozen.into()),
        Saved::NoParent => Err(Refusal::NotFound),
    }
}
