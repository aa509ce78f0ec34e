//! OCSP: requests as openssl makes them, and answers that openssl really signed.

use crate::authority::{Authority, Identity, Key, Request, SIGNER};
use crate::command::openssl;
use crate::world::{CADES, DOCUMENT, World};
use jiff::{SignedDuration, Timestamp};
use ristoro_signature::{
    Policy, Revocation, RevocationEvidence, RevocationReason, RevocationStatus, RevocationTarget,
    UnknownCause, verify,
};
use std::fs;

const RESPONDER: Request =
    Request { subject: "/C=IT/CN=Responder", profile: "responder", ..SIGNER };

/// Responses bear the real time.
#[expect(clippy::disallowed_methods, reason = "openssl signs answers with the real time")]
fn now() -> Timestamp {
    Timestamp::now()
}

/// What may be asked about the certificate of `signer`.
fn target(world: &World, signer: &Identity) -> RevocationTarget {
    let file = world.sign(&[signer], DOCUMENT, CADES);
    let report = verify(&file, &Policy { at: now(), ..world.policy() });
    let [target] = <[RevocationTarget; 1]>::try_from(report.revocation_targets).unwrap();
    target
}

/// What openssl answers to `request` for `authority`, signing as `responder`.
fn answer(authority: &Authority, responder: &Identity, request: &[u8], options: &str) -> Vec<u8> {
    let directory = &authority.own.directory;
    fs::write(directory.join("request"), request).unwrap();
    let index = if options.contains("-index") { "" } else { "-index index.txt" };
    openssl(
        directory,
        &format!(
            "ocsp {index} -CA own.pem -rsigner {} -rkey {} -reqin request -respout response \
             {options}",
            responder.certificate().display(),
            responder.private_key().display(),
        ),
    );
    fs::read(directory.join("response")).unwrap()
}

/// What follows from one answer at `at`.
fn judged(target: &RevocationTarget, answer: Vec<u8>, at: Timestamp) -> RevocationStatus {
    let mut evidence = RevocationEvidence::none();
    evidence.add_ocsp(answer, None);
    target.judge(&evidence, at)
}

fn why(status: RevocationStatus) -> Option<UnknownCause> {
    match status {
        RevocationStatus::Unknown { why } => Some(why),
        _ => None,
    }
}

#[test]
fn requests_are_those_of_openssl() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let target = target(&world, &signer);
    let directory = &world.authority.own.directory;
    let theirs = |options: &str| {
        let command = "ocsp -issuer own.pem -cert signer.pem -reqout theirs";
        openssl(directory, &format!("{command} {options}"));
        fs::read(directory.join("theirs")).unwrap()
    };
    assert_eq!(target.ocsp_request(None), theirs("-no_nonce"));
    let with_nonce = theirs("-nonce");
    let nonce = &with_nonce[with_nonce.len() - 16..];
    assert_eq!(target.ocsp_request(Some(nonce)), with_nonce);
}

#[test]
fn where_to_ask() {
    let world = World::new();
    let target = target(&world, &world.signer("s", Request { profile: "located", ..SIGNER }));
    assert_eq!(target.ocsp_urls(), ["http://ocsp.example.it/one"]);
    assert_eq!(target.list_urls(), ["http://crl.example.it/list.crl"]);
    assert_eq!(target.serial().to_string(), "0a01");
    assert_eq!(target.issuer(), "Trusted_CA");
}

#[test]
fn nothing_is_asked_about_strangers() {
    let world = World::new();
    let stranger = Authority::root(world.path(), "other", "Other_CA", Key::P256);
    let signer = stranger.issue("signer", Request { profile: "located", ..SIGNER });
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    assert!(world.verify(&file).revocation_targets.is_empty());
}

