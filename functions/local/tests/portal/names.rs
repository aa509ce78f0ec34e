//! By which names the local server answers: another site can make its own name lead to this
//! machine, and must not read the mail that was "sent".

use crate::bare::bare;
use ristoro::Limits;

#[tokio::test]
async fn only_the_names_of_the_machine_are_answered() {
    let portal = bare(Limits::default()).await;
    let port = portal.origin().rsplit(':').next().unwrap().to_owned();
    let client = reqwest::Client::new();
    let status = async |path: &str, host: &str| {
        let address = format!("http://127.0.0.1:{port}{path}");
        let reply = client.get(address).header("host", host).send().await.unwrap();
        reply.status().as_u16()
    };
    for (path, answer) in
        [("/posta/messages.json", 200), ("/api/session", 200), ("/_s3/documents/x", 403)]
    {
        for own in ["localhost", "127.0.0.1"] {
            assert_eq!(status(path, &format!("{own}:{port}")).await, answer, "{path} {own}");
        }
        for other in ["example.org", "localhost.example.org", "127.0.0.1.example.org"] {
            assert_eq!(status(path, &format!("{other}:{port}")).await, 421, "{path} {other}");
        }
    }
    assert_eq!(status("/_s3@example.org/", "localhost").await, 404);
    portal.stop().await;
}
