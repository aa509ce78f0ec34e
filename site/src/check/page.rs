//! One page read as a flat run of tags: enough to judge its ids, labels, headings and links.

use super::fault::Fault;
use html5gum::{Token, Tokenizer};
use std::collections::{BTreeMap, BTreeSet};

/// What a page holds.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The language that it says.
    pub(super) language: String,
    title: bool,
    headings: Vec<u8>,
    pub(super) ids: BTreeSet<String>,
    ids_twice: Vec<String>,
    /// What `href` and `src` name.
    pub(super) links: Vec<Link>,
    inline: Vec<Fault>,
    labels_for: Vec<String>,
    /// Controls that want a label: their id, and whether they name themselves by `aria-…`.
    controls: Vec<(String, bool)>,
    references: Vec<(String, String)>,
    images_without_text: usize,
}

/// Something that a page names.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) address: String,
    /// The browser fetches it by itself, to show the page.
    pub(super) loaded: bool,
    /// People follow it.
    pub(super) followed: bool,
    /// The language that it says one reads there.
    pub(super) hreflang: Option<String>,
}

type Attributes = BTreeMap<String, String>;

/// Reads a page.
pub(super) fn read(html: &str) -> Page {
    let mut page = Page::default();
    // The element whose text is being read, where it matters.
    let mut inside: Option<String> = None;
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attributes: Attributes = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| {
                        (
                            String::from_utf8_lossy(name).into_owned(),
                            String::from_utf8_lossy(value).into_owned(),
                        )
                    })
                    .collect();
                page.take(&name, &attributes);
                inside = Some(name);
            }
            Token::EndTag(_) => inside = None,
            Token::String(text) if !text.trim_ascii().is_empty() => match inside.as_deref() {
                Some("title") => page.title = true,
                Some(tag @ ("script" | "style")) => page.inline.push(Fault::Inline(tag.to_owned())),
                _ => {}
            },
            _ => {}
        }
    }
    page
}

impl Page {
    fn take(&mut self, tag: &str, attributes: &Attributes) {
        let get = |name: &str| attributes.get(name).map(String::as_str);
        if let Some(id) = get("id")
            && !self.ids.insert(id.to_owned())
        {
            self.ids_twice.push(id.to_owned());
        }
        for name in attributes.keys() {
            if name == "style" || name.starts_with("on") {
                let (tag, attribute) = (tag.to_owned(), name.clone());
                self.inline.push(Fault::InlineAttribute { tag, attribute });
            }
        }
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls"] {
            let named = get(attribute).unwrap_or_default().split_whitespace();
            self.references.extend(named.map(|id| (attribute.to_owned(), id.to_owned())));
        }
        let alternate = get("rel") == Some("alternate");
        let loaded = matches!(tag, "script" | "link" | "img" | "use") && !alternate;
        for attribute in ["href", "src"] {
            if let Some(address) = get(attribute) {
                self.links.push(Link {
                    address: address.to_owned(),
                    loaded,
                    followed: tag == "a" || alternate,
                    hreflang: get("hreflang").map(str::to_owned),
                });
            }
        }
        match tag {
            "html" => get("lang").unwrap_or_default().clone_into(&mut self.language),
            "h1" => self.headings.push(1),
            "h2" => self.headings.push(2),
            "h3" => self.headings.push(3),
            "h4" => self.headings.push(4),
            "style" => self.inline.push(Fault::Inline("style".to_owned())),
            "img" if get("alt").is_none() => self.images_without_text += 1,
            "label" => self.labels_for.extend(get("for").map(str::to_owned)),
            "input" | "select" | "textarea" if get("type") != Some("hidden") => {
                let named = get("aria-label").is_some() || get("aria-labelledby").is_some();
                self.controls.push((get("id").unwrap_or_default().to_owned(), named));
            }
            _ => {}
        }
    }

    /// What is wrong with the page by itself.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.language.is_empty() {
            faults.push(Fault::NoLanguage);
        }
        if !self.title {
            faults.push(Fault::NoTitle);
        }
        let main =
            self.headings.iter().copied().map(usize::from).filter(|level| *level == 1).count();
        if main != 1 {
            faults.push(Fault::MainHeadings(main));
        }
        for pair in self.headings.windows(2) {
            if pair[1] > pair[0] + 1 {
                faults.push(Fault::HeadingSkipped { before: pair[0], found: pair[1] });
            }
        }
        faults.extend(self.ids_twice.iter().cloned().map(Fault::IdTwice));
        faults.extend(self.inline.iter().cloned());
        for (id, named) in &self.controls {
            if !named && !self.labels_for.contains(id) {
                faults.push(Fault::Unlabelled(id.clone()));
            }
        }
        let missing = |id: &&String| !self.ids.contains(*id);
        faults.extend(self.labels_for.iter().filter(missing).cloned().map(Fault::LabelForNothing));
        for (attribute, id) in &self.references {
            if missing(&id) {
                let (attribute, id) = (attribute.clone(), id.clone());
                faults.push(Fault::DanglingReference { attribute, id });
            }
        }
        faults.extend((0..self.images_without_text).map(|_| Fault::NoAlternative));
        faults
    }
}
