//! Getting a trusted list from where it is published.

use crate::list::LONGEST_LIST;
use bytes::Bytes;
use http::{StatusCode, Uri};
use http_body_util::{BodyExt, Empty, Limited};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::error::Error;
use std::str::FromStr;
use std::time::Duration;
use tokio::time::timeout;

/// How long a connection may take.
const TO_CONNECT: Duration = Duration::from_secs(10);
/// How long everything together may take.
const IN_ALL: Duration = Duration::from_mins(1);

/// Where a trusted list is published: `https://…`. In rehearsals also `http://…` of this machine. The
/// list is believed for its signature, not for where it comes from; TLS keeps it from being held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListAddress(Uri);

/// Why a text is not the address of a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not an address such as https://eidas.agid.gov.it/TL/TSL-IT.xml")]
pub struct ListAddressError(String);

impl FromStr for ListAddress {
    type Err = ListAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || ListAddressError(text.to_owned());
        let address: Uri = text.parse().map_err(|_| wrong())?;
        let own = ["localhost", "127.0.0.1", "[::1]"];
        match (address.scheme_str(), address.host()) {
            (Some("https"), Some(_)) => Ok(Self(address)),
            (Some("http"), Some(host)) if own.contains(&host) => Ok(Self(address)),
            _ => Err(wrong()),
        }
    }
}

/// Why a list was not downloaded.
#[derive(Debug, thiserror::Error)]
pub enum DownloadError {
    /// The authorities that TLS trusts cannot be read.
    #[error("reading the certification authorities of the system")]
    Authorities(#[source] std::io::Error),
    /// Nobody answers there.
    #[error("asking for the list")]
    Ask(#[source] Box<dyn Error + Send + Sync>),
    /// Something else than the list is there.
    #[error("asking for the list was answered with {0}")]
    Status(StatusCode),
    /// The list did not arrive, or is longer than any list.
    #[error("receiving the list, of {LONGEST_LIST} bytes at most")]
    Receive(#[source] Box<dyn Error + Send + Sync>),
    /// It took too long.
    #[error("the list did not arrive within {} seconds", IN_ALL.as_secs())]
    TooSlow,
}

/// The bytes that are there. Redirects are not followed.
///
/// # Errors
/// Why they cannot be had.
pub async fn download(address: &ListAddress) -> Result<Bytes, DownloadError> {
    timeout(IN_ALL, get(&address.0)).await.map_err(|_| DownloadError::TooSlow)?
}

async fn get(address: &Uri) -> Result<Bytes, DownloadError> {
    let mut http = HttpConnector::new();
    http.enforce_http(false);
    http.set_connect_timeout(Some(TO_CONNECT));
    let https = HttpsConnectorBuilder::new().with_native_roots();
    let https = https.map_err(DownloadError::Authorities)?.https_or_http();
    let connector = https.enable_http1().wrap_connector(http);
    let client = Client::builder(TokioExecutor::new()).build::<_, Empty<Bytes>>(connector);
    let response = client.get(address.clone()).await;
    let response = response.map_err(|error| DownloadError::Ask(error.into()))?;
    if response.status() != StatusCode::OK {
        return Err(DownloadError::Status(response.status()));
    }
    let body = Limited::new(response.into_body(), LONGEST_LIST).collect().await;
    Ok(body.map_err(DownloadError::Receive)?.to_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    #[test]
    fn lists_are_published_over_tls() {
        for good in ["https://eidas.agid.gov.it/TL/TSL-IT.xml", "http://127.0.0.1:8081/list"] {
            assert!(good.parse::<ListAddress>().is_ok(), "{good}");
        }
        for wrong in
            ["http://eidas.agid.gov.it/TL/TSL-IT.xml", "ftp://localhost/", "TSL-IT.xml", "", "/a"]
        {
            assert!(wrong.parse::<ListAddress>().is_err(), "{wrong}");
        }
    }

    /// Answers one request with these bytes, and these again and again.
    async fn answering(first: String, then: &'static [u8], times: usize) -> ListAddress {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/list.xml", listener.local_addr().unwrap());
        tokio::spawn(async move {
            let (mut client, _) = listener.accept().await.unwrap();
            let _ = client.read(&mut [0; 1024]).await.unwrap();
            client.write_all(first.as_bytes()).await.unwrap();
            for _ in 0..times {
                if client.write_all(then).await.is_err() {
                    return;
                }
            }
        });
        address.parse().unwrap()
    }

    #[tokio::test]
    async fn what_is_there_is_given() {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n".to_owned();
        let list = download(&answering(head, b"<list>", 1).await).await.unwrap();
        assert_eq!(&list[..], b"<list>");
    }

    #[tokio::test]
    async fn other_answers_are_none() {
        for head in [
            "HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 204 No Content\r\n\r\n",
        ] {
            let got = download(&answering(head.to_owned(), b"", 0).await).await;
            assert!(matches!(got, Err(DownloadError::Status(_))), "{head}: {got:?}");
        }
        let cut = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".to_owned();
        let got = download(&answering(cut, b"<list>", 1).await).await;
        assert!(matches!(got, Err(DownloadError::Receive(_))), "{got:?}");
        let got = download(&"http://127.0.0.1:1/".parse().unwrap()).await;
        assert!(matches!(got, Err(DownloadError::Ask(_))), "{got:?}");
    }

    #[tokio::test]
    async fn no_more_is_taken_than_a_list_has() {
        const PIECE: &[u8] = &[b' '; 1 << 20];
        let endless = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".to_owned();
        let got = download(&answering(endless, PIECE, 64).await).await;
        assert!(matches!(got, Err(DownloadError::Receive(_))), "{got:?}");
    }
}
