//! Administrations and their users.

use crate::accounts::{a_beginning, code, fiscal_code, organisation, signed_in, user, username};
use crate::bench::{at, bench, letter};
use domain::OrganisationCode;
use std::collections::BTreeSet;
use store::accounts::{Administration, Creation, Registration, Right, User, UserChange};

fn administration(code: &OrganisationCode) -> Administration {
    Administration {
        code: code.clone(),
        name: "Commissario delegato per la ricostruzione".to_owned(),
        created_at: at(0),
        created_by: "prova".to_owned(),
    }
}

fn official(code: &OrganisationCode, username: &str) -> User {
    User { rights: BTreeSet::from([Right::Cup]), ..user(code, username) }
}

#[tokio::test]
async fn an_administration_comes_with_its_first_user_or_not_at_all() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let made = accounts
        .create_administration(
            &administration(&code(1)),
            &official(&code(1), "anna"),
            &a_beginning(),
        )
        .await;
    assert_eq!(made.expect("made"), Creation::Done);
    let read = accounts.administration(&code(1)).await.expect("read");
    assert_eq!(read, Some(administration(&code(1))));
    let read = accounts.user(&code(1), &username("anna")).await.expect("read").expect("anna");
    assert_eq!(read.rights, BTreeSet::from([Right::Cup]));
    assert_eq!(read.version, 1);
    assert_eq!(accounts.organisation(&code(1)).await.expect("read"), None, "it is no applicant");

    let again = accounts
        .create_administration(
            &administration(&code(1)),
            &official(&code(1), "bruno"),
            &a_beginning(),
        )
        .await;
    assert_eq!(again.expect("answered"), Creation::CodeTaken);
    assert_eq!(accounts.user(&code(1), &username("bruno")).await.expect("read"), None);
    assert_eq!(accounts.administration(&code(2)).await.expect("read"), None);
}

#[tokio::test]
async fn no_code_is_of_an_applicant_and_of_an_administration() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let (first, second) =
        (organisation(&code(1), fiscal_code(1)), organisation(&code(2), fiscal_code(2)));
    let registered =
        accounts.register(&first, &user(&code(1), "anna"), &letter("l1", 0), &a_beginning()).await;
    assert_eq!(registered.expect("registered"), Registration::Done);
    let made = accounts
        .create_administration(
            &administration(&code(1)),
            &official(&code(1), "bruno"),
            &a_beginning(),
        )
        .await;
    assert_eq!(made.expect("answered"), Creation::CodeTaken);
    assert_eq!(accounts.administration(&code(1)).await.expect("read"), None);
    assert_eq!(accounts.user(&code(1), &username("bruno")).await.expect("read"), None);

    let made = accounts
        .create_administration(
            &administration(&code(2)),
            &official(&code(2), "bruno"),
            &a_beginning(),
        )
        .await;
    assert_eq!(made.expect("made"), Creation::Done);
    let registered =
        accounts.register(&second, &user(&code(2), "anna"), &letter("l2", 0), &a_beginning()).await;
    assert_eq!(registered.expect("answered"), Registration::OrganisationCodeTaken);
    assert_eq!(accounts.organisation(&code(2)).await.expect("read"), None);
    // Its fiscal code is still free.
    let elsewhere = organisation(&code(3), fiscal_code(2));
    let registered = accounts
        .register(&elsewhere, &user(&code(3), "anna"), &letter("l3", 0), &a_beginning())
        .await;
    assert_eq!(registered.expect("registered"), Registration::Done);
}

#[tokio::test]
async fn rights_are_taken_away_and_do_not_count_while_suspended() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let made = accounts
        .create_administration(
            &administration(&code(1)),
            &official(&code(1), "anna"),
            &a_beginning(),
        )
        .await;
    assert_eq!(made.expect("made"), Creation::Done);
    let anna = accounts.user(&code(1), &username("anna")).await.expect("read").expect("anna");
    let suspended = accounts
        .change_user(&User { suspended: true, ..anna }, &[], &signed_in("anna", 1))
        .await
        .expect("saved");
    let UserChange::Saved(suspended) = suspended else { panic!("not stale") };
    assert!(suspended.rights_in_force().is_empty());
    assert_eq!(suspended.rights, BTreeSet::from([Right::Cup]), "they come back with the user");
    let bare = User { suspended: false, rights: BTreeSet::new(), ..*suspended };
    assert!(matches!(
        accounts.change_user(&bare, &[], &signed_in("anna", 2)).await,
        Ok(UserChange::Saved(_))
    ));
    let anna = accounts.user(&code(1), &username("anna")).await.expect("read").expect("anna");
    assert!(anna.rights.is_empty() && anna.rights_in_force().is_empty());
}
