//! Reading where an option leads instead of this form.

use super::table::Table;
use crate::Elsewhere;

/// Reads `elsewhere` and `link` of an option.
pub(super) fn elsewhere(option: &Table<'_, '_>) -> Option<Elsewhere> {
    let link = option.text_if_any("link");
    if let Some(link) = &link {
        let fault = |message: &str| option.reader.fault(option.at_key("link"), "options", message);
        if !option.has("elsewhere") {
            fault("«link» goes with «elsewhere»: the sentence that says where to go");
        }
        if !is_address(link) {
            fault("«link» must be a page of the portal, /…, or begin with https://");
        }
    }
    Some(Elsewhere { sentence: option.text_if_any("elsewhere")?, link })
}

/// A page of this site, or one of another that nobody on the way can change.
fn is_address(link: &str) -> bool {
    let plain =
        link.chars().all(|found| found.is_ascii_graphic() && !matches!(found, '"' | '<' | '>'));
    let own = link.starts_with('/') && !link.starts_with("//");
    let other = link.strip_prefix("https://").is_some_and(|host| host.contains('.'));
    plain && (own || other)
}
