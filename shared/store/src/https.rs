//! The HTTP client that reaches AWS.

use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::Provider;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient, http_client_fn};

/// A client that every service shares: TLS with the certification authorities of the system, or none
/// for a stand-in at an address without it. Nothing is read or opened before the first request.
///
/// Handed to a service as it is, the client would load every authority when that service is set up, to
/// throw them away, and again at the first request; behind a function it only does the second.
pub(crate) fn https_client() -> SharedHttpClient {
    let client = Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring)).build_https();
    http_client_fn(move |settings, components| client.http_connector(settings, components))
}
