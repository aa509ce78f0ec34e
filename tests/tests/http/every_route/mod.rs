//! Every route as everybody who might try it: a table of who is answered what. A route without a place in it does not
//! compile.

mod audience;
pub(crate) mod named;

use audience::{Audience, audience};
use edge::{ROUTES, Route};
use named::{Named, body, ends_the_session, may_be_absent};
use ristoro_tests::{
    Answer, Applicant, Client, CupDesk, Golden, Running, colleague, entered_user, legal_person,
    official,
};
use serde_json::json;

/// What a caller is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// To sign in first (401).
    SignIn,
    /// That nothing is there (404).
    Nothing,
    /// To choose a password of one's own first (403).
    Password,
    /// That the request came from elsewhere (403).
    Elsewhere,
    /// Whatever the route says to those whom it is for.
    In,
}
use Told::{Elsewhere, In, Nothing, Password, SignIn};

/// Who tries, in the order of the columns of the table.
#[derive(Debug, Clone, Copy)]
enum Caller {
    /// Nobody: no session.
    Nobody,
    /// The principal user of another organisation, whose password must be changed.
    PasswordToChange,
    /// A colleague of the owner, suspended in the middle of a session.
    Suspended,
    /// The principal user of another organisation.
    Stranger,
    /// An official with every right, of another administration.
    OtherAdministration,
}

/// What each of them is told, by whom a route is for.
fn told(audience: Audience) -> [Told; 5] {
    match audience {
        Audience::Anyone => [In, In, In, In, In],
        Audience::PasswordGiven | Audience::Oneself => [SignIn, In, SignIn, In, In],
        Audience::OwnThing => [SignIn, Nothing, SignIn, Nothing, Nothing],
        Audience::Managers => [SignIn, Password, SignIn, In, In],
        Audience::Applicants => [SignIn, Password, SignIn, In, Nothing],
        Audience::User | Audience::ManagedUser | Audience::Application => {
            [SignIn, Password, SignIn, Nothing, Nothing]
        }
        // Of an ended session it is not known whose it was: an official signs in again and goes on.
        Audience::Officials => [Nothing, Nothing, SignIn, Nothing, In],
        Audience::ThingOfAdministration => [Nothing, Nothing, SignIn, Nothing, Nothing],
    }
}

impl Told {
    #[track_caller]
    fn holds(self, answer: &Answer, route: &Route, who: &str) {
        let expected = match self {
            SignIn => (401, "sign-in"),
            Nothing => (404, "not-found"),
            Password => (403, "password"),
            Elsewhere => (403, "origin"),
            In => return let_in(answer, route, who),
        };
        let told = (answer.status, answer.json()["code"].as_str().map(str::to_owned));
        let expected = (expected.0, Some(expected.1.to_owned()));
        assert_eq!(told, expected, "{who}: {}: {}", answer.asked, answer.text());
    }
}

#[track_caller]
fn let_in(answer: &Answer, route: &Route, who: &str) {
    let told = format!("{who}: {}: {} {}", answer.asked, answer.status, answer.text());
    assert!(!matches!(answer.status, 401 | 403), "{told}");
    // Where the body is refused nothing is known of the rest.
    assert!(answer.status != 400 || audience(route.id) != Audience::Application, "{told}");
    assert!(answer.status < 500, "{told}");
    assert!(answer.status != 404 || may_be_absent(route), "{told}");
}

/// Sends a route what it takes, about what is named.
pub(crate) async fn ask(client: &Client, route: &Route, named: &Named) -> Answer {
    let method = route.method.as_str().parse().unwrap();
    client.request(method, &named.path(route)).json(&body(route)).send().await
}

/// Tries every route as one of them.
async fn tries(named: &Named, caller: Caller, who: &mut Applicant) {
    for route in ROUTES {
        let answer = ask(&who.client, route, named).await;
        let told = told(audience(route.id))[caller as usize];
        told.holds(&answer, route, &format!("{caller:?}"));
        if ends_the_session(route) && told == In {
            who.sign_in().await;
        }
    }
}

/// The portal, the owner of an application, and the desk of the administration that runs the call.
async fn beginning() -> (Running, Applicant, CupDesk, Named, Applicant) {
    let portal = Running::start().await;
    let (owner, application) = Golden::opened(&portal).await;
    owner.elsewhere(&portal).await;
    let desk = CupDesk::of_the_call(&portal).await;
    let user = entered_user(&portal, &owner, &colleague()).await;
    let named = Named::by(&owner, &application, &desk, &user.username).await;
    (portal, owner, desk, named, user)
}

#[tokio::test]
async fn nobody_is_let_in_where_they_have_no_business() {
    let (portal, owner, _, named, mut suspended) = beginning().await;
    let before = owner.client.get(&named.application_path()).await.done(200);
    let suspend = format!("/api/users/{}/suspend", suspended.username);
    owner.client.post(&suspend, &json!({})).await.done(200);

    let mut nobody = Applicant { client: portal.visitor(), ..owner.clone() };
    tries(&named, Caller::Nobody, &mut nobody).await;
    let mut new = Applicant::register(&portal, &legal_person()).await;
    new.sign_in().await;
    tries(&named, Caller::PasswordToChange, &mut new).await;
    tries(&named, Caller::Suspended, &mut suspended).await;
    let mut stranger = Applicant::enter(&portal).await;
    tries(&named, Caller::Stranger, &mut stranger).await;
    let mut other = official(&portal).await;
    tries(&named, Caller::OtherAdministration, &mut other).await;
    assert_eq!(owner.client.get(&named.application_path()).await.done(200), before, "as it was");
}

#[tokio::test]
async fn changes_are_taken_from_the_pages_of_the_portal_alone() {
    let (_portal, owner, desk, named, _) = beginning().await;
    for route in ROUTES.iter().filter(|route| route.method.changes()) {
        let audience = audience(route.id);
        let client = if audience.is_of_officials() { &desk.client } else { &owner.client };
        let request = || {
            let method = route.method.as_str().parse().unwrap();
            client.request(method, &named.path(route)).json(&body(route))
        };
        for origin in [None, Some("https://altrove.example"), Some("null")] {
            let answer = request().origin(origin).send().await;
            Elsewhere.holds(&answer, route, &format!("from {origin:?}"));
        }
        if audience != Audience::Anyone {
            for token in [None, Some(""), Some("AAAAAAAAAAAAAAAAAAAAAA")] {
                let answer = request().csrf(token).send().await;
                Elsewhere.holds(&answer, route, &format!("with the token {token:?}"));
            }
        }
    }
}

#[tokio::test]
async fn whoever_a_route_is_for_is_let_in() {
    let (_portal, mut owner, desk, named, _) = beginning().await;
    for route in ROUTES {
        let of_officials = audience(route.id).is_of_officials();
        let client = if of_officials { &desk.client } else { &owner.client };
        let_in(&ask(client, route, &named).await, route, "rightly");
        if ends_the_session(route) {
            owner.sign_in().await;
        }
    }
}
