//! Reading what receipts say of the procedure.

use domain::Procedure;
use form::compile::Table;

/// Reads `[procedure]`.
pub(crate) fn read(table: &Table<'_, '_>) -> Option<Procedure> {
    let (office, responsible) = (table.text("office"), table.text("responsible"));
    let (term, remedies) = (table.text("term"), table.text("remedies"));
    let (access, next) = (table.text("access"), table.text("next"));
    Some(Procedure {
        office: office?,
        responsible: responsible?,
        term: term?,
        remedies: remedies?,
        access: access?,
        next: next?,
    })
}
