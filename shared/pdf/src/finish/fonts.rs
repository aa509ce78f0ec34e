//! Which glyphs the embedded subsets hold: PDF/A-1 wants it said (ISO 19005-1 §6.3.5).

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

/// Adds the list of glyphs to every font that is embedded.
pub(super) fn list_glyphs(file: &mut Document) -> lopdf::Result<()> {
    let embedded: Vec<(ObjectId, ObjectId)> = file
        .objects
        .iter()
        .filter_map(|(place, object)| {
            let font = object.as_dict().ok()?.get(b"FontFile2").ok()?;
            Some((*place, font.as_reference().ok()?))
        })
        .collect();
    for (descriptor, font) in embedded {
        let program = &file.get_object(font)?.as_stream()?.content;
        let Ok(face) = ttf_parser::Face::parse(program, 0) else { continue };
        let glyphs = usize::from(face.number_of_glyphs());
        let list = file.add_object(Stream::new(dictionary! {}, first_bits(glyphs)));
        let descriptor = file.get_object_mut(descriptor).and_then(Object::as_dict_mut)?;
        descriptor.set("CIDSet", list);
    }
    Ok(())
}

/// So many bits set, from the highest of the first byte on.
fn first_bits(count: usize) -> Vec<u8> {
    let mut bits = vec![0xFF; count / 8];
    if !count.is_multiple_of(8) {
        bits.push(0xFF << (8 - count % 8));
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bit_a_glyph() {
        assert_eq!(first_bits(0), [0_u8; 0]);
        assert_eq!(first_bits(3), [0b1110_0000]);
        assert_eq!(first_bits(8), [0xFF]);
        assert_eq!(first_bits(9), [0xFF, 0x80]);
    }
}
