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

/// Whether a signer is the person who must sign, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Recognised {
    ByCode,
    Noted(Note),
    No,
}

/// Finds the signature of `wanted`: its position, and what should be known of the likeness.
///
/// # Errors
///
/// [`Fault::AnotherSigner`], with who signed and who must.
pub(crate) fn find(wanted: &Signatory, signers: &[Signer]) -> Result<(usize, Option<Note>), Fault> {
    let recognised = signers.iter().map(|signer| recognise(wanted, signer)).zip(0..);
    match recognised.min() {
        Some((Recognised::ByCode, position)) => Ok((position, None)),
        Some((Recognised::Noted(note), position)) => Ok((position, Some(note))),
        Some((Recognised::No, _)) | None => Err(Fault::AnotherSigner {
            signed: signers.iter().map(shown).collect::<Vec<_>>().join(", "),
            wanted: wanted.shown(),
        }),
    }
}

/// A fiscal code decides where there are two; the names do where there are not.
fn recognise(wanted: &Signatory, signer: &Signer) -> Recognised {
    match (&wanted.fiscal_code, signer.fiscal_code.as_deref()) {
        (Some(code), Some(own)) if code.as_str() == own => Recognised::ByCode,
        (Some(FiscalCode::Person(code)), Some(own)) if own.len() == 16 => {
            let omocode = own.parse().is_ok_and(|own: PersonFiscalCode| own.is_omocode_of(code));
            if omocode && likeness_of(wanted, signer) == Likeness::Same {
                Recognised::Noted(Note::MatchedByOmocode)
            } else {
                Recognised::No
            }
        }
        (Some(FiscalCode::Organisation(_)), Some(own)) if own.len() == 11 => Recognised::No,
        // A code of an organisation beside one of a person says nothing of the person.
        (Some(_) | None, Some(_) | None) => match likeness_of(wanted, signer) {
            Likeness::Same => Recognised::Noted(Note::MatchedByName),
            Likeness::Part => Recognised::Noted(Note::MatchedByPartOfName),
            Likeness::Other => Recognised::No,
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
