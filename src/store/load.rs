//! How a piece of data that is fetched stands.

use mastodon::ApiError;

/// How a piece of data that is fetched stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Load {
    /// Never asked for.
    #[default]
    Untouched,
    /// On its way.
    Loading,
    /// Here.
    Done,
    /// Did not come; what was there before is kept.
    Failed(ApiError),
}

impl Load {
    /// Whether it is on its way.
    pub fn is_loading(&self) -> bool {
        matches!(self, Self::Loading)
    }

    /// Why it did not come.
    pub fn error(&self) -> Option<&ApiError> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }
}
