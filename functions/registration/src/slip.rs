//! Addresses that look like a slip of the keyboard, asked back once.

use crate::words::words;
use domain::EmailAddress;
use language::Language;

/// What is asked about an address whose domain looks like a slip, unless it was confirmed; `button` is what is pressed again
/// when it is right.
pub(crate) fn slip(
    email: &EmailAddress,
    confirmed: Option<&str>,
    (button, language): (&str, Language),
) -> Option<String> {
    if confirmed.is_some_and(|text| text.parse().as_ref() == Ok(email)) {
        return None;
    }
    let (typed, meant) = (email.domain(), email.meant_domain()?);
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("typed", &typed), ("meant", &meant), ("button", &button)];
    Some(words(language).mistyped.with(&values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_asked_back_until_it_is_confirmed() {
        let typed: EmailAddress = "anna@gmial.com".parse().unwrap();
        let button = ("Registra", Language::Italian);
        let question = slip(&typed, None, button).unwrap();
        assert!(question.contains("«gmial.com»") && question.contains("«gmail.com»"), "{question}");
        assert!(question.ends_with("premi di nuovo «Registra»."), "{question}");
        let english = slip(&typed, None, ("Register", Language::English)).unwrap();
        assert!(english.ends_with("press “Register” again."), "{english}");
        assert_eq!(slip(&typed, Some(" anna@gmial.com "), button), None);
        assert!(slip(&typed, Some("anna@gmail.com"), button).is_some());
        assert_eq!(slip(&"anna@gmail.com".parse().unwrap(), None, button), None);
    }
}
