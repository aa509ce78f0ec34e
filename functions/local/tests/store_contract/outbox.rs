//! Mail that waits to be sent.

use crate::accounts::{a_beginning, code, fiscal_code, organisation, user};
use crate::bench::{Bench, app, arrive, at, bench, letter, stamp};
use jiff::SignedDuration;
use store::applications::Submission;
use store::outbox::{Delivery, Letter};

/// Leaves a mail in the outbox, with a registration as its cause.
async fn leave(bench: &Bench, name: &str) -> Letter {
    let letter = letter(name, 0);
    let accounts = &bench.stores.accounts;
    let organisation = organisation(&code(1), fiscal_code(0));
    accounts
        .register(&organisation, &user(&code(1), "anna"), &letter, &a_beginning())
        .await
        .expect("registered");
    letter
}

fn sent(bench: &Bench) -> Vec<String> {
    let folder = bench.outbox.path().join("outbox");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("a message"))
        .collect()
}

#[tokio::test]
async fn a_mail_is_sent_once_and_crossed_out() {
    let bench = bench().await;
    let outbox = &bench.stores.outbox;
    let letter = leave(&bench, "l").await;
    assert_eq!(outbox.waiting().await.expect("read"), std::slice::from_ref(&letter));
    let delivery = outbox.deliver(letter.id, at(1)).await.expect("delivered");
    assert!(matches!(delivery, Delivery::Sent), "{delivery:?}");
    let again = outbox.deliver(letter.id, at(2)).await.expect("answered");
    assert!(matches!(again, Delivery::Taken), "{again:?}");
    assert_eq!(sent(&bench).len(), 1);
    assert_eq!(outbox.waiting().await.expect("read"), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_who_deliver_at_once_one_sends() {
    let bench = bench().await;
    let letter = leave(&bench, "l").await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let outbox = bench.stores.outbox.clone();
        let id = letter.id;
        tasks.spawn(async move { outbox.deliver(id, at(1)).await.expect("answered") });
    }
    let deliveries = tasks.join_all().await;
    assert_eq!(deliveries.iter().filter(|it| matches!(it, Delivery::Sent)).count(), 1);
    assert_eq!(deliveries.iter().filter(|it| matches!(it, Delivery::Taken)).count(), 19);
    assert_eq!(sent(&bench).len(), 1);
}

#[tokio::test]
async fn a_confirmation_waits_for_the_number() {
    let bench = bench().await;
    bench.publish().await;
    bench.ready("a1").await;
    let (applications, outbox) = (&bench.stores.applications, &bench.stores.outbox);
    let arrived = arrive(applications, app("a1"), &stamp("s", 60)).await.expect("answered");
    let Submission::Arrived { dossier, .. } = arrived else { panic!("{arrived:?}") };
    let [waiting] = &outbox.due(at(61)).await.expect("read")[..] else { panic!("no mail") };
    let early = outbox.deliver(waiting.id, at(61)).await.expect("answered");
    assert!(matches!(early, Delivery::Early), "{early:?}");
    assert_eq!(sent(&bench), [""; 0]);
    // The process died here; whoever comes later gives the number, and sends.
    applications.numbered(*dossier, at(600)).await.expect("numbered");
    let delivery = outbox.deliver(waiting.id, at(601)).await.expect("delivered");
    assert!(matches!(delivery, Delivery::Sent), "{delivery:?}");
    let [message] = &sent(&bench)[..] else { panic!("one message") };
    assert!(message.contains("Subject: Protocollo ORD6-2014/2026/0000001\r\n"), "{message}");
    assert!(message.contains("ORD6-2014/2026/0000001.\r\n"), "{message}");
}

#[tokio::test]
async fn what_cannot_be_sent_is_tried_again_and_then_put_aside() {
    let bench = bench().await;
    let outbox = &bench.stores.outbox;
    // A file where the folder of sent mail should be.
    let folder = bench.outbox.path().join("outbox");
    std::fs::write(&folder, "").expect("written");
    let id = leave_secret(&bench).await;
    let mut now = at(0);
    let mut failures = 0;
    loop {
        match outbox.deliver(id, now).await.expect("answered") {
            Delivery::Failed(_) => failures += 1,
            Delivery::Dead(_) => break,
            other => panic!("{other:?}"),
        }
        // Not before its time.
        let early = outbox.deliver(id, now + SignedDuration::from_secs(59)).await;
        assert!(matches!(early, Ok(Delivery::Taken)), "{early:?}");
        now = outbox.waiting().await.expect("read")[0].due_at;
    }
    assert_eq!(failures, 15);
    let dead = outbox.dead().await.expect("read");
    assert_eq!((dead.len(), dead[0].mail.text.as_str()), (1, ""), "a secret is not kept");
    assert_eq!(outbox.waiting().await.expect("read"), []);
}

#[tokio::test]
async fn what_would_come_too_late_is_not_sent() {
    let bench = bench().await;
    let outbox = &bench.stores.outbox;
    let in_time = letter("l", 0).pointless_from(at(60));
    let too_late = letter("m", 0).pointless_from(at(60));
    outbox.post(&in_time).await.expect("posted");
    outbox.post(&too_late).await.expect("posted");
    let sent_in_time = outbox.deliver(in_time.id, at(59)).await.expect("answered");
    assert!(matches!(sent_in_time, Delivery::Sent), "{sent_in_time:?}");
    let crossed_out = outbox.deliver(too_late.id, at(60)).await.expect("answered");
    assert!(matches!(crossed_out, Delivery::Pointless), "{crossed_out:?}");
    assert_eq!(sent(&bench).len(), 1);
    assert_eq!(outbox.waiting().await.expect("read"), []);
}

async fn leave_secret(bench: &Bench) -> domain::LetterId {
    let letter = letter("l", 0).secret();
    let organisation = organisation(&code(1), fiscal_code(0));
    let accounts = &bench.stores.accounts;
    accounts
        .register(&organisation, &user(&code(1), "anna"), &letter, &a_beginning())
        .await
        .expect("registered");
    letter.id
}

#[tokio::test]
async fn who_dies_while_sending_leaves_it_to_others_after_a_while() {
    let bench = bench().await;
    let outbox = &bench.stores.outbox;
    let folder = bench.outbox.path().join("outbox");
    std::fs::write(&folder, "").expect("written");
    let letter = leave(&bench, "l").await;
    let failed = outbox.deliver(letter.id, at(0)).await.expect("answered");
    assert!(matches!(failed, Delivery::Failed(_)), "{failed:?}");
    std::fs::remove_file(&folder).expect("removed");
    assert_eq!(outbox.due(at(59)).await.expect("read"), []);
    assert_eq!(outbox.due(at(60)).await.expect("read").len(), 1);
    let delivery = outbox.deliver(letter.id, at(60)).await.expect("delivered");
    assert!(matches!(delivery, Delivery::Sent), "{delivery:?}");
    let [message] = &sent(&bench)[..] else { panic!("one message") };
    assert!(message.contains("Date: Mon, 02 Mar 2026 09:00:00 +0000"), "its own date: {message}");
}
