//! Electronic invoices that are not quite what the expense says: several in one file, and other codes than the contract's.

use crate::payment_invoices::{INVOICE, begun, expense, read};
use ristoro_tests::Running;
use serde_json::{Value, json};

/// The same file with a second invoice behind the first, of another number and amount.
fn lot() -> String {
    let text = std::str::from_utf8(INVOICE).unwrap();
    let (start, end) =
        (text.find("<FatturaElettronicaBody>"), text.find("</FatturaElettronicaBody>"));
    let end = end.unwrap() + "</FatturaElettronicaBody>".len();
    let body = &text[start.unwrap()..end];
    let second = body.replace("<Numero>41</Numero>", "<Numero>42</Numero>");
    assert_ne!(body, second);
    format!("{}{second}{}", &text[..end], &text[end..])
}

/// What is said of each invoice of a file, under its title.
fn said(found: &Value) -> Vec<(String, Vec<String>)> {
    let sentences = |invoice: &Value| {
        let findings = invoice["findings"].as_array().unwrap().iter();
        findings.map(|one| one["sentence"].as_str().unwrap().to_owned()).collect()
    };
    let invoices = found["invoices"].as_array().unwrap().iter();
    invoices.map(|one| (one["title"].as_str().unwrap().to_owned(), sentences(one))).collect()
}

#[tokio::test]
async fn of_a_file_with_two_invoices_the_one_that_is_reported_is_compared_and_the_other_told() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let typed = |numero: &str| json!({ "tipo": "fattura", "numero": numero, "data": "15/09/2014", "netto": "9.000,00", "iva": "" });
    let lot = lot();
    let of = async |entries: &Value| {
        let item = expense(&payment, entries).await;
        said(&read(&payment, &item, "lotto.xml", lot.as_bytes()).await)
    };
    let chosen = of(&typed("42/2014")).await;
    let [(first, compared), (second, other)] = chosen.as_slice() else { panic!("{chosen:?}") };
    assert!(first.contains("n. 42 ") && second.contains("n. 41 "), "{chosen:?}");
    let [differs] = compared.as_slice() else { panic!("{compared:?}") };
    assert!(differs.contains("fattura: Imponibile, o costo."), "{differs}");
    let [not_it] = other.as_slice() else { panic!("{other:?}") };
    assert!(not_it.starts_with("Non è la fattura di questo giustificativo"), "{not_it}");

    let none = of(&typed("999")).await;
    assert!(none[0].1[0].contains("nessuna delle 2 fatture"), "{none:?}");
    assert!(none[1].1.is_empty(), "{none:?}");
    let nothing_yet = of(&json!({ "tipo": "fattura" })).await;
    assert!(nothing_yet.iter().all(|(_, said)| said.is_empty()), "{nothing_yet:?}");
}

#[tokio::test]
async fn another_project_or_tender_than_that_of_the_contract_is_told() {
    let portal = Running::start().await;
    let (_, payment, golden) = begun(&portal).await;
    let supplier = golden.item("01941f29-7c00-7000-8000-00000000020f");
    let contract = |cup: &str, cig: &str| {
        json!({
            "numero": "1", "data": "01/09/2014", "importo": "1.000,00", "cup": cup, "cig": cig,
        })
    };
    let wrong = payment.save_entry("contratti", supplier, &contract("F46D07", "918052266B")).await;
    let codes: Vec<&str> = wrong["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"cup") && codes.contains(&"cig"), "{codes:?}");
    let path = payment.item_path("contratti", &supplier.into());
    let right = json!({ "version": 1, "entries": contract("F46D07000170001", "918052266A") });
    payment.client.put(&path, &right).await.done(200);

    let named = |cup: &str, cig: &str| {
        let order = format!(
            "<DatiContratto><IdDocumento>1</IdDocumento><CodiceCUP>{cup}</CodiceCUP><CodiceCIG>{cig}</CodiceCIG></DatiContratto></DatiGenerali>"
        );
        let text = std::str::from_utf8(INVOICE).unwrap();
        assert!(!text.contains("CodiceCUP"));
        text.replace("</DatiGenerali>", &order)
    };
    for (cup, cig, told) in [
        ("F46D07000170001", "918052266A", vec![]),
        ("J31B14000180001", "95156957EC", vec!["J31B14000180001", "95156957EC"]),
        ("J31B14000180001", "918052266A", vec!["J31B14000180001"]),
    ] {
        let item = expense(&payment, &json!({ "tipo": "fattura" })).await;
        let found = read(&payment, &item, "fattura.xml", named(cup, cig).as_bytes()).await;
        let said = said(&found);
        let [(_, sentences)] = said.as_slice() else { panic!("{found:#}") };
        assert_eq!(sentences.len(), told.len(), "{sentences:?}");
        for (sentence, code) in sentences.iter().zip(told) {
            assert!(sentence.contains(code) && sentence.contains("contratto"), "{sentence}");
        }
    }
}
