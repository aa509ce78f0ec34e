//! What no save makes worse: the bounds of expenses. What exceeds them already may stay, or become less.

use crate::LoadedDossier;
use crate::present::problems;
use edge::{Invalid, Purpose, Refusal};
use form::check::{raised, wrong_numbers};
use form::{Answers, Code, ListPath, Place, Problem, Scope, Step, Target};
use store::applications::ItemKey;

/// Refuses a change after which the answers would exceed a bound more than before, and says by how much. What is told elsewhere
/// than at the item that is being saved, is told at its amount: there it can be put right.
///
/// # Errors
/// [`Invalid::Answers`], with the sentences.
pub(crate) fn keep_bounds(
    dossier: &LoadedDossier,
    saved: Option<&ItemKey>,
    after: &Answers,
) -> Result<(), Refusal> {
    if dossier.form.books.is_none() {
        return Ok(());
    }
    let mut found: Vec<Problem> = Vec::new();
    for problem in raised(&dossier.form, &dossier.answers, after) {
        let problem = at_amount(dossier, saved, problem);
        let told = |other: &Problem| other.code == problem.code && other.place == problem.place;
        if !found.iter().any(told) {
            found.push(problem);
        }
    }
    let Some(first) = found.first() else { return Ok(()) };
    // An amount that is none is told as that: what it is thought to exceed would lead astray.
    let wrong = saved.map(|key| wrong_at(dossier, key, after)).unwrap_or_default();
    if let Some(first) = wrong.first() {
        let purpose =
            Purpose::Saving(format!("{}: {}", first.label, lowered(&first.code.sentence())));
        return Err(Invalid::Answers { purpose, problems: problems(dossier, &wrong) }.into());
    }
    let sentence = format!("Così i conti non tornano: {}", lowered(&first.code.sentence()));
    let purpose = Purpose::Saving(sentence);
    Err(Invalid::Answers { purpose, problems: problems(dossier, &found) }.into())
}

/// What is wrong with the numbers of an item, as it would be: those that do not read as such, and its own amount when there is
/// none. Another one that is missing says nothing of what is exceeded.
fn wrong_at(dossier: &LoadedDossier, key: &ItemKey, after: &Answers) -> Vec<Problem> {
    let at = key.path();
    let Some(place) = Scope::of_item(&dossier.form, after, &at, &key.item.to_string()) else {
        return Vec::new();
    };
    let own = dossier.form.books.as_ref().and_then(|books| books.amount_of(&at)).cloned();
    let own = own.map(Target::Field);
    let mut wrong = wrong_numbers(&place, dossier.today);
    wrong.retain(|problem| problem.code != Code::Missing || problem.place.target == own);
    wrong
}

fn at_amount(dossier: &LoadedDossier, saved: Option<&ItemKey>, problem: Problem) -> Problem {
    let Some(key) = saved else { return problem };
    let place = place_of(key);
    if problem.place.steps == place.steps {
        return problem;
    }
    let at: ListPath = key.path();
    let books = dossier.form.books.as_ref();
    let Some(amount) = books.and_then(|books| books.amount_of(&at)) else { return problem };
    let field = dossier.form.body(&at).and_then(|body| body.field(amount.as_str()));
    let label = field.map(|(_, field)| field.label.clone()).unwrap_or_default();
    let target = Some(Target::Field(amount.clone()));
    Problem { place: Place { target, ..place }, label, ..problem }
}

fn place_of(key: &ItemKey) -> Place {
    let step =
        |list: &form::Id, item: domain::ItemId| Step { list: list.clone(), item: item.to_string() };
    let around = key.within.iter().map(|within| step(&within.list, within.item));
    let steps = around.chain([step(&key.list, key.item)]).collect();
    Place { section: key.section.clone(), steps, target: None }
}

/// Within a sentence.
fn lowered(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
