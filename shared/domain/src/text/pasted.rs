//! What word processors and slides put into texts, and what becomes of it.

use super::lines::Lines;
use crate::unseen::is_unseen;

/// One character of a pasted text as it is kept: soft breaks as line breaks, or as blanks where there is but one line; tabs as blanks, known bullets as `•`, arrows as
/// `->` (no typeface of the document has them), nothing of what is never seen.
pub(super) fn kept(found: char, lines: Lines) -> Kept {
    match found {
        '\r' => Kept::One('\n'),
        // Slides (U+000B), Word and Mac (U+2028) break lines with these.
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Kept::One(match lines {
            Lines::One => ' ',
            Lines::Many => '\n',
        }),
        '\t' => Kept::One(' '),
        _ if is_bullet(found) => Kept::One('•'),
        _ if is_arrow(found) => Kept::Arrow,
        _ if is_unseen(found) => Kept::Nothing,
        _ => Kept::One(found),
    }
}

/// What is kept of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    Nothing,
    One(char),
    Arrow,
}

impl Kept {
    /// Its characters.
    pub(super) fn characters(self) -> impl Iterator<Item = char> {
        let [first, second] = match self {
            Self::Nothing => [None, None],
            Self::One(found) => [Some(found), None],
            Self::Arrow => [Some('-'), Some('>')],
        };
        first.into_iter().chain(second)
    }
}

/// Squares, dots, ticks and pointers at the beginning of a line; the private ones are those of Symbol and Wingdings, as Word
/// writes them.
fn is_bullet(found: char) -> bool {
    matches!(
        found,
        '▪' | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '◦'
            | '◆'
            | '◇'
            | '❖'
            | '‣'
            | '⁃'
            | '∙'
            | '✓'
            | '✔'
            | '☑'
            | '➢'
            | '➤'
            | '►'
            | '▶'
            | '▸'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{f0a8}'
            | '\u{f0d8}'
            | '\u{f0fc}'
            | '\u{f076}'
            | '\u{f06c}'
            | '\u{f06e}'
    )
}

fn is_arrow(found: char) -> bool {
    matches!(found, '→' | '➔' | '➜' | '➙' | '➞' | '⇒' | '⟶' | '\u{f0e0}' | '\u{f0e8}')
}
