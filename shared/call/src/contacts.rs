//! Reading how the office that answers questions is reached.

use domain::{ContactPhone, Contacts};
use form::compile::Table;
use std::str::FromStr;

/// Reads `[contacts]`.
pub(crate) fn read(table: &Table<'_, '_>) -> Option<Contacts> {
    let office = table.text("office");
    let phones = table.tables("phones").into_iter().filter_map(phone).collect();
    let contacts = Contacts {
        office: office.unwrap_or_default(),
        phones,
        email: value(table, "email", "an e-mail address"),
        certified_email: value(table, "certified_email", "a certified e-mail address"),
        address: table.text_if_any("address"),
        hours: table.text_if_any("hours"),
    };
    let ways = ["phones", "email", "certified_email", "address"];
    if !contacts.can_be_reached() && !ways.iter().any(|key| table.has(key)) {
        let message = format!("how is the office reached? Write one of {}", ways.join(", "));
        table.reader().fault(table.at(), "contacts", message);
    }
    (!contacts.office.is_empty()).then_some(contacts)
}

fn phone(table: Table<'_, '_>) -> Option<ContactPhone> {
    table.want("number");
    let number = value(&table, "number", "a telephone number of 8 to 15 digits");
    let note = table.text_if_any("note");
    table.finish();
    Some(ContactPhone { number: number?, note })
}

fn value<T: FromStr>(table: &Table<'_, '_>, key: &str, what: &str) -> Option<T> {
    let text = table.text_if_any(key)?;
    let parsed = text.parse().ok();
    if parsed.is_none() {
        let message = format!("«{text}» is not {what}");
        table.reader().fault(table.at_key(key), "contacts", message);
    }
    parsed
}
