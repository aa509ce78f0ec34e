//! Mail into the outbox.

use crate::bench::{at, bench, letter};
use store::mail::Mail;

#[tokio::test]
async fn the_outbox_holds_the_messages_in_order() {
    let bench = bench().await;
    let mail = |subject: &str| Mail {
        to: "anna@bianchi.example.it".parse().expect("an address"),
        subject: subject.to_owned(),
        text: "Il numero è 1.\n".to_owned(),
    };
    bench.stores.mail.send(&mail("seconda"), at(2), letter("b", 2).id).await.expect("sent");
    bench.stores.mail.send(&mail("prima"), at(1), letter("a", 1).id).await.expect("sent");
    let mut names: Vec<_> = std::fs::read_dir(bench.outbox.path().join("outbox"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    names.sort();
    assert_eq!(names.len(), 2);
    let first = std::fs::read_to_string(&names[0]).expect("a message");
    assert!(first.contains("Subject: prima\r\n"), "{first}");
    assert!(first.contains("Content-Type: text/plain; charset=utf-8\r\n"), "{first}");
    assert!(first.contains("To: anna@bianchi.example.it\r\n"), "{first}");
}
