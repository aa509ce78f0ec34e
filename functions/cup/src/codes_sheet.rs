//! A column of codes out of somebody's own workbook, for the codes that are to be revoked.

use crate::many_revocations::MOST;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cup::workbook::{CodesColumn, Unreadable, codes_column};
use edge::api::cup::{CodesSheet, CodesSheetRow};
use edge::reply::Json;
use edge::routes::cup::ReadCodesSheet;
use edge::{BadRevocation, BadWorkbook, Context, Refusal, Request};

/// Reads the column of codes; nothing of the workbook is kept.
pub(crate) async fn read(_: &Context, request: &Request) -> Result<Json<CodesSheet>, Refusal> {
    let file = request.body(ReadCodesSheet)?;
    let bytes = STANDARD.decode(&file.content).map_err(|_| unreadable(&Unreadable::Damaged))?;
    let CodesColumn { sheet, column, codes, unread } =
        codes_column(&bytes).map_err(|why| unreadable(&why))?;
    if codes.len() > MOST {
        return Err(BadRevocation::TooManyCodes { found: codes.len(), most: MOST }.into());
    }
    let codes = codes.into_iter();
    let codes = codes.map(|code| CodesSheetRow { row: code.row, code: code.text }).collect();
    Ok(Json(CodesSheet { sheet, column, codes, unread }))
}

fn unreadable(why: &Unreadable) -> BadWorkbook {
    BadWorkbook::Unreadable(why.to_string())
}
