//! Submitted applications as rows of a request.

use crate::act::Doer;
use crate::mapping::{self, Mapping, SourceOf, When};
use cup::{Cell, Measure};
use domain::{Money, find_by_code};
use form::{Answers, Form, Id, ListPath, Scope, Value};
use std::collections::BTreeMap;
use store::applications::{Meta, Whole};
use web::Refusal;
use web::answers::answers;

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
    let meta = &whole.meta;
    let form = context.forms.get(&context.stores, &meta.call, &meta.digest).await?;
    let mapping = measure.application.as_ref().map(mapping::read).unwrap_or_default();
    Ok(Some(fill(&whole, &form, measure, &mapping, doer.today())))
}

fn fill(
    whole: &Whole,
    form: &Form,
    measure: &Measure,
    mapping: &Mapping,
    today: domain::Date,
) -> Drawn {
    let answers = answers(whole);
    let reader = Reader { form, answers: &answers, today };
    let name = reader.text(&mapping.name);
    let fiscal = reader.text(&mapping.tax_code);
    let place = reader.place(&mapping.municipality);
    let cost = reader.sum(&mapping.cost);
    let protocol = whole.meta.protocol.as_ref().map(ToString::to_string);
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
        meta: whole.meta.clone(),
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
