//! Changes of a schedule that cannot be made.

use domain::{DateError, TermError, TextError};
use std::borrow::Cow;
use store::calls::ScheduleFault;

/// Why a schedule cannot be changed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadSchedule {
    /// What is written for a day is none.
    Day(ScheduleBox, DateError),
    /// The day is outside those that can be reckoned with.
    Range(ScheduleBox, TermError),
    /// There is no act.
    NoAct,
    /// The act holds what a line of text cannot hold.
    Act(TextError),
    /// The act is too long.
    LongAct {
        /// How many characters it may have.
        most: usize,
    },
    /// Nothing is to be changed.
    Nothing,
    /// The schedule cannot become so.
    Fault(ScheduleBox, ScheduleFault),
}

/// The box of a change that a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScheduleBox {
    /// Until when the term is extended.
    Until,
    /// The opening day.
    Opens,
    /// The last day.
    LastDay,
    /// How many applications are taken.
    Most,
    /// The act.
    Act,
}

impl ScheduleBox {
    /// As requests call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Until => "until",
            Self::Opens => "opens",
            Self::LastDay => "last_day",
            Self::Most => "most",
            Self::Act => "act",
        }
    }
}

impl BadSchedule {
    /// The box that it is about.
    pub(crate) fn place(self) -> ScheduleBox {
        match self {
            Self::NoAct | Self::Act(_) | Self::LongAct { .. } => ScheduleBox::Act,
            Self::Nothing => ScheduleBox::LastDay,
            Self::Day(place, _) | Self::Range(place, _) => place,
            Self::Fault(place, fault) => match fault {
                ScheduleFault::Shut => ScheduleBox::Opens,
                ScheduleFault::ClosesBeforeOpening
                | ScheduleFault::Past
                | ScheduleFault::NotLater(_)
                | ScheduleFault::Earlier(_)
                | ScheduleFault::OpenedUnlimited
                | ScheduleFault::LimitBelowArrivals { .. }
                | ScheduleFault::LimitOfNone
                | ScheduleFault::Same => place,
            },
        }
    }

    /// What the user reads.
    pub(super) fn sentence(self) -> Cow<'static, str> {
        match self {
            Self::Day(_, error) => error.to_string().into(),
            Self::Range(..) => "Scrivi un giorno dal 1900 al 2100.".into(),
            Self::NoAct => {
                "Scrivi l’atto che lo decide, per esempio «Ordinanza n. 9 del 2030».".into()
            }
            Self::Act(error) => error.to_string().into(),
            Self::LongAct { most } => {
                format!("L’atto può avere al massimo {most} caratteri: citalo in breve.").into()
            }
            Self::Nothing => {
                "Scrivi il nuovo giorno di apertura, il nuovo ultimo giorno, o tutti e due.".into()
            }
            Self::Fault(_, fault) => fault_sentence(fault),
        }
    }
}

fn fault_sentence(fault: ScheduleFault) -> Cow<'static, str> {
    match fault {
        ScheduleFault::ClosesBeforeOpening => "Il bando si chiuderebbe prima di aprirsi: controlla i due giorni.".into(),
        ScheduleFault::Past => "Questo giorno è già passato: scrivi oggi o un giorno che deve ancora venire.".into(),
        ScheduleFault::NotLater(closing) => format!("Una proroga finisce più tardi: oggi si può già inviare {}.", closing.sentence()).into(),
        ScheduleFault::Earlier(closing) => format!("Chi presenta domanda ha letto che può inviare {}. Per anticipare la chiusura segna la casella «Anticipa la chiusura o rinvia l’apertura».", closing.sentence()).into(),
        ScheduleFault::Shut => "Il bando è aperto: con questa apertura si chiuderebbe fino a quel giorno. Se è ciò che vuoi, segna la casella «Anticipa la chiusura o rinvia l’apertura».".into(),
        ScheduleFault::OpenedUnlimited => "Il numero massimo di domande si decide prima dell’apertura: questo bando si è già aperto senza, e ora non si può più fissare.".into(),
        ScheduleFault::LimitBelowArrivals { arrived } => format!("Sono già arrivate {arrived} domande: il numero massimo non può essere più basso.").into(),
        ScheduleFault::LimitOfNone => "Il bando accetta almeno una domanda: scrivi un numero da 1 in su.".into(),
        ScheduleFault::Same => "È già così: non c’è nulla da cambiare.".into(),
    }
}
