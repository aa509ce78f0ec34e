//! What a sent application leaves with, the question that anybody may ask of it, and the way back before that.

use domain::Digest;
use ristoro_tests::{
    Applicant, Application, Authority, Golden, IDENTITY, LASTING, Running, pdf_text,
};
use serde_json::{Value, json};

/// A text without its line breaks.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}: {value}"))
}

async fn receipt(application: &Application) -> Value {
    application.client.get(&application.at("/receipt")).await.done(200)
}

async fn bytes(application: &Application, path: &str) -> Vec<u8> {
    let answer = application.client.get(&application.at(path)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.body.to_vec()
}

#[tokio::test]
async fn a_receipt_says_who_sent_what_when_and_what_follows() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    let form = signer.sign(&application.final_pdf().await);
    application.upload_signed("application", "La mia domanda.p7m", &form).await.done(200);
    let card = signer.sign(IDENTITY);
    portal.clock.advance(60);
    application.upload_signed("identity", "carta.p7m", &card).await.done(200);
    portal.clock.advance(60);
    for path in ["/receipt", "/receipt.pdf"] {
        application.client.get(&application.at(path)).await.refused(409, "not-submitted");
    }

    let sent = application.submit().await.done(200);
    let receipt = receipt(&application).await;
    assert_eq!(receipt, sent, "what sending answered stays");
    let detail = application.detail().await;
    for instant in ["validated_at", "uploaded_at", "submitted_at"] {
        assert_eq!(receipt[instant], detail[instant], "{instant}");
    }
    let iso = |name: &str| text(&receipt, &format!("/{name}/iso")).to_owned();
    assert!(iso("validated_at") < iso("uploaded_at") && iso("uploaded_at") < iso("submitted_at"));
    assert_eq!(receipt["application"], application.id);
    assert_eq!(receipt["protocol"], detail["protocol"]);
    assert_eq!(receipt["call"], detail["title"]);
    assert_eq!(text(&receipt, "/applicant/name"), "Studio Associato Bassi e Ferri");
    assert_eq!(text(&receipt, "/beneficiary/fiscal_code"), "12345678903");
    assert_eq!(text(&receipt, "/beneficiary/name"), "Studio Associato Bassi e Ferri");
    for (index, (which, name, file)) in
        [("application", "La mia domanda.p7m", &form), ("identity", "carta.p7m", &card)]
            .into_iter()
            .enumerate()
    {
        let told = &receipt["files"][index];
        assert_eq!(told["which"], which);
        assert_eq!(told["file_name"], name);
        assert_eq!(told["size"], file.len());
        assert_eq!(told["sha256"], Digest::of(file).to_string());
        assert!(text(told, "/signer").contains("Elena Bassi"), "{told}");
        assert_eq!(told["state"], "good");
        assert_eq!(&bytes(&application, &format!("/signed/{which}")).await, file, "byte for byte");
    }
    assert_eq!(receipt["files"].as_array().unwrap().len(), 2);
    let pdf = application.final_pdf().await;
    assert_eq!(text(&receipt, "/pdf/sha256"), Digest::of(&pdf).to_string());

    let printed = words(&pdf_text(&bytes(&application, "/receipt.pdf").await));
    let procedure = ["office", "responsible", "term", "remedies", "access", "next"];
    let procedure = procedure.map(|name| format!("/procedure/{name}"));
    let facts = ["/protocol", "/call", "/administration", "/application", "/applicant/fiscal_code"];
    let instants = ["/validated_at/text", "/uploaded_at/text", "/submitted_at/text"];
    let files = ["/beneficiary/name", "/pdf/sha256"];
    let pointers = facts.into_iter().chain(instants).chain(files);
    for pointer in pointers.chain(procedure.iter().map(String::as_str)) {
        let said = words(text(&receipt, pointer));
        let squeezed = |text: &str| text.replace(' ', "");
        assert!(squeezed(&printed).contains(&squeezed(&said)), "{pointer} {said:?}: {printed}");
    }
    // In a table the lines of a cell stand beside those of others: its pieces are looked for.
    for told in receipt["files"].as_array().unwrap() {
        let digest = text(told, "/sha256");
        let pieces = text(told, "/file_name").split(' ').chain([&digest[..16], &digest[48..]]);
        for piece in pieces.chain(["Elena Bassi"]) {
            assert!(printed.contains(piece), "{piece}: {printed}");
        }
    }
    assert_eq!(
        bytes(&application, "/receipt.pdf").await,
        bytes(&application, "/receipt.pdf").await
    );
}

#[tokio::test]
async fn a_receipt_is_its_owners_alone() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    application.submit().await.done(200);
    let stranger = Applicant::enter(&portal).await;
    let theirs = application.seen_by(&stranger.client);
    for path in ["/receipt", "/receipt.pdf", "/signed/application", "/signed/identity"] {
        theirs.client.get(&theirs.at(path)).await.refused(404, "not-found");
    }
    theirs.client.post(&theirs.at("/reopen"), &json!({})).await.refused(404, "not-found");
}

