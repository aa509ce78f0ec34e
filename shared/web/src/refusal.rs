//! Every way to say no, and the one place where it becomes a status and a body.

use crate::Reply;
use serde_json::{Value, json};
use std::error::Error;
use store::StoreError;

/// Why a request was not done.
#[derive(Debug)]
pub enum Refusal {
    /// The request itself is not well formed.
    Malformed(String),
    /// Nobody is signed in, or the session ended.
    SignIn,
    /// The password must be changed first.
    ChangePassword,
    /// The request did not come from the site's own pages.
    ForeignOrigin,
    /// Not there, or not yours: the two are the same from outside.
    NotFound,
    /// The path is there, with these methods.
    WrongMethod(Vec<&'static str>),
    /// Somebody else changed it meanwhile; how it is now.
    Conflict(Value),
    /// The state does not allow it.
    NotAllowed {
        /// A stable name.
        code: &'static str,
        /// What the user reads.
        detail: String,
    },
    /// What was sent has problems.
    Invalid {
        /// A stable name.
        code: &'static str,
        /// What the user reads.
        detail: String,
        /// More members of the body: the problems.
        more: Value,
    },
    /// Larger than accepted.
    TooLarge,
    /// Too many requests, or too much at once: try again in some seconds.
    Busy {
        /// In how many seconds.
        seconds: u32,
        /// What the user reads.
        detail: String,
    },
    /// Something broke here.
    Fault(Box<dyn Error + Send + Sync>),
}

impl Refusal {
    /// A fault with its cause.
    pub fn fault(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Fault(cause.into())
    }

    /// A state that does not allow the request.
    pub fn not_allowed(code: &'static str, detail: &str) -> Self {
        Self::NotAllowed { code, detail: detail.to_owned() }
    }

    /// The application is not a draft any more.
    pub fn not_draft() -> Self {
        Self::not_allowed(
            "not-draft",
            "La domanda è già stata validata: i dati sono bloccati e non si possono più modificare.",
        )
    }

    /// The section was validated on its own.
    pub fn frozen() -> Self {
        Self::not_allowed(
            "frozen",
            "La sezione è già stata validata: le risposte e i documenti non si possono più modificare.",
        )
    }

    /// The section that opens the others has not been validated yet. `gate` is its name in the menu.
    pub fn gate_open(gate: &str) -> Self {
        let detail = format!(
            "Prima di compilare questa sezione devi compilare e validare la sezione {gate}."
        );
        Self::not_allowed("gate-open", &detail)
    }

    /// The reply: `application/problem+json` (RFC 9457).
    pub(crate) fn into_reply(self, request_id: &str) -> Reply {
        let (status, code, title, detail) = self.facts();
        let mut body = json!({
            "type": format!("urn:ristoro:problem:{code}"),
            "title": title,
            "status": status,
            "detail": detail,
            "code": code,
            "request_id": request_id,
        });
        if let (Self::Invalid { more: Value::Object(more), .. }, Value::Object(members)) =
            (&self, &mut body)
        {
            members.extend(more.clone());
        }
        if let Self::Conflict(current) = &self {
            body["current"] = current.clone();
        }
        let reply = Reply::problem(status, &body);
        match self {
            Self::Busy { seconds, .. } => reply.with_header("retry-after", &seconds.to_string()),
            Self::WrongMethod(methods) => reply.with_header("allow", &methods.join(", ")),
            _ => reply,
        }
    }

    /// Its stable name.
    pub(crate) fn code(&self) -> &str {
        self.facts().1
    }

