//! Users as they came about elsewhere or long ago: stored as they are, whatever the portal would say.

use crate::Running;
use domain::{EventId, LetterId};
use store::accounts::{AccountActor, AccountEvent, AccountEventKind, User, UserChange, UserMade};
use store::mail::Mail;
use store::outbox::Letter;

/// Stores a user as it is: one that was read and changed since, or another one.
pub async fn store_user(portal: &Running, user: &User) {
    let context = portal.portal.context();
    let at = portal.clock.now();
    let event = AccountEvent {
        id: EventId::new(0, &context.random.bytes().unwrap()),
        at,
        actor: AccountActor::Visitor,
        kind: AccountEventKind::Registered,
    };
    let accounts = &context.stores.accounts;
    if accounts.user(&user.organisation, &user.username).await.unwrap().is_some() {
        let changed = accounts.change_user(user, &[], &event).await.unwrap();
        assert!(matches!(changed, UserChange::Saved(_)), "{changed:?}");
        return;
    }
    // It stays in the outbox: no courier is woken by it.
    let mail = Mail { to: user.email.clone(), subject: String::new(), text: String::new() };
    let letter = Letter::new(LetterId::new(0, &context.random.bytes().unwrap()), mail, at);
    let made = accounts.create_user((user, true), &[letter], &event).await.unwrap();
    assert_eq!(made, UserMade::Done, "{}", user.username);
}
