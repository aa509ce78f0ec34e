//! What can be wrong with a folder: each provoked alone, with its place and its sentence.

use crate::small::{SIGNATURE, call, folder, lines, with};
use ristoro_call::{Folder, FormKind, compile};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The checks of a folder that this crate adds to those of its forms.
const CHECKS: [&str; 22] = [
    "call-file",
    "call-folder",
    "contacts",
    "golden-call",
    "golden-codes",
    "golden-complete",
    "golden-fits",
    "golden-json",
    "measure-taken",
    "names-another-call",
    "not-text",
    "prefix-taken",
    "signatory",
    "signatures",
    "signing",
    "template-exists",
    "template-used",
    "terms",
    "term",
    "title-taken",
    "too-large",
    "unknown-file",
];

fn without(file: &str) -> Folder {
    let mut folder = folder();
    folder.files.remove(file);
    folder
}

fn and(file: &str, text: &str) -> Folder {
    let mut folder = folder();
    folder.files.insert(file.to_owned(), text.as_bytes().to_vec());
    folder
}

fn cases() -> Vec<(&'static str, Folder)> {
    let call = |from, to| with("call.toml", from, to);
    let cup = |from, to| with("cup.toml", from, to);
    let golden = |from, to| with("golden.json", from, to);
    let payment = "title = \"P\"\nmenu = \"P\"\n";
    vec![
        ("no call.toml", without("call.toml")),
        ("another folder", Folder { name: "copia".to_owned(), ..folder() }),
        ("a folder that cannot be a call", Folder { name: "Prova 1".to_owned(), ..folder() }),
        ("files that mean nothing", and("goldne.json", "{}")),
        ("the old layout", and("sections/chi.toml", "")),
        ("a section left out", and("application/altro.toml", "")),
        ("a template with an odd name", and("templates/La delega.pdf", "x")),
        ("a template that runs", and("templates/delega.exe", "x")),
        ("a template that nobody offers", and("templates/delega.pdf", "x")),
        (
            "a template that is not there",
            with(
                "application/chi.toml",
                "[[groups]]",
                "[[slots]]\nid = \"delega\"\nlabel = \"Delega\"\ntemplate = \"delega.pdf\"\n[[groups]]",
            ),
        ),
        (
            "a section's template without words",
            with(
                "application/chi.toml",
                "[[groups]]",
                "templates = [{ file = \"delega.pdf\" }]\n[[groups]]",
            ),
        ),
        ("an empty template", and("templates/delega.pdf", "")),
        ("sections of no payment", and("payment/fatture.toml", payment)),
        ("no administration", call("administration = \"Comune di Esempio\"\n", "")),
        (
            "no application",
            call(
                &format!(
                    "[application]\nrevision = 1\nsections = [\"chi\", \"spese\"]\n{SIGNATURE}"
                ),
                "[applicazione]\n",
            ),
        ),
        ("a key of no meaning", call("[schedule]", "colour = 1\n[schedule]")),
        (
            "a rule of signatures that is none",
            call("[contacts]", "[signing]\nadvanced = \"perhaps\"\n\n[contacts]"),
        ),
        (
            "nobody to sign",
            call("signatory = [{ fiscal_code = \"chi.cf\", name = [\"chi.nome\"] }]\n", ""),
        ),
        (
            "signed by whoever signs nothing",
            call(
                "signatory = [{ fiscal_code = \"chi.cf\", name = [\"chi.nome\"] }]",
                "signatory = \"nobody\"",
            ),
        ),
        (
            "one of many by a field that is no number",
            call(
                "[application]\nrevision = 1",
                "[application]\none_of_many = { number = \"chi.nome\" }\nrevision = 1",
            ),
        ),
        (
            "words explained twice, or used nowhere",
            call(
                "[procedure]",
                "[[terms]]\nterm = \"IVA\"\nmeans = \"Imposta.\"\n[[terms]]\nterm = \"IVA\"\nmeans = \"Imposta.\"\n\
                 [[terms]]\nterm = \"SICO\"\nmeans = \"Un sito.\"\n\n[procedure]",
            ),
        ),
        ("no procedure", call("[procedure]", "[procedimento]")),
        ("no contacts", call("[contacts]", "[contatti]")),
        ("contacts without a way", call("email = \"bandi@example.org\"\n", "")),
        ("contacts without an office", call("office = \"Ufficio bandi\"\n", "")),
        ("a wrong address", call("bandi@example.org", "bandi")),
        (
            "a wrong telephone",
            call(
                "email = \"bandi@example.org\"",
                "phones = [{ number = \"12\" }, { numero = \"0591234567\" }]",
            ),
        ),
        (
            "a wrong certified address",
            call("email = \"bandi@example.org\"", "certified_email = \"x@\""),
        ),
        ("no opening", call("opens = \"2026-01-01\"\n", "")),
        ("no closing", call("last_day = \"2026-12-31\"\n", "")),
        ("a closing in two ways", call("last_day", "closes = \"2026-12-31T12:00\"\nlast_day")),
        ("a day under the name of an instant", call("last_day", "closes")),
        ("an instant under the name of a day", call("\"2026-12-31\"", "\"2026-12-31T12:00\"")),
        ("seconds", call("last_day = \"2026-12-31\"", "closes = \"2026-12-31T23:59:59\"")),
        ("an hour that does not exist", call("\"2026-01-01\"", "\"2026-03-29T02:30\"")),
        ("a day that does not exist", call("\"2026-12-31\"", "\"2026-12-32\"")),
        ("closed before it opens", call("\"2026-12-31\"", "\"2025-12-30\"")),
        ("a term that is no text", call("\"2026-12-31\"", "2026-12-31")),
        ("nothing to sign", call(SIGNATURE, "")),
        ("a document alone to sign", call("content = \"final_pdf\"", "content = \"document\"")),
        ("the same to sign twice", call(SIGNATURE, &[SIGNATURE; 2].concat())),
        ("a signed thing that is not known", call("\"final_pdf\"", "\"final-pdf\"")),
        (
            "a signed file of a strange type",
            call("\"final_pdf\"", "\"document\"\ntypes = [\"doc\"]"),
        ),
        ("a signed file too large to take", call("content =", "max_megabytes = 21\ncontent =")),
        ("a signed file without words", call("instructions = \"Firma il PDF scaricato.\"\n", "")),
        ("a measure of another call", cup("id = \"prova-2026\"", "id = \"altro\"")),
        ("a measure with faults", cup("year = 2026", "year = \"2026\"")),
        (
            "a measure that needs more",
            cup("instrument_description = \"DELIBERA N. 1 DEL 2026\"\n", ""),
        ),
        ("a measure in fine letters", cup("CONTRIBUTO DI PROVA", "UN’ATTIVITÀ")),
        ("a code of no table", cup("nature = \"07\"", "nature = \"04\"")),
        ("no mapping", cup("[application]", "[applicazione]")),
        ("a fact that is needed", cup("ateco = \"chi.ateco\"\n", "")),
        (
            "a fact without a place",
            cup("nature = \"07\"\nkind = \"99\"", "nature = \"03\"\nkind = \"01\""),
        ),
        ("a field that is not there", cup("\"chi.ateco\"", "\"chi.attività\"")),
        ("a field of another form", cup("\"chi.ateco\"", "\"fatture.ateco\"")),
        ("a field with no section", cup("\"chi.ateco\"", "\"ateco\"")),
        ("a field of another kind", cup("\"chi.comune\"", "\"chi.provincia\"")),
        ("a cost that is no amount", cup("\"spese.voci.netto\"", "\"spese.voci.quando\"")),
        ("words in every item of a list", cup("\"chi.nome\"\n", "\"spese.voci.che\"\n")),
        ("a choice in place of words", cup("\"chi.nome\"\n", "\"chi.iva\"\n")),
        (
            "two fields where one is taken",
            cup("\"chi.comune\"", "{ fields = [\"chi.comune\", \"chi.comune\"] }"),
        ),
        ("no fields at all", cup("\"chi.comune\"", "{ fields = [] }")),
        ("a source of no sense", cup("\"chi.comune\"", "[1, { field = \"chi.comune\" }]")),
        (
            "a condition on a field that is not there",
            cup(
                "when = { field = \"chi.iva\", is = \"si\" }",
                "when = { field = \"chi.tva\", is = \"si\" }",
            ),
        ),
        (
            "a condition on an option that is not there",
            cup(
                "when = { field = \"chi.iva\", is = \"si\" }",
                "when = { field = \"chi.iva\", is = \"forse\" }",
            ),
        ),
        (
            "a condition in the old words",
            cup("when = { field = \"chi.iva\", is = \"si\" }", "when = \"chi.iva is si\""),
        ),
        (
            "a condition without a question",
            cup("when = { field = \"chi.iva\", is = \"si\" }", "when = { field = \"chi.iva\" }"),
        ),
        ("answers that are no JSON", golden("\"sections\": {", "\"sections\": [")),
        ("answers of no shape", golden("\"saved\": true", "\"saved\": 1")),
        ("answers of nobody", golden("  \"call\": \"prova-2026\",\n", "")),
        ("answers of another call", golden("\"prova-2026\"", "\"ordinanza-6-2014\"")),
        ("answers to no form", golden("\"sections\"", "\"form\": \"complaint\",\n  \"sections\"")),
    ]
}

