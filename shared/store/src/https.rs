//! The HTTP client that reaches AWS.

use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::Provider;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_runtime_api::client::http::SharedHttpClient;

/// A client that every service shares: TLS with the certification authorities of the system, or none
/// for a stand-in at an address without it. Nothing is read or opened before the first request.
pub(crate) fn https_client() -> SharedHttpClient {
    Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring)).build_https()
}
