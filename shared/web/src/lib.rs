//! The HTTP edge: the table of routes, sessions, CSRF, refusals, and the Lambda boundary.
//!
//! A function's library gives one [`Handler`]; [`serve`] wraps it with everything that every request
//! needs. The local server and the Lambda bootstrap call the same [`serve`].

mod admission;
mod anchors;
pub mod answers;
mod application_pdf;
mod arrivals;
mod clock;
mod config;
mod context;
mod download;
mod first_password;
mod forms;
pub mod headers;
mod incoming;
mod judge;
pub mod lambda;
mod log;
mod openapi;
mod password_hash;
pub mod present;
mod random;
mod refusal;
mod reply;
mod routes;
mod serve;
mod session;

pub use anchors::AnchorSource;
pub use application_pdf::application_pdf;
pub use arrivals::{OnUpload, Undone, Upload};
pub use clock::Clock;
pub use config::{Config, ConfigError, DEFAULT_IDLE_MINUTES, PublicOrigin};
pub use context::Context;
pub use download::{StoredFile, download};
pub use first_password::first_password;
pub use forms::Forms;
pub use incoming::{Incoming, Official, SignedIn};
pub use judge::{Judged, judge, load_own, setting};
pub use log::{log_failure, start_log};
pub use openapi::document as openapi;
pub use password_hash::{hash_password, password_matches};
pub use random::Random;
pub use refusal::Refusal;
pub use reply::Reply;
pub use routes::{Access, Function, Method, ROUTES, Route, RouteId};
pub use serve::{Handler, Source, page_headers, serve};
pub use session::{SessionCookie, csrf_token, new_session_token, token_digest};
