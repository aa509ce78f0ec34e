//! Organisations, users, challenges and rates.

use crate::bench::{at, bench, letter};
use domain::{Digest, EventId, FiscalCode, OrganisationCode, PasswordHash, Username};
use form::Entry;
use jiff::SignedDuration;
use std::collections::BTreeMap;
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, ApplicantKind, ApplicantRole, Attempt, Guess,
    GuessedBy, IfWrong, Organisation, Rate, Registration, Taken, User, UserChange, UserMade,
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

pub(crate) fn signed_in(name: &str, seconds: i64) -> AccountEvent {
    AccountEvent {
        id: EventId::new(
            u64::try_from(at(seconds).as_millisecond()).expect("after 1970"),
            &[0; 10],
        ),
        at: at(seconds),
        actor: AccountActor::User { username: username(name) },
        kind: AccountEventKind::SignedIn { username: username(name) },
    }
}

/// What is noted of a new account.
pub(crate) fn a_beginning() -> AccountEvent {
    let kind = AccountEventKind::Registered;
    AccountEvent { actor: AccountActor::Visitor, kind, ..signed_in("anna", 0) }
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
        .register(&first, &user(&code(1), "anna"), &letter("l1", 0), &a_beginning())
        .await
        .expect("registered");
    assert_eq!(done, Registration::Done);

    let same_fiscal_code = organisation(&code(2), fiscal_code(0));
    let taken = accounts
        .register(&same_fiscal_code, &user(&code(2), "bruno"), &letter("l2", 0), &a_beginning())
        .await;
    assert_eq!(taken.expect("answered"), Registration::FiscalCodeTaken);
    assert_eq!(accounts.organisation(&code(2)).await.expect("read"), None);
    assert_eq!(accounts.user(&code(2), &username("bruno")).await.expect("read"), None);

    let same_code = organisation(&code(1), fiscal_code(1));
    let taken = accounts
        .register(&same_code, &user(&code(1), "carla"), &letter("l3", 0), &a_beginning())
        .await;
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
        .register(&organisation, &user(&code(1), "anna"), &letter("l4", 0), &a_beginning())
        .await
        .expect("registered");
    let other = User { principal: false, ..user(&code(1), "bruno") };
    let made = signed_in("anna", 300);
    let credentials = |id| letter(id, 300);
    let create = async |user: &User, meant, id| {
        accounts.create_user((user, meant), &[credentials(id)], &made).await.expect("decided")
    };
    assert_eq!(create(&other, false, "l8").await, UserMade::Done);
    assert_eq!(create(&other, false, "l9").await, UserMade::NameTaken);
    let person = Some("VRDNNA80A41F257T".parse().expect("a fiscal code"));
    let carla = User { fiscal_code: person, principal: false, ..user(&code(1), "carla") };
    assert_eq!(create(&carla, false, "m1").await, UserMade::Done);
    let twin = User { username: username("carla.bis"), ..carla };
    assert_eq!(create(&twin, false, "m2").await, UserMade::PersonIsUser);
    assert_eq!(accounts.user(&code(1), &username("carla.bis")).await.expect("read"), None);
    assert_eq!(create(&twin, true, "m3").await, UserMade::Done);

    let read = accounts.user(&code(1), &username("anna")).await.expect("read").expect("anna");
    assert_eq!(read, User { version: 1, ..user(&code(1), "anna") });
    let accessed = signed_in("anna", 400);
    let back = accounts.record_access(&read, Some(hash("anew")), &accessed).await;
    let back = back.expect("recorded");
    let UserChange::Saved(back) = back else { panic!("nobody else changed it") };
    assert_eq!((back.last_access_at, back.version), (Some(at(400)), 2));
    assert_eq!(back.password_hash, hash("anew"));
    let stale =
        accounts.record_access(&read, None, &signed_in("anna", 401)).await.expect("answered");
    assert_eq!(stale, UserChange::Stale);

    let first = signed_in("anna", 500);
    let changed = accounts.choose_password(&back, hash("new"), None, &first).await;
    let UserChange::Saved(changed) = changed.expect("changed") else { panic!("not stale") };
    assert_eq!(
        accounts.user(&code(1), &username("anna")).await.expect("read"),
        Some((*changed).clone())
    );
    assert_eq!((&changed.password_hash, changed.must_change_password), (&hash("new"), false));

    let events = accounts.events(&code(1), 9).await.expect("read");
    let thrice = [made.clone(), made.clone(), made];
    let expected: Vec<_> =
        [first, accessed].into_iter().chain(thrice).chain([a_beginning()]).collect();
    assert_eq!(events, expected, "what was not done is not noted");

    let chosen = signed_in("anna", 600);
    let told = letter("l5", 600);
    let saved = accounts.choose_password(&changed, hash("own"), Some(&told), &chosen).await;
    assert!(matches!(saved.expect("chosen"), UserChange::Saved(_)));
    let (told, chosen) = (letter("l6", 601), signed_in("anna", 601));
    let again = accounts.choose_password(&changed, hash("no"), Some(&told), &chosen);
    assert_eq!(again.await.expect("answered"), UserChange::Stale);
    assert_eq!(accounts.events(&code(1), 9).await.expect("read").len(), 1 + events.len());

    let users = accounts.users(&code(1)).await.expect("listed");
    let names: Vec<&str> = users.iter().map(|user| user.username.as_str()).collect();
    assert_eq!(names, ["anna", "bruno", "carla", "carla.bis"]);
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
    let beyond = Taken::Beyond { until: at(300) };
    assert_eq!(answers, [Taken::Within, Taken::Within, Taken::Within, beyond]);
    let take = async |attempt, now| accounts.take_rate(attempt, rate, now).await.expect("counted");
    assert_eq!(take(there, at(0)).await, Taken::Within);
    let register = Attempt::Registration { source: "192.0.2.1" };
    assert_eq!(take(register, at(0)).await, Taken::Within);
    assert_eq!(take(here, at(300)).await, Taken::Within);
    for _ in 0..4 {
        accounts.give_back_rate(here, rate, at(300)).await.expect("given back");
    }
    for _ in 0..3 {
        assert_eq!(take(here, at(300)).await, Taken::Within, "not less than none");
    }
    assert_eq!(take(here, at(300)).await, Taken::Beyond { until: at(600) });
}

