//! Pages as Mastodon cuts them: `max_id`, `since_id`, `min_id`, `limit`, and the `Link` header that leads on.
//!
//! See <https://docs.joinmastodon.org/api/guidelines/#pagination>.

use axum::http::header::LINK;
use axum::http::{HeaderMap, HeaderValue};

use crate::base::Base;
use crate::ids::Id;
use crate::params::Params;

/// Which page is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// Only older ones.
    pub max_id: Option<Id>,
    /// Only newer ones, the newest first.
    pub since_id: Option<Id>,
    /// Only newer ones, those right after it.
    pub min_id: Option<Id>,
    /// At most this many.
    pub limit: usize,
}

impl Paging {
    /// Reads the page out of the parameters.
    pub fn read(params: &Params, default: usize, max: usize) -> Self {
        Self {
            max_id: params.id("max_id"),
            since_id: params.id("since_id"),
            min_id: params.id("min_id"),
            limit: params.limit(default, max),
        }
    }

    /// ` AND column < 5 AND column > 3`: the page's borders, to stand in a WHERE.
    pub fn borders(&self, column: &str) -> String {
        let mut sql = String::new();
        if let Some(id) = self.max_id {
            sql += &format!(" AND {column} < {id}");
        }
        if let Some(id) = self.min_id.or(self.since_id) {
            sql += &format!(" AND {column} > {id}");
        }
        sql
    }

    /// ` ORDER BY column DESC LIMIT 20`; ascending for `min_id`, so put the rows right with [`Paging::newest_first`].
    pub fn order(&self, column: &str) -> String {
        let direction = if self.min_id.is_some() { "ASC" } else { "DESC" };
        format!(" ORDER BY {column} {direction} LIMIT {}", self.limit)
    }

    /// Brings rows that were read in [`Paging::order`] into the order of the answer.
    pub fn newest_first<T>(&self, mut rows: Vec<T>) -> Vec<T> {
        if self.min_id.is_some() {
            rows.reverse();
        }
        rows
    }

    /// As [`Paging::links`], but with a next page even if this one is not full: timelines do so.
    pub fn open_links(
        &self,
        base: &Base,
        path: &str,
        params: &Params,
        keep: &[&str],
        ids: &[Id],
    ) -> HeaderMap {
        let full = Self { limit: ids.len(), ..*self };
        full.links(base, path, params, keep, ids)
    }

    /// The `Link` header of a page whose entries have these ids (newest first). `keep` names the parameters
    /// that the next page needs too.
    pub fn links(
        &self,
        base: &Base,
        path: &str,
        params: &Params,
        keep: &[&str],
        ids: &[Id],
    ) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
            return headers;
        };
        let address = |border: &str, id: &Id| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            for name in ["limit"].iter().chain(keep) {
                match params.value(name) {
                    Some(serde_json::Value::Array(_)) => {
                        for item in params.list(name) {
                            query.append_pair(&format!("{name}[]"), &item);
                        }
                    }
                    _ => {
                        if let Some(value) = params.text(name) {
                            query.append_pair(name, &value);
                        }
                    }
                }
            }
            query.append_pair(border, &id.to_string());
            format!("{}{path}?{}", base.0, query.finish())
        };
        let mut links = Vec::new();
        if ids.len() >= self.limit {
            links.push(format!("<{}>; rel=\"next\"", address("max_id", last)));
        }
        links.push(format!("<{}>; rel=\"prev\"", address("min_id", first)));
        if let Ok(value) = HeaderValue::from_str(&links.join(", ")) {
            headers.insert(LINK, value);
        }
        headers
    }
}
