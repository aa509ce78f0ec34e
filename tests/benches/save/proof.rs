//! Whether everybody does the work: what is in the table afterwards.

use crate::contenders::{Contender, Writes};
use crate::work::Work;
use ristoro_tests::{Environment, RunningFunction};
use serde_json::{Value, json};

/// Each saves once; what it was asked to write must be there.
pub(crate) async fn everybody_writes(work: &mut Work<'_>, contenders: &[Contender]) {
    for contender in contenders {
        let before = state(work);
        let function =
            RunningFunction::spawn(Environment::beside(work.portal), contender.program.program());
        let body = work.save(&function, contender.writes).await.body;
        function.stop().await;
        match contender.writes {
            Writes::Section => the_section(work, &body, before).await,
            Writes::Item(name) => {
                let item = item(work, "BENCH", name);
                assert_eq!(item["body"]["S"], json!(body.to_string()), "{}", contender.name);
            }
        }
    }
}

/// The section has these entries, the dossier one change more, the history one event more; and the portal reads it.
async fn the_section(work: &Work<'_>, body: &Value, before: [u64; 2]) {
    let [partition, sort] = work.key();
    let record = item(work, &partition, &sort);
    assert_eq!(record["version"]["N"], json!(work.version.to_string()));
    assert_eq!(record["entries"]["M"]["filiale"]["S"], body["entries"]["filiale"]);
    assert_eq!(state(work), before.map(|count| count + 1), "changes of the dossier, and events");
    let view = work.view().await;
    assert_eq!((&view["version"], &view["entries"]), (&json!(work.version), &body["entries"]));
}

/// The changes that the dossier counts, and its events.
fn state(work: &Work<'_>) -> [u64; 2] {
    let [partition, _] = work.key();
    let dossier = item(work, &partition, "DOSSIER");
    let changes = dossier["stage"]["M"]["changes"]["N"].as_str().unwrap();
    let events = json!({
        "TableName": "applications",
        "KeyConditionExpression": "pk = :pk AND begins_with(sk, :prefix)",
        "ExpressionAttributeValues": { ":pk": { "S": partition }, ":prefix": { "S": "EVENT#" } },
        "Select": "COUNT",
    });
    let records = work.portal.portal.engines().records().database();
    let events = records.query(serde_json::from_value(events).unwrap()).unwrap();
    let events = serde_json::to_value(events).unwrap();
    [changes.parse().unwrap(), events["Count"].as_u64().unwrap()]
}

/// A record of the table of applications, as the engine has it.
fn item(work: &Work<'_>, partition: &str, sort: &str) -> Value {
    let key = json!({ "pk": { "S": partition }, "sk": { "S": sort } });
    let wanted = json!({ "TableName": "applications", "Key": key, "ConsistentRead": true });
    let records = work.portal.portal.engines().records().database();
    let found = records.get_item(serde_json::from_value(wanted).unwrap()).unwrap();
    serde_json::to_value(found).unwrap()["Item"].clone()
}
