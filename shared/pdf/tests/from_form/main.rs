//! The documents of a real call's applications, rendered and read back
//! (`apt-get install poppler-utils`).

#[cfg(test)]
mod call;
#[cfg(test)]
mod completeness;
#[cfg(test)]
mod new_field;
#[cfg(test)]
#[path = "../rendering/reading.rs"]
mod reading;
#[cfg(test)]
mod unchecked;
#[cfg(test)]
mod whole;
