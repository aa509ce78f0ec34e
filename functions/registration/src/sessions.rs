//! One's own open sessions: seen, and ended from afar.

use crate::session::note_closed;
use edge::api::{ListedSession, Sessions};
use edge::reply::{Empty, Json};
use edge::{Context, Refusal, Request};
use store::accounts::AccountEventKind;

/// The open sessions of who asks, the latest used first.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<Sessions>, Refusal> {
    let signed_in = request.signed_in()?;
    let accounts = &context.stores.accounts;
    let user = (&signed_in.organisation, &signed_in.username);
    let mut open = accounts.sessions_of(user.0, user.1, request.now).await?;
    open.sort_by_key(|(_, session)| std::cmp::Reverse(session.used_at));
    let this_one = signed_in.token.digest();
    let listed = open.into_iter().map(|(id, session)| ListedSession {
        id,
        browser: session.browser.to_string(),
        opened: session.created_at.into(),
        used: session.used_at.into(),
        this_one: id == this_one,
    });
    Ok(Json(Sessions { sessions: listed.collect() }))
}

/// Ends one of them. One that is somebody else's is not there.
pub(crate) async fn close(context: &Context, request: &Request) -> Result<Empty, Refusal> {
    let (signed_in, id) = (request.signed_in()?, request.session()?);
    let accounts = &context.stores.accounts;
    let session = accounts.session(id, request.now).await?.ok_or(Refusal::NotFound)?;
    if (&session.organisation, &session.username) != (&signed_in.organisation, &signed_in.username)
    {
        return Err(Refusal::NotFound);
    }
    if accounts.close_session(id).await?.is_none() {
        // Another request ended it just now, and noted it.
        return Ok(Empty);
    }
    let username = signed_in.username.clone();
    let kind = if id == signed_in.token.digest() {
        AccountEventKind::SignedOut { username }
    } else {
        AccountEventKind::SessionsEnded { username, count: 1 }
    };
    note_closed(context, request, kind).await?;
    Ok(Empty)
}

/// Ends all but the one that asks.
pub(crate) async fn close_others(context: &Context, request: &Request) -> Result<Empty, Refusal> {
    let signed_in = request.signed_in()?;
    let this_one = signed_in.token.digest();
    let accounts = &context.stores.accounts;
    let user = (&signed_in.organisation, &signed_in.username);
    let ended = accounts.close_other_sessions_of(user.0, user.1, this_one).await?;
    let count = ended.iter().filter(|session| session.is_open(request.now)).count();
    if count > 0 {
        let username = signed_in.username.clone();
        note_closed(context, request, AccountEventKind::SessionsEnded { username, count }).await?;
    }
    Ok(Empty)
}
