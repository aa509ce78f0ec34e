//! Project codes (CUP): workbooks and applications become requests, the answers of Sistema CUP
//! bring the codes back, and the codes to be revoked are kept in view.

mod actor;
mod applications;
mod arrival;
mod bare_name;
mod became;
mod bounds;
mod call_list;
mod calls;
mod claim;
mod codes;
mod codes_sheet;
mod confirm;
mod contradictions;
mod conversions;
mod entries;
mod files;
mod found;
mod import;
mod judge;
mod keep;
mod kept;
mod kept_measures;
mod late;
mod left_behind;
mod linked;
mod many_revocations;
mod measures;
mod not_taken;
mod obstacles;
mod other_round;
mod outputs;
mod own;
mod own_measures;
mod publish;
mod reading;
mod received;
mod record;
mod records;
mod register;
mod register_workbook;
mod reported;
mod request;
mod responses;
mod revocations;
mod rounds;
mod rows;
mod spread;
mod stored;
mod summary;
mod upload_key;
mod view;
mod withdraw;

pub use publish::{PublishCodesError, publish_codes};

use edge::{BoxFuture, Context, Refusal, Upload};

edge::handler! { cup {
    ListMeasures => measures::list,
    ReadMeasureTables => own_measures::tables,
    CreateMeasure => own_measures::create,
    ReadMeasure => own_measures::read,
    ReviseMeasure => own_measures::revise,
    ReadTemplate => measures::template,
    ReadExample => measures::example,
    ListConversions => conversions::list,
    CreateConversion => conversions::create,
    ReadConversion => conversions::read,
    ListConversionRows => rows::list,
    ConversionReceived => received::received,
    WithdrawConversion => withdraw::withdraw,
    ConfirmConversion => confirm::confirm,
    NoteUploaded => confirm::uploaded,
    ReadConversionFile => files::read,
    CreateResponse => responses::create,
    ResponseReceived => responses::received,
    ListCupCalls => calls::list,
    ListCupApplications => call_list::list,
    ListMoreCupApplications => call_list::list_more,
    ReadCupWorkbook => calls::workbook,
    RequestCodes => request::create,
    ReadCode => codes::read,
    SearchRegister => register::search,
    ReadRegisterWorkbook => register_workbook::read,
    ListRevocations => revocations::list,
    NoteRevocation => revocations::note,
    NoteRevocations => many_revocations::note,
    ReadCodesSheet => codes_sheet::read,
    RevocationsDone => many_revocations::done,
    RevocationDone => revocations::done,
} }

/// Deals with a file that arrived, just as its own confirmation does.
pub fn on_upload(context: &Context, upload: Upload) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(arrival::process(context, upload))
}
