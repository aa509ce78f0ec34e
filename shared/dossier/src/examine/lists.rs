//! Revocation lists that need not be fetched.

use bytes::Bytes;
use edge::AnchorSource;
use jiff::Timestamp;
use std::fs;
use std::path::{Path, PathBuf};
use trust::fetch::{EvidenceCache, MemoryCache};

/// The folder of lists, beside the operator's authorities.
const FOLDER: &str = "lists";

/// The lists that were fetched before, and those that an operator put beside the authorities, for those who
/// publish theirs nowhere: a rehearsal's. A list of the folder is called as the last part of its address.
#[derive(Debug)]
pub(super) struct KnownLists {
    folder: Option<PathBuf>,
    fetched: MemoryCache,
}

impl KnownLists {
    pub(super) fn of(source: &AnchorSource) -> Self {
        let folder = match source {
            AnchorSource::None => None,
            AnchorSource::Folder(folder) => Some(folder.join(FOLDER)),
        };
        Self { folder, fetched: MemoryCache::default() }
    }
}

impl EvidenceCache for KnownLists {
    async fn list(&self, url: &str) -> Option<Bytes> {
        let given = self.folder.as_deref().and_then(|folder| of_folder(folder, url));
        match given {
            Some(list) => Some(list),
            None => self.fetched.list(url).await,
        }
    }

    async fn keep(&self, url: &str, list: &Bytes, next_update: Option<Timestamp>) {
        self.fetched.keep(url, list, next_update).await;
    }
}

fn of_folder(folder: &Path, url: &str) -> Option<Bytes> {
    let name = url.rsplit('/').next()?;
    let plain = |found: char| found.is_ascii_alphanumeric() || matches!(found, '-' | '_' | '.');
    let usable = !name.starts_with('.') && !name.is_empty() && name.chars().all(plain);
    if usable { fs::read(folder.join(name)).ok().map(Bytes::from) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_into_the_folder_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.crl"), "list").unwrap();
        let of = |url: &str| of_folder(folder.path(), url);
        assert_eq!(of("http://ca.example/a.crl").as_deref(), Some(&b"list"[..]));
        for url in ["http://ca.example/b.crl", "http://ca.example/", "x/..", "x/.a", "x/%2e"] {
            assert_eq!(of(url), None, "{url}");
        }
    }
}
