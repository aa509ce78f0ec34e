//! What the summary says of answers that are not as they should be.

#[cfg(test)]
mod tests {
    use form::compile::{Source, compile};
    use form::summary::{Answer, ListTable, Part, Row, beneficiary, summary, totals};
    use form::{Answers, Form};
    use ristoro_form as form;

    const FORM: &str = r#"
call = "prova"
revision = 1
title = "Prova"
subject = "Prova"
protocol_prefix = "PROVA"
sections = ["una"]

[[beneficiary]]
when = { field = "una.chi", is = "studio" }
name = ["una.ditta"]
fiscal_code = "una.cf"

[[beneficiary]]
when = { field = "una.chi", is = "persona" }
name = ["una.cognome", "una.nome"]
fiscal_code = "una.cf"

[[totals]]
label = "Totale"
fields = ["una.importo", "una.cose.prezzo"]
"#;

    const SECTION: &str = r#"
title = "Una"
menu = "Una"

[[groups]]
id = "domande"

[[groups.fields]]
id = "colori"
label = "Colori"
kind = "choices"
options = [{ code = "r", label = "Rosso" }, { code = "v", label = "Verde" }]

[[groups.fields]]
id = "importo"
label = "Importo"
kind = "money"

[[groups.fields]]
id = "vero"
label = "Dichiaro il vero"
kind = "declaration"

[[groups]]
id = "persone"

[[groups.fields]]
id = "chi"
label = "Chi"
kind = "choice"
options = [{ code = "studio", label = "Studio" }, { code = "persona", label = "Persona" }]

[[groups.fields]]
id = "ditta"
label = "Ditta"
kind = "text"
max = 50
when = { field = "chi", is = "studio" }

[[groups.fields]]
id = "cognome"
label = "Cognome"
kind = "text"
max = 50

[[groups.fields]]
id = "nome"
label = "Nome"
kind = "text"
max = 50

[[groups.fields]]
id = "cf"
label = "Codice fiscale"
kind = "fiscal_code"

[[lists]]
id = "cose"
title = "Cose"
item = "cosa"
columns = ["tipo", "quale"]
at_least = 1

[[lists.groups]]
id = "cosa"

[[lists.groups.fields]]
id = "tipo"
label = "Tipo"
kind = "choice"
options = [{ code = "noto", label = "Noto" }, { code = "altro", label = "Altro" }]

[[lists.groups.fields]]
id = "quale"
label = "Quale"
kind = "text"
max = 20
when = { field = "tipo", is = "altro" }

[[lists.groups.fields]]
id = "prezzo"
label = "Prezzo"
kind = "money"
"#;

    fn form() -> Form {
        let source =
            |name: &str, text: &str| Source { name: name.to_owned(), text: text.to_owned() };
        let sources = [source("form.toml", FORM), source("sections/una.toml", SECTION)];
        let lines = |faults: Vec<form::compile::Fault>| {
            faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        };
        compile(&sources).map_err(lines).unwrap()
    }

