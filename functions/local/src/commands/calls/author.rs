//! Who decides something: about a call, or whom signatures are trusted from.

use crate::commands::terminal::refused;
use calls::Author;
use clap::Args;
use domain::text::single_line;
use edge::{Clock, Random};
use store::calls::Decision;

/// The longest name of an author or an act, in characters.
const LONGEST: usize = 300;

/// What is said where nobody can be assumed, as under a timer or in a container.
const WHO: &str = "say who does this, with --author \"Name Surname\": it is kept with the decision, and the variable \
                   USER, which would say it, is not set here";

#[derive(Args)]
pub(in crate::commands) struct AuthorOption {
    /// Who does it, as it is kept: by default, the user of this machine.
    #[arg(long, env = "USER", value_parser = line)]
    author: Option<String>,
}

impl AuthorOption {
    /// Who it is.
    pub(in crate::commands) fn name(&self) -> Result<&str, &'static str> {
        self.author.as_deref().ok_or(WHO)
    }

    /// A decision of theirs, now.
    pub(super) fn decides(
        &self,
        act: Option<&str>,
    ) -> Result<Decision, Box<dyn std::error::Error>> {
        let author = Author { name: self.name()?.to_owned(), act: act.map(str::to_owned) };
        Ok(author.decides(Clock::System.now(), &Random.bytes().map_err(refused)?))
    }
}

/// The same with the act, where nothing is decided without one.
#[derive(Args)]
pub(super) struct ActOption {
    /// The act that decides it, or whoever asked for it, as it is cited: it is kept with what is done.
    #[arg(long, value_parser = line)]
    act: String,
    #[command(flatten)]
    author: AuthorOption,
}

impl ActOption {
    /// The decision, now.
    pub(super) fn decides(&self) -> Result<Decision, Box<dyn std::error::Error>> {
        self.author.decides(Some(&self.act))
    }
}

/// Words that can be shown on one line.
pub(in crate::commands) fn line(text: &str) -> Result<String, String> {
    let line = single_line(text).map_err(|_| "write it on one line".to_owned())?;
    match line.chars().count() {
        0 => Err("it is empty".to_owned()),
        1..=LONGEST => Ok(line),
        found => Err(format!("it may have at most {LONGEST} characters, and has {found}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_it_is_must_be_said_where_nobody_can_be_assumed() {
        let told = AuthorOption { author: None }.name().unwrap_err();
        assert!(told.contains("--author \"Name Surname\""), "{told}");
        assert_eq!(AuthorOption { author: Some("Anna".to_owned()) }.name(), Ok("Anna"));
    }
}