#[test]
fn each_fault_is_told_with_its_place() {
    let mut report = String::new();
    for (name, folder) in cases() {
        let faults = compile(&folder).err().unwrap_or_else(|| panic!("{name}"));
        writeln!(report, "# {name}\n{}\n", lines(&faults)).unwrap();
    }
    insta::assert_snapshot!(report);
}

#[test]
fn many_faults_are_told_at_once_in_order() {
    let mut folder = with("call.toml", "last_day", "closes");
    for (file, text) in
        [("cup.toml", "id = "), ("golden.json", "["), ("application/chi.toml", "menu = 1")]
    {
        folder.files.insert(file.to_owned(), text.as_bytes().to_vec());
    }
    folder.files.insert("groups/voce.toml".to_owned(), b"fields = [\xff]".to_vec());
    insta::assert_snapshot!(lines(&compile(&folder).unwrap_err()));
}

#[test]
fn what_may_be_left_out_may() {
    let small = call(&without("cup.toml"));
    assert_eq!(small.codes, None);
    assert_eq!(small.schedule.unwrap().closes.sentence(), "entro il 31/12/2026, ore 23:59:59");
    let schedule = "[schedule]\nopens = \"2026-01-01\"\nlast_day = \"2026-12-31\"\n";
    assert_eq!(call(&with("call.toml", schedule, "")).schedule, None);
    let noon = with("call.toml", "last_day = \"2026-12-31\"", "closes = \"2026-12-31T12:00\"");
    assert_eq!(call(&noon).schedule.unwrap().closes.to_string(), "31/12/2026, ore 11:59:59");
}

