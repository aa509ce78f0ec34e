//! Who did what, and when.

use dossier::load_own;
use edge::api;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::{Form, ListPath};
use store::applications::{Event, EventKind, ItemKey, Upload};

/// Most events shown: far more than an ordinary application has.
const MOST: usize = 1_000;

/// The history of an application, latest first.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Events>, Refusal> {
    let judged = load_own(context, request).await?;
    let events = context.stores.applications.latest_events(&judged.whole.meta.id, MOST).await?;
    let show = |event: &Event| api::Event {
        at: event.at.into(),
        who: who(event, &judged.whole.meta.organisation).to_owned(),
        what: in_words(&judged.form, &event.kind),
    };
    Ok(Json(api::Events { events: events.iter().map(show).collect() }))
}

/// Who did it: for those of other organisations, what they are. Their names for signing in are no
/// business of the applicants.
fn who<'a>(event: &'a Event, organisation: &str) -> &'a str {
    if event.organisation == organisation { &event.username } else { "amministrazione" }
}

fn in_words(form: &Form, kind: &EventKind) -> String {
    let menu =
        |id: &str| form.section(id).map_or_else(|| id.to_owned(), |section| section.menu.clone());
    let of_item = |key: &ItemKey| {
        let lists = key.within.iter().map(|step| step.list.as_str()).chain([key.list.as_str()]);
        let text = [key.section.as_str()].into_iter().chain(lists).collect::<Vec<_>>().join(".");
        let list = text.parse::<ListPath>().ok().and_then(|path| form.list(&path));
        let title = list.map_or_else(|| key.list.clone(), |list| list.title.clone());
        format!("{} – {title}", menu(&key.section))
    };
    match kind {
        EventKind::Created => "Domanda creata".to_owned(),
        EventKind::SectionSaved { section } => format!("Salvata la sezione {}", menu(section)),
        EventKind::SectionFrozen { section } => format!("Validata la sezione {}", menu(section)),
        EventKind::ItemSaved { item } => format!("Salvata una voce: {}", of_item(item)),
        EventKind::ItemDeleted { item } => format!("Eliminata una voce: {}", of_item(item)),
        EventKind::DocumentAdded { section, .. } => {
            format!("Caricato un documento: {}", menu(section))
        }
        EventKind::DocumentDeleted { section, .. } => {
            format!("Cancellato un documento: {}", menu(section))
        }
        EventKind::Validated => "Domanda validata".to_owned(),
        EventKind::SignedFileAccepted { upload, .. } => {
            format!("Accettato il file firmato: {}", signed(*upload))
        }
        EventKind::SignedFileRefused { upload, .. } => {
            format!("Rifiutato il file firmato: {}", signed(*upload))
        }
        EventKind::Submitted { protocol } => format!("Domanda inviata, protocollo {protocol}"),
        EventKind::CupRequested { .. } => "Chiesto il CUP, il codice unico del progetto".to_owned(),
        EventKind::CupRequestWithdrawn { .. } => {
            "Annullata la richiesta del CUP, che può essere fatta di nuovo".to_owned()
        }
        EventKind::CupRejected { .. } => {
            "Richiesta del CUP non accolta dal Sistema CUP: la corregge l’amministrazione"
                .to_owned()
        }
        EventKind::CupAssigned { cup } => format!("Assegnato il CUP {cup}"),
        EventKind::CupRevocationNoted { cup } => format!("Disposta la revoca del CUP {cup}"),
        EventKind::CupRevoked { cup } => format!("Revocato il CUP {cup}: non usarlo più"),
    }
}

fn signed(upload: Upload) -> &'static str {
    match upload {
        Upload::Application => "domanda",
        Upload::Identity => "carta d’identità",
    }
}
