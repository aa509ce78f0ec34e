//! Why an official does something to somebody's account: asked for each time, and kept with it.

use super::desk::Desk;
use crate::users::Problems;
use domain::text::single_line;
use edge::{Context, Refusal, Request};
use store::accounts::AccountActor;

/// The longest reason, in characters.
const LONGEST: usize = 300;
/// The shortest that says anything.
const SHORTEST: usize = 10;

/// The official who asks, at the desk with the reason; or what is wrong with it, among the other problems.
pub(super) fn desk(
    context: &Context,
    request: &Request,
    (typed, problems): (&str, &mut Problems),
) -> Result<Option<Desk>, Refusal> {
    let official = request.official()?;
    let reason = problems.taken("reason", read(typed));
    Ok(reason.map(|reason| Desk {
        actor: AccountActor::Official {
            administration: official.administration.clone(),
            username: official.username.clone(),
            reason: Some(reason),
        },
        at: request.now,
        random: context.random,
    }))
}

fn read(typed: &str) -> Result<String, String> {
    let reason = single_line(typed).map_err(|error| error.to_string())?;
    match reason.chars().count() {
        0 => Err("Scrivi il motivo: chi l’ha chiesto, e come l’hai riconosciuto.".to_owned()),
        1..SHORTEST => Err("Scrivi un motivo che si capisca anche tra un anno: chi l’ha chiesto, e come l’hai riconosciuto.".to_owned()),
        SHORTEST..=LONGEST => Ok(reason),
        found => Err(format!(
            "Il motivo può avere al massimo {LONGEST} caratteri, e ora ne ha {found}: accorcialo."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_a_line_that_says_something() {
        let said = "Telefonata del titolare, riconosciuto dal documento";
        assert_eq!(read(&format!("  {said} ")), Ok(said.to_owned()));
        for wrong in ["", "   ", "ok", "una riga\ne un’altra", &"a".repeat(LONGEST + 1)] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert!(read(&"à".repeat(LONGEST)).is_ok(), "characters are counted, not bytes");
    }
}
