//! Where a document goes: what was announced, found in the form and in the application.

use crate::content::{Flaw, endings, promised};
use domain::FileName;
use dossier::LoadedDossier;
use edge::api::DocumentAddition;
use edge::{BadDocument, Invalid, Refusal};
use form::{FileType, Id, ListPath, Slot};
use store::applications::{DocumentRecord, ItemKey};

/// Most documents in a slot that takes several.
const MOST_IN_SLOT: usize = 30;

/// What was announced, checked against the form.
pub(crate) struct Place<'a> {
    pub(crate) slot: &'a Slot,
    pub(crate) item: Option<ItemKey>,
    pub(crate) kind: FileType,
    pub(crate) name: FileName,
}

/// Finds the place that was announced, and refuses what it cannot take.
pub(crate) fn place<'a>(
    dossier: &'a LoadedDossier,
    announced: &DocumentAddition,
) -> Result<Place<'a>, Refusal> {
    dossier.may_change(&announced.section)?;
    let item = match &announced.item {
        None => None,
        Some(id) => {
            let record = dossier.contents.item(&announced.section, *id);
            Some(record.ok_or(Refusal::NotFound)?.key.clone())
        }
    };
    let section = || ListPath::section(announced.section.clone());
    let at = item.as_ref().map_or_else(section, ItemKey::path);
    let body = dossier.form.body(&at).ok_or(Refusal::NotFound)?;
    let slot = body.slot(announced.slot.as_str()).ok_or(Refusal::NotFound)?;
    let name = announced.file_name.parse::<FileName>();
    let name = name.map_err(|error| invalid(BadDocument::Name(error)))?;
    let extension = name.extension();
    let kind = promised(&extension, slot)
        .ok_or_else(|| invalid(BadDocument::Type { extension, taken: endings(&slot.types) }))?;
    if announced.size > slot.max_bytes() {
        return Err(invalid(BadDocument::TooLong { megabytes: slot.max_megabytes }));
    }
    if announced.size == 0 {
        return Err(invalid(BadDocument::Empty));
    }
    let there = in_slot(dossier, &announced.section, item.as_ref(), slot).count();
    if slot.many && there >= MOST_IN_SLOT {
        return Err(invalid(BadDocument::TooMany { most: MOST_IN_SLOT }));
    }
    Ok(Place { slot, item, kind, name })
}

fn in_slot<'a>(
    dossier: &'a LoadedDossier,
    section: &'a Id,
    item: Option<&'a ItemKey>,
    slot: &'a Slot,
) -> impl Iterator<Item = &'a DocumentRecord> {
    dossier.contents.documents.iter().filter(move |record| {
        record.section == *section && record.item.as_ref() == item && record.slot == slot.id
    })
}

fn invalid(reason: BadDocument) -> Refusal {
    Invalid::Document(reason).into()
}

/// Why what arrived cannot be taken.
pub(crate) fn flawed(place: &Place<'_>, flaw: Flaw) -> Refusal {
    let name = place.name.as_str().to_owned();
    invalid(match flaw {
        Flaw::OtherType => BadDocument::Content {
            name,
            extension: place.name.extension(),
            taken: endings(&place.slot.types),
        },
        Flaw::Cut => BadDocument::Cut { name },
        Flaw::Damaged => BadDocument::Damaged { name },
        Flaw::Locked => BadDocument::Locked { name },
        Flaw::Empty => BadDocument::NothingInside { name },
        Flaw::Doctype => BadDocument::Doctype { name },
        Flaw::TooMany => BadDocument::Crowded { name },
    })
}

/// What arrived is not as long as what was announced.
pub(crate) fn other_size() -> Refusal {
    invalid(BadDocument::OtherSize)
}

/// The scanner of the storage found a threat in it.
pub(crate) fn threat(place: &Place<'_>) -> Refusal {
    invalid(BadDocument::Threat { name: place.name.as_str().to_owned() })
}
