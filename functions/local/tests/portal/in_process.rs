//! The DynamoDB engine called in the process answers as its own HTTP server does.

use bytes::Bytes;
use http_body_util::BodyExt;
use ristoro::engines::{Engines, Location, RecordsEngine};
use ristoro_tests::EngineServers;
use serde_json::{Value, json};
use store::Engine;

/// Two databases with the same in them: one called in the process, one over the network.
struct Twins {
    near: Engines,
    far: EngineServers,
    _far: Engines,
}

impl Twins {
    async fn start() -> Self {
        let near = Engines::start(Location::Memory).await.unwrap();
        let engines = Engines::start(Location::Memory).await.unwrap();
        Self { near, far: EngineServers::start(&engines), _far: engines }
    }

    /// Asks both the same, and gives the answer that both give.
    async fn ask(&self, operation: &str, body: Value) -> (u16, Value) {
        let near = called(self.near.records(), operation, &body).await;
        let far = sent(&self.far.dynamodb, operation, &body).await;
        assert_eq!(near, far, "{operation} {body}");
        near
    }
}

async fn called(engine: &RecordsEngine, operation: &str, body: &Value) -> (u16, Value) {
    let request = http::Request::post("http://engine.invalid/")
        .header("x-amz-target", format!("DynamoDB_20120810.{operation}"))
        .body(Bytes::from(body.to_string()))
        .unwrap();
    let response = engine.answer(request).await.unwrap();
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap())
}

async fn sent(address: &str, operation: &str, body: &Value) -> (u16, Value) {
    let signature = "AWS4-HMAC-SHA256 Credential=a/20261126/eu-south-1/dynamodb/aws4_request, \
                     SignedHeaders=host, Signature=00";
    let response = reqwest::Client::new()
        .post(address)
        .header("x-amz-target", format!("DynamoDB_20120810.{operation}"))
        .header("content-type", "application/x-amz-json-1.0")
        .header("x-amz-date", "20261126T000000Z")
        .header("authorization", signature)
        .body(body.to_string())
        .send()
        .await
        .unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

fn key(id: &str) -> Value {
    json!({ "pk": { "S": id }, "sk": { "S": "META" } })
}

fn record(id: &str, version: u32) -> Value {
    let mut record = key(id);
    record["version"] = json!({ "N": version.to_string() });
    record["kinds"] = json!({ "SS": ["a", "b"] });
    record["answers"] = json!({ "M": { "nome": { "S": "Però" }, "niente": { "NULL": true } } });
    record
}

fn put(id: &str, condition: &str) -> Value {
    json!({
        "TableName": "accounts", "Item": record(id, 2), "ConditionExpression": condition,
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    })
}

#[tokio::test]
async fn records_are_written_and_read() {
    let twins = Twins::start().await;
    let fresh = twins.ask("PutItem", put("a", "attribute_not_exists(pk)")).await;
    assert_eq!(fresh, (200, json!({})));
    let asked = json!({ "TableName": "accounts", "Key": key("a"), "ConsistentRead": true });
    let (_, read) = twins.ask("GetItem", asked.clone()).await;
    assert_eq!(read["Item"], record("a", 2));
    let update = json!({
        "TableName": "accounts", "Key": key("a"), "UpdateExpression": "ADD version :one",
        "ExpressionAttributeValues": { ":one": { "N": "1" } }, "ReturnValues": "ALL_NEW",
    });
    let (_, updated) = twins.ask("UpdateItem", update).await;
    assert_eq!(updated["Attributes"]["version"]["N"], "3");
    let query = json!({
        "TableName": "accounts", "KeyConditionExpression": "pk = :pk",
        "ExpressionAttributeValues": { ":pk": { "S": "a" } },
    });
    assert_eq!(twins.ask("Query", query).await.1["Count"], 1);
    let batch = json!({ "RequestItems": { "accounts": { "Keys": [key("a"), key("b")] } } });
    let (_, batch) = twins.ask("BatchGetItem", batch).await;
    assert_eq!(batch["Responses"]["accounts"].as_array().unwrap().len(), 1);
    let delete = json!({ "TableName": "accounts", "Key": key("a"), "ReturnValues": "ALL_OLD" });
    assert_eq!(twins.ask("DeleteItem", delete).await.1["Attributes"]["version"]["N"], "3");
    assert_eq!(twins.ask("GetItem", asked).await, (200, json!({})));
}

#[tokio::test]
async fn conditions_that_fail_give_what_is_there() {
    let twins = Twins::start().await;
    twins.ask("PutItem", put("a", "attribute_not_exists(pk)")).await;
    let (status, failed) = twins.ask("PutItem", put("a", "attribute_not_exists(pk)")).await;
    assert_eq!(status, 400);
    assert!(failed["__type"].as_str().unwrap().ends_with("#ConditionalCheckFailedException"));
    assert_eq!(failed["Item"], record("a", 2));

    let both = json!({ "TransactItems": [
        { "Put": put("b", "attribute_not_exists(pk)") },
        { "Put": put("a", "attribute_not_exists(pk)") },
    ] });
    let (status, cancelled) = twins.ask("TransactWriteItems", both).await;
    assert_eq!(status, 400);
    assert_eq!(cancelled["CancellationReasons"][0]["Code"], "None");
    assert_eq!(cancelled["CancellationReasons"][1]["Code"], "ConditionalCheckFailed");
    assert_eq!(cancelled["CancellationReasons"][1]["Item"], record("a", 2));
    let asked = json!({ "TableName": "accounts", "Key": key("b") });
    assert_eq!(twins.ask("GetItem", asked).await, (200, json!({})), "all or nothing");
}

#[tokio::test]
async fn what_cannot_be_is_refused_in_the_same_words() {
    let twins = Twins::start().await;
    let missing = json!({ "TableName": "nothing", "Key": key("a") });
    let (status, said) = twins.ask("GetItem", missing).await;
    assert_eq!(status, 400);
    assert!(said["__type"].as_str().unwrap().ends_with("#ResourceNotFoundException"));
    for (operation, body) in [
        ("PutItem", json!({ "TableName": "accounts", "Item": key("") })),
        ("PutItem", json!({ "TableName": "accounts", "Item": { "pk": { "S": "a" } } })),
        ("PutItem", json!({ "TableName": "accounts", "Item": { "pk": { "S": "a", "N": "1" } } })),
        ("PutItem", json!({ "TableName": "x", "Item": key("a") })),
        ("GetItem", json!({ "TableName": "accounts", "Key": {} })),
        ("Query", json!({ "TableName": "accounts", "KeyConditionExpression": "pk = :missing" })),
        (
            "UpdateItem",
            json!({ "TableName": "accounts", "Key": key("a"), "UpdateExpression": "?" }),
        ),
        ("TransactWriteItems", json!({ "TransactItems": [] })),
        ("CreateTable", json!({ "TableName": "accounts" })),
    ] {
        let (status, said) = twins.ask(operation, body).await;
        assert_eq!(status, 400, "{said}");
        assert!(!said.to_string().contains("VALIDATION"), "{said}");
    }
}

#[tokio::test]
async fn an_operation_that_the_engine_is_not_asked_for_is_not_there() {
    let engines = Engines::start(Location::Memory).await.unwrap();
    for operation in ["DeleteTable", "ExecuteStatement", "Nothing", ""] {
        let (status, said) = called(engines.records(), operation, &json!({})).await;
        assert_eq!(status, 501, "{operation}");
        assert!(said["__type"].as_str().unwrap().ends_with("#UnsupportedOperation"), "{said}");
    }
}
