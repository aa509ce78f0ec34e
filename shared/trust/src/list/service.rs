//! The services of a list (TS 119 612 §5.5 and §5.6).

use super::element::Element;
use super::error::ListError;
use super::names::{Name, TRUST_SERVICES, tsl};
use super::qualifications;
use super::scheme::instant;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use der::Decode;
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use signature::{CertificateUse, ServiceKind, ServicePeriod, ServiceStatus, TrustService};
use std::collections::BTreeSet;
use x509_cert::Certificate;

/// Everything that one provider offers, in a provider.
const SERVICES: [Name; 2] = [tsl("TSPServices"), tsl("TSPService")];
/// The certificates of a service, in what is said of it.
const CERTIFICATES: [Name; 3] =
    [tsl("ServiceDigitalIdentity"), tsl("DigitalId"), tsl("X509Certificate")];
/// What a service is for, in what is said of it.
const USES: [Name; 4] = [
    tsl("ServiceInformationExtensions"),
    tsl("Extension"),
    tsl("AdditionalServiceInformation"),
    tsl("URI"),
];
/// The longest name kept, in characters.
const LONGEST_NAME: usize = 300;
/// The languages in which names are wanted, the first first.
const LANGUAGES: [&str; 2] = ["it", "en"];

/// The services that issue what signatures are made with, and how many have no certificate that can be
/// read.
pub(crate) fn read_all(root: Element<'_>) -> Result<(Vec<TrustService>, usize), ListError> {
    let providers = root.only(tsl("TrustServiceProviderList"))?;
    let mut services = Vec::new();
    let mut unreadable = 0;
    for provider in providers.all(tsl("TrustServiceProvider")) {
        let name = name(provider.only(tsl("TSPInformation"))?.first(tsl("TSPName")));
        for service in provider.at(&SERVICES) {
            let read = read(service, &name)?;
            unreadable += usize::from(read.as_ref().is_some_and(Vec::is_empty));
            services.extend(read.into_iter().flatten());
        }
    }
    Ok((services, unreadable))
}

/// One service, once for each of its certificates; nothing if it is of another kind.
fn read(service: Element<'_>, provider: &str) -> Result<Option<Vec<TrustService>>, ListError> {
    let present = service.only(tsl("ServiceInformation"))?;
    let Some(kind) = kind(present)? else { return Ok(None) };
    let periods = periods(service, present, kind)?;
    let service_name = name(present.first(tsl("ServiceName")));
    let certificates = present.at(&CERTIFICATES).into_iter().filter_map(certificate);
    let services = certificates.map(|certificate| TrustService {
        provider: provider.to_owned(),
        name: service_name.clone(),
        kind,
        certificate,
        periods: periods.clone(),
    });
    Ok(Some(services.collect()))
}

/// The kinds of services that issue what signatures are made with (§5.5.1).
fn kind(information: Element<'_>) -> Result<Option<ServiceKind>, ListError> {
    let address = information.only(tsl("ServiceTypeIdentifier"))?.text();
    Ok(match address.strip_prefix(TRUST_SERVICES) {
        Some("Svctype/CA/QC") => Some(ServiceKind::QualifiedCertificates),
        Some("Svctype/AdESGeneration") => Some(ServiceKind::NationalAdvancedSignature),
        _ => None,
    })
}

/// The present and the past of a service, the newest first.
fn periods(
    service: Element<'_>,
    present: Element<'_>,
    kind: ServiceKind,
) -> Result<Vec<ServicePeriod>, ListError> {
    let history = service.first(tsl("ServiceHistory"));
    let past = history.into_iter().flat_map(|it| it.all(tsl("ServiceHistoryInstance")));
    let past = past.map(|instance| period(instance, kind, true));
    let mut periods = vec![period(present, kind, false)?];
    periods.extend(past.collect::<Result<Vec<_>, _>>()?);
    periods.sort_by_key(|period| std::cmp::Reverse(period.since));
    Ok(periods)
}

fn period(
    information: Element<'_>,
    wanted: ServiceKind,
    is_past: bool,
) -> Result<ServicePeriod, ListError> {
    let since = information.only(tsl("StatusStartingTime"))?.text();
    let since = instant("StatusStartingTime", &since)?;
    // What was another kind of service then issued nothing of this kind.
    let status = if kind(information)? == Some(wanted) {
        status(&information.only(tsl("ServiceStatus"))?.text(), wanted)
    } else {
        ServiceStatus::Withdrawn
    };
    let mut issues: BTreeSet<_> =
        information.at(&USES).into_iter().filter_map(certificate_use).collect();
    // Until the regulation there were only signatures, and nothing to tell them from.
    if issues.is_empty() && (is_past || since < regulation()) {
        issues.insert(CertificateUse::Signatures);
    }
    Ok(ServicePeriod { since, status, issues, qualifications: qualifications::read(information) })
}

/// The day from which Regulation (EU) 910/2014 applies to trust services.
fn regulation() -> Timestamp {
    let midnight = date(2016, 7, 1).to_zoned(TimeZone::UTC);
    midnight.map_or(Timestamp::MAX, |midnight| midnight.timestamp())
}

/// The status (§5.5.4): a national service is not granted but recognised.
fn status(address: &str, kind: ServiceKind) -> ServiceStatus {
    let status = address.strip_prefix(TRUST_SERVICES);
    match (kind, status.and_then(|status| status.strip_prefix("TrustedList/Svcstatus/"))) {
        (ServiceKind::QualifiedCertificates, Some("granted"))
        | (ServiceKind::NationalAdvancedSignature, Some("recognisedatnationallevel")) => {
            ServiceStatus::Granted
        }
        (ServiceKind::QualifiedCertificates, Some("accredited" | "undersupervision")) => {
            ServiceStatus::BeforeRegulation
        }
        _ => ServiceStatus::Withdrawn,
    }
}

/// What certificates are for (§5.5.9.4).
fn certificate_use(address: Element<'_>) -> Option<CertificateUse> {
    let address = address.text();
    match address.strip_prefix(TRUST_SERVICES)?.strip_prefix("TrustedList/SvcInfoExt/")? {
        "ForeSignatures" => Some(CertificateUse::Signatures),
        "ForeSeals" => Some(CertificateUse::Seals),
        "ForWebSiteAuthentication" => Some(CertificateUse::WebSites),
        _ => None,
    }
}

/// A certificate that can be read.
pub(crate) fn certificate(element: Element<'_>) -> Option<Vec<u8>> {
    let certificate = STANDARD.decode(element.code()).ok()?;
    Certificate::from_der(&certificate).is_ok().then_some(certificate)
}

/// A name in the language that is wanted most.
fn name(names: Option<Element<'_>>) -> String {
    let names: Vec<_> = names.into_iter().flat_map(|names| names.all(tsl("Name"))).collect();
    let wanted = LANGUAGES.iter().find_map(|language| {
        names
            .iter()
            .find(|name| name.language().is_some_and(|it| it.eq_ignore_ascii_case(language)))
    });
    let name = wanted.or(names.first()).map(|name| name.text()).unwrap_or_default();
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_NAME).collect()
}
