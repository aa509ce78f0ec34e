//! What answers given on one revision of a form are worth on another: those that its questions take, and why the others
//! are left.

use crate::read::{Surroundings, read};
use crate::{Body, Entries, Entry, Field, Id, Kind};
use domain::Date;
use std::mem::discriminant;

/// An answer that another revision does not take.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unfit {
    /// What the question was called, or its name if nobody knows any more.
    pub label: String,
    /// Why.
    pub why: Misfit,
}

/// Why an answer is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misfit {
    /// The question is not asked any more.
    Gone,
    /// The question wants another kind of answer now.
    OtherKind,
    /// What was chosen is not among the choices any more.
    NotOffered,
    /// The portal computes it now.
    Computed,
    /// The item that it names does not come along.
    ItemStays,
}

/// The entries that a body takes of those given on another, and those that it does not. `renamed` gives the new id of an item
/// that comes along.
pub fn fit(
    (old, new): (&Body, &Body),
    entries: &Entries,
    today: Date,
    renamed: &dyn Fn(&str) -> Option<String>,
) -> (Entries, Vec<Unfit>) {
    let (mut kept, mut left) = (Entries::new(), Vec::new());
    for (id, entry) in entries.iter().filter(|(_, entry)| !entry.is_empty()) {
        let before = old.field(id.as_str()).map(|(_, field)| field);
        let after = new.field(id.as_str()).map(|(_, field)| field);
        match taken((before, after), entry, today, renamed) {
            Ok(entry) => drop(kept.insert(id.clone(), entry)),
            Err(Rest { kept: some, why }) => {
                kept.extend(some.map(|entry| (id.clone(), entry)));
                left.push(Unfit { label: label(id, before), why });
            }
        }
    }
    (kept, left)
}

fn label(id: &Id, field: Option<&Field>) -> String {
    field.map_or_else(|| id.to_string(), |field| field.label.clone())
}

/// What is not taken: why, and of several choices those that are.
struct Rest {
    kept: Option<Entry>,
    why: Misfit,
}

impl From<Misfit> for Rest {
    fn from(why: Misfit) -> Self {
        Self { kept: None, why }
    }
}

