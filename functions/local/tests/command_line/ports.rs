//! Which ports are open while the portal runs: its own, and none that a page of another site could try.

use crate::serving::Serving;
use std::collections::BTreeSet;
use std::fs;

/// How Linux writes the state of a socket that listens.
const LISTENING: &str = "0A";

/// The ports on which a process listens, as Linux tells.
fn listening(process: u32) -> BTreeSet<u16> {
    let sockets: BTreeSet<String> = fs::read_dir(format!("/proc/{process}/fd"))
        .unwrap()
        .filter_map(|entry| fs::read_link(entry.unwrap().path()).ok())
        .filter_map(|link| Some(link.to_str()?.strip_prefix("socket:[")?.replace(']', "")))
        .collect();
    let mut ports = BTreeSet::new();
    for table in ["tcp", "tcp6"] {
        let table = fs::read_to_string(format!("/proc/{process}/net/{table}")).unwrap();
        for line in table.lines().skip(1) {
            let columns: Vec<&str> = line.split_whitespace().collect();
            if columns[3] == LISTENING && sockets.contains(columns[9]) {
                let port = columns[1].rsplit(':').next().unwrap();
                ports.insert(u16::from_str_radix(port, 16).unwrap());
            }
        }
    }
    ports
}

#[test]
fn the_portal_listens_on_one_port() {
    let folder = tempfile::tempdir().unwrap();
    let mut portal = Serving::start(folder.path());
    let port = portal.ready();
    assert_eq!(listening(portal.id()), BTreeSet::from([port]));
}
