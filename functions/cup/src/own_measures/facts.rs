//! Between the facts that a page sends and a measure.

use cup::columns::measure_lines;
use cup::{FactProblem, Measure};
use edge::api::cup::{CupMeasureLine, MeasureFacts};
use edge::api::{Place, Problem, Severity, Target};
use edge::{Invalid, Purpose, Refusal};
use std::collections::BTreeMap;

/// The section that problems name: the page has no other.
const SECTION: &str = "misura";
/// The longest address of an act, in characters.
const LONGEST_LINK: usize = 500;
/// The most codes of where money comes from: the table has fewer.
const MOST_CODES: usize = 20;

/// The measure, and where its act can be read; or everything that is wrong.
pub(super) fn read(
    id: &str,
    facts: &MeasureFacts,
    (link, this_year): (&str, i16),
) -> Result<(Measure, Option<String>), Refusal> {
    let mut problems = Vec::new();
    if facts.coverage.len() > MOST_CODES {
        problems.push(problem(
            "coverage",
            "Le fonti di copertura sono troppe: scegline al massimo venti.",
        ));
    }
    let measure = match Measure::typed(&typed(id, facts)) {
        Ok(measure) => {
            if measure.year > this_year {
                problems.push(problem(
                    "year",
                    "L’anno è nel futuro: scrivi quello dell’atto di concessione.",
                ));
            }
            Some(measure)
        }
        Err(wrong) => {
            let told = |FactProblem { fact, sentence }: &FactProblem| problem(fact, sentence);
            problems.extend(wrong.iter().map(told));
            None
        }
    };
    let link = match read_link(link) {
        Ok(link) => link,
        Err(sentence) => {
            problems.push(problem("link", sentence));
            None
        }
    };
    match measure {
        Some(measure) if problems.is_empty() => Ok((measure, link)),
        Some(_) | None => Err(Invalid::Answers { purpose: Purpose::Measure, problems }.into()),
    }
}

fn typed(id: &str, facts: &MeasureFacts) -> BTreeMap<&'static str, String> {
    let yes_or_no = |yes: bool| if yes { "SI" } else { "NO" };
    let coverage = facts.coverage.iter().take(MOST_CODES).cloned().collect::<Vec<_>>().join(",");
    BTreeMap::from(
        [
            ("id", id),
            ("title", facts.title.as_str()),
            ("act", facts.act.as_str()),
            ("year", facts.year.as_str()),
            ("nature", facts.nature.as_str()),
            ("kind", facts.kind.as_str()),
            ("kind_label", facts.kind_label.as_str()),
            ("cumulative", yes_or_no(facts.cumulative)),
            ("category", facts.category.as_str()),
            ("instrument", facts.instrument.as_str()),
            ("instrument_description", facts.instrument_description.as_str()),
            ("coverage", coverage.as_str()),
            ("private_share", yes_or_no(facts.private_share)),
            ("description", facts.description.as_str()),
            ("other_information", facts.other_information.as_str()),
            ("owner_subject", facts.owner_subject.as_str()),
            ("owner_unit", facts.owner_unit.as_str()),
            ("owner_user", facts.owner_user.as_str()),
        ]
        .map(|(key, text)| (key, text.trim().to_owned())),
    )
}

/// A web address, which nobody follows here.
fn read_link(typed: &str) -> Result<Option<String>, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let host = rest.map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let is_plain =
        typed.chars().all(|found| found.is_ascii_graphic() && !"\"<>\\^`{|}@".contains(found));
    let fits = host.contains('.') && !host.starts_with('.') && is_plain;
    if fits && typed.chars().count() <= LONGEST_LINK {
        Ok(Some(typed.to_owned()))
    } else {
        Err(
            "Scrivi l’indirizzo della pagina dell’atto, com’è nella barra del browser. Esempio: https://www.comune.example.it/delibere/12.",
        )
    }
}

/// The facts of a measure, as they are typed.
pub(super) fn facts_of(measure: &Measure) -> MeasureFacts {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let is_known = measure.kind.label(measure.nature).is_some();
    MeasureFacts {
        title: measure.title.clone(),
        act: measure.act.clone(),
        year: measure.year.to_string(),
        nature: measure.nature.to_string(),
        kind: measure.kind.to_string(),
        kind_label: if is_known { String::new() } else { measure.kind_label.clone() },
        cumulative: measure.cumulative,
        category: measure.category.to_string(),
        instrument: measure.instrument.to_string(),
        instrument_description: text(&measure.instrument_description),
        coverage: measure.coverage.iter().map(ToString::to_string).collect(),
        private_share: measure.private_share,
        description: text(&measure.description),
        other_information: text(&measure.other_information),
        owner_subject: text(&measure.owner.subject),
        owner_unit: text(&measure.owner.unit),
        owner_user: text(&measure.owner.user),
    }
}

/// What the facts mean, as the sheet «Misura» says it; lines with nothing are left out.
pub(super) fn lines_of(measure: &Measure) -> Vec<CupMeasureLine> {
    let lines = measure_lines(measure).into_iter().filter_map(|line| {
        Some(CupMeasureLine {
            label: line.label.to_owned(),
            value: line.value.clone()?,
            note: line.meaning(),
        })
    });
    lines.collect()
}

fn problem(field: &str, sentence: &str) -> Problem {
    let target = Some(Target::Field(field.to_owned()));
    Problem {
        place: Place { section: SECTION.to_owned(), steps: Vec::new(), target },
        label: String::new(),
        code: "measure".to_owned(),
        sentence: sentence.to_owned(),
        severity: Severity::Error,
        href: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_copied_from_a_bundled_measure_is_the_same_measure() {
        let bundled = &Measure::bundled()[0];
        let (copied, link) = read(&bundled.id, &facts_of(bundled), ("", 2026)).unwrap();
        assert_eq!((&copied, link), (bundled, None));
        assert!(read(&bundled.id, &facts_of(bundled), ("", 2019)).is_err(), "of the future");
    }

    #[test]
    fn an_address_is_one_of_the_web() {
        let good = "https://www.comune.example.it/delibere?n=12#atto";
        assert_eq!(read_link(&format!(" {good} ")), Ok(Some(good.to_owned())));
        assert_eq!(read_link("  "), Ok(None));
        let long = format!("https://a.it/{}", "a".repeat(LONGEST_LINK));
        for wrong in [
            "javascript:alert(1)",
            "www.comune.example.it",
            "https://",
            "https://localhost/a",
            "https://a.it/\"><script>",
            "https://u:p@a.it/",
            "ftp://a.it/a",
            "https://.it/",
            &long,
        ] {
            assert!(read_link(wrong).is_err(), "{wrong}");
        }
    }
}
