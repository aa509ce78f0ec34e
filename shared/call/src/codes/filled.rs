//! The facts of a request, found in the answers of an application.

use super::{Fact, Mapping, Source};
use domain::{Date, Money, Place, find_by_code};
use form::{Answers, Form, ListPath, Scope};

/// What the answers say; what they are silent about is not there.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The name of the business or person.
    pub name: Option<String>,
    /// The VAT number or fiscal code.
    pub tax_code: Option<String>,
    /// The street.
    pub street: Option<String>,
    /// The municipality.
    pub municipality: Option<&'static Place>,
    /// The economic activity.
    pub ateco: Option<String>,
    /// What is done with the money.
    pub description: Option<String>,
    /// The cost.
    pub cost: Option<Money>,
}

impl Filled {
    /// A fact as it is written into a request: municipalities by their ISTAT code, where they have one.
    pub fn text(&self, fact: Fact) -> Option<String> {
        match fact {
            Fact::Name => self.name.clone(),
            Fact::TaxCode => self.tax_code.clone(),
            Fact::Street => self.street.clone(),
            Fact::Municipality => self.municipality.map(|place| {
                place.istat_code().map_or_else(|| place.name().to_owned(), |it| it.to_string())
            }),
            Fact::Activity => self.ateco.clone(),
            Fact::Description => self.description.clone(),
            Fact::Cost => self.cost.map(|cost| cost.to_string()),
        }
    }
}

/// Looks the facts up in the answers of an application, as they count on a day.
pub fn fill(mapping: &Mapping, form: &Form, answers: &Answers, today: Date) -> Filled {
    let reading = Reading { mapping, form, answers, today };
    Filled {
        name: reading.words(Fact::Name),
        tax_code: reading.words(Fact::TaxCode),
        street: reading.words(Fact::Street),
        municipality: reading.municipality(),
        ateco: reading.words(Fact::Activity),
        description: reading.words(Fact::Description),
        cost: reading.cost(),
    }
}

struct Reading<'a> {
    mapping: &'a Mapping,
    form: &'a Form,
    answers: &'a Answers,
    today: Date,
}

impl<'a> Reading<'a> {
    /// The first source that counts and is answered, its fields joined by spaces.
    fn words(&self, fact: Fact) -> Option<String> {
        self.mapping.sources(fact).iter().find_map(|source| {
            let place = self.counting(source).next()?;
            let words = source
                .fields
                .iter()
                .map(|path| place.effective(path).map(|entry| entry.text().trim().to_owned()));
            words.collect::<Option<Vec<_>>>().map(|words| words.join(" "))
        })
    }

    fn municipality(&self) -> Option<&'static Place> {
        self.mapping.sources(Fact::Municipality).iter().find_map(|source| {
            let place = self.counting(source).next()?;
            find_by_code(place.value(source.fields.first()?, self.today)?.municipality()?)
        })
    }

    /// The sum of every amount that the sources find; `None` when they find none.
    fn cost(&self) -> Option<Money> {
        let sources = self.mapping.sources(Fact::Cost).iter();
        let found: Vec<Money> = sources.flat_map(|source| self.amounts(source)).collect();
        if found.is_empty() { None } else { Money::sum(found).ok() }
    }

    fn amounts(&self, source: &'a Source) -> impl Iterator<Item = Money> {
        self.counting(source).flat_map(move |place| {
            let values = source.fields.iter().map(move |path| place.value(path, self.today));
            values.filter_map(|value| value?.money())
        })
    }

    /// The places of a source's first field where the source counts: its section, or the items of its
    /// list.
    fn counting(&self, source: &'a Source) -> impl Iterator<Item = Scope<'a>> {
        let places = source.fields.first().map(|path| self.places(&path.at)).unwrap_or_default();
        let counts = |place: &Scope<'_>| source.when.as_ref().is_none_or(|when| place.holds(when));
        places.into_iter().filter(counts)
    }

    fn places(&self, at: &ListPath) -> Vec<Scope<'a>> {
        if at.lists.is_empty() {
            return vec![Scope::section(self.form, self.answers, &at.section)];
        }
        let items = self.answers.items(at);
        let ids = items.iter().filter_map(|chain| chain.last()).map(|item| item.id.as_str());
        ids.filter_map(|id| Scope::of_item(self.form, self.answers, at, id)).collect()
    }
}
