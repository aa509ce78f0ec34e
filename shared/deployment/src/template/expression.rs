//! What templates compute: references, names, addresses of resources.

use crate::bucket::Bucket;
use crate::function::Deployed;
use crate::right::On;
use crate::table::Table;
use serde_json::{Value, json};

/// The value of a parameter, or what identifies a resource.
pub(super) fn reference(name: &str) -> Value {
    json!({ "Ref": name })
}

/// A text with `${…}` in it.
pub(super) fn substituted(text: impl Into<String>) -> Value {
    json!({ "Fn::Sub": text.into() })
}

/// A value where a condition holds, and else nothing at all.
pub(super) fn only_if(condition: &str, value: Value) -> Value {
    let parts = vec![Value::from(condition), value, reference("AWS::NoValue")];
    json!({ "Fn::If": parts })
}

/// What the condition is called that a parameter is not empty.
pub(super) fn has(parameter: &str) -> String {
    format!("Has{parameter}")
}

/// The beginning of the names of a function's resources.
pub(super) fn resource_name(function: Deployed) -> String {
    let mut name = function.name().to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

/// The name of a function, a table or a queue.
pub(super) fn named(name: &str) -> String {
    format!("ristoro-${{Stage}}-{name}")
}

/// The name of a bucket: they share one space of names with those of everybody.
pub(super) fn bucket_name(bucket: Bucket) -> String {
    format!("{}-${{AWS::AccountId}}-${{AWS::Region}}", named(bucket.name()))
}

/// What a right is on, as policies name it.
pub(super) fn resource(on: On, function: Deployed) -> Value {
    match on {
        On::Table(table) => table_arn(table, ""),
        On::Index(table, index) => table_arn(table, &format!("/index/{index}")),
        On::Objects(bucket, prefix) => bucket_arn(bucket, &format!("/{prefix}*")),
        On::Bucket(bucket) => bucket_arn(bucket, ""),
        On::Key => reference("KeyArn"),
        On::Sender => regional("ses", "identity/${MailIdentity}"),
        On::MailConfiguration => regional("ses", "configuration-set/ristoro-${Stage}"),
        On::Failures => regional("sqs", &named("failures")),
        On::Log => {
            let log = format!("log-group:{}:log-stream:*", log_name(function));
            regional("logs", &log)
        }
    }
}

/// The name of a function's log.
pub(super) fn log_name(function: Deployed) -> String {
    format!("/aws/lambda/{}", named(function.name()))
}

fn table_arn(table: Table, rest: &str) -> Value {
    regional("dynamodb", &format!("table/{}{rest}", named(table.name())))
}

fn bucket_arn(bucket: Bucket, rest: &str) -> Value {
    substituted(format!("arn:${{AWS::Partition}}:s3:::{}{rest}", bucket_name(bucket)))
}

fn regional(service: &str, rest: &str) -> Value {
    let account = "${AWS::Region}:${AWS::AccountId}";
    substituted(format!("arn:${{AWS::Partition}}:{service}:{account}:{rest}"))
}
