//! Passwords that satisfy the rules of length and composition and that everybody tries first.

/// Where they come from is said at its head. In small letters.
const COMMON: &str = include_str!("../../data/common_passwords.txt");

/// Whether a password is one of them, whatever its capitals and the signs around it.
pub(super) fn is_often_used(password: &str) -> bool {
    let lowered = password.to_lowercase();
    let bare = lowered.trim_matches(|found: char| !found.is_alphanumeric());
    every_one().any(|known| known == lowered || known == bare)
}

pub(super) fn every_one() -> impl Iterator<Item = &'static str> {
    COMMON.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
