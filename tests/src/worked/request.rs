//! What a worked example types into a payment request.

use super::{Worked, amount, file, goods, item, personnel, text};
use form::Answers;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A day as people write it.
fn day(value: &Value) -> String {
    let parts: Vec<&str> = text(value).split('-').rev().collect();
    parts.join("/")
}

impl Worked {
    /// Everything of the request but its documents.
    pub(super) fn before_documents(&self) -> Answers {
        let properties: BTreeSet<&str> =
            self.rows("presented").iter().map(|row| text(&row["property"])).collect();
        let entry = |id: &&str| {
            item(id, &json!({ "inizio": "02/05/2014", "fine": "31/12/2014" }), &json!({}))
        };
        let contract = |id: &str| {
            item(
                id,
                &json!({ "numero": "12", "data": "10/03/2014", "importo": "1.000,00" }),
                &json!({}),
            )
        };
        let cards: Vec<Value> = properties.iter().map(entry).collect();
        let contracts: Vec<Value> = self.suppliers().into_iter().map(contract).collect();
        let proof = |row: &Value| {
            let tipo = match text(&row["kind"]) {
                kind @ ("f24" | "riba" | "assegno" | "carta" | "sdd") => kind,
                "assegno circolare" => "assegno",
                _ => "bonifico",
            };
            let entries = json!({ "tipo": tipo, "data": day(&row["date"]), "importo": amount(&row["amount"]) });
            let mut proof = item(text(&row["id"]), &entries, &json!({}));
            proof["documents"] = json!({ "quietanza": file("quietanza.pdf") });
            proof
        };
        let proofs: Vec<Value> = self.rows("proofs").iter().map(proof).collect();
        let simplified = if self.is_simplified() { "si" } else { "no" };
        let entries = json!({ "immobili_semplificata": simplified });
        let (section, intervention) = if self.is_about_goods() {
            ("dati_beni", goods::of_request())
        } else {
            (
                "dati_immobili",
                json!({ "saved": true, "entries": entries, "lists": { "schede": cards } }),
            )
        };
        let [report, photographs] = if self.is_about_goods() {
            ["relazione_beni", "foto_beni"]
        } else {
            ["relazione_finale", "foto_dopo"]
        };
        let mut answers = json!({ "sections": {
            "richiesta": { "saved": true, "entries": {
                "tipo": "saldo",
                "comp_cognome": "Bassi", "comp_nome": "Elena", "comp_codice_fiscale": "BSSLNE75E54F257M",
                "comp_telefono": "0598170001", "comp_email": "studio@example.it",
                "firm_cognome": "Bassi", "firm_nome": "Elena", "firm_codice_fiscale": "BSSLNE75E54F257M",
                "ben_telefono": "0598170001", "ben_email": "studio@example.it", "ben_pec": "bassieferri@pec.example.it",
                "banca": "Banca dell’Emilia", "filiale": "Modena, via Emilia Centro",
                "iban": "IT60X0542811101000000123456", "intestatario": "Studio Associato Bassi e Ferri",
                "spese_sostenute": "si", "nessun_altro_rimborso": "si", "documenti_unici": "si", "contributi_regolari": "si",
            } },
            "contratti": { "saved": true, "lists": { "fornitori": contracts } },
            "spese": { "saved": true, "lists": { "quietanze": proofs } },
            "documenti": { "saved": true, "documents": { report: file("relazione.pdf"), photographs: file("foto.zip") } },
        }});
        answers["sections"][section] = intervention;
        serde_json::from_value(answers).unwrap()
    }

    /// The documents, in their order: a credit note comes after its invoice.
    pub(super) fn documents(&self) -> Answers {
        let documents: Vec<Value> =
            self.rows("documents").iter().map(|row| self.document(row)).collect();
        let answers = json!({ "sections": {
            "spese": { "saved": true, "lists": { "giustificativi": documents } },
        }});
        serde_json::from_value(answers).unwrap()
    }

    fn document(&self, row: &Value) -> Value {
        let id = text(&row["id"]);
        let mut entries = json!({
            "numero": row["number"], "data": day(&row["date"]), "descrizione": format!("Esempio {id}"),
        });
        match (text(&row["credits"]), text(&row["kind"])) {
            ("", kind @ ("simplified" | "payslip")) => {
                add(&mut entries, &personnel::employee(text(&row["supplier"])));
                if kind == "simplified" {
                    add(&mut entries, &personnel::simplified(text(&row["supplier"])));
                } else {
                    let accrued = amount(&row["accrued"]);
                    add(
                        &mut entries,
                        &json!({ "netto": amount(&row["net"]), "accantonato": accrued }),
                    );
                }
            }
            ("", _) => {
                let of = json!({ "tipo": "fattura", "fornitore": row["supplier"] });
                add(&mut entries, &of);
            }
            (credited, _) => {
                let of = json!({ "tipo": "nota_credito", "fornitore": row["supplier"], "corregge": credited });
                add(&mut entries, &of);
            }
        }
        if row["kind"] != "simplified" && row["kind"] != "payslip" {
            add(
                &mut entries,
                &json!({ "netto": amount(&row["net"]), "iva": amount(&row["vat"]), "altro": amount(&row["other"]) }),
            );
            if row["credits"].is_null() {
                add(&mut entries, &json!({ "ritenuta": amount(&row["withheld"]) }));
            }
        }
        let allocations = self.rows("allocations").iter().filter(|one| one["document"] == id);
        let allocations: Vec<Value> = allocations
            .map(|one| {
                let line = self.line(one);
                let entries = json!({ "voce": line, "importo": amount(&one["net"]) });
                item(&format!("{id} {line}"), &entries, &json!({}))
            })
            .collect();
        let share = |proof: &Value| {
            let share = proof["shares"].get(id)?;
            let entries = json!({ "quietanza": proof["id"], "importo": amount(share) });
            Some(item(&format!("{id} {}", text(&proof["id"])), &entries, &json!({})))
        };
        let shares: Vec<Value> = self.rows("proofs").iter().filter_map(share).collect();
        let mut document =
            item(id, &entries, &json!({ "imputazioni": allocations, "pagamenti": shares }));
        document["documents"] = json!({ "giustificativo": file("fattura.pdf") });
        if entries["tipo"] == "personale" {
            document["documents"]["time_sheet"] = file("ore.pdf");
        }
        document
    }
}

fn add(entries: &mut Value, more: &Value) {
    for (name, value) in more.as_object().unwrap() {
        entries[name] = value.clone();
    }
}
