//! Lists in a stream: of any size, in any pieces.

use crate::authority::{Authority, SIGNER};
use crate::builder::{made_of, sign, tlv};
use crate::world::{CADES, DOCUMENT, NOW, World, outcome};
use proptest::prelude::*;
use ristoro_signature::{
    Crl, CrlFinding, CrlSearch, RevocationEvidence, RevocationReason, RevocationStatus,
    RevocationTarget, UnknownCause,
};
use std::sync::LazyLock;

/// ecdsa-with-SHA256.
const ECDSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
const REASON: &[u8] = &[0x55, 0x1d, 0x15];

/// An entry for the serial number with these bytes; its extensions encoded, or nothing.
fn entry(serial: &[u8], extensions: &[u8]) -> Vec<u8> {
    made_of(0x30, &[&tlv(2, serial), &tlv(0x17, b"261101100000Z"), extensions])
}

fn reason(code: u8) -> Vec<u8> {
    let value = tlv(4, &[0x0a, 1, code]);
    made_of(0x30, &[&made_of(0x30, &[&tlv(6, REASON), &value])])
}

/// `count` entries, none of which is anybody's here.
fn strangers(count: u32) -> Vec<u8> {
    let hold = reason(6);
    let serials = (0..count).map(|n| [&[0x10, 0, 0, 0][..], &n.to_be_bytes()].concat());
    serials.flat_map(|serial| entry(&serial, &hold)).collect()
}

/// A list of the authority with these encoded entries, fresh at [`NOW`] when it says until when.
fn list(authority: &Authority, entries: &[u8], next_update: bool) -> Vec<u8> {
    let algorithm = made_of(0x30, &[&tlv(6, ECDSA)]);
    let next = if next_update { tlv(0x17, b"261130000000Z") } else { Vec::new() };
    let name = crate::builder::subject_name(&authority.own);
    let part = made_of(
        0x30,
        &[
            &tlv(2, &[1]),
            &algorithm,
            &name,
            &tlv(0x17, b"261120000000Z"),
            &next,
            &if entries.is_empty() { Vec::new() } else { tlv(0x30, entries) },
        ],
    );
    let signature = [&[0][..], &sign(&authority.own, &part)].concat();
    made_of(0x30, &[&part, &algorithm, &tlv(3, &signature)])
}

fn target(world: &World, name: &str) -> RevocationTarget {
    let signer = world.signer(name, SIGNER);
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    world.verify(&file).revocation_targets.remove(0)
}

fn found(
    target: &RevocationTarget,
    list: &[u8],
    piece: usize,
) -> Result<RevocationStatus, UnknownCause> {
    let mut search = CrlSearch::new([target.serial().clone()]);
    for bytes in list.chunks(piece) {
        search.feed(bytes)?;
    }
    let mut evidence = RevocationEvidence::none();
    evidence.add_finding(search.finish()?);
    Ok(target.judge(&evidence, NOW.parse().unwrap()))
}

fn why(status: Result<RevocationStatus, UnknownCause>) -> Option<UnknownCause> {
    match status {
        Ok(RevocationStatus::Unknown { why }) | Err(why) => Some(why),
        Ok(_) => None,
    }
}

/// The list of a large authority: 290,000 certificates on hold, and one of ours at the end.
#[test]
fn large_lists_are_read() {
    let world = World::new();
    let [good, revoked] = ["good", "revoked"].map(|name| target(&world, name));
    let own = entry(revoked.serial().as_bytes(), &reason(1));
    let large = list(&world.authority, &[strangers(290_000), own].concat(), true);
    assert!(large.len() > 10_000_000);
    assert!(matches!(found(&good, &large, 16_384), Ok(RevocationStatus::Good { .. })));
    let status = found(&revoked, &large, 100_000).unwrap();
    let RevocationStatus::Revoked { reason, at, .. } = status else { panic!("{status:?}") };
    assert_eq!(reason, RevocationReason::KeyCompromise);
    assert_eq!(at.to_string(), "2026-11-01T10:00:00Z");

    let signer = world.signer("third", SIGNER);
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    assert_eq!(outcome(&world.verify_with_crls(&file, &[large])), "valid");
}

#[test]
fn what_entries_say() {
    let world = World::new();
    let own = target(&world, "signer");
    let serial = own.serial().as_bytes();
    let status = |entries: Vec<u8>| found(&own, &list(&world.authority, &entries, true), 7);
    let with_reason = |code| status(entry(serial, &reason(code)));
    assert!(matches!(status(Vec::new()), Ok(RevocationStatus::Good { .. })));
    assert!(matches!(with_reason(6), Ok(RevocationStatus::Suspended { .. })));
    assert!(matches!(with_reason(8), Ok(RevocationStatus::Good { .. })), "removeFromCRL");
    for (code, expected) in [
        (0, RevocationReason::Unspecified),
        (2, RevocationReason::CaCompromise),
        (4, RevocationReason::Superseded),
        (7, RevocationReason::Unspecified),
        (10, RevocationReason::AaCompromise),
        (99, RevocationReason::Unspecified),
    ] {
        let Ok(RevocationStatus::Revoked { reason, .. }) = with_reason(code) else { panic!() };
        assert_eq!(reason, expected);
    }
    let twice = [entry(serial, &reason(6)), entry(serial, &[]), entry(serial, &reason(8))];
    assert!(matches!(status(twice.concat()), Ok(RevocationStatus::Revoked { .. })));
}

