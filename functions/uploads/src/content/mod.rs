//! What a file really is: its bytes decide, not its name.

mod envelope;
mod flaw;
mod jpeg;
mod markup;
mod packed;
mod portable;

pub(crate) use flaw::Flaw;

use form::{FileType, Slot};

/// The type that a name promises, among those that a slot accepts.
pub(crate) fn promised(extension: &str, slot: &Slot) -> Option<FileType> {
    slot.types.iter().copied().find(|kind| kind.extensions().contains(&extension))
}

/// Whether bytes are a whole file of a type, which opens without a password.
///
/// # Errors
/// [`Flaw`].
pub(crate) fn judge(kind: FileType, bytes: &[u8]) -> Result<(), Flaw> {
    match kind {
        FileType::Pdf => portable::judge(bytes),
        FileType::Jpeg => jpeg::judge(bytes),
        // Office documents are zip archives too: in a slot for archives they may stand as such.
        FileType::Zip => packed::archive(bytes),
        FileType::Xlsx => packed::workbook(bytes),
        FileType::Xls => packed::old_workbook(bytes),
        FileType::P7m => envelope::judge(bytes),
        FileType::Xml => markup::judge(bytes),
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
    fn other_files_are_not_of_any_type() {
        let program = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff";
        for kind in FileType::ALL {
            assert_eq!(judge(kind, program), Err(Flaw::OtherType), "{kind:?}");
            assert_eq!(judge(kind, b""), Err(Flaw::OtherType), "{kind:?}");
        }
    }
}
