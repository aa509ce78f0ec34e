//! Legal notes.

use crate::assets::Script;
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Note legali" }
        h2 { "Valore di ciò che fai qui" }
        p {
            "La domanda è presentata quando ricevi il numero di protocollo. Le dichiarazioni che contiene "
            "sono rese ai sensi degli articoli 46 e 47 del d.P.R. 28 dicembre 2000, n. 445: chi dichiara il "
            "falso ne risponde anche penalmente (articolo 76)."
        }
        h2 { "Responsabilità" }
        p {
            "Fa fede il testo del bando. Le indicazioni di queste pagine aiutano a compilare la domanda e "
            "non lo sostituiscono."
        }
        h2 { "Licenze" }
        ul {
            li { "Il programma è software libero, con licenza EUPL 1.2." }
            li { "L’aspetto viene da Bootstrap Italia, con licenza BSD a 3 clausole." }
            li { "Il carattere Titillium Web ha licenza SIL Open Font 1.1." }
            li { "Gli elenchi di comuni e stati sono elaborati da dati ANPR e ISTAT, con licenza CC BY 4.0." }
        }
    };
    Page::simple("Note legali", Script::Plain, content)
}
