//! From the bytes of a file to its invoices.

mod body;
mod general;
mod goods;
mod party;

use crate::error::ReadError;
use crate::invoice::InvoiceFile;
use crate::values::ZonedDate;
use crate::xml::{self, Node, Part, Parts};
use body::Body;
use domain::Date;

/// Reads an electronic invoice: an ordinary one (FPA12, FPR12) or a simplified one (FSM10).
///
/// What lies in a `.xml.p7m` must have been taken out before. Time and memory are bounded by the size of the file, of
/// which 5 MB are read at most.
///
/// # Errors
///
/// [`ReadError`], whose text is the Italian sentence for whoever sent the file.
pub fn read(bytes: &[u8]) -> Result<InvoiceFile, ReadError> {
    let text = xml::text(bytes)?;
    let mut parts = Parts::open(&text)?;
    let format = parts.format();
    let (mut supplier, mut customer) = (None, None);
    let mut body: Option<Body> = None;
    let mut invoices = Vec::new();
    loop {
        match parts.next()? {
            Part::Header(node) if node.name == "CedentePrestatore" => {
                supplier = Some(party::read(&node)?);
            }
            Part::Header(node) => customer = Some(party::read(&node)?),
            Part::Begins(line) => body = Some(Body::new(line, format)),
            Part::Record(node) => {
                if let Some(body) = &mut body {
                    body.take(&node)?;
                }
            }
            Part::Ends => {
                if let Some(body) = body.take() {
                    invoices.push(body.finish()?);
                }
            }
            Part::Over => break,
        }
    }
    if invoices.is_empty() {
        return Err(absent("FatturaElettronica", "FatturaElettronicaBody"));
    }
    Ok(InvoiceFile {
        format,
        supplier: supplier.ok_or_else(|| absent(HEADER, "CedentePrestatore"))?,
        customer: customer.ok_or_else(|| absent(HEADER, "CessionarioCommittente"))?,
        invoices,
    })
}

const HEADER: &str = "FatturaElettronicaHeader";

/// Something that the whole file lacks.
fn absent(element: &str, missing: &'static str) -> ReadError {
    ReadError::Missing { line: 1, element: element.to_owned(), missing }
}

/// A date, if it is there.
fn date(node: &Node, name: &'static str) -> Result<Option<Date>, ReadError> {
    Ok(node.value::<ZonedDate>(name)?.map(|zoned| zoned.0))
}
