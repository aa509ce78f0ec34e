//! Passwords that satisfy the rules of length and composition and that everybody tries first.

/// Where they come from is said at its head. In small letters.
const COMMON: &str = include_str!("../../data/common_passwords.txt");

/// The shortest word that is compared without what follows it: shorter ones begin too many others.
const SHORTEST_WORD: usize = 4;

/// The longest end that is taken for a year, a count or a flourish: a longer one is not guessed.
const LONGEST_END: usize = 9;

/// Whether a password is one of them, whatever its capitals, the signs around it, and the digits and signs that end it: who
/// must change a password counts on, or adds the year.
pub(super) fn is_often_used(password: &str) -> bool {
    let lowered = password.to_lowercase();
    let bare = lowered.trim_matches(|found: char| !found.is_alphanumeric());
    let word = word(bare);
    every_one().any(|known| {
        known == lowered || known == bare || word.is_some_and(|it| self::word(known) == Some(it))
    })
}

/// What a password begins with, before the digits and signs that end it.
fn word(password: &str) -> Option<&str> {
    let word = password.trim_end_matches(|found: char| !found.is_alphabetic());
    let end = password.get(word.len()..)?;
    let holds = word.chars().count() >= SHORTEST_WORD && end.chars().count() <= LONGEST_END;
    holds.then_some(word)
}

pub(super) fn every_one() -> impl Iterator<Item = &'static str> {
    COMMON.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
