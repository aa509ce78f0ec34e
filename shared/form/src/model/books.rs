//! Which answers of a form are expenses: what was presented, documents, allocations, proofs of payment.

use super::{Condition, Expression, FieldPath, Id, ListPath};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where a form keeps its books. Fields are those of the items of the list that is named beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Books {
    /// How many percent of the VAT are deducted, seen from the section of the statement.
    pub deductible: Expression,
    /// The section where the statement is shown.
    pub statement: Id,
    /// What was presented.
    pub presented: Vec<PresentedList>,
    /// The documents.
    pub documents: Vec<DocumentList>,
    /// The proofs of payment.
    pub proofs: Vec<ProofList>,
}

impl Books {
    /// The field that says how much, of the items of a list that holds documents, proofs, or shares of either.
    pub fn amount_of(&self, list: &ListPath) -> Option<&Id> {
        let documents = self.documents.iter().flat_map(|documents| {
            let own = (&documents.list, &documents.net);
            let shared = [&documents.allocations, &documents.payments];
            shared.map(|shared| (&shared.list, &shared.amount)).into_iter().chain([own])
        });
        let proofs = self.proofs.iter().map(|proofs| (&proofs.list, &proofs.amount));
        let mut found = documents.chain(proofs).filter(|(at, _)| *at == list);
        found.next().map(|(_, amount)| &amount.field)
    }

    /// Whether the items of a list say what proofs pay of a document.
    pub fn are_payments(&self, list: &ListPath) -> bool {
        self.documents.iter().any(|documents| documents.payments.list == *list)
    }
}

/// A list each of whose items is a cost that was presented; the item that it lies in is the property that it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresentedList {
    /// The list.
    pub list: ListPath,
    /// The cost item: a choice.
    pub item: FieldPath,
    /// The amount without VAT.
    pub net: FieldPath,
    /// The amount with VAT.
    pub gross: FieldPath,
}

/// What a document is, by the code of its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentSort {
    /// An invoice.
    Invoice,
    /// A credit note.
    CreditNote,
    /// The cost of personnel.
    Personnel,
    /// An indemnity.
    Indemnity,
}

/// A list each of whose items is a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentList {
    /// The list.
    pub list: ListPath,
    /// The type of document: a choice.
    pub sort: FieldPath,
    /// What each code of it means.
    pub sorts: BTreeMap<String, DocumentSort>,
    /// When personnel is reported in the simplified way, seen from the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simplified: Option<Condition>,
    /// The amount of personnel that is reported so, where it is another one than `net`: hours times what an hour costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simplified_net: Option<FieldPath>,
    /// The amount without VAT.
    pub net: FieldPath,
    /// The VAT.
    pub vat: FieldPath,
    /// What else counts in its total.
    pub other: FieldPath,
    /// What is paid by F24 in the supplier's place.
    pub by_f24: FieldPath,
    /// What is put aside and not paid yet.
    pub accrued: FieldPath,
    /// The invoice that a credit note corrects: a reference.
    pub corrects: FieldPath,
    /// What tells the supplier from others.
    pub supplier: FieldPath,
    /// Its number.
    pub number: FieldPath,
    /// Its date.
    pub date: FieldPath,
    /// Of personnel, what tells the employee from others: of each one document a month is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee: Option<FieldPath>,
    /// Its allocations.
    pub allocations: SharedAmounts,
    /// What proofs pay of it.
    pub payments: SharedAmounts,
}

/// A list inside a document's, each of whose items says so much of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedAmounts {
    /// The list.
    pub list: ListPath,
    /// Of what: a reference.
    pub of: FieldPath,
    /// How much.
    pub amount: FieldPath,
}

/// A list each of whose items is a proof of payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofList {
    /// The list.
    pub list: ListPath,
    /// How much was paid.
    pub amount: FieldPath,
    /// When it was paid by F24, seen from the proof.
    pub f24: Condition,
    /// What tells the payment from others at the bank; without it, its number does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<FieldPath>,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<FieldPath>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<FieldPath>,
}
