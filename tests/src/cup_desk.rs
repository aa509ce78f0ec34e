//! The desk of an administration that asks for project codes, as its pages do it.

use crate::{Answer, Applicant, Client, Running, official, official_of_the_call};
use cup::{Cell, Measure, workbook};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Somebody of an administration, at the pages of the project codes.
#[derive(Debug, Clone)]
pub struct CupDesk {
    /// The browser they use.
    pub client: Client,
    /// The administration's code.
    pub administration: String,
}

/// A row of a workbook by the keys of its columns.
pub type CupRow = BTreeMap<&'static str, Cell>;

impl CupDesk {
    /// A desk of a new administration.
    pub async fn open(portal: &Running) -> Self {
        let Applicant { client, organisation, .. } = official(portal).await;
        Self { client, administration: organisation }
    }

    /// A desk of a new administration, which is entrusted with the call.
    pub async fn of_the_call(portal: &Running) -> Self {
        let Applicant { client, organisation, .. } = official_of_the_call(portal).await;
        Self { client, administration: organisation }
    }

    /// Begins a conversion and posts the workbook, without confirming it. Gives its id.
    pub async fn post(&self, name: &str, bytes: &[u8]) -> String {
        self.post_for(name, bytes, &json!({})).await
    }

    /// The same with further members of the request, such as the measure.
    pub async fn post_for(&self, name: &str, bytes: &[u8], more: &Value) -> String {
        let mut body =
            json!({ "file_name": name, "size": bytes.len(), "measure": null, "split": false });
        for (member, value) in more.as_object().unwrap() {
            body[member] = value.clone();
        }
        let begun = self.client.post("/api/cup/conversions", &body).await.done(201);
        let (status, said) = self.client.post_file(&begun["upload"], name, bytes).await;
        assert!((200..300).contains(&status), "{name}: the storage said {status} {said}");
        begun["conversion"].as_str().unwrap().to_owned()
    }

    /// Confirms the upload of a workbook and, when nothing is wrong with it, what it asks for.
    pub async fn confirm(&self, conversion: &str) -> Answer {
        let received = self.received(conversion).await;
        if received.status == 200 && received.json()["state"] == "to_confirm" {
            return self.agree(conversion).await;
        }
        received
    }

    /// Confirms the upload of a workbook alone.
    pub async fn received(&self, conversion: &str) -> Answer {
        self.client.post(&format!("/api/cup/conversions/{conversion}/received"), &json!({})).await
    }

    /// Confirms what a request asks for.
    pub async fn agree(&self, conversion: &str) -> Answer {
        self.client.post(&format!("/api/cup/conversions/{conversion}/confirm"), &json!({})).await
    }

    /// The entry of a local code in the register.
    pub async fn entry(&self, local_code: &str) -> Value {
        let sought = json!({ "text": local_code, "state": null, "after": null });
        let found = self.client.post("/api/cup/register/search", &sought).await.done(200);
        let entries = found["entries"].as_array().unwrap();
        entries.iter().find(|it| it["local_code"] == local_code).cloned().unwrap_or(Value::Null)
    }

    /// Converts a workbook, all steps.
    pub async fn convert(&self, name: &str, bytes: &[u8]) -> Value {
        let conversion = self.post(name, bytes).await;
        self.confirm(&conversion).await.done(200)
    }

    /// A conversion as it is now.
    pub async fn read(&self, conversion: &str) -> Value {
        self.client.get(&format!("/api/cup/conversions/{conversion}")).await.done(200)
    }

    /// The bytes of the first file of a kind.
    pub async fn file(&self, conversion: &Value, kind: &str) -> Vec<u8> {
        let files = conversion["files"].as_array().unwrap();
        let file = files.iter().find(|file| file["kind"] == kind).expect("a file of that kind");
        let (id, file) = (conversion["id"].as_str().unwrap(), file["file"].as_str().unwrap());
        let answer = self.client.get(&format!("/api/cup/conversions/{id}/files/{file}")).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.body.to_vec()
    }

