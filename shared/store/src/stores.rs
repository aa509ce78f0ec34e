//! Building the stores from the configuration.

use crate::accounts::Accounts;
use crate::applications::Applications;
use crate::calls::Calls;
use crate::config::{Endpoint, MailConfig, StaticCredentials, StoreConfig};
use crate::cup::CupRecords;
use crate::erasures::Erasures;
use crate::files::Files;
use crate::https::https_client;
use crate::mail::Mailer;
use crate::outbox::Outbox;
use crate::reads::Reads;
use crate::table::Table;
use crate::trust::TrustRecords;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region, SharedCredentialsProvider};
use aws_sdk_s3::config::RequestChecksumCalculation;

/// Every store of the portal. Cloning shares the connections.
#[derive(Debug, Clone)]
pub struct Stores {
    /// Organisations, users, sessions, challenges and rates.
    pub accounts: Accounts,
    /// Applications, from the first save to the protocol number.
    pub applications: Applications,
    /// Calls and their schedules and forms.
    pub calls: Calls,
    /// Requests of project codes, and the codes that came back.
    pub cup: CupRecords,
    /// What is erased, what was, and what may not be.
    pub erasures: Erasures,
    /// Uploads and documents.
    pub files: Files,
    /// Outgoing mail.
    pub mail: Mailer,
    /// Mail that waits to be sent.
    pub outbox: Outbox,
    /// What officials read of applicants.
    pub reads: Reads,
    /// The trusted list in force, and who may sign the next.
    pub trust: TrustRecords,
}

/// Builds the stores. Nothing is asked over the network yet.
pub fn connect(config: &StoreConfig) -> Stores {
    let credentials = credentials(&config.credentials);
    let network = https_client();
    let region = Region::new(config.region.clone());

    let mut dynamodb = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(region.clone())
        .credentials_provider(credentials.clone());
    dynamodb.set_endpoint_url(config.endpoints.dynamodb.url());
    dynamodb.set_http_client(Some(config.endpoints.dynamodb.http_client(&network)));
    let dynamodb = aws_sdk_dynamodb::Client::from_conf(dynamodb.build());

    let mut s3 = aws_sdk_s3::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(region.clone())
        .credentials_provider(credentials.clone())
        // Documents carry their SHA-256, which is checked; a second checksum would add nothing.
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
        .force_path_style(!matches!(config.endpoints.s3, Endpoint::Aws));
    s3.set_endpoint_url(config.endpoints.s3.url());
    s3.set_http_client(Some(config.endpoints.s3.http_client(&network)));
    let s3 = aws_sdk_s3::Client::from_conf(s3.build());

    let mail = match &config.mail {
        #[cfg(not(feature = "ses"))]
        MailConfig::Ses { from, .. } => Mailer::without_ses(from.clone()),
        #[cfg(feature = "ses")]
        MailConfig::Ses { from, configuration } => {
            let mut ses = aws_sdk_sesv2::Config::builder()
                .behavior_version(BehaviorVersion::latest())
                .region(region)
                .credentials_provider(credentials.clone());
            ses.set_endpoint_url(config.endpoints.ses.url());
            ses.set_http_client(Some(config.endpoints.ses.http_client(&network)));
            let client = aws_sdk_sesv2::Client::from_conf(ses.build());
            Mailer::ses(client, from.clone(), configuration.clone())
        }
        MailConfig::Outbox { folder, from } => Mailer::outbox(folder.clone(), from.clone()),
    };

    let accounts = Table { client: dynamodb.clone(), name: config.tables.accounts.clone() };
    let applications = Table { client: dynamodb, name: config.tables.applications.clone() };
    let files = Files::new(s3, credentials, config);
    Stores {
        erasures: Erasures {
            table: applications.clone(),
            accounts: accounts.clone(),
            files: files.clone(),
        },
        accounts: Accounts { table: accounts, outbox: applications.clone() },
        calls: Calls { table: applications.clone(), files: files.clone() },
        cup: CupRecords { table: applications.clone() },
        outbox: Outbox { table: applications.clone(), mail: mail.clone() },
        reads: Reads { table: applications.clone() },
        trust: TrustRecords { table: applications.clone(), files: files.clone() },
        applications: Applications { table: applications },
        files,
        mail,
    }
}

fn credentials(keys: &StaticCredentials) -> SharedCredentialsProvider {
    let StaticCredentials { access_key, secret_key, session_token } = keys;
    let source = "configuration";
    let keys = Credentials::new(access_key, secret_key, session_token.clone(), None, source);
    SharedCredentialsProvider::new(keys)
}
