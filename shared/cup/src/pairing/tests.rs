use super::{Outcome, Unclear, pair};
use crate::{Answer, AnswerOutcome, Request, read_requests, read_response};

const REQUESTS: &[u8] = include_bytes!("../../tests/fixtures/request.xml");
const RESPONSE: &[u8] = include_bytes!("../../tests/fixtures/response.xml");

fn requests() -> Vec<Request> {
    read_requests(REQUESTS).unwrap()
}

fn answer(id: &str, local: &str, outcome: AnswerOutcome) -> Answer {
    Answer { id_progetto: id.to_owned(), codifica_locale: local.to_owned(), outcome }
}

fn coded(code: &str) -> AnswerOutcome {
    AnswerOutcome::Coded { cup: code.parse().unwrap(), similar: Vec::new() }
}

fn rejected(text: &str) -> AnswerOutcome {
    AnswerOutcome::Rejected(vec![text.to_owned()])
}

/// What becomes of the first example request.
fn first(outcomes: Vec<AnswerOutcome>) -> Outcome {
    let answers: Vec<Answer> =
        outcomes.into_iter().map(|it| answer("1", "PG/2024/100001", it)).collect();
    let pairing = pair(&requests(), &answers);
    assert_eq!(pairing.strays, []);
    assert_eq!(pairing.rows[1], Outcome::Waiting);
    pairing.rows[0].clone()
}

#[test]
fn the_example() {
    let pairing = pair(&requests(), &read_response(RESPONSE).unwrap());
    let why = "Il codice della categoria non appartiene al sottosettore indicato".to_owned();
    let code = "E99J24000010001".parse().unwrap();
    assert_eq!(pairing.rows, [Outcome::Coded(code), Outcome::Rejected(vec![why])]);
    assert_eq!(pairing.strays, []);
    assert_eq!(pair(&requests(), &[]).rows, [Outcome::Waiting, Outcome::Waiting]);
    assert_eq!(pair(&[], &read_response(RESPONSE).unwrap()).strays.len(), 2);
}

#[test]
fn both_keys_must_be_the_same() {
    for (id, local, reason) in [
        ("1", "PG/2024/100002", "identificativo «2»"),
        ("2", "PG/2024/100001", "identificativo «1»"),
        ("1", "PG/2024/999999", "codice locale «PG/2024/100001»"),
        ("9", "PG/2024/999999", "Nessuna richiesta"),
        ("1", "pg/2024/100001", "codice locale"),
        ("01", "PG/2024/100001", "identificativo «1»"),
    ] {
        let pairing = pair(&requests(), &[answer(id, local, coded("E99J24000010001"))]);
        assert_eq!(pairing.rows, [Outcome::Waiting, Outcome::Waiting]);
        assert!(pairing.strays[0].reason.contains(reason), "{}", pairing.strays[0].reason);
    }
    let twice = [requests(), requests()].concat();
    let pairing = pair(&twice, &[answer("1", "PG/2024/100001", coded("E99J24000010001"))]);
    assert!(pairing.rows.iter().all(|row| *row == Outcome::Waiting));
    assert!(pairing.strays[0].reason.starts_with("Più richieste"));
}

#[test]
fn the_same_answer_again_says_nothing_new() {
    let code = coded("E99J24000010001");
    assert_eq!(first(vec![code.clone(), code]), Outcome::Coded("E99J24000010001".parse().unwrap()));
    let texts = vec!["uno".to_owned(), "due".to_owned()];
    let again = vec![rejected("uno"), rejected("due"), rejected("uno")];
    assert_eq!(first(again), Outcome::Rejected(texts));
}

#[test]
fn what_cannot_be_true_is_not_taken() {
    let contradiction = Outcome::Unclear(Unclear::Contradiction);
    let code = || coded("E99J24000010001");
    assert_eq!(first(vec![code(), coded("E99J24000020001")]), contradiction);
    assert_eq!(first(vec![code(), rejected("no")]), contradiction);
    assert_eq!(first(vec![rejected("no"), code()]), contradiction);
    assert_eq!(first(vec![AnswerOutcome::Empty, code()]), contradiction);
    let both = AnswerOutcome::Both { codes: vec!["E99J24000010001".to_owned()], messages: vec![] };
    assert_eq!(first(vec![both]), contradiction);
    assert_eq!(first(vec![AnswerOutcome::Empty]), Outcome::Unclear(Unclear::Empty));
    let bad = first(vec![AnswerOutcome::BadCode("E99".to_owned())]);
    assert_eq!(bad, Outcome::Unclear(Unclear::Shape("E99".to_owned())));
}

#[test]
fn the_year_within_the_code_is_that_of_the_decision() {
    let cup: domain::Cup = "E99J23000010001".parse().unwrap();
    let year = Unclear::Year { cup, found: 23, year: 2024 };
    assert_eq!(
        year.to_string(),
        "Il codice «E99J23000010001» porta l’anno 23, ma l’anno di decisione è 2024: non è stato registrato."
    );
    assert_eq!(first(vec![coded("E99J23000010001")]), Outcome::Unclear(year));
}

#[test]
fn a_code_is_of_one_project() {
    let cup = "E99J24000010001";
    let answers =
        [answer("1", "PG/2024/100001", coded(cup)), answer("2", "PG/2024/100002", coded(cup))];
    let shared = Outcome::Unclear(Unclear::Shared(cup.parse().unwrap()));
    assert_eq!(pair(&requests(), &answers).rows, [shared.clone(), shared]);
}
