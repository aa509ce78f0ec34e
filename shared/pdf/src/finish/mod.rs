//! What the writer leaves out or leaves to chance: structure, metadata, language, colours, bookmarks, and an
//! identifier that depends on the content alone.

mod compress;
mod fonts;
mod identifier;
mod information;
mod outline;
mod xmp;

use crate::document::Document;
use crate::pages::Page;
use crate::{Conformance, PdfError, tags};
use lopdf::{Object, ObjectId, SaveOptions, Stream, dictionary};

/// sRGB: `profile/README.md` says where it is from.
const PROFILE: &[u8] = include_bytes!("../../profile/sRGB.icc");
/// How many objects are compressed together.
const TOGETHER: usize = 400;

/// Completes a written file.
pub(crate) fn finish(
    mut file: lopdf::Document,
    document: &Document,
    pages: &[Page],
    conformance: Conformance,
) -> Result<Vec<u8>, PdfError> {
    conformance.pdf_version().clone_into(&mut file.version);
    complete(&mut file, document, pages, conformance).map_err(PdfError::Finishing)?;
    compress::compress(&mut file).map_err(|error| PdfError::Finishing(error.into()))?;
    identifier::reserve(&mut file);
    let mut bytes = save(&mut file, conformance)?;
    identifier::fill_in(&mut bytes);
    Ok(bytes)
}

fn complete(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[Page],
    conformance: Conformance,
) -> lopdf::Result<()> {
    let places: Vec<ObjectId> = file.page_iter().collect();
    for place in &places {
        file.get_dictionary_mut(*place)?.remove(b"Annots");
    }
    fonts::list_glyphs(file)?;
    tags::write(file, &tags::tree(&document.blocks, pages), &places)?;
    outline::write(file, &document.blocks, pages, &places)?;
    information::write(file, document);
    let metadata = xmp_stream(file, document, conformance);
    let colours = output_intent(file);
    let catalog = file.catalog_mut()?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![colours]);
    catalog.set("Lang", Object::string_literal(xmp::LANGUAGE));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    Ok(())
}

/// Metadata stay readable without knowing the format: both standards want it.
fn xmp_stream(
    file: &mut lopdf::Document,
    document: &Document,
    conformance: Conformance,
) -> ObjectId {
    let types = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let packet = xmp::packet(document, conformance).into_bytes();
    file.add_object(Stream::new(types, packet).with_compression(false))
}

/// What the colours mean (ISO 19005-2 §6.2.3).
fn output_intent(file: &mut lopdf::Document) -> Object {
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, PROFILE.to_vec()));
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
    .into()
}

fn save(file: &mut lopdf::Document, conformance: Conformance) -> Result<Vec<u8>, PdfError> {
    let together = conformance.has_object_streams();
    let options = SaveOptions::builder()
        .use_object_streams(together)
        .use_xref_streams(together)
        .max_objects_per_stream(TOGETHER)
        .compression_level(compress::LEVEL)
        .build();
    let mut bytes = Vec::new();
    let saved = file.save_with_options(&mut bytes, options);
    saved.map_err(|error| PdfError::Finishing(error.into()))?;
    Ok(bytes)
}
