//! What a file really is: its bytes decide, not its name.

use form::{FileType, Slot};

/// The type that a name promises, among those that a slot accepts.
pub(crate) fn promised(extension: &str, slot: &Slot) -> Option<FileType> {
    slot.types.iter().copied().find(|kind| kind.extensions().contains(&extension))
}

/// Whether bytes are of a type.
pub(crate) fn is(kind: FileType, bytes: &[u8]) -> bool {
    match kind {
        FileType::Pdf => infer::is_mime(bytes, "application/pdf"),
        FileType::Jpeg => infer::is_mime(bytes, "image/jpeg"),
        // Office documents are zip archives too: in a slot for archives they may stand as such.
        FileType::Zip => bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06"),
        FileType::Xlsx => infer::is_mime(bytes, FileType::Xlsx.media_type()),
    }
}

/// The endings of accepted files, for a sentence.
pub(crate) fn endings(types: &[FileType]) -> String {
    let names: Vec<String> =
        types.iter().map(|kind| format!(".{}", kind.extensions()[0])).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_decide() {
        let pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
        let program = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff";
        let jpeg = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00";
        let zip = b"PK\x03\x04\x14\x00\x00\x00\x08\x00";
        assert!(is(FileType::Pdf, pdf));
        assert!(is(FileType::Jpeg, jpeg));
        assert!(is(FileType::Zip, zip));
        for kind in [FileType::Pdf, FileType::Jpeg, FileType::Zip, FileType::Xlsx] {
            assert!(!is(kind, program), "{kind:?}");
            assert!(!is(kind, b""), "{kind:?}");
        }
        assert!(!is(FileType::Xlsx, zip));
    }
}
