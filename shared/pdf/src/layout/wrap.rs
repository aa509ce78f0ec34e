//! Text cut into lines that fit a width.

use crate::PdfError;
use crate::look::Style;
use crate::measure::Measure;

/// Cuts printable text into lines no wider than `width`. Lines end at spaces and at line feeds; a
/// word wider than a whole line is cut where the line ends. A line that ends at a space or a line feed has a
/// space there, over its width: read aloud or copied, the lines must not run together.
pub(super) fn wrap(
    measure: &Measure,
    style: Style,
    text: &str,
    width: f32,
) -> Result<Vec<String>, PdfError> {
    let mut lines = Vec::new();
    let mut paragraphs = text.split('\n').peekable();
    while let Some(paragraph) = paragraphs.next() {
        fill(measure, style, paragraph, width, &mut lines)?;
        let goes_on = paragraphs.peek().is_some();
        if let Some(line) = lines.last_mut().filter(|line| goes_on && !line.is_empty()) {
            line.push(' ');
        }
    }
    Ok(lines)
}

fn fill(
    measure: &Measure,
    style: Style,
    paragraph: &str,
    width: f32,
    lines: &mut Vec<String>,
) -> Result<(), PdfError> {
    let space = measure.advance(style, ' ')?;
    let mut line = String::new();
    let mut used = 0.0;
    for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
        let wide = measure.width(style, word)?;
        if !line.is_empty() {
            if used + space + wide <= width {
                line.push(' ');
                line.push_str(word);
                used += space + wide;
                continue;
            }
            line.push(' ');
            lines.push(std::mem::take(&mut line));
        }
        (line, used) = cut(measure, style, word, width, lines)?;
    }
    lines.push(line);
    Ok(())
}

/// Puts a word on a line of its own, and on as many as it needs; gives back the last of them, which
/// may take further words, with its width.
fn cut(
    measure: &Measure,
    style: Style,
    word: &str,
    width: f32,
    lines: &mut Vec<String>,
) -> Result<(String, f32), PdfError> {
    let mut line = String::new();
    let mut used = 0.0;
    for character in word.chars() {
        let advance = measure.advance(style, character)?;
        if used + advance > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        line.push(character);
        used += advance;
    }
    Ok((line, used))
}

/// The width of the widest word.
pub(super) fn widest_word(measure: &Measure, style: Style, text: &str) -> Result<f32, PdfError> {
    text.split([' ', '\n'])
        .map(|word| measure.width(style, word))
        .try_fold(0.0_f32, |widest, word| Ok(widest.max(word?)))
}

/// Cuts a text to one line, with an ellipsis where something was left out. Only for what is said in
/// full elsewhere.
pub(crate) fn shorten(
    measure: &Measure,
    style: Style,
    text: &str,
    width: f32,
) -> Result<String, PdfError> {
    let text = text.replace('\n', " ");
    if measure.width(style, &text)? <= width {
        return Ok(text);
    }
    let mut room = width - measure.advance(style, '…')?;
    let mut short = String::new();
    for character in text.chars() {
        room -= measure.advance(style, character)?;
        if room < 0.0 {
            break;
        }
        short.push(character);
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::BODY;
    use form::printable::as_printed;
    use proptest::prelude::*;

    fn lines(text: &str, width: f32) -> Vec<String> {
        wrap(&Measure::load().unwrap(), BODY, text, width).unwrap()
    }

    #[test]
    fn lines_end_at_spaces() {
        assert_eq!(
            lines("Il contributo è concesso nei limiti del danno", 110.0),
            ["Il contributo è concesso ", "nei limiti del danno"]
        );
    }

    #[test]
    fn line_feeds_are_kept() {
        assert_eq!(lines("uno\n\ndue", 400.0), ["uno ", "", "due"]);
    }

    #[test]
    fn spaces_are_neither_doubled_nor_left_at_the_ends() {
        assert_eq!(lines("  uno   due ", 400.0), ["uno due"]);
    }

    #[test]
    fn a_no_break_space_holds() {
        assert_eq!(lines("pari a 1.000\u{a0}€", 55.0), ["pari a ", "1.000\u{a0}€"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_and_the_rest_of_it_shares_its_line() {
        let cut = lines(&format!("a {} b", "m".repeat(30)), 100.0);
        assert_eq!(cut[0], "a ");
        assert!(cut.last().unwrap().ends_with("m b"), "{cut:?}");
        assert_eq!(cut.concat().matches('m').count(), 30);
    }

    #[test]
    fn a_shortened_text_says_so() {
        let measure = Measure::load().unwrap();
        assert_eq!(shorten(&measure, BODY, "breve", 100.0).unwrap(), "breve");
        let short = shorten(&measure, BODY, "una frase che non ci può stare", 80.0).unwrap();
        assert_eq!(short, "una frase che no…");
        assert!(measure.width(BODY, &short).unwrap() <= 80.0);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(
            text in "[a-zà-ù \n]{0,200}",
            width in 20.0_f32..400.0,
        ) {
            let measure = Measure::load().unwrap();
            let text = as_printed(&text).replace('÷', "");
            let lines = wrap(&measure, BODY, &text, width).unwrap();
            for line in &lines {
                prop_assert!(measure.width(BODY, line.trim_end_matches(' ')).unwrap() <= width + 0.01);
            }
            let letters = |text: &str| text.replace([' ', '\n'], "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
