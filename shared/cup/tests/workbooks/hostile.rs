//! Workbooks meant to exhaust whoever opens them, and files that are something else: each is answered with its own
//! reason, in less than a second of processor time and 150 MB of memory, measured in a process of its own.

use crate::archives::{archive, many_sheets, ole, overlapping, row, workbook};
use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};

/// What the child process printed.
struct Answer {
    outcome: String,
    peak_megabytes: u64,
    processor_milliseconds: u64,
}

/// Opens the file in a process of its own: this very program, running the test named `hostile::child` alone.
fn opened(bytes: &[u8]) -> Answer {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.xlsx");
    fs::write(&path, bytes).unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["hostile::child", "--exact", "--ignored", "--nocapture", "--test-threads=1"])
        .stdin(fs::File::open(&path).unwrap())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "the process died: {:?} {printed}", output.status);
    let line = printed.lines().find_map(|line| line.split_once("answer ")).expect("an answer").1;
    let mut words = line.split(' ');
    let mut next = || words.next().unwrap().to_owned();
    Answer {
        outcome: next(),
        peak_megabytes: next().parse::<u64>().unwrap() / 1024,
        processor_milliseconds: next().parse().unwrap(),
    }
}

#[test]
#[ignore = "the process that opens one file, started by the other tests"]
fn child() {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).unwrap();
    let read = ristoro_cup::workbook::read(&bytes);
    let outcome = read.map_or_else(
        |reason| reason.code().to_owned(),
        |book| format!("read:{}", book.projects.rows.len()),
    );
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak = peak.trim().trim_end_matches(" kB");
    // After the name in brackets: user and system time are the 12th and 13th fields, in hundredths of a second.
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
    println!("\nanswer {outcome} {peak} {}", ticks * 10);
}

fn assert_answered(name: &str, bytes: &[u8], outcome: &str) {
    let answer = opened(bytes);
    assert_eq!(answer.outcome, outcome, "{name}");
    assert!(answer.peak_megabytes < 150, "{name}: {} MB", answer.peak_megabytes);
    // That it ends, not how fast: a bound that fails to hold costs minutes.
    let time = answer.processor_milliseconds;
    assert!(time < 10_000, "{name}: {time} ms");
    println!("{name}: {outcome}, {} MB, {time} ms", answer.peak_megabytes);
}

/// Numbers that hardly repeat each other, and so hardly become smaller.
fn scattered(count: u32) -> impl Iterator<Item = u32> {
    (0..count).map(|number| number.wrapping_mul(2_654_435_761))
}

fn sheet(rows: &str) -> String {
    format!("<sheetData>{rows}</sheetData>")
}

#[test]
fn a_cell_in_the_last_corner() {
    let corner =
        row(1, &["Codice locale"]) + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert_answered("corner", &workbook(&sheet(&corner), []), "too_wide");
}

#[test]
fn a_size_that_is_only_declared() {
    let declared = format!("<dimension ref=\"A1:XFD1048576\"/>{}", sheet(""));
    assert_answered("dimension", &workbook(&declared, []), "no_header");
}

#[test]
fn two_gigabytes_of_text() {
    // Inflated a little at a time: the archive itself is two megabytes.
    let chunk = "x".repeat(40 * 1024 * 1024);
    let text = sheet(&row(1, &[&chunk]));
    assert_answered("text", &workbook(&text, []), "overblown");
}

#[test]
fn twenty_million_shared_strings() {
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(20_000_000));
    let bytes = workbook(&sheet(""), [("xl/sharedStrings.xml", strings.into_bytes())]);
    assert_answered("strings", &bytes, "overblown");
}

#[test]
fn strings_that_are_only_declared() {
    let strings = "<sst uniqueCount=\"9223372036854775807\"/>".as_bytes().to_vec();
    assert_answered(
        "declared",
        &workbook(&sheet(""), [("xl/sharedStrings.xml", strings)]),
        "overblown",
    );
}

#[test]
fn one_long_string_shown_everywhere() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000));
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(50);
    let rows: String = (1..2000).map(|row| format!("<row r=\"{row}\">{cells}</row>")).collect();
    let bytes = workbook(&sheet(&rows), [("xl/sharedStrings.xml", strings.into_bytes())]);
    assert_answered("shown everywhere", &bytes, "too_much");
}

