//! A small call that compiles, and copies of it with something written otherwise.

use domain::Date;
use form::compile::Fault;
use ristoro_call::{Call, Folder, compile};

/// What the small call has signed.
pub(crate) const SIGNATURE: &str = r#"
[[application.signatures]]
id = "application"
label = "Domanda firmata"
subject = "Il file della domanda"
instructions = "Firma il PDF scaricato."
content = "final_pdf"
signatory = [{ fiscal_code = "chi.cf", name = ["chi.nome"] }]
"#;

const FILES: [(&str, &str); 6] = [
    (
        "call.toml",
        r#"call = "prova-2026"
title = "Bando di prova"
subject = "Un bando per provare"
administration = "Comune di Esempio"
protocol_prefix = "PRV-2026"

[schedule]
opens = "2026-01-01"
last_day = "2026-12-31"

[contacts]
office = "Ufficio bandi"
email = "bandi@example.org"

[procedure]
office = "Ufficio bandi"
responsible = "Carla Verdi"
term = "Entro 90 giorni dalla chiusura del bando."
remedies = "Ci si può rivolgere al segretario comunale."
access = "Presso l’ufficio, su appuntamento."
next = "Il Comune esamina la domanda."

[application]
revision = 1
sections = ["chi", "spese"]

[[application.signatures]]
id = "application"
label = "Domanda firmata"
subject = "Il file della domanda"
instructions = "Firma il PDF scaricato."
content = "final_pdf"
signatory = [{ fiscal_code = "chi.cf", name = ["chi.nome"] }]
"#,
    ),
    (
        "application/chi.toml",
        r#"title = "Chi chiede"
menu = "Chi"

[[groups]]
id = "dati"
fields = [
  { id = "nome", label = "Nome", kind = "text" },
  { id = "cf", label = "Codice fiscale", kind = "fiscal_code", holder = "organisation" },
  { id = "provincia", label = "Provincia", kind = "province" },
  { id = "comune", label = "Comune", kind = "municipality", province = "provincia" },
  { id = "ateco", label = "ATECO", kind = "ateco" },
  { id = "iva", label = "IVA", kind = "choice", options = [{ code = "si", label = "Sì" }, { code = "no", label = "No" }] },
]
"#,
    ),
    (
        "application/spese.toml",
        r#"title = "Spese"
menu = "Spese"

[[lists]]
id = "voci"
title = "Voci"
item = "voce"
columns = ["che"]
[[lists.groups]]
id = "voce"
include = "voce"
"#,
    ),
    (
        "groups/voce.toml",
        r#"fields = [
  { id = "che", label = "Che cosa", kind = "text" },
  { id = "quando", label = "Quando", kind = "date", required = false },
  { id = "netto", label = "Netto", kind = "money" },
  { id = "lordo", label = "Lordo", kind = "money" },
]
"#,
    ),
    (
        "cup.toml",
        r#"id = "prova-2026"
title = "Misura di prova"
act = "Delibera n. 1 del 2026"
year = 2026
nature = "07"
kind = "99"
category = "06.42.999"
instrument = "99"
instrument_description = "DELIBERA N. 1 DEL 2026"
coverage = ["001"]
description = "CONTRIBUTO DI PROVA"

[application]
name = "chi.nome"
tax_code = "chi.cf"
street = { fields = ["chi.nome", "chi.cf"] }
municipality = "chi.comune"
ateco = "chi.ateco"
cost = [
  { fields = "spese.voci.netto", when = { field = "chi.iva", is = "si" } },
  { fields = "spese.voci.lordo", when = { not = { field = "chi.iva", is = "si" } } },
]
"#,
    ),
    (
        "golden.json",
        r#"{
  "call": "prova-2026",
  "sections": {
    "chi": {
      "saved": true,
      "entries": {
        "nome": "Bottega", "cf": "12345678903", "provincia": "MO", "comune": "F257",
        "ateco": "71.11.00", "iva": "si"
      }
    },
    "spese": {
      "saved": true,
      "lists": {
        "voci": [
          {
            "id": "01941f29-7c00-7000-8000-000000000001",
            "saved": true,
            "entries": { "che": "Tavolo", "netto": "100,00", "lordo": "122,00" }
          }
        ]
      }
    }
  }
}
"#,
    ),
];

/// The small call's folder.
pub(crate) fn folder() -> Folder {
    let files = FILES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    Folder { name: "prova-2026".to_owned(), files: files.into() }
}

/// The folder with a piece of one file written otherwise; the whole file, if the piece is empty.
pub(crate) fn with(file: &str, from: &str, to: &str) -> Folder {
    let mut folder = folder();
    let before = folder.files.get(file).cloned().unwrap_or_default();
    let text = String::from_utf8(before).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    let after = if from.is_empty() { to.to_owned() } else { text.replacen(from, to, 1) };
    folder.files.insert(file.to_owned(), after.into_bytes());
    folder
}

pub(crate) fn call(folder: &Folder) -> Call {
    compile(folder).unwrap_or_else(|faults| panic!("{}", lines(&faults)))
}

pub(crate) fn lines(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

pub(crate) fn today() -> Date {
    "22/11/2026".parse().unwrap()
}
