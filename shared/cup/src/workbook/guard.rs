//! The archive of a workbook, walked before it is opened: every part inflated once into nothing, its size counted and
//! not believed, so that whatever reads it afterwards meets only what was seen here.

use super::unreadable::Unreadable;
use super::{limits, lookalike, open_document, part};
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Which kind of workbook an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// `.xlsx`.
    Excel,
    /// `.ods`.
    OpenDocument,
}

/// Refuses whatever is not a workbook of bounded size and known contents.
pub(crate) fn check(bytes: &[u8]) -> Result<Format, Unreadable> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if !lookalike::is_archive(bytes) {
        return Err(lookalike::recognise(bytes));
    }
    let entries = bytes.windows(4).filter(|window| window == b"PK\x01\x02").count();
    if entries > 10 * limits::PARTS {
        return Err(Unreadable::TooComplex); // before room is made for each of them
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let names = names(&archive)?;
    let format = known_contents(&mut archive, &names)?;
    if names.len() > limits::PARTS {
        return Err(Unreadable::TooComplex);
    }
    if archive.has_duplicate_names() || archive.has_overlapping_entries().unwrap_or(true) {
        return Err(Unreadable::Damaged);
    }
    inflate(&mut archive, format)?;
    Ok(format)
}

/// The names of the parts as they compare: `/` between folders, small letters.
fn names(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Vec<String>, Unreadable> {
    let mut names = Vec::with_capacity(archive.len().min(limits::PARTS));
    for name in archive.file_names() {
        let name = name.map_err(|_| Unreadable::Damaged)?.replace('\\', "/");
        let is_odd = name.starts_with('/')
            || name.contains(['\0', ':'])
            || name.split('/').any(|folder| folder == "..")
            || name.chars().count() > limits::PATH_CHARS;
        if is_odd {
            return Err(Unreadable::Damaged);
        }
        names.push(name.to_ascii_lowercase());
    }
    names.sort_unstable();
    // Two names that differ by capitals alone would make two readers see two workbooks.
    if names.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(Unreadable::Damaged);
    }
    Ok(names)
}

/// Tells a workbook from the other files that are archives too.
fn known_contents(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    names: &[String],
) -> Result<Format, Unreadable> {
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let has_folder = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    if has("mimetype") {
        return kind_of_document(archive);
    }
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) || has_folder("xl/macrosheets/") {
        return Err(Unreadable::Macros);
    }
    if has_folder("xl/externallinks/") {
        return Err(Unreadable::ExternalLinks);
    }
    if has("xl/workbook.bin") {
        return Err(Unreadable::BinaryExcel);
    }
    if has("[content_types].xml") && has("_rels/.rels") {
        let other = has_folder("word/") || has_folder("ppt/") || has_folder("visio/");
        return if other { Err(Unreadable::OtherDocument) } else { Ok(Format::Excel) };
    }
    let numbers = has("index/document.iwa") || has("index.zip");
    Err(if numbers { Unreadable::Numbers } else { Unreadable::Archive })
}

fn kind_of_document(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Format, Unreadable> {
    let mut kind = String::new();
    let read = archive.by_name("mimetype").map(|entry| entry.take(200).read_to_string(&mut kind));
    match read {
        Ok(Ok(_)) if kind.contains("spreadsheet") => Ok(Format::OpenDocument),
        Ok(Ok(_)) if kind.contains("opendocument") => Err(Unreadable::OtherDocument),
        _ => Err(Unreadable::Archive),
    }
}

fn inflate(archive: &mut ZipArchive<Cursor<&[u8]>>, format: Format) -> Result<(), Unreadable> {
    let mut left = limits::ALL_BYTES;
    let mut inflated = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => {
                Unreadable::Encrypted
            }
            _ => Unreadable::Damaged,
        })?;
        let name = entry.name().map_err(|_| Unreadable::Damaged)?;
        let is_xml = part::is_xml(&name) || name.to_ascii_lowercase().ends_with("rels");
        let by_ratio =
            entry.compressed_size().saturating_mul(limits::RATIO).max(limits::RATIO_FROM);
        let most = limits::PART_BYTES.min(by_ratio).min(left);
        let mut part = CappedReader { inner: entry, left: most };
        let refusal = |error: io::Error| {
            let bound = error.get_ref().and_then(|inner| inner.downcast_ref::<Unreadable>());
            bound.cloned().unwrap_or(Unreadable::Damaged)
        };
        if is_xml {
            inflated.clear();
            part.read_to_end(&mut inflated).map_err(refusal)?;
            part::check(&inflated)?;
        } else {
            io::copy(&mut part, &mut io::sink()).map_err(refusal)?;
        }
        left -= most - part.left;
    }
    // After its size was seen.
    match format {
        Format::Excel => Ok(()),
        Format::OpenDocument => {
            let content = archive.by_name(open_document::CONTENT);
            open_document::check(BufReader::new(content.map_err(|_| Unreadable::Damaged)?))
        }
    }
}

/// A reader that fails, saying why, as soon as more comes out than may.
struct CappedReader<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for CappedReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let Some(left) = self.left.checked_sub(read as u64) else {
            return Err(io::Error::other(Unreadable::Overblown));
        };
        self.left = left;
        Ok(read)
    }
}
