//! The statement of a request that is about properties and goods.

use crate::payment::{answers, cases, form};
use crate::small::today;
use form::summary::{Answer, statement};

fn totals(of: &form::summary::ListTable) -> Vec<String> {
    let cells = of.totals.as_ref().unwrap().iter().skip(1);
    let given = cells.map(|cell| match cell {
        Answer::Given(text) => text.clone(),
        other => panic!("{other:?}"),
    });
    given.collect()
}

#[test]
fn each_intervention_has_a_table_where_there_are_two() {
    let form = form();
    let (properties, goods) = (answers(&cases()[0]), answers(&cases()[1]));
    let alone = [&properties, &goods].map(|one| statement(&form, one, today()));
    assert_eq!(alone.each_ref().map(Vec::len), [3, 1], "of one alone, the total says it");

    let mut both = properties.clone();
    let elenco = goods.sections["beni"].lists["elenco"].clone();
    both.sections.get_mut("beni").unwrap().lists.insert("elenco".parse().unwrap(), elenco);
    let tables = statement(&form, &both, today());
    let titles: Vec<&str> = tables.iter().map(|table| table.title.as_str()).collect();
    let [total, first, second, a, b] = titles.as_slice() else { panic!("{titles:?}") };
    assert_eq!(*total, "Rendiconto totale");
    assert_eq!(
        [*first, *second],
        ["Rendiconto dell’intervento «Immobili»", "Rendiconto dell’intervento «Beni strumentali»"]
    );
    assert!(a.starts_with("Rendiconto immobile") && b.starts_with("Rendiconto immobile"));
    assert_eq!(totals(&tables[1]), totals(&alone[0][0]));
    // Nothing of what was spent on goods is in this request.
    assert_eq!(
        totals(&tables[2])[..4],
        ["113.000,00\u{a0}€", "137.860,00\u{a0}€", "113.000,00\u{a0}€", "0,00\u{a0}€"]
    );
}
