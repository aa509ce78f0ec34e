//! Names of the files that are sent.

use domain::text::single_line;

/// The longest name of a file that is kept, in characters.
const LONGEST: usize = 150;

/// A file's name without folders, on one line, not too long.
pub(crate) fn file_name(text: &str) -> Option<String> {
    let bare = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = single_line(bare).ok()?;
    let count = line.chars().count();
    // A name that is too long loses its beginning: the ending tells the type.
    let kept: String = line.chars().skip(count.saturating_sub(LONGEST)).collect();
    (!kept.trim_matches('.').is_empty()).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_lose_their_folders() {
        assert_eq!(file_name(r"C:\Dati\progetti è.xlsx").as_deref(), Some("progetti è.xlsx"));
        assert_eq!(file_name("../../etc/passwd").as_deref(), Some("passwd"));
        for nothing in ["", "a/..", "/", "."] {
            assert_eq!(file_name(nothing), None, "{nothing}");
        }
        let long = file_name(&format!("{}.xlsx", "x".repeat(400))).unwrap_or_default();
        assert_eq!(long, format!("{}.xlsx", "x".repeat(LONGEST - 5)));
    }
}
