//! The command line, as people run it.

#[cfg(test)]
mod runs;
