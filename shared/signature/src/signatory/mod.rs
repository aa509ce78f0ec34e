//! Whether the person who must sign is among those who signed.

mod person_name;

use crate::fault::Fault;
use crate::note::Note;
use crate::report::Signer;
use domain::{FiscalCode, PersonFiscalCode};
use person_name::{Likeness, PersonName, likeness};

/// The person who must sign. One of the two names may be empty when the other holds the whole name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// The fiscal code, when it is known.
    pub fiscal_code: Option<FiscalCode>,
    /// Given names.
    pub given_name: String,
    /// Family names.
    pub family_name: String,
}

/// Finds the signature of `wanted`: its position, and what should be known of the likeness.
///
/// # Errors
///
/// [`Fault::AnotherSigner`], with who signed and who must.
pub(crate) fn find(wanted: &Signatory, signers: &[Signer]) -> Result<(usize, Option<Note>), Fault> {
    let found = signers
        .iter()
        .enumerate()
        .filter_map(|(position, signer)| matches(wanted, signer).map(|note| (note, position)));
    // Without a note is best.
    let (note, position) = found.min().ok_or_else(|| Fault::AnotherSigner {
        signed: signers.iter().map(shown).collect::<Vec<_>>().join(", "),
        wanted: wanted.shown(),
    })?;
    Ok((position, note))
}

/// Whether `signer` is the person `wanted`, and what should be known of it. A fiscal code decides
/// where there are two; the names do where there are not.
fn matches(wanted: &Signatory, signer: &Signer) -> Option<Option<Note>> {
    match (&wanted.fiscal_code, signer.fiscal_code.as_deref()) {
        (Some(wanted_code), Some(own)) if wanted_code.as_str() == own => Some(None),
        (Some(FiscalCode::Person(wanted_code)), Some(own)) if own.len() == 16 => {
            let omocode =
                own.parse().is_ok_and(|own: PersonFiscalCode| own.is_omocode_of(wanted_code));
            let same_name = likeness_of(wanted, signer) == Likeness::Same;
            (omocode && same_name).then_some(Some(Note::MatchedByOmocode))
        }
        // A code of an organisation beside one of a person says nothing of the person.
        (Some(FiscalCode::Organisation(_)), Some(own)) if own.len() == 11 => None,
        (Some(_) | None, Some(_) | None) => match likeness_of(wanted, signer) {
            Likeness::Same => Some(Some(Note::MatchedByName)),
            Likeness::Part => Some(Some(Note::MatchedByPartOfName)),
            Likeness::Other => None,
        },
    }
}

/// By the names in their own fields, or by the common name: the better of the two.
fn likeness_of(wanted: &Signatory, signer: &Signer) -> Likeness {
    let wanted = PersonName::new(&wanted.given_name, &wanted.family_name);
    let given = signer.given_name.as_deref().unwrap_or_default();
    let family = signer.family_name.as_deref().unwrap_or_default();
    let common = signer.common_name.as_deref().unwrap_or_default();
    let by_fields = likeness(&wanted, &PersonName::new(given, family));
    by_fields.min(likeness(&wanted, &PersonName::new(common, "")))
}

impl Signatory {
    /// Name and fiscal code, as people read them.
    fn shown(&self) -> String {
        let name = format!("{} {}", self.given_name.trim(), self.family_name.trim());
        let code = self.fiscal_code.as_ref().map(FiscalCode::as_str);
        named(Some(name.trim()).filter(|name| !name.is_empty()), code)
    }
}

fn shown(signer: &Signer) -> String {
    named(signer.common_name.as_deref(), signer.fiscal_code.as_deref())
}

fn named(name: Option<&str>, code: Option<&str>) -> String {
    match (name, code) {
        (Some(name), Some(code)) => format!("{name} ({code})"),
        (Some(name), None) => name.to_owned(),
        (None, Some(code)) => code.to_owned(),
        (None, None) => "una persona senza nome".to_owned(),
    }
}
