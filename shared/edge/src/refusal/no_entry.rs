//! Why nobody can enter.

use domain::Instant;
use std::borrow::Cow;

/// Why nobody can enter with some credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoEntry {
    /// They are nobody's.
    Wrong {
        /// How many more may be tried before it is locked.
        left: u32,
    },
    /// The user that was chosen is not the person's who showed who they are, or is not there.
    NotTheirs,
    /// Too many failures in a row (manual 2.2), whether or not anybody has the name.
    Locked {
        /// Until when.
        until: Instant,
        /// In how many seconds that is.
        seconds: u32,
    },
    /// The user is suspended.
    Suspended {
        /// Whether it is the principal one, whom nobody of the organisation can let in again.
        principal: bool,
    },
    /// The user was not there for more than 180 days.
    Dormant,
    /// The password was given, and not changed in time.
    Expired,
}

impl NoEntry {
    pub(super) fn sentence(self) -> Cow<'static, str> {
        match self {
            Self::Wrong { left } => format!("Credenziali non corrette: controlla codice utente principale, nome utente e password. {}, poi l’utenza si blocca per 5 minuti.", tries(left)).into(),
            Self::NotTheirs => "Con la tua identità digitale non si entra con questa utenza: torna all’elenco e scegli una delle tue.".into(),
            Self::Locked { until, .. } => format!("L’utenza è bloccata per sicurezza dopo tre tentativi errati. Puoi riprovare dal {until}.").into(),
            Self::Suspended { principal: true } => "Questa utenza è sospesa, e con lei la tua organizzazione: per sapere perché, e come riattivarla, scrivi all’assistenza del portale.".into(),
            Self::Suspended { principal: false } => "Questa utenza è sospesa: rivolgiti all’utente principale della tua organizzazione.".into(),
            Self::Dormant => "Questa utenza è bloccata perché non è stata usata per più di 180 giorni. Per sbloccarla chiedi una nuova password: «Hai dimenticato la password?», in questa pagina.".into(),
            Self::Expired => "Questa password provvisoria è scaduta: valeva 7 giorni. Chiedine una nuova: «Hai dimenticato la password?», in questa pagina.".into(),
        }
    }
}

/// How many tries are left.
fn tries(left: u32) -> String {
    match left {
        1 => "Puoi fare ancora un tentativo".to_owned(),
        left => format!("Puoi fare ancora {left} tentativi"),
    }
}
