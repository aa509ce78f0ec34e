//! Project codes (CUP): workbooks and applications become requests, the answers of Sistema CUP
//! bring the codes back, and the codes to be revoked are kept in view.

mod act;
mod applications;
mod arrival;
mod bounds;
mod calls;
mod claims;
mod codes;
mod conversions;
mod files;
mod finish;
mod import;
mod linked;
mod measures;
mod outputs;
mod publish;
mod received;
mod request;
mod responses;
mod revocations;
mod stored;
mod view;
mod withdraw;

pub use publish::{PublishCodesError, publish_codes};

use futures::future::BoxFuture;
use web::{Context, Incoming, Refusal, Reply, RouteId, Upload};

/// Answers the routes of this function.
pub fn handler(context: &Context, incoming: Incoming) -> BoxFuture<'_, Result<Reply, Refusal>> {
    Box::pin(dispatch(context, incoming))
}

/// Deals with a file that arrived, just as its own confirmation does.
pub fn on_upload(context: &Context, upload: Upload) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(arrival::deal_with(context, upload))
}

async fn dispatch(context: &Context, incoming: Incoming) -> Result<Reply, Refusal> {
    match incoming.route {
        RouteId::ListMeasures => measures::list(context).await,
        RouteId::ReadTemplate => measures::template(context, &incoming).await,
        RouteId::ListConversions => conversions::list(context, &incoming).await,
        RouteId::CreateConversion => conversions::create(context, &incoming).await,
        RouteId::ReadConversion => conversions::read(context, &incoming).await,
        RouteId::ConversionReceived => received::received(context, &incoming).await,
        RouteId::WithdrawConversion => withdraw::withdraw(context, &incoming).await,
        RouteId::ReadConversionFile => files::read(context, &incoming).await,
        RouteId::CreateResponse => responses::create(context, &incoming).await,
        RouteId::ResponseReceived => responses::received(context, &incoming).await,
        RouteId::ListCupCalls => calls::list(context).await,
        RouteId::ListCupApplications => calls::applications(context, &incoming).await,
        RouteId::ReadCupWorkbook => calls::workbook(context, &incoming).await,
        RouteId::RequestCodes => request::create(context, &incoming).await,
        RouteId::ReadCode => codes::read(context, &incoming).await,
        RouteId::ListRevocations => revocations::list(context, &incoming).await,
        RouteId::NoteRevocation => revocations::note(context, &incoming).await,
        RouteId::RevocationDone => revocations::done(context, &incoming).await,
        _ => Err(Refusal::NotFound),
    }
}
