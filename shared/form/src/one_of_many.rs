//! Whether several applications of one applicant agree on how many they are and which each is.

use crate::many_disagree::ManyDisagree;
use crate::summary::{beneficiary, by_third_party};
use crate::{
    Answers, Code, Condition, FieldPath, Form, Place, Problem, Scope, Severity, Target, Value,
};
use domain::Date;

/// What an application says of how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// How many, and which of them it is; `None` for one that says to stand alone.
    one_of: Option<(i64, i64)>,
    /// What it is for.
    same: Vec<String>,
    /// The fiscal code of who it is for, as long as the answers say it.
    beneficiary: Option<String>,
    /// Whether somebody else fills it in, who may do so for many.
    by_third_party: bool,
}

/// What an application says; `None` when the form does not ask.
pub fn announced(form: &Form, answers: &Answers, today: Date) -> Option<Announced> {
    let asked = form.one_of_many.as_ref()?;
    let scope = |path: &FieldPath| Scope::section(form, answers, &path.at.section);
    let number = |path: &FieldPath| match scope(path).value(path, today) {
        Some(Value::Number(number)) => Some(number),
        _ => None,
    };
    let same = |path: &FieldPath| {
        scope(path).effective(path).map_or_else(String::new, |entry| entry.codes().join(" "))
    };
    Some(Announced {
        one_of: number(&asked.number).zip(number(&asked.which)),
        same: asked.same.iter().map(same).collect(),
        beneficiary: beneficiary(form, answers, today).and_then(|party| party.fiscal_code),
        by_third_party: by_third_party(form, answers).unwrap_or_default(),
    })
}

impl Announced {
    /// Whether two are for the same thing and for the same person. Where one does not yet say for whom, those that somebody
    /// else fills in are left apart: a consultant has many applications, and one for each beneficiary.
    fn counts_with(&self, other: &Self) -> bool {
        let same_person = match (&self.beneficiary, &other.beneficiary) {
            (Some(own), Some(other)) => own == other,
            _ => !self.by_third_party && !other.by_third_party,
        };
        self.same == other.same && same_person
    }

    /// How it disagrees with the first of others that it does not agree with.
    pub fn disagrees(&self, others: &[Self]) -> Option<ManyDisagree> {
        others.iter().filter(|other| self.counts_with(other)).find_map(|other| {
            match (self.one_of, other.one_of) {
                (None, _) => Some(ManyDisagree::NotAlone),
                (Some(_), None) => Some(ManyDisagree::OtherAlone),
                (Some((number, _)), Some((other, _))) if other != number => {
                    Some(ManyDisagree::OtherNumber { other })
                }
                (Some((number, which)), Some((_, other))) if which == other => {
                    Some(ManyDisagree::Taken { which, number })
                }
                (Some(_), Some(_)) => None,
            }
        })
    }
}

/// The disagreement as a problem of the form, at the question that says which of them this is; where that is not asked since
/// there is said to be one alone, at the question that says so.
pub fn disagreement(form: &Form, found: ManyDisagree) -> Option<Problem> {
    let asked = form.one_of_many.as_ref()?;
    let (group, number) = form.body(&asked.number.at)?.field(asked.number.field.as_str())?;
    let mut conditions = number.when.iter().chain(&group.when).flat_map(Condition::fields);
    let says_alone = conditions.find(|path| path.at == asked.number.at);
    let at = match found {
        ManyDisagree::NotAlone => says_alone.unwrap_or(&asked.number),
        ManyDisagree::OtherAlone | ManyDisagree::OtherNumber { .. } => &asked.number,
        ManyDisagree::Taken { .. } => &asked.which,
    };
    let (_, field) = form.body(&at.at)?.field(at.field.as_str())?;
    // Where the question of the number depends on nothing beside it, the section as a whole is told.
    let is_asked = found != ManyDisagree::NotAlone || says_alone.is_some();
    let target = is_asked.then(|| Target::Field(at.field.clone()));
    Some(Problem {
        place: Place { section: at.at.section.clone(), steps: Vec::new(), target },
        label: field.label.clone(),
        code: Code::OneOfMany(found),
        severity: Severity::Error,
    })
}

#[cfg(test)]
mod tests {
    use super::{Announced, ManyDisagree};

    fn says(one_of: Option<(i64, i64)>, event: &str) -> Announced {
        Announced {
            one_of,
            same: vec![event.to_owned()],
            beneficiary: Some("A".to_owned()),
            by_third_party: false,
        }
    }

    #[test]
    fn the_third_of_two_is_told() {
        let others = [says(Some((2, 1)), "a"), says(Some((2, 2)), "a")];
        assert_eq!(
            says(Some((2, 2)), "a").disagrees(&others),
            Some(ManyDisagree::Taken { which: 2, number: 2 })
        );
        assert_eq!(says(Some((2, 2)), "a").disagrees(&others[..1]), None);
        assert_eq!(
            says(Some((3, 3)), "a").disagrees(&others),
            Some(ManyDisagree::OtherNumber { other: 2 })
        );
        assert_eq!(says(None, "a").disagrees(&others), Some(ManyDisagree::NotAlone));
        assert_eq!(says(None, "b").disagrees(&others), None);
        assert_eq!(says(None, "a").disagrees(&[]), None);
        let alone = [says(None, "a")];
        let other_person = Announced { beneficiary: Some("B".to_owned()), ..says(None, "a") };
        assert_eq!(other_person.disagrees(&alone), None);
        let unsaid =
            |by_third_party| Announced { beneficiary: None, by_third_party, ..says(None, "a") };
        assert_eq!(unsaid(true).disagrees(&alone), None);
        assert_eq!(unsaid(false).disagrees(&alone), Some(ManyDisagree::NotAlone));
        assert_eq!(says(Some((2, 1)), "a").disagrees(&alone), Some(ManyDisagree::OtherAlone));
    }
}
