//! Periods and criteria, without certificates of real keys.

use super::*;
use crate::purposes::Statements;
use crate::service::ServiceKind;
use der::flagset::FlagSet;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn period(since: &str, status: ServiceStatus) -> ServicePeriod {
    let issues = BTreeSet::from([CertificateUse::Signatures]);
    ServicePeriod { since: at(since), status, issues, qualifications: Vec::new() }
}

fn service(periods: Vec<ServicePeriod>) -> TrustService {
    TrustService {
        provider: "Fornitore".to_owned(),
        name: "Servizio".to_owned(),
        kind: ServiceKind::QualifiedCertificates,
        certificate: Vec::new(),
        periods,
    }
}

fn purposes(policies: &[&str], usage: Option<FlagSet<KeyUsages>>) -> Purposes {
    Purposes {
        authority: false,
        key_usage: usage.map(KeyUsage),
        extended: None,
        policies: policies.iter().map(|policy| policy.parse().unwrap()).collect(),
        statements: Statements::default(),
    }
}

#[test]
fn a_period_lasts_until_the_next() {
    // Written in another order than the list's.
    let service = service(vec![
        period("2010-01-01T00:00:00Z", ServiceStatus::BeforeRegulation),
        period("2020-01-01T00:00:00Z", ServiceStatus::Withdrawn),
        period("2016-07-01T00:00:00Z", ServiceStatus::Granted),
    ]);
    let status = |instant| service.period_at(at(instant)).map(|period| period.status);
    assert_eq!(status("2009-12-31T23:59:59Z"), None);
    assert_eq!(status("2010-01-01T00:00:00Z"), Some(ServiceStatus::BeforeRegulation));
    assert_eq!(status("2016-07-01T00:00:00Z"), Some(ServiceStatus::Granted));
    assert_eq!(status("2019-12-31T23:59:59Z"), Some(ServiceStatus::Granted));
    assert_eq!(status("2030-01-01T00:00:00Z"), Some(ServiceStatus::Withdrawn));
}

#[test]
fn what_was_accredited_counts_before_the_regulation_only() {
    let old = period("2010-01-01T00:00:00Z", ServiceStatus::BeforeRegulation);
    assert!(old.is_granted(at("2016-06-30T23:59:59Z")));
    assert!(!old.is_granted(at("2016-07-01T00:00:00Z")));
    assert!(
        period("2010-01-01T00:00:00Z", ServiceStatus::Granted)
            .is_granted(at("2026-01-01T00:00:00Z"))
    );
    assert!(
        !period("2010-01-01T00:00:00Z", ServiceStatus::Withdrawn)
            .is_granted(at("2010-01-01T00:00:00Z"))
    );
}

#[test]
fn criteria() {
    let about = |assert, criteria: &[Criterion], certificate: &Purposes| {
        let says = BTreeSet::from([Qualifier::NotQualified]);
        Qualification { says, assert, criteria: criteria.to_vec() }.is_about(certificate)
    };
    let policies =
        |own: &[&str]| Criterion::Policies(own.iter().map(ToString::to_string).collect());
    let (one, two) = (policies(&["1.2.3"]), policies(&["1.2.3", "1.2.4"]));
    let certificate = purposes(&["1.2.3", "1.2.5"], Some(KeyUsages::NonRepudiation.into()));
    let cases = [
        (Assertion::All, vec![one.clone()], true),
        (Assertion::All, vec![two.clone()], false),
        (Assertion::All, vec![one.clone(), two.clone()], false),
        (Assertion::AtLeastOne, vec![two.clone(), one.clone()], true),
        (Assertion::AtLeastOne, vec![two.clone()], false),
        (Assertion::None, vec![two.clone()], true),
        (Assertion::None, vec![two.clone(), one.clone()], false),
        (Assertion::All, vec![Criterion::KeyUsage(vec![(1, true), (0, false)])], true),
        (Assertion::All, vec![Criterion::KeyUsage(vec![(0, true)])], false),
        (Assertion::All, vec![Criterion::KeyUsage(vec![(200, true)])], false),
        // What was not read decides nothing.
        (Assertion::All, vec![one.clone(), Criterion::Unread], false),
        (Assertion::AtLeastOne, vec![one.clone(), Criterion::Unread], true),
        (Assertion::AtLeastOne, vec![Criterion::Unread], false),
        (Assertion::None, vec![Criterion::Unread], false),
        (Assertion::None, vec![], false),
        (Assertion::All, vec![], false),
    ];
    for (assert, criteria, expected) in cases {
        assert_eq!(about(assert, &criteria, &certificate), expected, "{assert:?} {criteria:?}");
    }
    let silent = purposes(&[], None);
    assert!(!about(Assertion::All, &[Criterion::KeyUsage(vec![(0, false)])], &silent));
}

#[test]
fn what_the_list_says_is_put_together() {
    let say = |says: &[Qualifier], policy: &str| Qualification {
        says: says.iter().copied().collect(),
        assert: Assertion::All,
        criteria: vec![Criterion::Policies(vec![policy.to_owned()])],
    };
    let mut period = period("2020-01-01T00:00:00Z", ServiceStatus::Granted);
    period.qualifications = vec![
        say(&[Qualifier::Qualified], "1.2.3"),
        say(&[Qualifier::ForSignatures], "1.2.3"),
        say(&[Qualifier::NotQualified], "1.2.9"),
    ];
    let said = period.says_of(&purposes(&["1.2.3"], None));
    assert_eq!(said, BTreeSet::from([Qualifier::Qualified, Qualifier::ForSignatures]));
}
