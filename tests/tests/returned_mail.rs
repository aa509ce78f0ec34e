//! Mail that came back, as SES tells the deployed function of it: its page shows it.

use edge::Function;
use ristoro_tests::{Applicant, Running, RunningFunction, build_functions};
use serde_json::{Value, json};

/// What SES publishes of a bounce, in the envelope of `EventBridge`.
fn bounce(address: &str, at: &str) -> Value {
    json!({
        "version": "0",
        "id": "12a18625-3bd3-4e5a-a5b2-1f1b8cf1c3a1",
        "detail-type": "Email Bounced",
        "source": "aws.ses",
        "account": "123456789012",
        "time": "2026-11-24T10:15:31Z",
        "region": "eu-south-1",
        "resources": ["arn:aws:ses:eu-south-1:123456789012:configuration-set/ristoro-trial"],
        "detail": {
            "eventType": "Bounce",
            "bounce": {
                "bounceType": "Permanent",
                "bounceSubType": "General",
                "bouncedRecipients": [{
                    "emailAddress": address,
                    "action": "failed",
                    "status": "5.1.1",
                    "diagnosticCode": "smtp; 550 5.1.1 user unknown",
                }],
                "timestamp": at,
                "feedbackId": "01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000",
                "reportingMTA": "dsn; mta.example.com",
            },
            "mail": {
                "timestamp": "2026-11-24T10:15:00.012Z",
                "source": "Ristoro <noreply@ristoro.example>",
                "sourceArn": "arn:aws:ses:eu-south-1:123456789012:identity/ristoro.example",
                "sendingAccountId": "123456789012",
                "messageId": "EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000",
                "destination": [address],
                "headersTruncated": false,
                "headers": [{ "name": "To", "value": address }],
                "commonHeaders": { "to": [address], "subject": "Ristoro: le tue credenziali" },
                "tags": {
                    "ses:configuration-set": ["ristoro-trial"],
                    "ses:caller-identity": ["ristoro-trial-registration"],
                    "letter": ["01941f29-7c00-7000-8000-000000000001"],
                },
            },
        },
    })
}

async fn shown(applicant: &Applicant) -> Value {
    let users = applicant.client.get("/api/users").await.done(200);
    let user = &users["users"][0];
    let own = format!("/api/users/{}", applicant.username);
    let read = applicant.client.get(&own).await.done(200);
    assert_eq!(read["mail_returned"], user["mail_returned"], "the list says the same");
    user["mail_returned"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bounce_stands_at_the_address_however_often_it_is_told() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let mut function =
        RunningFunction::start(&build_functions()[Function::Registration.name()], &portal);
    assert_eq!(shown(&applicant).await, Value::Null);
    let at = portal.clock.now().to_string();
    let other = bounce("nobody@example.it", &at);
    assert_eq!(function.invoke(&other).await, Ok(Value::Null));
    assert_eq!(shown(&applicant).await, Value::Null);

    let told = bounce("studio@example.it", &at);
    assert_eq!(function.invoke(&told).await, Ok(Value::Null));
    let first = shown(&applicant).await;
    assert_eq!(first["cause"], "undeliverable", "{first}");
    assert_eq!(function.invoke(&told).await, Ok(Value::Null));
    assert_eq!(shown(&applicant).await, first);

    // What cannot be read, or written, is told again and ends in the queue of failures.
    let mut torn = told.clone();
    torn["detail"]["bounce"]["timestamp"] = json!("yesterday");
    assert!(function.invoke(&torn).await.is_err());
    function.cut_off().await;
    assert!(function.invoke(&told).await.is_err());
    let log = function.stop().await;
    assert!(log.contains("a mail came back") && !log.contains("studio@example.it"), "{log}");
}
