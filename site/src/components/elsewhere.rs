//! What is said when an option is chosen that leads to another form.

use form::{ChoiceOption, Elsewhere, Kind};
use maud::{Markup, html};

/// The notices of a question's options, each hidden until its option is chosen.
pub(crate) fn notices(kind: &Kind) -> Markup {
    let (Kind::Choice { options } | Kind::Choices { options, .. }) = kind else { return html! {} };
    let leading = || options.iter().filter_map(|it| Some((it, it.elsewhere.as_ref()?)));
    html! {
        @if leading().next().is_some() {
            // The region is there from the beginning: what appears in it is read out.
            div role="status" {
                @for (option, elsewhere) in leading() { (notice(option, elsewhere)) }
            }
        }
    }
}

fn notice(option: &ChoiceOption, elsewhere: &Elsewhere) -> Markup {
    html! {
        div.notice.notice-warning data-elsewhere=(option.code) hidden {
            p {
                strong { "Questo modulo non è per te." } " " (elsewhere.sentence)
                @if let Some(link) = &elsewhere.link { " " a href=(link) { "Vai a " (shown(link)) } "." }
            }
        }
    }
}

/// An address as people read it.
fn shown(link: &str) -> &str {
    if link.starts_with('/') {
        "un’altra pagina del portale"
    } else {
        link.trim_start_matches("https://")
    }
}
