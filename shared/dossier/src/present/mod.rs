//! Records and judgements as what travels.

mod application;
mod checks;
mod others;
mod payment;
mod problem;
mod signed;
mod summary;

pub use application::{application, application_path_of, progress};
pub(crate) use application::{application_detail, is_untouched, status_label};
pub use checks::checks;
pub(crate) use others::other_pdfs;
pub use payment::payment;
pub(crate) use payment::{Partner, payment_of};
pub use problem::{problems, problems_of_all};
pub use signed::signed_file;
pub(crate) use summary::statement_table;
pub use summary::{overview, summary};