#[test]
fn a_call_may_have_a_payment_and_templates() {
    let mut folder = with(
        "call.toml",
        "[application]",
        "[payment]\nrevision = 3\nsections = [\"paga\"]\n[[payment.signatures]]\nid = \"x\"\nlabel = \"X\"\n\
         subject = \"X\"\ninstructions = \"X\"\ncontent = \"final_pdf\"\n\
         signatory = [{ fiscal_code = \"paga.cf\", name = [\"chi.nome\"] }]\n\n[application]",
    );
    // A section of another name, with the same fields; what is said of it may look at the application.
    let section = folder.files["application/chi.toml"].clone();
    folder.files.insert("payment/paga.toml".to_owned(), section);
    folder.files.insert("templates/delega.pdf".to_owned(), b"%PDF".to_vec());
    let offering = with(
        "application/spese.toml",
        "[[lists]]",
        "[[slots]]\nid = \"delega\"\nlabel = \"Delega\"\ntemplate = \"delega.pdf\"\n[[lists]]",
    );
    let offering = offering.files["application/spese.toml"].clone();
    folder.files.insert("application/spese.toml".to_owned(), offering);
    folder.files.insert("README.md".to_owned(), b"Words.".to_vec());
    let call = call(&folder);
    let payment = call.form(FormKind::Payment).unwrap();
    assert_eq!((payment.revision, payment.sections.len()), (3, 1));
    assert_eq!(call.form(FormKind::Application), Some(&call.application));
    assert_eq!(call.templates[0].bytes, b"%PDF");
    let offered = &call.application.templates[0];
    assert_eq!(
        (offered.file.as_str(), offered.size, offered.kind()),
        ("delega.pdf", 4, "PDF".to_owned())
    );
    assert_eq!(payment.templates, []);
}

#[test]
fn the_guide_lists_every_check() {
    let guide = include_str!("../../../../docs/definitions.md");
    for check in CHECKS {
        assert!(guide.contains(&format!("| `{check}` |")), "{check}");
    }
    let provoked: BTreeSet<&str> = cases()
        .iter()
        .flat_map(|(_, folder)| compile(folder).unwrap_err())
        .map(|fault| fault.check)
        .collect();
    for check in provoked {
        assert!(guide.contains(&format!("| `{check}` |")), "{check}");
    }
}
