//! What surrounds every page: head, header, breadcrumb, footer.

use crate::assets::{File, Script};
use crate::components::contacts::contacts;
use crate::components::icon::{Icon, icon};
use crate::components::messages::loading;
use crate::placed::Placed;
use crate::site::Site;
use form::address::RECEIPTS;
use maud::{DOCTYPE, Markup, html};

/// The entries of the main menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Menu {
    Calls,
    Applications,
    Help,
    /// Codes of projects: shown to administrations alone.
    Cup,
    /// When calls are open: shown to the administrations that run calls.
    Schedules,
    /// What was sent to calls: shown to officials who read it.
    Sent,
    /// Helping the users of applicants in: shown to officials who may.
    HelpDesk,
    /// Users: shown to those who manage them.
    Users,
}

/// For whom a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Audience {
    Everybody,
    /// An administration's users with the role of the page's service. Until the script knows that
    /// one of them is there, the page tells nothing, not even its title.
    Officials,
}

/// One step of the breadcrumb; the last one is the page itself and needs no address.
pub(crate) struct Crumb {
    pub(crate) label: String,
    pub(crate) path: String,
    /// Whether the address wants the application's id added by the script.
    pub(crate) of_application: bool,
}

impl Crumb {
    /// A page that is the same for everybody.
    pub(crate) fn page(label: &str, path: &str) -> Self {
        Self { label: label.to_owned(), path: path.to_owned(), of_application: false }
    }

    /// A page of one application.
    pub(crate) fn of_application(label: &str, path: String) -> Self {
        Self { label: label.to_owned(), path, of_application: true }
    }

    /// What stands above the pages of an application: the start page, the applications, this one's task list.
    pub(crate) fn trail_of(form: &Placed<'_>) -> Vec<Self> {
        let overview = form.root.clone();
        let applications = Self::page("Le mie domande", "/domande/");
        vec![Self::page("Inizio", "/"), applications, Self::of_application(&form.named(), overview)]
    }
}

/// A page before it is wrapped.
pub(crate) struct Page {
    /// The title, as in the browser's tab, without the site's name.
    pub(crate) title: String,
    pub(crate) script: Script,
    pub(crate) menu: Option<Menu>,
    pub(crate) audience: Audience,
    /// The pages above this one, from the start page; empty on the start page itself.
    pub(crate) trail: Vec<Crumb>,
    /// What the script must know of the page, as JSON.
    pub(crate) data: serde_json::Value,
    /// What stands in `main`, with the only `h1`.
    pub(crate) content: Markup,
}

impl Page {
    /// A page that knows nothing of forms, right below the start page.
    pub(crate) fn simple(title: &str, script: Script, content: Markup) -> Self {
        Self {
            title: title.to_owned(),
            script,
            menu: None,
            audience: Audience::Everybody,
            trail: vec![Crumb::page("Inizio", "/")],
            data: serde_json::Value::Null,
            content,
        }
    }

    /// Whether it is a page of one application, and so of one call.
    fn is_of_application(&self) -> bool {
        self.data.get("call").is_some()
    }

    /// The same page, under an entry of the main menu.
    pub(crate) fn under(mut self, menu: Menu) -> Self {
        self.menu = Some(menu);
        self
    }
}

/// Wraps a page in its surroundings.
pub(crate) fn wrap(site: &Site<'_>, page: &Page) -> Markup {
    let data = (!page.data.is_null()).then(|| page.data.to_string());
    let reserved = page.audience == Audience::Officials;
    html! {
        (DOCTYPE)
        html lang="it" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @if reserved {
                    title { "Pagina riservata – Ristoro" }
                    meta name="robots" content="noindex";
                } @else {
                    title { (page.title) " – Ristoro" }
                }
                link rel="icon" type="image/svg+xml" href=(site.assets.file(File::Favicon));
                link rel="stylesheet" href=(site.assets.file(File::Style));
                script type="module" src=(site.assets.script(page.script)) {}
                @for part in site.assets.parts(page.script) { link rel="modulepreload" href=(part); }
            }
            body data-icons=(site.assets.file(File::Icons)) data-places=(site.places) data-activities=(site.activities) data-page=[data]
                data-title=[reserved.then_some(&page.title)] {
                a.skip-link href="#contenuto" { "Vai al contenuto" }
                (header(site, page.menu))
                @if !page.trail.is_empty() { (breadcrumb(page)) }
                main #contenuto .container tabindex="-1" {
                    noscript {
                        div.notice.notice-warning {
                            p {
                                "Per usare questa pagina serve JavaScript, che nel tuo browser è "
                                "spento. Attivalo nelle impostazioni e ricarica la pagina, oppure "
                                a href="/assistenza/" { "chiedi aiuto" } "."
                            }
                        }
                    }
                    div #avvisi data-notices {}
                    @if reserved {
                        (loading())
                        div data-reserved hidden { (page.content) }
                    } @else {
                        (page.content)
                    }
                }
                (footer(site, page))
            }
        }
    }
}

