//! Every page, one file a page.

mod accessibility;
mod applications;
mod busy;
mod calls;
mod cup;
mod email_confirmation;
mod help;
mod help_desk;
mod history;
mod home;
mod identity;
mod item;
mod legal;
mod not_found;
mod outbox;
mod password;
mod preparation;
mod privacy;
mod readings;
mod receipts;
mod recovery;
mod registration;
mod schedules;
mod second_factor;
mod section;
mod send;
mod sent;
mod sessions;
mod sign_in;
mod summary;
mod task_list;
mod users;

use crate::SiteError;
use crate::around::Around;
use crate::layout::{Page, Standing, wrap};
use crate::placed::Placed;
use crate::site::Site;
use form::address::RECEIPTS;
use form::{Body, Form, ListPath};
use language::Language;
use maud::Markup;

pub use not_found::of_address as not_found_of;

/// A page with its address: `/bandi/`, or a file name such as `/404.html`.
pub(crate) struct RenderedPage {
    pub(crate) path: String,
    pub(crate) html: Markup,
}

/// The pages that are the same for every call.
pub(crate) fn portal(site: &Site<'_>, registration: &Form) -> Result<Vec<RenderedPage>, SiteError> {
    let mut rendered = Vec::new();
    for language in Language::ALL {
        let form = form::registration_of(registration, language);
        for page in Around::ALL {
            rendered.push(around(site, page, &form, language)?);
        }
    }
    for language in Language::ALL {
        let html = wrap(site, &not_found::page(language), Standing { language, around: None });
        rendered.push(RenderedPage { path: language.address(not_found::PATH), html });
    }
    let everywhere = [
        ("/profilo/accessi/", sessions::page()),
        ("/profilo/secondo-fattore/", second_factor::page()),
        ("/domande/", applications::page()),
        ("/privacy/", privacy::page()),
        ("/accessibilita/", accessibility::page()),
        ("/note-legali/", legal::page()),
        (RECEIPTS, receipts::page()),
        ("/cup/", cup::start::page(site)),
        ("/cup/conversione/", cup::conversion::page(site)),
        ("/cup/bandi/", cup::calls::page(site)),
        ("/cup/revoche/", cup::revocations::page(site)),
        ("/cup/istruzioni/", cup::instructions::page(site)),
        ("/cup/lettere/", cup::letters::page(site)),
        ("/cup/misure/", cup::measures::page()),
        ("/cup/riepilogo/", cup::paper::page(site)),
        ("/cup/registro/", cup::register::page(site)),
        ("/amministrazione/bandi/", schedules::page()),
        ("/amministrazione/domande/", sent::page(site)),
        ("/amministrazione/assistenza/", help_desk::page()),
        ("/utenti/", users::list()),
        ("/utenti/cronologia/", users::history()),
        ("/utenti/nuovo/", users::new()),
        ("/profilo/", users::profile()),
        ("/amministrazione/letture/", readings::page()),
    ];
    let local = site.local.then(|| ("/posta/", outbox::page()));
    let pages = everywhere.into_iter().chain(local);
    rendered.extend(pages.map(|(path, page)| render(site, path.to_owned(), &page)));
    rendered.push(RenderedPage { path: busy::PATH.to_owned(), html: busy::page(site) });
    Ok(rendered)
}

/// A page around the form, in a language.
fn around(
    site: &Site<'_>,
    page: Around,
    registration: &Form,
    language: Language,
) -> Result<RenderedPage, SiteError> {
    let made = match page {
        Around::Home => home::page(language),
        Around::Calls => calls::page(language),
        Around::Help => help::page(language),
        Around::SignIn => sign_in::page(language),
        Around::Identity => identity::page(language),
        Around::Registration => match registration.sections.as_slice() {
            [section] => registration::page(site, registration, section),
            sections => return Err(SiteError::Registration(sections.len())),
        },
        Around::Password => password::page(language),
        Around::Recovery => recovery::page(site, language),
        Around::EmailConfirmation => email_confirmation::page(language),
    };
    let html = wrap(site, &made, Standing { language, around: Some(page) });
    Ok(RenderedPage { path: page.address(language), html })
}

/// The pages of one revision of a call's form.
pub(crate) fn of_form(site: &Site<'_>, form: &Placed<'_>) -> Vec<RenderedPage> {
    use form::address::{
        history_path, list_path, preparation_path, section_path, send_path, summary_path,
    };
    let mut rendered = vec![
        render(site, form.root.clone(), &task_list::page(site, form)),
        render(site, send_path(&form.root), &send::page(site, form)),
        render(site, summary_path(&form.root), &summary::page(site, form)),
        render(site, preparation_path(&form.root), &preparation::page(site, form)),
        render(site, history_path(&form.root), &history::page(site, form)),
    ];
    for section in form.own_sections() {
        let path = section_path(&form.root, &section.id);
        rendered.push(render(site, path, &section::page(site, form, section)));
        for place in lists_below(&section.body, &ListPath::section(section.id.clone())) {
            let path = list_path(&form.root, &place);
            if let Some(page) = item::page(site, form, section, &place) {
                rendered.push(render(site, path, &page));
            }
        }
    }
    rendered
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

fn render(site: &Site<'_>, path: String, page: &Page) -> RenderedPage {
    RenderedPage { path, html: wrap(site, page, Standing::default()) }
}
