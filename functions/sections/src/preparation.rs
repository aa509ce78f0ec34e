//! What to collect before an application is filled in.

use dossier::load_own;
use edge::api::{Need, Preparation};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::{FieldPath, preparation};
use std::collections::BTreeMap;

/// Which answers and documents will be wanted, as far as the answers say.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<Preparation>, Refusal> {
    let dossier = load_own(context, request).await?;
    let wanted = preparation(&dossier.form, &dossier.answers);
    let gate = dossier.form.gate();
    Ok(Json(Preparation {
        settled: gate.is_none_or(|gate| dossier.is_frozen(&gate.id)),
        fields: by_path(wanted.fields),
        documents: by_path(wanted.documents),
    }))
}

fn by_path(needs: BTreeMap<FieldPath, form::Need>) -> BTreeMap<String, Need> {
    needs.into_iter().map(|(path, need)| (path.to_string(), need.into())).collect()
}