    /// Posts an answer of Sistema CUP, without confirming it. Gives the address that confirms it.
    pub async fn post_answer(&self, conversion: &str, xml: &str) -> String {
        let path = format!("/api/cup/conversions/{conversion}/responses");
        let body = json!({ "file_name": "risposta.xml", "size": xml.len() });
        let begun = self.client.post(&path, &body).await.done(201);
        let (status, said) =
            self.client.post_file(&begun["upload"], "risposta.xml", xml.as_bytes()).await;
        assert!((200..300).contains(&status), "the storage said {status} {said}");
        format!("{path}/{}/received", begun["response"].as_str().unwrap())
    }

    /// Imports an answer of Sistema CUP, all steps.
    pub async fn import(&self, conversion: &str, xml: &str) -> Answer {
        let address = self.post_answer(conversion, xml).await;
        self.client.post(&address, &json!({})).await
    }
}

/// The measure that comes with the product.
pub fn bundled_measure() -> &'static Measure {
    &Measure::bundled()[0]
}

/// The facts of a measure that nothing is wrong with, as a page sends them.
pub fn measure_facts() -> Value {
    json!({
        "title": "Contributi alle imprese alluvionate", "act": "Delibera n. 12 del 2024", "year": "2024",
        "nature": "07", "kind": "99", "kind_label": "", "cumulative": false, "category": "06.42.999",
        "instrument": "99", "instrument_description": "DELIBERA N. 12 DEL 2024",
        "coverage": ["001", "002"], "private_share": false, "description": "CONTRIBUTO A FONDO PERDUTO", "other_information": "",
        "owner_subject": "", "owner_unit": "", "owner_user": "",
    })
}

/// A row of the bundled measure that nothing is wrong with.
pub fn good_row(local_code: &str) -> CupRow {
    let text = |text: &str| Cell::Text(text.to_owned());
    BTreeMap::from([
        ("codifica_locale", text(local_code)),
        ("denominazione_impresa_stabilimento", text("Studio tecnico Rossi")),
        ("partita_iva", text("01234567897")),
        ("tipo_ind_area_rifer", text("01")),
        ("ind_area_rifer", text("Via Roma 10 41030")),
        ("comune", text("036023")),
        ("ateco", text("71.12.10")),
        ("costo", Cell::Number(25_500.0)),
        ("finanziamento", Cell::Number(25_500.0)),
    ])
}

/// A workbook of the bundled measure with these rows.
pub fn cup_workbook(rows: &[CupRow]) -> Vec<u8> {
    workbook::filled(bundled_measure(), rows).unwrap()
}

/// What Sistema CUP says of a request.
#[derive(Debug, Clone, Copy)]
pub enum Said<'a> {
    /// This code.
    Code(&'a str),
    /// No code, for this reason.
    Rejected(&'a str),
}

/// An answer of Sistema CUP: for each request its id, its local code, and what is said.
pub fn cup_answer(said: &[(&str, &str, Said<'_>)]) -> String {
    let mut details = String::new();
    for (id, local, said) in said {
        let outcome = match said {
            Said::Code(cup) => format!("<DATI_CUP><CODICE_CUP>{cup}</CODICE_CUP></DATI_CUP>"),
            Said::Rejected(reason) => format!("<MESSAGGI_DI_SCARTO>{reason}</MESSAGGI_DI_SCARTO>"),
        };
        details += "<DETTAGLIO_CUP_GENERAZIONE ";
        let names = format!("id_progetto=\"{id}\" codifica_locale=\"{local}\">");
        details += &(names + &outcome);
        details += "</DETTAGLIO_CUP_GENERAZIONE>";
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><DETTAGLIO_ELABORAZIONE_CUP>{details}</DETTAGLIO_ELABORAZIONE_CUP>"
    )
}
