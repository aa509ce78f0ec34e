//! A page before it is wrapped.

use crate::around::Around;
use crate::assets::Script;
use crate::placed::Placed;
use crate::words::words;
use language::{Language, Text};
use maud::Markup;

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
    /// The start page in a language.
    pub(crate) fn home(language: Language) -> Self {
        Self::page(words(language).layout.home.as_str(), &Around::Home.address(language))
    }

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
        vec![
            Self::home(Language::default()),
            applications,
            Self::of_application(&form.named(), overview),
        ]
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
        Self::around_titled(Language::default(), title, script, content)
    }

    /// The same in a language that the portal speaks, with a title of the catalogue.
    pub(crate) fn around(
        language: Language,
        title: &Text,
        script: Script,
        content: Markup,
    ) -> Self {
        Self::around_titled(language, title.as_str(), script, content)
    }

    /// The same with any title.
    pub(crate) fn around_titled(
        language: Language,
        title: &str,
        script: Script,
        content: Markup,
    ) -> Self {
        Self {
            title: title.to_owned(),
            script,
            menu: None,
            audience: Audience::Everybody,
            trail: vec![Crumb::home(language)],
            data: serde_json::Value::Null,
            content,
        }
    }

    /// Whether it is a page of one application, and so of one call.
    pub(super) fn is_of_application(&self) -> bool {
        self.data.get("call").is_some()
    }

    /// The same page, under an entry of the main menu.
    pub(crate) fn under(mut self, menu: Menu) -> Self {
        self.menu = Some(menu);
        self
    }
}

/// In which language a page stands, and whether it is there in the others.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Standing {
    pub(crate) language: Language,
    /// The page that it is, of those that every language has.
    pub(crate) around: Option<Around>,
}
