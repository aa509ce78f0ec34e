//! Applications that others sent, put straight into the engine.

use dynoxide::ImportOptions;
use ristoro_tests::{Application, Golden, Running};
use serde_json::{Value, json};

/// How many are put in together.
const TOGETHER: usize = 2_000;

/// What is stored of applications: the records that an index holds, which is all that another's act could meet. Answers and
/// documents lie under the application's own key.
pub(crate) struct Stored {
    /// The records of the first, as JSON.
    records: String,
    application: String,
    organisation: String,
    count: usize,
}

impl Stored {
    /// The first of them, sent as people do it.
    pub(crate) async fn begin(portal: &Running) -> Self {
        let (applicant, application) = Golden::signed(portal).await;
        application.submit().await.done(200);
        let wanted = json!({
            "TableName": "applications",
            "KeyConditionExpression": "pk = :pk",
            "ExpressionAttributeValues": { ":pk": { "S": format!("APP#{}", application.id) } },
        });
        let found = portal.portal.engines().records().database();
        let found = found.query(serde_json::from_value(wanted).unwrap()).unwrap();
        let found = serde_json::to_value(found).unwrap();
        let indexed = |item: &&Value| item.get("call_key").is_some();
        let records: Vec<&Value> =
            found["Items"].as_array().unwrap().iter().filter(indexed).collect();
        assert!(!records.is_empty(), "an application stands in the list of its call");
        let Application { id, .. } = application;
        let records = serde_json::to_string(&records).unwrap();
        Self { records, application: id, organisation: applicant.organisation, count: 1 }
    }

    /// Puts in as many as there are to be, each of an organisation of its own.
    pub(crate) fn grow_to(&mut self, portal: &Running, count: usize) {
        let database = portal.portal.engines().records().database();
        while self.count < count {
            let until = count.min(self.count + TOGETHER);
            let copies = (self.count..until).flat_map(|number| self.copy(number));
            let items = Value::Array(copies.collect());
            let items = serde_json::from_value(items).unwrap();
            database.import_items("applications", items, ImportOptions::default()).unwrap();
            self.count = until;
        }
    }

    fn copy(&self, number: usize) -> Vec<Value> {
        let (beginning, _) = self.application.split_at(self.application.len() - 12);
        let text = self.records.replace(&self.application, &format!("{beginning}{number:012x}"));
        let text = text.replace(&self.organisation, &code_of(number));
        serde_json::from_str(&text).unwrap()
    }
}

/// The code of an organisation: the letter R, then figures that no code leaves out.
fn code_of(number: usize) -> String {
    let figures = format!("{number:08o}");
    let figures = figures.bytes().map(|figure| char::from(figure + 2));
    std::iter::once('R').chain(figures).collect()
}
