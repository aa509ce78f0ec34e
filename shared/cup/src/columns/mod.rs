//! The one table of what a request is asked about: it makes the template, reads rows by their headers, carries the
//! lengths that the rules hold to, and gives the order in which the XML is written.

mod attributes;
mod column;
mod elements;
mod headers;
mod list;
mod measure_lines;
mod of_measure;
mod requests;
pub(crate) mod shared;

pub use column::{Column, ColumnType, Origin, Rule};
pub use elements::Element;
pub use headers::{header_matches, is_known_header};
pub use list::List;
pub(crate) use measure_lines::is_measure_label;
pub use measure_lines::{MeasureLine, measure_from_lines, measure_lines};
pub use of_measure::{columns, is_required};
pub use requests::cells;
