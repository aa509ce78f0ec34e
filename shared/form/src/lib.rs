//! The vocabulary of form definitions: compile a definition, check answers.
