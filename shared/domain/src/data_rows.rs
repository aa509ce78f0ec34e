//! The project's own data files: semicolons between values, no quotes, comments after `#`, headings in the first row.

/// The rows of a data file, headings and comments left out. A row with other than `N` values is left out too; the
/// tests of each file make sure that there is none.
pub fn rows<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    lines(file).filter_map(|line| line.split(';').collect::<Vec<_>>().try_into().ok())
}

/// The lines that hold a row.
pub fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#')).skip(1)
}

#[cfg(test)]
mod tests {
    use super::{lines, rows};

    #[test]
    fn comments_and_headings_are_not_rows() {
        let file = "# where from\na;b\n1;2\n3\n;\n";
        assert_eq!(lines(file).count(), 3);
        assert_eq!(rows::<2>(file).collect::<Vec<_>>(), [["1", "2"], ["", ""]]);
    }
}
