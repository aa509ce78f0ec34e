//! Fetches one thing at a time.

use super::address::{Address, Allowance};
use super::fault::FetchFault;
use super::limits::Limits;
use super::resolver::{NotPublic, PublicResolver};
use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::GaiResolver;
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;
use signature::{CrlFinding, CrlSearch, MAX_OCSP_BYTES, SerialNumber};
use std::error::Error as _;
use std::time::Duration;
use tokio::time::timeout;

/// Asks responders and fetches lists: `http` on port 80 of public addresses, without redirections,
/// within [`Limits`]. One can serve a whole process; connections are not kept.
#[derive(Clone, Debug)]
pub struct Fetcher {
    limits: Limits,
    allowance: Allowance,
    public: Client<HttpConnector<PublicResolver>, Full<Bytes>>,
    allowed: Client<HttpConnector<GaiResolver>, Full<Bytes>>,
}

/// A list, read to its end.
#[derive(Debug)]
pub(super) struct FetchedList {
    pub(super) finding: CrlFinding,
    /// The list itself, unless it is too large to be kept or cached.
    pub(super) bytes: Option<Bytes>,
}

impl Fetcher {
    /// A fetcher with these limits, which asks the endpoints of `allowance` too.
    pub fn new(limits: Limits, allowance: Allowance) -> Self {
        let public = HttpConnector::new_with_resolver(PublicResolver::new());
        let allowed = HttpConnector::new_with_resolver(GaiResolver::new());
        Self {
            public: client(public, limits.connect),
            allowed: client(allowed, limits.connect),
            limits,
            allowance,
        }
    }

    /// The limits it keeps to.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The response of the responder at `url` to an OCSP request in DER.
    pub(super) async fn ocsp(&self, url: &str, request: Vec<u8>) -> Result<Bytes, FetchFault> {
        let address = Address::read(url, &self.allowance)?;
        let asked = Request::builder()
            .method(Method::POST)
            .uri(&address.uri)
            .header(CONTENT_TYPE, "application/ocsp-request")
            .header(ACCEPT, "application/ocsp-response")
            .body(Full::from(request))
            .map_err(|_| FetchFault::NotHttp)?;
        let whole = async {
            let response = self.send(&address, asked).await?;
            let body = Limited::new(response.into_body(), MAX_OCSP_BYTES).collect().await;
            body.map(http_body_util::Collected::to_bytes).map_err(|fault| {
                match fault.downcast_ref::<LengthLimitError>() {
                    Some(_) => FetchFault::TooLarge,
                    None => FetchFault::Unreachable,
                }
            })
        };
        timeout(self.limits.ocsp, whole).await.unwrap_or(Err(FetchFault::TooSlow))
    }

    /// Looks for certificates in the list at `url` while it comes.
    pub(super) async fn list(
        &self,
        url: &str,
        serials: impl IntoIterator<Item = SerialNumber>,
    ) -> Result<FetchedList, FetchFault> {
        let address = Address::read(url, &self.allowance)?;
        let asked =
            Request::get(&address.uri).body(Full::default()).map_err(|_| FetchFault::NotHttp)?;
        let search = CrlSearch::new(serials);
        let whole = async {
            let response = self.send(&address, asked).await?;
            self.search(response.into_body(), search).await
        };
        timeout(self.limits.list, whole).await.unwrap_or(Err(FetchFault::TooSlow))
    }

    async fn search(
        &self,
        mut body: Incoming,
        mut search: CrlSearch,
    ) -> Result<FetchedList, FetchFault> {
        let most = self.limits.kept_bytes.max(self.limits.cached_bytes);
        let (mut size, mut kept) = (0_u64, Some(Vec::new()));
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| FetchFault::Unreachable)?.into_data() else {
                continue;
            };
            size += data.len() as u64;
            if size > self.limits.list_bytes {
                return Err(FetchFault::TooLarge);
            }
            search.feed(&data).map_err(|why| FetchFault::Unusable { why })?;
            kept = kept.filter(|kept: &Vec<u8>| kept.len() + data.len() <= most);
            if let Some(kept) = &mut kept {
                kept.extend_from_slice(&data);
            }
        }
        let finding = search.finish().map_err(|why| FetchFault::Unusable { why })?;
        Ok(FetchedList { finding, bytes: kept.map(Bytes::from) })
    }

    async fn send(
        &self,
        address: &Address,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, FetchFault> {
        let sent = if address.allowed {
            self.allowed.request(request).await
        } else {
            self.public.request(request).await
        };
        let response = sent.map_err(|error| fault_of(&error))?;
        match response.status() {
            StatusCode::OK => Ok(response),
            status if status.is_redirection() => Err(FetchFault::Redirected),
            status => Err(FetchFault::Status { status: status.as_u16() }),
        }
    }
}

fn client<R>(
    mut connector: HttpConnector<R>,
    connect: Duration,
) -> Client<HttpConnector<R>, Full<Bytes>>
where
    HttpConnector<R>: hyper_util::client::legacy::connect::Connect + Clone,
{
    connector.enforce_http(true);
    connector.set_connect_timeout(Some(connect));
    Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector)
}

/// Why a request was not answered: the resolver's refusal lies somewhere among the causes.
fn fault_of(error: &Error) -> FetchFault {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if inner.is::<NotPublic>() {
            return FetchFault::NotPublic;
        }
        cause = inner.source();
    }
    FetchFault::Unreachable
}
