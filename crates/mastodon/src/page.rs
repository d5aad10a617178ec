//! Lists come in pages; the `Link` header says where the next one is.
//! <https://docs.joinmastodon.org/api/guidelines/#pagination>

use serde::de::DeserializeOwned;

use crate::{ApiError, Request, Response, tolerant};

/// One page of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<T> {
    /// The entries, newest first.
    pub items: Vec<T>,
    /// Where older entries are; `None` at the end.
    pub next: Option<Cursor>,
    /// Where newer entries are.
    pub previous: Option<Cursor>,
}

/// A place in a list as the server named it. Opaque: the ids in it may be those of another table
/// than the entries' own (favourites, followers), so they are never made from an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(Vec<(&'static str, String)>);

/// The query parameters that servers page by.
const PARAMETERS: [&str; 5] = ["max_id", "since_id", "min_id", "offset", "page"];

impl<T: DeserializeOwned> Page<T> {
    /// Reads a list answer with its `Link` header.
    ///
    /// # Errors
    /// [`ApiError::Unreadable`] where the body is no JSON list.
    pub fn read(response: &Response) -> Result<Self, ApiError> {
        let items = tolerant::list_from_str(&response.body)?;
        let (next, previous) = neighbours(response);
        Ok(Self { items, next, previous })
    }
}

/// Reads where older and where newer entries are.
pub(crate) fn neighbours(response: &Response) -> (Option<Cursor>, Option<Cursor>) {
    let link = response.header("link").unwrap_or_default();
    (Cursor::from_link(link, "next"), Cursor::from_link(link, "prev"))
}

impl Cursor {
    /// A place right before (older than) the entry with this id, for timelines whose cursor ids
    /// are the entries' own.
    pub fn older_than(id: impl ToString) -> Self {
        Self(vec![("max_id", id.to_string())])
    }

    /// The entries that directly follow (are newer than) the entry with this id.
    pub fn right_after(id: impl ToString) -> Self {
        Self(vec![("min_id", id.to_string())])
    }

    /// The newest entries, down to the one with this id.
    pub fn newer_than(id: impl ToString) -> Self {
        Self(vec![("since_id", id.to_string())])
    }

    /// Behind so many entries, for lists that are paged by skipping.
    pub fn skipping(entries: u32) -> Self {
        Self(vec![("offset", entries.to_string())])
    }

    /// How many entries it skips; `None` where the list is paged otherwise.
    pub fn skipped(&self) -> Option<u32> {
        let (_, number) = self.0.iter().find(|(name, _)| *name == "offset")?;
        number.parse().ok()
    }

    /// Adds the place to a request.
    pub fn apply(&self, mut request: Request) -> Request {
        request.query.extend(self.0.iter().cloned());
        request
    }

    fn from_link(header: &str, relation: &str) -> Option<Self> {
        let wanted = format!("rel=\"{relation}\"");
        let part = header.split(',').find(|part| part.contains(&wanted))?;
        let address = part.split_once('<')?.1.split_once('>')?.0;
        let (_, query) = address.split_once('?')?;
        let parameters: Vec<_> = query
            .split('&')
            .filter_map(|pair| {
                let (name, value) = pair.split_once('=')?;
                let name = PARAMETERS.into_iter().find(|known| *known == name)?;
                Some((name, value.to_owned()))
            })
            .collect();
        (!parameters.is_empty()).then_some(Self(parameters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_header_tells_both_neighbours() {
        let response = Response {
            status: 200,
            headers: vec![(
                "link".into(),
                "<https://x.example/api/v1/timelines/home?limit=2&max_id=7>; rel=\"next\", \
                 <https://x.example/api/v1/timelines/home?min_id=9>; rel=\"prev\""
                    .into(),
            )],
            body: "[1,2]".into(),
        };
        let page = Page::<u8>::read(&response).unwrap();
        assert_eq!(page.items, [1, 2]);
        let next = page.next.unwrap().apply(Request::get("/x"));
        assert_eq!(next.path_and_query(), "/x?max_id=7");
        let previous = page.previous.unwrap().apply(Request::get("/x"));
        assert_eq!(previous.path_and_query(), "/x?min_id=9");
    }

    #[test]
    fn a_place_may_be_told_by_what_is_skipped() {
        let place = Cursor::skipping(40);
        assert_eq!(place.skipped(), Some(40));
        assert_eq!(place.apply(Request::get("/x")).path_and_query(), "/x?offset=40");
        assert_eq!(Cursor::older_than(40).skipped(), None);
    }

    #[test]
    fn without_the_header_the_list_ends() {
        let response = Response { status: 200, headers: vec![], body: "[]".into() };
        assert_eq!(Page::<u8>::read(&response).unwrap().next, None);
    }
}
