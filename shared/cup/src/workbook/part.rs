//! One XML part of the archive, read through before anything keeps it: the reader of workbooks trusts the numbers and
//! counts it finds, so they are checked here, with the same parser and the same settings.

use super::limits;
use super::unreadable::Unreadable;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Reads a part to its end and refuses what no workbook has: declarations, too many elements of a kind, too much depth
/// or text, references outside a sheet.
pub(crate) fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(bytes);
    let settings = reader.config_mut();
    settings.check_end_names = false;
    settings.trim_text(false);
    settings.check_comments = false;
    settings.expand_empty_elements = true;
    let mut part = PartScanner::default();
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(element) => part.open(&element)?,
            Event::End(element) => part.close(element.local_name().as_ref()),
            Event::Text(text) => part.text(text.len())?,
            Event::CData(text) => part.text(text.len())?,
            Event::GeneralRef(name) => part.text(name.len())?,
            Event::DocType(_) => return Err(Unreadable::Declarations),
            Event::Eof => return Ok(()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

#[derive(Default)]
struct PartScanner {
    depth: usize,
    counts: [usize; limits::ELEMENTS.len()],
    is_styles: bool,
    /// Bytes of the text of the cell, shared string or name being read.
    run: Option<usize>,
}

impl PartScanner {
    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), Unreadable> {
        self.depth += 1;
        if self.depth > limits::DEPTH {
            return Err(Unreadable::TooComplex);
        }
        let name = element.local_name();
        let name = name.as_ref();
        self.is_styles |= name == "styleSheet";
        let counted = limits::ELEMENTS.iter().zip(&mut self.counts);
        for ((kind, most), count) in counted.filter(|((kind, _), _)| *kind == name) {
            *count += 1;
            if *count > *most {
                let stretched = matches!(*kind, "c" | "si");
                return Err(if stretched { Unreadable::Overblown } else { Unreadable::TooComplex });
            }
        }
        if holds_text(name) {
            self.run = Some(0);
        }
        let longest = if self.is_styles { limits::STYLE_BYTES } else { limits::TAG_BYTES };
        if element.len() > longest {
            return Err(Unreadable::TooComplex);
        }
        match name {
            "c" | "row" if is_plain_reference(element.attributes_raw()) => {}
            "c" | "row" | "dimension" | "sst" | "numFmt" | "Relationship" => {
                attributes(name, element)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        if holds_text(name) {
            self.run = None;
        }
    }

    fn text(&mut self, bytes: usize) -> Result<(), Unreadable> {
        let Some(run) = &mut self.run else { return Ok(()) };
        *run += bytes;
        if *run > limits::RAW_TEXT_BYTES { Err(Unreadable::Overblown) } else { Ok(()) }
    }
}

/// Whether a part is read through, by its name.
pub(crate) fn is_xml(name: &str) -> bool {
    let name = name.replace('\\', "/");
    let file = name.rsplit('/').next().unwrap_or_default();
    file.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("xml"))
}

/// Checks the attributes that the reader of workbooks reckons with.
fn attributes(name: &str, element: &BytesStart<'_>) -> Result<(), Unreadable> {
    let mut is_sheet = false;
    let mut target = None;
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
        let value = attribute.value.as_ref();
        match (name, attribute.key.as_ref()) {
            ("c" | "row", "r") if !is_reference(value) => return Err(Unreadable::Damaged),
            ("dimension", "ref") if !is_range(value) => return Err(Unreadable::Damaged),
            // Room is made for as many as are declared.
            ("sst", "uniqueCount") if !is_count(value) => {
                return Err(Unreadable::Overblown);
            }
            // Its brackets are counted in a byte.
            ("numFmt", "formatCode") if value.matches('[').count() > 200 => {
                return Err(Unreadable::TooComplex);
            }
            ("Relationship", "Type") => {
                is_sheet = value.ends_with("/worksheet") || value.ends_with("/officeDocument");
            }
            ("Relationship", "Target") => target = Some(is_xml(value)),
            _ => {}
        }
    }
    // Only parts named so were read through: nothing else may be taken for a sheet.
    match target {
        Some(false) if is_sheet => Err(Unreadable::Damaged),
        _ => Ok(()),
    }
}

fn holds_text(name: &str) -> bool {
    matches!(name, "si" | "is" | "v" | "f" | "definedName")
}

/// Whether the attributes of a cell or a row begin with its reference, and none after it can be another: nearly all are
/// written so, and need not be taken apart.
fn is_plain_reference(attributes: &str) -> bool {
    let value = attributes.strip_prefix(" r=\"").and_then(|rest| rest.split_once('"'));
    value.is_some_and(|(value, rest)| is_reference(value) && !rest.contains('r'))
}

/// `E12`, or `12` for a row: no more digits than a sheet can need.
fn is_reference(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = text.len() - digits.len();
    letters <= 3
        && (1..=7).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.bytes().all(|byte| byte == b'0')
}

