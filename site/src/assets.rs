//! The stylesheet, icons and scripts made by `site/assets.mjs`: their names carry the digest of
//! their content, so browsers may keep them for ever.

use crate::SiteError;
use crate::around::Around;
use language::Language;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where assets stand in the site.
pub(crate) const FOLDER: &str = "assets";

/// The script a page starts with. One a kind of page; what they share is split out by the bundler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Only what every page has: who is signed in.
    Plain,
    Home,
    Registration,
    SignIn,
    Identity,
    Password,
    Calls,
    Applications,
    TaskList,
    Summary,
    Preparation,
    History,
    Section,
    Item,
    Send,
    Outbox,
    Cup,
    CupConversion,
    CupCalls,
    CupRevocations,
    CupRegister,
    CupInstructions,
    CupLetters,
    CupPaper,
    CupMeasures,
    Schedules,
    Receipts,
    Users,
    NewUser,
    Profile,
    Recovery,
    EmailConfirmation,
    Sessions,
    SecondFactor,
    Readings,
    HelpDesk,
    AccountHistory,
    Sent,
}

impl Script {
    const ALL: [Self; 38] = [
        Self::Plain,
        Self::Home,
        Self::Registration,
        Self::SignIn,
        Self::Identity,
        Self::Password,
        Self::Calls,
        Self::Applications,
        Self::TaskList,
        Self::Summary,
        Self::Preparation,
        Self::History,
        Self::Section,
        Self::Item,
        Self::Send,
        Self::Outbox,
        Self::Cup,
        Self::CupConversion,
        Self::CupCalls,
        Self::CupRevocations,
        Self::CupRegister,
        Self::CupInstructions,
        Self::CupLetters,
        Self::CupPaper,
        Self::CupMeasures,
        Self::Schedules,
        Self::Receipts,
        Self::Users,
        Self::NewUser,
        Self::Profile,
        Self::Recovery,
        Self::EmailConfirmation,
        Self::Sessions,
        Self::SecondFactor,
        Self::Readings,
        Self::HelpDesk,
        Self::AccountHistory,
        Self::Sent,
    ];

    /// That of a page around the form, which is there with the sentences of every language.
    fn of(page: Around) -> Self {
        match page {
            Around::Home => Self::Home,
            Around::Calls => Self::Calls,
            Around::Help => Self::Plain,
            Around::SignIn => Self::SignIn,
            Around::Identity => Self::Identity,
            Around::Registration => Self::Registration,
            Around::Password => Self::Password,
            Around::Recovery => Self::Recovery,
            Around::EmailConfirmation => Self::EmailConfirmation,
        }
    }

    /// What the manifest calls it, with the sentences of a language.
    fn file_in(self, language: Language) -> String {
        let name = self.file();
        let folder = (!language.is_of_sources()).then(|| format!("scripts/{}/", language.code()));
        folder.map_or_else(|| name.to_owned(), |folder| name.replacen("scripts/", &folder, 1))
    }

    fn file(self) -> &'static str {
        match self {
            Self::Plain => "scripts/page-plain.mjs",
            Self::Home => "scripts/page-home.mjs",
            Self::Registration => "scripts/page-registration.mjs",
            Self::SignIn => "scripts/page-sign-in.mjs",
            Self::Identity => "scripts/page-identity.mjs",
            Self::Password => "scripts/page-password.mjs",
            Self::Calls => "scripts/page-calls.mjs",
            Self::Applications => "scripts/page-applications.mjs",
            Self::TaskList => "scripts/page-task-list.mjs",
            Self::Summary => "scripts/page-summary.mjs",
            Self::Preparation => "scripts/page-preparation.mjs",
            Self::History => "scripts/page-history.mjs",
            Self::Section => "scripts/page-section.mjs",
            Self::Item => "scripts/page-item.mjs",
            Self::Send => "scripts/page-send.mjs",
            Self::Outbox => "scripts/page-outbox.mjs",
            Self::Cup => "scripts/page-cup.mjs",
            Self::CupConversion => "scripts/page-cup-conversion.mjs",
            Self::CupCalls => "scripts/page-cup-calls.mjs",
            Self::CupRevocations => "scripts/page-cup-revocations.mjs",
            Self::CupInstructions => "scripts/page-cup-instructions.mjs",
            Self::CupLetters => "scripts/page-cup-letters.mjs",
            Self::CupPaper => "scripts/page-cup-paper.mjs",
            Self::CupMeasures => "scripts/page-cup-measures.mjs",
            Self::CupRegister => "scripts/page-cup-register.mjs",
            Self::Schedules => "scripts/page-schedules.mjs",
            Self::Receipts => "scripts/page-receipts.mjs",
            Self::Users => "scripts/page-users.mjs",
            Self::NewUser => "scripts/page-new-user.mjs",
            Self::Profile => "scripts/page-profile.mjs",
            Self::Recovery => "scripts/page-recovery.mjs",
            Self::EmailConfirmation => "scripts/page-email-confirmation.mjs",
            Self::Sessions => "scripts/page-sessions.mjs",
            Self::SecondFactor => "scripts/page-second-factor.mjs",
            Self::Readings => "scripts/page-readings.mjs",
            Self::HelpDesk => "scripts/page-help-desk.mjs",
            Self::AccountHistory => "scripts/page-account-history.mjs",
            Self::Sent => "scripts/page-sent.mjs",
        }
    }
}

