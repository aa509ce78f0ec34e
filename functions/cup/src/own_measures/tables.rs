//! The tables that the facts of a measure are chosen from.

use cup::codes::{Coverage, Instrument, Nature, categories, kinds};
use edge::api::cup::{CategoryChoice, CodeChoice, MeasureTables, NatureChoice};
use edge::reply::Json;
use edge::{Context, Refusal, Request};

/// All of them: the same for everybody.
pub(crate) async fn tables(_: &Context, _: &Request) -> Result<Json<MeasureTables>, Refusal> {
    Ok(Json(MeasureTables {
        natures: Nature::ALL.iter().map(|nature| of_nature(*nature)).collect(),
        categories: categories()
            .map(|category| CategoryChoice {
                code: category.to_string(),
                label: category.label().to_owned(),
                sector: category.sector_label().to_owned(),
                subsector: category.subsector_label().to_owned(),
            })
            .collect(),
        instruments: Instrument::ALL.iter().map(|it| choice(it.code(), it.label())).collect(),
        coverages: Coverage::ALL.iter().map(|it| choice(it.code(), it.label())).collect(),
    }))
}

fn of_nature(nature: Nature) -> NatureChoice {
    NatureChoice {
        code: nature.code().to_owned(),
        label: nature.label().to_owned(),
        kinds: kinds(nature).map(|(code, label)| choice(code, label)).collect(),
    }
}

fn choice(code: &str, label: &str) -> CodeChoice {
    CodeChoice { code: code.to_owned(), label: label.to_owned() }
}
