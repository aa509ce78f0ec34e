//! Names of hosts, resolved to public addresses only.

use super::public::is_public;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;
use tower_service::Service;

/// The host has no public address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the host has no public address")]
pub(super) struct NotPublic;

/// The system's resolver, of whose answers only public addresses are taken. What it gives is what
/// is connected to, so a name cannot change its mind in between.
#[derive(Clone, Debug)]
pub(super) struct PublicResolver(GaiResolver);

impl PublicResolver {
    pub(super) fn new() -> Self {
        Self(GaiResolver::new())
    }
}

type Resolved = Result<vec::IntoIter<SocketAddr>, Box<dyn std::error::Error + Send + Sync>>;

impl Service<Name> for PublicResolver {
    type Response = vec::IntoIter<SocketAddr>;
    type Error = Box<dyn std::error::Error + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Resolved> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let found = self.0.call(name);
        Box::pin(async move {
            let public: Vec<SocketAddr> =
                found.await?.filter(|address| is_public(address.ip())).collect();
            if public.is_empty() { Err(NotPublic.into()) } else { Ok(public.into_iter()) }
        })
    }
}
