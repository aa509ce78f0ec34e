//! Asking whoever reads mail at a new address to confirm it.

use super::mail::{Asker, asked, to_be_confirmed};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{Digest, EmailAddress};
use edge::{PublicOrigin, Random, Refusal};
use jiff::Timestamp;
use store::accounts::{AwaitedEmail, User};
use store::mail::Mail;

/// An address that awaits its confirmation, with the mails about it.
#[derive(Debug, Clone)]
pub(crate) struct AskedFor {
    pub(crate) awaited: AwaitedEmail,
    /// To the new address, with the code, which opens nothing else; and to the one that counts until then.
    pub(crate) mails: [Mail; 2],
}

/// Asks for a new address of a user. Another code at each call: the one before confirms nothing any more.
pub(crate) fn ask(
    (random, origin): (Random, &PublicOrigin),
    user: &User,
    to: &EmailAddress,
    (asker, now): (&Asker, Timestamp),
) -> Result<AskedFor, Refusal> {
    let code = URL_SAFE_NO_PAD.encode(random.bytes::<32>()?);
    let awaited = AwaitedEmail { email: to.clone(), code: digest_of(&code), asked_at: now };
    let mails = [to_be_confirmed(origin, to, &code), asked(user, to, asker)];
    Ok(AskedFor { awaited, mails })
}

/// What is kept of a code.
pub(super) fn digest_of(code: &str) -> Digest {
    Digest::of(code.trim().as_bytes())
}
