//! The request of payment of the repository's call: what it has from its application.

use crate::real::ordinance;
use crate::small::today;
use form::Answers;
use form::check::check;

#[test]
fn what_the_application_says_is_carried_in_and_filled_in() {
    let call = ordinance();
    let golden = call.golden.iter().find(|golden| golden.file == "golden-immobile.json").unwrap();
    let form = call.payment.as_ref().unwrap().over(&call.application);
    let answers = Answers::default().over(&golden.answers).with_entries(&form);
    let request = form::Scope::section(&form, &answers, &"richiesta".parse().unwrap());
    let held = |scope: &form::Scope<'_>, id: &str| {
        let (_, field) = scope.body().unwrap().field(id).unwrap();
        scope.stored_or_default(field).map(|entry| entry.text().to_owned())
    };
    let own = |section: &str, id: &str| {
        golden.answers.sections[section].entries.get(id).map(|entry| entry.text().to_owned())
    };
    assert_eq!(held(&request, "iban"), own("banca", "iban"));
    assert!(held(&request, "iban").is_some());
    assert_eq!(held(&request, "tipo").as_deref(), Some("saldo"));
    // Words, not codes.
    let vat = held(&request, "ben_iva").unwrap();
    assert!(vat.starts_with("Detraibile") || vat == "Non detraibile", "{vat}");
    // One entry for each property, with what the application says of that.
    let at: form::ListPath = "dati_immobili.schede".parse().unwrap();
    let properties = &golden.answers.sections["immobili"].lists["ripristini"];
    let entries = answers.items(&at);
    assert_eq!(entries.len(), properties.len());
    for (entry, property) in entries.iter().zip(properties) {
        let id = &entry[0].id;
        assert_eq!(*id, property.id);
        let place = form::Scope::of_item(&form, &answers, &at, id).unwrap();
        let said = |name: &str| property.node.entries.get(name).map(|it| it.text().to_owned());
        assert_eq!(held(&place, "immobile"), said("denominazione"));
        assert_eq!(held(&place, "inizio"), said("data_inizio"));
        assert!(held(&place, "presentato").unwrap().ends_with("\u{a0}€"));
    }
    // Nobody answers for the application here.
    let report = check(&form, &answers, today());
    let names: Vec<&str> = report.sections.iter().map(|section| section.id.as_str()).collect();
    let own: Vec<&str> =
        call.payment.as_ref().unwrap().sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(names, own);
}
