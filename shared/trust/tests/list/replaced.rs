//! What differs between two lists, and which may take the place of another.

use crate::fixtures::{now, read};
use ristoro_trust::list::{
    Change, Changes, NotReplacing, changes, granted_for_signatures, may_replace,
};

fn change(provider: &str, name: &str) -> Change {
    Change { provider: provider.to_owned(), name: name.to_owned() }
}

#[test]
fn changes_are_told_by_provider_and_name() {
    let (before, after) = (read("list-141.xml"), read("list-142.xml"));
    let found = changes(&before.services, &after.services, now());
    let gamma = change("Gamma", "Gamma CA");
    assert_eq!(
        found,
        Changes {
            added: vec![change("Delta", "Delta CA")],
            withdrawn: vec![change("Alfa Firma S.p.A.", "Alfa CA 1")],
            changed: vec![gamma.clone(), gamma],
            gone: vec![change("Beta S.r.l.", "Beta Web CA")],
        }
    );
    assert!(!found.is_empty());
    assert!(changes(&after.services, &after.services, now()).is_empty());
    let from_nothing = changes(&[], &after.services, now());
    assert_eq!(from_nothing.added.len(), after.services.len());
}

#[test]
fn a_list_is_followed_by_a_higher_number_only() {
    let (old, new) = (read("list-141.xml"), read("list-142.xml"));
    assert_eq!(may_replace(None, 0, &old, false), Ok(()));
    assert_eq!(may_replace(Some(&old), 141, &new, false), Ok(()));
    assert_eq!(
        may_replace(Some(&new), 142, &old, true),
        Err(NotReplacing::NotNewer { newest: 142, found: 141 })
    );
    let same = may_replace(Some(&new), 142, &new, false);
    assert_eq!(same, Err(NotReplacing::Same { sequence: 142 }));
    let other = read("list-142-p384.xml");
    let with_same_number = may_replace(Some(&new), 142, &other, true);
    assert_eq!(with_same_number, Err(NotReplacing::NotNewer { newest: 142, found: 142 }));
    // One that was taken back is not taken again.
    let taken_back = may_replace(Some(&old), 142, &new, false);
    assert_eq!(taken_back, Err(NotReplacing::NotNewer { newest: 142, found: 142 }));
}

#[test]
fn a_list_that_shrank_needs_an_express_word() {
    let (good, shrunken) = (read("list-142.xml"), read("shrunken-143.xml"));
    assert_eq!(granted_for_signatures(&good.services, now()), 4);
    let refused = may_replace(Some(&good), 142, &shrunken, false);
    assert_eq!(refused, Err(NotReplacing::Shrunken { before: 4, found: 1 }));
    assert_eq!(may_replace(Some(&good), 142, &shrunken, true), Ok(()));
    assert_eq!(may_replace(None, 0, &shrunken, false), Ok(()), "there was none to shrink from");
}

#[test]
fn four_fifths_are_enough_and_less_is_not() {
    let mut good = read("list-142.xml");
    let service = good.services.last().unwrap().clone();
    good.services = vec![service.clone(); 10];
    let mut new = good.clone();
    new.sequence = 143;
    new.digest = domain::Digest::of(b"another");
    for (count, is_enough) in [(11, true), (8, true), (7, false), (0, false)] {
        new.services = vec![service.clone(); count];
        assert_eq!(may_replace(Some(&good), 142, &new, false).is_ok(), is_enough, "{count}");
    }
    assert!(may_replace(None, 0, &new, false).is_err(), "a list of nobody");
}
