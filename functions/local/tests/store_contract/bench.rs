//! Engines, stores and records to try things on.

use domain::{
    ApplicationId, Closing, Contacts, Digest, DocumentId, EventId, ItemId, LetterId, Procedure,
    SigningRules,
};
use form::{Entries, Entry, Id};
use jiff::{SignedDuration, Timestamp};
use ristoro::engines::{Engines, Location};
use store::applications::{
    Applications, Arrival, ArrivingPayment, Creation, Dossier, DossierKind, Edit, FinalPdf, Pin,
    Revocation, SentFacts, SignedBy, SignedFile, Stage, Stamp, Submission,
};
use store::calls::{Decision, Publication, Publishing, Term};
use store::history::Head;
use store::mail::Mail;
use store::outbox::{Letter, PROTOCOL_PLACE};
use store::{MailConfig, StoreConfig, StoreError, Stores};
use tempfile::TempDir;

/// Engines with empty tables and buckets, and the stores over them.
pub(crate) struct Bench {
    pub(crate) engines: Engines,
    pub(crate) stores: Stores,
    pub(crate) outbox: TempDir,
}

pub(crate) async fn bench() -> Bench {
    let engines = Engines::start(Location::Memory).await.expect("engines");
    let outbox = TempDir::new().expect("a folder");
    let stores = stores_over(&engines, &outbox, None);
    Bench { engines, stores, outbox }
}

pub(crate) fn stores_over(engines: &Engines, outbox: &TempDir, public_s3: Option<&str>) -> Stores {
    store::connect(&config_over(engines, outbox, public_s3))
}

pub(crate) fn config_over(
    engines: &Engines,
    outbox: &TempDir,
    public_s3: Option<&str>,
) -> StoreConfig {
    let mail = MailConfig::Outbox {
        folder: outbox.path().join("outbox"),
        from: "Ristoro <noreply@ristoro.example>".to_owned(),
    };
    engines.store_config(mail, public_s3.map(str::to_owned))
}

/// An instant some seconds after the beginning of all tests.
pub(crate) fn at(seconds: i64) -> Timestamp {
    let start: Timestamp = "2026-03-02T09:00:00Z".parse().expect("an instant");
    start + SignedDuration::from_secs(seconds)
}

/// Ids from short names: they sort as the names do, by their first six letters.
fn seed(name: &str) -> (u64, [u8; 10]) {
    let first = name.bytes().chain([0; 6]).take(6).map(u64::from);
    let millis = first.fold(0, |millis, byte| (millis << 8) | byte);
    let digest = Digest::of(name.as_bytes());
    (millis, std::array::from_fn(|at| digest.as_bytes()[at]))
}

pub(crate) fn app(name: &str) -> ApplicationId {
    ApplicationId::new(seed(name).0, &seed(name).1)
}

pub(crate) fn item_id(name: &str) -> ItemId {
    let (millis, rest) = seed(name);
    ItemId::new(millis, &rest)
}

pub(crate) fn document_id(name: &str) -> DocumentId {
    let (millis, rest) = seed(name);
    DocumentId::new(millis, &rest)
}

pub(crate) fn word(text: &str) -> Id {
    text.parse().expect("an id")
}

pub(crate) fn stamp(name: &str, seconds: i64) -> Stamp {
    let (millis, rest) = seed(name);
    Stamp {
        event: EventId::new(millis, &rest),
        at: at(seconds),
        organisation: "R7K2M9X4A".parse().expect("a code"),
        username: "anna".parse().expect("a name"),
    }
}

pub(crate) fn entries(value: &str) -> Entries {
    let kinds = Entry::Many(vec!["a".to_owned(), "b".to_owned()]);
    let all = [("name", Entry::from(value)), ("kinds", kinds), ("note", Entry::from(""))];
    all.into_iter().map(|(id, entry)| (word(id), entry)).collect()
}

/// A change of what was read with a version, about whose former answers nothing is known.
pub(crate) fn edit(version: u64, after: &Entries) -> Edit<'_> {
    Edit { version, before: None, after, proposed: None, auto: false }
}

pub(crate) fn dossier(id: &str, seconds: i64) -> Dossier {
    let (stamp, call) = (stamp(id, seconds), "ordinance".parse().expect("a call"));
    Dossier {
        id: app(id),
        owner: stamp.organisation,
        kind: DossierKind::Application,
        payment: None,
        payments_begun: 0,
        name: None,
        call: Pin { call, revision: 1, digest: Digest::of(b"d1") },
        stage: Stage::Draft { changes: 0 },
        history: Head::start(),
        earlier: Vec::new(),
        sent: None,
        outline: None,
        created_at: stamp.at,
        created_by: stamp.username.clone(),
        updated_at: stamp.at,
        updated_by: stamp.username,
    }
}

/// The call that dossiers are made for.
pub(crate) fn publication() -> Publication {
    let contacts = Contacts {
        office: "Ufficio ricostruzione".to_owned(),
        phones: Vec::new(),
        email: None,
        certified_email: None,
        address: Some("Viale Aldo Moro 52, Bologna".to_owned()),
        hours: None,
    };
    Publication {
        call: "ordinance".parse().expect("a call"),
        title: "Ordinanza 6/2014".to_owned(),
        administration: "Commissario delegato".to_owned(),
        contacts,
        procedure: Procedure {
            office: "Ufficio ricostruzione".to_owned(),
            responsible: "Carla Verdi".to_owned(),
            term: "90 giorni".to_owned(),
            remedies: "Il ricorso".to_owned(),
            access: "Presso l’ufficio".to_owned(),
            next: "Si esamina".to_owned(),
        },
        signing: SigningRules::default(),
        revision: 1,
        digest: Digest::of(b"d1"),
        payment: None,
        protocol_prefix: "ORD6-2014".to_owned(),
    }
}

