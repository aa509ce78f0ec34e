//! Validated applications that become drafts again.

use crate::bench::{app, bench, final_pdf, stamp, word};
use crate::submission::{Short, submit};
use domain::ApplicationState;
use store::applications::{Reopening, Stage, Submission};

#[tokio::test]
async fn a_validated_application_is_reopened_and_validated_again() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.publish().await;
    bench.ready("a1").await;
    let read = applications.dossier(app("a1")).await.expect("read").expect("there");
    let reopened = applications.reopen(read.clone(), &stamp("r", 40)).await.expect("answered");
    let Reopening::Reopened(now) = reopened else { panic!("{reopened:?}") };
    assert_eq!(now.stage, Stage::Draft { changes: 1 });
    assert_eq!(now.earlier[0].sha256, final_pdf().sha256);
    assert_eq!(*now, applications.dossier(app("a1")).await.expect("read").expect("there"));
    // What was read before is not what is there: neither reopened twice, nor sent.
    let again = applications.reopen(read, &stamp("r2", 41)).await.expect("answered");
    assert_eq!(again, Reopening::NotValidated { state: ApplicationState::Draft });
    let sent = submit(applications, "a1", &stamp("s", 42)).await;
    assert_eq!(sent, Short::Other(Submission::NotValidated));
    applications.validate(app("a1"), 1, final_pdf(), &stamp("v", 43)).await.expect("validated");
    let missing = submit(applications, "a1", &stamp("s2", 44)).await;
    assert_eq!(missing, Short::Other(Submission::MissingUpload(word("application"))));
}
