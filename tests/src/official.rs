//! Users of administrations. They sign in as applicants do.

use crate::{Applicant, CALL, PASSWORD, Running};
use calls::Author;
use domain::EventId;
use domain::OrganisationCode;
use edge::Random;
use registration::{first_password, hash_password};
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, Administration, Creation, Right, User,
};
use store::calls::Entrusting;

/// The name of the administrations that tests make.
pub const ADMINISTRATION: &str = "Commissario delegato per la ricostruzione";

/// A user of a new administration who may do everything: signed in, with a password of their own.
pub async fn official(portal: &Running) -> Applicant {
    let mut official = new_official(portal, &Right::ALL).await;
    official.sign_in().await;
    official.choose_password(PASSWORD).await;
    official
}

/// Such a user, whose administration is entrusted with the call.
pub async fn official_of_the_call(portal: &Running) -> Applicant {
    let official = official(portal).await;
    let context = portal.portal.context();
    let author = Author { name: "prova".to_owned(), act: None };
    let decision = author.decides(portal.clock.now(), &context.random.bytes().unwrap());
    let (call, code) = (CALL.parse().unwrap(), official.organisation.parse().unwrap());
    let entrusted = context.stores.calls.entrust(&call, &code, &decision).await.unwrap();
    assert_eq!(entrusted, Entrusting::Done);
    official
}

/// The first user of a new administration, who never signed in.
pub async fn new_official(portal: &Running, rights: &[Right]) -> Applicant {
    let code = OrganisationCode::new(Random.bytes().unwrap());
    let password = first_password(Random).unwrap();
    let now = portal.clock.now();
    let administration = Administration {
        code: code.clone(),
        name: ADMINISTRATION.to_owned(),
        created_at: now,
        created_by: "test".to_owned(),
    };
    let username = "carla.neri".parse().unwrap();
    let named = ("Carla Neri", &"carla.neri@example.it".parse().unwrap());
    let hash = hash_password(&password, Random).unwrap();
    let user = User::principal(&code, &username, named, hash, now);
    let user = User { rights: rights.iter().copied().collect(), ..user };
    let accounts = &portal.portal.context().stores.accounts;
    let event = AccountEvent {
        id: EventId::new(0, &[0; 10]),
        at: now,
        actor: AccountActor::Visitor,
        kind: AccountEventKind::Registered,
    };
    let created = accounts.create_administration(&administration, &user, &event).await.unwrap();
    assert_eq!(created, Creation::Done);
    let client = portal.visitor();
    Applicant { client, organisation: code.to_string(), username: username.to_string(), password }
}
