//! Sessions.

use crate::accounts::{code, username};
use crate::bench::{at, bench};
use domain::SessionDigest;
use store::accounts::{AccountKind, BrowserKind, FactorStep, Session, SignInWay};

fn session(user: &str) -> Session {
    Session {
        organisation: code(1),
        account: AccountKind::Applicant,
        username: username(user),
        created_at: at(0),
        password_set_at: at(0),
        used_at: at(0),
        browser: BrowserKind::of("Firefox/140.0 (Windows)"),
        idle_until: at(1800),
        expires_at: at(28_800),
        must_change_password: true,
        second_factor: FactorStep::NotAsked,
        way: SignInWay::Password,
        given_at: None,
    }
}

fn digest(token: &str) -> SessionDigest {
    SessionDigest::of(token)
}

#[tokio::test]
async fn a_session_ends_when_idle_or_old() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    accounts.open_session(digest("t1"), &session("anna")).await.expect("opened");
    assert_eq!(
        accounts.session(digest("t1"), at(1799)).await.expect("read"),
        Some(session("anna"))
    );
    assert_eq!(accounts.session(digest("t1"), at(1800)).await.expect("read"), None);
    assert_eq!(accounts.session(digest("t2"), at(0)).await.expect("read"), None);

    assert!(accounts.touch_session(digest("t1"), (at(60), at(90_000))).await.expect("touched"));
    assert!(accounts.session(digest("t1"), at(28_799)).await.expect("read").is_some());
    assert_eq!(accounts.session(digest("t1"), at(28_800)).await.expect("read"), None);

    assert!(accounts.password_changed_in_session(digest("t1"), at(50)).await.expect("changed"));
    let read = accounts.session(digest("t1"), at(1)).await.expect("read").expect("open");
    assert!(!read.must_change_password);
    assert_eq!(read.password_set_at, at(50));
    assert_eq!(read.used_at, at(60));
    assert!(accounts.open_session(digest("t1"), &session("bruno")).await.is_err());
}

#[tokio::test]
async fn a_closed_session_stays_closed() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    accounts.open_session(digest("t1"), &session("anna")).await.expect("opened");
    accounts.close_session(digest("t1")).await.expect("closed");
    accounts.close_session(digest("t1")).await.expect("closed twice");
    assert_eq!(accounts.session(digest("t1"), at(0)).await.expect("read"), None);
    assert!(!accounts.touch_session(digest("t1"), (at(0), at(900))).await.expect("refused"));
    assert_eq!(accounts.session(digest("t1"), at(0)).await.expect("read"), None);
}

#[tokio::test]
async fn the_open_sessions_of_a_user_are_listed() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    for (token, user) in [("t1", "anna"), ("t2", "anna"), ("t3", "bruno")] {
        accounts.open_session(digest(token), &session(user)).await.expect("opened");
    }
    let listed = async |now| {
        let (code, anna) = (code(1), username("anna"));
        let open = accounts.sessions_of(&code, &anna, now).await.expect("listed");
        let mut open: Vec<_> = open.into_iter().map(|(digest, _)| digest).collect();
        open.sort_unstable();
        open
    };
    let mut both = [digest("t1"), digest("t2")];
    both.sort_unstable();
    assert_eq!(listed(at(1799)).await, both);
    accounts.touch_session(digest("t2"), (at(1700), at(3500))).await.expect("touched");
    assert_eq!(listed(at(1800)).await, [digest("t2")]);
    accounts.close_session(digest("t2")).await.expect("closed");
    assert_eq!(listed(at(1800)).await, []);
}

#[tokio::test]
async fn suspending_a_user_ends_their_sessions_alone() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    for (token, user) in [("t1", "anna"), ("t2", "anna"), ("t3", "bruno")] {
        accounts.open_session(digest(token), &session(user)).await.expect("opened");
    }
    accounts.close_sessions_of(&code(1), &username("anna")).await.expect("closed");
    assert_eq!(accounts.session(digest("t1"), at(0)).await.expect("read"), None);
    assert_eq!(accounts.session(digest("t2"), at(0)).await.expect("read"), None);
    assert!(accounts.session(digest("t3"), at(0)).await.expect("read").is_some());
}

#[tokio::test]
async fn changing_the_password_leaves_one_session() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    for (token, user) in [("t1", "anna"), ("t2", "anna"), ("t3", "bruno")] {
        accounts.open_session(digest(token), &session(user)).await.expect("opened");
    }
    accounts
        .close_other_sessions_of(&code(1), &username("anna"), digest("t2"))
        .await
        .expect("closed");
    assert_eq!(accounts.session(digest("t1"), at(0)).await.expect("read"), None);
    assert!(accounts.session(digest("t2"), at(0)).await.expect("read").is_some());
    assert!(accounts.session(digest("t3"), at(0)).await.expect("read").is_some());
    accounts.close_sessions_of(&code(1), &username("anna")).await.expect("closed");
    assert_eq!(accounts.session(digest("t2"), at(0)).await.expect("read"), None);
}
