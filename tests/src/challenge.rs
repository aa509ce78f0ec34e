//! The proof of work that registration asks for, solved as the page's worker does.

use crate::Client;
use altcha::{Challenge, SolveChallengeOptions, solve_challenge};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// A new challenge, solved.
pub async fn solved(client: &Client) -> String {
    answer_to(&client.get("/api/challenge").await.done(200))
}

/// The answer to a challenge, as `POST /api/registrations` takes it.
pub fn answer_to(challenge: &Value) -> String {
    let challenge: Challenge = serde_json::from_value(challenge.clone()).unwrap();
    let solution = solve_challenge(SolveChallengeOptions::new(&challenge)).unwrap();
    let solution = solution.expect("a solution within the time allowed");
    STANDARD.encode(json!({ "challenge": challenge, "solution": solution }).to_string())
}
