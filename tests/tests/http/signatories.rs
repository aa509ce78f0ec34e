//! Whose signature counts, with a certificate that counts.

use jiff::SignedDuration;
use ristoro_tests::{
    Application, Authority, ELENA, Golden, IDENTITY, LASTING, MARIO, Running, Signer, pdf_text,
};
use serde_json::Value;

const NAME: &str = "domanda.pdf.p7m";

/// A validated application, and an authority that the portal trusts.
async fn validated() -> (Running, Application, Authority) {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    portal.trust(&authority);
    (portal, application, authority)
}

/// The verdict, what is wrong, and what to do.
async fn refused(application: &Application, which: &str, bytes: &[u8]) -> [String; 3] {
    let problem = application.upload_signed(which, NAME, bytes).await.refused(422, "signature");
    assert_eq!(application.detail().await["signed"][which], Value::Null, "nothing was kept");
    let verdict = problem["verdict"].as_str().unwrap().to_owned();
    let told = |member: &str| {
        let told = problem[member].as_array().unwrap().iter().map(|it| it.as_str().unwrap());
        told.collect::<Vec<_>>().join(" ")
    };
    [verdict, told("reasons"), told("steps")]
}

async fn upload(application: &Application, signer: &Signer) {
    let pdf = application.final_pdf().await;
    application.upload_signed("application", NAME, &signer.sign(&pdf)).await.done(200);
}

#[tokio::test]
async fn a_strangers_signature_is_refused_naming_both() {
    let (_portal, application, authority) = validated().await;
    let detail = application.detail().await;
    let must = &detail["signatories"]["application"];
    assert_eq!(
        (&must["name"], &must["fiscal_code"]),
        (&"Elena Bassi".into(), &ELENA.fiscal_code.into())
    );
    assert_eq!(&detail["signatories"]["identity"], must);
    let stranger = authority.signer_for(MARIO, LASTING);
    for (which, content) in
        [("application", application.final_pdf().await), ("identity", IDENTITY.to_vec())]
    {
        let [verdict, reasons, steps] =
            refused(&application, which, &stranger.sign(&content)).await;
        assert_eq!(verdict, "wrong-signatory");
        assert!(steps.contains("Fai firmare il documento a Elena Bassi"), "{steps}");
        assert!(steps.contains("riaprila"), "{steps}");
        assert!(!reasons.contains("revocato"), "nobody was asked about it: {reasons}");
        for name in ["Mario Rossi", MARIO.fiscal_code, "Bassi", ELENA.fiscal_code] {
            assert!(reasons.contains(name), "{name} is not in {reasons}");
        }
    }
    application.sign(&authority.signer(LASTING), IDENTITY).await;
    application.submit().await.done(200);
}

/// A certificate without a fiscal code, with a mark that turns writing around in its name.
#[tokio::test]
async fn a_name_alone_is_accepted_and_said_wherever_it_matters() {
    let (portal, application, authority) = validated().await;
    let signer = authority.signer_called("/C=IT/CN=Elena\u{202e} Bas\u{200b}si/SN=Bassi/GN=Elena");
    portal.trust(&authority);
    application.sign(&signer, IDENTITY).await;
    let accepted = application.detail().await["signed"].clone();
    for which in ["application", "identity"] {
        assert_eq!(accepted[which]["signer"], "Elena Bassi", "nothing unseen");
        let notes = accepted[which]["notes"].as_array().unwrap();
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].as_str().unwrap().contains("è stato confrontato il nome"), "{notes:?}");
    }
    let receipt = application.submit().await.done(200);
    assert_eq!(receipt["files"][0]["notes"], accepted["application"]["notes"]);
    let printed = application.client.get(&application.at("/receipt.pdf")).await.body;
    let printed = pdf_text(&printed).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(printed.contains("Nota sulla firma di «Domanda firmata». Il certificato"), "{printed}");
    portal.wake_courier().await;
    let letters = portal.letters();
    let told = &letters.last().unwrap().text;
    assert_eq!(told.matches("Nota sulla firma: Il certificato non porta").count(), 2, "{told}");
    assert!(told.contains("\u{a0}KB)"), "sizes as on the page: {told}");
}

#[tokio::test]
async fn revoked_and_suspended_certificates_are_refused() {
    let (portal, application, authority) = validated().await;
    let pdf = application.final_pdf().await;
    for (start, reason, verdict, word, step) in [
        (LASTING.0, "keyCompromise", "revoked", "revocato", "Chiedi un nuovo certificato"),
        ("20250101000000Z", "certificateHold", "suspended", "sospeso", "di riattivarlo"),
    ] {
        let signer = authority.signer((start, LASTING.1));
        authority.revoke(&signer, reason);
        portal.trust(&authority);
        let [found, reasons, steps] =
            refused(&application, "application", &signer.sign(&pdf)).await;
        assert_eq!(found, verdict);
        assert!(steps.contains(step), "{steps}");
        assert!(reasons.contains(word), "{reasons}");
    }
}

