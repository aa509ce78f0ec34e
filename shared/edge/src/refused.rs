//! Refusals, written out.

use crate::api::RefusalBody;
use crate::{BadSecondFactor, Invalid, NoEntry, Refusal, Response};
use language::Language;

/// In how many seconds a page asks again by itself when there was too much to do.
const IN_A_MOMENT: u32 = 2;

/// The response to a request that was not done: `application/problem+json` (RFC 9457).
pub(crate) fn refused(refusal: Refusal, request_id: &str, language: Language) -> Response {
    let body = RefusalBody::new(&refusal, request_id, language);
    match refusal {
        Refusal::Busy(reason) => {
            Response::problem(&body).with_header("retry-after", &reason.seconds().to_string())
        }
        Refusal::Overloaded(_) => {
            Response::problem(&body).with_header("retry-after", &IN_A_MOMENT.to_string())
        }
        Refusal::WrongMethod(methods) => {
            Response::problem(&body).with_header("allow", &methods.join(", "))
        }
        Refusal::Conflict(current) => {
            Response::problem(&body.with_current(current.map(|current| *current)))
        }
        // The request is refused for what it says and not for its haste, so that pages do not send the
        // password again by themselves; programs learn when they may.
        Refusal::Invalid(
            Invalid::Credentials(NoEntry::Locked { seconds, .. })
            | Invalid::SecondFactor(BadSecondFactor::Locked { seconds, .. }),
        ) => Response::problem(&body).with_header("retry-after", &seconds.to_string()),
        Refusal::Invalid(reason) => Response::problem(&body.with(reason)),
        Refusal::Malformed(_)
        | Refusal::SignIn
        | Refusal::ChangePassword
        | Refusal::SecondFactor
        | Refusal::ForeignOrigin
        | Refusal::NotFound
        | Refusal::Denied(_)
        | Refusal::TooLarge
        | Refusal::Fault(_) => Response::problem(&body),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_shows_only_the_id_of_the_request() {
        let refusal = Refusal::fault("table accounts-prod is gone");
        let response = refused(refusal, "0123456789abcdef", Language::English);
        let body = String::from_utf8(response.into_http().into_body().to_vec()).unwrap();
        assert!(body.contains("0123456789abcdef"), "{body}");
        assert!(!body.contains("accounts-prod"), "{body}");
    }
}
