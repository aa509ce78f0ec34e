//! A second factor that was lost, taken away by an operator.

use crate::runs::{printed, ristoro};
use ristoro::engines::Location;
use ristoro_tests::{Authenticator, PASSWORD, Running, calls_folder, new_official};
use std::path::Path;
use std::process::Output;
use store::accounts::{AccountActor, AccountEventKind, Right};

fn remove(data: &Path, organisation: &str, username: &str, more: &[&str]) -> Output {
    let data = data.to_str().unwrap();
    let usual = ["users", "second-factor", organisation, username, "--data", data];
    let named = ["--author", "Assistenza"];
    ristoro(&[&usual[..], &named[..], more].concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_lost_it_sets_another_up() {
    let folder = tempfile::tempdir().unwrap();
    let data = Location::Folder(folder.path().to_owned());
    let portal = Running::on_port(0, data, &calls_folder(), None).await;
    let mut person = new_official(&portal, &[Right::Cup]).await;
    person.sign_in().await;
    person.choose_password(PASSWORD).await;
    let run = |more: &[&str]| remove(folder.path(), &person.organisation, "carla.neri", more);
    let reason = ["--remove", "--reason", "Riconosciuta allo sportello"];
    assert!(printed(&run(&reason)).contains("nothing changed"));

    Authenticator::set_up(&portal, &person).await;
    for incomplete in [&reason[..1], &reason[1..], &["--remove", "--reason", ""]] {
        assert_eq!(run(incomplete).status.code(), Some(2), "{incomplete:?}");
    }
    let stranger = remove(folder.path(), &person.organisation, "nessuno", &reason);
    assert_eq!(stranger.status.code(), Some(2));
    person.client.get("/api/cup/conversions").await.done(200);

    let done = run(&reason);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(printed(&done).contains("Carla Neri"), "{}", printed(&done));
    person.client.get("/api/cup/conversions").await.refused(401, "sign-in");
    let accounts = &portal.portal.context().stores.accounts;
    let events = accounts.events(&person.organisation.parse().unwrap(), 1).await.unwrap();
    assert!(matches!(events[0].kind, AccountEventKind::SecondFactorRemoved { .. }), "{events:?}");
    let AccountActor::Operator { name, reason } = &events[0].actor else { panic!("{events:?}") };
    assert_eq!((name.as_str(), reason.as_str()), ("Assistenza", "Riconosciuta allo sportello"));
    assert_eq!(person.sign_in().await["second_factor"], "not_asked");
    portal.portal.stop().await;
}
