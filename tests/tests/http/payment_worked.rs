//! The worked examples of payment requests, from an empty form to one number.

use ristoro_tests::{
    Applicant, Application, Authority, Golden, IDENTITY, LASTING, Running, Worked, amount,
    drawn_id, pdf_text,
};
use serde_json::{Value, json};

/// An amount as the statement shows it.
fn euro(value: &Value) -> String {
    let sign = if value.as_str().unwrap().starts_with('-') { "−" } else { "" };
    format!("{sign}{}\u{a0}€", amount(value))
}

fn assert_row(row: &Value, expected: &Value, what: &str) {
    let row = row.as_array().unwrap();
    let names = ["net", "gross", "basis", "reported", "residual"];
    let mut wanted: Vec<String> = names.iter().map(|name| euro(&expected[name])).collect();
    wanted.push(format!("{}%", expected["pct"].as_str().unwrap().replace('.', ",")));
    assert_eq!(row[1..], wanted, "{what}");
}

/// Every figure of the statement, to the cent: the total by cost item, then each property.
async fn assert_statement(payment: &Application, worked: &Worked) {
    let view = payment.view("rendiconto").await;
    let tables = view["statement"].as_array().unwrap();
    let expected = &worked.case["expected"];
    let properties = expected["by_property"].as_object().unwrap();
    assert_eq!(tables.len(), 1 + properties.len(), "{tables:#?}");
    assert_row(&tables[0]["totals"], &expected["total"], "total");
    assert_eq!(
        tables[0]["rows"].as_array().unwrap().len(),
        expected["by_item"].as_object().unwrap().len()
    );
    for (table, (name, total)) in tables[1..].iter().zip(properties) {
        let title = table["title"].as_str().unwrap();
        assert!(title.starts_with(&format!("Rendiconto immobile: {name} – ")), "{title}");
        assert_row(&table["totals"], total, title);
        let cells = expected["statement"].as_array().unwrap().iter();
        let cells: Vec<&Value> = cells.filter(|row| row["property"] == name.as_str()).collect();
        let rows = table["rows"].as_array().unwrap();
        assert_eq!(rows.len(), cells.len(), "{title}");
        for (row, cell) in rows.iter().zip(cells) {
            assert_row(row, cell, title);
        }
    }
    let pdf = payment.client.get(&payment.at("/draft.pdf")).await;
    let pdf = pdf_text(&pdf.body).split_whitespace().collect::<Vec<_>>().join(" ");
    for name in ["reported", "residual"] {
        let shown = euro(&expected["total"][name]).replace('\u{a0}', " ");
        assert!(pdf.contains(&shown), "the PDF does not say {shown}: {pdf}");
    }
}

/// Whether every document is as complete as the example says.
async fn assert_documents(payment: &Application, golden: &Golden, worked: &Worked) {
    let view = payment.view("spese").await;
    let rows = view["lists"]["giustificativi"].as_array().unwrap();
    for document in worked.case["expected"]["documents"].as_array().unwrap() {
        let name = document["id"].as_str().unwrap();
        let row = rows.iter().find(|row| row["id"] == golden.item(name)).unwrap();
        assert_eq!(row["complete"], document["state"] == "Completo", "{name}");
        let item = payment.item_path("spese", &golden.item(name).into());
        let view = payment.client.get(&item).await.done(200);
        let figure = |label: &str| {
            let figures = view["figures"].as_array().unwrap();
            figures.iter().find(|one| one["label"] == label).unwrap()["amount"].clone()
        };
        for (label, member) in [
            ("Si può rendicontare", "eligible"),
            ("Imputato alle voci", "alloc"),
            ("Resta da imputare", "free"),
            ("Da pagare", "due"),
            ("Coperto dalle quietanze", "paid"),
            ("Manca la quietanza di", "open"),
        ] {
            assert_eq!(figure(label), euro(&document[member]), "{name}: {label}");
        }
    }
}

