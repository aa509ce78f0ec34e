//! Archives and workbooks. What is inside is unpacked into nothing, up to a bound, to see that it is whole.

use super::flaw::Flaw;
use form::FileType;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;
use zip::result::ZipError;

/// What old workbooks begin with, and new ones with a password (MS-CFB §2.2).
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The most files that an archive may hold: the list of them is read into memory.
const MOST_ENTRIES: usize = 10_000;

/// How many bytes are unpacked of an archive: what is beyond is left to whoever opens it.
const MOST_UNPACKED: u64 = 128 * 1024 * 1024;

/// How many files an archive says to hold: the headings of its list. They are counted before it is opened.
fn declared_entries(bytes: &[u8]) -> usize {
    bytes.windows(4).filter(|window| *window == b"PK\x01\x02").take(MOST_ENTRIES + 1).count()
}

/// Whether bytes are a whole archive with something in it.
pub(super) fn archive(bytes: &[u8]) -> Result<(), Flaw> {
    if !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(b"PK\x05\x06") {
        return Err(Flaw::OtherType);
    }
    if declared_entries(bytes) > MOST_ENTRIES {
        return Err(Flaw::TooMany);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Flaw::Cut)?;
    if archive.is_empty() {
        return Err(Flaw::Empty);
    }
    let mut holds_something = false;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| Flaw::Cut)?;
        if entry.encrypted() {
            return Err(Flaw::Locked);
        }
        holds_something |= !entry.is_dir() && entry.size() > 0;
    }
    if holds_something { whole(&mut archive) } else { Err(Flaw::Empty) }
}

/// Whether every file of an archive unpacks to what its check sum says, as far as they are looked at.
fn whole(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Flaw> {
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let entry = match archive.by_index(index) {
            Ok(entry) => entry,
            // Packed in a way that is not known here, which says nothing of whether it is whole.
            Err(ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_)) => {
                continue;
            }
            Err(_) => return Err(Flaw::Damaged),
        };
        let unpacked = copy(&mut entry.take(left), &mut sink()).map_err(|_| Flaw::Damaged)?;
        left = left.saturating_sub(unpacked);
        if left == 0 {
            break;
        }
    }
    Ok(())
}

/// Whether bytes are a whole workbook. One with a password is wrapped in the old format.
pub(super) fn workbook(bytes: &[u8]) -> Result<(), Flaw> {
    if bytes.starts_with(COMPOUND) && holds_name(bytes, "EncryptedPackage") {
        return Err(Flaw::Locked);
    }
    match archive(bytes) {
        Ok(()) if infer::is_mime(bytes, FileType::Xlsx.media_type()) => Ok(()),
        Ok(()) | Err(Flaw::Empty) => Err(Flaw::OtherType),
        Err(flaw) => Err(flaw),
    }
}

/// Whether bytes are a workbook of old: such have a stream of that name.
pub(super) fn old_workbook(bytes: &[u8]) -> Result<(), Flaw> {
    if !bytes.starts_with(COMPOUND) {
        Err(Flaw::OtherType)
    } else if holds_name(bytes, "EncryptedPackage") {
        Err(Flaw::Locked)
    } else if holds_name(bytes, "Workbook") || holds_name(bytes, "Book") {
        Ok(())
    } else {
        Err(Flaw::OtherType)
    }
}

/// Names of streams are written in two bytes a letter.
fn holds_name(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn zip(files: &[&str]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for name in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(b"content").unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn an_archive_is_whole_and_not_empty() {
        let whole = zip(&["a.pdf", "b.pdf"]);
        assert_eq!(archive(&whole), Ok(()));
        assert_eq!(archive(&zip(&[])), Err(Flaw::Empty));
        assert_eq!(archive(&whole[..whole.len() / 2]), Err(Flaw::Cut));
        assert_eq!(workbook(&whole), Err(Flaw::OtherType));
    }

    #[test]
    fn an_archive_of_nothing_but_folders_and_empty_files_is_empty() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.add_directory("cartella", SimpleFileOptions::default()).unwrap();
        writer.start_file("cartella/vuoto.txt", SimpleFileOptions::default()).unwrap();
        let bytes = writer.finish().unwrap().into_inner();
        assert_eq!(archive(&bytes), Err(Flaw::Empty));
    }

    #[test]
    fn a_file_inside_that_is_damaged_is_told() {
        let mut bytes = zip(&["a.pdf", "b.pdf"]);
        // The first byte of what the first file is packed into, after its heading and its name.
        bytes[30 + "a.pdf".len()] ^= 0xff;
        assert_eq!(archive(&bytes), Err(Flaw::Damaged));
    }

    #[test]
    fn old_workbooks_and_locked_ones() {
        let compound = |stream: &str| {
            let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [COMPOUND, &[0; 500], &name].concat()
        };
        assert_eq!(old_workbook(&compound("Workbook")), Ok(()));
        assert_eq!(old_workbook(&compound("EncryptedPackage")), Err(Flaw::Locked));
        assert_eq!(old_workbook(&compound("WordDocument")), Err(Flaw::OtherType));
        assert_eq!(workbook(&compound("EncryptedPackage")), Err(Flaw::Locked));
        assert_eq!(workbook(&compound("Workbook")), Err(Flaw::OtherType));
    }

    #[test]
    fn an_archive_of_too_many_files_is_not_opened() {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.extend(b"PK\x01\x02".repeat(MOST_ENTRIES + 1));
        assert_eq!(archive(&bytes), Err(Flaw::TooMany));
    }
}
