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
            other => Self::fault(other),
        }
    }
}

/// An error and all its causes, for the log.
pub(crate) fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
