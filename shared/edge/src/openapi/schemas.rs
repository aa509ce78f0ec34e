//! The schemas of what travels.

use crate::api::RefusalBody;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value};

/// The schemas of what travels, as it is read and as it is written: what may be left out when it is
/// read is always there when it is written.
pub(crate) struct Schemas {
    /// Of what requests carry.
    pub(crate) read: SchemaGenerator,
    /// Of what replies carry.
    pub(crate) written: SchemaGenerator,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let settings = SchemaSettings::draft2020_12().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        });
        let mut written = settings.clone().for_serialize().into_generator();
        // No row names it: any route may refuse.
        RefusalBody::json_schema(&mut written);
        written.subschema_for::<RefusalBody>();
        Self { read: settings.for_deserialize().into_generator(), written }
    }

    /// All of them by name, with others.
    pub(super) fn with(mut self, others: Map<String, Value>) -> Value {
        let mut all = self.read.take_definitions(true);
        all.append(&mut self.written.take_definitions(true));
        all.extend(others);
        Value::Object(all)
    }
}
