//! The engine of whatever is filled in on a form: load, judge, save, freeze, print, present. It also reads which
//! authorities are accepted. Validating, taking in signed files and sending are the functions' own.
//!
//! A save reads the dossier once, writes one transaction, applies what changed in memory, and replies from
//! memory; only a save that came second reads again.

mod accept;
mod anchors;
mod bounds;
mod copy;
mod detail;
mod elsewhere;
mod examine;
mod form_pdf;
mod freeze;
mod items;
mod judgement;
mod loaded;
mod one_of_many;
mod outline;
mod outside;
mod pair;
mod parent;
mod place;
pub mod present;
mod receipt;
mod removal;
mod role;
mod room;
mod rows;
mod save;
mod sent;
mod view;

pub use anchors::{KeptListError, anchors, kept_list};
pub use copy::{CopyPlan, LeftBehind, WhyLeft, copy_item, copy_proofs, new_ids, plan_copy};
pub use detail::{detail, opened};
pub use elsewhere::duplicates_elsewhere;
pub use examine::{Occasion, examine};
pub use form_pdf::form_pdf;
pub use freeze::freeze;
pub use items::{add_item, save_item};
pub use judgement::keep_judgement;
pub use loaded::{LoadedDossier, load, load_contents, load_own, own_record};
pub use one_of_many::{
    Compared, compare_with_others, disagreement_with_others, says_how_many, with_what_others_say,
};
pub use outline::kept_outline;
pub use pair::{application_of, is_application, load_payment, may_move};
pub use place::ItemPlace;
pub use receipt::{receipt, sent_facts};
pub use removal::delete_item;
pub use save::save_section;
pub use sent::{load_sent, note as note_reading, sent_record};
pub use view::{item_view, section_view};
