//! Help: the questions people ask, and whom to write to.

use super::recovery::PATH as RECOVERY;
use super::registration::DELIVERY;
use crate::assets::Script;
use crate::layout::{Menu, Page};
use form::address::RECEIPTS;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Assistenza" }
        p.lead { "Le risposte alle domande più frequenti. Se non bastano, in fondo trovi a chi scrivere." }

        h2 #credenziali { "Non ho ricevuto le credenziali" }
        p {
            "Le mandiamo all’indirizzo e-mail indicato nella registrazione. " (DELIVERY) " Guarda anche nella "
            "posta indesiderata. L’indirizzo non deve essere una casella PEC. Se l’indirizzo era sbagliato, "
            "registrati di nuovo con quello giusto: finché nessuno ha fatto il primo accesso si può, e le "
            "credenziali di prima non valgono più."
        }

        h2 #password { "Ho dimenticato la password" }
        p {
            "Chiedine una nuova nella pagina " a href=(RECOVERY) { "Hai dimenticato la password?" }
            ": arriva all’indirizzo e-mail dell’utenza. Vale anche per un’utenza bloccata perché non usata da "
            "più di 180 giorni. Se non usi più quell’indirizzo, l’utente principale può cambiarlo; se è il suo, "
            "scrivi all’assistenza indicando il codice utente principale e il nome utente. Non scrivere mai "
            "la password in una e-mail: noi non te la chiederemo."
        }

        h2 #salvare { "Posso fermarmi e riprendere?" }
        p {
            "Sì. Le pagine delle risposte si salvano da sole poco dopo che hai smesso di scrivere, o quando premi «Salva»: riprendi "
            "quando vuoi, anche da un altro computer. Se la connessione cade prima, quello che hai scritto resta nel "
            "browser, se questo lo permette, e te lo riproponiamo."
        }

        h2 #insieme { "Possiamo lavorare in due sulla stessa domanda?" }
        p {
            "Sì. Se due persone cambiano la stessa risposta, la seconda vede entrambe le versioni e sceglie "
            "quale tenere: niente va perso di nascosto."
        }

        h2 #utenti { "Come faccio lavorare un collega o un consulente?" }
        p {
            "Ogni persona ha la propria utenza. L’utente principale la crea dal menu «Utenti»: le credenziali arrivano "
            "per e-mail a chi la userà. A un consulente si possono affidare solo alcune domande, fino a un giorno; "
            "un’utenza che non serve più si sospende, e chi è collegato esce subito."
        }

        h2 #iniziali { "Ho sbagliato una delle risposte iniziali, già validate" }
        p {
            "Le risposte che decidono quali sezioni compilare, una volta validate, non si possono più "
            "cambiare. Crea una nuova domanda e rispondi da "
            "capo: quella vecchia, se non la invii, non produce effetti."
        }

        h2 #riaprire { "Ho trovato un errore dopo aver validato" }
        p {
            "Finché la domanda non è inviata e il bando è aperto puoi riaprirla: nella pagina «Validazione e invio» premi "
            "«Riapri la domanda per modificarla». Il PDF e i file firmati di prima non valgono più: dovrai validare, "
            "firmare e caricare di nuovo. Dopo l’invio la domanda non si può più cambiare."
        }

        h2 #firma { "Il file firmato non viene accettato" }
        ul {
            li { "Firma esattamente il PDF scaricato da qui, senza aprirlo e salvarlo di nuovo." }
            li {
                "Scegli il formato CAdES, che si chiama anche «busta P7M»: il file firmato finisce per .p7m. Un "
                "PDF firmato al suo interno (PAdES), un contenitore ASiC o una firma XML non vanno bene."
            }
            li { "Non firmare il fac-simile: si firma solo il PDF definitivo, che si scarica dopo la validazione." }
            li { "Firma con il certificato di sottoscrizione della persona indicata nella pagina di invio." }
            li { "Controlla che il certificato non sia scaduto, sospeso o revocato." }
        }

        h2 #scadenza { "Che cosa vale per la scadenza?" }
        p {
            "Conta il momento dell’invio, con il numero di protocollo: una domanda compilata o validata ma "
            "non inviata non è presentata. La data e l’ora della scadenza sono sempre in alto, in ogni "
            "pagina della domanda."
        }

        h2 #ricevuta { "Come controllo una ricevuta?" }
        p {
            "Con il numero di protocollo e il file: nella pagina " a href=(RECEIPTS) { "Verifica di un invio" }
            " chiunque li abbia può sapere se quel file è stato inviato con quel numero."
        }

        h2 #contatti { "A chi scrivere" }
        p {
            "Scrivi o telefona all’ufficio che ha pubblicato il bando: come raggiungerlo è scritto sotto il bando nella "
            a href="/" { "pagina iniziale" } ", alla voce «A chi chiedere», in fondo a ogni pagina della "
            "domanda, e nella conferma dell’invio. Indica il "
            "codice utente principale e, se c’è, il numero di protocollo."
        }
    };
    Page::simple("Assistenza", Script::Plain, content).under(Menu::Help)
}