#[test]
fn what_answers_say() {
    let world = World::new();
    let authority = &world.authority;
    let [good, revoked, held] = ["good", "revoked", "held"].map(|name| world.signer(name, SIGNER));
    authority.revoke(&revoked, "keyCompromise");
    authority.revoke(&held, "certificateHold");
    let responder = authority.issue("responder", RESPONDER);
    for (by, options) in [
        (&authority.own, "-ndays 1"),
        (&responder, "-ndays 1"),
        (&responder, "-ndays 1 -resp_key_id"),
        (&responder, "-ndays 1 -rmd sha512"),
        (&responder, ""),
    ] {
        let said = |signer| {
            let target = target(&world, signer);
            judged(&target, answer(authority, by, &target.ocsp_request(None), options), now())
        };
        assert!(matches!(said(&good), RevocationStatus::Good { .. }), "{options}");
        let RevocationStatus::Revoked { at, reason, .. } = said(&revoked) else { panic!() };
        assert_eq!(reason, RevocationReason::KeyCompromise);
        assert!(at <= now() && at > now() - SignedDuration::from_mins(5));
        assert!(matches!(said(&held), RevocationStatus::Suspended { .. }), "{options}");
    }
}

#[test]
fn verdicts_by_answers() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    let request = target(&world, &signer).ocsp_request(None);
    let outcome = || {
        let mut evidence = RevocationEvidence::none();
        let own = &world.authority.own;
        evidence.add_ocsp(answer(&world.authority, own, &request, "-ndays 1"), None);
        let revocation = Revocation::Evidence(&evidence);
        crate::world::outcome(&verify(&file, &Policy { at: now(), revocation, ..world.policy() }))
    };
    assert_eq!(outcome(), "valid");
    world.authority.revoke(&signer, "superseded");
    assert_eq!(outcome(), "revoked: certificate-revoked");
}

#[test]
fn answers_that_do_not_count() {
    let world = World::new();
    let authority = &world.authority;
    let [signer, other] = ["signer", "other"].map(|name| world.signer(name, SIGNER));
    let responder = authority.issue("responder", RESPONDER);
    let expired = Request { validity: ("20200101000000Z", "20230101000000Z"), ..RESPONDER };
    let expired = authority.issue("expired", expired);
    let plain = authority.issue("plain", SIGNER);
    let stranger = Authority::root(world.path(), "stranger", "Trusted_CA", Key::P256);
    let strange = stranger.issue("responder", RESPONDER);
    let target = target(&world, &signer);
    let request = target.ocsp_request(None);
    let of_other = self::target(&world, &other).ocsp_request(None);
    fs::write(authority.own.directory.join("empty.txt"), "").unwrap();
    let cases = [
        (&responder, &of_other, "-ndays 1", UnknownCause::OtherCertificate),
        (&responder, &request, "-ndays 1 -index empty.txt", UnknownCause::UnknownToResponder),
        (&responder, &request, "-ndays 1 -badsig", UnknownCause::OtherSigner),
        (&responder, &request, "-ndays 1 -rmd sha1", UnknownCause::WeakAlgorithm),
        (&responder, &request, "-ndays 1 -resp_no_certs", UnknownCause::OtherSigner),
        (&expired, &request, "-ndays 1", UnknownCause::ResponderNotEntitled),
        (&plain, &request, "-ndays 1", UnknownCause::ResponderNotEntitled),
        (&stranger.own, &request, "-ndays 1", UnknownCause::ResponderNotEntitled),
        (&strange, &request, "-ndays 1", UnknownCause::ResponderNotEntitled),
    ];
    for (by, request, options, expected) in cases {
        let answer = answer(authority, by, request, options);
        assert_eq!(why(judged(&target, answer, now())), Some(expected), "{} {options}", by.name);
    }
    for (bytes, expected) in [
        (vec![0x30, 3, 0x0a, 1, 3], UnknownCause::NoAnswer),
        (b"<html>".to_vec(), UnknownCause::Unreadable),
        (Vec::new(), UnknownCause::Unreadable),
        (vec![0x30; ristoro_signature::MAX_OCSP_BYTES + 1], UnknownCause::Unreadable),
    ] {
        assert_eq!(why(judged(&target, bytes, now())), Some(expected));
    }
}

