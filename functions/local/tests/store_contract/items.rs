//! Items of lists: where they lie, and what goes with them.

use crate::bench::{Bench, app, bench, edit, entries, stamp, word};
use crate::saves::{Short, building, item, save, work};
use store::StoreError;
use store::applications::{Contents, ItemKey, Removal};

#[tokio::test]
async fn items_lie_in_order_and_go_with_what_is_in_them() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let work_1 = work("b1", "w1");
    let orphan =
        applications.save_item(app("a1"), &work_1, edit(0, &entries("")), &stamp("1", 1)).await;
    assert_eq!(item(orphan), Short::NoParent);
    for (number, key) in
        [building("b2"), building("b1"), work("b1", "w1"), work("b1", "w2")].iter().enumerate()
    {
        let stamp = stamp(&format!("2-{number}"), 2);
        let saved = applications.save_item(app("a1"), key, edit(0, &entries("x")), &stamp).await;
        assert_eq!(item(saved), Short::Stored(1));
    }
    save(&bench, "damage", 0, "x").await;
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    let keys: Vec<_> = whole.items.iter().map(|item| item.key.clone()).collect();
    assert_eq!(keys, [building("b1"), work("b1", "w1"), work("b1", "w2"), building("b2")]);
    assert_eq!(keys[1].parent(), Some(building("b1")));
    assert_eq!(whole.sections.len(), 1);

    let read = whole.items[0].clone();
    let stale =
        applications.save_item(app("a1"), &read.key, edit(0, &entries("y")), &stamp("3", 3)).await;
    assert_eq!(item(stale), Short::Conflict(Some("1: x".to_owned())));

    let changes = whole.dossier.stage.changes().expect("a draft");
    let items = vec![work("b1", "w1"), work("b1", "w2")];
    let within = Removal { items, documents: vec![], changes };
    // Another person adds something to it: it would be left without what it belongs to.
    let added = work("b1", "w3");
    let saved =
        applications.save_item(app("a1"), &added, edit(0, &entries("x")), &stamp("4-w", 4)).await;
    assert_eq!(item(saved), Short::Stored(1));
    let missed = applications.delete_item(app("a1"), &read, &within, &stamp("4-m", 4)).await;
    assert_eq!(item(missed), Short::Conflict(Some("1: x".to_owned())));
    let items = [within.items, vec![added]].concat();
    let within = Removal { items, documents: vec![], changes: changes + 1 };
    let deleted = applications.delete_item(app("a1"), &read, &within, &stamp("4", 4)).await;
    assert_eq!(item(deleted), Short::Stored(1));
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!(whole.items.len(), 1);
    let again = applications.delete_item(app("a1"), &read, &within, &stamp("5", 5)).await;
    assert_eq!(item(again), Short::Conflict(None));
}

/// A building with many works, as it was read.
async fn with_works(bench: &Bench, count: usize) -> Contents {
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let keys = (0..count).map(|number| work("b1", &format!("w{number}")));
    for (number, key) in std::iter::once(building("b1")).chain(keys).enumerate() {
        let stamp = stamp(&format!("m-{number}"), 2);
        let saved = applications.save_item(app("a1"), &key, edit(0, &entries("x")), &stamp).await;
        assert_eq!(item(saved), Short::Stored(1));
    }
    applications.load(app("a1")).await.expect("read").expect("there")
}

/// What a removal of the building takes along.
fn within(whole: &Contents) -> Removal {
    let changes = whole.dossier.stage.changes().expect("a draft");
    let items = whole.items[1..].iter().map(|item| item.key.clone()).collect();
    Removal { items, documents: vec![], changes }
}

#[tokio::test]
async fn what_is_too_much_for_one_transaction_goes_part_by_part() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    let whole = with_works(&bench, 120).await;
    let read = whole.items[0].clone();
    let refused = applications.delete_item(app("a1"), &read, &within(&whole), &stamp("1", 3)).await;
    assert!(matches!(refused, Err(StoreError::TooManyRecords { count: 124, .. })), "{refused:?}");

    let mut left = within(&whole);
    let part = left.part().expect("too much at once");
    let emptied = applications.empty_item(app("a1"), &read, &part, &stamp("2", 4)).await;
    assert_eq!(item(emptied), Short::Stored(1));
    assert_eq!(left.part(), None);
    // Interrupted here, and gone on with: the item is still there with the rest.
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!(whole.items.len(), 1 + left.items.len());
    assert_eq!(within(&whole).changes, left.changes);
    // Somebody adds something: it is looked at again.
    let added = work("b1", "x1");
    let saved =
        applications.save_item(app("a1"), &added, edit(0, &entries("x")), &stamp("3", 5)).await;
    assert_eq!(item(saved), Short::Stored(1));
    let missed = applications.empty_item(app("a1"), &read, &left, &stamp("4", 6)).await;
    assert_eq!(item(missed), Short::Conflict(Some("1: x".to_owned())));
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    let deleted = applications.delete_item(app("a1"), &read, &within(&whole), &stamp("5", 7)).await;
    assert_eq!(item(deleted), Short::Stored(1));
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    assert!(whole.items.is_empty());
}

#[tokio::test]
async fn an_entry_is_saved_only_beside_its_item() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let of = building("b1");
    let entry = ItemKey { section: word("notes"), list: word("notes"), ..of.clone() };
    let save = |version, name: &'static str| {
        let of = of.clone();
        let entry = entry.clone();
        async move {
            let (stamp, entries) = (stamp(name, 2), entries("x"));
            item(
                applications
                    .save_entry(app("a1"), &entry, &of, edit(version, &entries), &stamp)
                    .await,
            )
        }
    };
    assert_eq!(save(0, "1").await, Short::NoParent);
    let (stamp, named) = (stamp("2", 3), entries("x"));
    let saved = applications.save_item(app("a1"), &of, edit(0, &named), &stamp).await;
    assert_eq!(item(saved), Short::Stored(1));
    assert_eq!(save(0, "3").await, Short::Stored(1));
    assert_eq!(save(1, "4").await, Short::Stored(2));
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    let of_section = |section: &str| whole.item(&word(section), of.item).map(|record| &record.key);
    assert_eq!(of_section("notes"), Some(&entry));
    assert_eq!(of_section("damage"), Some(&of));
}
