//! Validated applications that become drafts again.

use crate::bench::{app, arrive_as_read, bench, final_pdf, signed, stamp, word};
use crate::submission::{Short, submit};
use domain::{ApplicationState, Digest};
use store::applications::{FinalPdf, Recorded, Reopening, Stage, Submission};

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

#[tokio::test]
async fn a_signature_of_an_earlier_validation_is_not_recorded() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.publish().await;
    bench.ready("a1").await;
    let read = applications.dossier(app("a1")).await.expect("read").expect("there");
    let reopened = applications.reopen(read.clone(), &stamp("r", 40)).await.expect("answered");
    assert!(matches!(reopened, Reopening::Reopened(_)), "{reopened:?}");
    let other = FinalPdf { sha256: Digest::of(b"another"), ..final_pdf() };
    applications.validate(app("a1"), 1, other.clone(), &stamp("v", 43)).await.expect("validated");
    // It was examined against the PDF of before.
    let (which, file, act) = (word("application"), signed("x"), stamp("u", 44));
    let late = applications.record_upload(app("a1"), (&which, final_pdf().sha256), &file, &act);
    let validated = Recorded::NotValidated { state: ApplicationState::Validated };
    assert_eq!(late.await.expect("answered"), validated);
    let now = applications.dossier(app("a1")).await.expect("read").expect("there");
    assert_eq!(now.stage.signed(&which), None);
    // Nor is it sent as it was read.
    let sent = arrive_as_read(applications, read, &stamp("s", 45)).await;
    assert_eq!(sent.expect("answered"), Submission::MissingUpload(which));
}

#[tokio::test]
async fn a_file_that_is_replaced_in_the_moment_of_sending_is_looked_at_again() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.publish().await;
    bench.ready("a1").await;
    let read = applications.dossier(app("a1")).await.expect("read").expect("there");
    let (which, file, act) = (word("identity"), signed("y"), stamp("u", 44));
    let replaced = applications.record_upload(app("a1"), (&which, final_pdf().sha256), &file, &act);
    replaced.await.expect("answered");
    let sent = arrive_as_read(applications, read, &stamp("s", 45)).await;
    assert_eq!(sent.expect("answered"), Submission::Meanwhile);
    let sent = submit(applications, "a1", &stamp("s2", 45)).await;
    assert!(matches!(sent, Short::Submitted { first: true, .. }), "{sent:?}");
}
