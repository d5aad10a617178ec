//! Events of the streaming API.
//! <https://docs.joinmastodon.org/methods/streaming/>

use serde::Deserialize;

use crate::{
    AnnouncementId, StatusId,
    entities::{Announcement, Conversation, Notification, Status},
    tolerant,
};

/// A stream that can be subscribed to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Stream {
    /// The account's home timeline and notifications.
    User,
    /// Public posts of all servers.
    Public,
    /// Public posts of this server.
    PublicLocal,
    /// Public posts with a hashtag, named without `#`.
    Hashtag(String),
    /// Posts of a list.
    List(crate::ListId),
    /// Private mentions.
    Direct,
}

/// What a stream brings.
#[derive(Clone, Debug, PartialEq)]
pub enum StreamEvent {
    /// A new post.
    Update(Box<Status>),
    /// A post was edited.
    StatusUpdate(Box<Status>),
    /// A post was deleted.
    Delete(StatusId),
    /// A new notification.
    Notification(Box<Notification>),
    /// The filters were changed, here or elsewhere.
    FiltersChanged,
    /// A private conversation went on.
    Conversation(Box<Conversation>),
    /// An announcement was published or changed.
    Announcement(Box<Announcement>),
    /// An announcement was taken back.
    AnnouncementDelete(AnnouncementId),
    /// Notification requests were accepted and are now among the notifications.
    NotificationsMerged,
    /// Something this client does not know.
    Unknown,
}

impl Stream {
    /// The text that subscribes to the stream, or ends the subscription.
    pub fn message(&self, subscribe: bool) -> String {
        let kind = if subscribe { "subscribe" } else { "unsubscribe" };
        let mut message = serde_json::json!({ "type": kind, "stream": self.name() });
        match self {
            Stream::Hashtag(tag) => message["tag"] = tag.as_str().into(),
            Stream::List(list) => message["list"] = list.as_str().into(),
            _ => {}
        }
        message.to_string()
    }

    /// The stream's name in messages.
    pub fn name(&self) -> &'static str {
        match self {
            Stream::User => "user",
            Stream::Public => "public",
            Stream::PublicLocal => "public:local",
            Stream::Hashtag(_) => "hashtag",
            Stream::List(_) => "list",
            Stream::Direct => "direct",
        }
    }

    /// Reads the stream that a message names (`["hashtag", "genossenschaft"]`).
    fn from_names(names: &[String]) -> Option<Self> {
        let parameter = || names.get(1).cloned();
        Some(match names.first()?.as_str() {
            "user" => Self::User,
            "public" => Self::Public,
            "public:local" => Self::PublicLocal,
            "hashtag" => Self::Hashtag(parameter()?),
            "list" => Self::List(crate::ListId::new(parameter()?)),
            "direct" => Self::Direct,
            _ => return None,
        })
    }
}

impl StreamEvent {
    /// Reads a message of the websocket: the streams it came by, and the event. `None` where the
    /// message is no event (an error, or broken).
    pub fn parse(text: &str) -> Option<(Vec<Stream>, Self)> {
        let message: Message = tolerant::parse(text).ok()?;
        let event =
            Self::from_message(&message.event, message.payload.as_deref().unwrap_or_default())?;
        Some((Stream::from_names(&message.stream).into_iter().collect(), event))
    }

    fn from_message(event: &str, payload: &str) -> Option<Self> {
        let parsed = match event {
            "update" => Self::Update(tolerant::parse(payload).ok()?),
            "status.update" => Self::StatusUpdate(tolerant::parse(payload).ok()?),
            "delete" => Self::Delete(StatusId::new(payload)),
            "notification" => Self::Notification(tolerant::parse(payload).ok()?),
            "filters_changed" => Self::FiltersChanged,
            "conversation" => Self::Conversation(tolerant::parse(payload).ok()?),
            "announcement" => Self::Announcement(tolerant::parse(payload).ok()?),
            "announcement.delete" => Self::AnnouncementDelete(AnnouncementId::new(payload)),
            "notifications_merged" => Self::NotificationsMerged,
            _ => Self::Unknown,
        };
        Some(parsed)
    }
}

#[derive(Deserialize)]
struct Message {
    #[serde(default, deserialize_with = "crate::tolerant::list")]
    stream: Vec<String>,
    event: String,
    #[serde(default, deserialize_with = "crate::tolerant::or_default")]
    payload: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deletion_names_its_stream() {
        let event =
            StreamEvent::parse(r#"{"stream":["hashtag","geno"],"event":"delete","payload":"12"}"#);
        assert_eq!(
            event,
            Some((vec![Stream::Hashtag("geno".into())], StreamEvent::Delete(StatusId::new("12"))))
        );
    }

    #[test]
    fn what_is_not_known_does_no_harm() {
        assert_eq!(
            StreamEvent::parse(r#"{"stream":["user"],"event":"new_thing","payload":"{}"}"#),
            Some((vec![Stream::User], StreamEvent::Unknown))
        );
        assert_eq!(StreamEvent::parse(r#"{"error":"no","status":401}"#), None);
        assert_eq!(StreamEvent::parse("{"), None);
    }

    #[test]
    fn a_subscription_names_its_hashtag() {
        let text = Stream::Hashtag("geno".into()).message(true);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value, serde_json::json!({"type":"subscribe","stream":"hashtag","tag":"geno"}));
    }
}
