//! Addresses that look like a slip of the keyboard, asked back once.

use domain::EmailAddress;

/// What is asked about an address whose domain looks like a slip, unless it was confirmed; `button` is what is pressed again
/// when it is right.
pub(crate) fn slip(email: &EmailAddress, confirmed: Option<&str>, button: &str) -> Option<String> {
    if confirmed.is_some_and(|text| text.parse().as_ref() == Ok(email)) {
        return None;
    }
    let (typed, meant) = (email.domain(), email.meant_domain()?);
    Some(format!(
        "Hai scritto «{typed}»: forse volevi scrivere «{meant}»? Correggi l’indirizzo oppure, se è giusto così, premi di nuovo «{button}»."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_asked_back_until_it_is_confirmed() {
        let typed: EmailAddress = "anna@gmial.com".parse().unwrap();
        let question = slip(&typed, None, "Registra").unwrap();
        assert!(question.contains("«gmial.com»") && question.contains("«gmail.com»"), "{question}");
        assert!(question.ends_with("premi di nuovo «Registra»."), "{question}");
        assert_eq!(slip(&typed, Some(" anna@gmial.com "), "Registra"), None);
        assert!(slip(&typed, Some("anna@gmail.com"), "Registra").is_some());
        assert_eq!(slip(&"anna@gmail.com".parse().unwrap(), None, "Registra"), None);
    }
}
