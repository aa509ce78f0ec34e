//! The repository's call with a small form of payment requests in place of its own, and the payment request of an application.

use crate::{Application, CallFolder, Golden, IDENTITY, Running, Signer, drawn_id};
use ristoro::engines::Location;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The table of `call.toml`.
const TABLE: &str = include_str!("../fixtures/payment/call.toml");

/// General data, beneficiary and bank (manual 6.2), and a list with documents.
const DATA: &str = include_str!("../fixtures/payment/dati.toml");

/// Declarations.
const DECLARATIONS: &str = include_str!("../fixtures/payment/dichiarazioni.toml");

/// The repository's call with that form in place of its own.
pub fn call_with_payments() -> CallFolder {
    let calls = CallFolder::without_payments();
    calls.append("call.toml", &format!("\n{TABLE}"));
    calls.add("payment/dati.toml", DATA);
    calls.add("payment/dichiarazioni.toml", DECLARATIONS);
    calls
}

/// A portal with that call.
pub async fn portal_with_payments(data: Location, site: Option<PathBuf>) -> Running {
    Running::with(data, call_with_payments().path(), site).await
}

impl Application {
    /// Asks for a payment request with an id.
    pub async fn ask_payment(&self, id: &str) -> crate::Answer {
        self.client.post(&self.at("/payment"), &json!({ "id": id })).await
    }

    /// A new payment request on it: it has the same routes.
    pub async fn create_payment(&self, id: &str) -> Self {
        let created = self.ask_payment(id).await.done(201);
        assert_eq!((&created["id"], &created["state"]), (&id.into(), &"draft".into()));
        Self { client: self.client.clone(), id: id.to_owned() }
    }

    /// Fills in everything that a payment request asks for.
    pub async fn fill_payment(&self) -> Value {
        self.save(
            "dati",
            &json!({
                "nome": "Elena", "cognome": "Bassi", "cf": "BSSLNE75E54F257M",
                "denominazione": "Studio Bassi", "cf_beneficiario": "12345678903",
                "iban": "IT60X0542811101000000123456",
            }),
        )
        .await;
        self.save("dichiarazioni", &json!({ "durc": "si" })).await
    }

    /// Deletes it, or throws it away.
    pub async fn discard(&self) -> crate::Answer {
        self.client.post(&self.at("/discard"), &json!({})).await
    }

    /// Signs the PDF of a payment request and uploads it.
    pub async fn sign_payment(&self, signer: &Signer) {
        let file = signer.sign(&self.final_pdf().await);
        self.upload_signed("payment", "pagamento.pdf.p7m", &file).await.done(200);
    }
}

impl Golden {
    /// A validated application of a new applicant, with a payment request that is filled in.
    pub async fn with_payment(portal: &Running) -> (Application, Application) {
        let (_, application) = Self::validated(portal).await;
        let payment = application.create_payment(&drawn_id(1)).await;
        payment.fill_payment().await;
        (application, payment)
    }

    /// Both validated and signed, only to be sent.
    pub async fn with_payment_signed(portal: &Running) -> (Application, Application) {
        let (application, payment) = Self::with_payment(portal).await;
        payment.validate().await.done(200);
        let authority = crate::Authority::new();
        portal.trust(&authority);
        let signer = authority.signer(crate::LASTING);
        application.sign(&signer, IDENTITY).await;
        payment.sign_payment(&signer).await;
        (application, payment)
    }
}

/// What the call is named in addresses.
pub const PAYMENT_PAGES: &str = "/bandi/ordinanza-6-2014/pagamento/1/";
