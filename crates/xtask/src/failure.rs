//! What a verb says when it cannot go on.

use std::fmt;
use std::path::Path;

/// The result of everything here that can fail.
pub type Outcome<T> = Result<T, Failure>;

/// One sentence for the person at the terminal: what is wrong and what to do.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure with its sentence, without a full stop or an "error:" in front.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// A file or folder that could not be read or written; `doing` is a verb such as "read".
    pub fn file(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self(format!("cannot {doing} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self(format!("{error}; cargo xtask --help lists the options"))
    }
}
