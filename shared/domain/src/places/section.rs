//! The rows of one province within a file that is in the order of provinces.

/// The part of such a file that holds the rows of a province. Rows are whole lines, the province is their second value.
pub(super) fn section(file: &'static str, province: &str) -> &'static str {
    let start = first(file, |of| of < province);
    let end = first(file, |of| of <= province);
    file.get(start..end).unwrap_or_default()
}

/// Where the first row begins whose province is not `before`: found by halves, so that nothing else is read.
fn first(file: &str, before: impl Fn(&str) -> bool) -> usize {
    let (mut low, mut high) = (0, file.len());
    while low < high {
        let start = line_start(file, low.midpoint(high));
        let line = file.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        if before(line.split(';').nth(1).unwrap_or_default()) {
            low = start + line.len() + 1;
        } else {
            high = start;
        }
    }
    low
}

/// Where the line begins that holds the byte at a place.
fn line_start(file: &str, at: usize) -> usize {
    let before = file.as_bytes().get(..at).unwrap_or_default();
    before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn every_province_is_found_where_it_stands() {
        let file = "Ā;AG;1\nb;AG;22\nc;BO;3\nd;RN;4\ne;RN;5\n";
        assert_eq!(section(file, "AG"), "Ā;AG;1\nb;AG;22\n");
        assert_eq!(section(file, "BO"), "c;BO;3\n");
        assert_eq!(section(file, "RN"), "d;RN;4\ne;RN;5\n");
        for none in ["", "AA", "BA", "ZZ"] {
            assert_eq!(section(file, none), "", "{none}");
        }
        assert_eq!(section("", "BO"), "");
    }
}
