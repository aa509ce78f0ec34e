//! What the writer leaves out or leaves to chance: metadata, language, and an identifier that
//! depends on the content alone.

use crate::PdfError;
use crate::document::Document;
use lopdf::{Dictionary, Object, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};

/// The version of PDF that the file says it follows: ISO 32000-1.
const VERSION: &str = "1.7";
/// The language of the text, as BCP 47 writes it.
const LANGUAGE: &str = "it-IT";
/// The program that the file says it was made by.
const PRODUCER: &str = "Ristoro";

/// Completes a written file.
pub(crate) fn finish(written: &[u8], document: &Document) -> Result<Vec<u8>, PdfError> {
    let mut file = lopdf::Document::load_mem(written).map_err(PdfError::Finishing)?;
    VERSION.clone_into(&mut file.version);
    complete_catalog(&mut file).map_err(PdfError::Finishing)?;
    drop_empty_annotations(&mut file);
    write_information(&mut file, document);
    file.trailer.remove(b"ID");
    let bytes = save(&mut file)?;
    // The same bytes give the same identifier, and any change gives another (ISO 32000-1 §14.4).
    let digest = Sha256::digest(&bytes);
    let identifier = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identifier.clone(), identifier]);
    save(&mut file)
}

fn complete_catalog(file: &mut lopdf::Document) -> lopdf::Result<()> {
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(LANGUAGE));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    Ok(())
}

fn drop_empty_annotations(file: &mut lopdf::Document) {
    for object in file.objects.values_mut() {
        let Ok(page) = object.as_dict_mut() else { continue };
        if page.get(b"Annots").and_then(Object::as_array).is_ok_and(Vec::is_empty) {
            page.remove(b"Annots");
        }
    }
}

/// Writes the information dictionary anew: the writer's own claims a standard the file does not
/// follow.
fn write_information(file: &mut lopdf::Document, document: &Document) {
    let created = document.created.strftime("D:%Y%m%d%H%M%SZ").to_string();
    let information: Dictionary = dictionary! {
        "Title" => text_string(&document.title),
        "Subject" => text_string(&document.subject),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => Object::string_literal(created.clone()),
        "ModDate" => Object::string_literal(created),
    };
    if let Ok(place) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.insert(place, Object::Dictionary(information));
    } else {
        let place = file.add_object(information);
        file.trailer.set("Info", place);
    }
}

fn save(file: &mut lopdf::Document) -> Result<Vec<u8>, PdfError> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|error| PdfError::Finishing(error.into()))?;
    Ok(bytes)
}
