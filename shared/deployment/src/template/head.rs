//! The parameters, and what depends on whether one is empty.

use super::expression::has;
use crate::variable::{Source, Variable};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A parameter's name, what it is, and its default; without one it must be given.
const PARAMETERS: &[(&str, &str, Option<&str>)] = &[
    ("Stage", "The stage's name: it stands in the names of everything", None),
    ("Api", "The id of the HTTP API", None),
    ("Architecture", "What the archives were built for: x86_64 or arm64", Some("x86_64")),
    ("KeyArn", "The key that the buckets are encrypted with", None),
    ("LogDays", "How many days logs are kept", Some("90")),
    ("MailIdentity", "The identity of SES that mail is sent from: a domain or an address", None),
    (
        "ReserveConcurrency",
        "yes: heavy functions are bounded. The account needs 100 besides",
        Some("yes"),
    ),
];

/// What the parameters are that only variables are made of.
const OF_VARIABLES: &[(&str, &str, Option<&str>)] = &[
    ("Origin", "Where people reach the site: https://…", None),
    ("MailFrom", "The sender that people see, such as Ristoro <noreply@example.it>", None),
    (
        "MailConfiguration",
        "The configuration set by which SES tells of mail that comes back; none: it tells nobody",
        Some(""),
    ),
    ("ChallengeSecret", "The secret with the key that signs challenges", None),
    ("DistributionSecret", "The secret with what the distribution shows", None),
    ("SecondFactor", "required or optional, for officials", Some("required")),
    ("Passwords", "Who has a password: everybody, administrations or nobody", Some("everybody")),
    ("IdleMinutes", "Minutes without use after which a session ends", Some("30")),
    (
        "MalwareProtection",
        "Whether uploads are scanned: none, give-unscannable or withhold-unscannable",
        Some("none"),
    ),
    (
        "TrustedList",
        "Where the trusted list is published; nowhere: it is imported by hand",
        Some(""),
    ),
    ("IdentitySecret", "A secret with the identity providers, if there are any", Some("")),
    ("SealSecret", "A secret with certificate and key of the seal, if there is one", Some("")),
    ("RehearsalServices", "Rehearsals only: where the stand-in of AWS answers", Some("")),
    ("RehearsalStorage", "Rehearsals only: where browsers reach its buckets", Some("")),
    ("RehearsalAnchors", "Rehearsals only: a folder of accepted authorities", Some("")),
];

pub(super) fn parameters() -> Value {
    let all = PARAMETERS.iter().chain(OF_VARIABLES);
    let all = all.map(|(name, description, default)| {
        let mut parameter = json!({ "Type": "String", "Description": description });
        if let Some(default) = default {
            parameter["Default"] = (*default).into();
        }
        ((*name).to_owned(), parameter)
    });
    Value::Object(all.collect())
}

pub(super) fn conditions() -> Value {
    let mut conditions = Map::new();
    let reserve = json!({ "Fn::Equals": [{ "Ref": "ReserveConcurrency" }, "yes"] });
    conditions.insert("Reserve".to_owned(), reserve);
    for parameter in Variable::ALL.iter().filter_map(may_be_empty).collect::<BTreeSet<_>>() {
        let given = json!({ "Fn::Not": [{ "Fn::Equals": [{ "Ref": parameter }, ""] }] });
        conditions.insert(has(parameter), given);
    }
    Value::Object(conditions)
}

fn may_be_empty(variable: &Variable) -> Option<&'static str> {
    match variable.source {
        Source::Optional(parameter) | Source::OptionalSecret { parameter, .. } => Some(parameter),
        Source::Parameter(_) | Source::Table(_) | Source::Bucket(_) | Source::Secret { .. } => None,
    }
}
