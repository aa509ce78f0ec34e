//! Who somebody is, as far as a provider's word goes.

use crate::error::IdentityError;
use crate::provider::Provider;
use domain::PersonFiscalCode;
use serde_json::{Map, Value};

/// What stands before an Italian fiscal code among the attributes (ETSI EN 319 412-1, 5.1.3).
const ITALIAN: &str = "TINIT-";
/// Names and addresses that are longer are not taken over.
const LONGEST: usize = 254;

/// A person, by the word of a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The fiscal code.
    pub fiscal_code: PersonFiscalCode,
    /// The given names, if the provider gives them.
    pub given_name: Option<String>,
    /// The surname, if the provider gives it.
    pub family_name: Option<String>,
    /// The address for mail, if the provider gives one.
    pub email: Option<String>,
    /// With which level of assurance the person showed who they are (`acr`).
    pub level: Option<String>,
}

/// Attributes as a provider gives them.
pub(crate) type Attributes = Map<String, Value>;

/// The person whom attributes describe.
pub(crate) fn person(
    provider: &Provider,
    attributes: &Attributes,
    level: Option<String>,
) -> Result<Person, IdentityError> {
    let code = fiscal_code(provider, attributes).ok_or(IdentityError::NoFiscalCode)?;
    let text = |name: &str| {
        let text = attributes.get(name)?.as_str()?.trim();
        let good = !text.is_empty() && text.len() <= LONGEST && !text.contains(char::is_control);
        good.then(|| text.to_owned())
    };
    Ok(Person {
        fiscal_code: code,
        given_name: text("given_name"),
        family_name: text("family_name"),
        email: text("email"),
        level,
    })
}

/// Whether the fiscal code is among the attributes, well formed or not.
pub(crate) fn names_the_person(provider: &Provider, attributes: &Attributes) -> bool {
    attributes.contains_key(&provider.fiscal_code_claim)
}

/// Codes of other States (`TINDE-…`) and of companies are none of ours.
fn fiscal_code(provider: &Provider, attributes: &Attributes) -> Option<PersonFiscalCode> {
    let text = attributes.get(&provider.fiscal_code_claim)?.as_str()?;
    text.strip_prefix(ITALIAN).unwrap_or(text).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::tests::demonstration;
    use serde_json::json;

    fn person_of(attributes: &Value) -> Result<Person, IdentityError> {
        person(&demonstration(), attributes.as_object().unwrap(), None)
    }

    #[test]
    fn the_fiscal_code_is_read_with_and_without_its_country() {
        for text in ["TINIT-BSSLNE75E54F257M", "BSSLNE75E54F257M"] {
            let found = person_of(&json!({ "https://attributes.eid.gov.it/fiscal_number": text }));
            assert_eq!(found.unwrap().fiscal_code.as_str(), "BSSLNE75E54F257M");
        }
    }

    #[test]
    fn other_codes_are_none() {
        for text in
            ["TINDE-12345678901", "TINIT-80062590379", "TINIT-BSSLNE75E54F257X", "", "TINIT-"]
        {
            let found = person_of(&json!({ "https://attributes.eid.gov.it/fiscal_number": text }));
            assert!(matches!(found, Err(IdentityError::NoFiscalCode)), "{text}");
        }
        assert!(matches!(person_of(&json!({})), Err(IdentityError::NoFiscalCode)));
        let number = json!({ "https://attributes.eid.gov.it/fiscal_number": 7 });
        assert!(matches!(person_of(&number), Err(IdentityError::NoFiscalCode)));
    }

    #[test]
    fn names_that_cannot_be_shown_are_left_out() {
        let mut attributes = json!({
            "https://attributes.eid.gov.it/fiscal_number": "TINIT-BSSLNE75E54F257M",
            "given_name": " Elena ", "family_name": "Bassi\n", "email": "e".repeat(300),
        });
        let found = person_of(&attributes).unwrap();
        assert_eq!(found.given_name.as_deref(), Some("Elena"));
        assert_eq!(found.family_name.as_deref(), Some("Bassi"));
        assert_eq!(found.email, None);
        attributes["family_name"] = json!("Bas\u{0}si");
        assert_eq!(person_of(&attributes).unwrap().family_name, None);
    }
}
