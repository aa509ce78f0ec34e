//! Writes the colour profile that every PDF carries: `cargo run -p ristoro-pdf --example srgb > shared/pdf/profile/sRGB.icc`.
//!
//! A version 2 display profile (ICC.1:2001-04): the primaries of IEC 61966-2-1 as adapted to D50, and its curve.

use std::io::{Write, stdout};

/// Points of the curve.
const POINTS: u16 = 1024;
/// D50, and the three primaries under it, in XYZ.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];
const RED: [f64; 3] = [0.436_066, 0.222_488, 0.013_916];
const GREEN: [f64; 3] = [0.385_147, 0.716_873, 0.097_076];
const BLUE: [f64; 3] = [0.143_066, 0.060_608, 0.714_096];

fn main() -> std::io::Result<()> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(WHITE)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve),
        (b"gTRC", Vec::new()),
        (b"bTRC", Vec::new()),
    ];
    stdout().lock().write_all(&profile(&tags))
}

/// The header, the table of tags, and the tags; an empty one is the same as the one before.
fn profile(tags: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut table = count(tags.len());
    let mut data = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut place = (0, 0);
    for (name, content) in tags {
        if !content.is_empty() {
            place = (start + data.len(), content.len());
            data.extend(content);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        table.extend(*name);
        table.extend([count(place.0), count(place.1)].concat());
    }
    [header(start + data.len()), table, data].concat()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = count(size);
    header.extend([0; 4]);
    header.extend([2, 0x40, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The day it was made: 26 November 2026.
    header.extend([2026_u16, 11, 26, 0, 0, 0].into_iter().flat_map(u16::to_be_bytes));
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(WHITE.into_iter().flat_map(fixed));
    header.resize(128, 0);
    header
}

fn text(words: &str) -> Vec<u8> {
    [b"text\0\0\0\0", words.as_bytes(), b"\0"].concat()
}

/// The name in ASCII, with the Unicode and script forms empty.
fn description(name: &str) -> Vec<u8> {
    let mut tag = [&b"desc\0\0\0\0"[..], &count(name.len() + 1), name.as_bytes(), b"\0"].concat();
    tag.extend([0; 4 + 4 + 2 + 1 + 67]);
    tag
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    [&b"XYZ \0\0\0\0"[..], &values.into_iter().flat_map(fixed).collect::<Vec<_>>()].concat()
}

fn curve() -> Vec<u8> {
    let mut tag = [&b"curv\0\0\0\0"[..], &u32::from(POINTS).to_be_bytes()].concat();
    for point in 0..POINTS {
        let value = f64::from(point) / f64::from(POINTS - 1);
        let light =
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 65535"
        )]
        tag.extend(((light * 65535.0).round() as u16).to_be_bytes());
    }
    tag
}

/// A number with sixteen binary places.
fn fixed(value: f64) -> [u8; 4] {
    #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn count(number: usize) -> Vec<u8> {
    u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}
