//! Accounts that are erased, with everything that leads to them.

use crate::accounts::{a_beginning, code, organisation, signed_in, user};
use crate::bench::{Bench, bench, letter};
use crate::erasing::{by, to_the_end, trace};
use domain::{OrganisationCode, PersonFiscalCode};
use store::accounts::{Organisation, Registration, User};
use store::erasures::{ErasureBegun, ErasureProgress, HoldOn};

async fn registered(bench: &Bench) -> (Organisation, User) {
    registered_as(bench, &code(1), "l").await
}

async fn registered_as(bench: &Bench, own: &OrganisationCode, mail: &str) -> (Organisation, User) {
    let person: PersonFiscalCode = "RSSMRA80A01F257G".parse().expect("a fiscal code");
    let fiscal_code = "01234567897".parse().expect("a fiscal code");
    let organisation = organisation(own, fiscal_code);
    let user = User { fiscal_code: Some(person), ..user(own, "anna") };
    let accounts = &bench.stores.accounts;
    let done = accounts.register(&organisation, &user, &letter(mail, 0), &a_beginning()).await;
    assert_eq!(done.expect("registered"), Registration::Done);
    (organisation, user)
}

#[tokio::test]
async fn nothing_is_left_and_the_fiscal_code_is_free() {
    let bench = bench().await;
    let (organisation, user) = registered(&bench).await;
    let accounts = &bench.stores.accounts;
    let person = user.fiscal_code.clone().expect("known");
    assert_eq!(accounts.users_of_person(&person).await.expect("read").len(), 1);
    let head = accounts.head(&code(1)).await.expect("read");
    let begun = bench.stores.erasures.begin_account(&organisation, head, &by("e1", 50)).await;
    let ended = to_the_end(&bench, begun.expect("begun")).await;
    assert!(matches!(ended, ErasureProgress::Ended { files: 0, .. }), "{ended:?}");

    assert!(accounts.organisation(&code(1)).await.expect("read").is_none());
    assert!(accounts.users(&code(1)).await.expect("read").is_empty());
    assert!(accounts.users_of_person(&person).await.expect("read").is_empty());
    assert!(accounts.links(&code(1)).await.expect("read").is_empty());
    assert_eq!(accounts.head(&code(1)).await.expect("read").count, 0);
    assert_eq!(accounts.all().await.expect("read"), []);
    assert_eq!(trace(&bench).await.len(), 2);
    // Who comes back registers anew.
    registered_as(&bench, &code(2), "m").await;
}

#[tokio::test]
async fn whoever_signs_in_in_the_last_moment_keeps_it() {
    let bench = bench().await;
    let (organisation, _) = registered(&bench).await;
    let head = bench.stores.accounts.head(&code(1)).await.expect("read");
    bench.stores.accounts.note(&code(1), &signed_in("anna", 40)).await.expect("noted");
    let begun = bench.stores.erasures.begin_account(&organisation, head, &by("e1", 50)).await;
    assert_eq!(begun.expect("answered"), ErasureBegun::Changed);
    assert!(bench.stores.accounts.organisation(&code(1)).await.expect("read").is_some());
}

#[tokio::test]
async fn one_that_is_held_stays() {
    let bench = bench().await;
    let (organisation, _) = registered(&bench).await;
    let (erasures, on) = (&bench.stores.erasures, HoldOn::Organisation { organisation: code(1) });
    erasures.hold(&on, &by("h1", 40)).await.expect("held");
    let head = bench.stores.accounts.head(&code(1)).await.expect("read");
    let begun = erasures.begin_account(&organisation, head, &by("e1", 50)).await;
    assert_eq!(begun.expect("answered"), ErasureBegun::Held);
}
