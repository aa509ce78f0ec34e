//! Bytes from anybody: whatever they are, the readers answer.

use super::{ANSWERS, REQUESTS};
use crate::{read_requests, read_response, write_requests};
use proptest::collection;
use proptest::prelude::*;
use proptest::sample::Index;

/// A document with some of its bytes taken out, doubled or replaced.
fn mutated(document: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<Index>(), 0..40_usize, collection::vec(signs(), 0..6));
    collection::vec(change, 1..6).prop_map(move |changes| {
        let mut bytes = document.as_bytes().to_vec();
        for (place, length, new) in changes {
            let start = place.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, new);
        }
        bytes
    })
}

/// Bytes that mean something to a parser, more often than others.
fn signs() -> impl Strategy<Value = u8> {
    prop_oneof![3 => prop::sample::select(b"<>/&;\"'=?!-[]\n #x0".to_vec()), 1 => any::<u8>()]
}

/// Both readers, and the first error in words.
fn read(bytes: &[u8]) {
    if let Err(error) = read_response(bytes) {
        assert!(error.to_string().len() < 1000);
    }
    match read_requests(bytes) {
        Ok(requests) => assert_eq!(read_requests(&write_requests(&requests)), Ok(requests)),
        Err(error) => assert!(error.to_string().len() < 1000),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes(bytes in collection::vec(any::<u8>(), 0..300)) {
        read(&bytes);
    }

    #[test]
    fn any_markup(bytes in collection::vec(signs(), 0..300)) {
        read(&bytes);
        read(&[b"<CUP>", &*bytes].concat());
        read(&[b"<DETTAGLIO_ELABORAZIONE_CUP>", &*bytes].concat());
    }

    #[test]
    fn changed_requests(bytes in mutated(REQUESTS)) {
        read(&bytes);
    }

    #[test]
    fn changed_answers(bytes in mutated(ANSWERS)) {
        read(&bytes);
    }
}
