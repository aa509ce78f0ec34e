//! The command line, as people run it.

#[cfg(test)]
mod administrations;
#[cfg(test)]
mod cup;
#[cfg(test)]
mod runs;
