//! The worked examples of payment requests, from an empty form to one number.

use ristoro_tests::{
    Applicant, Application, Authority, Golden, IDENTITY, LASTING, Running, Worked, drawn_id,
    pdf_text,
};
use serde_json::{Value, json};

/// A worked example, typed in whole: what it comes to stands on the pages, to the cent.
struct Example {
    portal: Running,
    application: Application,
    payment: Application,
    golden: Golden,
}

impl Example {
    async fn typed_in(name: &str) -> Self {
        let portal = Running::start().await;
        let applicant = Applicant::enter(&portal).await;
        let application = Application::create(&applicant.client).await;
        let worked = Worked::named(name);
        let golden = worked.validated(&application).await;
        let (payment, golden) = worked.request(&application, golden).await;
        worked.assert_statement(&payment).await;
        worked.assert_documents(&payment, &golden).await;
        Self { portal, application, payment, golden }
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
    worked.assert_statement(&payment).await;
    worked.assert_documents(&payment, &golden).await;

    // The steps of the example that are refused, naming the excess.
    assert_eq!(refused(&payment, &golden, "F4 B.impianti", "5.432,11").await, ["net_exceeded"]);
    let both = ["due_exceeded", "proof_exceeded"];
    assert_eq!(refused(&payment, &golden, "F6 Q6", "4.819,62").await, both);
    assert_eq!(refused(&payment, &golden, "F8 Q8", "4.950,01").await, both);
    let credit = refused(&payment, &golden, "N1 A.finiture", "5.200,01").await;
    assert!(credit.contains(&"line_exceeded".to_owned()), "{credit:?}");
    // What is no amount is told as that, not by what it would exceed if it were nought.
    for (item, none) in [("Q6", "45.000,-"), ("F8 A.finiture", "abc")] {
        let codes = refused(&payment, &golden, item, none).await;
        let about_sums = codes.iter().any(|code| code.ends_with("_exceeded"));
        assert!(!about_sums, "{item} «{none}»: {codes:?}");
    }
    worked.assert_statement(&payment).await;

    // What a credit note says is taken away where documents are added up.
    let cents = |row: &Value, name: &str| {
        let digits = row[name].as_str().unwrap().replace('.', "");
        digits.parse::<i64>().unwrap() * if row["credits"].is_null() { 1 } else { -1 }
    };
    let summary = payment.client.get(&payment.at("/summary")).await.done(200).to_string();
    for name in ["net", "total"] {
        let sum: i64 = worked.rows("documents").iter().map(|row| cents(row, name)).sum();
        let sum = format!("{}\u{a0}€", domain::Money::from_cents(sum).unwrap());
        assert!(summary.contains(&sum), "{name}: {sum}");
    }
    assert!(summary.contains("−770,00\u{a0}€"), "{summary}");

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
    let Example { portal, application, payment, golden } = Example::typed_in("d").await;
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
    let Example { portal: _running, payment, golden, .. } = Example::typed_in("e").await;
    let codes = refused(&payment, &golden, "E1 Q3", "1.000,01").await;
    assert!(codes.contains(&"f24_exceeded".to_owned()), "{codes:?}");
    payment.validate().await.done(200);
}

#[tokio::test]
async fn goods_partly_bought_through_leasing_go_to_a_number() {
    let Example { portal, application, payment, golden } = Example::typed_in("b").await;
    let of_rent = "L1 -.macchinari in leasing";
    assert_eq!(refused(&payment, &golden, of_rent, "1.455,31").await, ["net_exceeded"]);
    let missing = payment.client.get(&payment.at("/missing")).await.done(200);
    assert_eq!(missing["problems"], json!([]), "{missing:#}");
    let sent = send(&portal, &application, &payment).await;
    assert!(sent["protocol"].as_str().unwrap().ends_with("/0000001"), "{sent}");
}

#[tokio::test]
async fn simplified_personnel_costs_its_hours_and_goes_to_a_number_without_proofs() {
    let Example { portal, application, payment, golden } = Example::typed_in("c1 simplified").await;
    for (document, hours, cost) in [("S1", "120,50", "2.861,88"), ("S2", "86,25", "1.673,25")] {
        let path = payment.item_path("spese", &golden.item(document).into());
        let view = payment.client.get(&path).await.done(200);
        assert_eq!(view["entries"]["ore"], hours, "as it is kept");
        assert_eq!(
            (&view["computed"]["costo"], &view["computed"]["totale"]),
            (&json!(cost), &json!(cost))
        );
        // Fewer hours cost less than was allocated.
        let mut fewer = view["entries"].clone();
        fewer["ore"] = "80".into();
        let body = json!({ "version": view["version"], "entries": fewer });
        let refusal = payment.client.put(&path, &body).await.refused(422, "invalid");
        assert_eq!(refusal["problems"][0]["code"], "net_exceeded", "{refusal}");
    }
    assert_eq!(refused(&payment, &golden, "S1 A.pulizia", "2.861,89").await, ["net_exceeded"]);

    // One document for each employee, with the hours of the whole time.
    let path = payment.item_path("spese", &golden.item("S2").into());
    let view = payment.client.get(&path).await.done(200);
    let own = view["entries"]["dip_codice_fiscale"].clone();
    let change = async |code: &Value| {
        let view = payment.client.get(&path).await.done(200);
        let mut entries = view["entries"].clone();
        entries["dip_codice_fiscale"] = code.clone();
        let body = json!({ "version": view["version"], "entries": entries });
        payment.client.put(&path, &body).await.done(200);
    };
    change(&json!("RSSMRA80A01H501U")).await;
    let missing = payment.validate().await.refused(422, "invalid");
    let problems = missing["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1, "{missing:#}");
    let sentence = problems[0]["sentence"].as_str().unwrap();
    assert!(sentence.starts_with("Lo stesso dipendente ha più di un giustificativo"), "{sentence}");
    change(&own).await;
    let sent = send(&portal, &application, &payment).await;
    assert!(sent["protocol"].as_str().unwrap().ends_with("/0000001"), "{sent}");
}

#[tokio::test]
async fn personnel_with_what_is_put_aside_goes_to_a_number() {
    let Example { portal, application, payment, golden } = Example::typed_in("c2 normal").await;
    assert_eq!(refused(&payment, &golden, "P1 Q2", "1.380,31").await, ["due_exceeded"]);
    let sent = send(&portal, &application, &payment).await;
    assert!(sent["protocol"].as_str().unwrap().ends_with("/0000001"), "{sent}");
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
