//! Mail through SES.

use crate::error::Cause;
use aws_sdk_sesv2::Client;
use aws_sdk_sesv2::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sesv2::primitives::Blob;
use aws_sdk_sesv2::types::{EmailContent, MessageTag, RawMessage};
use domain::LetterId;

/// SES, and the configuration set by which it tells of what comes back; without one it tells nobody.
#[derive(Debug, Clone)]
pub(super) struct Ses {
    pub(super) client: Client,
    pub(super) configuration: Option<String>,
}

impl Ses {
    /// Sends a whole message, headers and all.
    pub(super) async fn send(&self, message: Vec<u8>, letter: LetterId) -> Result<(), Cause> {
        let raw = RawMessage::builder().data(Blob::new(message)).build()?;
        let content = EmailContent::builder().raw(raw).build();
        let mut mail = self.client.send_email().content(content);
        if let Some(configuration) = &self.configuration {
            let tag = MessageTag::builder().name(super::tag::LETTER_TAG).value(letter.to_string());
            mail = mail.configuration_set_name(configuration).email_tags(tag.build()?);
        }
        mail.send().await.map(drop).map_err(|error| without_addresses(&error))
    }
}

/// What SES answered, as far as a log may hold it: its sentences name the addresses.
fn without_addresses<E: ProvideErrorMetadata>(error: &SdkError<E>) -> Cause {
    match error {
        SdkError::ServiceError(refused) => {
            let code = refused.err().code().unwrap_or("no code");
            format!("SES refused the message ({code})").into()
        }
        SdkError::TimeoutError(_) => "SES did not answer in time".into(),
        SdkError::DispatchFailure(_) => "SES could not be reached".into(),
        _ => "the answer of SES was not understood".into(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use bytes::Bytes;
    use futures::future::BoxFuture;
    use http_body_util::{BodyExt, Full};
    use jiff::Timestamp;

    use crate::mail::Mail;
    use crate::{
        Buckets, Endpoint, Endpoints, Engine, EngineAnswer, MailConfig, StaticCredentials,
        StoreConfig, StoreError, Tables, connect,
    };

    /// Answers every request alike, and keeps what it was asked.
    #[derive(Debug)]
    struct Ses {
        status: u16,
        reply: &'static str,
        asked: Mutex<Vec<http::Request<Bytes>>>,
    }

    impl Engine for Ses {
        fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
            self.asked.lock().unwrap().push(request);
            let body = Full::from(self.reply).map_err(|never| match never {}).boxed();
            let answer = http::Response::builder().status(self.status).body(body);
            Box::pin(async move { Ok(answer?) })
        }
    }

    async fn send_to(ses: &Arc<Ses>, configuration: Option<&str>) -> Result<(), StoreError> {
        let engine: Arc<dyn Engine> = ses.clone();
        let config = StoreConfig {
            region: "eu-south-1".to_owned(),
            endpoints: Endpoints { ses: Endpoint::InProcess(engine), ..Endpoints::default() },
            credentials: StaticCredentials::new("name", "key"),
            tables: Tables { accounts: String::new(), applications: String::new() },
            buckets: Buckets { incoming: String::new(), documents: String::new() },
            public_s3: None,
            mail: MailConfig::Ses {
                from: "Ristoro <noreply@ristoro.example>".to_owned(),
                configuration: configuration.map(str::to_owned),
            },
        };
        let mail = Mail {
            to: "anna@example.it".parse().unwrap(),
            subject: "La domanda è stata inviata".to_owned(),
            text: "Gentile Anna".to_owned(),
        };
        let now: Timestamp = "2026-11-22T08:15:00Z".parse().unwrap();
        let letter = domain::LetterId::at(now, &[7; 10]);
        connect(&config).mail.send(&mail, now, letter).await
    }

    fn ses(status: u16, reply: &'static str) -> Arc<Ses> {
        Arc::new(Ses { status, reply, asked: Mutex::default() })
    }

    #[tokio::test]
    async fn the_whole_message_is_handed_over() {
        let ses = ses(200, r#"{"MessageId":"1"}"#);
        send_to(&ses, None).await.unwrap();
        let asked = ses.asked.lock().unwrap();
        let [request] = asked.as_slice() else { panic!("{asked:?}") };
        assert_eq!(request.uri().path(), "/v2/email/outbound-emails");
        let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap();
        let data = body["Content"]["Raw"]["Data"].as_str().unwrap();
        let message = String::from_utf8(BASE64_STANDARD.decode(data).unwrap()).unwrap();
        assert!(message.contains("To: anna@example.it\r\n"), "{message}");
        assert!(message.ends_with("Gentile Anna"), "{message}");
    }

    #[tokio::test]
    async fn with_a_configuration_set_it_says_which_mail_it_is() {
        let ses = ses(200, r#"{"MessageId":"1"}"#);
        send_to(&ses, Some("ristoro-trial")).await.unwrap();
        send_to(&ses, None).await.unwrap();
        let asked = ses.asked.lock().unwrap();
        let bodies = asked.iter().map(|request| serde_json::from_slice(request.body()).unwrap());
        let bodies: Vec<serde_json::Value> = bodies.collect();
        assert_eq!(bodies[0]["ConfigurationSetName"], "ristoro-trial");
        assert_eq!(bodies[0]["EmailTags"][0]["Name"], "letter");
        assert_eq!(bodies[0]["EmailTags"][0]["Value"].as_str().unwrap().len(), 36);
        assert_eq!(bodies[1]["ConfigurationSetName"], serde_json::Value::Null);
        assert_eq!(bodies[1]["EmailTags"], serde_json::Value::Null);
    }

    #[tokio::test]
    async fn a_refusal_names_nobody() {
        let reply = r#"{"__type":"MessageRejected","message":"anna@example.it is not verified"}"#;
        let refused = send_to(&ses(400, reply), None).await.unwrap_err();
        let StoreError::SendMail { source } = refused else { panic!("{refused:?}") };
        assert_eq!(source.to_string(), "SES refused the message (MessageRejected)");
        assert!(source.source().is_none());
    }
}
