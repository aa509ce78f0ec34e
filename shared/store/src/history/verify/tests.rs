use super::*;
use crate::history::Pending;
use domain::OrganisationCode;

fn chain() -> Chain {
    Chain::Account("R7K2M9X4A".parse::<OrganisationCode>().unwrap())
}

/// A history of so many events.
fn history(count: usize) -> Vec<Link> {
    let mut head = Head::start();
    (1..=count)
        .map(|number| {
            let event = serde_json::json!({ "what": "said", "text": format!("«{number}»\n\"") });
            let link = Pending::new(chain(), &event).unwrap().after(head);
            head = link.head();
            link
        })
        .collect()
}

fn head(links: &[Link]) -> Head {
    links.last().map(Link::head).unwrap_or_default()
}

fn verified(links: &[Link], head: Head) -> Result<Verified, Broken> {
    verify(&chain(), links, head, &[])
}

/// The link with another event, and with the digest that this one has.
fn forged(link: &Link) -> Link {
    let before = Head { count: link.number - 1, digest: link.previous };
    Link::after(&chain(), before, r#"{"what":"forged"}"#.to_owned())
}

#[test]
fn a_whole_history_is_whole() {
    let links = history(5);
    assert_eq!(verified(&links, head(&links)), Ok(Verified { first: 1, head: head(&links) }));
    assert_eq!(verified(&[], Head::start()), Ok(Verified { first: 1, head: Head::start() }));
}

#[test]
fn every_meddling_is_found() {
    let (whole, head) = (history(5), head(&history(5)));
    for at in 0..5 {
        let number = at as u64 + 1;
        let mut changed = whole.clone();
        changed[at].event = r#"{"what":"another"}"#.to_owned();
        assert_eq!(verified(&changed, head), Err(Broken::Changed { number }));

        let mut left_out = whole.clone();
        left_out.remove(at);
        let expected = match at {
            0 => Broken::NoBeginning { first: 2 },
            4 => Broken::OtherHead { said: head, found: whole[3].head() },
            _ => Broken::Missing { expected: number, found: number + 1 },
        };
        assert_eq!(verified(&left_out, head), Err(expected));

        // Forged with its own digest: the next does not follow it.
        let mut replaced = whole.clone();
        replaced[at] = forged(&whole[at]);
        let expected = match at {
            4 => Broken::OtherHead { said: head, found: replaced[4].head() },
            _ => Broken::Unconnected { number: number + 1 },
        };
        assert_eq!(verified(&replaced, head), Err(expected));
    }
    let mut swapped = whole.clone();
    swapped.swap(1, 2);
    assert_eq!(verified(&swapped, head), Err(Broken::Missing { expected: 2, found: 3 }));
    let other = Chain::Account("R7K2M9X4B".parse().unwrap());
    let moved = verify(&other, &whole, head, &[]);
    assert_eq!(moved, Err(Broken::Changed { number: 1 }), "it is a link of another history");
}

#[test]
fn who_rewrites_everything_is_betrayed_by_a_head_that_was_given_away() {
    let whole = history(5);
    let given_away = whole[2].digest;
    assert_eq!(Verified::holds(&whole, given_away), Ok(3));
    let mut rewritten: Vec<Link> = whole[..1].to_vec();
    for _ in 1..5 {
        let event = serde_json::json!({ "what": "rewritten" });
        rewritten.push(Pending::new(chain(), &event).unwrap().after(head(&rewritten)));
    }
    assert!(verified(&rewritten, head(&rewritten)).is_ok(), "by itself it looks whole");
    let found = Verified::holds(&rewritten, given_away);
    assert_eq!(found, Err(Broken::Unknown { digest: given_away }));
}

#[test]
fn what_was_deleted_by_its_age_is_noted() {
    let whole = history(6);
    let (cut, last) = (whole[2].head(), head(&whole));
    let rest = &whole[3..];
    assert_eq!(verified(rest, last), Err(Broken::NoBeginning { first: 4 }));
    let noted = verify(&chain(), rest, last, &[cut]);
    assert_eq!(noted, Ok(Verified { first: 4, head: last }));
    assert_eq!(Verified::holds(rest, cut.digest), Ok(3), "its head can still be recognised");
    let broken_off = verify(&chain(), &whole[1..], last, &[cut]);
    assert_eq!(broken_off, Ok(Verified { first: 2, head: last }));
    let too_much = verify(&chain(), &whole[4..], last, &[cut]);
    assert_eq!(too_much, Err(Broken::NoBeginning { first: 5 }));
    let other = Head { digest: whole[0].digest, ..cut };
    assert!(verify(&chain(), rest, last, &[other]).is_err(), "the cut names another event");
}

#[test]
fn lines_can_be_checked_without_this_program() {
    for link in history(3) {
        let line = link.line(&chain());
        let mut object: serde_json::Value = serde_json::from_str(&line).unwrap();
        let digest = object.as_object_mut().unwrap().remove("digest").unwrap();
        let canonical = serde_json_canonicalizer::to_string(&object).unwrap();
        assert_eq!(digest, Digest::of(canonical.as_bytes()).to_string());
    }
}