    fn parts(section: &str) -> Vec<Part> {
        let answers: Answers =
            serde_json::from_str(&format!(r#"{{ "sections": {{ "una": {section} }} }}"#)).unwrap();
        let mut sections = summary(&form(), &answers, "22/11/2026".parse().unwrap());
        sections.remove(0).parts
    }

    fn rows(entries: &str) -> Vec<Row> {
        let parts = parts(&format!(r#"{{ "saved": true, "entries": {entries} }}"#));
        let Part::Group { rows, .. } = &parts[0] else { panic!("{parts:?}") };
        rows.clone()
    }

    #[test]
    fn choices_are_said_in_the_order_of_the_definition_and_unknown_codes_after_them() {
        assert_eq!(rows(r#"{ "colori": ["v", "r"] }"#)[0].answer, "Rosso; Verde".into());
        assert_eq!(rows(r#"{ "colori": ["blu", "v"] }"#)[0].answer, "Verde; blu".into());
        assert_eq!(rows("{}")[0].answer, Answer::Missing);
    }

    #[test]
    fn an_amount_stays_with_its_unit_and_what_is_no_amount_is_said_as_typed() {
        assert_eq!(rows(r#"{ "importo": "1.234,50" }"#)[1].answer, "1.234,50\u{a0}€".into());
        assert_eq!(rows(r#"{ "importo": "mille" }"#)[1].answer, "mille".into());
    }

    #[test]
    fn a_declaration_says_whether_it_was_made() {
        let declared = |entries| rows(entries)[2].declared;
        assert_eq!(declared(r#"{ "vero": "si" }"#), Some(true));
        assert_eq!(declared(r#"{ "vero": "no" }"#), Some(false));
        assert_eq!(declared("{}"), Some(false));
        assert_eq!(rows("{}")[1].declared, None);
    }

    #[test]
    fn the_table_of_a_list_is_silent_on_what_is_not_asked() {
        let item = |id: &str, kind: &str| {
            format!(
                r#"{{ "id": "{id}", "saved": true, "entries": {{ "tipo": "{kind}", "quale": "Blu" }} }}"#
            )
        };
        let items = format!("{}, {}", item("1", "altro"), item("2", "noto"));
        let parts = parts(&format!(r#"{{ "saved": true, "lists": {{ "cose": [{items}] }} }}"#));
        let table = table(&parts);
        let said = |kind, what| [Answer::from(kind), what, Answer::Missing];
        assert_eq!(table.rows[0], said("Altro", "Blu".into()));
        assert_eq!(table.rows[1], said("Noto", Answer::None));
        assert!(!parts.iter().any(|part| matches!(part, Part::Item { .. })), "a row says it all");
    }

    fn table(parts: &[Part]) -> &ListTable {
        let mut tables = parts.iter().rev().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            Part::Group { .. } | Part::Item { .. } | Part::Documents { .. } => None,
        });
        tables.next().unwrap()
    }

    fn priced(prices: &[&str]) -> String {
        let item = |(place, price): (usize, &&str)| {
            format!(r#"{{ "id": "{place}", "saved": true, "entries": {{ "prezzo": "{price}" }} }}"#)
        };
        let items: Vec<String> = prices.iter().enumerate().map(item).collect();
        format!(r#"{{ "saved": true, "lists": {{ "cose": [{}] }} }}"#, items.join(","))
    }

    #[test]
    fn amounts_are_summed_under_their_column_and_what_is_no_amount_is_not() {
        let sum = |prices: &[&str]| table(&parts(&priced(prices))).totals.clone();
        let under = |sum: Answer| Some(vec![Answer::None, sum]);
        assert_eq!(sum(&["1.234,50", "0,50"]), under("1.235,00\u{a0}€".into()));
        assert_eq!(sum(&["1.234,50", "mille"]), under("1.234,50\u{a0}€".into()));
        assert_eq!(sum(&["9.999.999.999,99", "0,01"]), None);
        assert_eq!(sum(&["mille"]), None);
        assert_eq!(sum(&[]), None);
        assert!(table(&parts(&priced(&[]))).too_few);
    }

    #[test]
    fn the_totals_of_the_form_are_over_what_is_asked() {
        let said = |section: &str| {
            let answers = format!(r#"{{ "sections": {{ "una": {section} }} }}"#);
            let answers: Answers = serde_json::from_str(&answers).unwrap();
            totals(&form(), &answers, "22/11/2026".parse().unwrap())
        };
        let total = |sum: Answer| vec![("Totale".to_owned(), sum)];
        assert_eq!(said("{}"), total(Answer::None));
        assert_eq!(said(&priced(&["2,00", "3,00"])), total("5,00\u{a0}€".into()));
        let hidden = r#"{ "saved": true, "entries": { "importo": "1,00" } }"#;
        assert_eq!(said(hidden), total("1,00\u{a0}€".into()));
    }

    #[test]
    fn the_beneficiary_is_whom_the_first_condition_that_holds_names() {
        let named = |entries: &str| {
            let answers = format!(
                r#"{{ "sections": {{ "una": {{ "saved": true, "entries": {entries} }} }} }}"#
            );
            let answers: Answers = serde_json::from_str(&answers).unwrap();
            beneficiary(&form(), &answers, "22/11/2026".parse().unwrap())
                .map(|party| (party.name, party.fiscal_code))
        };
        let party = |name: Option<&str>, code: Option<&str>| {
            Some((name.map(str::to_owned), code.map(str::to_owned)))
        };
        assert_eq!(named("{}"), None, "no condition holds yet");
        let both = r#"{ "chi": "studio", "nome": " Rossi ", "ditta": "Studio Rossi", "cf": "RSSMRA80A01F257G" }"#;
        assert_eq!(named(both), party(Some("Studio Rossi"), Some("RSSMRA80A01F257G")));
        let person = r#"{ "chi": "persona", "nome": "Mario", "cognome": "Rossi", "cf": "boh" }"#;
        assert_eq!(named(person), party(Some("Rossi Mario"), Some("boh")));
        assert_eq!(named(r#"{ "chi": "persona", "nome": "Mario" }"#), party(None, None));
    }
}
