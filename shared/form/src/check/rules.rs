//! Rules between answers. A rule whose fields are unanswered holds: the gap is reported by itself.

use super::numbers::filled_in;
use crate::{
    Amount, Body, Code, Earlier, Entry, Expression, FieldPath, Id, Kind, Places, Problem, Rule,
    Scope, Target, Test, Value,
};
use domain::{Date, FiscalCode, PersonFacts, text};
use std::collections::{BTreeMap, BTreeSet};

/// The rules of this body that do not hold.
pub(super) fn broken(scope: &Scope<'_>, body: &Body, today: Date) -> Vec<Problem> {
    body.rules
        .iter()
        .filter(|rule| shows(scope, body, &rule.at))
        .filter(|rule| rule.when.as_ref().is_none_or(|when| scope.holds(when)))
        .filter(|rule| !Evaluation { scope, today }.holds(&rule.test))
        .map(|rule| problem(scope, body, rule, today))
        .collect()
}

/// Whether what the rule's sentence is shown at is asked for: a breach shown nowhere could not be
/// put right.
fn shows(scope: &Scope<'_>, body: &Body, at: &Id) -> bool {
    body.field(at.as_str()).is_some_and(|(group, field)| scope.asks(group, field))
        || body.list(at.as_str()).is_some_and(|list| scope.asks_list(list))
        || body.slot(at.as_str()).is_some_and(|slot| scope.asks_slot(slot))
}

fn problem(scope: &Scope<'_>, body: &Body, rule: &Rule, today: Date) -> Problem {
    let numbers = Evaluation { scope, today }.numbers(&rule.test);
    let id = &rule.at;
    let (target, label) = if let Some((_, field)) = body.field(id.as_str()) {
        (Target::Field(id.clone()), field.label.clone())
    } else if let Some(list) = body.list(id.as_str()) {
        (Target::List(id.clone()), list.title.clone())
    } else {
        let label = body.slot(id.as_str()).map(|slot| slot.label.clone());
        (Target::Slot(id.clone()), label.unwrap_or_default())
    };
    Problem {
        place: scope.place(Some(target)),
        label,
        code: Code::Rule {
            id: rule.id.clone(),
            message: filled_in(&rule.message, &rule.test, &numbers),
        },
        severity: rule.severity,
    }
}

/// Tests of rules, as they come out at a place on a day.
struct Evaluation<'a> {
    scope: &'a Scope<'a>,
    today: Date,
}

