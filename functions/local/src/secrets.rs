//! The secrets of a local portal: drawn once, kept in its folder for its owner alone.

use crate::engines::Location;
use edge::Random;
use std::fs;
use std::io::Write;
use std::path::Path;

/// The key that signs challenges. It outlives a restart only if the data do.
pub(crate) fn challenge_key(location: &Location) -> Result<String, std::io::Error> {
    match location {
        Location::Memory => draw(),
        Location::Folder(folder) => kept(&folder.join("challenge.key")),
    }
}

fn kept(file: &Path) -> Result<String, std::io::Error> {
    match fs::read_to_string(file) {
        Ok(key) if key.trim().len() >= 64 => return Ok(key.trim().to_owned()),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let key = draw()?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?.write_all(key.as_bytes())?;
    Ok(key)
}

fn draw() -> Result<String, std::io::Error> {
    let bytes: [u8; 32] =
        Random.bytes().map_err(|_| std::io::Error::other("no randomness to be had"))?;
    Ok(bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
}
