//! Project codes (CUP): workbooks and applications become requests, the answers of Sistema CUP
//! bring the codes back, and the codes to be revoked are kept in view.

mod actor;
mod applications;
mod arrival;
mod bounds;
mod calls;
mod claim;
mod codes;
mod conversions;
mod files;
mod import;
mod judge;
mod keep;
mod kept;
mod linked;
mod measures;
mod not_taken;
mod obstacles;
mod outputs;
mod publish;
mod received;
mod record;
mod records;
mod reported;
mod request;
mod responses;
mod revocations;
mod stored;
mod upload_key;
mod view;
mod withdraw;

pub use publish::{PublishCodesError, publish_codes};

use edge::routes::cup::{
    ConversionReceived, CreateConversion, CreateResponse, ListConversions, ListCupApplications,
    ListCupCalls, ListMeasures, ListRevocations, NoteRevocation, ReadCode, ReadConversion,
    ReadConversionFile, ReadCupWorkbook, ReadTemplate, RequestCodes, ResponseReceived,
    RevocationDone, Route, WithdrawConversion,
};
use edge::{Context, Refusal, Request, Response, Upload, answer};
use futures::future::BoxFuture;

/// Answers the routes of this function.
pub fn handler(
    context: &Context,
    route: Route,
    request: Request,
) -> BoxFuture<'_, Result<Response, Refusal>> {
    Box::pin(dispatch(context, route, request))
}

/// Deals with a file that arrived, just as its own confirmation does.
pub fn on_upload(context: &Context, upload: Upload) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(arrival::deal_with(context, upload))
}

async fn dispatch(context: &Context, route: Route, request: Request) -> Result<Response, Refusal> {
    let request = &request;
    match route {
        Route::ListMeasures => answer(ListMeasures, measures::list(context).await),
        Route::ReadTemplate => answer(ReadTemplate, measures::template(context, request).await),
        Route::ListConversions => {
            answer(ListConversions, conversions::list(context, request).await)
        }
        Route::CreateConversion => {
            answer(CreateConversion, conversions::create(context, request).await)
        }
        Route::ReadConversion => answer(ReadConversion, conversions::read(context, request).await),
        Route::ConversionReceived => {
            answer(ConversionReceived, received::received(context, request).await)
        }
        Route::WithdrawConversion => {
            answer(WithdrawConversion, withdraw::withdraw(context, request).await)
        }
        Route::ReadConversionFile => {
            answer(ReadConversionFile, files::read(context, request).await)
        }
        Route::CreateResponse => answer(CreateResponse, responses::create(context, request).await),
        Route::ResponseReceived => {
            answer(ResponseReceived, Box::pin(responses::received(context, request)).await)
        }
        Route::ListCupCalls => answer(ListCupCalls, calls::list(context).await),
        Route::ListCupApplications => {
            answer(ListCupApplications, calls::applications(context, request).await)
        }
        Route::ReadCupWorkbook => answer(ReadCupWorkbook, calls::workbook(context, request).await),
        Route::RequestCodes => {
            answer(RequestCodes, Box::pin(request::create(context, request)).await)
        }
        Route::ReadCode => answer(ReadCode, codes::read(context, request).await),
        Route::ListRevocations => {
            answer(ListRevocations, revocations::list(context, request).await)
        }
        Route::NoteRevocation => answer(NoteRevocation, revocations::note(context, request).await),
        Route::RevocationDone => answer(RevocationDone, revocations::done(context, request).await),
    }
}
