//! Whatever arrives, reading it ends with an answer.

use crate::archives::workbook as hand_made;
use crate::fixtures::fixture;
use proptest::prelude::*;
use ristoro_cup::workbook;

proptest! {
    #[test]
    fn nothing_that_arrives_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = workbook::read(&bytes);
        let _ = workbook::read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn no_damaged_file_makes_it_panic(at in 0_usize..5000, with in any::<[u8; 3]>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = fixture("libreoffice");
        let length = bytes.len();
        bytes[at % (length - 3)..][..3].copy_from_slice(&with);
        let _ = workbook::read(&bytes);
        bytes.truncate(cut.index(length));
        let _ = workbook::read(&bytes);
    }

    #[test]
    fn no_strange_sheet_makes_it_panic(pieces in prop::collection::vec(piece(), 0..40)) {
        let strings = "<sst><si><t>a</t></si></sst>".as_bytes().to_vec();
        let styles = format!("<styleSheet>{}</styleSheet>", pieces.concat());
        for more in [vec![], vec![("xl/sharedStrings.xml", strings)], vec![("xl/styles.xml", styles.into_bytes())]] {
            let _ = workbook::read(&hand_made(&pieces.concat(), more));
        }
    }
}

/// Pieces of the XML of a sheet or of its styles, some of them wrong.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "<sheetData>",
        "</sheetData>",
        "<row>",
        "<row r=\"2\">",
        "<row r=\"9999999\">",
        "</row>",
        "<c>",
        "</c>",
        "<c r=\"A1\" t=\"s\">",
        "<c t=\"e\">",
        "<c t=\"b\">",
        "<c t=\"str\">",
        "<c t=\"d\">",
        "<c s=\"1\">",
        "<c r=\"XFD9999999\">",
        "<v>",
        "</v>",
        "<v/>",
        "<v>0</v>",
        "<v>1e308</v>",
        "<v>-99999999999</v>",
        "<v>#N/A</v>",
        "<v>NaN</v>",
        "<f>",
        "</f>",
        "<f t=\"shared\" si=\"4294967295\" ref=\"A1:B2\">",
        "<f t=\"shared\" si=\"0\">",
        "<is>",
        "</is>",
        "<t>",
        "</t>",
        "Codice locale",
        "&amp;",
        "&#0;",
        "&#xFFFFFFFF;",
        "&nope;",
        "_x0000_",
        "<dimension ref=\"A1:B2\"/>",
        "<numFmts>",
        "<numFmt numFmtId=\"1\" formatCode=\"[[[[yyyy\"/>",
        "</numFmts>",
        "<cellXfs>",
        "<xf numFmtId=\"14\"/>",
        "<xf numFmtId=\"1\" fontId=\"99\">",
        "</cellXfs>",
        "<fonts>",
        "<font>",
        "<color theme=\"99\" tint=\"9e99\"/>",
        "<sz val=\"x\"/>",
        "</fonts>",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}
