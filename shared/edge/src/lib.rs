//! The HTTP edge: the table of routes, what travels, sessions, CSRF, refusals, and the Lambda
//! boundary.
//!
//! A function's library gives one [`Handler`] for its routes, which `edge::handler!` makes from a line for each;
//! [`serve()`] wraps the handlers with everything that every request needs. The local server and the Lambda bootstrap call the same
//! [`serve()`].

mod admission;
pub mod api;
mod arrivals;
mod body;
mod clock;
mod config;
mod config_error;
mod context;
mod download;
mod forms;
pub mod headers;
mod host_cookie;
mod identity_cookie;
mod incoming_file;
mod keyed;
mod known_browser;
pub mod lambda;
mod letters;
mod log;
mod malware_protection;
mod openapi;
mod own_call;
mod random;
mod rate;
mod refusal;
mod refused;
mod remembered;
pub mod reply;
mod request;
mod response;
mod returned_mail;
pub mod routes;
mod schedule;
mod seal;
mod second_factor;
mod serve;
mod session;
mod sign_in_settings;
mod viewer;

pub use admission::wants_second_factor;
pub use arrivals::{NoticeError, OnUpload, Upload};
pub use body::{Body, NoBody};
pub use clock::Clock;
pub use config::{AnchorSource, Config, DEFAULT_IDLE_MINUTES, PublicOrigin};
pub use config_error::ConfigError;
pub use context::Context;
pub use download::{StoredFile, download, download_made, download_uploaded, read_uploaded};
pub use forms::Forms;
pub use futures::future::BoxFuture;
pub use identity_cookie::{IdentityCookie, IdentityToken};
pub use incoming_file::IncomingFile;
pub use keyed::{digest_of_name, keyed_digest};
pub use known_browser::KnownBrowser;
pub use letters::{send_letter, send_letter_by_id};
pub use log::{log_failure, log_filter, start_log};
pub use malware_protection::MalwareProtection;
pub use openapi::document as openapi;
pub use own_call::own_call;
pub use random::Random;
pub use rate::{give_back_rate, seconds_until, take_rate};
pub use refusal::{
    BadDocument, BadIdentity, BadResponse, BadRevocation, BadSchedule, BadSecondFactor,
    BadSelection, BadSignature, BadWorkbook, Busy, Code, Denied, Invalid, NoEntry, Purpose, Reader,
    Refusal, RefusedSignature, ScheduleBox, Withheld,
};
pub use remembered::Remembered;
pub use request::{Official, Request, SignedIn};
pub use response::Response;
pub use routes::{
    Access, Endpoint, Function, Handler, Handlers, Method, ROUTES, Route, RouteId, answer,
    function_of,
};
pub use schedule::{Occasion, OccasionError, OnSchedule, wake};
pub use seal::{SealKeyText, SealSource};
pub use second_factor::SecondFactorPolicy;
pub use serve::{ReceivedAt, Source, page_headers, serve};
pub use session::{SessionCookie, SessionToken};
pub use sign_in_settings::{Passwords, SignInSettings};
pub use viewer::{DISTRIBUTION_SECRET, VIEWER_ADDRESS};
