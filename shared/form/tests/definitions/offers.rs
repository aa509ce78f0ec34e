//! Answers given elsewhere that a definition offers.

use crate::small_form::{TODAY, all_answers, form};
use form::{Answers, Entries, Form, Id, Offered, Registrant, offered, offers_registration};
use ristoro_form as form;
use serde_json::{Value, json};

const FIRST: &str = r#"
[[groups]]
id = "sede"
title = "Sede"
offers = [{ label = "Dalla registrazione", from = "registration.sede_" }]
[[groups.fields]]
id = "provincia"
label = "Provincia"
kind = "province"
[[groups.fields]]
id = "comune"
label = "Comune"
kind = "municipality"
province = "provincia"
[[groups.fields]]
id = "via"
label = "Via"
kind = "text"
max = 20
[[groups]]
id = "chi"
offers = [{ label = "Dalla registrazione", from = "registration.", of = "third_party", fields = { codice = "codice_fiscale_impresa" } }]
fields = [{ id = "denominazione", label = "D", kind = "text" }, { id = "codice", label = "C", kind = "fiscal_code" }]
"#;

const SECOND: &str = r#"
[[groups]]
id = "luogo"
offers = [{ label = "Stesso indirizzo della sede", from = "s." }]
fields = [{ id = "via", label = "Via", kind = "text" }, { id = "altro", label = "A", kind = "text" }]
[[lists]]
id = "perizie"
title = "Perizie"
item = "perizia"
columns = ["nome"]
[[lists.groups]]
id = "perito"
offers = [{ label = "Stesso perito di", from = "t.perizie.", only = ["perito", "albo"] }]
fields = [{ id = "nome", label = "N", kind = "text" }, { id = "perito", label = "P", kind = "text" }, { id = "albo", label = "A", kind = "text", when = { field = "perito", answered = true } }]
"#;

fn small() -> Form {
    form(&[("s", FIRST), ("t", SECOND)])
}

fn profile() -> Entries {
    serde_json::from_value(json!({
        "sede_provincia": "MO", "sede_comune": "F257", "sede_via": "Via Emilia Centro",
        "denominazione": "Studio Alfa", "codice_fiscale_impresa": "non un codice",
    }))
    .unwrap()
}

fn found(section: &str, answers: &Answers, role: Registrant) -> Vec<Offered> {
    let (form, section, profile): (_, Id, _) = (small(), section.parse().unwrap(), profile());
    offered((&form, answers), &section, Some((role, &profile)), TODAY.parse().unwrap())
}

fn shown(offers: &[Offered]) -> Value {
    let one = |it: &Offered| json!([it.at.to_string(), it.group.as_str(), it.label, it.entries]);
    offers.iter().map(one).collect()
}

#[test]
fn the_registration_is_offered_to_who_registered_in_that_role() {
    let nothing = Answers::default();
    let address = json!({ "provincia": "MO", "comune": "F257", "via": "Via Emilia Centro" });
    let own = found("s", &nothing, Registrant::Beneficiary);
    assert_eq!(shown(&own), json!([["s", "sede", "Dalla registrazione", address]]));
    // What would only have to be put right is not offered.
    let other = found("s", &nothing, Registrant::ThirdParty);
    let named = json!({ "denominazione": "Studio Alfa" });
    assert_eq!(shown(&other), json!([["s", "chi", "Dalla registrazione", named]]));
    let (form, section) = (small(), "s".parse().unwrap());
    assert_eq!(offered((&form, &nothing), &section, None, TODAY.parse().unwrap()), []);
    assert!(offers_registration(&form, &section));
    assert!(!offers_registration(&form, &"t".parse().unwrap()));
}

#[test]
fn earlier_answers_are_offered_once_they_are_there() {
    let nothing = Answers::default();
    assert_eq!(found("t", &nothing, Registrant::Beneficiary), []);
    let there =
        all_answers(json!({ "s": { "entries": { "via": "Via Roma", "provincia": "MO" } } }));
    let expected = json!([["t", "luogo", "Stesso indirizzo della sede", { "via": "Via Roma" }]]);
    assert_eq!(shown(&found("t", &there, Registrant::Beneficiary)), expected);
}

#[test]
fn each_item_is_offered_to_the_others_and_the_same_answers_once() {
    let item = |id: &str, perito: &str| {
        let entries = json!({ "nome": format!("Casa {id}"), "perito": perito, "albo": "12" });
        json!({ "id": id, "saved": true, "entries": entries })
    };
    let items = json!([item("a", "Bassi"), item("b", "Bassi"), item("c", "Neri"), item("d", "")]);
    let answers = all_answers(json!({ "t": { "lists": { "perizie": items } } }));
    let offers = found("t", &answers, Registrant::Beneficiary);
    let labels: Vec<_> = offers.iter().map(|it| (it.label.as_str(), it.item.as_deref())).collect();
    assert_eq!(
        labels,
        [("Stesso perito di: Casa a", Some("a")), ("Stesso perito di: Casa c", Some("c"))]
    );
    assert_eq!(offers[0].entries.len(), 2, "the name of the item is its own");
}
