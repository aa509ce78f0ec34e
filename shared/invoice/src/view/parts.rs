//! The rows of each heading.

use super::row::Row;
use crate::codes::Nature;
use crate::invoice::{Block, Format, Invoice, InvoiceFile};
use crate::party::Party;
use crate::values::{Amount, Decimal, Rate};
use domain::Money;

pub(super) fn document(file: &InvoiceFile, invoice: &Invoice) -> Vec<Row> {
    let format = match file.format {
        Format::PublicBodies => "fattura elettronica verso la pubblica amministrazione (FPA12)",
        Format::Private => "fattura elettronica tra privati (FPR12)",
        Format::Simplified => "fattura elettronica semplificata (FSM10)",
    };
    let kind = invoice.document_type;
    let mut rows = vec![
        Row::new("Formato", format),
        Row::new("Tipo", format!("{} ({})", kind.label(), kind.code())),
        Row::new("Numero", &invoice.number),
        Row::new("Data", invoice.date),
        Row::new("Divisa", invoice.currency),
    ];
    rows.extend(invoice.causes.iter().map(|cause| Row::new("Causale", cause)));
    rows
}

pub(super) fn party(party: &Party) -> Vec<Row> {
    let mut rows: Vec<Row> =
        party.name.iter().map(|name| Row::new("Denominazione", name)).collect();
    rows.extend(party.vat.iter().map(|vat| Row::new("Partita IVA", vat)));
    rows.extend(party.fiscal_code.iter().map(|code| Row::new("Codice fiscale", code)));
    rows
}

pub(super) fn vat(rate: Rate, nature: Option<Nature>) -> String {
    match nature {
        None => format!("IVA {rate}"),
        Some(nature) => format!("IVA {rate}, {}: {}", nature.code(), nature.label()),
    }
}

pub(super) fn summaries(invoice: &Invoice) -> Vec<Row> {
    let rows = invoice.summaries.iter().map(|summary| {
        let rounding = summary.rounding.filter(|rounding| *rounding != Decimal::ZERO);
        let rounding = rounding.map_or_else(String::new, |one| format!(", arrotondamento {one:#}"));
        let due = summary.due.map_or_else(String::new, |due| format!(", {}", due.label()));
        Row::new(
            vat(summary.rate, summary.nature),
            format!("imponibile {}, imposta {}{rounding}{due}", summary.base, summary.tax),
        )
    });
    rows.collect()
}

pub(super) fn withholdings(invoice: &Invoice) -> Vec<Row> {
    let withheld = invoice.withholdings.iter().map(|one| Row::new(one.kind.label(), one.amount));
    let funds = invoice
        .funds
        .iter()
        .map(|fund| Row::new(format!("Contributo: {}", fund.kind.label()), fund.amount));
    let stamp = invoice.stamp.map(|stamp| match stamp.amount {
        Some(amount) => Row::new("Bollo", amount),
        None => Row::new("Bollo", "assolto"),
    });
    withheld.chain(funds).chain(stamp).collect()
}

pub(super) fn sums(invoice: &Invoice) -> Vec<Row> {
    let Ok(figures) = invoice.figures() else { return Vec::new() };
    let mut rows = vec![Row::new("Imponibile", figures.net), Row::new("IVA", figures.vat)];
    if figures.other != Amount::ZERO {
        rows.push(Row::new("Altro (bollo, arrotondamento)", figures.other));
    }
    rows.push(Row::new("Totale calcolato", figures.total));
    rows.extend(invoice.declared_total.map(|total| Row::new("Totale dichiarato", total)));
    if figures.withheld > Money::ZERO {
        rows.push(Row::new("Ritenuta, da versare con F24", figures.withheld));
    }
    if figures.split_vat > Money::ZERO {
        rows.push(Row::new(
            "IVA in scissione dei pagamenti, versata dal cliente",
            figures.split_vat,
        ));
    }
    let last =
        if figures.is_credit { "Credito verso il fornitore" } else { "Da pagare al fornitore" };
    rows.push(Row::new(last, figures.to_supplier));
    rows
}

pub(super) fn references(invoice: &Invoice) -> Vec<Row> {
    let mut rows = Vec::new();
    for reference in &invoice.references {
        let label = match reference.block {
            Block::Order => "Ordine di acquisto",
            Block::Contract => "Contratto",
            Block::Convention => "Convenzione",
            Block::Reception => "Ricezione",
            Block::Linked => "Fattura collegata",
        };
        let parts = [
            reference.document.clone(),
            reference.date.map(|date| format!("del {date}")),
            reference.cup.as_ref().map(|cup| format!("CUP {cup}")),
            reference.cig.as_ref().map(|cig| format!("CIG {cig}")),
        ];
        let value: Vec<String> = parts.into_iter().flatten().collect();
        if !value.is_empty() {
            rows.push(Row::new(label, value.join(" ")));
        }
    }
    rows
}

pub(super) fn payments(invoice: &Invoice) -> Vec<Row> {
    let rows = invoice.payments.iter().map(|payment| {
        let due = payment.due.map_or_else(String::new, |due| format!(", entro il {due}"));
        let iban = payment.iban.as_ref().map_or_else(String::new, |iban| format!(", IBAN {iban}"));
        Row::new(payment.mode.label(), format!("{}{due}{iban}", payment.amount))
    });
    rows.collect()
}

pub(super) fn attachments(invoice: &Invoice) -> Vec<Row> {
    let rows = invoice.attachments.iter();
    rows.map(|file| Row::new(&file.name, domain::file_size(file.bytes))).collect()
}
