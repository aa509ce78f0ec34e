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

/// The characters of a text that have no plain equivalent, each once, in their order.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Il Sistema CUP non accetta {}: sostituisci o togli.", named(.0))]
pub(crate) struct NotPlain(pub(crate) Vec<char>);

/// Most characters that are named of one text.
const NAMED: usize = 8;

/// Letters of other alphabets that look like those of ours, which come along when a text is copied.
const ALIKE: [(&str, &str); 2] =
    [("АВЕКМНОРСТХаеорсухіΑΒΕΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxiABEHIKMNOPTYXo"), ("Ѕѕ", "Ss")];

fn named(found: &[char]) -> String {
    let names: Vec<String> = found.iter().take(NAMED).map(|found| name(*found)).collect();
    let more = found.len().saturating_sub(NAMED);
    let more = if more == 0 { String::new() } else { format!(" e altri {more} caratteri") };
    names.join(", ") + &more
}

fn name(found: char) -> String {
    if !visible(found) {
        return format!("un carattere invisibile (U+{:04X})", u32::from(found));
    }
    let alike = ALIKE.iter().find_map(|(others, ours)| {
        others.chars().zip(ours.chars()).find(|(other, _)| *other == found)
    });
    match alike {
        Some((_, ours)) => format!("«{found}» (sembra «{ours}», ma è di un altro alfabeto)"),
        None => format!("«{found}»"),
    }
}

/// The text without what cannot be seen in it, as comes along when it is copied from a page.
pub(crate) fn seen(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
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
    if is_plain(text) {
        return Ok(Plain { text: text.to_owned() });
    }
    let mut written = String::with_capacity(text.len());
    let mut refused = Vec::new();
    for found in text.chars() {
        if !append(found, &mut written) && !refused.contains(&found) {
            refused.push(found);
        }
    }
    if !refused.is_empty() {
        return Err(NotPlain(refused));
    }
    let words: Vec<&str> = written.split(' ').filter(|word| !word.is_empty()).collect();
    Ok(Plain { text: words.join(" ") })
}

/// Whether a text is plain as it is.
pub(crate) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    !ends.contains(&Some(&b' '))
        && bytes.iter().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'*'))
        && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// Writes a character plainly; `false` where it cannot be.
fn append(found: char, written: &mut String) -> bool {
    match found {
        '*' | '\t' | '\n' | '\r' => written.push(' '),
        '"' => written.push('\''),
        ' '..='~' => written.push(found),
        _ if is_hint(found) => {}
        _ if found.is_whitespace() => written.push(' '),
        _ if is_combining_mark(found) => {}
        _ => match sign(found) {
            Some(sign) => written.push_str(sign),
            None => return decomposed(found, written),
        },
    }
    true
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
fn decomposed(found: char, written: &mut String) -> bool {
    let before = written.len();
    for part in std::iter::once(found).nfkd().filter(|part| !is_combining_mark(*part)) {
        match part {
            '*' => written.push(' '),
            '"' => written.push('\''),
            ' '..='~' => written.push(part),
            _ => match sign(part) {
                Some(sign) => written.push_str(sign),
                None => return false,
            },
        }
    }
    written.len() > before
}

/// Whether a character shows: neither a control or a hint nor one that turns the direction of writing.
pub(crate) fn visible(found: char) -> bool {
    !found.is_control()
        && !is_hint(found)
        && !matches!(found, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{NotPlain, is_plain, plain};
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
        let refused = |text: &str| plain(text).unwrap_err().0.into_iter().collect::<String>();
        assert_eq!(refused("Ресторан"), "Ресторан");
        assert_eq!(refused("店"), "店");
        assert_eq!(refused("bar ☕ e ☕ 店"), "☕店");
        assert_eq!(plain("a\u{0}b"), Err(NotPlain(vec!['\0'])));
        assert_eq!(plain("a\u{202e}b"), Err(NotPlain(vec!['\u{202E}'])));
        let told = |text: &str| plain(text).unwrap_err().to_string();
        assert_eq!(
            told("BAR РIЗZA Ω\u{0}"),
            "Il Sistema CUP non accetta «Р» (sembra «P», ma è di un altro alfabeto), «З», «Ω», un carattere invisibile (U+0000): sostituisci o togli."
        );
        assert!(told("一二三四五六七八九十").contains("«八» e altri 2 caratteri"));
    }

    proptest! {
        #[test]
        fn only_basic_latin_and_the_same_again(typed in any::<String>()) {
            if let Ok(once) = plain(&typed) {
                prop_assert!(once.text.bytes().all(|it| (b' '..=b'~').contains(&it) && it != b'"' && it != b'*'));
                prop_assert!(!once.text.contains("  ") && once.text.trim() == once.text);
                prop_assert!(is_plain(&once.text));
                prop_assert_eq!(is_plain(&typed), once.text == typed);
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
