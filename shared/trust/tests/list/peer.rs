//! xmlsec1, which signed the lists, verifies them too: what it refuses is refused here.

use crate::fixtures::{file, path, pins, text};
use ristoro_trust::list::read;
use std::process::{Command, Stdio};

/// Whether xmlsec1 finds the signature good; nothing if it is not installed.
fn verifies(list: &std::path::Path, certificate: &str) -> Option<bool> {
    let verified = Command::new("xmlsec1")
        .args(["--verify", "--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"])
        .arg("--pubkey-cert-pem")
        .args([&path(certificate), list])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if let Ok(status) = verified {
        Some(status.success())
    } else {
        eprintln!("SKIPPED: xmlsec1 is not installed, nothing was compared");
        None
    }
}

#[test]
fn both_agree_on_what_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    for (name, signer) in [("list-141.xml", "rsa.pem"), ("list-142.xml", "p256.pem")] {
        let Some(good) = verifies(&path(name), signer) else { return };
        assert!(good, "{name}");
        let edits = [("Alfa CA 1", "Alfa CA I"), ("granted", "granteD"), ("2099-0", "2098-0")];
        for (was, is) in edits {
            let changed = text(name).replacen(was, is, 1);
            assert_ne!(changed.as_bytes(), file(name));
            let at = folder.path().join(name);
            std::fs::write(&at, &changed).unwrap();
            assert_eq!(verifies(&at, signer), Some(false), "{was}");
            assert!(read(changed.as_bytes(), &pins(), crate::fixtures::now()).is_err(), "{was}");
        }
    }
}
