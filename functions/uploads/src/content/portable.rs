//! PDF: whole when it ends as the format wants (ISO 32000-1 §7.5.5).

use super::flaw::Flaw;

/// How far from the end the end mark may stand: programs put blanks and worse after it.
const TAIL: usize = 2048;

/// Whether bytes are a whole PDF that opens without a password.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Flaw> {
    if !infer::is_mime(bytes, "application/pdf") {
        return Err(Flaw::OtherType);
    }
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    if !holds(tail, b"%%EOF") || !holds(tail, b"startxref") {
        return Err(Flaw::Cut);
    }
    // Only what says to be encrypted is read as a whole: many are, and open all the same.
    if holds(bytes, b"/Encrypt") && is_locked(bytes) {
        return Err(Flaw::Locked);
    }
    Ok(())
}

/// Whether it is encrypted, and with more than the empty password.
fn is_locked(bytes: &[u8]) -> bool {
    match lopdf::Document::load_mem(bytes) {
        Ok(document) => document.is_encrypted(),
        // What cannot be read is left to whoever reads it: it need not be for a password.
        Err(lopdf::Error::InvalidPassword) => true,
        Err(_) => false,
    }
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::{Dictionary, Document, Object, dictionary};

    fn document() -> Document {
        let mut document = Document::with_version("1.7");
        let pages = document.add_object(dictionary! {
            "Type" => "Pages", "Kids" => Vec::<Object>::new(), "Count" => 0,
        });
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", root);
        document.trailer.set("ID", vec![Object::string_literal("a"), Object::string_literal("a")]);
        document
    }

    fn bytes(mut document: Document) -> Vec<u8> {
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn a_pdf_begins_and_ends() {
        let whole = bytes(document());
        assert_eq!(judge(&whole), Ok(()));
        assert_eq!(judge(&[&whole[..], b"\n\0\0"].concat()), Ok(()));
        assert_eq!(judge(&whole[..whole.len() - 8]), Err(Flaw::Cut));
        assert_eq!(judge(b"%PDF-1.7\n"), Err(Flaw::Cut));
    }

    #[test]
    fn a_password_is_told_from_restrictions() {
        let locked = |owner: &str, user: &str| {
            let mut document = document();
            let state = lopdf::EncryptionState::try_from(lopdf::EncryptionVersion::V2 {
                document: &document,
                owner_password: owner,
                user_password: user,
                key_length: 128,
                permissions: lopdf::Permissions::all(),
            });
            document.encrypt(&state.unwrap()).unwrap();
            judge(&bytes(document))
        };
        assert_eq!(locked("segreta", "segreta"), Err(Flaw::Locked));
        assert_eq!(locked("segreta", ""), Ok(()));
        // A word in a text is no encryption.
        let mut spoken = document();
        spoken.add_object(Dictionary::from_iter([("Note", Object::string_literal("/Encrypt"))]));
        assert_eq!(judge(&bytes(spoken)), Ok(()));
    }
}
