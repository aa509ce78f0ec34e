//! The secrets of a local portal.

use crate::data_folder::DataFolder;
use edge::Random;
use std::fs;
use std::io;

/// Where the key is kept.
const CHALLENGE_KEY: &str = "challenge.key";
/// How long the key is, in hexadecimal digits.
const LENGTH: usize = 64;

/// The key that signs challenges: drawn once, and kept for the folder's owner alone, so that a page
/// that was open while the portal started again can still be sent.
pub(crate) fn challenge_key(data: &DataFolder) -> io::Result<String> {
    let file = data.path(CHALLENGE_KEY);
    // Earlier versions, when they were killed at the wrong moment, left a part of it.
    let is_part = || fs::read_to_string(&file).is_ok_and(|key| key.trim().len() < LENGTH);
    if is_part() {
        let _turn = data.turn()?;
        if is_part() {
            fs::remove_file(&file)?;
        }
    }
    data.make_whole(CHALLENGE_KEY, |file| fs::write(file, draw()?))?;
    Ok(fs::read_to_string(&file)?.trim().to_owned())
}

/// 32 random bytes, as 64 hexadecimal digits.
pub(crate) fn draw() -> io::Result<String> {
    let bytes: [u8; 32] =
        Random.bytes().map_err(|_| io::Error::other("no randomness to be had"))?;
    Ok(bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_outlives_a_restart_unless_it_is_a_part_of_one() {
        let scratch = tempfile::tempdir().unwrap();
        let data = DataFolder::open(scratch.path()).unwrap();
        let first = challenge_key(&data).unwrap();
        assert_eq!(first.len(), LENGTH);
        assert_eq!(challenge_key(&data).unwrap(), first);
        fs::write(data.path(CHALLENGE_KEY), &first[..10]).unwrap();
        let other = challenge_key(&data).unwrap();
        assert!(other.len() == LENGTH && other != first);
    }
}
