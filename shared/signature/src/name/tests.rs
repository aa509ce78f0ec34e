//! Names that are one, and names that are not.

use super::{MAX_ENCODED, Name};

const COMMON_NAME: &[u8] = &[6, 3, 0x55, 4, 3];
const ORGANISATION: &[u8] = &[6, 3, 0x55, 4, 0x0a];
const UTF8: u8 = 0x0c;
const PRINTABLE: u8 = 0x13;

fn same(one: &[u8], other: &[u8]) -> bool {
    Name::read(one) == Name::read(other)
}

fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x82], &length[..], content].concat()
}

fn part(kind: &[u8], tag: u8, text: &[u8]) -> Vec<u8> {
    element(0x30, &[kind, &element(tag, text)].concat())
}

/// A name of relative names, each of these parts.
fn name(relative_names: &[&[Vec<u8>]]) -> Vec<u8> {
    let sets: Vec<Vec<u8>> =
        relative_names.iter().map(|parts| element(0x31, &parts.concat())).collect();
    element(0x30, &sets.concat())
}

fn common_name(tag: u8, text: &[u8]) -> Vec<u8> {
    name(&[&[part(COMMON_NAME, tag, text)]])
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn utf32(text: &str) -> Vec<u8> {
    text.chars().flat_map(|character| u32::from(character).to_be_bytes()).collect()
}

#[test]
fn string_types_do_not_count() {
    let utf8 = common_name(UTF8, "Niccolò Spa".as_bytes());
    for other in [
        common_name(0x14, b"Niccol\xf2 Spa"),
        common_name(0x1e, &utf16("Niccolò Spa")),
        common_name(0x1c, &utf32("Niccolò Spa")),
    ] {
        assert!(same(&utf8, &other));
    }
    let plain = common_name(UTF8, b"CA 1");
    for tag in [PRINTABLE, 0x16, 0x1a] {
        assert!(same(&plain, &common_name(tag, b"CA 1")), "{tag}");
    }
    assert!(same(&common_name(0x12, b"12 3"), &common_name(UTF8, b"12 3")));
}

#[test]
fn case_spaces_and_unseen_characters_do_not_count() {
    let wanted = common_name(UTF8, "Autorità di Certificazione".as_bytes());
    for text in [
        "AUTORITÀ DI CERTIFICAZIONE",
        "  Autorità  di\u{a0}Certificazione ",
        "Autorita\u{300} di Certificazione",
        "Autorità\tdi Certi\u{ad}ficazione",
        "Autorità di Certi\u{200b}\u{fb01}cazione",
    ] {
        assert!(same(&wanted, &common_name(UTF8, text.as_bytes())), "{text}");
    }
    assert!(same(&common_name(UTF8, "Straße".as_bytes()), &common_name(UTF8, b"STRASSE")));
}

#[test]
fn order_counts_between_relative_names_and_not_inside_one() {
    let [organisation, common] =
        [part(ORGANISATION, UTF8, b"Prova"), part(COMMON_NAME, UTF8, b"CA")];
    let one = name(&[&[organisation.clone(), common.clone()]]);
    assert!(same(&one, &name(&[&[common.clone(), organisation.clone()]])));
    let two = name(&[std::slice::from_ref(&organisation), std::slice::from_ref(&common)]);
    assert!(!same(&one, &two));
    assert!(!same(&two, &name(&[&[common], &[organisation]])));
}

#[test]
fn other_names_differ() {
    let wanted = common_name(UTF8, b"CA 1");
    for text in ["CA 2", "CA1", "C A 1", "CA", "CÀ 1", ""] {
        assert!(!same(&wanted, &common_name(UTF8, text.as_bytes())), "{text}");
    }
    assert!(!same(&wanted, &name(&[&[part(ORGANISATION, UTF8, b"CA 1")]])));
    assert!(!same(&wanted, &name(&[])));
    let twice = name(&[&[part(COMMON_NAME, UTF8, b"CA 1")], &[part(COMMON_NAME, UTF8, b"CA 1")]]);
    assert!(!same(&wanted, &twice));
}

#[test]
fn what_is_no_name_is_compared_byte_by_byte() {
    let broken_text = common_name(UTF8, b"\xff\xfe");
    assert!(same(&broken_text, &broken_text));
    assert!(!same(&broken_text, &common_name(PRINTABLE, b"\xff\xfe")));
    assert!(!same(&broken_text, &common_name(UTF8, b"\xff\xfd")));
    assert!(!same(&common_name(0x1e, &[0, 65, 0]), &common_name(UTF8, b"A")));
    for bytes in [&b""[..], &[0x30], &[0x30, 0, 0], &[0x31, 0]] {
        assert!(same(bytes, bytes));
        assert!(!same(bytes, &name(&[])));
    }
    assert_ne!(Name::read(&[0x30]), Name::read(&[0x30, 0x80]));
}

#[test]
fn long_names_cost_nothing() {
    let long = "A".repeat(MAX_ENCODED).into_bytes();
    let [upper, lower] = [common_name(UTF8, &long), common_name(UTF8, &long.to_ascii_lowercase())];
    assert!(same(&upper, &upper));
    assert!(!same(&upper, &lower), "not even read");
}
