//! Archives that mean harm or that somebody's mistake made, each built from a few lines.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const PACKAGE: &str = r#"<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Progetti" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

/// Writes the parts given as an archive, compressed.
pub(crate) fn archive<'a>(parts: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(name, options).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with one sheet, and more parts.
pub(crate) fn workbook<'a>(
    sheet_data: &str,
    more: impl IntoIterator<Item = (&'a str, Vec<u8>)>,
) -> Vec<u8> {
    let sheet = format!("<?xml version=\"1.0\"?><worksheet>{sheet_data}</worksheet>");
    let parts = [
        ("[Content_Types].xml", TYPES.as_bytes().to_vec()),
        ("_rels/.rels", PACKAGE.as_bytes().to_vec()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes().to_vec()),
        ("xl/workbook.xml", BOOK.as_bytes().to_vec()),
        ("xl/worksheets/sheet1.xml", sheet.into_bytes()),
    ];
    archive(parts.into_iter().chain(more))
}

/// A workbook with a sheet of projects, and so many others that are all one part, each cell of which shows one long text.
pub(crate) fn many_sheets(projects: &str, others: usize) -> Vec<u8> {
    let relation = |id: usize, part: &str| {
        format!(
            "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/{part}.xml\"/>"
        )
    };
    let sheet = |id: usize, name: &str| {
        format!("<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>")
    };
    let mut relations = relation(1, "sheet1");
    let mut sheets = sheet(1, "Progetti");
    for other in 2..others + 2 {
        relations += &relation(other, "sheet2");
        sheets += &sheet(other, &format!("Altro {other}"));
    }
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(48);
    let rows: String = (1..=15).map(|row| format!("<row r=\"{row}\">{cells}</row>")).collect();
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", PACKAGE.to_owned()),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{relations}</Relationships>")),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns:r=\"r\"><sheets>{sheets}</sheets></workbook>"),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet>{projects}</worksheet>")),
        (
            "xl/worksheets/sheet2.xml",
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ),
        ("xl/sharedStrings.xml", format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000))),
    ];
    archive(parts.into_iter().map(|(name, text)| (name, text.into_bytes())))
}

/// A row of texts.
pub(crate) fn row(number: u32, texts: &[&str]) -> String {
    let cells: String =
        texts.iter().map(|text| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// The same part twice in the file's directory: one stored body read under many names.
pub(crate) fn overlapping() -> Vec<u8> {
    let bytes = workbook("<sheetData/>", [("xl/media/a.bin", vec![b'x'; 50_000])]);
    let start = bytes.windows(4).rposition(|window| window == b"PK\x05\x06").unwrap();
    let directory = u32::from_le_bytes(bytes[start + 16..start + 20].try_into().unwrap()) as usize;
    let mut headers = bytes[directory..start].to_vec();
    // The last entry's header once more under another name of the same length.
    let last = headers.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    let mut copy = headers[last..].to_vec();
    let name = copy.windows(5).position(|window| window == b"a.bin").unwrap();
    copy[name] = b'b';
    headers.extend(copy);
    let mut end = bytes[start..].to_vec();
    let entries = u16::from_le_bytes([end[10], end[11]]) + 1;
    end[8..10].copy_from_slice(&entries.to_le_bytes());
    end[10..12].copy_from_slice(&entries.to_le_bytes());
    end[12..16].copy_from_slice(&u32::try_from(headers.len()).unwrap().to_le_bytes());
    [&bytes[..directory], &headers, &end].concat()
}

/// The container of old Office files with one stream of that name.
pub(crate) fn ole(stream: &str) -> Vec<u8> {
    let mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
    mark.into_iter().chain([0; 1536]).chain(name).chain([0; 2048]).collect()
}