/// Single files that pages name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum File {
    Style,
    Icons,
    Favicon,
    /// Solves the registration's challenge away from the page.
    ChallengeWorker,
    /// Looks at signed files away from the page, before they are uploaded.
    EnvelopeWorker,
}

impl File {
    const ALL: [Self; 5] =
        [Self::Style, Self::Icons, Self::Favicon, Self::ChallengeWorker, Self::EnvelopeWorker];

    fn file(self) -> &'static str {
        match self {
            Self::Style => "site.css",
            Self::Icons => "icons.svg",
            Self::Favicon => "favicon.svg",
            Self::ChallengeWorker => "scripts/challenge-worker.mjs",
            Self::EnvelopeWorker => "scripts/envelope-worker.mjs",
        }
    }
}

#[derive(Deserialize)]
struct Manifest {
    files: BTreeMap<String, String>,
    /// What each script imports, all the way down.
    parts: BTreeMap<String, Vec<String>>,
}

/// The assets, all there.
#[derive(Debug)]
pub(crate) struct Assets {
    folder: PathBuf,
    files: BTreeMap<String, String>,
    parts: BTreeMap<String, Vec<String>>,
}

impl Assets {
    /// Reads `<site>/dist/manifest.json` and makes sure that nothing a page names is missing.
    pub(crate) fn load(site: &Path) -> Result<Self, SiteError> {
        let folder = site.join("dist");
        let list = folder.join("manifest.json");
        let text = fs::read_to_string(&list)
            .map_err(|source| SiteError::AssetsMissing { folder: folder.clone(), source })?;
        let Manifest { files, parts } = serde_json::from_str(&text)
            .map_err(|source| SiteError::Manifest { file: list, source })?;
        let single = File::ALL.map(|file| file.file().to_owned());
        let scripts = Script::ALL.map(|script| script.file_in(Language::default()));
        let translated = Language::translations()
            .flat_map(|language| Around::ALL.map(|page| Script::of(page).file_in(language)));
        for name in scripts.into_iter().chain(translated).chain(single) {
            if !files.contains_key(&name) {
                return Err(SiteError::AssetUnknown(name));
            }
        }
        Ok(Self { folder, files, parts })
    }

    /// The address of a page's script, with the sentences of a language.
    pub(crate) fn script(&self, script: Script, language: Language) -> String {
        self.address(&script.file_in(language))
    }

    /// The addresses of what a page's script imports: the browser need not read the script to ask for them.
    pub(crate) fn parts(&self, script: Script, language: Language) -> impl Iterator<Item = String> {
        let parts = self.parts.get(&script.file_in(language)).into_iter().flatten();
        parts.map(|part| format!("/{FOLDER}/{part}"))
    }

    /// The address of a single file.
    pub(crate) fn file(&self, file: File) -> String {
        self.address(file.file())
    }

    fn address(&self, name: &str) -> String {
        let hashed = self.files.get(name).map_or(name, String::as_str);
        format!("/{FOLDER}/{hashed}")
    }

    /// Copies every asset below `<out>/assets`, and says how many there were.
    pub(crate) fn copy_to(&self, out: &Path) -> Result<usize, SiteError> {
        copy_folder(&self.folder, &out.join(FOLDER))
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<usize, SiteError> {
    fs::create_dir_all(to).map_err(SiteError::writing(to))?;
    let mut copied = 0;
    for entry in fs::read_dir(from).map_err(SiteError::reading(from))? {
        let path = entry.map_err(SiteError::reading(from))?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copied += copy_folder(&path, &to.join(name))?;
        } else if name != "manifest.json" {
            fs::copy(&path, to.join(name)).map_err(SiteError::writing(to.join(name)))?;
            copied += 1;
        }
    }
    Ok(copied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_for_whoever_reads_no_rust_is_the_same() {
        let listed: BTreeMap<String, String> =
            serde_json::from_str(include_str!("../around.json")).unwrap();
        for page in Around::ALL {
            let file = format!("scripts/page-{}.mjs", listed[page.path()]);
            assert_eq!(Script::of(page).file(), file, "{page:?}");
        }
        assert_eq!(listed.len(), Around::ALL.len());
    }
}
