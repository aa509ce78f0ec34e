//! What surrounds every page: head, header, breadcrumb, footer, in the language of the page.

mod footer;
mod header;
mod page;

pub(crate) use page::{Audience, Crumb, Menu, Page, Standing};

use crate::assets::File;
use crate::components::messages::loading_in;
use crate::rich::rich;
use crate::site::Site;
use crate::way::link;
use crate::words::words;
use footer::footer;
use header::header;
use language::Language;
use maud::{DOCTYPE, Markup, html};

/// Wraps a page in its surroundings.
pub(crate) fn wrap(site: &Site<'_>, page: &Page, standing: Standing) -> Markup {
    let language = standing.language;
    let said = &words(language).layout;
    let data = (!page.data.is_null()).then(|| page.data.to_string());
    let reserved = page.audience == Audience::Officials;
    let help = |label: &str| link(language, "/assistenza/", label);
    html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @if reserved {
                    title { (said.reserved) " – Ristoro" }
                    meta name="robots" content="noindex";
                } @else {
                    title { (page.title) " – Ristoro" }
                }
                (alternates(standing))
                link rel="icon" type="image/svg+xml" href=(site.assets.file(File::Favicon));
                link rel="stylesheet" href=(site.assets.file(File::Style));
                script type="module" src=(site.assets.script(page.script, language)) {}
                @for part in site.assets.parts(page.script, language) { link rel="modulepreload" href=(part); }
            }
            body data-icons=(site.assets.file(File::Icons)) data-places=(site.places) data-activities=(site.activities) data-page=[data]
                data-title=[reserved.then_some(&page.title)] {
                a.skip-link href="#contenuto" { (said.skip) }
                (header(site, page.menu, standing))
                @if !page.trail.is_empty() { (breadcrumb(page, language)) }
                main #contenuto .container tabindex="-1" {
                    noscript {
                        div.notice.notice-warning { p { (rich(&said.noscript, &[("help", &help)])) } }
                    }
                    div #avvisi data-notices {}
                    @if reserved {
                        (loading_in(language))
                        div data-reserved hidden { (page.content) }
                    } @else {
                        (page.content)
                    }
                }
                (footer(site, page, language))
            }
        }
    }
}

/// Where search engines find the page in every language.
fn alternates(standing: Standing) -> Markup {
    html! {
        @if let Some(around) = standing.around {
            @for language in Language::ALL {
                link rel="alternate" hreflang=(language.code()) href=(around.address(language));
            }
        }
    }
}

fn breadcrumb(page: &Page, language: Language) -> Markup {
    let reserved = page.audience == Audience::Officials;
    html! {
        nav.site-breadcrumb aria-label=(words(language).layout.trail) data-reserved[reserved] hidden[reserved] {
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
