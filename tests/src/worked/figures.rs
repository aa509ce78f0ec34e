//! What a worked example comes to, looked for in what the portal shows.

use super::{Worked, amount, text};
use crate::{Application, Golden, pdf_text};
use serde_json::Value;

/// An amount as the statement shows it.
fn euro(value: &Value) -> String {
    let sign = if text(value).starts_with('-') { "−" } else { "" };
    format!("{sign}{}\u{a0}€", amount(value))
}

/// The figures of a row, as they are shown.
fn figures(expected: &Value) -> Vec<String> {
    let names = ["net", "gross", "basis", "reported", "residual"];
    let mut wanted: Vec<String> = names.iter().map(|name| euro(&expected[name])).collect();
    wanted.push(format!("{}%", text(&expected["pct"]).replace('.', ",")));
    wanted
}

/// The cells of a row after its name.
fn shown(row: &Value) -> Vec<String> {
    row.as_array().unwrap()[1..].iter().map(|cell| text(cell).to_owned()).collect()
}

impl Worked {
    /// Every figure of the statement, to the cent: the total by cost item, then each property; and the totals in the PDF.
    pub async fn assert_statement(&self, payment: &Application) {
        let view = payment.view("rendiconto").await;
        let tables = view["statement"].as_array().unwrap();
        let expected = &self.case["expected"];
        assert_eq!(shown(&tables[0]["totals"]), figures(&expected["total"]), "total");
        let mut items: Vec<_> = tables[0]["rows"].as_array().unwrap().iter().map(shown).collect();
        let mut wanted: Vec<_> =
            expected["by_item"].as_object().unwrap().values().map(figures).collect();
        items.sort();
        wanted.sort();
        assert_eq!(items, wanted, "by cost item");
        // Goods belong to no property, and have no table beside the total.
        let properties = expected["by_property"].as_object().unwrap();
        let properties: Vec<_> = properties.iter().filter(|(name, _)| *name != "-").collect();
        assert_eq!(tables.len(), 1 + properties.len(), "{tables:#?}");
        for (table, (name, total)) in tables[1..].iter().zip(properties) {
            let title = text(&table["title"]);
            assert!(title.starts_with(&format!("Rendiconto immobile: {name} – ")), "{title}");
            assert_eq!(shown(&table["totals"]), figures(total), "{title}");
            let cells = expected["statement"].as_array().unwrap().iter();
            let cells = cells.filter(|row| row["property"] == name.as_str()).map(figures);
            let rows: Vec<_> = table["rows"].as_array().unwrap().iter().map(shown).collect();
            assert_eq!(rows, cells.collect::<Vec<_>>(), "{title}");
        }
        let pdf = payment.client.get(&payment.at("/draft.pdf")).await;
        let pdf = pdf_text(&pdf.body).split_whitespace().collect::<Vec<_>>().join(" ");
        for name in ["reported", "residual"] {
            let said = euro(&expected["total"][name]).replace('\u{a0}', " ");
            assert!(pdf.contains(&said), "the PDF does not say {said}: {pdf}");
        }
    }

    /// What of a document is put aside, if something is.
    fn accrued(&self, name: &str) -> Option<String> {
        let document = self.rows("documents").iter().find(|row| row["id"] == name).unwrap();
        let accrued = &document["accrued"];
        (document["kind"] == "payslip" && accrued != "0.00").then(|| euro(accrued))
    }

    /// Whether proofs pay a document: neither a credit note nor simplified personnel (manual 6.3.5).
    fn is_proved(&self, name: &str) -> bool {
        let document = self.rows("documents").iter().find(|row| row["id"] == name).unwrap();
        text(&document["credits"]).is_empty() && document["kind"] != "simplified"
    }

    /// Every figure of every document, and whether it is as complete as the example says.
    pub async fn assert_documents(&self, payment: &Application, golden: &Golden) {
        let view = payment.view("spese").await;
        let rows = view["lists"]["giustificativi"].as_array().unwrap();
        for document in self.case["expected"]["documents"].as_array().unwrap() {
            let name = text(&document["id"]);
            let row = rows.iter().find(|row| row["id"] == golden.item(name)).unwrap();
            let item = payment.item_path("spese", &golden.item(name).into());
            let view = payment.client.get(&item).await.done(200);
            let complete = document["state"] == "Completo";
            assert_eq!(row["complete"], complete, "{name}: {:#}", view["problems"]);
            let figures = view["figures"].as_array().unwrap();
            let told = figures.iter().map(|one| (text(&one["label"]), text(&one["amount"])));
            let always = [
                ("Si può rendicontare", "eligible"),
                ("Imputato alle voci", "alloc"),
                ("Resta da imputare", "free"),
            ];
            // What needs no proofs says nothing of them.
            let proofs = [
                ("Da pagare", "due"),
                ("Coperto dalle quietanze", "paid"),
                ("Manca la quietanza di", "open"),
            ];
            let amounts = |rows: [(&'static str, &str); 3]| {
                rows.map(|(label, member)| (label, euro(&document[member])))
            };
            let mut wanted: Vec<(&str, String)> = amounts(always).into();
            wanted.extend(self.accrued(name).map(|put| ("Accantonato, non ancora pagato", put)));
            if self.is_proved(name) {
                wanted.extend(amounts(proofs));
            }
            let told: Vec<(&str, String)> =
                told.map(|(label, amount)| (label, amount.to_owned())).collect();
            assert_eq!(told, wanted, "{name}");
        }
    }
}
