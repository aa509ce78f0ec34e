//! Items of lists: where they lie, and what goes with them.

use crate::bench::{app, bench, edit, entries, stamp};
use crate::saves::{Short, building, item, save, work};
use store::StoreError;
use store::applications::{ItemRecord, Removal};

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

#[tokio::test]
async fn too_much_for_one_transaction_is_said() {
    let bench = bench().await;
    bench.draft("a1").await;
    let items = (0..120).map(|number| work("b1", &format!("w{number}"))).collect();
    let within = Removal { items, documents: vec![], changes: 0 };
    let applications = &bench.stores.applications;
    let read = ItemRecord {
        key: building("b1"),
        version: 1,
        entries: entries("x"),
        updated_at: crate::bench::at(1),
        updated_by: "anna".parse().expect("a name"),
    };
    let refused = applications.delete_item(app("a1"), &read, &within, &stamp("1", 1)).await;
    assert!(matches!(refused, Err(StoreError::TooManyRecords { count: 124, .. })), "{refused:?}");
}