async fn send(portal: &Running, application: &Application, payment: &Application) -> Value {
    payment.validate().await.done(200);
    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    application.sign(&signer, IDENTITY).await;
    payment.sign_payment(&signer).await;
    application.submit().await.done(200)
}

/// What a save of an amount is refused with.
async fn refused(payment: &Application, golden: &Golden, item: &str, importo: &str) -> Vec<String> {
    let path = payment.item_path("spese", &golden.item(item).into());
    let view = payment.client.get(&path).await.done(200);
    let mut entries = view["entries"].clone();
    entries["importo"] = importo.into();
    let body = json!({ "version": view["version"], "entries": entries });
    let refusal = payment.client.put(&path, &body).await.refused(422, "invalid");
    let after = payment.client.get(&path).await.done(200);
    assert_eq!(after["version"], view["version"], "nothing was saved");
    let problems = refusal["problems"].as_array().unwrap();
    assert!(!problems.is_empty());
    for problem in problems {
        let href = problem["href"].as_str().unwrap();
        assert!(href.contains(golden.item(item)) && href.ends_with("#campo-importo"), "{href}");
    }
    problems.iter().map(|problem| problem["code"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_restoration_of_two_properties_goes_to_a_number() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let worked = Worked::named("a");
    let golden = worked.validated(&application).await;
    let before = application.view("immobili").await;
    let (payment, golden) = worked.request(&application, golden).await;
    assert_statement(&payment, &worked).await;
    assert_documents(&payment, &golden, &worked).await;

    // The steps of the example that are refused, naming the excess.
    assert_eq!(refused(&payment, &golden, "F4 B.impianti", "5.432,11").await, ["net_exceeded"]);
    let both = ["due_exceeded", "proof_exceeded"];
    assert_eq!(refused(&payment, &golden, "F6 Q6", "4.819,62").await, both);
    assert_eq!(refused(&payment, &golden, "F8 Q8", "4.950,01").await, both);
    let credit = refused(&payment, &golden, "N1 A.finiture", "5.200,01").await;
    assert!(credit.contains(&"line_exceeded".to_owned()), "{credit:?}");
    // What is no amount is told as that, not by what it would exceed if it were nought.
    for (item, none) in
        [("Q6", "45.000,-"), ("F4 B.impianti", "1e5"), ("N1 A.finiture", ""), ("F8 Q8", "abc")]
    {
        let codes = refused(&payment, &golden, item, none).await;
        assert!(
            !codes.iter().any(|code| code.ends_with("_exceeded")),
            "{item} «{none}»: {codes:?}"
        );
    }
    assert_statement(&payment, &worked).await;

    // More spent than was presented is told, and keeps nobody.
    let missing = payment.client.get(&payment.at("/missing")).await.done(200);
    let told: Vec<(&str, &str)> = missing["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["code"].as_str().unwrap(), one["severity"].as_str().unwrap()))
        .collect();
    assert!(told.iter().all(|(_, severity)| *severity == "warning"), "{missing:#}");

    let sent = send(&portal, &application, &payment).await;
    let protocol = sent["protocol"].as_str().unwrap();
    assert_eq!(payment.detail().await["protocol"], protocol);
    assert_eq!(sent["files"].as_array().unwrap().len(), 3);
    let final_pdf = pdf_text(&payment.final_pdf().await);
    assert!(final_pdf.contains("118.878,61"), "{final_pdf}");
    let after = application.view("immobili").await;
    assert_eq!(after["lists"], before["lists"], "nothing of the application changed");
}

#[tokio::test]
async fn partly_deductible_vat_waits_for_the_last_cent_and_goes_to_a_number() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let worked = Worked::named("d");
    let golden = worked.validated(&application).await;
    let (payment, golden) = worked.request(&application, golden).await;
    assert_statement(&payment, &worked).await;
    assert_documents(&payment, &golden, &worked).await;
    let missing = payment.validate().await.refused(422, "invalid");
    let problems = missing["problems"].as_array().unwrap();
    let said: Vec<&str> = problems.iter().map(|one| one["sentence"].as_str().unwrap()).collect();
    assert_eq!(
        said,
        ["Restano 0,01 euro di cui manca la quietanza: aggiungi quello che è stato pagato."]
    );

    // The cent comes with the proof first, then with what it pays; a cent more is refused.
    for (item, importo) in [("Q2", "990,01"), ("D2 Q2", "990,00")] {
        let path = payment.item_path("spese", &golden.item(item).into());
        let view = payment.client.get(&path).await.done(200);
        let mut entries = view["entries"].clone();
        entries["importo"] = importo.into();
        let body = json!({ "version": view["version"], "entries": entries });
        payment.client.put(&path, &body).await.done(200);
    }
    assert_eq!(refused(&payment, &golden, "D2 Q2", "990,01").await, ["due_exceeded"]);
    let sent = send(&portal, &application, &payment).await;
    assert!(sent["protocol"].as_str().unwrap().ends_with("/0000001"), "{sent}");
}

#[tokio::test]
async fn what_f24_pays_for_professionals_is_proved_by_f24() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let worked = Worked::named("e");
    let golden = worked.validated(&application).await;
    let (payment, golden) = worked.request(&application, golden).await;
    assert_statement(&payment, &worked).await;
    assert_documents(&payment, &golden, &worked).await;
    let codes = refused(&payment, &golden, "E1 Q3", "1.000,01").await;
    assert!(codes.contains(&"f24_exceeded".to_owned()), "{codes:?}");
    payment.validate().await.done(200);
}

#[tokio::test]
async fn a_request_shows_its_application_and_cannot_change_it() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let worked = Worked::named("d");
    let golden = worked.validated(&application).await;
    let payment = application.create_payment(&drawn_id(1)).await;

    // What the application says stands there, in words; what may be corrected is filled in.
    let general = payment.view("richiesta").await;
    assert_eq!(general["computed"]["ben_denominazione"], "Studio Associato Bassi e Ferri");
    assert_eq!(general["entries"]["iban"], application.view("banca").await["entries"]["iban"]);
    assert_eq!(general["entries"]["tipo"], "saldo");
    let cards = payment.view("dati_immobili").await;
    let cards = cards["lists"]["schede"].as_array().unwrap();
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0]["id"], golden.item("A"));
    assert_eq!((&cards[0]["version"], &cards[0]["complete"]), (&json!(0), &json!(false)));
    assert!(cards[0]["name"].as_str().unwrap().starts_with("A – "), "{cards:?}");
    let references = payment.view("spese").await;
    let suppliers = &references["new_items"]["spese.giustificativi"]["references"]["fornitore"];
    assert_eq!(suppliers.as_array().unwrap().len(), worked_suppliers(&worked), "{suppliers}");

    // What is carried in is never sent, and no section of the application opens from here.
    payment
        .put("richiesta", 0, &json!({ "ben_iva": "detraibile" }))
        .await
        .refused(400, "malformed");
    let refused = payment.put("banca", 0, &json!({})).await.refused(409, "not-draft");
    assert!(refused["detail"].as_str().unwrap().contains("domanda di contributo"), "{refused}");
    payment.client.get(&payment.at("/sections/banca")).await.refused(404, "not-found");
    let item = payment.item_path("immobili", &golden.item("A").into());
    payment.client.get(&item).await.refused(404, "not-found");
    payment
        .client
        .put(&item, &json!({ "version": 1, "entries": {} }))
        .await
        .refused(404, "not-found");
    let names = payment.detail().await["sections"].as_array().unwrap().len();
    assert_eq!(names, 7, "its own sections");
    let beneficiary = payment.detail().await["beneficiary"]["name"].clone();
    assert_eq!(beneficiary, "Studio Associato Bassi e Ferri");
    payment
        .client
        .post(&payment.at("/copy"), &json!({ "id": drawn_id(8) }))
        .await
        .refused(409, "payment");
}

fn worked_suppliers(worked: &Worked) -> usize {
    let names: std::collections::BTreeSet<&str> =
        worked.rows("documents").iter().filter_map(|row| row["supplier"].as_str()).collect();
    names.len()
}
