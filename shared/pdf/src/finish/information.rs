//! The information dictionary.

use crate::document::Document;
use lopdf::{Dictionary, Object, dictionary, text_string};

/// The program that the file says it was made by.
pub(super) const PRODUCER: &str = "Ristoro";

/// Writes the information dictionary anew: the writer's own claims a standard the file does not
/// follow.
pub(super) fn write(file: &mut lopdf::Document, document: &Document) {
    let created = document.created.strftime("D:%Y%m%d%H%M%SZ").to_string();
    let mut information: Dictionary = dictionary! {
        "Title" => text_string(&document.title),
        "Subject" => text_string(&document.subject),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => Object::string_literal(created.clone()),
        "ModDate" => Object::string_literal(created),
    };
    if let Some(mark) = &document.mark {
        information.set("Keywords", Object::string_literal(mark.to_string()));
    }
    if let Ok(place) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.insert(place, Object::Dictionary(information));
    } else {
        let place = file.add_object(information);
        file.trailer.set("Info", place);
    }
}
