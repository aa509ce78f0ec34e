//! Tables whose rows scripts fill.

use maud::{Markup, html};

/// The header of a table: a cell for each column.
pub(crate) fn head(columns: &[&str]) -> Markup {
    html! {
        thead {
            tr {
                @for column in columns { th scope="col" { (column) } }
            }
        }
    }
}
