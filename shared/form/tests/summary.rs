//! What the summary says of answers that are not as they should be.

#[cfg(test)]
mod tests {
    use form::compile::{Source, compile};
    use form::summary::{NO_ANSWER, Part, Row, summary};
    use form::{Answers, Form};
    use ristoro_form as form;

    const FORM: &str = r#"
call = "prova"
revision = 1
title = "Prova"
subject = "Prova"
protocol_prefix = "PROVA"
sections = ["una"]
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

[[lists]]
id = "cose"
title = "Cose"
item = "cosa"
columns = ["tipo", "quale"]

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
        assert_eq!(rows(r#"{ "colori": ["v", "r"] }"#)[0].answer, "Rosso; Verde");
        assert_eq!(rows(r#"{ "colori": ["blu", "v"] }"#)[0].answer, "Verde; blu");
        assert_eq!(rows("{}")[0].answer, NO_ANSWER);
    }

    #[test]
    fn an_amount_stays_with_its_unit_and_what_is_no_amount_is_said_as_typed() {
        assert_eq!(rows(r#"{ "importo": "1.234,50" }"#)[1].answer, "1.234,50\u{a0}€");
        assert_eq!(rows(r#"{ "importo": "mille" }"#)[1].answer, "mille");
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
        let Some(Part::Table { rows, .. }) =
            parts.iter().find(|part| matches!(part, Part::Table { .. }))
        else {
            panic!("{parts:?}")
        };
        assert_eq!(rows, &[vec!["Altro", "Blu"], vec!["Noto", NO_ANSWER]]);
    }
}
