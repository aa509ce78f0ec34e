//! Workbooks: bytes from a stranger to a grid of cells, and cells to workbooks that people open.
//!
//! [`read()`] walks the archive first and opens it only when nothing in it can exhaust the machine; every reason not to
//! read a file is an [`Unreadable`] with its sentence. What is written ([`template`], [`filled()`], [`marked()`],
//! [`codes_back()`], [`rejected`]) can be filled in, corrected and read again, and holds no formula that came from
//! somebody else.

mod beside;
mod cell;
mod checks;
mod codes_back;
mod codes_column;
mod collected;
mod example;
mod file;
mod filled;
mod guard;
mod header;
mod instructions;
mod layout;
pub mod limits;
mod lists;
mod lookalike;
mod marked;
mod measure_sheet;
mod names;
mod open_document;
mod other_sheets;
mod own;
mod own_sheet;
mod part;
mod problem_list;
mod problems;
mod projects;
mod read;
mod register;
mod remarks;
mod source;
mod styles;
mod titles;
mod unreadable;
mod written;

pub use codes_back::{Revoked, RevokedRows, Source, codes_back, rejected};
pub use codes_column::{CodesColumn, WrittenCode, codes_column};
pub use example::example;
pub use file::WorkbookError;
pub use filled::{Values, filled, template};
pub use marked::marked;
pub(crate) use names::shared_name;
pub use names::{INSTRUCTIONS, MEASURE, PROBLEMS, PROJECTS};
pub use read::read;
pub use register::{RegisterBook, RegisterLine};
pub(crate) use remarks::{is_code, is_remark};
pub use unreadable::Unreadable;
