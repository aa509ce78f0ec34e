//! What the pages say.

use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Content {
    pub(crate) title: String,
    pub(crate) sections: Vec<Section>,
}

#[derive(Deserialize)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) paragraph: String,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}