pub(crate) fn term(opens: i64, closes: i64) -> Term {
    Term { opens: at(opens), closes: Closing::before(at(closes)) }
}

pub(crate) fn decision(name: &str, seconds: i64) -> Decision {
    let (millis, rest) = seed(name);
    Decision {
        id: EventId::new(millis, &rest),
        at: at(seconds),
        author: "carla".to_owned(),
        act: Some("Ordinanza n. 9 del 2026".to_owned()),
    }
}

/// A mail, under an id of its own.
pub(crate) fn letter(name: &str, seconds: i64) -> Letter {
    let (millis, rest) = seed(name);
    let mail = Mail {
        to: "anna@bianchi.example.it".parse().expect("an address"),
        subject: format!("Protocollo {PROTOCOL_PLACE}"),
        text: format!("Il numero è {PROTOCOL_PLACE}.\n"),
    };
    Letter::new(LetterId::new(millis, &rest), mail, at(seconds))
}

pub(crate) fn final_pdf() -> FinalPdf {
    FinalPdf { key: "final/1.pdf".to_owned(), sha256: Digest::of(b"final"), size: 1234 }
}

pub(crate) fn signed(document: &str) -> SignedFile {
    SignedFile {
        file_name: "domanda.pdf.p7m".parse().expect("a name"),
        document: document_id(document),
        key: format!("signed/{document}"),
        sha256: Digest::of(b"signed"),
        size: 4321,
        content: None,
        uploaded_at: at(30),
        signers: vec![SignedBy {
            name: Some("ANNA ROSSI".to_owned()),
            fiscal_code: None,
            issuer: None,
            not_after: None,
        }],
        revocation: Revocation::Good,
        notes: Vec::new(),
        judgements: Vec::new(),
        erased_at: None,
    }
}

/// The arrival alone, as when the process dies right after it.
pub(crate) async fn arrive(
    applications: &Applications,
    id: ApplicationId,
    stamp: &Stamp,
) -> Result<Submission, StoreError> {
    let dossier = applications.dossier(id).await?.ok_or(StoreError::NoSuchApplication)?;
    arrive_as_read(applications, dossier, stamp).await
}

/// The same of a dossier that was read before.
pub(crate) async fn arrive_as_read(
    applications: &Applications,
    dossier: Dossier,
    stamp: &Stamp,
) -> Result<Submission, StoreError> {
    let payment = applications.payment_of(&dossier).await?;
    let asked = [word("payment")];
    let id = dossier.id;
    let name = format!("{}{}", stamp.event, id);
    let arrival = Arrival {
        dossier,
        signatures: &[word("application"), word("identity")],
        payment: payment.map(|dossier| ArrivingPayment { dossier, signatures: &asked }),
        facts: &facts(),
        letter: &letter(&format!("l{name}"), 60).with_number_of(id),
        stamp,
        numbering: self::stamp(&format!("00{name}"), 60).event,
    };
    applications.arrive(arrival).await
}

/// What receipts say of what is around a dossier.
pub(crate) fn facts() -> SentFacts {
    let call = publication();
    SentFacts {
        call: call.title,
        administration: call.administration,
        applicant: "Studio Bassi".to_owned(),
        applicant_fiscal_code: "12345678903".to_owned(),
        beneficiary: Some("Elena Bassi".to_owned()),
        beneficiary_fiscal_code: Some("BSSLNE75E54F257M".to_owned()),
        procedure: call.procedure,
    }
}

impl Bench {
    /// Publishes the call, open for an hour.
    pub(crate) async fn publish(&self) {
        self.publish_for(term(0, 3600)).await;
    }

    /// Publishes the call, open for a term.
    pub(crate) async fn publish_for(&self, term: Term) {
        let decision = decision("call", 0);
        let published = self.stores.calls.publish(&publication(), Some(term), &decision).await;
        assert!(matches!(published, Ok(Publishing::Published(_))), "{published:?}");
    }

    /// A new draft.
    pub(crate) async fn draft(&self, name: &str) {
        self.draft_as(app(name), name).await;
    }

    /// The same under an id.
    pub(crate) async fn draft_as(&self, id: ApplicationId, called: &str) {
        let dossier = Dossier { id, ..dossier(called, 0) };
        let stamp = stamp(&format!("0-{called}"), 0);
        let made = self.stores.applications.create(&dossier, &stamp).await.expect("created");
        assert_eq!(made, Creation::Done);
    }

    /// A validated application with both signed files.
    pub(crate) async fn ready(&self, name: &str) {
        self.ready_as(app(name), name).await;
    }

    /// The same under an id.
    pub(crate) async fn ready_as(&self, id: ApplicationId, called: &str) {
        self.draft_as(id, called).await;
        let applications = &self.stores.applications;
        let named = |name: &str| stamp(&format!("{name}-{called}"), 10);
        applications.validate(id, 0, final_pdf(), &named("1")).await.expect("validated");
        for (which, name) in [("application", "2"), ("identity", "3")] {
            let file = signed(name);
            let (which, stamp) = (word(which), named(name));
            let recorded =
                applications.record_upload(id, (&which, final_pdf().sha256), &file, &stamp);
            recorded.await.expect("recorded");
        }
    }
}
