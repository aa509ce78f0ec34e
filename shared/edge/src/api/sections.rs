//! The answers of a section or of an item, with what is around.

use super::{
    ApplicationDetail, EntriesSchema, Instant, Problem, State, Status, StoredDocument,
    SummaryColumn, SummaryTotal,
};
use domain::ItemId;
use form::{Entries, ListPath};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a page sends to save its answers.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// The version that the page was filled from: when it is not the current one, nothing is
    /// changed. 0 for a section not saved yet.
    pub version: u64,
    /// Every answer of the page.
    #[schemars(with = "EntriesSchema")]
    pub entries: Entries,
    /// Whether the page saves by itself, while somebody types: in the history such saves are one event, for some minutes.
    #[serde(default)]
    pub auto: bool,
}

/// What a new item is made with.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemAddition {
    /// `section.list`, or `section.list.sublist` with the item it lies in as `parent`.
    #[schemars(with = "String")]
    pub list: ListPath,
    /// The item it lies in.
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub parent: Option<ItemId>,
    /// Its answers.
    #[schemars(with = "EntriesSchema")]
    pub entries: Entries,
    /// The id that it gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer was
    /// lost, makes no second one. Without it the portal draws one.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub id: Option<ItemId>,
    /// Whether the page saves by itself, while somebody types.
    #[serde(default)]
    pub auto: bool,
}

/// The answers of a section, or of one item of a list, with what is wrong and what is around.
#[expect(clippy::struct_excessive_bools, reason = "each is a member that pages read by its name")]
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct View {
    /// The section's id.
    pub section: String,
    /// Of an item: which.
    #[serde(flatten)]
    pub item: Option<ItemHeader>,
    /// The version, to save on; 0 for a section not saved yet.
    pub version: u64,
    /// How far the application is.
    pub state: State,
    /// Whether the section was validated on its own.
    pub frozen: bool,
    /// Whether it was saved at all.
    pub started: bool,
    /// How far the section is, or the item.
    pub status: Status,
    /// Of a section, whether it is complete although nobody wrote anything in it.
    pub untouched: bool,
    /// The words for that.
    pub status_label: String,
    /// Whether nothing is wrong here.
    pub complete: bool,
    /// Whether it can be changed now.
    pub editable: bool,
    /// The answers.
    #[schemars(with = "EntriesSchema")]
    pub entries: Entries,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What is computed here, as far as it has a value.
    #[schemars(with = "EntriesSchema")]
    pub computed: Entries,
    /// The answers elsewhere that its conditions and computed values look at, by their paths.
    #[schemars(with = "EntriesSchema")]
    pub context: BTreeMap<String, form::Entry>,
    /// The items of the lists that its conditions and computed values look into, by list, with their answers by path.
    #[schemars(with = "BTreeMap<String, Vec<EntriesSchema>>")]
    pub items: BTreeMap<String, Vec<BTreeMap<String, form::Entry>>>,
    /// The statement of expenses, on the page of the section that shows it: the total, then each property.
    pub statement: Vec<StatementTable>,
    /// What an expense or a proof of payment comes to: amounts with their labels.
    pub figures: Vec<SummaryTotal>,
    /// The items of its lists, by list.
    pub lists: BTreeMap<String, Vec<Row>>,
    /// What each field that refers to a list may name, by field.
    pub references: BTreeMap<String, Vec<Choice>>,
    /// What the page of a new item needs from around it, by list path.
    pub new_items: BTreeMap<String, Around>,
    /// Its documents, by slot.
    pub documents: BTreeMap<String, Vec<StoredDocument>>,
    /// When it was saved last.
    pub updated_at: Option<Instant>,
    /// Who saved it last.
    pub updated_by: Option<String>,
    /// Their name, as people read it.
    pub updated_by_name: Option<String>,
}

/// What a page of answers opens with, all that it shows in one reply: its own answers, and the application around them.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Opened {
    /// The answers.
    #[serde(flatten)]
    pub view: View,
    /// The application.
    pub application: ApplicationDetail,
}

/// A table of the statement of expenses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementTable {
    /// Its title.
    pub title: String,
    /// What stands over each column.
    pub columns: Vec<SummaryColumn>,
    /// The cost items, in words.
    pub rows: Vec<Vec<String>>,
    /// Their sums.
    pub totals: Vec<String>,
}

/// Which item of which list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ItemHeader {
    /// `section.list`.
    pub list: String,
    /// The item's id.
    #[schemars(extend("format" = "uuid"))]
    pub item: String,
    /// The item that it lies in.
    pub parent: Option<String>,
    /// Of an entry that its list has for an item of another one: what that item is called.
    pub name: Option<String>,
}

/// An item in a list of its section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ItemRow")]
pub struct Row {
    /// Its id.
    #[schemars(extend("format" = "uuid"))]
    pub id: String,
    /// Its version; 0 for an entry that its list made and nobody saved yet.
    pub version: u64,
    /// Whether nothing is wrong with it.
    pub complete: bool,
    /// What is missing or wrong in it, or in the items inside it: what the questions, lists and documents are called.
    pub missing: Vec<String>,
    /// Of an entry that its list has for an item of another one: what that item is called.
    pub name: Option<String>,
    /// What the list's columns show.
    pub columns: BTreeMap<String, String>,
}

/// An item that a field may name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Choice {
    /// Its id.
    #[schemars(extend("format" = "uuid"))]
    pub id: String,
    /// What people call it.
    pub label: String,
    /// The title of its list, where the items of several may be named.
    pub group: Option<String>,
}

/// What the page of a new item needs from around it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Around {
    /// The answers elsewhere that its conditions and computed values look at, by their paths.
    #[schemars(with = "EntriesSchema")]
    pub context: BTreeMap<String, form::Entry>,
    /// The items of the lists that they look into, by list, with their answers by path.
    #[schemars(with = "BTreeMap<String, Vec<EntriesSchema>>")]
    pub items: BTreeMap<String, Vec<BTreeMap<String, form::Entry>>>,
    /// What each field that refers to a list may name, by field.
    pub references: BTreeMap<String, Vec<Choice>>,
}