#[test]
fn answers_in_their_time() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let target = target(&world, &signer);
    let request = target.ocsp_request(None);
    let short = answer(&world.authority, &world.authority.own, &request, "-nmin 5");
    let unlimited = answer(&world.authority, &world.authority.own, &request, "");
    let status = |answer: &Vec<u8>, minutes| {
        why(judged(&target, answer.clone(), now() + SignedDuration::from_mins(minutes)))
    };
    assert_eq!(status(&short, 3), None);
    assert_eq!(status(&short, 7), Some(UnknownCause::Stale));
    assert_eq!(status(&unlimited, 23 * 60), None);
    assert_eq!(status(&unlimited, 25 * 60), Some(UnknownCause::Stale));
    assert_eq!(status(&short, -3), None, "clocks differ");
    assert_eq!(status(&short, -10), Some(UnknownCause::FromTheFuture));

    let mut evidence = RevocationEvidence::none().known_at(now());
    evidence.add_ocsp(short, None);
    let before = now() - SignedDuration::from_hours(1);
    assert_eq!(why(target.judge(&evidence, before)), None, "good now, so good an hour ago");
}

#[test]
fn revoked_after_the_arrival() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let target = target(&world, &signer);
    world.authority.revoke(&signer, "keyCompromise");
    let request = target.ocsp_request(None);
    let mut evidence = RevocationEvidence::none().known_at(now());
    let own = &world.authority.own;
    evidence.add_ocsp(answer(&world.authority, own, &request, "-ndays 1"), None);
    let before = now() - SignedDuration::from_hours(1);
    assert!(matches!(target.judge(&evidence, before), RevocationStatus::Good { .. }));
    assert!(matches!(target.judge(&evidence, now()), RevocationStatus::Revoked { .. }));
}

#[test]
fn nonces() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let target = target(&world, &signer);
    let request = target.ocsp_request(Some(&[7; 16]));
    let own = &world.authority.own;
    let repeated = answer(&world.authority, own, &request, "-ndays 1");
    let silent = answer(&world.authority, own, &target.ocsp_request(None), "-ndays 1");
    let status = |answer: &Vec<u8>, nonce: &[u8]| {
        let mut evidence = RevocationEvidence::none();
        evidence.add_ocsp(answer.clone(), Some(nonce.to_vec()));
        why(target.judge(&evidence, now()))
    };
    assert_eq!(status(&repeated, &[7; 16]), None);
    assert_eq!(status(&repeated, &[8; 16]), Some(UnknownCause::OtherNonce));
    assert_eq!(status(&silent, &[7; 16]), None, "answers made beforehand repeat none");
}

#[test]
fn responders_that_have_to_be_checked() {
    let world = World::new();
    let authority = &world.authority;
    let signer = world.signer("signer", SIGNER);
    let profile = "responder_to_be_checked";
    let responder = authority.issue("responder", Request { profile, ..RESPONDER });
    let target = target(&world, &signer);
    let mut evidence = RevocationEvidence::none();
    let answer = answer(authority, &responder, &target.ocsp_request(None), "-ndays 1");
    evidence.add_ocsp(answer, None);
    assert_eq!(why(target.judge(&evidence, now())), Some(UnknownCause::ResponderUnchecked));
    let responders = target.responders(&evidence);
    assert_eq!(responders.len(), 1);
    assert_eq!(responders[0].subject(), "Responder");

    // Lists limited to authorities do not speak of the signer, but neither of the responder; so
    // one is needed that speaks of both, and the answer is the newer of the two.
    let with_list = |list: &[u8]| {
        let mut evidence = evidence.clone();
        let serial = responders[0].serial().clone();
        let list = ristoro_signature::Crl::read(list).unwrap().remove(0);
        evidence.add_finding(list.find([serial]).unwrap());
        target.judge(&evidence, now())
    };
    let validity = ("20261101000000Z", "20281101000000Z");
    assert!(matches!(with_list(&authority.crl(validity)), RevocationStatus::Good { .. }));
    authority.revoke(&responder, "keyCompromise");
    let status = with_list(&authority.crl(validity));
    assert_eq!(why(status), Some(UnknownCause::ResponderNotEntitled));
}

#[test]
fn no_byte_of_an_answer_can_be_changed() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let target = target(&world, &signer);
    world.authority.revoke(&signer, "keyCompromise");
    let responder = world.authority.issue("responder", RESPONDER);
    let request = target.ocsp_request(None);
    let answer = answer(&world.authority, &responder, &request, "-ndays 1");
    for position in 0..answer.len() {
        let mut changed = answer.clone();
        changed[position] ^= 0x21;
        let status = judged(&target, changed, now());
        assert!(!matches!(status, RevocationStatus::Good { .. }), "byte {position}");
    }
}
