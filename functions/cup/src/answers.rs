//! The bytes of an answer, read.

use crate::conversions::invalid;
use cup::Answer;
use web::Refusal;

/// Reads an answer of Sistema CUP.
///
/// # Errors
/// `response`, with the sentence that says what the file is not.
pub(crate) fn read_answers(bytes: &[u8]) -> Result<Vec<Answer>, Refusal> {
    cup::read_response(bytes).map_err(|error| invalid("response", &error.to_string()))
}
