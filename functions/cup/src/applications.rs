//! Submitted applications as rows of a request.

use crate::act::Doer;
use crate::mapping::{self, Mapping, SourceOf, When};
use cup::{Cell, Measure};
use domain::{Money, find_by_code};
use edge::Refusal;
use form::{Answers, Form, Id, ListPath, Scope, Value};
use std::collections::BTreeMap;
use store::applications::answers;
use store::applications::{Meta, Whole};

/// An application as a row: what it says of itself, and the cells it fills.
pub(crate) struct Drawn {
    pub(crate) meta: Meta,
    pub(crate) name: String,
    pub(crate) fiscal: String,
    pub(crate) municipality: String,
    pub(crate) province: String,
    pub(crate) cost: Option<Money>,
    pub(crate) cells: BTreeMap<&'static str, Cell>,
}

/// Reads an application and fills the cells that the measure's mapping says. What the mapping finds
/// nothing for stays empty: the rules tell what is missing.
pub(crate) async fn draw(
    doer: &Doer<'_>,
    measure: &Measure,
    application: &str,
) -> Result<Option<Drawn>, Refusal> {
    let context = doer.context;
    let Some(whole) = context.stores.applications.load(application).await? else {
        return Ok(None);
    };
    let Whole { meta, .. } = &whole;
    let form = context.forms.get(&context.stores, &meta.call, &meta.digest).await?;
    let mapping = measure.application.as_ref().map(mapping::read).unwrap_or_default();
    let answers = answers(&whole);
    let reader = Reader { form: &form, answers: &answers, today: doer.today() };
    Ok(Some(fill(whole.meta, &reader, measure, &mapping)))
}

fn fill(meta: Meta, reader: &Reader<'_>, measure: &Measure, mapping: &Mapping) -> Drawn {
    let name = reader.text(&mapping.name);
    let fiscal = reader.text(&mapping.tax_code);
    let place = reader.place(&mapping.municipality);
    let cost = reader.sum(&mapping.cost);
    let protocol = meta.protocol.as_ref().map(ToString::to_string);
    let element = measure.element();
    let municipality = place.map(|place| {
        place.istat_code().map_or_else(|| place.name().to_owned(), |code| code.to_string())
    });
    let texts = [
        ("codifica_locale", protocol),
        (element.name_key(), name.clone()),
        ("struttura", name.clone()),
        ("partita_iva", fiscal.clone()),
        // The answers do not tell a road's kind from its name: «Altro», as other systems say.
        ("tipo_ind_area_rifer", Some("05".to_owned())),
        ("ind_area_rifer", reader.text(&mapping.street)),
        ("descrizione_intervento", reader.text(&mapping.description)),
        ("desc_intervento", reader.text(&mapping.description)),
        ("comune", municipality),
        ("ateco", reader.text(&mapping.ateco)),
        ("costo", cost.map(|cost| cost.to_string())),
    ];
    let columns = cup::columns::columns(measure);
    let texts: BTreeMap<&str, String> =
        texts.into_iter().filter_map(|(key, text)| Some((key, text?))).collect();
    let cells = columns
        .iter()
        .filter_map(|column| Some((column.key, Cell::Text(texts.get(column.key)?.clone()))));
    Drawn {
        meta,
        cells: cells.collect(),
        name: name.unwrap_or_default(),
        fiscal: fiscal.unwrap_or_default(),
        municipality: place.map(|place| place.name().to_owned()).unwrap_or_default(),
        province: place.map(|place| place.province().to_string()).unwrap_or_default(),
        cost,
    }
}

/// Looks the sources of columns up in the answers of an application.
struct Reader<'a> {
    form: &'a Form,
    answers: &'a Answers,
    today: domain::Date,
}

