//! Icons of the design system, from the one sprite file.

use crate::assets::File;
use crate::site::Site;
use maud::{Markup, html};

/// The icons that pages draw. Scripts name theirs by themselves.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Icon {
    Clock,
    Download,
    File,
    Help,
    Plus,
    Print,
    Upload,
    User,
    Warning,
}

impl Icon {
    fn name(self) -> &'static str {
        match self {
            Self::Clock => "it-clock",
            Self::Download => "it-download",
            Self::File => "it-file",
            Self::Help => "it-help-circle",
            Self::Plus => "it-plus",
            Self::Print => "it-print",
            Self::Upload => "it-upload",
            Self::User => "it-user",
            Self::Warning => "it-warning-circle",
        }
    }
}

/// An icon that only decorates: the words stand beside it.
pub(crate) fn icon(site: &Site<'_>, which: Icon) -> Markup {
    html! {
        svg.icon.icon-sm aria-hidden="true" focusable="false" {
            use href=(format!("{}#{}", site.assets.file(File::Icons), which.name())) {}
        }
    }
}
