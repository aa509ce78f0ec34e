//! Writes the whole site into a folder.

use crate::assets::Assets;
use crate::files::write_file;
use crate::pages::RenderedPage;
use crate::placed::Placed;
use crate::site::Site;
use crate::templates::{self, OfferedFile};
use crate::well_known::{self, SecurityContact};
use crate::words::check_words;
use crate::{SiteError, activities, definitions, pages, places};
use form::Form;
use std::borrow::Cow;
use std::fs;
use std::path::Path;

/// What the site is built from.
#[derive(Debug, Clone, Copy)]
pub struct SiteInput<'a> {
    /// Every revision that applications may still use, of every call.
    pub forms: &'a [Form],
    /// The same of the forms of payment requests.
    pub payments: &'a [Form],
    /// The files that those forms offer to download. One that is missing is told on the pages as to be asked for.
    pub templates: &'a [OfferedFile<'a>],
    /// The registration form: one section.
    pub registration: &'a Form,
    /// The folder `site/`, where `dist/` holds the assets that `npm run assets` made.
    pub assets: &'a Path,
    /// Where the site is written. What stands there already is replaced.
    pub out: &'a Path,
    /// Built for the local server: pages say so, and point at the outbox of e-mails.
    pub local: bool,
    /// Whom to tell of a weakness; without it, there is no `security.txt`.
    pub security: Option<&'a SecurityContact>,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Built {
    /// How many HTML pages.
    pub pages: usize,
    /// How many files beside them.
    pub files: usize,
}

/// Builds every page and copies the assets beside them.
///
/// # Errors
/// [`SiteError`] when the assets were not made, the registration form is not one section, or the
/// folder cannot be written.
pub fn build(input: &SiteInput<'_>) -> Result<Built, SiteError> {
    check_words()?;
    let assets = Assets::load(input.assets)?;
    clear(input.out)?;
    write_file(&input.out.join(MARK), b"")?;
    let mut files = assets.copy_to(input.out)?;
    let municipalities = places::write(input.out)?;
    files += municipalities.files;
    let activities = activities::write(input.out)?;
    let all: Vec<&Form> = input.forms.iter().chain(input.payments).collect();
    let templates = templates::write(&all, input.templates, input.out)?;
    files += 1 + templates.count();
    files += definitions::write(input.forms, ("", input.out))?;
    files += definitions::write(input.payments, ("pagamento-", input.out))?;
    files += well_known::write(input.out, input.security)?;

    let site = Site {
        assets: &assets,
        places: &municipalities.address,
        activities: &activities,
        templates: &templates,
        local: input.local,
    };
    let mut written = pages::portal(&site, input.registration)?;
    for form in input.forms {
        let takes_payment = input.payments.iter().any(|payment| payment.call == form.call);
        written.extend(pages::of_form(&site, &Placed::application(form, takes_payment)));
    }
    for form in input.payments {
        let over = over_application(form, input.forms);
        written.extend(pages::of_form(&site, &Placed::payment(&over)));
    }
    for page in &written {
        write_page(input.out, page)?;
    }
    Ok(Built { pages: written.len(), files })
}

/// The form of payment requests over that of the call's applications, of which its pages name lists and items: the newest
/// revision, for a request may hang on an application of any.
fn over_application<'a>(form: &'a Form, applications: &[Form]) -> Cow<'a, Form> {
    let of_call = applications.iter().filter(|application| application.call == form.call);
    match of_call.max_by_key(|application| application.revision) {
        Some(application) => Cow::Owned(form.over(application)),
        None => Cow::Borrowed(form),
    }
}

/// What tells a folder that was built from any other.
const MARK: &str = ".ristoro-site";

/// Whether a folder was written by a build, and may be replaced by the next.
pub fn is_built(folder: &Path) -> bool {
    folder.join(MARK).is_file()
}

/// Empties the folder, so that no page of an earlier build stays behind.
fn clear(out: &Path) -> Result<(), SiteError> {
    fs::create_dir_all(out).map_err(SiteError::writing(out))?;
    for entry in fs::read_dir(out).map_err(SiteError::reading(out))? {
        let path = entry.map_err(SiteError::reading(out))?.path();
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        gone.map_err(SiteError::writing(path))?;
    }
    Ok(())
}

fn write_page(out: &Path, page: &RenderedPage) -> Result<(), SiteError> {
    let relative = page.path.trim_start_matches('/');
    let file = if page.path.ends_with('/') {
        out.join(relative).join("index.html")
    } else {
        out.join(relative)
    };
    write_file(&file, page.html.0.as_bytes())
}
