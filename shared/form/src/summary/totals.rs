//! The amounts that sum an application up.

use super::amounts::amount;
use super::lists::sum;
use super::part::Answer;
use crate::{Answers, FieldPath, Form, Scope};
use domain::{Date, Money};

/// The form's totals with their labels, in its order. Only what is asked for counts; a total that nothing
/// asked for belongs to is left out.
pub fn totals(form: &Form, answers: &Answers, today: Date) -> Vec<(String, Answer)> {
    let total = |total: &crate::Total| {
        let asked: Vec<Vec<Option<Money>>> =
            total.fields.iter().filter_map(|path| amounts(form, answers, path, today)).collect();
        let answered: Vec<Money> = asked.concat().into_iter().flatten().collect();
        (!asked.is_empty()).then(|| (total.label.clone(), sum(&answered)))
    };
    form.totals.iter().filter_map(total).collect()
}

/// What every place that asks the question answers; `None` when no place asks it.
fn amounts(
    form: &Form,
    answers: &Answers,
    path: &FieldPath,
    today: Date,
) -> Option<Vec<Option<Money>>> {
    let places = Scope::section(form, answers, &path.at.section).items_of(&path.at)?;
    let (group, field) = form.body(&path.at)?.field(path.field.as_str())?;
    let asked: Vec<_> = places.iter().filter(|place| place.asks(group, field)).collect();
    let of = |place: &Scope<'_>| amount(place, field, today);
    (!asked.is_empty()).then(|| asked.into_iter().map(of).collect())
}
