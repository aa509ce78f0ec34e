//! Copying an application into a new one: the answers come along as far as the call's present form takes them.

use crate::create::{begun, has_room, outlined, shown};
use domain::ApplicationState;
use dossier::{CopyPlan, LeftBehind, WhyLeft, is_application, load_own, new_ids, plan_copy};
use edge::api::{ApplicationCopied, NotCopied};
use edge::reply::Created;
use edge::routes::sections::CopyApplication;
use edge::{Context, Denied, Refusal, Request};
use form::{Id, Misfit};
use std::collections::BTreeMap;
use store::applications::{Contents, Creation, Dossier, SectionRecord};
use store::calls::CallRecord;

/// A new draft with the answers of an application of one's own, on the revision that its call has now. Who was given some
/// applications begins none. The same request twice is one application.
pub(crate) async fn copy(
    context: &Context,
    request: &Request,
) -> Result<Created<ApplicationCopied>, Refusal> {
    let id = request.body(CopyApplication)?.id;
    let source = load_own(context, request).await?;
    is_application(source.record())?;
    if !request.member()?.grant.is_all() {
        return Err(Denied::OnlySome.into());
    }
    if source.state() == ApplicationState::Discarded {
        return Err(Denied::Discarded.into());
    }
    let stores = &context.stores;
    let call = &source.record().call.call;
    let call = stores.calls.call(call).await?.ok_or(Refusal::NotFound)?;
    let stamp = request.stamp()?;
    let new = begun(id, &call, &stamp);
    let there = stores.applications.dossier(id).await?;
    // What was begun already is told on the form that it is on.
    let pin = there.as_ref().map_or(&new.call, |there| &there.call);
    let form = context.forms.get(stores, pin).await?;
    let ids = new_ids(context, request, source.contents.items.len())?;
    let plan = plan_copy(&source, &form, &ids, &stamp);
    if let Some(there) = &there {
        let same = there.is_same_beginning(&new)
            && stores.applications.is_copy_of(id, source.id()).await?;
        return if same { told(request, there, &call, plan) } else { Err(Denied::IdTaken.into()) };
    }
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToNew.into());
    }
    has_room(context, &stamp, &call.call).await?;
    let contents = Contents {
        sections: by_id(&plan.copied.sections),
        items: plan.copied.items.clone(),
        ..Contents::of(new)
    };
    let new = outlined(context, request, contents).await?;
    match stores.applications.create_copy(&new, (source.id(), &plan.copied), &stamp).await? {
        Creation::Done => told(request, &new, &call, plan),
        Creation::Already(there) => told(request, &there, &call, plan),
        Creation::IdTaken => Err(Denied::IdTaken.into()),
    }
}

fn by_id(sections: &[SectionRecord]) -> BTreeMap<Id, SectionRecord> {
    sections.iter().map(|record| (record.section.clone(), record.clone())).collect()
}

fn told(
    request: &Request,
    dossier: &Dossier,
    call: &CallRecord,
    plan: CopyPlan,
) -> Result<Created<ApplicationCopied>, Refusal> {
    Ok(Created(ApplicationCopied {
        application: shown(request, dossier, call)?,
        sections: plan.copied.sections.len(),
        items: plan.copied.items.len(),
        left: plan.left.into_iter().map(not_copied).collect(),
    }))
}

fn not_copied(LeftBehind { section, label, why, .. }: LeftBehind) -> NotCopied {
    NotCopied { section, label, sentence: sentence(why).to_owned() }
}

/// Why something was not copied, in words.
fn sentence(why: WhyLeft) -> &'static str {
    match why {
        WhyLeft::NoSection => "la sezione non c’è più nel modulo di adesso.",
        WhyLeft::NoList => {
            "l’elenco non c’è più nel modulo di adesso, o si compila in un altro modo."
        }
        WhyLeft::Answer(Misfit::Gone) => "la domanda non c’è più nel modulo di adesso.",
        WhyLeft::Answer(Misfit::OtherKind) => {
            "il modulo di adesso vuole una risposta di un altro tipo: rispondi di nuovo."
        }
        WhyLeft::Answer(Misfit::NotOffered) => {
            "la voce scelta non è più tra quelle possibili: scegli di nuovo."
        }
        WhyLeft::Answer(Misfit::Computed) => "ora la calcola il portale.",
        WhyLeft::Answer(Misfit::ItemStays) => {
            "la voce a cui si riferisce non è stata copiata: scegline un’altra."
        }
        WhyLeft::OfThisOne => "distingue questa domanda dalle altre: indicala di nuovo.",
        WhyLeft::NoRoom => {
            "non tutte le voci sono state copiate, perché sono troppe in una volta: controlla quali mancano."
        }
        WhyLeft::Document => "i documenti non si copiano: caricali di nuovo.",
    }
}
