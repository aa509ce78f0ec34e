//! Free text in the plain letters that the CUP service takes for sure.
//!
//! Systems in use write basic Latin alone (cup-format.md §2.4, character handling), so letters lose their accents and
//! typographic signs become plain ones. Nothing is dropped in silence: what has no plain equivalent is refused, and
//! what was changed is reported.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a text was written otherwise, in words.
pub(crate) const CHANGED: &str = "Accenti, virgolette, trattini e spazi sono stati scritti nella forma semplice che il Sistema CUP accetta.";

/// A text in plain letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plain {
    /// The text.
    pub(crate) text: String,
}

impl Plain {
    /// A text that needs no change, its ends apart.
    pub(crate) fn same(text: &str) -> Self {
        Self { text: text.trim().to_owned() }
    }
}

/// A character that has no plain equivalent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotPlain {
    /// One that can be seen.
    #[error("Il carattere «{0}» non è accettato dal Sistema CUP: sostituiscilo o toglilo.")]
    Seen(char),
    /// One that cannot.
    #[error(
        "Il testo contiene un carattere invisibile (U+{0:04X}) che il Sistema CUP non accetta: riscrivilo."
    )]
    Unseen(u32),
}

/// The text without what cannot be seen in it, as comes along when it is copied from a page.
pub(crate) fn seen(text: &str) -> String {
    text.chars().filter(|found| visible(*found) || found.is_whitespace()).collect()
}

/// Hints to whoever lays the text out: they say nothing.
fn is_hint(found: char) -> bool {
    matches!(found, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The text in printable basic Latin without `"` and `*`, on one line, with single spaces.
///
/// `*` is what the CUP service puts between name, address and intervention in its own summaries.
pub(crate) fn plain(text: &str) -> Result<Plain, NotPlain> {
    let mut written = String::with_capacity(text.len());
    for found in text.chars() {
        append(found, &mut written)?;
    }
    let words: Vec<&str> = written.split(' ').filter(|word| !word.is_empty()).collect();
    Ok(Plain { text: words.join(" ") })
}

fn append(found: char, written: &mut String) -> Result<(), NotPlain> {
    match found {
        '*' | '\t' | '\n' | '\r' => written.push(' '),
        '"' => written.push('\''),
        ' '..='~' => written.push(found),
        _ if is_hint(found) => {}
        _ if found.is_whitespace() => written.push(' '),
        _ if is_combining_mark(found) => {}
        _ => match sign(found) {
            Some(sign) => written.push_str(sign),
            None => decomposed(found, written)?,
        },
    }
    Ok(())
}

/// The plain writing of signs and letters that no decomposition gives.
fn sign(found: char) -> Option<&'static str> {
    Some(match found {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' | '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '‹'
        | '›' => "'",
        '‐'..='―' | '−' | '•' | '·' => "-",
        '°' => ".",
        '⁄' => "/",
        '×' => "x",
        '€' => "EUR",
        '©' => "(C)",
        '®' => "(R)",
        'ß' => "ss",
        'Æ' => "AE",
        'æ' => "ae",
        'Œ' => "OE",
        'œ' => "oe",
        'Ø' => "O",
        'ø' => "o",
        'Đ' | 'Ð' => "D",
        'đ' | 'ð' => "d",
        'Ł' => "L",
        'ł' => "l",
        'Þ' => "TH",
        'þ' => "th",
        'ı' => "i",
        _ => return None,
    })
}

/// A letter without its accents, or a sign taken apart.
fn decomposed(found: char, written: &mut String) -> Result<(), NotPlain> {
    let refused =
        if visible(found) { NotPlain::Seen(found) } else { NotPlain::Unseen(u32::from(found)) };
    let before = written.len();
    for part in std::iter::once(found).nfkd().filter(|part| !is_combining_mark(*part)) {
        match part {
            '*' => written.push(' '),
            '"' => written.push('\''),
            ' '..='~' => written.push(part),
            _ => match sign(part) {
                Some(sign) => written.push_str(sign),
                None => return Err(refused),
            },
        }
    }
    if written.len() == before { Err(refused) } else { Ok(()) }
}

/// Whether a character shows: neither a control or a hint nor one that turns the direction of writing.
pub(crate) fn visible(found: char) -> bool {
    !found.is_control()
        && !is_hint(found)
        && !matches!(found, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{NotPlain, plain};
    use proptest::prelude::*;

    fn text(text: &str) -> String {
        plain(text).unwrap().text
    }

    #[test]
    fn accents_and_typographic_signs() {
        for (typed, written) in [
            ("SOCIETÀ AGRICOLA È COSÌ", "SOCIETA AGRICOLA E COSI"),
            ("Caffe\u{300}  dell’Università", "Caffe dell'Universita"),
            ("BAR «DA GIGI» – “centro”", "BAR 'DA GIGI' - 'centro'"),
            ("ROSSI \"LA BOTTEGA\" & C.", "ROSSI 'LA BOTTEGA' & C."),
            ("A*B", "A B"),
            ("prima\r\nseconda\u{a0}terza\t.", "prima seconda terza ."),
            ("Straße n° 5, 100 m²", "Strasse n. 5, 100 m2"),
            ("½ quota di 10 €", "1/2 quota di 10 EUR"),
            ("soft\u{ad}hyphen\u{200b}", "softhyphen"),
            ("<a href='x'>", "<a href='x'>"),
            ("   ", ""),
        ] {
            assert_eq!(text(typed), written);
        }
    }

    #[test]
    fn what_has_no_plain_equivalent_is_named() {
        assert_eq!(plain("Ресторан"), Err(NotPlain::Seen('Р')));
        assert_eq!(plain("店"), Err(NotPlain::Seen('店')));
        assert_eq!(plain("bar ☕"), Err(NotPlain::Seen('☕')));
        assert_eq!(plain("a\u{0}b"), Err(NotPlain::Unseen(0)));
        assert_eq!(plain("a\u{202e}b"), Err(NotPlain::Unseen(0x202E)));
        assert!(plain("Ω").unwrap_err().to_string().contains("«Ω»"));
    }

    proptest! {
        #[test]
        fn only_basic_latin_and_the_same_again(typed in any::<String>()) {
            if let Ok(once) = plain(&typed) {
                prop_assert!(once.text.bytes().all(|it| (b' '..=b'~').contains(&it) && it != b'"' && it != b'*'));
                prop_assert!(!once.text.contains("  ") && once.text.trim() == once.text);
                prop_assert_eq!(plain(&once.text), Ok(once));
            }
        }

        #[test]
        fn letters_and_digits_are_never_lost(typed in "[A-Za-z0-9àèéìòùÀÈ ]{0,40}") {
            let kept = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).count();
            prop_assert_eq!(kept(&text(&typed)), kept(&typed));
        }
    }
}