fn taken(
    (before, after): (Option<&Field>, Option<&Field>),
    entry: &Entry,
    today: Date,
    renamed: &dyn Fn(&str) -> Option<String>,
) -> Result<Entry, Rest> {
    let field = after.ok_or(Misfit::Gone)?;
    match &field.kind {
        Kind::Computed { .. } | Kind::Carried { .. } => Err(Misfit::Computed.into()),
        Kind::Choice { options } => {
            let offered = options.iter().any(|option| option.code == entry.text());
            if offered { Ok(entry.clone()) } else { Err(Misfit::NotOffered.into()) }
        }
        Kind::Choices { options, .. } => {
            let is_offered = |code: &&str| options.iter().any(|option| option.code == **code);
            let codes = entry.codes();
            let kept: Vec<String> =
                codes.iter().copied().filter(is_offered).map(ToOwned::to_owned).collect();
            if kept.len() == codes.len() {
                return Ok(Entry::Many(kept));
            }
            let kept = (!kept.is_empty()).then_some(Entry::Many(kept));
            Err(Rest { kept, why: Misfit::NotOffered })
        }
        Kind::Reference { .. } => match renamed(entry.text()) {
            Some(id) => Ok(Entry::Text(id)),
            None => Err(Misfit::ItemStays.into()),
        },
        kind if before.is_some_and(|field| discriminant(&field.kind) == discriminant(kind)) => {
            // Wrong or not: as it was typed, and judged where it stands then.
            Ok(entry.clone())
        }
        kind => {
            let nothing = Entries::new();
            let around = Surroundings { today, siblings: &nothing, stands_in: &|_, _| false };
            let reads = read(kind, entry, &around).is_ok();
            if reads { Ok(entry.clone()) } else { Err(Misfit::OtherKind.into()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ChoiceOption, Group, Required};

    fn body(fields: Vec<(&str, Kind)>) -> Body {
        let field = |(id, kind): (&str, Kind)| Field {
            id: id.parse().unwrap(),
            label: format!("Domanda {id}"),
            hint: None,
            example: None,
            why: None,
            point: None,
            kind,
            required: Required::Always,
            when: None,
            fixed: false,
            default: None,
            prefilled: Vec::new(),
        };
        let fields = fields.into_iter().map(field).collect();
        let group = Group {
            id: "g".parse().unwrap(),
            title: None,
            help: None,
            when: None,
            ask: None,
            offers: Vec::new(),
            fields,
        };
        Body { groups: vec![group], ..Body::default() }
    }

    fn choice(codes: &[&str]) -> Vec<ChoiceOption> {
        let option = |code: &&str| ChoiceOption {
            code: (*code).to_owned(),
            label: (*code).to_owned(),
            elsewhere: None,
            day: None,
        };
        codes.iter().map(option).collect()
    }

    fn entries(answers: &[(&str, Entry)]) -> Entries {
        answers.iter().map(|(id, entry)| (id.parse().unwrap(), entry.clone())).collect()
    }

    fn text() -> Kind {
        Kind::LongText { max: 50 }
    }

    fn fitted(old: &Body, new: &Body, given: &[(&str, Entry)]) -> (Entries, Vec<Misfit>) {
        let renamed = |id: &str| (id == "vecchio").then(|| "nuovo".to_owned());
        let (kept, left) =
            fit((old, new), &entries(given), "2026-11-27".parse().unwrap(), &renamed);
        (kept, left.into_iter().map(|unfit| unfit.why).collect())
    }

    #[test]
    fn what_is_asked_in_the_same_way_comes_along_right_or_wrong() {
        let same = body(vec![("a", text()), ("b", Kind::PostalCode)]);
        let given = [("a", Entry::from("parole")), ("b", Entry::from("non un CAP"))];
        assert_eq!(fitted(&same, &same, &given), (entries(&given), vec![]));
    }

    #[test]
    fn what_is_asked_no_more_is_told_by_its_old_name() {
        let (old, new) = (body(vec![("a", text())]), body(vec![]));
        let given = entries(&[("a", "parole".into()), ("b", "".into())]);
        let today = "2026-11-27".parse().unwrap();
        let (kept, left) = fit((&old, &new), &given, today, &|_| None);
        assert!(kept.is_empty());
        assert_eq!(left, [Unfit { label: "Domanda a".to_owned(), why: Misfit::Gone }]);
    }

    #[test]
    fn another_kind_takes_only_what_reads_well() {
        let (old, new) = (body(vec![("a", text())]), body(vec![("a", Kind::PostalCode)]));
        let good = [("a", Entry::from("41030"))];
        assert_eq!(fitted(&old, &new, &good), (entries(&good), vec![]));
        let bad = fitted(&old, &new, &[("a", "Mirandola".into())]);
        assert_eq!(bad, (Entries::new(), vec![Misfit::OtherKind]));
    }

    #[test]
    fn choices_that_are_offered_no_more_stay_behind() {
        let one = |codes: &[&str]| body(vec![("a", Kind::Choice { options: choice(codes) })]);
        let gone = fitted(&one(&["x"]), &one(&["y"]), &[("a", "x".into())]);
        assert_eq!(gone, (Entries::new(), vec![Misfit::NotOffered]));
        let many = |codes: &[&str]| {
            body(vec![("a", Kind::Choices { options: choice(codes), at_least: 0 })])
        };
        let both = Entry::Many(vec!["x".to_owned(), "y".to_owned()]);
        let kept = entries(&[("a", Entry::Many(vec!["y".to_owned()]))]);
        let some = fitted(&many(&["x", "y"]), &many(&["y"]), &[("a", both)]);
        assert_eq!(some, (kept, vec![Misfit::NotOffered]));
    }

    #[test]
    fn references_follow_their_items_or_stay() {
        let same = body(vec![("a", Kind::Reference { lists: Vec::new() })]);
        let kept = fitted(&same, &same, &[("a", "vecchio".into())]);
        assert_eq!(kept, (entries(&[("a", "nuovo".into())]), vec![]));
        let left = fitted(&same, &same, &[("a", "altro".into())]);
        assert_eq!(left, (Entries::new(), vec![Misfit::ItemStays]));
    }
}
