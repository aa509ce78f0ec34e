//! Organisations, users, challenges and rates.

use crate::bench::{at, bench, letter};
use domain::{Digest, EventId, FiscalCode, OrganisationCode, PasswordHash, Username};
use form::Entry;
use jiff::SignedDuration;
use std::collections::BTreeMap;
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, ApplicantKind, ApplicantRole, Attempt,
    Organisation, Rate, Registration, User, UserChange,
};

/// The codes R00000000, R11111111 and so on.
pub(crate) fn code(digit: u8) -> OrganisationCode {
    format!("R{}", digit.to_string().repeat(8)).parse().expect("a code")
}

/// Three fiscal codes.
pub(crate) fn fiscal_code(which: usize) -> FiscalCode {
    let codes = ["80062590379", "01234567897", "00000000018"];
    codes[which].parse().expect("a fiscal code")
}

pub(crate) fn username(name: &str) -> Username {
    name.parse().expect("a user name")
}

pub(crate) fn hash(of: &str) -> PasswordHash {
    format!("$argon2id${of}").parse().expect("a hash")
}

pub(crate) fn organisation(code: &OrganisationCode, fiscal_code: FiscalCode) -> Organisation {
    let offices = Entry::Many(vec!["MO".to_owned(), "BO".to_owned()]);
    let profile = [("forma_giuridica", Entry::from("srl")), ("sedi", offices)];
    let named = profile.map(|(field, entry)| (field.parse().expect("a field"), entry));
    Organisation {
        code: code.clone(),
        kind: ApplicantKind::Legal,
        role: ApplicantRole::Beneficiary,
        fiscal_code,
        name: "Officine Bianchi S.r.l.".to_owned(),
        email: "info@bianchi.example.it".parse().expect("an address"),
        profile: BTreeMap::from(named),
        created_at: at(0),
    }
}

pub(crate) fn user(organisation: &OrganisationCode, name: &str) -> User {
    let named = ("Anna Rossi", &"anna@bianchi.example.it".parse().expect("an address"));
    User::principal(organisation, &username(name), named, hash("first"), at(0))
}

#[tokio::test]
async fn a_registration_is_whole_and_unique() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let first = organisation(&code(1), fiscal_code(0));
    let done = accounts
        .register(&first, &user(&code(1), "anna"), &letter("l1", 0))
        .await
        .expect("registered");
    assert_eq!(done, Registration::Done);

    let same_fiscal_code = organisation(&code(2), fiscal_code(0));
    let taken =
        accounts.register(&same_fiscal_code, &user(&code(2), "bruno"), &letter("l2", 0)).await;
    assert_eq!(taken.expect("answered"), Registration::FiscalCodeTaken);
    assert_eq!(accounts.organisation(&code(2)).await.expect("read"), None);
    assert_eq!(accounts.user(&code(2), &username("bruno")).await.expect("read"), None);

    let same_code = organisation(&code(1), fiscal_code(1));
    let taken = accounts.register(&same_code, &user(&code(1), "carla"), &letter("l3", 0)).await;
    assert_eq!(taken.expect("answered"), Registration::OrganisationCodeTaken);
    assert_eq!(accounts.organisation_of(&fiscal_code(1)).await.expect("read"), None);
    assert_eq!(accounts.user(&code(1), &username("carla")).await.expect("read"), None);

    assert_eq!(accounts.organisation(&code(1)).await.expect("read"), Some(first.clone()));
    assert_eq!(accounts.organisation_of(&fiscal_code(0)).await.expect("read"), Some(first));
}

#[tokio::test]
async fn users_change_only_from_what_was_read() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let organisation = organisation(&code(1), fiscal_code(0));
    accounts
        .register(&organisation, &user(&code(1), "anna"), &letter("l4", 0))
        .await
        .expect("registered");
    let other = User { principal: false, ..user(&code(1), "bruno") };
    assert!(accounts.add_user(&other).await.expect("added"));
    assert!(!accounts.add_user(&other).await.expect("refused"));

    let read = accounts.user(&code(1), &username("anna")).await.expect("read").expect("anna");
    assert_eq!(read, User { version: 1, ..user(&code(1), "anna") });
    let locked_until = Some(at(300));
    let failed = accounts.record_failure(&read, locked_until).await.expect("recorded");
    let UserChange::Saved(failed) = failed else { panic!("nobody else changed it") };
    assert_eq!((failed.failures, failed.locked_until, failed.version), (1, locked_until, 2));

    let stale = accounts.record_access(&read, at(1)).await.expect("answered");
    assert_eq!(stale, UserChange::Stale);
    let back = accounts.record_access(&failed, at(400)).await.expect("recorded");
    let UserChange::Saved(back) = back else { panic!("nobody else changed it") };
    assert_eq!((back.failures, back.locked_until, back.last_access_at), (0, None, Some(at(400))));

    let changed = accounts.change_password(&back, hash("new"), false, at(500)).await;
    let UserChange::Saved(changed) = changed.expect("changed") else { panic!("not stale") };
    assert_eq!(
        accounts.user(&code(1), &username("anna")).await.expect("read"),
        Some((*changed).clone())
    );
    assert_eq!((&changed.password_hash, changed.must_change_password), (&hash("new"), false));

    let users = accounts.users(&code(1)).await.expect("listed");
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
        let challenge = Digest::of(b"c1");
        uses.spawn(
            async move { accounts.use_challenge(&challenge, at(600)).await.expect("answered") },
        );
    }
    let accepted = uses.join_all().await.into_iter().filter(|accepted| *accepted).count();
    assert_eq!(accepted, 1);
    assert!(accounts.use_challenge(&Digest::of(b"c2"), at(600)).await.expect("answered"));
}

#[tokio::test]
async fn a_rate_starts_anew_with_each_window() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let rate = Rate { limit: 3, window: SignedDuration::from_mins(5) };
    let (here, there) =
        (Attempt::SignIn { source: "192.0.2.1" }, Attempt::SignIn { source: "192.0.2.2" });
    let mut answers = Vec::new();
    for _ in 0..4 {
        answers.push(accounts.take_rate(here, rate, at(0)).await.expect("counted"));
    }
    assert_eq!(answers, [true, true, true, false]);
    assert!(accounts.take_rate(there, rate, at(0)).await.expect("counted"));
    let register = Attempt::Registration { source: "192.0.2.1" };
    assert!(accounts.take_rate(register, rate, at(0)).await.expect("counted"));
    assert!(accounts.take_rate(here, rate, at(300)).await.expect("counted"));
}

#[tokio::test]
async fn what_happened_to_an_account_is_read_latest_first() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let event = |seconds: i64| AccountEvent {
        id: EventId::new(
            u64::try_from(at(seconds).as_millisecond()).expect("after 1970"),
            &[0; 10],
        ),
        at: at(seconds),
        actor: AccountActor::Visitor,
        kind: AccountEventKind::SignInFailed { username: username("anna") },
    };
    for seconds in [1, 2, 3] {
        accounts.note(&code(1), &event(seconds)).await.expect("noted");
    }
    assert!(accounts.note(&code(1), &event(2)).await.is_err());
    let latest = accounts.events(&code(1), 2).await.expect("read");
    assert_eq!(latest, [event(3), event(2)]);
    assert_eq!(accounts.events(&code(2), 2).await.expect("read"), []);
}