fn header(site: &Site<'_>, menu: Option<Menu>) -> Markup {
    let entries = [
        (Menu::Calls, "/bandi/", "Bandi aperti", None),
        (Menu::Applications, "/domande/", "Le mie domande", Some("applicant")),
        (Menu::Cup, "/cup/", "CUP", Some("cup")),
        (Menu::Schedules, "/amministrazione/bandi/", "Bandi: termini", Some("calls")),
        (Menu::Sent, "/amministrazione/domande/", "Domande inviate", Some("read")),
        (Menu::HelpDesk, "/amministrazione/assistenza/", "Aiuto agli utenti", Some("users")),
        (Menu::Users, "/utenti/", "Utenti", Some("manager")),
        (Menu::Help, "/assistenza/", "Assistenza", None),
    ];
    html! {
        header.site-header {
            div.site-header-slim {
                div.container {
                    p.site-header-owner { "Contributi per la ricostruzione" }
                    div.site-header-session {
                        span data-session="out" { a href="/accesso/" data-sign-in { "Accedi" } }
                        span data-session="in" hidden {
                            (icon(site, Icon::User))
                            span data-session-name {}
                            a href="/profilo/" { "Il mio profilo" }
                            a href="/profilo/secondo-fattore/" data-only="administration" hidden { "Verifica in due passaggi" }
                            a href="/amministrazione/letture/" data-only="administration" hidden { "Letture" }
                            button.link-button type="button" data-sign-out { "Esci" }
                        }
                    }
                }
            }
            div.site-header-center {
                div.container {
                    a.site-brand href="/" {
                        span.site-brand-name { "Ristoro" }
                        span.site-brand-line { "Domande di contributo dopo una calamità" }
                    }
                    // On small screens the menu opens when it is wanted; without scripts it always stands open.
                    button.site-menu-button type="button" data-menu aria-expanded="false"
                        aria-controls="menu-sito" { "Menu" }
                }
            }
            nav.site-nav #menu-sito aria-label="Menu principale" {
                div.container {
                    ul {
                        @for (entry, path, label, only) in entries {
                            @let current = (menu == Some(entry)).then_some("true");
                            // What is not for everybody waits for the session; applicants'
                            // entries stand until an administration is known to be there.
                            li data-only=[only] hidden[only.is_some_and(|only| only != "applicant")] {
                                a href=(path) aria-current=[current] { (label) }
                            }
                        }
                    }
                }
            }
            @if site.local {
                div.local-bar {
                    div.container {
                        p {
                            "Ambiente di prova"
                            span.local-bar-more {
                                " su questo computer. I messaggi di posta elettronica non partono"
                            }
                            ": " a href="/posta/" { "leggi la posta inviata" } "."
                        }
                    }
                }
            }
        }
    }
}

fn breadcrumb(page: &Page) -> Markup {
    let reserved = page.audience == Audience::Officials;
    html! {
        nav.site-breadcrumb aria-label="Percorso" data-reserved[reserved] hidden[reserved] {
            div.container {
                ol {
                    @for crumb in &page.trail {
                        li {
                            a href=(crumb.path) data-of-application[crumb.of_application] {
                                (crumb.label)
                            }
                        }
                    }
                    li { span aria-current="page" { (page.title) } }
                }
            }
        }
    }
}

fn footer(site: &Site<'_>, page: &Page) -> Markup {
    let links = [
        ("/assistenza/", "Assistenza"),
        (RECEIPTS, "Verifica di un invio"),
        ("/privacy/", "Privacy"),
        ("/accessibilita/", "Dichiarazione di accessibilità"),
        ("/note-legali/", "Note legali"),
    ];
    html! {
        footer.site-footer {
            div.container {
                @if page.is_of_application() {
                    section.site-footer-contacts #contatti-bando tabindex="-1" aria-labelledby="titolo-contatti" {
                        h2 #titolo-contatti { "A chi chiedere per questo bando" }
                        (contacts())
                    }
                }
                p.site-footer-help {
                    (icon(site, Icon::Help))
                    "Hai un dubbio? " a href="/assistenza/" { "Leggi le risposte o chiedi aiuto" } "."
                }
                nav aria-label="Informazioni sul sito" {
                    ul {
                        @for (path, label) in links {
                            li { a href=(path) { (label) } }
                        }
                    }
                }
            }
        }
    }
}
