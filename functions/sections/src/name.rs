//! Giving an application a name of its organisation's own, which tells it from the others.

use domain::{ApplicationName, ApplicationNameError, without_unseen};
use dossier::{detail, load_own, own_record};
use edge::api::{ApplicationDetail, Place, Problem, Severity, Target};
use edge::reply::Json;
use edge::routes::sections::NameApplication;
use edge::{Context, Denied, Invalid, Purpose, Refusal, Request};

/// Gives an application a name, or takes it away. The same name again leaves no event.
pub(crate) async fn name(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let name = read(&request.body(NameApplication)?.name)?;
    let record = own_record(context, request).await?;
    if record.name != name {
        let applications = &context.stores.applications;
        let named = applications.name(&record, name, &request.stamp()?).await?;
        named.ok_or(Denied::Discarded)?;
    }
    let dossier = load_own(context, request).await?;
    Ok(Json(detail(context, request, &dossier).await?))
}

/// The name that was written; none, when nothing was.
fn read(text: &str) -> Result<Option<ApplicationName>, Refusal> {
    if without_unseen(text).trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error: ApplicationNameError| {
        let (sentence, target) = (error.to_string(), Target::Field("name".to_owned()));
        let problem = Problem {
            place: Place { section: String::new(), steps: Vec::new(), target: Some(target) },
            label: "Nome della domanda".to_owned(),
            code: "name".to_owned(),
            sentence: sentence.clone(),
            severity: Severity::Error,
            href: None,
        };
        let (purpose, problems) = (Purpose::Naming(sentence), vec![problem]);
        Invalid::Answers { purpose, problems }.into()
    })
}
