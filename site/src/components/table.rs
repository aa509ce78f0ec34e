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

/// What brings the next lines of a long list, or all of them.
pub(crate) fn more() -> Markup {
    html! {
        button.btn.btn-outline-primary type="button" data-next {}
        button.link-button type="button" data-rest {}
    }
}
