//! What a document slot accepts when it does not say.

use crate::small_form::form;
use ristoro_form::FileType;

/// It is part of every form's digest: whatever the largest accepted size becomes one day, this stays.
#[test]
fn a_slot_that_says_nothing_takes_what_it_always_took() {
    let form = form(&[("s", "[[slots]]\nid = \"d\"\nlabel = \"D\"\n")]);
    let slot = form.section("s").unwrap().body.slot("d").unwrap();
    assert_eq!(slot.max_megabytes, 20);
    assert_eq!(slot.types, [FileType::Pdf, FileType::Jpeg, FileType::Zip]);
    assert!(form.canonical_json().unwrap().contains(r#""max_megabytes":20"#));
}
