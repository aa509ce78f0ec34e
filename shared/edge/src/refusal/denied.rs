//! What the state of things does not allow: each reason with its code and its sentence.

use super::withheld::{self, Reader, Withheld};
use super::{Code, pair, words};
use domain::{Closing, Instant, LATELY_MINUTES, PairRefusal};
use language::Language;
use std::borrow::Cow;

/// Why the state of things does not allow a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// The application was validated: its answers cannot change.
    NotDraft,
    /// The section is of the application that a payment request hangs on: nothing of it changes from there.
    OfApplication,
    /// The draft was thrown away: nothing of it changes until it is had back.
    Discarded,
    /// What was validated is not thrown away.
    NotDraftToDiscard,
    /// The id of a new application is that of something else.
    IdTaken,
    /// The application was validated while a file was on its way.
    NotDraftOnArrival,
    /// The application was validated: there is a final PDF in place of drafts.
    NotDraftToPrint,
    /// The section was validated on its own.
    Frozen,
    /// The section that opens the others has not been validated yet.
    GateOpen {
        /// Its name in the menu.
        gate: String,
    },
    /// The list is full.
    TooManyItems {
        /// How many items it takes.
        most: u32,
    },
    /// The organisation has as many applications to the call as it may have.
    TooManyApplications,
    /// The application holds as much as it can hold.
    TooMuchInApplication,
    /// More lies in the item than is copied at once.
    TooMuchToCopy,
    /// The request of codes has as many answers as it may have.
    TooManyResponses,
    /// The call is not open yet: nothing can be validated.
    NotOpenToValidate {
        /// When it opens.
        opens: Instant,
    },
    /// The call is not open yet: nothing can be sent.
    NotOpenToSend {
        /// When it opens.
        opens: Instant,
    },
    /// The call is not open: no application can be begun.
    ClosedToNew,
    /// The call is closed: nothing can be validated any more.
    ClosedToValidate,
    /// The call is closed: nothing can be sent any more.
    ClosedToSend {
        /// When it closed.
        closed: Closing,
    },
    /// As many applications as the call takes have arrived.
    Full {
        /// How many it takes.
        most: u32,
    },
    /// The call is closed: what was validated could not be validated again.
    ClosedToReopen,
    /// Somebody else changed the schedule of the call meanwhile.
    Rescheduled {
        /// How it is now, in words.
        now: String,
    },
    /// What is still a draft needs not be reopened.
    NotValidatedToReopen,
    /// There is a receipt once the application was sent.
    NotSubmitted,
    /// Signed files come after validation.
    NotValidatedToUpload,
    /// The application was reopened and validated anew while a signed file was on its way.
    ValidatedAnew,
    /// Sending comes after validation.
    NotValidatedToSend,
    /// The final PDF comes with validation.
    NotValidatedToPrint,
    /// The application was sent: its files stay as they are.
    Submitted,
    /// The file that was announced has not arrived.
    NotArrived,
    /// The upload was used for another file.
    AlreadyReceived,
    /// The call has no data for project codes.
    NoMeasure,
    /// The revocation was noted already.
    AlreadyNoted,
    /// The conversion gave no request: there can be no answer to it.
    NotAccepted,
    /// Nobody confirmed yet what the conversion asks for.
    NotConfirmed,
    /// Nothing of the conversion waits for codes.
    NothingToWithdraw,
    /// The principal user is not suspended, nor changed by others.
    Principal,
    /// Nobody suspends oneself, nor changes what oneself may do.
    Oneself,
    /// One's own address and second factor change only shortly after signing in.
    NotLately,
    /// Somebody else changed the user meanwhile.
    UserChanged,
    /// Somebody else revised the measure meanwhile.
    Revised,
    /// The administration has as many measures of its own as it may have, or the measure as many revisions.
    TooManyMeasures {
        /// How many.
        most: usize,
    },
    /// The measure was revised as often as it can be.
    TooManyRevisions {
        /// How often.
        most: u32,
    },
    /// The organisation has applications: its fiscal code is not freed.
    HasApplications {
        /// How many.
        count: usize,
        /// Whether they were begun meanwhile, when the users were suspended already.
        suspended: bool,
    },
    /// The organisation gave its fiscal code back: its users stay suspended.
    Released,
    /// The users of the organisation have no passwords: they show an identity provider who they are.
    NoPasswords,
    /// The organisation has as many users as it may have.
    TooManyUsers {
        /// How many.
        most: usize,
    },
    /// The user may work on some applications, and begin none.
    OnlySome,
    /// The application and its payment request do not stand so that this can be done.
    Pair(PairRefusal),
    /// The call takes no payment requests.
    NoPaymentForm,
    /// A payment request is sent with its application, which has the receipt of both.
    OnlyWithApplication,
    /// As many payment requests were begun on the application as may be.
    TooManyPayments {
        /// How many.
        most: u32,
    },
    /// A payment request that was deleted is not had back.
    PaymentDeleted,
    /// The file is there, and is not given to this reader.
    Withheld(Withheld, Reader),
    /// Somebody entered with the credentials already, or too much time has passed, or it is not the
    /// browser that registered.
    NoResend,
    /// The code confirms no address: it was used, or is over, or another one was sent.
    NoConfirmation,
}

