//! Answers and a form definition in, a PDF out: same input, same bytes.
