//! Addresses as mail programs and signatures write them.

/// The address in what was copied: without `mailto:`, the name and the angle brackets around it, and the mark that ends its
/// sentence. Two addresses are left as they are: which one is meant, only who wrote them knows.
pub(super) fn address_in(text: &str) -> &str {
    let text = without_mark(text.trim());
    let text = within_brackets(text).unwrap_or(text);
    let Some(link) = without_scheme(text) else { return text };
    // A link may go on with a subject.
    link.split_once('?').map_or(link, |(address, _)| address)
}

fn without_mark(text: &str) -> &str {
    text.strip_suffix(['.', ';']).unwrap_or(text).trim_end()
}

/// What stands between the only angle brackets there are, at the end, if what is before them is a name.
fn within_brackets(text: &str) -> Option<&str> {
    let (name, address) = text.strip_suffix('>')?.split_once('<')?;
    let bare = name.trim().trim_matches(['"', '\'']);
    let is_name = !name.contains(['@', '\n', '\r']) || bare.eq_ignore_ascii_case(address.trim());
    (is_name && !address.contains(['<', '>'])).then_some(address.trim())
}

fn without_scheme(text: &str) -> Option<&str> {
    let (scheme, address) = text.split_at_checked("mailto:".len())?;
    scheme.eq_ignore_ascii_case("mailto:").then_some(address.trim_start())
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn what_is_copied_along_is_not_the_address() {
        for copied in [
            "x@y.it",
            "mailto:x@y.it",
            "MAILTO: x@y.it?subject=Bando%20casa",
            "<x@y.it>",
            "<mailto:x@y.it>.",
            "Studio Rossi & C. <x@y.it>",
            "\"Rossi, Anna\" <x@y.it>;",
            "X@Y.IT <x@y.it>",
            " x@y.it. ",
            "x@y.it;",
        ] {
            assert_eq!(address_in(copied), "x@y.it", "{copied}");
        }
    }

    #[test]
    fn of_two_addresses_none_is_chosen() {
        for kept in [
            "a@y.it <b@y.it>",
            "a@y.it; b@y.it",
            "A <a@y.it>, B <b@y.it>",
            "Bcc: z\r\n<a@y.it>",
            "",
        ] {
            assert_eq!(address_in(kept), kept);
        }
    }
}
