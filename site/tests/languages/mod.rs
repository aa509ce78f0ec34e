//! The pages around the form in every language.

use crate::built::{assets, built, fixture, page, readable};
use ristoro_site::{SiteInput, build, check};
use std::collections::BTreeMap;

/// The pages that every language has, by their files.
fn around_the_form() -> Vec<String> {
    let listed: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../around.json")).unwrap();
    listed.keys().map(|path| format!("{}index.html", &path[1..])).collect()
}

/// Every text between tags, and in attributes that are read out.
fn texts(html: &str) -> Vec<String> {
    let body = &html[html.find("<title>").unwrap()..];
    let between = body.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
    let read_out = body.split("aria-label=\"").skip(1).filter_map(|rest| rest.split('"').next());
    between.chain(read_out).map(|text| text.trim().to_owned()).collect()
}

/// A language without the words that are the same in both, such as names.
fn says_something(text: &str) -> bool {
    let name = [
        "– Ristoro",
        "Ristoro",
        "CUP",
        "Menu",
        "Password",
        "Privacy",
        "English",
        "Italiano",
        "E-mail",
        "/",
        "*",
        ".",
        ":",
    ];
    !text.is_empty() && !name.contains(&text)
}

#[test]
fn no_sentence_of_a_page_stays_untranslated() {
    // The registration form of the product: its texts are in the catalogue.
    let folder = tempfile::tempdir().unwrap();
    assets(&folder.path().join("site"));
    build(&SiteInput {
        forms: &[fixture("call")],
        payments: &[],
        templates: &[],
        registration: form::registration().unwrap(),
        assets: &folder.path().join("site"),
        out: &folder.path().join("out"),
        local: true,
        security: None,
    })
    .unwrap();
    assert_eq!(check(&folder.path().join("out")).unwrap(), []);
    for path in around_the_form() {
        let (italian, english) = (page(&folder, &path), page(&folder, &format!("en/{path}")));
        assert!(english.contains("<html lang=\"en\">"), "{path}");
        let known = texts(&italian);
        // Provinces have their names alone.
        let provinces = |text: &str| text.ends_with(')') || text.contains(") – ");
        let left: Vec<String> = texts(&english)
            .into_iter()
            .filter(|text| says_something(text) && !provinces(text) && known.contains(text))
            .collect();
        assert!(left.is_empty(), "{path}: {left:?}");
        for text in texts(&english) {
            assert!(!text.contains(['{', '}']) && !text.contains("&lt;"), "{path}: {text}");
        }
    }
}

#[test]
fn a_page_leads_to_itself_in_the_other_language() {
    let folder = built();
    for path in around_the_form() {
        let address = path.trim_end_matches("index.html");
        let (italian, english) = (page(&folder, &path), page(&folder, &format!("en/{path}")));
        let switch = |to: &str, code: &str, name: &str| {
            format!(
                r#"<a href="/{to}{address}" hreflang="{code}" lang="{code}" data-language>{name}</a>"#
            )
        };
        assert!(italian.contains(&switch("en/", "en", "English")), "{italian}");
        assert!(english.contains(&switch("", "it", "Italiano")), "{english}");
        for page in [&italian, &english] {
            for (code, to) in [("it", ""), ("en", "en/")] {
                let alternate =
                    format!(r#"<link rel="alternate" hreflang="{code}" href="/{to}{address}">"#);
                assert!(page.contains(&alternate), "{path} lacks {alternate}");
            }
        }
    }
    let form = page(&folder, "bandi/prova/2/index.html");
    assert!(!form.contains("data-language"), "a form is in one language");
    assert!(form.contains("Il modulo è scritto in italiano."), "{form}");
    assert!(form.contains(r#"<span lang="en">This form is written in Italian.</span>"#), "{form}");
}

#[test]
fn an_english_page() {
    let html = page(&built(), "en/accesso/index.html");
    insta::assert_snapshot!(readable(&html));
}
