//! How far one has read.
//! <https://docs.joinmastodon.org/methods/markers/>

use serde_json::Value;

use crate::{
    ApiError, Endpoint, NotificationId, Request, Response, StatusId, endpoint::one,
    endpoints::object, entities::Markers,
};

/// How far one has read, in the home timeline and in the notifications.
/// <https://docs.joinmastodon.org/methods/markers/#get>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetMarkers;

impl Endpoint for GetMarkers {
    type Answer = Markers;

    fn request(&self) -> Request {
        Request::get("/api/v1/markers").query_all("timeline[]", ["home", "notifications"])
    }

    fn read(response: &Response) -> Result<Markers, ApiError> {
        one(response)
    }
}

/// Keeps how far one has read; answers what was changed. 409 where someone else just did.
/// <https://docs.joinmastodon.org/methods/markers/#create>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SaveMarkers {
    /// The newest post read in the home timeline.
    pub home: Option<StatusId>,
    /// The newest notification read.
    pub notifications: Option<NotificationId>,
}

impl Endpoint for SaveMarkers {
    type Answer = Markers;

    fn request(&self) -> Request {
        let markers = object([
            ("home", self.home.clone().map(|id| last_read(id.into()))),
            ("notifications", self.notifications.clone().map(|id| last_read(id.into()))),
        ]);
        // How far one has read is told last, on leaving.
        Request::post("/api/v1/markers").json(markers).outliving_page()
    }

    fn read(response: &Response) -> Result<Markers, ApiError> {
        one(response)
    }
}

fn last_read(id: Value) -> Value {
    object([("last_read_id", Some(id))])
}
