//! The trusted list fetched when a schedule says so.

use axum::Router;
use axum::routing::get;
use domain::Digest;
use edge::{Clock, MalwareProtection, SecondFactorPolicy, SignInSettings, wake};
use ristoro::engines::Location;
use ristoro::{Limits, Portal, PortalOptions};
use std::path::Path;
use std::sync::{Arc, Mutex};
use store::trust::PinnedSigner;
use tokio::net::TcpListener;
use trust::list::ListSigner;
use trust_function::on_schedule;

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/trust/tests/fixtures");
    std::fs::read(folder.join(name)).unwrap()
}

/// Where a list is published, and what is there now.
struct Publisher {
    address: String,
    list: Arc<Mutex<Vec<u8>>>,
}

impl Publisher {
    async fn start() -> Self {
        let list: Arc<Mutex<Vec<u8>>> = Arc::default();
        let there = Arc::clone(&list);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/TSL-IT.xml", listener.local_addr().unwrap());
        let answer = move || async move { there.lock().unwrap().clone() };
        let router: Router = Router::new().route("/TSL-IT.xml", get(answer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, list }
    }

    fn publish(&self, list: &[u8]) {
        *self.list.lock().unwrap() = list.to_vec();
    }
}

async fn portal(trusted_list: Option<String>) -> Portal {
    let no_calls = tempfile::TempDir::new().unwrap();
    let options = PortalOptions {
        port: 0,
        data: Location::Memory,
        calls: no_calls.path().to_owned(),
        site: None,
        origin: None,
        trusted_list,
        second_factor: SecondFactorPolicy::Optional,
        malware_protection: MalwareProtection::Off,
        sign_in: SignInSettings::default(),
        clock: Clock::System,
        limits: Limits::default(),
        timer: None,
    };
    Portal::start(options).await.unwrap()
}

async fn pin(portal: &Portal, name: &str) {
    let signer = ListSigner::read(&fixture(name)).unwrap();
    let signer = PinnedSigner {
        certificate: signer.digest,
        subject: None,
        until: None,
        pinned_at: store::instant::cut(portal.context().clock.now()),
        pinned_by: "a test".to_owned(),
    };
    assert!(portal.context().stores.trust.pin(&signer).await.unwrap());
}

async fn in_force(portal: &Portal) -> Option<u64> {
    let in_force = portal.context().stores.trust.list_in_force().await.unwrap();
    in_force.map(|in_force| in_force.list.sequence)
}

#[tokio::test]
async fn a_newer_list_is_fetched_and_a_refused_one_leaves_the_good_one() {
    let publisher = Publisher::start().await;
    publisher.publish(&fixture("list-141.xml"));
    let portal = portal(Some(publisher.address.clone())).await;
    let woken = async || wake(portal.context(), "schedule", on_schedule).await;
    assert!(woken().await.is_err(), "nobody is pinned");
    assert_eq!(in_force(&portal).await, None);

    pin(&portal, "rsa.pem").await;
    woken().await.unwrap();
    assert_eq!(in_force(&portal).await, Some(141));
    woken().await.unwrap();

    publisher.publish(&fixture("list-142.xml"));
    assert!(woken().await.is_err(), "its signer is not pinned");
    pin(&portal, "p256.pem").await;
    woken().await.unwrap();
    assert_eq!(in_force(&portal).await, Some(142));

    let kept = dossier::anchors(portal.context(), portal.context().clock.now()).await.unwrap();
    assert!(!kept.is_empty());
    for wrong in ["list-141.xml", "shrunken-143.xml", "france.xml", "sha1.xml"].map(fixture) {
        publisher.publish(&wrong);
        assert!(woken().await.is_err(), "{}", Digest::of(&wrong));
        assert_eq!(in_force(&portal).await, Some(142));
    }
    publisher.publish(b"");
    assert!(woken().await.is_err());
    portal.stop().await;
}

#[tokio::test]
async fn nothing_is_fetched_unless_it_is_said_from_where() {
    let portal = portal(None).await;
    wake(portal.context(), "schedule", on_schedule).await.unwrap();
    assert_eq!(in_force(&portal).await, None);
    let anchors = dossier::anchors(portal.context(), portal.context().clock.now()).await.unwrap();
    assert!(anchors.is_empty());
    portal.stop().await;
}
