//! The declaration of accessibility (law 4/2004).

use crate::assets::Script;
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Dichiarazione di accessibilità" }
        p.lead {
            "Questo sito è pensato perché tutti possano usarlo: con la tastiera, con un lettore di schermo, "
            "dal telefono, con i caratteri ingranditi."
        }
        h2 { "Stato di conformità" }
        p {
            "Il sito è costruito secondo le WCAG 2.2, livello AA, e la norma EN 301 549, come chiede la legge "
            "9 gennaio 2004, n. 4. La dichiarazione ufficiale è compilata ogni anno dall’amministrazione che "
            "lo gestisce, sul modello dell’Agenzia per l’Italia digitale."
        }
        h2 { "Che cosa non è ancora accessibile" }
        p {
            "I documenti PDF generati dal sistema hanno titoli, tabelle e ordine di lettura per i lettori di schermo, ma i "
            "documenti caricati da chi presenta domanda non li modifichiamo, e possono non essere accessibili. Le stesse informazioni "
            "sono nelle pagine della domanda."
        }
        h2 { "Segnala un problema" }
        p {
            "Se qualcosa ti impedisce di presentare la domanda, scrivi all’amministrazione che pubblica il "
            "bando: vedi " a href="/assistenza/#contatti" { "a chi scrivere" } ". Se la risposta non ti "
            "soddisfa, puoi rivolgerti al Difensore civico per il digitale."
        }
    };
    Page::simple("Dichiarazione di accessibilità", Script::Plain, content)
}