#[tokio::test]
async fn what_cannot_be_known_counts_and_is_judged_later() {
    let (portal, application, authority) = validated().await;
    let signer = authority.signer(LASTING);
    portal.hide_list();
    application.sign(&signer, IDENTITY).await;
    let state = async |which: &str| application.detail().await["signed"][which]["state"].clone();
    assert_eq!(state("application").await, "to_be_judged");
    application.submit().await.done(200);

    // Nothing is known yet.
    portal.wake_trust().await;
    assert_eq!(state("application").await, "to_be_judged");
    let before = portal.letters().len();

    portal.trust(&authority);
    // It is not tried again at once.
    portal.wake_trust().await;
    assert_eq!(state("application").await, "to_be_judged");
    portal.clock.advance(301);
    portal.wake_trust().await;
    portal.wake_courier().await;
    for which in ["application", "identity"] {
        assert_eq!(state(which).await, "good");
    }
    let letters = portal.letters();
    assert_eq!(letters.len(), before + 2, "one for each file");
    assert!(letters[before].subject.contains("è valido"), "{}", letters[before].subject);
    portal.wake_trust().await;
    portal.wake_courier().await;
    assert_eq!(portal.letters().len(), before + 2, "settled once");
    let history = application.client.get(&application.at("/events")).await.done(200);
    let judged = history["events"].as_array().unwrap().iter();
    let judged = judged.filter(|it| it["what"].as_str().unwrap().starts_with("Verificato"));
    assert_eq!(judged.map(|it| it["who"].clone()).collect::<Vec<_>>(), ["portale", "portale"]);
}

/// A year after the end of a certificate nobody is asked any more: that is told once.
#[tokio::test]
async fn what_can_never_be_known_has_an_end() {
    let (portal, application, authority) = validated().await;
    let ends = portal.clock.now().checked_add(SignedDuration::from_hours(24 * 30)).unwrap();
    let ends = ends.strftime("%Y%m%d%H%M%SZ").to_string();
    let signer = authority.signer((LASTING.0, ends.leak()));
    portal.hide_list();
    application.sign(&signer, IDENTITY).await;
    application.submit().await.done(200);
    let day = 24 * 60 * 60;
    portal.clock.advance(31 * day);
    portal.wake_trust().await;
    portal.wake_courier().await;
    let before = portal.letters().len();
    portal.clock.advance(366 * day);
    for _ in 0..2 {
        portal.wake_trust().await;
        portal.wake_courier().await;
    }
    let letters = portal.letters();
    assert_eq!(letters.len(), before + 2, "one for each file, once");
    assert!(letters[before].subject.contains("non è accertabile"), "{}", letters[before].subject);
    assert!(!letters[before].text.contains("Ora lo sappiamo"), "{}", letters[before].text);
}

#[tokio::test]
async fn what_proves_revoked_before_sending_does_not_stand() {
    let (portal, application, authority) = validated().await;
    let signer = authority.signer(LASTING);
    portal.hide_list();
    upload(&application, &signer).await;
    authority.revoke(&signer, "keyCompromise");
    portal.trust(&authority);
    portal.clock.advance(60);
    portal.wake_trust().await;
    portal.wake_courier().await;
    assert_eq!(application.detail().await["signed"]["application"], Value::Null);
    application.submit().await.refused(422, "missing-upload");
    let letters = portal.letters();
    let told = letters.last().unwrap();
    assert!(told.subject.contains("NON era valido"), "{}", told.subject);
    assert!(told.text.contains("La domanda NON è stata inviata"), "{}", told.text);
}

#[tokio::test]
async fn what_proves_revoked_after_sending_is_told_and_stays() {
    let (portal, application, authority) = validated().await;
    let signer = authority.signer(LASTING);
    portal.hide_list();
    application.sign(&signer, IDENTITY).await;
    let sent = application.submit().await.done(200);
    authority.revoke(&signer, "keyCompromise");
    portal.trust(&authority);
    portal.clock.advance(60);
    portal.wake_trust().await;
    portal.wake_courier().await;
    let detail = application.detail().await;
    assert_eq!(detail["signed"]["application"]["state"], "revoked");
    assert_eq!(detail["protocol"], sent["protocol"]);
    assert!(portal.letters().last().unwrap().text.contains("agli atti"));
}
