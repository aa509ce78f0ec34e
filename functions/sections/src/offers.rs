//! Answers that were given elsewhere already, offered so that nobody types them again.

use dossier::load_own;
use edge::api::{OfferedAnswers, Offers};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::{Registrant, offered, offers_registration};
use store::accounts::ApplicantRole;

/// What is offered in a section and in its lists.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Offers>, Refusal> {
    let (dossier, section) = (load_own(context, request).await?, request.section()?);
    dossier.form.section(section.as_str()).ok_or(Refusal::NotFound)?;
    let organisation = if offers_registration(&dossier.form, &section) {
        context.stores.accounts.organisation(&dossier.record().owner).await?
    } else {
        None
    };
    let profile = organisation.as_ref().map(|it| (registrant(it.role), &it.profile));
    let found = offered((&dossier.form, &dossier.answers), &section, profile, dossier.today);
    let shown = found.into_iter().map(|one| OfferedAnswers {
        place: one.at.to_string(),
        group: one.group.to_string(),
        label: one.label,
        item: one.item,
        entries: one.entries,
    });
    Ok(Json(Offers { offers: shown.collect() }))
}

fn registrant(role: ApplicantRole) -> Registrant {
    match role {
        ApplicantRole::Beneficiary => Registrant::Beneficiary,
        ApplicantRole::ThirdParty => Registrant::ThirdParty,
    }
}
