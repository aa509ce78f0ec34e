//! What a request of payment takes from its application.

use crate::small::with;
use ristoro_call::compile;

#[test]
fn what_a_request_of_payment_takes_must_be_of_its_application() {
    let section = "title = \"Paga\"\nmenu = \"Paga\"\n[[groups]]\nid = \"g\"\nfields = [\n\
        { id = \"cf\", label = \"CF\", kind = \"fiscal_code\", prefilled = [\"chi.cf\"] },\n\
        { id = \"nome\", label = \"Nome\", kind = \"carried\", from = [\"chi.nome\"] },\n\
        { id = \"a\", label = \"A\", kind = \"carried\", from = [\"paga.cf\"] },\n\
        { id = \"b\", label = \"B\", kind = \"text\", prefilled = [\"chi.cf\"] },\n\
        { id = \"c\", label = \"C\", kind = \"carried\", from = [\"spese.voci.che\"] },\n\
        { id = \"d\", label = \"D\", kind = \"carried\", from = [\"chi.colore\"] },\n]\n\
        [[lists]]\nid = \"voci\"\ntitle = \"Voci\"\nitem = \"voce\"\neach = [\"spese.voci\"]\ncolumns = [\"che\"]\n\
        groups = [{ id = \"g\", fields = [{ id = \"che\", label = \"Che\", kind = \"text\", prefilled = [\"spese.voci.che\"] }] }]\n";
    let mut folder = with(
        "call.toml",
        "[application]",
        "[payment]\nrevision = 1\nsections = [\"paga\"]\n[[payment.signatures]]\nid = \"x\"\nlabel = \"X\"\n\
         subject = \"X\"\ninstructions = \"X\"\ncontent = \"final_pdf\"\n\
         signatory = [{ fiscal_code = \"paga.cf\", name = [\"chi.nome\"] }]\n\n[application]",
    );
    folder.files.insert("payment/paga.toml".to_owned(), section.as_bytes().to_vec());
    let faults = compile(&folder).unwrap_err();
    let told: Vec<(usize, &str)> = faults.iter().map(|fault| (fault.line, fault.check)).collect();
    assert_eq!(
        told,
        [
            (8, "carried-from"),
            (9, "reference-kind"),
            (10, "reference-place"),
            (11, "reference-exists"),
        ]
    );
}
