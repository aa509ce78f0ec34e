//! Many applications that wait to be sent: one that was filled in, validated and signed as people do it, and copies of
//! its records under other ids. To sign a thousand would take longer than all that is tried with them.

use crate::{Application, Running};
use dynoxide::ImportOptions;
use serde_json::{Value, json};

impl Running {
    /// So many applications: the first, and copies of it, each with a copy of its payment request if it has one.
    pub fn copies(&self, first: &Application, count: usize) -> Vec<Application> {
        let records = self.portal.engines().records().database();
        let items_of = |id: &str| {
            let wanted = json!({
                "TableName": "applications",
                "KeyConditionExpression": "pk = :pk",
                "ExpressionAttributeValues": { ":pk": { "S": format!("APP#{id}") } },
            });
            let found = records.query(serde_json::from_value(wanted).unwrap()).unwrap();
            serde_json::to_value(found).unwrap()["Items"].as_array().unwrap().clone()
        };
        let mut found = items_of(&first.id);
        let payment = found.iter().find_map(|item| item["payment"]["S"].as_str());
        let payment = payment.map(str::to_owned);
        found.extend(payment.iter().flat_map(|payment| items_of(payment)));
        let found = Value::Array(found).to_string();
        let mut all = vec![first.clone()];
        for number in 1..count {
            let copy = id_of_copy(&first.id, number);
            let mut text = found.replace(&first.id, &copy);
            if let Some(payment) = &payment {
                text = text.replace(payment, &id_of_copy(payment, number));
            }
            let items: Value = serde_json::from_str(&text).unwrap();
            let items = serde_json::from_value(items).unwrap();
            records.import_items("applications", items, ImportOptions::default()).unwrap();
            all.push(Application { id: copy, client: first.client.clone() });
        }
        all
    }
}

/// The same instant and another end: so far beyond the first's own that none is drawn again.
fn id_of_copy(first: &str, number: usize) -> String {
    let (beginning, end) = first.split_at(first.len() - 4);
    let end = u16::from_str_radix(end, 16).unwrap();
    let beyond = end.wrapping_add(0x1000).wrapping_add(u16::try_from(number).unwrap());
    format!("{beginning}{beyond:04x}")
}
