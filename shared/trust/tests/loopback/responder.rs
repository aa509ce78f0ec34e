//! The OCSP responder of OpenSSL.

use crate::authority::{Authority, Identity};
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

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
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the openssl command line is installed");
        let mut responder = Self(child);
        // A connection to try it would occupy the responder, which serves one at a time, for good.
        let mut line = String::new();
        let mut said = BufReader::new(responder.0.stdout.take().unwrap());
        while said.read_line(&mut line).unwrap() > 0 {
            if line.contains("ACCEPT") {
                return responder;
            }
        }
        panic!("the responder does not listen");
    }
}
