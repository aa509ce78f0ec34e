//! The domains known to belong to certified mail.

/// One domain or pattern a line; the file says how to read them.
const KNOWN: &str = include_str!("../../data/certified_mail_domains.txt");

/// Whether a domain in lower case is one of the known ones, or below one.
pub(super) fn knows(domain: &str) -> bool {
    entries().any(|entry| match entry.strip_suffix(".*") {
        Some(label) => has_label(domain, label),
        None => is_within(domain, entry),
    })
}

/// Words in names of domains that operators of certified mail like.
const LIKED: [&str; 4] = ["arubapec", "certmail", "legalmail", "postacert"];

/// Whether a domain in lower case is called as certified ones are, known or not.
pub(super) fn looks(domain: &str) -> bool {
    domain.rsplit('.').skip(1).any(|label| {
        label.split('-').any(|part| part == "pec")
            || (label.len() > "xpec".len() && label.ends_with("pec"))
            || LIKED.iter().any(|word| label.contains(word))
    })
}

fn entries() -> impl Iterator<Item = &'static str> {
    KNOWN.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether `label` is one of the labels before the last one.
fn has_label(domain: &str, label: &str) -> bool {
    domain.rsplit('.').skip(1).any(|found| found == label)
}

fn is_within(domain: &str, parent: &str) -> bool {
    domain.strip_suffix(parent).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{entries, knows, looks};

    #[test]
    fn known_domains_and_those_below_them() {
        for certified in [
            "pec.it",
            "studio.pec.it",
            "pec.studiorossi.it",
            "comune.pec.ra.it",
            "arubapec.it",
            "cert.legalmail.it",
            "pecimprese.it",
            "registerpec.it",
            "postacert.regione.emilia-romagna.it",
            "cert.comune.bologna.it",
        ] {
            assert!(knows(certified), "{certified}");
        }
    }

    #[test]
    fn likeness_is_not_enough() {
        for ordinary in [
            "example.it",
            "opec.org",
            "specpec.it",
            "notlegalmail.it",
            "example.pec",
            "gmail.com",
            "concert.it",
        ] {
            assert!(!knows(ordinary), "{ordinary}");
        }
    }

    #[test]
    fn what_looks_certified_is_not_known_to_be() {
        for alike in ["specpec.it", "notlegalmail.it", "studio-pec.it", "mail.architettipec.it"] {
            assert!(looks(alike) && !knows(alike), "{alike}");
        }
        for ordinary in ["example.it", "opec.org", "pecora.it", "example.pec", "gmail.com"] {
            assert!(!looks(ordinary), "{ordinary}");
        }
    }

    #[test]
    fn entries_can_match() {
        assert!(entries().count() > 20);
        for entry in entries() {
            let domain = entry.replace('*', "example.it");
            assert!(knows(&domain), "{entry}");
            assert_eq!(entry, entry.to_ascii_lowercase());
        }
    }
}
