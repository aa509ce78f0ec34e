//! Organisations, users, challenges and rates.

use jiff::SignedDuration;
use serde_json::json;
use std::collections::BTreeSet;
use store::accounts::{Kind, Organisation, Registration, Role, User, UserChange};
use store::challenges::Rate;

use crate::bench::{at, bench};

pub(crate) fn organisation(code: &str, fiscal_code: &str) -> Organisation {
    Organisation {
        code: code.to_owned(),
        kind: Kind::Legal,
        role: Role::Beneficiary,
        fiscal_code: fiscal_code.to_owned(),
        name: "Officine Bianchi S.r.l.".to_owned(),
        email: "info@bianchi.example".to_owned(),
        profile: json!({ "legal_form": "srl", "offices": ["MO"], "employees": 12 }),
        created_at: at(0),
    }
}

pub(crate) fn user(organisation: &str, username: &str) -> User {
    User {
        organisation: organisation.to_owned(),
        username: username.to_owned(),
        name: "Anna Rossi".to_owned(),
        email: "anna@bianchi.example".to_owned(),
        principal: true,
        password_hash: "hash".to_owned(),
        must_change_password: true,
        password_changed_at: at(0),
        last_access_at: None,
        failures: 0,
        locked_until: None,
        suspended: false,
        roles: BTreeSet::new(),
        version: 0,
    }
}

#[tokio::test]
async fn a_registration_is_whole_and_unique() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let first = organisation("R1", "80062590379");
    let done = accounts.register(&first, &user("R1", "anna")).await.expect("registered");
    assert_eq!(done, Registration::Done);

    let same_fiscal_code = organisation("R2", "80062590379");
    let taken = accounts.register(&same_fiscal_code, &user("R2", "bruno")).await;
    assert_eq!(taken.expect("answered"), Registration::FiscalCodeTaken);
    assert_eq!(accounts.organisation("R2").await.expect("read"), None);
    assert_eq!(accounts.user("R2", "bruno").await.expect("read"), None);

    let same_code = organisation("R1", "00000000001");
    let taken = accounts.register(&same_code, &user("R1", "carla")).await;
    assert_eq!(taken.expect("answered"), Registration::OrganisationCodeTaken);
    assert_eq!(accounts.organisation_of("00000000001").await.expect("read"), None);
    assert_eq!(accounts.user("R1", "carla").await.expect("read"), None);

    assert_eq!(accounts.organisation("R1").await.expect("read"), Some(first.clone()));
    assert_eq!(accounts.organisation_of("80062590379").await.expect("read"), Some(first));
}

#[tokio::test]
async fn a_registration_can_be_taken_back_until_it_is_used() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let (first, anna) = (organisation("R1", "80062590379"), user("R1", "anna"));
    accounts.register(&first, &anna).await.expect("registered");
    assert!(accounts.take_back_registration(&first, &anna).await.expect("taken back"));
    assert_eq!(accounts.organisation("R1").await.expect("read"), None);
    assert_eq!(accounts.user("R1", "anna").await.expect("read"), None);
    assert!(!accounts.take_back_registration(&first, &anna).await.expect("nothing to take back"));

    let again = organisation("R2", "80062590379");
    let done = accounts.register(&again, &user("R2", "anna")).await.expect("registered");
    assert_eq!(done, Registration::Done);
    let used = accounts.user("R2", "anna").await.expect("read").expect("there");
    accounts.record_access(&used, at(1)).await.expect("recorded");
    assert!(!accounts.take_back_registration(&again, &used).await.expect("kept"));
    assert!(accounts.organisation_of("80062590379").await.expect("read").is_some());
}

#[tokio::test]
async fn users_change_only_from_what_was_read() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let organisation = organisation("R1", "80062590379");
    accounts.register(&organisation, &user("R1", "anna")).await.expect("registered");
    let other = User { principal: false, ..user("R1", "bruno") };
    assert!(accounts.add_user(&other).await.expect("added"));
    assert!(!accounts.add_user(&other).await.expect("refused"));

    let read = accounts.user("R1", "anna").await.expect("read").expect("anna");
    assert_eq!(read, User { version: 1, ..user("R1", "anna") });
    let locked_until = Some(at(300));
    let failed = accounts.record_failure(&read, locked_until).await.expect("recorded");
    let UserChange::Saved(failed) = failed else { panic!("nobody else changed it") };
    assert_eq!((failed.failures, failed.locked_until, failed.version), (1, locked_until, 2));

    let stale = accounts.record_access(&read, at(1)).await.expect("answered");
    assert_eq!(stale, UserChange::Stale);
    let back = accounts.record_access(&failed, at(400)).await.expect("recorded");
    let UserChange::Saved(back) = back else { panic!("nobody else changed it") };
    assert_eq!((back.failures, back.locked_until, back.last_access_at), (0, None, Some(at(400))));

    let changed = accounts.change_password(&back, "new".to_owned(), false, at(500)).await;
    let UserChange::Saved(changed) = changed.expect("changed") else { panic!("not stale") };
    assert_eq!(accounts.user("R1", "anna").await.expect("read"), Some((*changed).clone()));
    assert_eq!((changed.password_hash.as_str(), changed.must_change_password), ("new", false));

    let users = accounts.users("R1").await.expect("listed");
    let names: Vec<&str> = users.iter().map(|user| user.username.as_str()).collect();
    assert_eq!(names, ["anna", "bruno"]);
}

#[tokio::test]
async fn a_challenge_counts_once() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let mut uses = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let accounts = accounts.clone();
        uses.spawn(async move { accounts.use_challenge("c1", at(600)).await.expect("answered") });
    }
    let accepted = uses.join_all().await.into_iter().filter(|accepted| *accepted).count();
    assert_eq!(accepted, 1);
    assert!(accounts.use_challenge("c2", at(600)).await.expect("answered"));
}

#[tokio::test]
async fn a_rate_starts_anew_with_each_window() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let rate = Rate { limit: 3, window: SignedDuration::from_mins(5) };
    let mut answers = Vec::new();
    for _ in 0..4 {
        answers.push(accounts.take_rate("sign-in 192.0.2.1", rate, at(0)).await.expect("counted"));
    }
    assert_eq!(answers, [true, true, true, false]);
    assert!(accounts.take_rate("sign-in 192.0.2.2", rate, at(0)).await.expect("counted"));
    assert!(accounts.take_rate("sign-in 192.0.2.1", rate, at(300)).await.expect("counted"));
}
