//! The project's own data files: semicolons between values, no quotes, comments after `#`, headings in the first row.

/// The rows of a data file, headings and comments left out. A row with other than `N` values is left out too; the
/// tests of each file make sure that there is none.
pub fn rows<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    lines(file).filter_map(values)
}

/// The values of a row; nothing where there are other than `N`.
pub(crate) fn values<const N: usize>(line: &str) -> Option<[&str; N]> {
    let mut rest = line.split(';');
    let mut values = [""; N];
    for value in &mut values {
        *value = rest.next()?;
    }
    rest.next().is_none().then_some(values)
}

/// What stands after comments and headings; no comment stands further down.
pub(crate) fn body(file: &'static str) -> &'static str {
    let mut rest = file;
    while let Some((line, after)) = rest.split_once('\n') {
        rest = after;
        if !line.starts_with('#') {
            break;
        }
    }
    rest
}

/// The lines that hold a row.
pub fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#')).skip(1)
}

#[cfg(test)]
mod tests {
    use super::{body, lines, rows};

    #[test]
    fn comments_and_headings_are_not_rows() {
        let file = "# where from\na;b\n1;2\n3\n;\n";
        assert_eq!(lines(file).count(), 3);
        assert_eq!(rows::<2>(file).collect::<Vec<_>>(), [["1", "2"], ["", ""]]);
        assert_eq!(body(file), "1;2\n3\n;\n");
    }
}
