//! A small call built into a whole site, read back and looked at.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod built;
mod languages;

use built::{build_in, built, built_for, fixture, page, readable};
use form::Form;
use ristoro_site::{Fault, SecurityContact, SiteError, SiteInput, build, check};
use std::fs;

#[test]
fn a_built_site_has_no_fault() {
    let folder = built();
    assert_eq!(check(&folder.path().join("out")).unwrap(), []);
}

#[test]
fn what_is_for_trying_out_stands_in_a_local_site_alone() {
    let (local, deployed) = (built_for(true), built());
    let send = "bandi/prova/2/invio/index.html";
    assert!(page(&local, send).contains("scripts/demo-sign --name"));
    assert!(page(&local, send).contains("senza valore legale"));
    assert!(!page(&deployed, send).contains("demo-sign"));
    assert!(!page(&deployed, send).contains("/posta/"));
    assert_eq!(check(&local.path().join("out")).unwrap(), []);
}

#[test]
fn every_page_of_a_form_stands_where_links_look_for_it() {
    let folder = built();
    for path in [
        "bandi/prova/2/index.html",
        "bandi/prova/2/avvio/index.html",
        "bandi/prova/2/danni/index.html",
        "bandi/prova/2/danni/beni/index.html",
        "bandi/prova/2/invio/index.html",
        "moduli/prova/2.json",
        "404.html",
        "en/404.html",
        "portale-occupato.html",
    ] {
        assert!(folder.path().join("out").join(path).is_file(), "{path}");
    }
}

