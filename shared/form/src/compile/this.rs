//! The word that stands, in a file of `bodies/`, for the path of the list that takes it.

use crate::ListPath;

/// The word. No section is called so.
pub(super) const THIS: &str = "this";

/// A message about a body, in words that are the same for every list that takes it: it is told once.
pub(super) fn with_this<'a>(message: String, lists: impl Iterator<Item = &'a ListPath>) -> String {
    lists.fold(message, |message, list| {
        let message = message.replace(&format!("«{list}."), &format!("«{THIS}."));
        message.replace(&format!("«{list}»"), &format!("«{THIS}»"))
    })
}
