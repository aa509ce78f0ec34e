//! Electronic invoices among the documents of a payment request, proofs that pay several expenses, and documents that are
//! reported twice.

use ristoro_tests::{Applicant, Application, Attachment, DOCUMENT, Golden, Running, drawn_id};
use serde_json::{Value, json};

/// An invoice to the studio of `golden-immobile.json` by its supplier.
pub(crate) const INVOICE: &[u8] = include_bytes!("../../fixtures/fattura.xml");

/// The answers of one of two applications.
pub(crate) fn one_of_two(which: &str) -> Golden {
    let mut answers = json!(Golden::read("golden-immobile.json").answers());
    let entries = &mut answers["sections"]["formulario"]["entries"];
    entries["domande"] = "piu".into();
    entries["numero_domande"] = "2".into();
    entries["numero_domanda"] = which.into();
    Golden::of(serde_json::from_value(answers).unwrap())
}

pub(crate) async fn begun(portal: &Running) -> (Application, Application, Golden) {
    let applicant = Applicant::enter(portal).await;
    let application = Application::create(&applicant.client).await;
    let mut golden = one_of_two("1");
    golden.fill(&application).await;
    application.validate().await.done(200);
    let payment = application.create_payment(&drawn_id(1)).await;
    (application, payment, golden)
}

pub(crate) async fn expense(payment: &Application, entries: &Value) -> String {
    let view = payment.add_item("spese.giustificativi", None, entries).await;
    view["item"].as_str().unwrap().to_owned()
}

/// What is read of a file that is uploaded as the document of an expense.
pub(crate) async fn read(payment: &Application, item: &str, name: &str, bytes: &[u8]) -> Value {
    let file =
        Attachment { section: "spese", item: Some(item), slot: "giustificativo", name, bytes };
    let document = payment.attach(&file).await;
    let path = format!("/documents/{}/invoices", document["id"].as_str().unwrap());
    payment.client.get(&payment.at(&path)).await.done(200)
}

#[tokio::test]
async fn an_invoice_fills_in_the_expense_that_it_is_the_document_of() {
    let portal = Running::start().await;
    let (_, payment, golden) = begun(&portal).await;
    let item = expense(&payment, &json!({ "tipo": "fattura" })).await;
    let found = read(&payment, &item, "fattura.xml", INVOICE).await;
    let [invoice] = found["invoices"].as_array().unwrap().as_slice() else { panic!("{found:#}") };
    assert_eq!(found["unread"], Value::Null);
    assert_eq!(invoice["total"], "120.000,00\u{a0}€");
    assert_eq!(invoice["findings"], json!([]), "the studio is the customer");
    let supplier = golden.item("01941f29-7c00-7000-8000-00000000020f");
    assert_eq!(
        invoice["entries"],
        json!({
            "tipo": "fattura", "fornitore": supplier, "numero": "41", "data": "15/09/2014",
            "netto": "109.090,91", "iva": "10.909,09", "altro": "", "ritenuta": "",
        })
    );
    let headings: Vec<&str> = invoice["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["heading"].as_str().unwrap())
        .collect();
    assert!(headings.starts_with(&["Documento", "Fornitore", "Cliente"]), "{headings:?}");
    // What it gives can be saved as it is.
    let path = payment.item_path("spese", &item.as_str().into());
    let body = json!({ "version": 1, "entries": invoice["entries"] });
    let saved = payment.client.put(&path, &body).await.done(200);
    assert_eq!(saved["computed"]["totale"], "120.000,00");
}

#[tokio::test]
async fn who_else_bought_and_what_is_no_invoice_is_told() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let text = std::str::from_utf8(INVOICE).unwrap();
    let others = text
        .replace("12345678903", "00488410010")
        .replace("120000.00</Importo", "120001.00</Importo");
    let item = expense(&payment, &json!({ "tipo": "fattura" })).await;
    let found = read(&payment, &item, "altra.xml", others.as_bytes()).await;
    let findings = found["invoices"][0]["findings"].as_array().unwrap();
    assert!(findings.iter().all(|one| one["severity"] == "warning"), "{findings:?}");
    let said: Vec<&str> = findings.iter().map(|one| one["sentence"].as_str().unwrap()).collect();
    assert!(said.iter().any(|sentence| sentence.contains("cliente")), "{said:?}");
    assert!(said.iter().any(|sentence| sentence.contains("totale")), "{said:?}");
    // The document stays, whatever it is.
    let item = expense(&payment, &json!({ "tipo": "fattura" })).await;
    let found = read(&payment, &item, "ordine.xml", b"<ordine/>").await;
    assert!(found["unread"].as_str().unwrap().contains("non una fattura elettronica"), "{found}");
    let item = expense(&payment, &json!({ "tipo": "fattura" })).await;
    let found = read(&payment, &item, "fattura.pdf", DOCUMENT).await;
    assert!(found["unread"].as_str().unwrap().contains("XML"), "{found}");
    // Windows-1252, as some programs write it.
    let old = text.replace("UTF-8", "Windows-1252").replace("Opere edili", "Opere in qualit@");
    let old: Vec<u8> = old.bytes().map(|byte| if byte == b'@' { 0xe0 } else { byte }).collect();
    let item = expense(&payment, &json!({ "tipo": "fattura" })).await;
    let found = read(&payment, &item, "vecchia.xml", &old).await;
    assert!(found["invoices"][0]["parts"].to_string().contains("qualità"), "{found}");
}

