//! Schedules in words.

use domain::Instant;
use jiff::Timestamp;
use store::calls::{CallEventKind, Schedule};

/// What people read of a schedule at an instant.
pub(crate) fn told(schedule: &Schedule, now: Timestamp) -> String {
    let (opens, until) = (Instant::from(schedule.opens_at), schedule.closing().sentence());
    let term = if schedule.is_open(now) {
        format!("Le domande si possono inviare {until}.")
    } else if now < schedule.opens_at {
        format!("Le domande si potranno inviare dal {opens} ed {until}.")
    } else {
        format!("Il termine è scaduto: le domande si potevano inviare {until}.")
    };
    match schedule.most {
        Some(most) => format!("{term} {}", limit(most)),
        None => term,
    }
}

/// What was decided, for the history.
pub(crate) fn decided(kind: &CallEventKind) -> String {
    match kind {
        CallEventKind::Published { revision, schedule: None, .. } => {
            format!("Pubblicata la revisione {revision} del modulo.")
        }
        CallEventKind::Published { revision, schedule: Some(schedule), .. } => {
            format!("Pubblicata la revisione {revision} del modulo. {}", term(schedule))
        }
        CallEventKind::Scheduled { schedule } => term(schedule),
        CallEventKind::Entrusted { administration } => {
            format!("Bando affidato all’amministrazione {administration}.")
        }
        CallEventKind::Exported => {
            "Domande inviate esportate, con file ed eventi, da chi gestisce il portale.".to_owned()
        }
    }
}

/// A schedule as it was decided, whenever it is read.
fn term(schedule: &Schedule) -> String {
    let (opens, closing) = (Instant::from(schedule.opens_at), schedule.closing());
    let extended = if schedule.extended_until.is_some() { " (proroga)" } else { "" };
    let term = format!("Invio dal {opens} ed {}{extended}.", closing.sentence());
    match schedule.most {
        Some(most) => format!("{term} {}", limit(most)),
        None => term,
    }
}

fn limit(most: u32) -> String {
    match most {
        1 => "Il bando accetta una sola domanda, la prima inviata.".to_owned(),
        _ => format!("Il bando accetta al massimo {most} domande, in ordine di invio."),
    }
}
