//! An error with its causes, as logs and terminals show it.

use std::error::Error;
use std::fmt;
use std::iter::successors;

/// An error and then each of its causes, down to the first. On one line, `what: cause: its cause`;
/// with `{:#}` one below the other, for a terminal.
#[derive(Clone, Copy, Debug)]
pub struct ErrorChain<'a>(pub &'a (dyn Error + 'static));

impl fmt::Display for ErrorChain<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let before_a_cause = if formatter.alternate() { "\n  because: " } else { ": " };
        write!(formatter, "{}", self.0)?;
        successors(self.0.source(), |&cause| cause.source())
            .try_for_each(|cause| write!(formatter, "{before_a_cause}{cause}"))
    }
}

#[cfg(test)]
mod tests {
    use super::ErrorChain;

    #[derive(Debug, thiserror::Error)]
    #[error("{what}")]
    struct Failure {
        what: &'static str,
        #[source]
        cause: Option<Box<Failure>>,
    }

    fn failure(what: &'static str, cause: Option<Failure>) -> Failure {
        Failure { what, cause: cause.map(Box::new) }
    }

    #[test]
    fn every_cause_is_told_in_order() {
        let disk = failure("no space", None);
        let error = failure("saving", Some(failure("writing the record", Some(disk))));
        let chain = ErrorChain(&error);
        assert_eq!(chain.to_string(), "saving: writing the record: no space");
        assert_eq!(
            format!("{chain:#}"),
            "saving\n  because: writing the record\n  because: no space"
        );
        assert_eq!(ErrorChain(&failure("alone", None)).to_string(), "alone");
    }
}
