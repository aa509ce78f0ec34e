//! The OCSP responder of OpenSSL.

use crate::authority::{Authority, Identity};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// A responder; it ends with the test.
pub(crate) struct Responder(Child);

impl Drop for Responder {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// A port where nobody listens.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

impl Responder {
    /// Answers for `authority` as it stands now, signing as `identity`.
    pub(crate) fn start(authority: &Authority, identity: &Identity, port: u16) -> Self {
        let child = Command::new("openssl")
            .args(["ocsp", "-index", "index.txt", "-CA", "own.pem", "-ndays", "1", "-port"])
            .arg(port.to_string())
            .arg("-rsigner")
            .arg(identity.certificate())
            .arg("-rkey")
            .arg(identity.private_key())
            .current_dir(&authority.own.directory)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the openssl command line is installed");
        let responder = Self(child);
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return responder;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("the responder does not listen");
    }
}
