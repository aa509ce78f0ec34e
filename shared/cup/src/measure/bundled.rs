//! The measures that come with the product.

use super::Measure;
use std::sync::OnceLock;

/// Their files, by name.
const FILES: &[(&str, &str)] = &[(
    "piccole-e-micro-imprese.toml",
    include_str!("../../measures/piccole-e-micro-imprese.toml"),
)];

impl Measure {
    /// The measures that come with the product. A file with faults would be left out; the tests keep that from happening.
    pub fn bundled() -> &'static [Self] {
        static MEASURES: OnceLock<Vec<Measure>> = OnceLock::new();
        MEASURES.get_or_init(|| {
            FILES.iter().filter_map(|(name, text)| Self::parse(name, text).ok()).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, Measure};

    #[test]
    fn every_file_is_a_measure_named_like_it() {
        for (name, text) in FILES {
            match Measure::parse(name, text) {
                Ok(measure) => assert_eq!(format!("{}.toml", measure.id), *name),
                Err(faults) => assert!(faults.is_empty(), "{faults:?}"),
            }
        }
        assert_eq!(Measure::bundled().len(), FILES.len());
    }
}
