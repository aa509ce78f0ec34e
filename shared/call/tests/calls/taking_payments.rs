//! The repository's call with a form of payment requests.

use crate::small::call;
use ristoro_call::{Call, Folder, LARGEST_FILE};
use std::path::Path;

/// What stands in `tests/payment`, added to the repository's call, which does not have it yet: nothing reads a request's
/// answers beside its application's so far.
pub(crate) fn with_payments() -> Call {
    let at = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = site::read_folder(&at.join("../calls/ordinanza-6-2014"), LARGEST_FILE).unwrap();
    for (name, bytes) in site::read_folder(&at.join("tests/payment"), LARGEST_FILE).unwrap() {
        match files.get_mut(&name) {
            Some(there) => there.extend(bytes),
            None => {
                files.insert(format!("payment/{name}"), bytes);
            }
        }
    }
    call(&Folder { name: "ordinanza-6-2014".to_owned(), files })
}
