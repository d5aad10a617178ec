//! The calls of the API, by area. Each is a plain struct that implements [`Endpoint`]: fill it,
//! hand it to something that sends it, get its answer.
//!
//! Lists take `at` (a [`Cursor`] from an earlier [`Page`], or made from an entry where its
//! documentation allows) and `limit` (the server has a default and a maximum).
//!
//! Reference: <https://docs.joinmastodon.org/methods/>
//!
//! [`Endpoint`]: crate::Endpoint
//! [`Page`]: crate::Page

pub mod accounts;
pub mod announcements;
pub mod apps;
pub mod async_refreshes;
pub mod blocks;
pub mod bookmarks;
pub mod conversations;
pub mod directory;
pub mod domain_blocks;
pub mod emails;
pub mod favourites;
pub mod featured_tags;
pub mod filters;
pub mod follow_requests;
pub mod instance;
pub mod invites;
pub mod lists;
pub mod markers;
pub mod media;
pub mod mutes;
pub mod notifications;
pub mod oauth;
pub mod polls;
pub mod preferences;
pub mod profile;
pub mod reports;
pub mod scheduled_statuses;
pub mod search;
pub mod statuses;
pub mod suggestions;
pub mod tags;
pub mod timelines;
pub mod trends;

use serde_json::{Map, Value};

use crate::{Cursor, Request, percent_encode};

/// Adds a list's place and length.
fn paged(request: Request, at: &Option<Cursor>, limit: Option<u32>) -> Request {
    let request = match at {
        Some(cursor) => cursor.apply(request),
        None => request,
    };
    request.query_opt("limit", limit)
}

/// An id or name as a segment of a path.
fn segment(text: &impl ToString) -> String {
    percent_encode(&text.to_string())
}

/// A JSON object without the fields that have no value.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    gather(&mut fields.into_iter())
}

/// One copy for all lengths; collecting into a map would bring a sort with each.
fn gather(fields: &mut dyn Iterator<Item = (&str, Option<Value>)>) -> Value {
    let mut present = Map::new();
    for (name, value) in fields {
        if let Some(value) = value {
            present.insert(name.to_owned(), value);
        }
    }
    Value::Object(present)
}

/// A list as a field's value; `None` where it is empty.
fn unless_empty<T: Clone + Into<Value>>(entries: &[T]) -> Option<Value> {
    (!entries.is_empty()).then(|| entries.into())
}