#[test]
fn an_address_that_leads_nowhere_is_told_first_in_the_language_that_it_stands_below() {
    let folder = built();
    let (italian, english) = (page(&folder, "404.html"), page(&folder, "en/404.html"));
    let before =
        |html: &str, one: &str, other: &str| html.find(one).unwrap() < html.find(other).unwrap();
    assert!(before(&italian, "<h1>Pagina non trovata", "<h2>Page not found"), "{italian}");
    assert!(before(&english, "<h1>Page not found", "<h2>Pagina non trovata"), "{english}");
    assert!(english.contains(r#"<html lang="en">"#) && english.contains(r#"<section lang="it">"#));
}

/// Read when nothing else answers: it asks for nothing but its style.
#[test]
fn the_busy_page_needs_nothing_that_may_be_busy() {
    let folder = built();
    let html = page(&folder, "portale-occupato.html");
    assert!(!html.contains("<script") && !html.contains("/api/") && !html.contains("<form"));
    assert!(html.contains(r#"href="">Riprova</a>"#), "the address that it stands in for");
    assert!(html.contains(r#"<h2 lang="en">The portal is very busy"#));
    for door in ["index.html", "accesso/index.html", "en/index.html", "en/registrazione/index.html"]
    {
        assert!(folder.path().join("out").join(door).is_file(), "scripts/busy closes {door}");
    }
}

#[test]
fn pages_of_administrations_tell_nothing_before_it_is_known_who_reads() {
    let folder = built();
    let common = page(&folder, "assistenza/index.html");
    assert!(common.contains(r#"<li data-only="cup" hidden><a href="/cup/">"#), "{common}");
    assert!(common.contains(r#"<li data-only="calls" hidden>"#), "{common}");
    for path in [
        "cup/",
        "cup/conversione/",
        "cup/bandi/",
        "cup/istruzioni/",
        "cup/lettere/",
        "cup/riepilogo/",
        "cup/registro/",
        "cup/revoche/",
        "amministrazione/bandi/",
        "amministrazione/letture/",
        "profilo/secondo-fattore/",
    ] {
        let html = page(&folder, &format!("{path}index.html"));
        assert!(html.contains("<title>Pagina riservata – Ristoro</title>"), "{path}");
        assert!(html.contains(r#"<meta name="robots" content="noindex">"#), "{path}");
        let main = &html[html.find("<main").unwrap()..];
        let before = &main[..main.find("<div data-reserved hidden>").unwrap()];
        for word in ["CUP", "termini", "<h1"] {
            assert!(!before.contains(word), "{path}: {before}");
        }
        let after = main.split_once("<div data-reserved hidden>").unwrap().1;
        assert_eq!(after.find("</main>"), after.rfind("</div></main>").map(|at| at + 6), "{path}");
    }
}

#[test]
fn a_definition_reads_back_as_the_same_form() {
    let folder = built();
    assert_eq!(Form::from_json(&page(&folder, "moduli/prova/2.json")).unwrap(), fixture("call"));
}

#[test]
fn a_section_page() {
    let folder = built();
    let html = page(&folder, "bandi/prova/2/danni/index.html");
    let main = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
    insta::assert_snapshot!(readable(main));
}

#[test]
fn municipalities_of_each_province_are_files_of_their_own() {
    let folder = built();
    let html = page(&folder, "index.html");
    let from = html.find("data-places=\"").unwrap() + "data-places=\"".len();
    let address = &html[from..from + html[from..].find('"').unwrap()];
    let file = folder.path().join("out").join(address.trim_start_matches('/')).join("MO.json");
    let places: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    assert!(
        places.contains(&serde_json::json!(["F257", "MODENA"]))
            || places.contains(&serde_json::json!(["F257", "Modena"]))
    );
}

#[test]
fn without_assets_the_fault_says_what_to_run() {
    let folder = tempfile::tempdir().unwrap();
    let registration = fixture("registration");
    let outcome = build(&SiteInput {
        forms: &[],
        payments: &[],
        templates: &[],
        registration: &registration,
        assets: folder.path(),
        out: &folder.path().join("out"),
        local: false,
        security: None,
    });
    let error = outcome.unwrap_err();
    assert!(matches!(error, SiteError::AssetsMissing { .. }));
    assert!(error.to_string().contains("npm ci"));
}

#[test]
fn the_check_finds_what_is_planted() {
    let folder = tempfile::tempdir().unwrap();
    let html = r##"<!doctype html><html><head><title></title><script>alert(1)</script>
        <script src="https://elsewhere.example/x.js"></script></head><body>
        <h1 id="a">Uno</h1><h3 id="a" style="color:red">Tre</h3>
        <a href="/manca/">x</a><a href="/en/#b">e</a><a href="/en/?c" hreflang="it">e</a><a href="/en/" hreflang="en">e</a><a href="#b">y</a><a href="https://example.org/">z</a>
        <label for="c">C</label><input id="d" aria-describedby="e" onclick="f()">
        <img src="data:,"></body></html>"##;
    fs::write(folder.path().join("index.html"), html).unwrap();
    let english = r#"<html lang="en"><title>T</title><h1 id="b">T</h1>"#;
    fs::create_dir(folder.path().join("en")).unwrap();
    fs::write(folder.path().join("en/index.html"), english).unwrap();
    let found: Vec<Fault> =
        check(folder.path()).unwrap().into_iter().map(|fault| fault.fault).collect();
    let expected = [
        Fault::NoLanguage,
        Fault::NoTitle,
        Fault::HeadingSkipped { before: 1, found: 3 },
        Fault::IdTwice("a".to_owned()),
        Fault::Inline("script".to_owned()),
        Fault::InlineAttribute { tag: "h3".to_owned(), attribute: "style".to_owned() },
        Fault::InlineAttribute { tag: "input".to_owned(), attribute: "onclick".to_owned() },
        Fault::Unlabelled("d".to_owned()),
        Fault::LabelForNothing("c".to_owned()),
        Fault::DanglingReference { attribute: "aria-describedby".to_owned(), id: "e".to_owned() },
        Fault::NoAlternative,
        Fault::Foreign("https://elsewhere.example/x.js".to_owned()),
        Fault::DeadLink("/manca/".to_owned()),
        Fault::OtherLanguage { address: "/en/#b".to_owned(), language: "en".to_owned() },
        Fault::OtherLanguage { address: "/en/?c".to_owned(), language: "en".to_owned() },
        Fault::DeadAnchor("#b".to_owned()),
    ];
    for fault in expected {
        assert!(found.contains(&fault), "not found: {fault:?} in {found:?}");
    }
    assert!(!found.contains(&Fault::Foreign("https://example.org/".to_owned())));
    let told = Fault::OtherLanguage { address: "/en/".to_owned(), language: "en".to_owned() };
    assert!(!found.contains(&told));
}

#[test]
fn programs_find_what_they_look_for_at_fixed_addresses() {
    let folder = built();
    let robots = page(&folder, "robots.txt");
    assert!(robots.starts_with("User-agent: *\nDisallow: /api/\n"), "{robots}");
    assert!(!robots.contains("Disallow: /\n"), "{robots}");
    assert!(!folder.path().join("out/.well-known").exists(), "nobody is named");

    let (expires, now) = ("2027-03-31T00:00:00Z", "2026-11-26T12:00:00Z");
    let security =
        SecurityContact::new("mailto:a@example.it", expires.parse().unwrap(), now.parse().unwrap());
    build_in(&folder, false, Some(&security.unwrap()));
    assert!(page(&folder, ".well-known/security.txt").contains("Contact: mailto:a@example.it\n"));
}
