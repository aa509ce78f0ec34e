//! Ports for what stands in for the cloud.

use std::net::Ipv4Addr;
use tokio::net::{TcpListener, TcpSocket};

/// How many may wait for their connection to be taken.
const WAITING: u32 = 128;

/// A free port of this machine. Its connections send at once what is written: waiting for more would cost
/// 40 ms whenever the other side waits too.
pub(super) fn open() -> TcpListener {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_nodelay(true).unwrap();
    socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    socket.listen(WAITING).unwrap()
}