impl Reader<'_> {
    /// The first source that is answered, its fields joined by spaces.
    fn text(&self, sources: &[SourceOf]) -> Option<String> {
        sources.iter().filter(|source| self.counts(source)).find_map(|source| {
            let parts = source.fields.iter().map(|path| {
                let scope = self.section(&path.at.section);
                scope.effective(path).map(|entry| entry.text().trim().to_owned())
            });
            let parts: Option<Vec<String>> = parts.collect();
            parts.map(|parts| parts.join(" "))
        })
    }

    fn place(&self, sources: &[SourceOf]) -> Option<&'static domain::Place> {
        sources.iter().filter(|source| self.counts(source)).find_map(|source| {
            let path = source.fields.first()?;
            match self.section(&path.at.section).value(path, self.today)? {
                Value::Municipality(code) => find_by_code(code),
                _ => None,
            }
        })
    }

    /// The sum of every amount that the sources find; `None` when they find none.
    fn sum(&self, sources: &[SourceOf]) -> Option<Money> {
        let found: Vec<Money> = sources
            .iter()
            .filter(|source| self.counts(source))
            .flat_map(|source| &source.fields)
            .flat_map(|path| {
                let amounts = self.scopes(&path.at).into_iter().map(|scope| {
                    match scope.value(path, self.today)? {
                        Value::Money(amount) => Some(amount),
                        _ => None,
                    }
                });
                amounts.flatten().collect::<Vec<_>>()
            })
            .collect();
        if found.is_empty() { None } else { Money::sum(found).ok() }
    }

    fn counts(&self, source: &SourceOf) -> bool {
        source.when.as_ref().is_none_or(|When { field, value, is }| {
            let scope = self.section(&field.at.section);
            scope.effective(field).is_some_and(|entry| (entry.text() == value) == *is)
        })
    }

    fn section(&self, section: &Id) -> Scope<'_> {
        Scope::section(self.form, self.answers, section)
    }

    /// The places that a path names: a section, or every item of a list.
    fn scopes(&self, at: &ListPath) -> Vec<Scope<'_>> {
        if at.lists.is_empty() {
            return vec![self.section(&at.section)];
        }
        let items = self.answers.items(at);
        let ids = items.iter().filter_map(|chain| chain.last()).map(|item| item.id.as_str());
        ids.filter_map(|id| Scope::of_item(self.form, self.answers, at, id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ApplicationState;
    use form::Entry;
    use form::compile::compile;
    use jiff::Timestamp;
    use std::path::{Path, PathBuf};

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/calls/ordinanza-6-2014")
    }

    fn golden(name: &str) -> Answers {
        let text = std::fs::read_to_string(folder().join(name)).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    fn drawn(answers: &Answers) -> Drawn {
        let form = compile(&site::read_call(&folder()).unwrap()).unwrap().form;
        let text = std::fs::read_to_string(folder().join("cup.toml")).unwrap();
        let measure = Measure::parse("cup.toml", &text).unwrap();
        let mapping = measure.application.as_ref().map(mapping::read).unwrap();
        let today = "24/11/2026".parse().unwrap();
        fill(meta(), &Reader { form: &form, answers, today }, &measure, &mapping)
    }

    fn meta() -> Meta {
        Meta {
            id: "01941f29-7c00-7000-8000-000000000001".to_owned(),
            organisation: "R7K2M9X4A".to_owned(),
            call: "ordinanza-6-2014".to_owned(),
            revision: "1".to_owned(),
            digest: String::new(),
            state: ApplicationState::Submitted,
            created_at: Timestamp::UNIX_EPOCH,
            created_by: "anna".to_owned(),
            updated_at: Timestamp::UNIX_EPOCH,
            updated_by: "anna".to_owned(),
            changes: 0,
            validated_at: None,
            final_pdf: None,
            signed_application: None,
            signed_identity: None,
            submitted_at: None,
            protocol: Some("ORD6-2014/2026/0000001".parse().unwrap()),
            cup_requested_in: None,
            cup: None,
            cup_revoked_at: None,
        }
    }

    fn shown(answers: &Answers) -> String {
        let drawn = drawn(answers);
        let cells = drawn.cells.iter().map(|(key, cell)| format!("{key}: {}", cell.shown()));
        let place = format!("{} ({})", drawn.municipality, drawn.province);
        cells.chain([place]).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_studio_with_equipment() {
        insta::assert_snapshot!(shown(&golden("golden.json")));
    }

    #[test]
    fn a_professional_on_their_own() {
        insta::assert_snapshot!(shown(&golden("golden-libero-professionista.json")));
    }

    #[test]
    fn a_studio_with_a_building() {
        insta::assert_snapshot!(shown(&golden("golden-immobile.json")));
    }

    #[test]
    fn the_vat_that_comes_back_is_no_cost() {
        let mut answers = golden("golden.json");
        let cost = |answers: &Answers, iva: &str| {
            let mut answers = answers.clone();
            let section = answers.sections.get_mut("beneficiario").unwrap();
            section.entries.insert("iva".parse().unwrap(), Entry::from(iva));
            drawn(&answers).cost
        };
        let (net, gross) = (cost(&answers, "detraibile"), cost(&answers, "indetraibile"));
        assert!(net.is_some() && net < gross, "{net:?} {gross:?}");
        assert_eq!(cost(&answers, "parziale"), gross);
        // Without the answer that decides, there is no cost rather than a wrong one.
        assert_eq!(cost(&answers, ""), None);
        // Equipment that is not asked for costs nothing.
        let section = answers.sections.get_mut("beni").unwrap();
        section.entries.insert("richiesto".parse().unwrap(), Entry::from("no"));
        assert_eq!(cost(&answers, "detraibile"), None);
    }
}