impl Denied {
    /// Its code.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::NotDraft
            | Self::OfApplication
            | Self::Discarded
            | Self::NotDraftToDiscard
            | Self::NotDraftOnArrival
            | Self::NotDraftToPrint => Code::NotDraft,
            Self::Frozen => Code::Frozen,
            Self::GateOpen { .. } => Code::GateOpen,
            Self::TooManyItems { .. }
            | Self::TooManyApplications
            | Self::TooMuchInApplication
            | Self::TooMuchToCopy
            | Self::TooManyResponses
            | Self::TooManyPayments { .. }
            | Self::TooManyUsers { .. }
            | Self::TooManyMeasures { .. }
            | Self::TooManyRevisions { .. } => Code::TooMany,
            Self::NotOpenToValidate { .. } | Self::NotOpenToSend { .. } => Code::NotOpen,
            Self::ClosedToNew
            | Self::ClosedToValidate
            | Self::ClosedToSend { .. }
            | Self::ClosedToReopen => Code::Closed,
            Self::Full { .. } => Code::Full,
            Self::IdTaken
            | Self::Rescheduled { .. }
            | Self::UserChanged
            | Self::Revised
            | Self::HasApplications { .. }
            | Self::Released => Code::Conflict,
            Self::NotValidatedToUpload
            | Self::ValidatedAnew
            | Self::NotValidatedToSend
            | Self::NotValidatedToPrint
            | Self::NotValidatedToReopen => Code::NotValidated,
            Self::NotSubmitted => Code::NotSubmitted,
            Self::Submitted => Code::Submitted,
            Self::NotArrived => Code::NotArrived,
            Self::AlreadyReceived => Code::AlreadyReceived,
            Self::NoMeasure => Code::NoMeasure,
            Self::AlreadyNoted => Code::AlreadyNoted,
            Self::NotAccepted | Self::NotConfirmed => Code::NotAccepted,
            Self::NothingToWithdraw => Code::NothingToWithdraw,
            Self::Principal | Self::Oneself | Self::NotLately => Code::NotThisUser,
            Self::NoPasswords => Code::Identity,
            Self::Pair(why) => pair::code(*why),
            Self::NoPaymentForm | Self::OnlyWithApplication | Self::PaymentDeleted => Code::Payment,
            Self::OnlySome => Code::OnlySome,
            Self::Withheld(..) => Code::Withheld,
            Self::NoResend => Code::NoResend,
            Self::NoConfirmation => Code::NoConfirmation,
        }
    }

    /// What the user reads.
    pub(super) fn spoken(&self, language: Language) -> Cow<'static, str> {
        let (creation, account) =
            (&words::words(language).creation, &words::words(language).account);
        match self {
            Self::NotDraft => "La domanda è validata, e così com’è i dati non si possono modificare. Se non è ancora inviata puoi riaprirla dalla pagina di invio.".into(),
            Self::OfApplication => "Questi dati sono della domanda di contributo: dalla domanda di pagamento non si possono cambiare.".into(),
            Self::Discarded => "La domanda è stata eliminata, e non si può modificare. Finché si può ripristinare la trovi in «Le mie domande», tra le domande eliminate.".into(),
            Self::NotDraftToDiscard => "Si può eliminare solo una domanda in bozza. Se è validata e non ancora inviata, prima riaprila dalla pagina di invio.".into(),
            Self::IdTaken => creation.id_taken.as_str().into(),
            Self::NotDraftOnArrival => "La domanda è stata validata mentre il file era in arrivo: il file non è stato aggiunto.".into(),
            Self::NotDraftToPrint => "La domanda è stata validata: scarica il PDF definitivo, da firmare.".into(),
            Self::Frozen => "La sezione è già stata validata: le risposte e i documenti non si possono più modificare.".into(),
            Self::GateOpen { gate } => format!("Prima di compilare questa sezione devi compilare e validare la sezione {gate}.").into(),
            Self::TooManyItems { most } => format!("Le voci di questo elenco possono essere al massimo {most}.").into(),
            Self::TooManyApplications => creation.too_many.as_str().into(),
            Self::TooMuchInApplication => "La domanda contiene troppi dati: elimina le voci che non servono o accorcia i testi.".into(),
            Self::TooMuchToCopy => "Questa voce contiene troppe altre voci per duplicarla in una volta: aggiungi una voce nuova.".into(),
            Self::TooManyResponses => "Per questa richiesta sono già state caricate troppe risposte.".into(),
            Self::NotOpenToValidate { opens } => format!("Il bando non è ancora aperto: potrai validare la domanda dal {opens}.").into(),
            Self::NotOpenToSend { opens } => format!("Il bando non è ancora aperto: si potrà inviare dal {opens}.").into(),
            Self::ClosedToNew => creation.closed.as_str().into(),
            Self::ClosedToValidate => "Il termine per presentare la domanda è scaduto: la domanda non può più essere validata.".into(),
            Self::ClosedToSend { closed } => format!("Il termine per l’invio è scaduto: si poteva inviare {}. La domanda non è stata inviata, e resta com’è: se il termine viene prorogato potrai inviarla da questa pagina.", closed.sentence()).into(),
            Self::Full { most } => format!("Il bando accetta al massimo {most} domande, e sono già arrivate tutte: la domanda non è stata inviata.").into(),
            Self::ClosedToReopen => "Il bando non è aperto: la domanda, se la riaprissi, non potrebbe più essere validata. Resta com’è.".into(),
            Self::Rescheduled { now } => format!("Nel frattempo i termini sono stati cambiati, e non abbiamo cambiato altro. {now} Controlla e, se serve ancora, ripeti la modifica.").into(),
            Self::NotValidatedToReopen => "La domanda non è validata: puoi già modificarla.".into(),
            Self::NotSubmitted => "La domanda non è stata ancora inviata: la ricevuta c’è dopo l’invio.".into(),
            Self::NotValidatedToUpload => "La domanda non è validata, oppure è stata riaperta in un’altra finestra e i file firmati di prima non valgono più: validala, firma il nuovo PDF e carica quello.".into(),
            Self::ValidatedAnew => "Nel frattempo la domanda è stata riaperta e validata di nuovo: scarica il nuovo PDF, firmalo e carica quello.".into(),
            Self::NotValidatedToSend => "La domanda non è validata, oppure è stata riaperta in un’altra finestra: prima di inviarla è necessario validarla e firmarla di nuovo.".into(),
            Self::NotValidatedToPrint => "Il PDF definitivo si può scaricare dopo la validazione della domanda.".into(),
            Self::Submitted => "La domanda è già stata inviata: non si può più riaprire né cambiare, e nemmeno i suoi file.".into(),
            Self::NotArrived => "Il file non è arrivato per intero: caricalo di nuovo.".into(),
            Self::AlreadyReceived => "Questo caricamento è già stato usato per un altro file: carica il file di nuovo.".into(),
            Self::NoMeasure => "Per questo bando non sono definiti i dati della richiesta del CUP.".into(),
            Self::AlreadyNoted => "La revoca di questo CUP è già stata annotata: la trovi nell’elenco.".into(),
            Self::NotConfirmed => "Questa richiesta non è ancora stata confermata: controlla il riepilogo e conferma, poi scarica il file XML.".into(),
            Self::NotAccepted => "Questa conversione non ha prodotto una richiesta: non può avere una risposta del Sistema CUP.".into(),
            Self::NoResend => account.no_resend.as_str().into(),
            Self::NoConfirmation => account.no_confirmation.as_str().into(),
            Self::NothingToWithdraw => "In questa richiesta non c’è nulla da annullare: nessun progetto è in attesa del CUP.".into(),
            Self::Principal => "L’utente principale non si può sospendere, e lo modifica solo lui stesso.".into(),
            Self::Oneself => "Nessuno può sospendere sé stesso né cambiare che cosa può fare: chiedilo a un’altra persona che gestisce gli utenti.".into(),
            Self::NotLately => format!("Questo si può fare solo entro {LATELY_MINUTES} minuti dall’accesso: esci, accedi di nuovo e riprova. Così nessuno lo fa da un computer lasciato aperto.").into(),
            Self::TooManyUsers { most } => format!("La tua organizzazione ha già {most} utenti, il numero massimo: sospendi quelli che non servono più e chiedi aiuto all’assistenza.").into(),
            Self::UserChanged => "Nel frattempo un’altra persona, o un’altra finestra, ha cambiato questo utente, e non abbiamo sovrascritto nulla. Ricarica la pagina, guarda com’è adesso e, se serve ancora, ripeti la modifica.".into(),
            Self::HasApplications { count, suspended: false } => format!("Questa organizzazione ha domande nel portale ({count}): il suo codice fiscale resta suo, e non è cambiato nulla.").into(),
            Self::HasApplications { count, suspended: true } => format!("Mentre sospendevamo i suoi utenti, questa organizzazione ha creato domande ({count}): il codice fiscale resta suo. Gli utenti adesso sono sospesi: riattivali.").into(),
            Self::Released => "Il codice fiscale di questa organizzazione è stato liberato, perché potesse registrarsi di nuovo: la vecchia registrazione resta chiusa.".into(),
            Self::NoPasswords => "Gli utenti di questa organizzazione accedono con la loro identità digitale: qui non hanno una password da annullare.".into(),
            Self::Revised => "Nel frattempo un’altra persona, o un’altra finestra, ha cambiato questa misura, e non abbiamo sovrascritto nulla. Ricarica la pagina, guarda com’è adesso e, se serve ancora, ripeti la modifica.".into(),
            Self::TooManyMeasures { most } => format!("Sono già {most}, il numero massimo: ritira le misure che non servono più, e modifica una di quelle che restano.").into(),
            Self::TooManyRevisions { most } => format!("Questa misura è già stata modificata {most} volte, il numero massimo: copiala in una nuova, e ritira questa.").into(),
            Self::Pair(why) => pair::sentence(*why).into(),
            Self::Withheld(why, reader) => withheld::sentence(*why, *reader).into(),
            Self::NoPaymentForm => "Per questo bando la domanda di pagamento non si presenta insieme alla domanda di contributo.".into(),
            Self::OnlyWithApplication => "La domanda di pagamento si invia insieme alla domanda di contributo, dalla pagina di invio di quella domanda: lì c’è anche la ricevuta.".into(),
            Self::TooManyPayments { most } => format!("Su questa domanda di contributo sono già state create {most} domande di pagamento, il numero massimo: prosegui con la sola domanda di contributo, o chiedi aiuto all’ufficio del bando.").into(),
            Self::PaymentDeleted => "La domanda di pagamento è stata eliminata con tutti i suoi dati, e non si può riprendere. Finché la domanda di contributo non è inviata ne puoi creare un’altra.".into(),
            Self::OnlySome => creation.only_some.as_str().into(),
        }
    }
}
