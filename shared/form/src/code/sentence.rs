//! What is wrong with an answer, as the applicant reads it.

use super::Code;
use domain::Money;

impl Code {
    /// The sentence that the applicant reads beside the field.
    pub fn sentence(&self) -> String {
        match self {
            Self::Missing => "Questa risposta è obbligatoria.".to_owned(),
            Self::MustBeYes => {
                "Per presentare la domanda è necessario rendere questa dichiarazione.".to_owned()
            }
            Self::TooFewTicked { at_least: 1 } => "Scegli almeno una voce.".to_owned(),
            Self::TooFewTicked { at_least } => format!("Scegli almeno {at_least} voci."),
            Self::TooShort { min } => format!("Scrivi almeno {min} caratteri."),
            Self::TooLong { max, length } => {
                format!("Il testo può avere al massimo {max} caratteri: ora ne ha {length}.")
            }
            Self::Text(error) => error.to_string(),
            Self::Unprintable(characters) => unprintable(characters),
            Self::NotANumber => "Scrivi un numero intero, solo cifre. Esempio: 12.".to_owned(),
            Self::NumberRange { min, max } => format!("Scrivi un numero da {min} a {max}."),
            Self::Decimal(error) => error.to_string(),
            Self::Money(error) => error.to_string(),
            Self::MoneyRange { min, max } => {
                format!("L’importo deve essere compreso tra {min} e {max} euro.")
            }
            Self::Percent => {
                "Scrivi una percentuale maggiore di 0 e fino a 100. Esempio: 12,5.".to_owned()
            }
            Self::Date(error) => error.to_string(),
            Self::TooEarly(first) => format!("La data non può essere precedente al {first}."),
            Self::TooLate(last) => format!("La data non può essere successiva al {last}."),
            Self::NotAnOption => "Scegli una delle voci proposte.".to_owned(),
            Self::FiscalCode(error) => error.to_string(),
            Self::PersonWanted => {
                "Qui serve il codice fiscale di una persona, di 16 caratteri.".to_owned()
            }
            Self::OrganisationWanted => {
                "Qui serve il codice fiscale di un’organizzazione, di 11 cifre.".to_owned()
            }
            Self::VatNumber(error) => error.to_string(),
            Self::Iban(error) => error.to_string(),
            Self::ForeignIban => {
                "Serve un IBAN italiano o di San Marino: inizia con IT o SM.".to_owned()
            }
            Self::Email(error) => error.to_string(),
            Self::Phone(error) => error.to_string(),
            Self::Province => "Scegli una delle province proposte.".to_owned(),
            Self::Municipality => "Scegli un comune della provincia indicata.".to_owned(),
            Self::ProvinceFirst => "Scegli prima la provincia.".to_owned(),
            Self::PostalCode(error) => error.to_string(),
            Self::Ateco(error) => error.to_string(),
            Self::PersonName(error) => error.to_string(),
            Self::ForeignId(error) => error.to_string(),
            Self::Cup(error) => error.to_string(),
            Self::Cig(error) => error.to_string(),
            Self::Digits(error) => error.to_string(),
            Self::Cadastral(error) => error.to_string(),
            Self::Elsewhere(sentence) => format!("Questo modulo non è per te. {sentence}"),
            Self::Doubt(doubt) => doubt.to_string(),
            Self::ComputedTooLarge => format!(
                "Il risultato supera {}, il valore più grande con cui il portale calcola: ricontrolla gli importi da cui dipende.",
                Money::MAX
            ),
            Self::ReferenceGone => {
                "La voce indicata non c’è più: scegline un’altra.".to_owned()
            }
            Self::TooFewItems { at_least: 1, .. } => "Inserisci almeno una voce.".to_owned(),
            Self::TooFewItems { at_least, count } => {
                format!("Inserisci almeno {at_least} voci (inserite finora: {count}).")
            }
            Self::EntryMissing { of } => format!("Manca: {of}."),
            Self::NoEntriesYet { section } => {
                format!("Qui si apre una scheda per ogni voce di «{section}»: inserisci prima quelle.")
            }
            Self::TooManyItems { at_most } => format!("Le voci possono essere al massimo {at_most}."),
            Self::MissingDocument(types) => {
                let names: Vec<String> =
                    types.iter().map(|kind| format!(".{}", kind.extensions()[0])).collect();
                format!("Carica il documento richiesto ({}).", names.join(", "))
            }
            Self::Fixed => {
                "Questa scelta non si può cambiare dopo il primo salvataggio: elimina la voce e creane una nuova."
                    .to_owned()
            }
            Self::GateOpen => {
                "La sezione è compilata, ma deve ancora essere validata per proseguire.".to_owned()
            }
            Self::OneOfMany(found) => found.to_string(),
            Self::Expense(fault) => fault.sentence(),
            Self::Rule { message, .. } => message.clone(),
        }
    }
}

fn unprintable(characters: &[char]) -> String {
    let named: Vec<String> = characters.iter().map(|found| format!("«{found}»")).collect();
    match named.as_slice() {
        [one] => {
            format!("Il carattere {one} non può essere riportato nel documento: sostituiscilo.")
        }
        several => format!(
            "I caratteri {} non possono essere riportati nel documento: sostituiscili.",
            several.join(" ")
        ),
    }
}