    fn facts(&self) -> (u16, &str, &'static str, String) {
        match self {
            Self::Malformed(what) => (
                400,
                "malformed",
                "Richiesta non valida",
                format!("La richiesta non è ben formata: {what}."),
            ),
            Self::SignIn => (
                401,
                "sign-in",
                "Accesso necessario",
                "La sessione è terminata o non hai ancora effettuato l’accesso. Accedi per continuare: quello che hai scritto resta in questa pagina.".to_owned(),
            ),
            Self::ChangePassword => (
                403,
                "password",
                "Password da cambiare",
                "Prima di continuare devi scegliere una tua password.".to_owned(),
            ),
            Self::ForeignOrigin => (
                403,
                "origin",
                "Richiesta non accettata",
                "La richiesta non proviene dalle pagine del portale. Ricarica la pagina e riprova.".to_owned(),
            ),
            Self::NotFound => (
                404,
                "not-found",
                "Non trovato",
                "Quello che cerchi non c’è, oppure non appartiene alla tua organizzazione.".to_owned(),
            ),
            Self::WrongMethod(_) => (
                405,
                "method",
                "Metodo non ammesso",
                "Questo indirizzo non accetta questo tipo di richiesta.".to_owned(),
            ),
            Self::Conflict(_) => (
                409,
                "conflict",
                "Modificato da un’altra persona",
                "Nel frattempo qualcun altro ha salvato questa pagina. Non abbiamo sovrascritto nulla: confronta le due versioni e scegli.".to_owned(),
            ),
            Self::NotAllowed { code, detail } => (409, code, "Operazione non possibile", detail.clone()),
            Self::Invalid { code, detail, .. } => (422, code, "Dati da correggere", detail.clone()),
            Self::TooLarge => (
                413,
                "too-large",
                "Troppo grande",
                "Quello che hai inviato supera la dimensione ammessa.".to_owned(),
            ),
            Self::Busy { detail, .. } => (429, "busy", "Riprova tra poco", detail.clone()),
            Self::Fault(_) => (
                500,
                "fault",
                "Errore del portale",
                "Si è verificato un errore nel portale, non dipende da te. Quello che hai scritto resta nella pagina: riprova tra qualche minuto e, se si ripete, comunica all’assistenza il codice della richiesta.".to_owned(),
            ),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Contended { .. } => Self::Busy {
                seconds: 2,
                detail: "In questo momento il portale riceve molte richieste. Riprova tra qualche secondo: non hai perso nulla.".to_owned(),
            },
            StoreError::FileTooLarge { .. } => Self::TooLarge,
            // Removed while the request was under way.
            StoreError::NoSuchApplication => Self::NotFound,
            StoreError::TooManyRecords { .. } => Self::not_allowed(
                "too-many",
                "Questa voce ne contiene troppe altre per eliminarla in una volta sola: elimina prima quelle al suo interno.",
            ),
            StoreError::DocumentDiffers => Self::not_allowed(
                "already-received",
                "Questo caricamento è già stato usato per un altro file: carica il file di nuovo.",
            ),
            other => Self::fault(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(error: StoreError) -> (u16, String) {
        let refusal = Refusal::from(error);
        let (status, code, _, detail) = refusal.facts();
        assert!(detail.ends_with('.'), "{detail}");
        (status, code.to_owned())
    }

    #[test]
    fn what_the_stores_do_not_do_is_told_for_what_it_is() {
        let many = StoreError::TooManyRecords { what: "an item", count: 101, limit: 100 };
        let lost = StoreError::Read { what: "a call", source: "no answer".into() };
        assert_eq!(told(StoreError::Contended { what: "a call" }), (429, "busy".to_owned()));
        assert_eq!(told(StoreError::FileTooLarge { max: 1 }), (413, "too-large".to_owned()));
        assert_eq!(told(StoreError::NoSuchApplication), (404, "not-found".to_owned()));
        assert_eq!(told(many), (409, "too-many".to_owned()));
        assert_eq!(told(StoreError::DocumentDiffers), (409, "already-received".to_owned()));
        assert_eq!(told(lost), (500, "fault".to_owned()));
    }

    #[test]
    fn a_fault_shows_only_the_id_of_the_request() {
        let reply = Refusal::fault("table accounts-prod is gone").into_reply("0123456789abcdef");
        let body = String::from_utf8(reply.into_response().into_body().to_vec()).unwrap();
        assert!(body.contains("0123456789abcdef"), "{body}");
        assert!(!body.contains("accounts-prod"), "{body}");
    }
}
