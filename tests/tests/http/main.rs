//! The portal over HTTP, as its pages use it.

#![expect(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod account_history;
mod administrations;
mod autosave;
mod computed;
mod copying;
mod creation;
mod cup_access;
mod cup_after_answers;
mod cup_answers;
mod cup_applications;
mod cup_broken_off;
mod cup_description;
mod cup_for_applicants;
mod cup_history;
mod cup_large;
mod cup_left_behind;
mod cup_measures;
mod cup_odd_answers;
mod cup_register;
mod cup_register_order;
mod cup_revocations;
mod cup_scanned;
mod cup_unwanted;
mod cup_whole_way;
mod cup_workbooks;
mod discarded;
mod documents;
mod edge;
mod every_route;
mod faults;
mod grants;
mod help_desk;
mod help_desk_email;
mod help_desk_search;
mod history;
mod identity;
mod identity_answers;
mod identity_registration;
mod identity_users;
mod items;
mod languages;
mod listing;
mod locks;
mod malware;
mod new_email;
mod new_field;
mod offers;
mod offices;
mod one_of_many;
mod openapi;
mod outbox;
mod ownership;
mod passwords;
mod payment;
mod payment_changed;
mod payment_invoices;
mod payment_odd_invoices;
mod payment_twice;
mod payment_worked;
mod pdf;
mod places;
mod preparation;
mod receipt;
mod recovery;
mod registration;
mod registration_again;
mod reminders;
mod restart;
mod schedules;
mod sealed_receipt;
mod second_factor;
mod second_factor_recovery;
mod second_factor_setup;
mod sections;
mod sent_applications;
mod sessions;
mod sign_in;
mod signatories;
mod signatures;
mod signed_files;
mod submission;
mod summary;
mod third_parties;
mod trusted_list;
mod users;
mod users_asked_back;
mod validation;
mod whole_path;