#[tokio::test]
async fn guesses_at_once_are_counted_one_after_another() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let mut guesses = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let accounts = accounts.clone();
        let (name, browser) = (Digest::of(b"R1 anna"), None);
        guesses.spawn(async move {
            accounts.count_guess(GuessedBy { name: &name, browser }, at(0)).await.expect("counted")
        });
    }
    let open = guesses.join_all().await.into_iter().filter(|guess| matches!(guess, Guess::Open(_)));
    assert_eq!(open.count(), 3);
}

#[tokio::test]
async fn browsers_and_names_have_counters_of_their_own() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let (anna, bruno) = (Digest::of(b"R1 anna"), Digest::of(b"R1 bruno"));
    let count = async |name: &Digest, browser: Option<&str>| {
        accounts.count_guess(GuessedBy { name, browser }, at(0)).await.expect("counted")
    };
    for browser in [None, Some("b1")] {
        assert_eq!(count(&anna, browser).await, Guess::Open(IfWrong::Left(2)));
        assert_eq!(count(&anna, browser).await, Guess::Open(IfWrong::Left(1)));
        assert_eq!(count(&anna, browser).await, Guess::Open(IfWrong::Locked { until: at(300) }));
        assert_eq!(count(&anna, browser).await, Guess::Locked { until: at(300) });
    }
    assert_eq!(count(&anna, Some("b2")).await, Guess::Open(IfWrong::Left(2)));
    assert_eq!(count(&bruno, None).await, Guess::Open(IfWrong::Left(2)));
    let here = GuessedBy { name: &anna, browser: Some("b2") };
    accounts.forget_failures(here).await.expect("forgotten");
    assert_eq!(count(&anna, Some("b2")).await, Guess::Open(IfWrong::Left(2)));
    accounts.unlock(&anna).await.expect("unlocked");
    for browser in [None, Some("b1"), Some("b2")] {
        assert_eq!(count(&anna, browser).await, Guess::Open(IfWrong::Left(2)), "{browser:?}");
    }
    assert_eq!(count(&bruno, None).await, Guess::Open(IfWrong::Left(1)));
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
    let latest = accounts.events(&code(1), 2).await.expect("read");
    assert_eq!(latest, [event(3), event(2)]);
    assert_eq!(accounts.events(&code(2), 2).await.expect("read"), []);
}
