//! How personal data are treated.

use crate::assets::Script;
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Privacy" }
        p.lead {
            "I dati che inserisci servono solo a istruire la domanda di contributo e a controllarla, come "
            "prevedono il regolamento (UE) 2016/679 e il decreto legislativo 196/2003."
        }
        h2 { "Chi li tratta" }
        p {
            "Il titolare del trattamento è l’amministrazione che pubblica il bando. I suoi recapiti e quelli "
            "del responsabile della protezione dei dati sono nel testo del bando."
        }
        h2 { "Quali dati" }
        ul {
            li { "I dati della registrazione: chi sei e come raggiungerti." }
            li { "Le risposte e i documenti della domanda." }
            li { "Chi ha cambiato che cosa e quando, perché più persone possono lavorare alla stessa domanda." }
        }
        h2 { "Per quanto tempo" }
        p {
            "Per il tempo necessario a concedere, pagare e controllare il contributo, e poi per gli obblighi "
            "di conservazione dei documenti amministrativi."
        }
        h2 { "Cookie e dati nel tuo browser" }
        p {
            "Usiamo solo cookie tecnici: uno tiene aperto il tuo accesso e scade quando esci o resti "
            "inattivo; l’altro, che dura 180 giorni, ricorda che da questo browser sei già entrato, perché chi "
            "tenta di indovinare la tua password altrove non possa bloccarti; chi entra con un’identità digitale ne ha altri "
            "due, che servono solo a entrare. Nessun cookie di profilazione, "
            "nessuna statistica di terzi. Quello che scrivi e non hai ancora salvato resta anche nel tuo "
            "browser, per non perderlo: si cancella quando salvi, quando esci e dopo 14 giorni; così i file che stai "
            "caricando, finché non sono arrivati e al massimo per 3 giorni. Su un "
            "computer che usano anche altri, esci sempre quando hai finito."
        }
        h2 { "I tuoi diritti" }
        p {
            "Puoi chiedere di vedere, correggere o limitare i tuoi dati scrivendo al titolare, e puoi "
            "rivolgerti al Garante per la protezione dei dati personali."
        }
    };
    Page::simple("Privacy", Script::Plain, content)
}