/// `A1:F20` or `A1`, its end not before its start.
fn is_range(text: &str) -> bool {
    let Some((start, end)) = text.split_once(':') else { return is_reference(text) };
    let place = |text: &str| {
        let digits = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        let letters =
            text.get(..text.len() - digits.len()).unwrap_or_default().to_ascii_uppercase();
        Some(((letters.len(), letters), digits.parse::<u32>().ok()?))
    };
    match (is_reference(start) && is_reference(end), place(start), place(end)) {
        (true, Some(start), Some(end)) => start.0 <= end.0 && start.1 <= end.1,
        _ => false,
    }
}

/// Whether room for so many strings may be made; what is not a number is ignored by whoever reads it.
fn is_count(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let digits = text.get(..digits).unwrap_or_default().trim_start_matches('0');
    digits.len() < 10 && digits.parse().unwrap_or(0) <= limits::STRINGS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(xml: &str) -> Result<(), Unreadable> {
        check(xml.as_bytes())
    }

    #[test]
    fn an_ordinary_sheet_passes() {
        let sheet = r#"<?xml version="1.0"?><worksheet><dimension ref="A1:B2"/><sheetData><row r="1">
            <c r="A1" t="inlineStr"><is><t>Nome &amp; cognome</t></is></c><c r="B1"><v>12</v></c></row></sheetData></worksheet>"#;
        assert_eq!(checked(sheet), Ok(()));
    }

    #[test]
    fn declarations_are_refused_wherever_they_are() {
        for xml in [
            "<!DOCTYPE a><a/>",
            "<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<a><!DOCTYPE b></a>",
        ] {
            assert_eq!(checked(xml), Err(Unreadable::Declarations), "{xml}");
        }
    }

    #[test]
    fn references_that_no_sheet_has_are_refused() {
        for xml in [
            r#"<c r="A99999999999"/>"#,
            r#"<c r="ZZZZZZZZZZ1"/>"#,
            r#"<c r="A0"/>"#,
            r#"<c r=""/>"#,
            r#"<row r="-1"/>"#,
            r#"<dimension ref="B2:A1"/>"#,
            r#"<dimension ref="A1:B2:C3"/>"#,
            r#"<c r="A1" r/>"#,
            r#"<c r="A1" s="3" r="A0"/>"#,
            r#"<c r="A1"r="A0"/>"#,
            "<c r=\"A1\"\nr='A0'/>",
            r#"<c s="3" r="A0"/>"#,
        ] {
            assert_eq!(checked(xml), Err(Unreadable::Damaged), "{xml}");
        }
        assert_eq!(checked(r#"<c r="XFD1048576"/>"#), Ok(()));
        assert_eq!(checked(r#"<dimension ref="A1:XFD1048576"/>"#), Ok(()));
    }

    #[test]
    fn room_is_not_made_for_strings_that_are_only_declared() {
        assert_eq!(checked(r#"<sst uniqueCount="99999999999999"/>"#), Err(Unreadable::Overblown));
        assert_eq!(checked(r#"<sst uniqueCount="1200"/>"#), Ok(()));
    }

    #[test]
    fn a_sheet_is_only_what_was_read_through() {
        let relationship = |target: &str| {
            format!(
                r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="{target}"/></Relationships>"#
            )
        };
        assert_eq!(checked(&relationship("media/image1.png")), Err(Unreadable::Damaged));
        assert_eq!(checked(&relationship("worksheets/sheet1.xml")), Ok(()));
    }

    #[test]
    fn bounds_hold_at_their_edge() {
        let nested = |depth: usize| "<a>".repeat(depth);
        assert_eq!(checked(&nested(limits::DEPTH)), Ok(()));
        assert_eq!(checked(&nested(limits::DEPTH + 1)), Err(Unreadable::TooComplex));
        let cell = |bytes: usize| format!("<c><v>{}</v></c>", "x".repeat(bytes));
        assert_eq!(checked(&cell(limits::RAW_TEXT_BYTES)), Ok(()));
        assert_eq!(checked(&cell(limits::RAW_TEXT_BYTES + 1)), Err(Unreadable::Overblown));
        let tag = "name val=\"\"".len();
        let font = |bytes: usize| {
            format!("<styleSheet><name val=\"{}\"/></styleSheet>", "x".repeat(bytes - tag))
        };
        assert_eq!(checked(&font(limits::STYLE_BYTES)), Ok(()));
        assert_eq!(checked(&font(limits::STYLE_BYTES + 1)), Err(Unreadable::TooComplex));
        assert_eq!(checked(&"<sheet/>".repeat(256)), Ok(()));
        assert_eq!(checked(&"<sheet/>".repeat(257)), Err(Unreadable::TooComplex));
    }
}
