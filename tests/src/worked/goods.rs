//! The application of the example about goods, some of them bought through leasing.

use super::application::name_firm;
use super::{LESSOR, Worked, amount, file, item, text};
use form::Answers;
use serde_json::{Value, json};

/// What the example says of its leasing in words: the machine that it is for, and its price.
const LEASED: (&str, &str) = ("macchinari", "60000.00");

impl Worked {
    /// The answers of the application: those of the call, with the example's goods and suppliers.
    pub(super) fn application_of_goods(&self) -> Answers {
        let mut answers = Self::base("golden.json");
        let sections = &mut answers["sections"];
        let goods = &mut sections["beni"];
        goods["entries"]["tipologie"] = json!(["macchinario", "attrezzatura"]);
        goods["entries"]["danno"] = "150.000,00".into();
        goods["lists"]["elenco"] = self.rows("presented").iter().flat_map(of_row).collect();
        goods["documents"]["computo"] = file("computo.xlsx");
        let supplier = sections["fornitori"]["lists"]["elenco"][0].take();
        let suppliers = self.suppliers().into_iter().zip(0..).map(|(name, index)| {
            let mut one = supplier.clone();
            one["id"] = name.into();
            name_firm(&mut one["entries"], name, index);
            one
        });
        sections["fornitori"]["lists"]["elenco"] = suppliers.collect();
        serde_json::from_value(answers).unwrap()
    }

    /// The line that a document counts on: what the lessor bills is for what it leases.
    pub(super) fn line(&self, allocation: &Value) -> String {
        let line = format!("{}.{}", text(&allocation["property"]), text(&allocation["item"]));
        let mut documents = self.rows("documents").iter();
        let document = documents.find(|one| one["id"] == allocation["document"]).unwrap();
        if document["supplier"] == LESSOR { leased(&line) } else { line }
    }
}

/// The good of a line that is leased.
fn leased(line: &str) -> String {
    format!("{line} in leasing")
}

/// The goods that a presented amount is made of: what is leased of it, and the rest.
fn of_row(row: &Value) -> Vec<Value> {
    let line = format!("{}.{}", text(&row["property"]), text(&row["item"]));
    let (kind, cost_item) = match text(&row["item"]) {
        "macchinari" => ("macchinario", "acquisto"),
        "attrezzature" => ("attrezzatura", "altro"),
        other => panic!("no kind of good for «{other}»"),
    };
    let good = |net: &str, how: &str| {
        json!({
            "tipologia": kind, "descrizione": format!("Esempio: {kind}"), "quantita": "1", "anno_acquisto": "2011",
            "registrazione": "Cespite n. 27", "stato": "distrutto", "danno": "30.000,00", "modalita": how,
            "voce": cost_item, "netto": net, "aliquota": "iva_22",
        })
    };
    let (whole, (leased_item, price)) = (amount(&row["net"]), LEASED);
    if row["item"] != leased_item {
        return vec![item(&line, &good(&whole, "riacquisto"), &json!({}))];
    }
    let cents = |of: &str| of.parse::<domain::Money>().unwrap();
    let bought = cents(&whole).checked_sub(cents(price)).unwrap().to_string();
    let mut through_leasing = good(&amount(&price.into()), "leasing");
    through_leasing["leasing_societa"] = LESSOR.into();
    through_leasing["leasing_mesi"] = "36".into();
    through_leasing["leasing_riscatto"] = "0,00".into();
    vec![
        item(&line, &good(&bought, "riacquisto"), &json!({})),
        item(&leased(&line), &through_leasing, &json!({})),
    ]
}

/// The section of the request that is about goods, with who leases one of them.
pub(super) fn of_request() -> Value {
    let line = leased(&format!("-.{}", LEASED.0));
    let lessor = json!({
        "denominazione": LESSOR, "codice_fiscale": "00743110157", "partita_iva": "00743110157",
        "provincia": "MO", "comune": "F257", "via": "Via Emilia Est", "civico": "1", "cap": "41125",
        "bene": line, "contratto_numero": "L-77", "contratto_data": "20/05/2014", "mesi": "36",
        "maxicanone": "12.000,00", "canone": "1.452,30", "importo": amount(&LEASED.1.into()),
    });
    let mut lessor = item(LESSOR, &lessor, &json!({}));
    lessor["documents"] = json!({ "contratto": file("contratto.pdf") });
    let entries =
        json!({ "beni_semplificata": "no", "inizio": "02/05/2014", "fine": "31/12/2014" });
    json!({ "saved": true, "entries": entries, "lists": { "leasing": [lessor] } })
}
