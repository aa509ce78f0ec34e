//! Submitted applications as rows of a request.

use crate::actor::Actor;
use call::ProjectCodes;
use call::codes::{Fact, Filled, fill};
use cup::{Cell, Measure};
use domain::{ApplicationId, Money};
use edge::Refusal;
use std::collections::BTreeMap;
use store::applications::{ApplicationCup, Dossier, Listed};

/// An application as a row: what it says of itself, and the cells it fills.
pub(crate) struct Row {
    pub(crate) dossier: Dossier,
    pub(crate) cup: ApplicationCup,
    pub(crate) name: String,
    pub(crate) fiscal: String,
    pub(crate) municipality: String,
    pub(crate) province: String,
    pub(crate) cost: Option<Money>,
    pub(crate) cells: BTreeMap<&'static str, Cell>,
}

/// Reads an application and fills the cells that the measure's mapping says. What the mapping finds
/// nothing for stays empty: the rules tell what is missing.
pub(crate) async fn row_of(
    actor: &Actor<'_>,
    codes: &ProjectCodes,
    application: ApplicationId,
) -> Result<Option<Row>, Refusal> {
    let context = actor.context;
    let Some(contents) = context.stores.applications.load(application).await? else {
        return Ok(None);
    };
    let form = context.forms.get(&context.stores, &contents.dossier.call).await?;
    let filled =
        fill(&codes.mapping, &form, &contents.answers().with_entries(&form), actor.today());
    let application = Listed { dossier: contents.dossier, cup: contents.cup };
    Ok(Some(row(application, filled, &codes.measure)))
}

fn row(Listed { dossier, cup }: Listed, filled: Filled, measure: &Measure) -> Row {
    let mut cells: BTreeMap<&'static str, Cell> = BTreeMap::new();
    for (fact, text) in Fact::ALL.into_iter().filter_map(|fact| Some((fact, filled.text(fact)?))) {
        cells.extend(fact.columns(measure).map(|key| (key, Cell::Text(text.clone()))));
    }
    let protocol = dossier.stage.protocol().map(ToString::to_string);
    // The answers do not tell a road's kind from its name: «Altro», as other systems say.
    let own = [("codifica_locale", protocol), ("tipo_ind_area_rifer", Some("05".to_owned()))];
    let columns = cup::columns::columns(measure);
    for (key, text) in own {
        let there = columns.iter().any(|column| column.key == key);
        cells.extend(text.filter(|_| there).map(|text| (key, Cell::Text(text))));
    }
    let place = filled.municipality;
    Row {
        dossier,
        cup,
        cells,
        name: filled.name.unwrap_or_default(),
        fiscal: filled.tax_code.unwrap_or_default(),
        municipality: place.map(|place| place.name().to_owned()).unwrap_or_default(),
        province: place.map(|place| place.province().to_string()).unwrap_or_default(),
        cost: filled.cost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use call::{Call, Folder, LARGEST_FILE};
    use domain::Digest;
    use form::{Answers, Entry};
    use jiff::Timestamp;
    use std::path::Path;
    use store::applications::{FinalPdf, Pin, Signing, Stage};
    use store::history::Head;

    const CALL: &str = "ordinanza-6-2014";

    fn call() -> Call {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/calls").join(CALL);
        let files = site::read_folder(&folder, LARGEST_FILE).unwrap();
        ::call::compile(&Folder { name: CALL.to_owned(), files }).unwrap()
    }

    fn golden(name: &str) -> Answers {
        call().golden.into_iter().find(|golden| golden.file == name).unwrap().answers
    }

    fn row_of_answers(answers: &Answers) -> Row {
        let Call { application, codes, .. } = call();
        let codes = codes.unwrap();
        let filled = fill(&codes.mapping, &application, answers, "24/11/2026".parse().unwrap());
        let listed = Listed { dossier: dossier(), cup: ApplicationCup::Free };
        row(listed, filled, &codes.measure)
    }

    fn dossier() -> Dossier {
        Dossier {
            kind: store::applications::DossierKind::Application,
            payment: None,
            payments_begun: 0,
            id: "01941f29-7c00-7000-8000-000000000001".parse().unwrap(),
            owner: "R7K2M9X4A".parse().unwrap(),
            name: None,
            call: Pin { call: CALL.parse().unwrap(), revision: 1, digest: Digest::of(b"") },
            stage: Stage::Protocolled {
                signing: Signing {
                    changes: 0,
                    validated_at: Timestamp::UNIX_EPOCH,
                    pdf: FinalPdf { key: String::new(), sha256: Digest::of(b""), size: 0 },
                    signed: BTreeMap::new(),
                },
                arrived_at: Timestamp::UNIX_EPOCH,
                history: Head::start(),
                protocol: "ORD6-2014/2026/0000001".parse().unwrap(),
            },
            history: Head::start(),
            earlier: Vec::new(),
            sent: None,
            outline: None,
            created_at: Timestamp::UNIX_EPOCH,
            created_by: "anna".parse().unwrap(),
            updated_at: Timestamp::UNIX_EPOCH,
            updated_by: "anna".parse().unwrap(),
        }
    }

    fn shown(answers: &Answers) -> String {
        let row = row_of_answers(answers);
        let cells = row.cells.iter().map(|(key, cell)| format!("{key}: {}", cell.shown()));
        let place = format!("{} ({})", row.municipality, row.province);
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
    fn a_studio_with_buildings_torn_down_and_built_anew() {
        insta::assert_snapshot!(shown(&golden("golden-demolizione.json")));
    }

    #[test]
    fn the_vat_that_comes_back_is_no_cost() {
        let mut answers = golden("golden.json");
        let cost = |answers: &Answers, iva: &str| {
            let mut answers = answers.clone();
            let section = answers.sections.get_mut("beneficiario").unwrap();
            section.entries.insert("iva".parse().unwrap(), Entry::from(iva));
            row_of_answers(&answers).cost
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
