//! Whole documents rendered, and read back with the programs of poppler and qpdf
//! (`apt-get install poppler-utils qpdf`).

#[cfg(test)]
mod determinism;
#[cfg(test)]
mod extraction;
#[cfg(test)]
mod file;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod receipt;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tables;
