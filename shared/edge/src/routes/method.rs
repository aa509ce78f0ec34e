//! HTTP methods.

/// An HTTP method in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates or acts.
    Post,
    /// Replaces.
    Put,
    /// Removes.
    Delete,
}

/// The method that asks for everything of a `GET` but its content.
pub(crate) const HEAD: &str = "HEAD";

impl Method {
    /// The method as written in requests.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// The methods of requests that a route with it takes.
    pub fn taken(self) -> &'static [&'static str] {
        match self {
            Self::Get => &["GET", HEAD],
            Self::Post => &["POST"],
            Self::Put => &["PUT"],
            Self::Delete => &["DELETE"],
        }
    }

    /// Whether it changes something: such requests must come from the site itself.
    pub fn changes(self) -> bool {
        self != Self::Get
    }
}
