//! The file's identifier: the same bytes have the same one, and any change gives another (ISO 32000-1 §14.4).

use lopdf::{Document, Object, StringFormat};
use sha2::{Digest, Sha256};

/// How many bytes an identifier has.
const LENGTH: usize = 16;
/// What an identifier looks like before it is known. Nothing compressed or printed can hold it twice in a
/// row.
const RESERVED: u8 = 0xA5;

/// Leaves room for the identifier.
pub(super) fn reserve(file: &mut Document) {
    let identifier = Object::String(vec![RESERVED; LENGTH], StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identifier.clone(), identifier]);
}

/// Puts the digest of the saved file where room was left, so that it need not be saved twice.
pub(super) fn fill_in(bytes: &mut [u8]) {
    let digest = Sha256::digest(&*bytes);
    let written = in_hexadecimal(&digest[..LENGTH]);
    let reserved = in_hexadecimal(&[RESERVED; LENGTH]);
    // From the end, where the trailer is.
    for _ in 0..2 {
        let mut windows = bytes.windows(reserved.len());
        if let Some(place) = windows.rposition(|window| window == reserved) {
            bytes[place..place + written.len()].copy_from_slice(&written);
        }
    }
}

fn in_hexadecimal(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().flat_map(|byte| format!("{byte:02X}").into_bytes()).collect()
}
