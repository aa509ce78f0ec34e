//! A password that is given to a user, with the mail that carries it.

use super::about::About;
use super::mail::{self, Sent};
use crate::password::{first_password, hash_password};
use domain::PasswordHash;
use edge::{Context, Refusal, Request};
use store::accounts::User;
use store::outbox::Letter;

/// A password that was drawn: only its mail ever says it.
pub(super) struct FirstPassword {
    text: String,
    pub(super) hash: PasswordHash,
}

impl FirstPassword {
    /// Another at each call.
    pub(super) fn draw(context: &Context) -> Result<Self, Refusal> {
        let text = first_password(context.random)?;
        let hash = hash_password(&text, context.random)?;
        Ok(Self { text, hash })
    }

    /// The mail to the user, from whoever asks.
    pub(super) async fn letter(
        &self,
        context: &Context,
        request: &Request,
        (user, sent): (&User, Sent),
    ) -> Result<Letter, Refusal> {
        let about = About::of(context, request, user).await?;
        let mail = mail::credentials(&context.config.origin, (&about, sent), user, &self.text);
        Ok(Letter::new(request.letter(), mail, request.now).secret())
    }

    /// The user with this password in the place of the one before.
    pub(super) fn given_to(&self, user: User, request: &Request) -> User {
        User {
            password_hash: self.hash.clone(),
            must_change_password: true,
            // What was sent to a wrong address opens nothing any more.
            recovered: None,
            password_changed_at: request.now,
            ..user
        }
    }
}
