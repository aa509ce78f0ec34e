//! Signing of the form with which a browser posts a file straight to S3.
//!
//! The SDK does not do this. The rules are those of "Authenticating Requests: Browser-Based
//! Uploads Using POST (AWS Signature Version 4)" in the S3 reference: the policy, in JSON and
//! then base64, is the string to sign; every field of the form but the signature, the policy and
//! the file must appear among its conditions.

use crate::error::{Cause, StoreError};
use crate::instant;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use sha2::Sha256;

/// How long a form can be used.
pub(crate) const VALIDITY: SignedDuration = SignedDuration::from_mins(15);

/// A form ready to be posted, as `multipart/form-data`, with the file as its last field, `file`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostForm {
    /// Where to post it.
    pub url: String,
    /// The hidden fields, in order.
    pub fields: Vec<(String, String)>,
}

/// What may be posted.
pub(crate) struct Upload<'a> {
    pub(crate) bucket: &'a str,
    pub(crate) key: &'a str,
    pub(crate) media_type: &'a str,
    /// The longest file, in bytes; empty files are never accepted.
    pub(crate) max: u64,
}

/// Who signs, and where.
pub(crate) struct Signer<'a> {
    pub(crate) access_key: &'a str,
    pub(crate) secret_key: &'a str,
    pub(crate) session_token: Option<&'a str>,
    pub(crate) region: &'a str,
}

/// The fields of the form that allows this upload from now on for [`VALIDITY`].
pub(crate) fn sign(
    upload: &Upload<'_>,
    signer: &Signer<'_>,
    now: Timestamp,
) -> Result<Vec<(String, String)>, StoreError> {
    let date = now.strftime("%Y%m%d").to_string();
    let scope = format!("{}/{date}/{}/s3/aws4_request", signer.access_key, signer.region);
    let mut fields = vec![
        ("key", upload.key.to_owned()),
        ("Content-Type", upload.media_type.to_owned()),
        ("success_action_status", "201".to_owned()),
        ("x-amz-algorithm", "AWS4-HMAC-SHA256".to_owned()),
        ("x-amz-credential", scope),
        ("x-amz-date", now.strftime("%Y%m%dT%H%M%SZ").to_string()),
    ];
    fields.extend(signer.session_token.map(|token| ("x-amz-security-token", token.to_owned())));

    let mut conditions =
        vec![json!({ "bucket": upload.bucket }), json!(["content-length-range", 1, upload.max])];
    conditions.extend(fields.iter().map(|(name, value)| json!(["eq", format!("${name}"), value])));
    let expiration = now.checked_add(VALIDITY).map_err(failed)?;
    let policy = policy(expiration, &conditions);
    let signature = signature(&policy, signer, &date).map_err(failed)?;
    fields.push(("policy", policy));
    fields.push(("x-amz-signature", signature));
    Ok(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn failed(source: impl Into<Cause>) -> StoreError {
    StoreError::Sign { source: source.into() }
}

fn policy(expiration: Timestamp, conditions: &[Value]) -> String {
    let expiration = instant::fixed_width(expiration);
    BASE64.encode(json!({ "expiration": expiration, "conditions": conditions }).to_string())
}

/// The signature of a policy in base64, with the key that is good for one day, region and service.
fn signature(
    policy: &str,
    signer: &Signer<'_>,
    date: &str,
) -> Result<String, hmac::digest::InvalidLength> {
    let day = authenticate(format!("AWS4{}", signer.secret_key).as_bytes(), date)?;
    let region = authenticate(&day, signer.region)?;
    let service = authenticate(&region, "s3")?;
    let key = authenticate(&service, "aws4_request")?;
    Ok(hex::encode(authenticate(&key, policy)?))
}

fn authenticate(key: &[u8], message: &str) -> Result<[u8; 32], hmac::digest::InvalidLength> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)?;
    mac.update(message.as_bytes());
    Ok(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNER: Signer<'_> = Signer {
        access_key: "AKIAIOSFODNN7EXAMPLE",
        secret_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        session_token: None,
        region: "us-east-1",
    };

    /// The worked example of the S3 reference ("Example: Browser-Based Upload using HTTP POST").
    #[test]
    fn the_worked_example_gives_its_signature() {
        let policy = [
            r#"{ "expiration": "2015-12-30T12:00:00.000Z","#,
            r#"  "conditions": ["#,
            r#"    {"bucket": "sigv4examplebucket"},"#,
            r#"    ["starts-with", "$key", "user/user1/"],"#,
            r#"    {"acl": "public-read"},"#,
            concat!(
                r#"    {"success_action_redirect": "#,
                r#""http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},"#
            ),
            r#"    ["starts-with", "$Content-Type", "image/"],"#,
            r#"    {"x-amz-meta-uuid": "14365123651274"},"#,
            r#"    {"x-amz-server-side-encryption": "AES256"},"#,
            r#"    ["starts-with", "$x-amz-meta-tag", ""],"#,
            "",
            concat!(
                r#"    {"x-amz-credential": "#,
                r#""AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},"#
            ),
            r#"    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},"#,
            r#"    {"x-amz-date": "20151229T000000Z" }"#,
            "  ]",
            "}",
        ];
        let policy = BASE64.encode(policy.join("\r\n"));
        assert_eq!(
            signature(&policy, &SIGNER, "20151229").expect("a signature"),
            "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e"
        );
    }

    #[test]
    fn every_field_is_bound_by_the_policy() {
        let upload = Upload {
            bucket: "incoming",
            key: "APP/1/file",
            media_type: "application/pdf",
            max: 20_000_000,
        };
        let signer = Signer { session_token: Some("token"), ..SIGNER };
        let now = "2026-11-22T08:15:00Z".parse().expect("an instant");
        let fields = sign(&upload, &signer, now).expect("fields");
        let of = |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map(|(_, v)| v);
        let policy = BASE64.decode(of("policy").expect("a policy")).expect("base64");
        let policy: Value = serde_json::from_slice(&policy).expect("JSON");
        assert_eq!(policy["expiration"], "2026-11-22T08:30:00.000Z");
        let conditions = policy["conditions"].as_array().expect("conditions");
        assert!(conditions.contains(&json!(["content-length-range", 1, 20_000_000])));
        assert!(conditions.contains(&json!({ "bucket": "incoming" })));
        for (name, value) in &fields {
            if name != "policy" && name != "x-amz-signature" {
                assert!(conditions.contains(&json!(["eq", format!("${name}"), value])), "{name}");
            }
        }
        assert!(of("x-amz-security-token").is_some());
    }
}
