//! How much of an answer is kept and shown: its texts come from outside, and a record, a cell and a
//! reply hold only so much.

use store::cup::Stray;

/// Most answers without a place that are kept of one file; how many there were is counted.
pub(crate) const MOST_STRAYS: usize = 200;
/// Most of them that are shown of one conversion.
pub(crate) const STRAYS_SHOWN: usize = 1_000;
/// Most characters kept of the reasons of one rejection: they fit into a cell of the workbook and,
/// all of them, into a record.
pub(crate) const REASONS_KEPT: usize = 20_000;
/// Most characters of them that the register keeps.
pub(crate) const REASONS_IN_REGISTER: usize = 1_000;
/// Most characters shown of them; the workbook with the codes has what is kept.
pub(crate) const REASONS_SHOWN: usize = 1_500;
/// Most characters kept of what an answer says it belongs to.
const LONGEST_KEY: usize = 100;

/// The reasons, as long as all their characters are no more than `most`; then what fits of one.
pub(crate) fn reasons(all: &[String], most: usize) -> Vec<String> {
    let mut left = most;
    let mut kept = Vec::new();
    for reason in all {
        let reason = cut(reason, left);
        if reason.is_empty() {
            break;
        }
        // Each takes room beyond its text.
        left = left.saturating_sub(reason.chars().count() + 1);
        kept.push(reason);
    }
    kept
}

/// An answer without a place, as it is kept.
pub(crate) fn stray(id_progetto: &str, codifica_locale: &str, sentence: String) -> Stray {
    Stray {
        id_progetto: cut(id_progetto, LONGEST_KEY),
        codifica_locale: cut(codifica_locale, LONGEST_KEY),
        sentence,
    }
}

/// The beginning of a text that is too long, with a sign that there was more.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let Some(most) = most.checked_sub(1) else { return String::new() };
    text.chars().take(most).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_as_it_is() {
        let all = ["Manca il CAP".to_owned(), "Settore errato".to_owned()];
        assert_eq!(reasons(&all, 100), all);
        assert!(reasons(&[], 100).is_empty());
        assert_eq!(stray("1", "PG/1", "Niente".to_owned()).codifica_locale, "PG/1");
    }

    #[test]
    fn what_does_not_fit_is_cut_and_shows_it() {
        let all = ["èèèèè".to_owned(), "abcdefgh".to_owned(), "zzz".to_owned()];
        assert_eq!(reasons(&all, 10), ["èèèèè", "abc…"]);
        assert_eq!(reasons(&all, 3), ["èè…"]);
        assert!(reasons(&all, 0).is_empty());
        let many = vec!["x".to_owned(); 100_000];
        let kept = reasons(&many, REASONS_KEPT);
        assert_eq!(kept.len(), REASONS_KEPT / 2);
        let long = stray(&"9".repeat(4_000), "", String::new());
        assert_eq!(long.id_progetto.chars().count(), LONGEST_KEY);
    }
}