async fn proof(payment: &Application, importo: &str) -> String {
    let entries = json!({ "tipo": "bonifico", "data": "30/09/2014", "importo": importo });
    let view = payment.add_item("spese.quietanze", None, &entries).await;
    view["item"].as_str().unwrap().to_owned()
}

async fn pay(payment: &Application, expense: &str, proof: &str, importo: &str) {
    let entries = json!({ "quietanza": proof, "importo": importo });
    payment.add_item("spese.giustificativi.pagamenti", Some(expense), &entries).await;
}

#[tokio::test]
async fn proofs_of_one_expense_pay_another_as_far_as_they_reach() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let of = |numero: &str, netto: &str| json!({ "tipo": "fattura", "numero": numero, "data": "15/09/2014", "netto": netto, "iva": "0,00" });
    let one = expense(&payment, &of("1", "100,00")).await;
    let two = expense(&payment, &of("2", "60,00")).await;
    for (importo, paid) in [("80,00", "80,00"), ("50,00", "20,00"), ("45,00", "0,01")] {
        let proof = proof(&payment, importo).await;
        if paid != "0,01" {
            pay(&payment, &one, &proof, paid).await;
        }
    }
    let copy = async |to: &str, from: &str| {
        let path = format!("{}/proofs", payment.item_path("spese", &to.into()));
        payment.client.post(&path, &json!({ "from": from })).await
    };
    // Of the first nothing is left, of the second thirty; pressed three times at once, too.
    let (_, _, view) = tokio::join!(copy(&two, &one), copy(&two, &one), copy(&two, &one));
    view.done(200);
    let view = copy(&two, &one).await.done(200);
    let shares = view["lists"]["pagamenti"].as_array().unwrap();
    let amounts: Vec<&str> =
        shares.iter().map(|row| row["columns"]["importo"].as_str().unwrap()).collect();
    assert_eq!(amounts, ["30,00\u{a0}€"]);
    let again = copy(&two, &one).await.done(200);
    assert_eq!(again["lists"]["pagamenti"].as_array().unwrap().len(), 1, "the same twice is once");
    copy(&two, "01941f29-7c00-7000-8000-0000000000aa").await.refused(404, "not-found");

    // A copy of an expense has its allocations, and no proofs: those paid the other one.
    let path = format!("{}/copy", payment.item_path("spese", &two.as_str().into()));
    let copied = payment.client.post(&path, &json!({ "id": drawn_id(77) })).await.done(201);
    assert_eq!(copied["lists"]["pagamenti"], json!([]));
    assert_eq!(copied["entries"]["netto"], "60,00");
    // An expense is deleted with what proofs pay of it, and the proofs are free again.
    let path = payment.item_path("spese", &one.as_str().into());
    let deleted = payment.client.request(reqwest::Method::DELETE, &path);
    assert_eq!(deleted.json(&json!({ "version": 1 })).send().await.status, 204);
    let view = copy(copied["item"].as_str().unwrap(), &two).await.done(200);
    assert_eq!(view["lists"]["pagamenti"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_invoice_of_nobody_who_is_named_and_one_that_says_something_else_are_pointed_out() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let typed = json!({ "tipo": "fattura", "numero": "999", "data": "15/09/2014", "netto": "9.000,00", "iva": "" });
    let item = expense(&payment, &typed).await;
    let stranger =
        String::from_utf8(INVOICE.to_vec()).unwrap().replace("00743110157", "07643520567");
    let found = read(&payment, &item, "fattura.xml", stranger.as_bytes()).await;
    let findings = found["invoices"][0]["findings"].as_array().unwrap();
    let sentences: Vec<&str> =
        findings.iter().map(|one| one["sentence"].as_str().unwrap()).collect();
    let [unknown, other] = sentences.as_slice() else { panic!("{found:#}") };
    assert!(unknown.contains("07643520567") && unknown.contains("non è tra quelli"), "{unknown}");
    assert!(other.contains("fattura: Numero del documento, Imponibile, o costo."), "{other}");
    assert!(findings.iter().all(|one| one["severity"] == "warning"));
}

#[tokio::test]
async fn a_document_that_another_request_has_is_pointed_out() {
    let portal = Running::start().await;
    let (application, payment, golden) = begun(&portal).await;
    let fill = async |payment: &Application, golden: &Golden| {
        let supplier = golden.item("01941f29-7c00-7000-8000-00000000020f");
        let entries = json!({
            "tipo": "fattura", "fornitore": supplier, "numero": " 41 ", "data": "15/09/2014", "netto": "10,00", "iva": "0,00",
        });
        expense(payment, &entries).await
    };
    fill(&payment, &golden).await;
    let transfer = json!({ "tipo": "bonifico", "data": "30/09/2014", "importo": "10,00", "cro": "0542811101" });
    payment.add_item("spese.quietanze", None, &transfer).await;
    let second = Application::create(&application.client).await;
    let mut golden = one_of_two("2");
    golden.fill(&second).await;
    second.client.put(&second.at("/name"), &json!({ "name": "Capannone" })).await.done(200);
    second.validate().await.done(200);
    let other = second.create_payment(&drawn_id(2)).await;
    fill(&other, &golden).await;
    let told_of = async |payment: &Application, code: &str| {
        let missing = payment.client.get(&payment.at("/missing")).await.done(200);
        let problems = missing["problems"].as_array().unwrap().clone();
        problems.into_iter().find(|one| one["code"] == code)
    };
    let told = async |payment: &Application| told_of(payment, "duplicate_elsewhere").await;
    assert_eq!(told_of(&payment, "proof_elsewhere").await, None);
    // The same transfer, written as the other bank shows it.
    let mut same = transfer.clone();
    same["cro"] = "05428 11101".into();
    same["data"] = "01/10/2014".into();
    other.add_item("spese.quietanze", None, &same).await;
    let found = told_of(&payment, "proof_elsewhere").await.expect("the other one has it too");
    assert_eq!(found["severity"], "warning");
    assert_eq!(found["place"]["target"]["field"], "importo");
    assert!(found["sentence"].as_str().unwrap().contains("«Capannone»"), "{found}");
    assert!(told_of(&other, "proof_elsewhere").await.is_some());
    let found = told(&payment).await.expect("the other one has it too");
    assert_eq!(found["severity"], "warning");
    assert!(found["sentence"].as_str().unwrap().contains("«Capannone»"), "{found}");
    assert!(told(&other).await.is_some());
    other.discard().await.done(200);
    assert_eq!(told(&payment).await, None, "a request that was deleted has nothing");
    assert_eq!(told_of(&payment, "proof_elsewhere").await, None);
}
