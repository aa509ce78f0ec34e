//! What should be known, in Italian.

use super::Note;

impl Note {
    /// What should be known, in Italian.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::AdvancedSignature => {
                "È una firma elettronica avanzata nazionale (come quella della carta d’identità \
                 elettronica), ammessa da questo bando."
            }
            Self::UnstatedUse => {
                "Il certificato non dichiara a che cosa serve né di essere qualificato: è ammesso \
                 perché la sua autorità è stata indicata da chi gestisce il portale."
            }
            Self::NoSecureDevice => {
                "Il certificato non dichiara che la chiave di firma è custodita in un dispositivo \
                 sicuro."
            }
            Self::NoFiscalCode => {
                "Il certificato non contiene il codice fiscale di chi ha firmato."
            }
            Self::Pseudonym => {
                "Il certificato indica uno pseudonimo di chi ha firmato: il nome vero lo conosce \
                 il fornitore della firma."
            }
            Self::MatchedByName => {
                "Il certificato non porta un codice fiscale da confrontare con quello della \
                 domanda: è stato confrontato il nome."
            }
            Self::MatchedByPartOfName => {
                "Il certificato non porta un codice fiscale da confrontare con quello della \
                 domanda: è stato confrontato il nome, e un altro nome di battesimo è scritto solo \
                 nel certificato o solo nella domanda."
            }
            Self::MatchedByOmocode => {
                "Il codice fiscale del certificato e quello della domanda differiscono solo per \
                 le lettere dell’omocodia; il nome è lo stesso."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences() {
        let all = [
            Note::AdvancedSignature,
            Note::UnstatedUse,
            Note::NoSecureDevice,
            Note::NoFiscalCode,
            Note::Pseudonym,
            Note::MatchedByName,
            Note::MatchedByPartOfName,
            Note::MatchedByOmocode,
        ];
        let row = |note: Note| format!("{} | {}", note.code(), note.sentence());
        insta::assert_snapshot!(all.map(row).join("\n"));
    }
}
