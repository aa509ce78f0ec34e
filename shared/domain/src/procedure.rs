//! What the law wants a receipt to say of the procedure.

use serde::{Deserialize, Serialize};

/// What a receipt says of the administrative procedure that it begins (L. 241/1990, art. 18-bis with art. 8):
/// in the administration's words, as people read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// The office that deals with it.
    pub office: String,
    /// The person in charge of it.
    pub responsible: String,
    /// By when it must end.
    pub term: String,
    /// What can be done when it does not end in time.
    pub remedies: String,
    /// How and where the documents can be seen.
    pub access: String,
    /// What happens now.
    pub next: String,
}
