//! Filters that hide or warn about posts.
//! <https://docs.joinmastodon.org/methods/filters/>

use serde_json::Value;

use crate::{
    ApiError, Endpoint, FilterId, FilterKeywordId, FilterStatusId, Request, Response, StatusId,
    endpoint::{all, one},
    endpoints::{object, segment, unless_empty},
    entities::{Filter, FilterAction, FilterContext, FilterKeyword, FilterStatus},
};

/// One's own filters.
/// <https://docs.joinmastodon.org/methods/filters/#get>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ListFilters;

impl Endpoint for ListFilters {
    type Answer = Vec<Filter>;

    fn request(&self) -> Request {
        Request::get("/api/v2/filters")
    }

    fn read(response: &Response) -> Result<Vec<Filter>, ApiError> {
        all(response)
    }
}

/// A filter.
/// <https://docs.joinmastodon.org/methods/filters/#get-one>
#[derive(Clone, Debug, PartialEq)]
pub struct GetFilter {
    /// Which.
    pub id: FilterId,
}

impl Endpoint for GetFilter {
    type Answer = Filter;

    fn request(&self) -> Request {
        Request::get(format!("/api/v2/filters/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Filter, ApiError> {
        one(response)
    }
}

/// Makes a filter, or changes one.
/// <https://docs.joinmastodon.org/methods/filters/#create>
/// <https://docs.joinmastodon.org/methods/filters/#update>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SaveFilter {
    /// Which to change; `None` makes a new one.
    pub id: Option<FilterId>,
    /// Its name.
    pub title: String,
    /// Where it works; at least one place.
    pub context: Vec<FilterContext>,
    /// What it does.
    pub action: Option<FilterAction>,
    /// When it ends.
    pub expiry: FilterExpiry,
    /// Words to add, change or remove; those not named stay.
    pub keywords: Vec<KeywordChange>,
}

/// When a filter ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FilterExpiry {
    /// As it was; for a new filter, never.
    #[default]
    Unchanged,
    /// Never.
    Never,
    /// After so many seconds.
    In(u32),
}

/// What to do with a filter's word.
#[derive(Clone, Debug, PartialEq)]
pub enum KeywordChange {
    /// Add it.
    Add {
        /// The word or phrase.
        keyword: String,
        /// Whether only whole words match.
        whole_word: bool,
    },
    /// Change it.
    Change {
        /// Which.
        id: FilterKeywordId,
        /// The word or phrase.
        keyword: String,
        /// Whether only whole words match.
        whole_word: bool,
    },
    /// Remove it.
    Remove(FilterKeywordId),
}

impl KeywordChange {
    fn to_json(&self) -> Value {
        match self {
            Self::Add { keyword, whole_word } => object([
                ("keyword", Some(keyword.as_str().into())),
                ("whole_word", Some((*whole_word).into())),
            ]),
            Self::Change { id, keyword, whole_word } => object([
                ("id", Some(id.clone().into())),
                ("keyword", Some(keyword.as_str().into())),
                ("whole_word", Some((*whole_word).into())),
            ]),
            Self::Remove(id) => {
                object([("id", Some(id.clone().into())), ("_destroy", Some(true.into()))])
            }
        }
    }
}

impl Endpoint for SaveFilter {
    type Answer = Filter;

    fn request(&self) -> Request {
        let request = match &self.id {
            Some(id) => Request::put(format!("/api/v2/filters/{}", segment(id))),
            None => Request::post("/api/v2/filters"),
        };
        let context: Vec<&str> = self.context.iter().map(|context| context.as_str()).collect();
        let keywords: Vec<Value> = self.keywords.iter().map(KeywordChange::to_json).collect();
        let expires_in = match self.expiry {
            FilterExpiry::Unchanged => None,
            FilterExpiry::Never => Some(Value::Null),
            FilterExpiry::In(seconds) => Some(seconds.into()),
        };
        request.json(object([
            ("title", Some(self.title.as_str().into())),
            ("context", Some(context.into())),
            ("filter_action", self.action.map(|action| action.as_str().into())),
            ("expires_in", expires_in),
            ("keywords_attributes", unless_empty(&keywords)),
        ]))
    }

    fn read(response: &Response) -> Result<Filter, ApiError> {
        one(response)
    }
}

/// Deletes a filter.
/// <https://docs.joinmastodon.org/methods/filters/#delete>
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteFilter {
    /// Which.
    pub id: FilterId,
}

impl Endpoint for DeleteFilter {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v2/filters/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// The words of a filter.
/// <https://docs.joinmastodon.org/methods/filters/#keywords-get>
#[derive(Clone, Debug, PartialEq)]
pub struct FilterKeywords {
    /// Which filter.
    pub id: FilterId,
}

impl Endpoint for FilterKeywords {
    type Answer = Vec<FilterKeyword>;

    fn request(&self) -> Request {
        Request::get(format!("/api/v2/filters/{}/keywords", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Vec<FilterKeyword>, ApiError> {
        all(response)
    }
}

/// Adds a word to a filter.
/// <https://docs.joinmastodon.org/methods/filters/#keywords-create>
#[derive(Clone, Debug, PartialEq)]
pub struct AddKeyword {
    /// Which filter.
    pub id: FilterId,
    /// The word or phrase.
    pub keyword: String,
    /// Whether only whole words match.
    pub whole_word: bool,
}

impl Endpoint for AddKeyword {
    type Answer = FilterKeyword;

    fn request(&self) -> Request {
        Request::post(format!("/api/v2/filters/{}/keywords", segment(&self.id))).json(object([
            ("keyword", Some(self.keyword.as_str().into())),
            ("whole_word", Some(self.whole_word.into())),
        ]))
    }

    fn read(response: &Response) -> Result<FilterKeyword, ApiError> {
        one(response)
    }
}

/// Removes a word from its filter.
/// <https://docs.joinmastodon.org/methods/filters/#keywords-delete>
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveKeyword {
    /// Which word.
    pub id: FilterKeywordId,
}

impl Endpoint for RemoveKeyword {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v2/filters/keywords/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// Adds a single post to a filter.
/// <https://docs.joinmastodon.org/methods/filters/#statuses-add>
#[derive(Clone, Debug, PartialEq)]
pub struct AddFilterStatus {
    /// Which filter.
    pub id: FilterId,
    /// Which post.
    pub status_id: StatusId,
}

impl Endpoint for AddFilterStatus {
    type Answer = FilterStatus;

    fn request(&self) -> Request {
        Request::post(format!("/api/v2/filters/{}/statuses", segment(&self.id)))
            .json(object([("status_id", Some(self.status_id.clone().into()))]))
    }

    fn read(response: &Response) -> Result<FilterStatus, ApiError> {
        one(response)
    }
}

/// Removes a single post from its filter.
/// <https://docs.joinmastodon.org/methods/filters/#statuses-remove>
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveFilterStatus {
    /// Which entry.
    pub id: FilterStatusId,
}

impl Endpoint for RemoveFilterStatus {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v2/filters/statuses/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
