//! Stopping, while clients hold half a request: the system asks, and the process ends in time.

use crate::serving::Serving;
use rustix::process::Signal;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Longer than the portal gives requests under way, on a machine with other things to do.
const PATIENCE: Duration = Duration::from_secs(20);

const HALVES: [&str; 3] = [
    "",
    "GET /api/session HTTP/1.1\r\nhost: localh",
    "POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{",
];

/// Clients that stop halfway; the connections stay open as long as this is kept.
fn slow_clients(port: u16) -> Vec<TcpStream> {
    let connect = |half: &&str| {
        let mut client = TcpStream::connect(("127.0.0.1", port)).unwrap();
        client.write_all(half.as_bytes()).unwrap();
        client
    };
    HALVES.iter().map(connect).collect()
}

fn answered(port: u16) {
    let mut client = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let request = "GET /api/session HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    client.write_all(request.as_bytes()).unwrap();
    let mut heard = String::new();
    client.read_to_string(&mut heard).unwrap();
    assert!(heard.starts_with("HTTP/1.1 200 "), "{heard}");
}

#[test]
fn it_ends_in_time_whoever_asks() {
    for signal in [Signal::TERM, Signal::INT] {
        let folder = tempfile::tempdir().unwrap();
        let mut portal = Serving::start(folder.path());
        let port = portal.ready();
        let clients = slow_clients(port);
        answered(port);
        portal.signal(signal);
        let (status, _) = portal.ended(PATIENCE);
        assert_eq!(status.code(), Some(0), "{signal:?}");
        drop(clients);
    }
}

#[test]
fn asked_twice_it_ends_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut portal = Serving::start(folder.path());
    let _clients = slow_clients(portal.ready());
    portal.signal(Signal::INT);
    std::thread::sleep(Duration::from_millis(500));
    portal.signal(Signal::INT);
    let (status, took) = portal.ended(PATIENCE);
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(4), "{took:?}");
}

#[test]
fn without_clients_there_is_nothing_to_wait_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut portal = Serving::start(folder.path());
    answered(portal.ready());
    portal.signal(Signal::TERM);
    let (status, took) = portal.ended(PATIENCE);
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(4), "{took:?}");
}
