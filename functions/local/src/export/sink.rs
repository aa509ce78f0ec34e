//! A file that grows, with its digest.

use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, BufWriter, Write};

/// A file that grows, with its digest.
pub(crate) struct Sink {
    file: BufWriter<File>,
    hasher: Sha256,
    path: String,
}

impl Sink {
    pub(super) fn new(file: File, path: String) -> Self {
        Self { file: BufWriter::new(file), hasher: Sha256::new(), path }
    }

    /// Its path in the folder, and the digest of what was written.
    pub(super) fn close(mut self) -> io::Result<(String, String)> {
        self.file.flush()?;
        let digest = domain::Digest::from_bytes(self.hasher.finalize().into());
        Ok((self.path, digest.to_string()))
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
