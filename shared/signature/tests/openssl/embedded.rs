//! Evidence that the envelope itself carries.

use crate::authority::{Identity, Request, SIGNER};
use crate::builder::{Builder, made_of, tlv};
use crate::command::openssl;
use crate::world::{DOCUMENT, World, outcome};
use ristoro_signature::{Policy, Revocation, RevocationEvidence, RevocationTarget, verify};
use std::fs;

const REVOCATION_VALUES: &[u8] =
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x18];
/// id-ri-ocsp-response.
const OCSP_RESPONSE: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 16, 2];

struct Scene {
    world: World,
    signer: Identity,
    builder: Builder,
}

impl Scene {
    fn new() -> Self {
        let world = World::new();
        let key = crate::authority::Key::Rsa(2048);
        let signer = world.signer("signer", Request { key, ..SIGNER });
        let builder = Builder::new(&signer, DOCUMENT).signed();
        Self { world, signer, builder }
    }

    fn list(&self) -> Vec<u8> {
        let pem = self.world.authority.crl(("20251101000000Z", "20281101000000Z"));
        der::pem::decode_vec(&pem).unwrap().1
    }

    /// The whole response and its basic part.
    fn answer(&self) -> (Vec<u8>, Vec<u8>) {
        let report = verify(&self.builder.file(), &self.policy(Revocation::NotJudged));
        let target: &RevocationTarget = &report.revocation_targets[0];
        let directory = &self.world.authority.own.directory;
        fs::write(directory.join("request"), target.ocsp_request(None)).unwrap();
        openssl(
            directory,
            "ocsp -index index.txt -CA own.pem -rsigner own.pem -rkey own.key -reqin request \
             -respout response -ndays 30",
        );
        let whole = fs::read(directory.join("response")).unwrap();
        let oid = [6, 9, 0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1];
        let start = whole.windows(oid.len()).position(|bytes| bytes == oid).unwrap() + oid.len();
        // The header of the OCTET STRING: a length of two bytes.
        assert_eq!(whole[start..start + 2], [4, 0x82]);
        let basic = whole[start + 4..].to_vec();
        (whole, basic)
    }

    #[expect(clippy::disallowed_methods, reason = "openssl signs answers with the real time")]
    fn policy<'a>(&'a self, revocation: Revocation<'a>) -> Policy<'a> {
        Policy { at: jiff::Timestamp::now(), revocation, ..self.world.policy() }
    }

    fn outcome(&self, choices: Vec<u8>, unsigned: Vec<u8>) -> String {
        let file = Builder { unsigned, choices, ..self.builder.clone() };
        let none = RevocationEvidence::none();
        outcome(&verify(&file.file(), &self.policy(Revocation::Evidence(&none))))
    }
}

fn values(lists: &[u8], answers: &[u8]) -> Vec<u8> {
    let lists = made_of(0xa0, &[&tlv(0x30, lists)]);
    let answers = made_of(0xa1, &[&tlv(0x30, answers)]);
    let value = made_of(0x31, &[&made_of(0x30, &[&lists, &answers])]);
    tlv(0xa1, &made_of(0x30, &[&tlv(6, REVOCATION_VALUES), &value]))
}

#[test]
fn lists_and_answers_in_every_place() {
    let scene = Scene::new();
    let list = scene.list();
    let (whole, basic) = scene.answer();
    let other = made_of(0xa1, &[&tlv(6, OCSP_RESPONSE), &whole]);
    let unknown = "revocation-unknown: revocation-unknown";
    assert_eq!(scene.outcome(Vec::new(), Vec::new()), unknown);
    assert_eq!(scene.outcome(tlv(0xa1, &list), Vec::new()), "valid", "SignedData.crls");
    assert_eq!(scene.outcome(tlv(0xa1, &other), Vec::new()), "valid", "RFC 5940");
    assert_eq!(scene.outcome(Vec::new(), values(&list, &[])), "valid", "crlVals");
    assert_eq!(scene.outcome(Vec::new(), values(&[], &basic)), "valid", "ocspVals");
    let broken = tlv(0xa1, &[0x30, 3, 2, 1]);
    assert_eq!(scene.outcome(Vec::new(), values(&[0x30, 0], &[5, 0])), unknown, "broken");
    assert_ne!(scene.outcome(broken, Vec::new()), "valid");

    scene.world.authority.revoke(&scene.signer, "keyCompromise");
    let (_, basic) = scene.answer();
    let revoked = "revoked: certificate-revoked";
    assert_eq!(scene.outcome(Vec::new(), values(&[], &basic)), revoked);
    assert_eq!(scene.outcome(tlv(0xa1, &scene.list()), Vec::new()), revoked);
}
