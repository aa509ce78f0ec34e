//! Cost, funding and coverage, judged together after rounding (cup-format.md §2.6, F1–F6).

use crate::codes::{Coverage, Nature, ProjectFinance, Sponsorship};
use crate::columns::shared;
use crate::{Funding, ProblemCode};

/// F6: with a cumulative code both amounts stay below a million euro.
const CUMULATIVE_BELOW: u64 = 1_000_000;

/// What is wrong, with the column where it is put right.
pub(super) type ColumnProblem = (&'static str, ProblemCode, &'static str);

/// Everything that is wrong with the amounts of a request.
pub(super) fn check(nature: Nature, cumulative: bool, funding: &Funding) -> Vec<ColumnProblem> {
    let (cost, granted) = (funding.cost.euro(), funding.granted.euro());
    if cost == 0 {
        return vec![(
            shared::COST.key,
            ProblemCode::CostZero,
            "Il costo, arrotondato all’euro, è zero: scrivi il costo del progetto.",
        )];
    }
    let mut wrong = Vec::new();
    let mut granted_is =
        |sentence| wrong.push((shared::GRANTED.key, ProblemCode::BadFunding, sentence));
    let coverage = &funding.coverage;
    let private = coverage.contains(&Coverage::Private);
    let only_private = private && coverage.len() == 1;
    if granted > cost {
        granted_is("Il finanziamento supera il costo: controlla i due importi.");
    } else if nature != Nature::Incentives && !private && granted != cost {
        // F1
        granted_is(
            "Senza copertura privata (007) il finanziamento deve essere uguale al costo, dopo l’arrotondamento all’euro.",
        );
    } else if private && granted == cost {
        // F2
        granted_is(
            "Con la copertura privata (007) il finanziamento deve essere minore del costo, dopo l’arrotondamento all’euro.",
        );
    }
    if cumulative {
        // F6
        if cost >= CUMULATIVE_BELOW {
            let sentence =
                "Con il CUP cumulativo il costo deve essere minore di 1.000.000 di euro.";
            wrong.push((shared::COST.key, ProblemCode::BadFunding, sentence));
        }
        if granted >= CUMULATIVE_BELOW {
            let sentence =
                "Con il CUP cumulativo il finanziamento deve essere minore di 1.000.000 di euro.";
            wrong.push((shared::GRANTED.key, ProblemCode::BadFunding, sentence));
        }
    }
    sponsors(cumulative, funding, only_private, &mut wrong);
    project_finance(funding, only_private, &mut wrong);
    wrong
}

fn sponsors(
    cumulative: bool,
    funding: &Funding,
    only_private: bool,
    wrong: &mut Vec<ColumnProblem>,
) {
    let sponsorship = funding.sponsorship.unwrap_or(Sponsorship::No);
    let finance = funding.project_finance.unwrap_or(ProjectFinance::No);
    let mut sponsor =
        |sentence| wrong.push((shared::SPONSORSHIP.key, ProblemCode::BadFunding, sentence));
    if cumulative && sponsorship != Sponsorship::No {
        sponsor("Con il CUP cumulativo la sponsorizzazione non è ammessa: scrivi N.");
    }
    if sponsorship == Sponsorship::Total {
        // F5
        if finance != ProjectFinance::No {
            sponsor("Con la sponsorizzazione totale la finanza di progetto deve essere N.");
        }
        if funding.granted.euro() != 0 || !only_private {
            sponsor(
                "Con la sponsorizzazione totale il finanziamento deve essere 0 e la copertura soltanto privata (007).",
            );
        }
    }
    if finance == ProjectFinance::Pure && sponsorship == Sponsorship::Partial {
        // F3; the total one is told above.
        sponsor("Con la finanza di progetto pura la sponsorizzazione deve essere N.");
    }
}

fn project_finance(funding: &Funding, only_private: bool, wrong: &mut Vec<ColumnProblem>) {
    let (cost, granted) = (funding.cost.euro(), funding.granted.euro());
    let private = funding.coverage.contains(&Coverage::Private);
    let sentence = match funding.project_finance {
        // F3
        Some(ProjectFinance::Pure) if granted != 0 || !only_private => {
            "Con la finanza di progetto pura il finanziamento deve essere 0 e la copertura soltanto privata (007)."
        }
        // F4
        Some(ProjectFinance::Assisted)
            if granted == 0 || granted >= cost || !private || only_private =>
        {
            "Con la finanza di progetto assistita il finanziamento deve essere maggiore di 0 e minore del costo, e la copertura privata (007) insieme ad almeno un’altra."
        }
        None | Some(ProjectFinance::Pure | ProjectFinance::Assisted | ProjectFinance::No) => return,
    };
    wrong.push((shared::PROJECT_FINANCE.key, ProblemCode::BadFunding, sentence));
}

#[cfg(test)]
mod tests;