#[test]
fn lists_that_do_not_count() {
    let world = World::new();
    let own = target(&world, "signer");
    let authority = &world.authority;
    let critical = made_of(
        0x30,
        &[&made_of(0x30, &[&tlv(6, &[0x55, 0x1d, 0x1d]), &[1, 1, 0xff], &tlv(4, &[0x30, 0])])],
    );
    let whole = list(authority, &strangers(3), true);
    let mut longer = whole.clone();
    longer.push(0);
    for (list, expected) in [
        (list(authority, &entry(&[9], &critical), true), UnknownCause::CriticalExtension),
        (list(authority, &strangers(3), false), UnknownCause::Stale),
        (list(authority, &[0x30, 0x80, 2, 1, 1], true), UnknownCause::Unreadable),
        (list(authority, &[2, 1, 1], true), UnknownCause::Unreadable),
        (list(authority, &tlv(0x30, &vec![0; 70_000]), true), UnknownCause::Unreadable),
        (whole[..whole.len() - 1].to_vec(), UnknownCause::Unreadable),
        (longer, UnknownCause::Unreadable),
        (b"<html>not found</html>".to_vec(), UnknownCause::Unreadable),
        (Vec::new(), UnknownCause::Unreadable),
    ] {
        assert_eq!(why(found(&own, &list, 11)), Some(expected));
    }
    let other = target(&World::new(), "signer");
    assert_eq!(why(found(&other, &whole, 11)), Some(UnknownCause::OtherSigner), "a namesake's");
    let revoked = list(authority, &entry(own.serial().as_bytes(), &[]), false);
    let status = found(&own, &revoked, 11);
    assert!(matches!(status, Ok(RevocationStatus::Revoked { .. })), "for ever, even if stale");
}

#[test]
fn no_byte_of_a_list_can_be_changed() {
    let world = World::new();
    let own = target(&world, "signer");
    let list = list(&world.authority, &entry(own.serial().as_bytes(), &reason(1)), true);
    for position in 0..list.len() {
        let mut changed = list.clone();
        changed[position] ^= 0x21;
        let status = found(&own, &changed, 4096);
        assert!(!matches!(status, Ok(RevocationStatus::Good { .. })), "byte {position}");
    }
}

/// One list in DER and in PEM, with what is found when they come whole.
static LISTS: LazyLock<[(Vec<u8>, String); 2]> = LazyLock::new(|| {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    world.authority.revoke(&signer, "certificateHold");
    let pem = world.authority.crl_of_kind(("20261120000000Z", "20261130000000Z"), "first_part");
    let der = der::pem::decode_vec(&pem).unwrap().1;
    [der, pem].map(|list| {
        let whole = in_pieces(&list, &[]);
        assert!(whole.starts_with("Ok"), "{whole}");
        (list, whole)
    })
});

/// Everything found, when the list is cut at these places.
fn in_pieces(list: &[u8], cuts: &[prop::sample::Index]) -> String {
    let mut search = CrlSearch::new([]);
    let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(list.len())).collect();
    places.extend([0, list.len()]);
    places.sort_unstable();
    let fed = places.windows(2).try_for_each(|ends| search.feed(&list[ends[0]..ends[1]]));
    let found: Result<CrlFinding, UnknownCause> = fed.and_then(|()| search.finish());
    format!("{found:?}")
}

proptest! {
    #[test]
    fn pieces_change_nothing(cuts: Vec<prop::sample::Index>) {
        for (list, whole) in LISTS.iter() {
            prop_assert_eq!(&in_pieces(list, &cuts), whole);
        }
    }

    #[test]
    fn pieces_of_broken_lists_change_nothing(
        cuts: Vec<prop::sample::Index>, place: prop::sample::Index, bit in 0..8_u8,
    ) {
        for (list, _) in LISTS.iter() {
            let mut broken = list.clone();
            broken[place.index(list.len())] ^= 1 << bit;
            prop_assert_eq!(in_pieces(&broken, &cuts), in_pieces(&broken, &[]));
        }
    }
}

#[test]
fn lists_in_text_are_the_same() {
    let [(der, _), (pem, _)] = &*LISTS;
    assert_eq!(Crl::read(der).unwrap(), Crl::read(pem).unwrap());
    let noise = [b"-----BEGIN ----BEGIN\n------", &pem[..]].concat();
    assert!(in_pieces(&noise, &[]).starts_with("Ok"));
}
