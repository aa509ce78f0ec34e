//! A revocation list that is there whole.

use super::finding::CrlFinding;
use super::search::CrlSearch;
use crate::armour::pem_blocks;
use crate::error::Error;
use crate::revocation::UnknownCause;
use crate::serial::SerialNumber;

/// A certificate revocation list, as published by an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crl {
    der: Vec<u8>,
}

impl Crl {
    /// Reads the lists in `file`: one in DER, or any number in PEM.
    ///
    /// # Errors
    ///
    /// [`Error::ReadCrl`] when there is none, or one cannot be read.
    pub fn read(file: &[u8]) -> Result<Vec<Self>, Error> {
        let lists = if file.first() == Some(&0x30) {
            vec![Some(file.to_vec())]
        } else {
            pem_blocks(file, "X509 CRL")
        };
        if lists.is_empty() {
            return Err(Error::ReadCrl);
        }
        lists.into_iter().map(|list| list.and_then(Self::checked).ok_or(Error::ReadCrl)).collect()
    }

    /// Looks for the certificates with these serial numbers.
    ///
    /// # Errors
    ///
    /// As [`CrlSearch::finish`].
    pub fn find(
        &self,
        serials: impl IntoIterator<Item = SerialNumber>,
    ) -> Result<CrlFinding, UnknownCause> {
        find(&self.der, serials)
    }

    /// The list in DER.
    pub fn as_der(&self) -> &[u8] {
        &self.der
    }

    fn checked(der: Vec<u8>) -> Option<Self> {
        match find(&der, []) {
            Err(UnknownCause::Unreadable) => None,
            _ => Some(Self { der }),
        }
    }
}

/// Looks for certificates in the list with these bytes.
pub(crate) fn find(
    list: &[u8],
    serials: impl IntoIterator<Item = SerialNumber>,
) -> Result<CrlFinding, UnknownCause> {
    let mut search = CrlSearch::new(serials);
    search.feed(list)?;
    search.finish()
}