impl Evaluation<'_> {
    fn holds(&self, test: &Test) -> bool {
        self.evaluate(test).unwrap_or(true)
    }

    /// The day of the option that is chosen: among these or, where there are none, the option's own.
    fn day_of(&self, by: &FieldPath, days: &BTreeMap<String, Date>) -> Option<Date> {
        let chosen = self.entry(by)?;
        if !days.is_empty() {
            return days.get(chosen.text()).copied();
        }
        let (_, field) = self.scope.form().body(&by.at)?.field(by.field.as_str())?;
        let Kind::Choice { options } = &field.kind else { return None };
        options.iter().find(|option| option.code == chosen.text())?.day
    }

    /// `None` when an answer that the test needs is missing.
    fn evaluate(&self, test: &Test) -> Option<bool> {
        match test {
            Test::AtMost { field, most } => Some(self.number(field)? <= self.amount(most)?),
            Test::SumAtMost { sum, most } => Some(self.sum(sum)? <= self.amount(most)?),
            Test::Equal { left, right } => Some(self.number(left)? == self.number(right)?),
            Test::SameText { left, right } => self.same_text(left, right),
            Test::PlaceAmong { place, among } => {
                let place = self.value(place)?.municipality()?;
                let places = match among {
                    Places::Always { places } => places,
                    Places::By { by, places } => places.get(self.entry(by)?.text())?,
                };
                Some(places.contains(&place))
            }
            Test::Total { total, parts, tolerance } => {
                let sum = parts.iter().map(|part| self.number(part)).sum::<Option<i128>>()?;
                Some((self.number(total)? - sum).abs() <= i128::from(*tolerance))
            }
            Test::NotBefore { earlier, later } => {
                let earlier = match earlier {
                    Earlier::Field(path) => self.date(path)?,
                    Earlier::By { by, days } => self.day_of(by, days)?,
                };
                Some(earlier <= self.date(later)?)
            }
            Test::SameSet { choices, used } => Some(self.codes(choices)? == self.used_codes(used)?),
            Test::OnePerChoice { choices, used } => {
                Some(self.codes(choices)?.is_subset(&self.used_codes(used)?))
            }
            Test::CountIs { number, list } => {
                let count = i128::try_from(self.scope.items_of(list)?.len()).ok()?;
                Some(self.number(number)? == count * 100)
            }
            Test::SomeItem { lists, is } => {
                let asked: Vec<_> =
                    lists.iter().filter_map(|list| self.scope.items_of(list)).collect();
                let counts =
                    |item: &Scope<'_>| is.as_ref().is_none_or(|condition| item.holds(condition));
                (!asked.is_empty()).then(|| asked.iter().flatten().any(counts))
            }
            Test::Distinct { field, is } => {
                let counts =
                    |item: &Scope<'_>| is.as_ref().is_none_or(|condition| item.holds(condition));
                let look = |item: &Scope<'_>| counts(item).then(|| item.effective(field))?;
                let all = self.over_items(field, look)?;
                let different: BTreeSet<Vec<&str>> = all.iter().map(crate::Entry::codes).collect();
                Some(different.len() == all.len())
            }
            Test::FiscalCodeAgrees { fiscal_code, surname, name, sex, birth_date, birth_place } => {
                let Value::FiscalCode(FiscalCode::Person(code)) = self.value(fiscal_code)? else {
                    return None;
                };
                let optional = |path: &Option<FieldPath>| path.as_ref().and_then(|p| self.value(p));
                let surname = self.text(surname);
                let name = self.text(name);
                let sex = optional(sex).and_then(Value::choice);
                let sex = sex.and_then(|letter| letter.parse().ok());
                let birth_date = optional(birth_date).and_then(Value::date);
                let birth_place = optional(birth_place).and_then(Value::municipality);
                let facts = PersonFacts {
                    surname: surname.as_deref(),
                    name: name.as_deref(),
                    sex,
                    birth_date,
                    birth_place,
                };
                Some(domain::disagreements(&code, &facts).is_empty())
            }
        }
    }

    /// The numbers that the sentence of a rule may tell, in the order of their names.
    fn numbers(&self, test: &Test) -> Vec<Option<i128>> {
        match test {
            Test::AtMost { field, most } => vec![self.number(field), self.amount(most)],
            Test::SumAtMost { sum, most } => vec![self.sum(sum), self.amount(most)],
            Test::Equal { left, right } => vec![self.number(left), self.number(right)],
            Test::SameText { .. }
            | Test::PlaceAmong { .. }
            | Test::Total { .. }
            | Test::NotBefore { .. }
            | Test::SameSet { .. }
            | Test::OnePerChoice { .. }
            | Test::CountIs { .. }
            | Test::Distinct { .. }
            | Test::SomeItem { .. }
            | Test::FiscalCodeAgrees { .. } => Vec::new(),
        }
    }

    fn value(&self, path: &FieldPath) -> Option<Value> {
        self.scope.value(path, self.today)
    }

    fn entry(&self, path: &FieldPath) -> Option<Entry> {
        self.scope.effective(path)
    }

    /// In hundredths; wide enough that no sum of answers overflows.
    fn number(&self, path: &FieldPath) -> Option<i128> {
        self.number_at(self.scope, path)
    }

    /// What reads well counts; what was computed always does.
    fn number_at(&self, scope: &Scope<'_>, path: &FieldPath) -> Option<i128> {
        let asked = scope.asked_at(path)?;
        if asked.field.kind.is_computed() {
            return asked.place.number_here(asked.field);
        }
        scope.value(path, self.today)?.hundredths().map(i128::from)
    }

    /// The sum of what is asked for; `None` when nothing of it is.
    fn sum(&self, summands: &[Expression]) -> Option<i128> {
        let of = |summand: &Expression| match summand {
            Expression::Items(path) => {
                let parts = self.over_items(path, |scope| self.number_at(scope, path))?;
                Some(parts.iter().sum::<i128>())
            }
            Expression::Field(path) => self.number(path),
            computed => self.scope.compute(computed),
        };
        let asked: Vec<i128> = summands.iter().filter_map(of).collect();
        (!asked.is_empty()).then(|| asked.iter().sum())
    }

    /// Whether two texts are the same, but for case, accents and signs, and for the spaces or the order of their words;
    /// `None` while a part is missing.
    fn same_text(&self, left: &[FieldPath], right: &[FieldPath]) -> Option<bool> {
        let (left, right) = (self.words(left)?, self.words(right)?);
        let sorted = |words: &[String]| words.iter().cloned().collect::<BTreeSet<_>>();
        Some(left.concat() == right.concat() || sorted(&left) == sorted(&right))
    }

    fn words(&self, paths: &[FieldPath]) -> Option<Vec<String>> {
        let entries: Vec<Entry> =
            paths.iter().map(|path| self.entry(path)).collect::<Option<_>>()?;
        let words = entries.iter().flat_map(|entry| entry.text().split_whitespace());
        Some(words.map(text::folded).filter(|word| !word.is_empty()).collect())
    }

    fn amount(&self, amount: &Amount) -> Option<i128> {
        match amount {
            Amount::Hundredths(fixed) => Some(i128::from(*fixed)),
            Amount::Field(path) => self.number(path),
        }
    }

    fn date(&self, path: &FieldPath) -> Option<Date> {
        self.value(path)?.date()
    }

    fn text(&self, path: &FieldPath) -> Option<String> {
        self.value(path)?.text()
    }

    fn codes(&self, path: &FieldPath) -> Option<BTreeSet<String>> {
        let entry = self.scope.effective(path)?;
        Some(entry.codes().into_iter().map(str::to_owned).collect())
    }

    fn used_codes(&self, path: &FieldPath) -> Option<BTreeSet<String>> {
        let entries = self.over_items(path, |scope| scope.effective(path))?;
        Some(entries.iter().flat_map(crate::Entry::codes).map(str::to_owned).collect())
    }

    /// Looks at a list's field in every item that counts; `None` when the list is not asked for.
    fn over_items<T>(
        &self,
        path: &FieldPath,
        look: impl Fn(&Scope<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        Some(self.scope.items_of(&path.at)?.iter().filter_map(look).collect())
    }
}
