//! What comes from files, made fit for a terminal.

use super::super::terminal::say;
use domain::text::{Lines, allowed};

/// Prints a line that holds text of somebody else's: characters that would steer the terminal, or turn the order of
/// the text round, are shown as replaced.
pub(super) fn say_foreign(line: &str) {
    say(&printable(line));
}

fn printable(line: &str) -> String {
    let steers = |character: char| !allowed(character, Lines::One);
    line.chars().map(|character| if steers(character) { '\u{fffd}' } else { character }).collect()
}

/// A number with its noun, of which there are one or many: `1 richiesta`, `2 richieste`.
pub(super) fn counted(number: usize, [one, many]: [&str; 2]) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// Requests of a code.
pub(super) const REQUESTS: [&str; 2] = ["richiesta", "richieste"];

#[cfg(test)]
mod tests {
    use super::{REQUESTS, counted, printable};

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(
            printable("«È così» – 1\u{1b}[2J\r\n\u{202e}x"),
            "«È così» – 1\u{fffd}[2J\u{fffd}\u{fffd}\u{fffd}x"
        );
    }

    #[test]
    fn one_is_not_many() {
        assert_eq!(
            [0, 1, 2].map(|number| counted(number, REQUESTS)),
            ["0 richieste", "1 richiesta", "2 richieste"]
        );
    }
}
