//! The files of a call's folder, and which of them mean something.

use crate::{Fault, FormKind};
use form::compile::{Source, line_and_column};
use std::collections::BTreeMap;

/// The largest file that a call's folder may hold, in bytes: a template to download.
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;
/// The largest definition or set of answers, in bytes; those there are have a fiftieth of it.
const LARGEST_TEXT: usize = 1024 * 1024;

/// The files of a call, as they were read from its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The folder's own name, which is the call's id.
    pub name: String,
    /// The files by their names below the folder, with `/` between the parts.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What a file of a call's folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// TOML: the call itself, a section, a group of fields, what project codes are asked for with.
    Definition,
    /// JSON: a complete set of answers.
    Golden,
    /// A file that people download.
    Template,
    /// Words for whoever works on the call.
    Note,
}

/// What a file of that name is; `None` for a name that means nothing.
fn role(name: &str) -> Option<Role> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let sections = FormKind::ALL.iter().any(|kind| kind.as_str() == folder);
    match (folder, stem, ending) {
        ("", "call" | "cup", "toml") | ("groups" | "bodies", _, "toml") => Some(Role::Definition),
        (_, _, "toml") if sections => Some(Role::Definition),
        ("", stem, "json") if stem == "golden" || stem.starts_with("golden-") => Some(Role::Golden),
        ("templates", _, _) => Some(Role::Template),
        ("", "README", "md") => Some(Role::Note),
        _ => None,
    }
}

impl Folder {
    /// The definitions, as text.
    pub(crate) fn definitions(&self, faults: &mut Vec<Fault>) -> Vec<Source> {
        self.texts(Role::Definition, faults)
    }

    /// The sets of answers, as text.
    pub(crate) fn golden(&self, faults: &mut Vec<Fault>) -> Vec<Source> {
        self.texts(Role::Golden, faults)
    }

    /// The files that people download, by name.
    pub(crate) fn templates(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let named = self.files.iter().filter(|(name, _)| role(name) == Some(Role::Template));
        named.map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Reports the files that mean nothing: a slip in a name would otherwise pass unseen.
    pub(crate) fn check_names(&self, faults: &mut Vec<Fault>) {
        for name in self.files.keys().filter(|name| role(name).is_none()) {
            let message = if name.starts_with("sections/") {
                "sections stand in application/"
            } else {
                "the file means nothing in a call's folder"
            };
            faults.push(at_start(name, "unknown-file", message));
        }
    }

    fn texts(&self, wanted: Role, faults: &mut Vec<Fault>) -> Vec<Source> {
        let files = self.files.iter().filter(|(name, _)| role(name) == Some(wanted));
        files
            .filter_map(|(name, bytes)| text(name, bytes).map_err(|it| faults.push(it)).ok())
            .collect()
    }
}

fn text(name: &str, bytes: &[u8]) -> Result<Source, Fault> {
    if bytes.len() > LARGEST_TEXT {
        let message = format!("the file is larger than {LARGEST_TEXT} bytes");
        return Err(at_start(name, "too-large", &message));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Source { name: name.to_owned(), text: text.to_owned() }),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            Err(fault(name, &good, good.len(), "not-text", "the text is not UTF-8 from here on"))
        }
    }
}

/// A fault of a file as a whole.
pub(crate) fn at_start(file: &str, check: &'static str, message: &str) -> Fault {
    fault(file, "", 0, check, message)
}

/// A fault at a byte of a file.
pub(crate) fn fault(
    file: &str,
    text: &str,
    offset: usize,
    check: &'static str,
    message: &str,
) -> Fault {
    let (line, column) = line_and_column(text, offset);
    Fault { file: file.to_owned(), line, column, check, message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_one_meaning_or_none() {
        for (name, expected) in [
            ("call.toml", Some(Role::Definition)),
            ("cup.toml", Some(Role::Definition)),
            ("application/banca.toml", Some(Role::Definition)),
            ("payment/fatture.toml", Some(Role::Definition)),
            ("groups/persona.toml", Some(Role::Definition)),
            ("golden.json", Some(Role::Golden)),
            ("golden-immobile.json", Some(Role::Golden)),
            ("templates/delega.pdf", Some(Role::Template)),
            ("README.md", Some(Role::Note)),
            ("sections/banca.toml", None),
            ("application/inner/banca.toml", None),
            ("application/banca.tml", None),
            ("groups/persona.json", None),
            ("goldne.json", None),
            ("goldenish.json", None),
            ("Call.toml", None),
            ("", None),
        ] {
            assert_eq!(role(name), expected, "{name}");
        }
    }

    #[test]
    fn what_is_no_text_is_told_with_its_place() {
        let files = [("call.toml".to_owned(), b"a = \"b\"\nc = \"\xff\"".to_vec())];
        let folder = Folder { name: "prova".to_owned(), files: files.into() };
        let mut faults = Vec::new();
        assert_eq!(folder.definitions(&mut faults), []);
        assert_eq!(
            faults[0].to_string(),
            "call.toml:2:6: the text is not UTF-8 from here on [not-text]"
        );
        let files = [("golden.json".to_owned(), vec![b' '; LARGEST_TEXT + 1])];
        let folder = Folder { name: "prova".to_owned(), files: files.into() };
        assert_eq!(folder.golden(&mut faults), []);
        assert!(faults[1].to_string().ends_with("[too-large]"));
    }
}
