//! An organisation's users and how they stand, as an official reads them.

use super::noted::note_reading;
use super::scope::helped;
use super::show::show;
use edge::api::HelpedOrganisation;
use edge::reply::Json;
use edge::{Context, Refusal, Request};

/// The users of an organisation that the administration helps. That they were read is noted first.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<HelpedOrganisation>, Refusal> {
    let organisation = helped(context, request).await?;
    note_reading(context, request, &organisation.code).await?;
    Ok(Json(show(context, request, &organisation).await?))
}
