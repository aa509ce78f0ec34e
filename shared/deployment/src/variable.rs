//! What functions are told in their environment.

use crate::bucket::Bucket;
use crate::function::Deployed;
use crate::table::Table;
use edge::Function;

/// A variable of the environment.
#[derive(Debug, Clone, Copy)]
pub struct Variable {
    /// Its name.
    pub name: &'static str,
    /// Where its value comes from.
    pub source: Source,
    /// Which functions have it; `None`: all.
    pub only: Option<&'static [Deployed]>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A parameter of the template that has a value.
    Parameter(&'static str),
    /// A parameter that may be empty: then the variable is not there.
    Optional(&'static str),
    /// The name of a table.
    Table(Table),
    /// The name of a bucket.
    Bucket(Bucket),
    /// A member of a secret, whose ARN is a parameter.
    Secret {
        /// The parameter.
        parameter: &'static str,
        /// The member, in the JSON that the secret holds.
        member: &'static str,
    },
    /// The same of a secret that there may not be: then the variable is not there.
    OptionalSecret {
        /// The parameter, empty without the secret.
        parameter: &'static str,
        /// The member.
        member: &'static str,
    },
}

const REGISTRATION: Deployed = Deployed::Routed(Function::Registration);
const PDF: Deployed = Deployed::Routed(Function::Pdf);
const UPLOADS: Deployed = Deployed::Routed(Function::Uploads);
const CUP: Deployed = Deployed::Routed(Function::Cup);

const fn everywhere(name: &'static str, source: Source) -> Variable {
    Variable { name, source, only: None }
}

const fn only(name: &'static str, source: Source, only: &'static [Deployed]) -> Variable {
    Variable { name, source, only: Some(only) }
}

const fn seal(member: &'static str) -> Source {
    Source::OptionalSecret { parameter: "SealSecret", member }
}

const fn portal_secret(parameter: &'static str) -> Source {
    Source::Secret { parameter, member: "key" }
}

impl Variable {
    /// Every variable. The last are for rehearsals against other services than those of AWS.
    pub const ALL: &[Self] = &[
        everywhere("RISTORO_ORIGIN", Source::Parameter("Origin")),
        everywhere("RISTORO_CHALLENGE_KEY", portal_secret("ChallengeSecret")),
        everywhere("RISTORO_DISTRIBUTION_SECRET", portal_secret("DistributionSecret")),
        everywhere("RISTORO_ACCOUNTS_TABLE", Source::Table(Table::Accounts)),
        everywhere("RISTORO_APPLICATIONS_TABLE", Source::Table(Table::Applications)),
        everywhere("RISTORO_INCOMING_BUCKET", Source::Bucket(Bucket::Incoming)),
        everywhere("RISTORO_DOCUMENTS_BUCKET", Source::Bucket(Bucket::Documents)),
        everywhere("RISTORO_MAIL_FROM", Source::Parameter("MailFrom")),
        everywhere("RISTORO_MAIL_CONFIGURATION", Source::Optional("MailConfiguration")),
        everywhere("RISTORO_SECOND_FACTOR", Source::Parameter("SecondFactor")),
        everywhere("RISTORO_IDLE_MINUTES", Source::Parameter("IdleMinutes")),
        only("RISTORO_PASSWORDS", Source::Parameter("Passwords"), &[REGISTRATION]),
        only(
            "RISTORO_IDENTITY_PROVIDERS",
            Source::OptionalSecret { parameter: "IdentitySecret", member: "providers" },
            &[REGISTRATION],
        ),
        only("RISTORO_MALWARE_PROTECTION", Source::Parameter("MalwareProtection"), &[UPLOADS, CUP]),
        only("RISTORO_TRUSTED_LIST", Source::Optional("TrustedList"), &[Deployed::Trust]),
        only("RISTORO_SEAL_CERTIFICATE", seal("certificate"), &[PDF, UPLOADS]),
        only("RISTORO_SEAL_KEY", seal("key"), &[PDF]),
        everywhere("AWS_ENDPOINT_URL_DYNAMODB", Source::Optional("RehearsalServices")),
        everywhere("AWS_ENDPOINT_URL_S3", Source::Optional("RehearsalServices")),
        everywhere("AWS_ENDPOINT_URL_SESV2", Source::Optional("RehearsalServices")),
        everywhere("RISTORO_PUBLIC_S3", Source::Optional("RehearsalStorage")),
        only("RISTORO_ANCHORS", Source::Optional("RehearsalAnchors"), &[UPLOADS, Deployed::Trust]),
    ];

    /// Whether a function has it.
    pub fn is_of(&self, function: Deployed) -> bool {
        self.only.is_none_or(|only| only.contains(&function))
    }
}
