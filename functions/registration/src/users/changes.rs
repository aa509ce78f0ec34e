//! What who manages users may change of each.

use edge::api::UserPart;
use edge::{Denied, Refusal};
use std::collections::BTreeSet;
use store::accounts::{AccountKind, User};

/// What `asker` may change of `target`, a user of the same organisation.
///
/// The principal user is changed by nobody else; nobody suspends oneself; what officials may do is
/// decided by another official, but for the principal one.
pub(super) fn changes(kind: AccountKind, asker: &User, target: &User) -> BTreeSet<UserPart> {
    if !asker.manages_users() {
        return BTreeSet::new();
    }
    let given = match kind {
        AccountKind::Applicant => UserPart::Grant,
        AccountKind::Administration => UserPart::Rights,
    };
    match (asker.username == target.username, target.principal) {
        (false, true) => BTreeSet::new(),
        (false, false) => BTreeSet::from([UserPart::Contacts, UserPart::Suspension, given]),
        (true, true) if given == UserPart::Rights => {
            BTreeSet::from([UserPart::Contacts, UserPart::Rights])
        }
        (true, _) => BTreeSet::from([UserPart::Contacts]),
    }
}

/// Why something of `target` is not changed.
pub(super) fn refused(target: &User) -> Refusal {
    if target.principal { Denied::Principal.into() } else { Denied::Oneself.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::accounts::Right;

    fn user(username: &str, principal: bool) -> User {
        let named = ("Elena Bassi", &"elena.bassi@example.it".parse().unwrap());
        let (code, username) = ("R7K2M9X4A".parse().unwrap(), username.parse().unwrap());
        let now = "2026-03-02T09:00:00Z".parse().unwrap();
        let hash = "$argon2id$".parse().unwrap();
        User { principal, ..User::principal(&code, &username, named, hash, now) }
    }

    fn manager(username: &str) -> User {
        User { rights: BTreeSet::from([Right::Users]), ..user(username, false) }
    }

    const APPLICANT: AccountKind = AccountKind::Applicant;
    const OFFICE: AccountKind = AccountKind::Administration;

    #[test]
    fn the_principal_user_manages_the_others() {
        use UserPart::{Contacts, Grant, Rights, Suspension};
        let (principal, other) = (user("principale", true), user("anna", false));
        let of_applicant = changes(APPLICANT, &principal, &other);
        assert_eq!(of_applicant, BTreeSet::from([Contacts, Suspension, Grant]));
        let of_office = changes(OFFICE, &principal, &other);
        assert_eq!(of_office, BTreeSet::from([Contacts, Suspension, Rights]));
        assert!(changes(APPLICANT, &other, &principal).is_empty());
        assert!(changes(APPLICANT, &other, &other).is_empty());
    }

    #[test]
    fn nobody_suspends_the_principal_user_or_oneself() {
        use UserPart::{Contacts, Rights};
        let (principal, manager) = (user("principale", true), manager("anna"));
        assert!(changes(OFFICE, &manager, &principal).is_empty());
        assert_eq!(changes(OFFICE, &manager, &manager), BTreeSet::from([Contacts]));
        assert_eq!(changes(OFFICE, &principal, &principal), BTreeSet::from([Contacts, Rights]));
        assert_eq!(changes(APPLICANT, &principal, &principal), BTreeSet::from([Contacts]));
        let suspended = User { suspended: true, ..manager };
        assert!(changes(OFFICE, &suspended, &user("bruno", false)).is_empty());
    }
}
