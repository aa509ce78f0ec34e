//! A measure from facts that somebody typed on a page: everything that is wrong is told at its fact.

use super::{Fact, Measure, build};
use crate::text;
use domain::text::single_line;
use std::collections::{BTreeMap, BTreeSet};

/// The longest text of a fact that no table or length of the request bounds, in characters.
const LONGEST: usize = 300;

/// What is wrong with a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactProblem {
    /// The fact, as files of measures call it: `instrument_description`.
    pub fact: &'static str,
    /// What is wrong and how to put it right, in Italian.
    pub sentence: String,
}

impl Measure {
    /// The measure that facts make, by the keys of files of measures: codes as in the tables, several with commas, `SI` and
    /// `NO`. What goes into requests as free text is written in plain letters. Unknown keys say nothing.
    ///
    /// # Errors
    /// Every problem, in the order of the sheet «Misura».
    pub fn typed(facts: &BTreeMap<&str, String>) -> Result<Self, Vec<FactProblem>> {
        let mut taken = BTreeMap::new();
        let mut problems = Vec::new();
        for fact in Fact::ALL {
            let Some(typed) = facts.get(fact.key()).filter(|text| !text.trim().is_empty()) else {
                continue;
            };
            match written(*fact, typed) {
                Ok(text) => {
                    taken.insert(*fact, text);
                }
                Err(sentence) => problems.push((*fact, sentence)),
            }
        }
        let refused: BTreeSet<Fact> = problems.iter().map(|(fact, _)| *fact).collect();
        match build(&taken) {
            Ok(measure) if problems.is_empty() => return Ok(measure),
            Ok(_) => {}
            // A fact whose text was refused is not missing as well.
            Err(faults) => problems.extend(
                faults
                    .into_iter()
                    .filter(|fault| !(fault.wrong.is_missing() && refused.contains(&fault.fact)))
                    .map(|fault| (fault.fact, fault.wrong.sentence(fault.fact))),
            ),
        }
        problems.sort_by_key(|(fact, _)| *fact);
        let told = |(fact, sentence): (Fact, String)| FactProblem { fact: fact.key(), sentence };
        Err(problems.into_iter().map(told).collect())
    }
}

fn written(fact: Fact, typed: &str) -> Result<String, String> {
    let line = single_line(typed).map_err(|error| error.to_string())?;
    let found = line.chars().count();
    if found > LONGEST {
        return Err(format!(
            "Può avere al massimo {LONGEST} caratteri, e ora ne ha {found}: accorcialo."
        ));
    }
    if fact.is_free_text() {
        return text::plain(&line).map(|plain| plain.text).map_err(|error| error.to_string());
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Nature;

    fn facts() -> BTreeMap<&'static str, String> {
        let facts = [
            ("id", "mis-prova"),
            ("title", "Contributi alle imprese"),
            ("act", "Delibera n. 1 del 2024"),
            ("year", "2024"),
            ("nature", "07"),
            ("kind", "99"),
            ("category", "06.42.999"),
            ("instrument", "99"),
            ("instrument_description", "Delibera n. 1 – già in vigore"),
            ("coverage", "001, 002"),
            ("private_share", "SI"),
        ];
        facts.into_iter().map(|(key, text)| (key, text.to_owned())).collect()
    }

    fn wrong(key: &'static str, text: &str) -> Vec<&'static str> {
        let mut facts = facts();
        facts.insert(key, text.to_owned());
        Measure::typed(&facts).unwrap_err().iter().map(|problem| problem.fact).collect()
    }

    #[test]
    fn what_is_typed_becomes_a_measure_in_plain_letters() {
        let measure = Measure::typed(&facts()).unwrap();
        assert_eq!((measure.nature, measure.coverage.len()), (Nature::Incentives, 2));
        let described = measure.instrument_description.unwrap();
        assert!(described.is_ascii(), "{described}");
    }

    #[test]
    fn everything_wrong_is_told_at_its_fact() {
        assert_eq!(wrong("year", "1949"), ["year"]);
        assert_eq!(wrong("kind", "98"), ["kind"]);
        assert_eq!(wrong("category", "06.42.001"), ["category"]);
        assert_eq!(wrong("coverage", "009"), ["coverage"]);
        assert_eq!(wrong("coverage", "001, 007"), ["private_share"]);
        assert_eq!(wrong("cumulative", "SI"), ["cumulative"]);
        assert_eq!(wrong("instrument", "00"), ["instrument_description"]);
        assert_eq!(wrong("instrument_description", "日本"), ["instrument_description"]);
        assert_eq!(wrong("title", "due\nrighe"), ["title"]);
        assert_eq!(wrong("act", &"a".repeat(301)), ["act"]);
        let none = Measure::typed(&BTreeMap::new()).unwrap_err();
        let none: Vec<&str> = none.iter().map(|problem| problem.fact).collect();
        let required =
            ["id", "title", "act", "year", "nature", "kind", "category", "instrument", "coverage"];
        assert_eq!(none, required);
    }
}
