//! The file of a measure: TOML, read to its end so that every fault is told at once.

use super::fault::line_and_column;
use super::{Fact, Measure, MeasureFault, build};
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What the file of a call has besides the facts: who knows the call's form reads it.
const APPLICATION: &str = "application";

impl Measure {
    /// Reads a measure's file. `name` stands in the faults.
    ///
    /// # Errors
    /// Every fault, in the order of the lines.
    pub fn parse(name: &str, text: &str) -> Result<Self, Vec<MeasureFault>> {
        let mut file = File { name, text, faults: Vec::new() };
        let (document, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            file.fault(offset, "toml-syntax", error.message().to_owned());
        }
        let (facts, places) = file.facts(document.get_ref());
        let unread: BTreeSet<Fact> =
            places.keys().filter(|fact| !facts.contains_key(fact)).copied().collect();
        let measure = build(&facts);
        if let Err(faults) = &measure {
            for fault in faults {
                // A fact whose value could not be read is not missing as well.
                if !(fault.wrong.is_missing() && unread.contains(&fault.fact)) {
                    let offset = places.get(&fault.fact).copied().unwrap_or_default();
                    let missing = fault.wrong.is_missing();
                    let check = if missing { "missing-key" } else { "wrong-value" };
                    let message = format!("«{}» {}", fault.fact.key(), fault.wrong.message());
                    file.fault(offset, check, message);
                }
            }
        }
        file.faults.sort_by_key(|fault| (fault.line, fault.column));
        match measure {
            Ok(measure) if file.faults.is_empty() => Ok(measure),
            _ => Err(file.faults),
        }
    }
}

struct File<'t> {
    name: &'t str,
    text: &'t str,
    faults: Vec<MeasureFault>,
}

impl File<'_> {
    fn facts(&mut self, table: &DeTable<'_>) -> (BTreeMap<Fact, String>, BTreeMap<Fact, usize>) {
        let (mut facts, mut places) = (BTreeMap::new(), BTreeMap::new());
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let Some(fact) = Fact::ALL.iter().copied().find(|fact| fact.key() == name) else {
                if name != APPLICATION {
                    let known: Vec<_> = Fact::ALL.iter().map(|fact| fact.key()).collect();
                    let known = known.join(", ");
                    let message = format!(
                        "«{name}» means nothing here; known keys are {known}, {APPLICATION}"
                    );
                    self.fault(key.span().start, "unknown-key", message);
                }
                continue;
            };
            places.insert(fact, value.span().start);
            if let Some(text) = self.fact(fact, value) {
                facts.insert(fact, text);
            }
        }
        (facts, places)
    }

    /// The text of a fact: years are numbers, coverage is a list, yes or no is a boolean, the rest is text.
    fn fact(&mut self, fact: Fact, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let found = value.get_ref();
        let (text, wanted) = if fact == Fact::Year {
            let year = found.as_integer().filter(|number| number.radix() == 10);
            (year.map(|number| number.as_str().to_owned()), "a number")
        } else if fact.is_yes_or_no() {
            let text = found.as_bool().map(|yes| if yes { "SI" } else { "NO" }.to_owned());
            (text, "true or false")
        } else if fact == Fact::Coverage {
            let codes = found.as_array().and_then(|codes| {
                codes.iter().map(|code| code.get_ref().as_str()).collect::<Option<Vec<_>>>()
            });
            (codes.map(|codes| codes.join(",")), "a list of texts")
        } else {
            (found.as_str().map(|text| text.trim().to_owned()), "a text")
        };
        if text.is_none() {
            let message = format!("«{}» must be {wanted}, not {}", fact.key(), found.type_str());
            self.fault(value.span().start, "wrong-type", message);
        }
        text
    }

    fn fault(&mut self, offset: usize, check: &'static str, message: String) {
        let (line, column) = line_and_column(self.text, offset);
        self.faults.push(MeasureFault { file: self.name.to_owned(), line, column, check, message });
    }
}

#[cfg(test)]
mod tests {
    use crate::codes::{Coverage, Instrument, Nature};
    use crate::measure::Measure;

    const GOOD: &str = r#"
id = "prova"
title = "Misura di prova"
act = "Delibera n. 1 del 2024"
year = 2024
nature = "07"
kind = "99"
category = "06.42.999"
instrument = "99"
instrument_description = "DELIBERA N. 1 DEL 2024"
coverage = ["001"]
private_share = true
description = "CONTRIBUTO A FONDO PERDUTO"

[application]
name = ["beneficiario.denominazione", "beneficiario.cognome"]
cost = "contributi.importo"
"#;

    fn faults(text: &str) -> Vec<String> {
        let faults = Measure::parse("cup.toml", text).unwrap_err();
        faults.iter().map(ToString::to_string).collect()
    }

    fn with(from: &str, to: &str) -> Vec<String> {
        assert!(GOOD.contains(from));
        faults(&GOOD.replacen(from, to, 1))
    }

    #[test]
    fn every_fact_is_read() {
        let measure = Measure::parse("cup.toml", GOOD).unwrap();
        assert_eq!((measure.year, measure.nature), (2024, Nature::Incentives));
        assert_eq!((measure.kind_label.as_str(), measure.instrument), ("ALTRO", Instrument::Other));
        assert!(measure.coverage.contains(&Coverage::State) && measure.private_share);
        let stored = serde_json::to_string(&measure).unwrap();
        assert_eq!(serde_json::from_str::<Measure>(&stored).unwrap(), measure);
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let text =
            "id = \"A B\"\nyear = \"2024\"\nnature = \"05\"\ncolour = 1\n[application]\nname = 3\n";
        insta::assert_snapshot!(faults(text).join("\n"));
        assert!(faults("id = ").iter().any(|fault| fault.contains("[toml-syntax]")));
    }

    #[test]
    fn facts_that_do_not_go_together() {
        for (from, to, place) in [
            (
                "instrument_description = \"DELIBERA N. 1 DEL 2024\"\n",
                "",
                "1:1: «instrument_description»",
            ),
            ("instrument = \"99\"", "instrument = \"00\"", "10:26: «instrument_description»"),
            ("year = 2024", "year = 1949", "5:8: «year»"),
            ("kind = \"99\"", "kind = \"98\"", "7:8: «kind»"),
            ("category = \"06.42.999\"", "category = \"06.42.001\"", "8:12: «category»"),
            ("private_share = true", "cumulative = true", "12:14: «cumulative»"),
            ("[\"001\"]", "[\"001\", \"007\"]", "12:17: «private_share»"),
            ("[\"001\"]", "[\"01\"]", "11:12: «coverage»"),
            ("[\"001\"]", "[1]", "11:12: «coverage» must be a list of texts"),
            ("[\"001\"]", "[]", "11:12: «coverage»"),
            ("CONTRIBUTO A FONDO PERDUTO", "CONTRIBUTO GIÀ DATO", "13:15: «description»"),
            ("CONTRIBUTO A FONDO PERDUTO", "AB", "13:15: «description»"),
        ] {
            let faults = with(from, to);
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert!(faults[0].starts_with(&format!("cup.toml:{place}")), "{faults:?}");
        }
    }

    #[test]
    fn a_kind_that_the_table_lacks_comes_with_its_label() {
        let text = GOOD.replacen("kind = \"99\"", "kind = \"22\"\nkind_label = \"NUOVA\"", 1);
        assert_eq!(Measure::parse("cup.toml", &text).unwrap().kind_label, "NUOVA");
    }
}
