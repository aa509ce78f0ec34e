//! Domains that look like a slip of the keyboard.

use strsim::osa_distance;

/// The domains of ordinary mail; the file says how to read them.
const KNOWN: &str = include_str!("../../data/mail_domains.txt");

/// The shortest domain that is compared letter by letter: shorter ones resemble too many others.
const SHORTEST_COMPARED: usize = 7;

/// The domain that was probably meant, if one in lower case looks like a slip. A letter that is missing,
/// added, wrong or exchanged with the next one is a slip, and so is `.con`.
pub(super) fn meant(domain: &str) -> Option<String> {
    if is_right(domain) {
        return None;
    }
    let listed = entries().find(|(_, wrong)| wrong.contains(&domain));
    let near = || entries().find(|(right, _)| is_slip(domain, right));
    let found = listed.or_else(near).map(|(right, _)| right.to_owned());
    found.or_else(|| domain.strip_suffix(".con").map(|name| format!("{name}.com")))
}

/// Whether a domain in lower case is one of the known ones of ordinary mail.
pub(super) fn is_right(domain: &str) -> bool {
    entries().any(|(right, _)| right == domain)
}

fn is_slip(domain: &str, right: &str) -> bool {
    right.len() >= SHORTEST_COMPARED && osa_distance(domain, right) == 1
}

/// Each right domain, with what is typed in its place.
fn entries() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let lines = KNOWN.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?, words.collect()))
    })
}

#[cfg(test)]
mod tests {
    use super::{entries, meant};
    use std::collections::BTreeSet;

    #[test]
    fn slips_are_asked_back() {
        for (typed, right) in [
            ("gmail.con", "gmail.com"),
            ("gmial.com", "gmail.com"),
            ("gmai.com", "gmail.com"),
            ("gnail.com", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("gmail.it", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("libero.com", "libero.it"),
            ("libero.i", "libero.it"),
            ("liberto.it", "libero.it"),
            ("hotmial.it", "hotmail.it"),
            ("hotmail.con", "hotmail.com"),
            ("outlok.it", "outlook.it"),
            ("tiscali.com", "tiscali.it"),
            ("yaho.it", "yahoo.it"),
            ("studiorossi.con", "studiorossi.com"),
        ] {
            assert_eq!(meant(typed).as_deref(), Some(right), "{typed}");
        }
    }

    #[test]
    fn others_are_not() {
        for typed in [
            "example.it",
            "example.org",
            "gmail.com",
            "mail.com",
            "ymail.com",
            "live.it",
            "tin.it",
            "tim.it",
            "me.com",
            "we.com",
            "comune.modena.it",
            "studio.example.it",
            "liberi.eu",
            "mail.it",
            "concon.it",
        ] {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }

    #[test]
    fn entries_do_not_contradict_one_another() {
        let right: BTreeSet<&str> = entries().map(|(right, _)| right).collect();
        assert_eq!(right.len(), entries().count());
        let mut seen = BTreeSet::new();
        for (_, wrong) in entries() {
            for domain in wrong {
                assert!(!right.contains(domain), "{domain} is right and wrong");
                assert!(seen.insert(domain), "{domain} stands twice");
            }
        }
    }
}
