//! Which answers of an application fill which columns.

use serde::{Deserialize, Serialize};

/// For each column the fields of the form that fill it, as the authors wrote them: who knows the form interprets them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApplicationMapping {
    /// The name of the business or person.
    pub name: Vec<String>,
    /// The VAT number or fiscal code.
    pub tax_code: Vec<String>,
    /// The street.
    pub street: Vec<String>,
    /// The municipality.
    pub municipality: Vec<String>,
    /// The economic activity.
    pub ateco: Vec<String>,
    /// What is done with the money.
    pub description: Vec<String>,
    /// The cost.
    pub cost: Vec<String>,
}

impl ApplicationMapping {
    /// The fields for a column, by its key in the file.
    pub(super) fn fields_mut(&mut self, key: &str) -> Option<&mut Vec<String>> {
        match key {
            "name" => Some(&mut self.name),
            "tax_code" => Some(&mut self.tax_code),
            "street" => Some(&mut self.street),
            "municipality" => Some(&mut self.municipality),
            "ateco" => Some(&mut self.ateco),
            "description" => Some(&mut self.description),
            "cost" => Some(&mut self.cost),
            _ => None,
        }
    }
}
