//! What storage tells a function of files that arrived (event message structure 2.1).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

/// What stands as it is in the keys of notices.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'*');

/// A notice of files, each as bucket and key.
pub(super) fn notice(arrived: &[(&str, &str)]) -> Value {
    json!({ "Records": arrived.iter().map(|(bucket, key)| record(bucket, key)).collect::<Vec<_>>() })
}

fn record(bucket: &str, key: &str) -> Value {
    let key = utf8_percent_encode(key, ENCODED).to_string().replace("%20", "+");
    json!({
        "eventVersion": "2.1",
        "eventSource": "aws:s3",
        "awsRegion": "eu-south-1",
        "eventTime": "2026-11-24T10:15:30.123Z",
        "eventName": "ObjectCreated:Post",
        "userIdentity": { "principalId": "AWS:AROAEXAMPLE:ristoro-test" },
        "requestParameters": { "sourceIPAddress": "192.0.2.7" },
        "responseElements": { "x-amz-request-id": "C3D13FE58DE4C810", "x-amz-id-2": "FMyUVURIY8" },
        "s3": {
            "s3SchemaVersion": "1.0",
            "configurationId": "uploads",
            "bucket": {
                "name": bucket,
                "ownerIdentity": { "principalId": "A3NL1KOZZKExample" },
                "arn": format!("arn:aws:s3:::{bucket}"),
            },
            "object": { "key": key, "size": 1024, "eTag": "d41d8cd9", "sequencer": "0055AED6DCD90281E5" },
        },
    })
}
