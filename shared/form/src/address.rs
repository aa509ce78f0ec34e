//! Where things stand on the site: the one place that knows page addresses and anchors, so that
//! the pages and the server's links to them cannot differ.
//!
//! Paths start and end with `/` and carry no host. All their parts are identifiers of `a-z`, `0-9`,
//! `-` and `_`, so nothing needs escaping.

use crate::{CallId, Id, ListPath};

/// The last part of the sending page's path. No section may have this name.
pub const SEND: &str = "invio";

/// The last part of the path of the page that shows an application's history. No section may have this name.
pub const HISTORY: &str = "cronologia";

/// The last part of the path of the page that shows all the answers, to be read again. No section may have this name.
pub const SUMMARY: &str = "riepilogo";

/// The last part of the path of the page that says what to collect before one begins. No section may have this name.
pub const PREPARATION: &str = "preparazione";

/// The names of pages that no section may take.
pub const RESERVED: [&str; 4] = [SEND, HISTORY, SUMMARY, PREPARATION];

/// The page where whoever reads mail at a new address confirms it.
pub const EMAIL_CONFIRMATION: &str = "/conferma-email/";

/// The page where anybody checks a receipt.
pub const RECEIPTS: &str = "/verifica-ricevuta/";

/// The task list of an application: `/bandi/<call>/<revision>/`.
pub fn application_path(call: &CallId, revision: u32) -> String {
    format!("/bandi/{call}/{revision}/")
}

/// The task list of a payment request, on a revision of its own form: `/bandi/<call>/pagamento/<revision>/`.
pub fn payment_path(call: &CallId, revision: u32) -> String {
    format!("/bandi/{call}/pagamento/{revision}/")
}

/// The page of a section, below the task list of its form: `<form>/<section>/`.
pub fn section_path(form: &str, section: &Id) -> String {
    format!("{form}{section}/")
}

/// The page of a list's items, below its section and outer lists:
/// `<form>/<section>/<list>/<sublist>/`. For a section's own place it is the section's page.
pub fn list_path(form: &str, list: &ListPath) -> String {
    let mut path = section_path(form, &list.section);
    for id in &list.lists {
        path.push_str(id.as_str());
        path.push('/');
    }
    path
}

/// The page where an application is validated, signed and sent.
pub fn send_path(form: &str) -> String {
    format!("{form}{SEND}/")
}

/// The page that shows what happened to an application, and who did it.
pub fn history_path(form: &str) -> String {
    format!("{form}{HISTORY}/")
}

/// The page that shows all the answers, to be read again before validating.
pub fn summary_path(form: &str) -> String {
    format!("{form}{SUMMARY}/")
}

/// The page that says which documents and data to collect.
pub fn preparation_path(form: &str) -> String {
    format!("{form}{PREPARATION}/")
}

/// A page opened for one application: its path with `?domanda=…`.
pub fn for_application(path: &str, application: &str) -> String {
    format!("{path}?domanda={application}")
}

/// An item's page: its path with `?domanda=…&elemento=…`, and `&padre=…` when the item stands
/// inside others, so that the page can lead back there: their ids from the outermost on, with a dot
/// between them.
pub fn for_item(path: &str, application: &str, item: &str, parents: &[&str]) -> String {
    let mut address = format!("{path}?domanda={application}&elemento={item}");
    if !parents.is_empty() {
        address.push_str("&padre=");
        address.push_str(&parents.join("."));
    }
    address
}

/// The `id` of a field's place in its page: `campo-<field>`.
pub fn field_anchor(field: &Id) -> String {
    format!("campo-{field}")
}

/// The `id` of a document slot's place in its page: `documento-<slot>`.
pub fn slot_anchor(slot: &Id) -> String {
    format!("documento-{slot}")
}

/// The `id` of a list's place in its page: `elenco-<list>`.
pub fn list_anchor(list: &Id) -> String {
    format!("elenco-{list}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_nest_as_lists_do() {
        let call: CallId = "ordinanza-6-2014".parse().unwrap();
        let list: ListPath = "immobili.ripristini.catasto".parse().unwrap();
        let path = list_path(&application_path(&call, 3), &list);
        assert_eq!(path, "/bandi/ordinanza-6-2014/3/immobili/ripristini/catasto/");
        assert_eq!(
            for_item(&path, "a1", "i2", &["p3"]),
            "/bandi/ordinanza-6-2014/3/immobili/ripristini/catasto/?domanda=a1&elemento=i2&padre=p3"
        );
        assert_eq!(
            for_item("/x/", "a1", "i2", &["g4", "p3"]),
            "/x/?domanda=a1&elemento=i2&padre=g4.p3"
        );
        assert_eq!(for_item("/x/", "a1", "i2", &[]), "/x/?domanda=a1&elemento=i2");
    }

    #[test]
    fn a_place_without_lists_is_its_section() {
        let call: CallId = "prova".parse().unwrap();
        let place: ListPath = "banca".parse().unwrap();
        let form = application_path(&call, 1);
        assert_eq!(list_path(&form, &place), section_path(&form, &place.section));
        assert_eq!(for_application(&send_path(&form), "a"), "/bandi/prova/1/invio/?domanda=a");
        assert_eq!(send_path(&payment_path(&call, 1)), "/bandi/prova/pagamento/1/invio/");
    }
}
