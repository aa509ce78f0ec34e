//! Regions and provinces, by name or code.

use super::fault::{PlaceFault, PlacePart};
use super::index::index;
use super::names;
use crate::{ProblemCode, excerpt};
use domain::{Province, Region};

/// The region with a name or two digits.
pub(super) fn region(text: &str) -> Result<Region, PlaceFault> {
    index().region(text).ok_or_else(|| {
        let sentence = format!(
            "La regione «{}» non esiste: scrivi il nome o il codice ISTAT di 2 cifre. Esempio: Emilia-Romagna, oppure 08.",
            excerpt::in_sentence(text)
        );
        PlaceFault::new(PlacePart::Region, ProblemCode::UnknownPlace, sentence)
    })
}

/// The province with two letters, a name or three digits.
pub(super) fn province(text: &str) -> Result<Province, PlaceFault> {
    if let Some(found) = index().province(text) {
        return Ok(found);
    }
    let shown = excerpt::in_sentence(text);
    if names::is_abroad(text) {
        let sentence = "Il progetto deve essere in Italia: scrivi una provincia italiana.";
        return Err(PlaceFault::new(PlacePart::Province, ProblemCode::UnknownPlace, sentence));
    }
    if names::is_ceased_province(text) {
        let sentence = format!(
            "La provincia «{shown}» non è fra quelle in uso: scrivi quella attuale oppure toglila, perché si ricava dal comune."
        );
        return Err(PlaceFault::new(PlacePart::Province, ProblemCode::CeasedPlace, sentence));
    }
    let sentence = format!(
        "La provincia «{shown}» non esiste: scrivi la sigla, il nome o il codice ISTAT di 3 cifre. Esempio: BO, oppure 037."
    );
    Err(PlaceFault::new(PlacePart::Province, ProblemCode::UnknownPlace, sentence))
}
