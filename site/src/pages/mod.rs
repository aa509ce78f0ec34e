//! Every page, one file a page.

mod accessibility;
mod applications;
mod calls;
mod cup;
mod help;
mod home;
mod item;
mod legal;
mod not_found;
mod outbox;
mod password;
mod privacy;
mod registration;
mod section;
mod send;
mod sign_in;
mod task_list;

use crate::build::Written;
use crate::layout::{Page, Site, wrap};
use form::{Body, Form, ListPath, Section};

/// The pages that are the same for every call.
pub(crate) fn portal(site: &Site<'_>, form: &Form, registration: &Section) -> Vec<Written> {
    let everywhere = [
        ("/", home::page(site)),
        ("/registrazione/", registration::page(site, form, registration)),
        ("/accesso/", sign_in::page()),
        ("/password/", password::page()),
        ("/bandi/", calls::page()),
        ("/domande/", applications::page()),
        ("/assistenza/", help::page()),
        ("/privacy/", privacy::page()),
        ("/accessibilita/", accessibility::page()),
        ("/note-legali/", legal::page()),
        ("/cup/", cup::start::page(site)),
        ("/cup/conversione/", cup::conversion::page(site)),
        ("/cup/bandi/", cup::calls::page(site)),
        ("/cup/revoche/", cup::revocations::page(site)),
        ("/404.html", not_found::page()),
    ];
    let local = site.local.then(|| ("/posta/", outbox::page()));
    let written = everywhere.into_iter().chain(local);
    written.map(|(path, page)| write(site, path.to_owned(), &page)).collect()
}

/// The pages of one revision of a call's form.
pub(crate) fn of_form(site: &Site<'_>, form: &Form) -> Vec<Written> {
    use form::address::{application_path, list_path, section_path, send_path};
    let mut written = vec![
        write(site, application_path(&form.call, form.revision), &task_list::page(site, form)),
        write(site, send_path(&form.call, form.revision), &send::page(site, form)),
    ];
    for section in &form.sections {
        let path = section_path(&form.call, form.revision, &section.id);
        written.push(write(site, path, &section::page(site, form, section)));
        for place in lists_below(&section.body, &ListPath::section(section.id.clone())) {
            let path = list_path(&form.call, form.revision, &place);
            if let Some(page) = item::page(site, form, section, &place) {
                written.push(write(site, path, &page));
            }
        }
    }
    written
}

/// Every list of a body and of its items, at any depth.
fn lists_below(body: &Body, place: &ListPath) -> Vec<ListPath> {
    let mut found = Vec::new();
    for list in &body.lists {
        let path = place.list(list.id.clone());
        found.push(path.clone());
        found.extend(lists_below(&list.body, &path));
    }
    found
}

fn write(site: &Site<'_>, path: String, page: &Page) -> Written {
    Written { path, html: wrap(site, page) }
}
