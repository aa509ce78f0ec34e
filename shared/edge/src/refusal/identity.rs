//! Why it is not known who somebody is.

use std::borrow::Cow;

/// Why it is not known who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadIdentity {
    /// What an identity provider said counts no more.
    Gone,
    /// A password is not enough here.
    Needed,
}

impl BadIdentity {
    /// What the user reads.
    pub(super) fn sentence(self) -> Cow<'static, str> {
        match self {
            Self::Gone => "La conferma della tua identità è scaduta o è già stata usata: per sicurezza vale pochi minuti e una volta sola. Torna alla pagina di accesso e premi di nuovo il pulsante della tua identità digitale.".into(),
            Self::Needed => "In questo portale si entra e ci si registra solo con l’identità digitale: usa il pulsante nella pagina di accesso. Se non l’hai ancora, richiedila a un gestore riconosciuto.".into(),
        }
    }
}
