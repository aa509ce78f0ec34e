//! The HTTP clients that reach what is outside this process.

use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};
use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient, http_client_fn};

/// A client that every service shares: TLS with the certification authorities of the system.
pub(crate) fn https_client() -> SharedHttpClient {
    client(TrustStore::default())
}

/// A client for a stand-in at an address without TLS: it trusts nobody, and reads no authorities.
pub(crate) fn http_client() -> SharedHttpClient {
    client(TrustStore::empty())
}

/// Nothing is read or opened before the first request. Handed to a service as it is, the SDK's client
/// would read every authority when that service is set up, to throw them away, and again at the first
/// request; behind a function it only does the second.
fn client(trusted: TrustStore) -> SharedHttpClient {
    let tls = TlsContext::builder().with_trust_store(trusted).build().unwrap_or_default();
    let provider = Provider::Rustls(CryptoMode::Ring);
    let client = Builder::new().tls_provider(provider).tls_context(tls).build_https();
    http_client_fn(move |settings, components| client.http_connector(settings, components))
}
