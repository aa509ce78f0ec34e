//! Doubts about answers that read well, each beside the others of its group.

use crate::{Doubt, Field, Group, Kind, MailKind, Scope, Value};
use domain::{Date, EmailAddress, Province};

/// What is probably a mistake in an answer that reads well.
pub(super) fn doubt(
    scope: &Scope<'_>,
    (group, field): (&Group, &Field),
    today: Date,
) -> Option<Doubt> {
    // Most answers are of other kinds, and are not read a second time.
    let (Kind::Email { .. } | Kind::PostalCode) = field.kind else { return None };
    let entry = scope.stored_or_default(field)?;
    let value = scope.read(&field.kind, &entry, today).ok()?;
    if let (Kind::Email { mail }, Value::Email(address)) = (&field.kind, &value) {
        return doubt_of_address(*mail, address);
    }
    let Value::PostalCode(code) = &value else { return None };
    Doubt::of_postal_code(code, province_beside(scope, group)?)
}

fn doubt_of_address(mail: MailKind, address: &EmailAddress) -> Option<Doubt> {
    match mail {
        MailKind::Certified => Doubt::of_certified(address),
        MailKind::Ordinary => Doubt::of_not_certified(address),
        MailKind::Either => Doubt::of_ordinary(address),
    }
}

/// The province of the one municipality of a group: where a postal code of the group is, too. A place of birth, where ceased
/// ones are offered, has none; of two places it is not known whose it is.
fn province_beside(scope: &Scope<'_>, group: &Group) -> Option<Province> {
    let mut provinces = group.fields.iter().filter_map(|field| {
        let Kind::Municipality { province, ceased: false } = &field.kind else { return None };
        Some(province)
    });
    let (Some(province), None) = (provinces.next(), provinces.next()) else { return None };
    let field = group.fields.iter().find(|field| field.id == *province)?;
    scope.stored_or_default(field)?.text().parse().ok()
}
