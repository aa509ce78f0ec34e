//! Whether what pages name is there.

use super::fault::Fault;
use super::page::{Link, Page};
use std::path::Path;

/// Addresses that the server answers, not the folder: the API, and the local outbox of e-mails.
const SERVED: [&str; 2] = ["/api/", "/posta/"];

/// The faults of one page's links. `pages` are all pages, by their path below `out`.
pub(super) fn faults(out: &Path, name: &str, page: &Page, pages: &[(String, Page)]) -> Vec<Fault> {
    page.links
        .iter()
        .filter_map(|link| {
            let foreign = link.address.contains("://") || link.address.starts_with("//");
            if foreign {
                return link.loaded.then(|| Fault::Foreign(link.address.clone()));
            }
            fault_of(out, name, page, pages, &link.address)
                .or_else(|| other_language(page, pages, link))
        })
        .collect()
}

/// Whoever follows a link knows beforehand that one reads another language there (`hreflang`).
fn other_language(page: &Page, pages: &[(String, Page)], link: &Link) -> Option<Fault> {
    let path = link.address.split(['#', '?']).next().filter(|path| path.ends_with('/'))?;
    let target = find(pages, &format!("{}index.html", path.trim_start_matches('/')))?;
    let said = link.hreflang.as_ref().unwrap_or(&page.language);
    let told = !link.followed || *said == target.language;
    let (address, language) = (link.address.clone(), target.language.clone());
    (!told).then_some(Fault::OtherLanguage { address, language })
}

fn fault_of(
    out: &Path,
    name: &str,
    page: &Page,
    pages: &[(String, Page)],
    address: &str,
) -> Option<Fault> {
    if address.starts_with("mailto:") || SERVED.iter().any(|served| address.starts_with(served)) {
        return None;
    }
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (address, None),
    };
    let path = path.split('?').next().unwrap_or_default();
    let file = match path {
        "" => name.to_owned(),
        path if !path.starts_with('/') => return Some(Fault::DeadLink(address.to_owned())),
        path if path.ends_with('/') => format!("{}index.html", path.trim_start_matches('/')),
        path => path.trim_start_matches('/').to_owned(),
    };
    if !out.join(&file).is_file() {
        return Some(Fault::DeadLink(address.to_owned()));
    }
    let anchor = anchor?;
    let target = if path.is_empty() { Some(page) } else { find(pages, &file) };
    // Anything but a page (the icons' file) has places of its own.
    let target = target?;
    (!target.ids.contains(anchor)).then(|| Fault::DeadAnchor(address.to_owned()))
}

fn find<'a>(pages: &'a [(String, Page)], file: &str) -> Option<&'a Page> {
    pages.iter().find(|(name, _)| name == file).map(|(_, page)| page)
}
