//! From the bytes of a file to its invoices.

mod body;
mod date;
mod general;
mod goods;
mod party;

use crate::error::ReadError;
use crate::invoice::InvoiceFile;
use crate::party::Party;
use crate::xml::{self, Node, Part, Parts};
use body::Body;

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
    let mut header = Header::default();
    let mut body: Option<Body> = None;
    let mut invoices = Vec::new();
    loop {
        match parts.next()? {
            Part::Header(node) => header.take(&node)?,
            Part::Begins(line) => body = Some(Body::new(line, parts.is_simplified())),
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
        format: parts.format(header.format.as_deref())?,
        supplier: header.supplier.ok_or_else(|| absent(HEADER, "CedentePrestatore"))?,
        customer: header.customer.ok_or_else(|| absent(HEADER, "CessionarioCommittente"))?,
        invoices,
    })
}

/// What of the header counts, as far as it has come.
#[derive(Default)]
struct Header {
    format: Option<String>,
    supplier: Option<Party>,
    customer: Option<Party>,
}

impl Header {
    fn take(&mut self, node: &Node) -> Result<(), ReadError> {
        let party = match node.name.as_str() {
            "CedentePrestatore" => &mut self.supplier,
            "CessionarioCommittente" => &mut self.customer,
            // What else is kept of it is `DatiTrasmissione`.
            _ => {
                self.format = node.text("FormatoTrasmissione");
                return Ok(());
            }
        };
        if party.is_some() {
            return Err(node.repeated());
        }
        *party = Some(party::read(node)?);
        Ok(())
    }
}

const HEADER: &str = "FatturaElettronicaHeader";

/// Something that the whole file lacks.
fn absent(element: &str, missing: &'static str) -> ReadError {
    ReadError::Missing { line: 1, element: element.to_owned(), missing }
}