#[tokio::test]
async fn whoever_holds_number_and_file_is_told_yes_or_no() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    application.submit().await.done(200);
    let receipt = receipt(&application).await;
    let protocol = text(&receipt, "/protocol");
    let visitor = portal.visitor();
    let ask = async |protocol: &str, sha256: &str| {
        let body = json!({ "protocol": protocol, "sha256": sha256 });
        let answer = visitor.post("/api/receipts/check", &body).await.done(200);
        assert_eq!(answer.as_object().unwrap().len(), 1, "nothing else is told: {answer}");
        answer["sent"].as_bool().unwrap()
    };
    for pointer in ["/files/0/sha256", "/files/1/sha256", "/pdf/sha256"] {
        assert!(ask(protocol, text(&receipt, pointer)).await, "{pointer}");
    }
    let pdf = text(&receipt, "/pdf/sha256");
    let typed = format!(" {} ", protocol.to_lowercase().replace('/', " / "));
    assert!(ask(&typed, pdf).await, "as people type it: {typed:?}");
    assert!(!ask(protocol, &Digest::of(IDENTITY).to_string()).await);
    let other = protocol.replace("0000001", "0000002");
    assert_ne!(other, protocol);
    for wrong in [other.as_str(), "ORD6-2014/2026", "non lo so", ""] {
        assert!(!ask(wrong, pdf).await, "{wrong:?}");
    }
    let body = json!({ "protocol": protocol, "sha256": "abc" });
    visitor.post("/api/receipts/check", &body).await.refused(400, "malformed");
}

async fn reopen(application: &Application) -> ristoro_tests::Answer {
    application.client.post(&application.at("/reopen"), &json!({})).await
}

#[tokio::test]
async fn a_validated_application_is_reopened_changed_and_sent() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    let before = application.detail().await;
    let old_pdf = application.final_pdf().await;
    let old_file = bytes(&application, "/signed/application").await;

    let reopened = reopen(&application).await.done(200);
    assert_eq!((&reopened["state"], &reopened["final_pdf"]), (&"draft".into(), &Value::Null));
    assert_eq!(reopened["signed"], json!({}), "the signed files are void");
    assert_eq!(reopened["earlier"][0]["sha256"], before["final_pdf"]["sha256"]);
    assert_eq!(reopened["earlier"][0]["validated_at"], before["validated_at"]);
    for path in ["/application.pdf", "/receipt"] {
        assert_eq!(application.client.get(&application.at(path)).await.status, 409, "{path}");
    }
    application.client.get(&application.at("/signed/application")).await.refused(404, "not-found");
    reopen(&application).await.refused(409, "not-validated");
    application.submit().await.refused(409, "not-validated");

    portal.clock.advance(60);
    let bank = application.view("banca").await;
    application.save("banca", &bank["entries"]).await;
    application.validate().await.done(200);
    let new_pdf = application.final_pdf().await;
    assert_ne!(new_pdf, old_pdf);
    application.submit().await.refused(422, "missing-upload");

    let refused = application.upload_signed("application", "domanda.p7m", &old_file).await;
    let refused = refused.refused(422, "signature");
    assert_eq!(refused["verdict"], "content-mismatch");
    let named = format!("validazione del {}", text(&before, "/validated_at/text"));
    assert!(text(&refused, "/reasons/0").contains(&named), "{refused}");
    let document = &refused["checks"][0];
    assert_eq!((&document["id"], &document["outcome"]), (&"document".into(), &"failed".into()));
    assert_eq!(refused["checks"][1]["outcome"], "passed", "{refused}");

    let history = application.client.get(&application.at("/events")).await.done(200).to_string();
    assert!(history.contains("Domanda riaperta"), "{history}");
}

#[tokio::test]
async fn what_cannot_be_reopened_stays_as_it_is() {
    let portal = Running::start().await;
    let (_, draft) = Golden::opened(&portal).await;
    reopen(&draft).await.refused(409, "not-validated");

    let (_, sent) = Golden::signed(&portal).await;
    sent.submit().await.done(200);
    reopen(&sent).await.refused(409, "submitted");
    assert_eq!(sent.detail().await["state"], "submitted");

    let (_, late) = Golden::validated(&portal).await;
    portal.close_call_in(60).await;
    portal.clock.advance(61);
    let problem = reopen(&late).await.refused(409, "closed");
    assert!(text(&problem, "/detail").contains("Resta com’è"), "{problem}");
    assert_eq!(late.detail().await["state"], "validated");
}

#[tokio::test]
async fn an_application_tells_whom_to_ask_and_which_other_pdfs_there_are() {
    let portal = Running::start().await;
    let (applicant, first) = Golden::validated(&portal).await;
    let alone = first.detail().await;
    assert_eq!(alone["other_pdfs"], json!([]));
    assert!(!text(&alone, "/contacts/office").is_empty());
    assert!(alone["contacts"]["phones"].as_array().is_some(), "{alone}");

    let second = Application::create(&applicant.client).await;
    assert_eq!(second.detail().await["other_pdfs"], json!([]), "nobody signs a draft");
    // As long as the first is validated, the second cannot say that it stands alone.
    reopen(&first).await.done(200);
    Golden::read("golden.json").fill(&second).await;
    second.validate().await.done(200);
    let told = second.detail().await["other_pdfs"].clone();
    let earlier = &alone["final_pdf"]["sha256"];
    assert_eq!(told, json!([{ "sha256": earlier, "application": first.id }]));
}