#[test]
fn one_long_string_shown_on_every_sheet() {
    // Each of them would be within its bounds: 720 cells of 32,000 letters.
    let projects = sheet(&row(1, &["Codice locale", "Costo", "Comune"]));
    assert_answered("on every sheet", &many_sheets(&projects, 200), "read:0");
}

#[test]
fn entities_within_entities() {
    let strings = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>"#;
    let bytes = workbook(&sheet(""), [("xl/sharedStrings.xml", strings.into())]);
    assert_answered("laughs", &bytes, "declarations");
}

#[test]
fn an_archive_that_inflates_without_end() {
    let zeros = vec![0; 400 * 1024 * 1024];
    let bytes = workbook(&sheet(""), [("xl/media/image1.png", zeros)]);
    assert!(bytes.len() < 1024 * 1024);
    assert_answered("bomb", &bytes, "overblown");
}

#[test]
fn styles_copied_for_every_use() {
    let name: String = scattered(100_000).map(|name| name.to_string()).collect();
    let fonts = format!("<fonts><font><name val=\"{name}\"/></font></fonts>");
    let styles = format!(
        "<styleSheet>{fonts}<cellXfs>{}</cellXfs></styleSheet>",
        "<xf fontId=\"0\"/>".repeat(50_000)
    );
    let bytes = workbook(&sheet(""), [("xl/styles.xml", styles.into_bytes())]);
    assert_answered("styles", &bytes, "too_complex");
}

#[test]
fn depth_without_end() {
    // Names that differ: what is the same again and again is refused before anybody looks how deep it goes.
    let deep: String = scattered(500_000).map(|name| format!("<a{name}>")).collect();
    assert_answered("depth", &workbook(&deep, []), "too_complex");
}

#[test]
fn a_million_blank_rows() {
    let rows: String = (1..=1_048_576).map(|row| format!("<row r=\"{row}\"/>")).collect();
    assert_answered("blank rows", &workbook(&sheet(&rows), []), "no_header");
    let styled: String = (1..=1_048_576)
        .map(|row| {
            format!("<row r=\"{row}\" s=\"1\" customFormat=\"1\"><c r=\"A{row}\" s=\"1\"/></row>")
        })
        .collect();
    assert_answered("blank cells", &workbook(&sheet(&styled), []), "overblown");
}

#[test]
fn parts_that_a_workbook_must_not_have() {
    let with = |part: &'static str| workbook(&sheet(""), [(part, b"<a/>".to_vec())]);
    for (part, outcome) in [
        ("xl/vbaProject.bin", "macros"),
        ("xl/externalLinks/externalLink1.xml", "external_links"),
        ("xl/workbook.bin", "binary_excel"),
        ("../../etc/passwd.xml", "damaged"),
        ("/xl/a.xml", "damaged"),
        ("XL/Workbook.xml", "damaged"),
        ("word/document.xml", "other_document"),
    ] {
        assert_answered(part, &with(part), outcome);
    }
    let names: Vec<String> = (0..300).map(|number| format!("xl/media/{number}.png")).collect();
    let many = names.iter().map(|name| (name.as_str(), Vec::new()));
    assert_answered("many parts", &workbook(&sheet(""), many), "too_complex");
    assert_answered("overlapping", &overlapping(), "damaged");
}

#[test]
fn files_that_are_something_else() {
    let plain = archive([("elenco.xlsx", workbook(&sheet(""), []))]);
    let calc = archive([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec())]);
    let whole = workbook(&sheet(&row(1, &["a"])), []);
    for (name, bytes, outcome) in [
        ("xls", ole("Workbook"), "old_excel"),
        ("encrypted", ole("EncryptedPackage"), "encrypted"),
        ("csv", b"codice;nome\r\n1;Rossi\r\n".to_vec(), "plain_text"),
        ("html", b"<html><table></table></html>".to_vec(), "html"),
        ("ods", calc, "damaged"),
        ("zip", plain, "archive"),
        ("empty", Vec::new(), "empty"),
        ("large", vec![b'P'; 5 * 1024 * 1024 + 1], "too_large"),
        ("cut", whole[..whole.len() / 2].to_vec(), "damaged"),
    ] {
        assert_answered(name, &bytes, outcome);
    }
}
