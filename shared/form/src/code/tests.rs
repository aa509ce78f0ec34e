use super::Code;
use crate::{Doubt, FileType};

#[test]
fn sentences_that_depend_on_no_text() {
    let codes = [
        Code::Missing,
        Code::MustBeYes,
        Code::TooFewTicked { at_least: 1 },
        Code::TooFewTicked { at_least: 2 },
        Code::ProvinceFirst,
        Code::TooFewItems { at_least: 1, count: 0 },
        Code::TooFewItems { at_least: 3, count: 1 },
        Code::TooManyItems { at_most: 50 },
        Code::MissingDocument(vec![FileType::Pdf, FileType::Jpeg, FileType::Zip]),
        Code::MissingDocument(vec![FileType::Xlsx]),
        Code::Doubt(Doubt::MistypedDomain { typed: "gmail.con".into(), meant: "gmail.com".into() }),
        Code::Doubt(Doubt::OtherProvince {
            code: "00184".parse().unwrap(),
            province: "MO".parse().unwrap(),
        }),
        Code::Fixed,
        Code::GateOpen,
    ];
    let lines = codes.map(|code| format!("{}: {}", code.name(), code.sentence()));
    insta::assert_snapshot!(lines.join("\n"));
}
