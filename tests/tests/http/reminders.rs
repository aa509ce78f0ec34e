//! Reminders of applications that were not sent: seven days, forty-eight hours and three hours before the closing.

use edge::Clock;
use jiff::SignedDuration;
use ristoro::engines::Location;
use ristoro_tests::{Application, CallFolder, Golden, Letter, Running};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Wakes the courier twice, as it may happen for one occasion, and gives the reminders sent so far.
async fn reminders(portal: &Running) -> Vec<Letter> {
    portal.wake_courier().await;
    portal.wake_courier().await;
    let reminder = |letter: &Letter| letter.subject.contains("NON è stata inviata");
    portal.letters().into_iter().filter(reminder).collect()
}

fn of<'a>(letters: &'a [Letter], application: &Application) -> Vec<&'a Letter> {
    letters.iter().filter(|letter| letter.text.contains(&application.id)).collect()
}

#[tokio::test]
async fn drafts_and_validated_ones_are_reminded_three_times_and_sent_ones_never() {
    let portal = Running::start().await;
    let (_, draft) = Golden::opened(&portal).await;
    let (_, validated) = Golden::validated(&portal).await;
    let (_, sent) = Golden::signed(&portal).await;
    sent.submit().await.done(200);
    portal.close_call_in(8 * DAY).await;
    assert_eq!(reminders(&portal).await.len(), 0);
    // Each a little after its time, and again before the next.
    let mut told = 0;
    for (advance, expected) in [
        (DAY - HOUR, 0),
        (2 * HOUR, 1),
        (4 * DAY, 1),
        (DAY, 2),
        (DAY, 2),
        (22 * HOUR, 3),
        (HOUR, 3),
        (DAY, 3),
    ] {
        portal.clock.advance(advance);
        told += advance;
        let letters = reminders(&portal).await;
        for application in [&draft, &validated] {
            assert_eq!(of(&letters, application).len(), expected, "after {} hours", told / HOUR);
        }
        assert_eq!(of(&letters, &sent).len(), 0);
    }
    let letters = reminders(&portal).await;
    assert!(of(&letters, &draft)[0].text.contains("completare le sezioni"));
    assert!(of(&letters, &validated)[0].text.contains("La validazione da sola non basta"));
    for letter in &letters {
        assert!(letter.text.contains("http://localhost"), "{}", letter.text);
        assert!(letter.subject.contains("entro il "), "{}", letter.subject);
    }
}

#[tokio::test]
async fn who_begins_after_the_time_of_a_reminder_is_not_reminded_of_it() {
    let portal = Running::start().await;
    portal.close_call_in(6 * DAY).await;
    let (_, late) = Golden::opened(&portal).await;
    assert_eq!(reminders(&portal).await.len(), 0);
    portal.clock.advance(4 * DAY + HOUR);
    assert_eq!(of(&reminders(&portal).await, &late).len(), 1, "forty-eight hours before");
}

#[tokio::test]
async fn an_extension_makes_a_new_occasion() {
    let portal = Running::start().await;
    let (_, draft) = Golden::opened(&portal).await;
    portal.close_call_in(8 * DAY).await;
    portal.clock.advance(8 * DAY - 2 * HOUR);
    // Nobody is told "seven days" two hours before.
    assert_eq!(of(&reminders(&portal).await, &draft).len(), 1);
    portal.close_call_in(20 * DAY).await;
    assert_eq!(of(&reminders(&portal).await, &draft).len(), 1);
    portal.clock.advance(14 * DAY);
    let letters = reminders(&portal).await;
    let [before, after] = of(&letters, &draft)[..] else { panic!("{letters:?}") };
    assert_ne!(before.subject, after.subject, "each names its closing");
}

#[tokio::test]
async fn nobody_is_reminded_of_a_call_that_takes_no_more() {
    let folder = CallFolder::copied();
    // How many it takes is decided before it opens.
    let opens = Clock::System.now() + SignedDuration::from_mins(2);
    let opens = opens.strftime("%Y-%m-%dT%H:%MZ");
    folder.replace("call.toml", "opens = \"2014-09-01\"", &format!("opens = \"{opens}\""));
    let portal = Running::with(Location::Memory, folder.path(), None).await;
    portal.limit_call(1).await;
    portal.clock.advance(120);
    let (_, sent) = Golden::signed(&portal).await;
    let (_, left) = Golden::opened(&portal).await;
    sent.submit().await.done(200);
    portal.close_call_in(8 * DAY).await;
    portal.clock.advance(DAY + HOUR);
    assert_eq!(reminders(&portal).await.len(), 0, "it is full");
    portal.limit_call(2).await;
    assert_eq!(of(&reminders(&portal).await, &left).len(), 1, "there is room again");
}

#[tokio::test]
async fn nobody_is_reminded_of_a_call_that_has_closed() {
    let portal = Running::start().await;
    let (_, _draft) = Golden::opened(&portal).await;
    portal.close_call_in(8 * DAY).await;
    // Nobody woke the courier in all that time.
    portal.clock.advance(8 * DAY);
    assert_eq!(reminders(&portal).await.len(), 0);
}
