//! What happens on the server and may be of interest to those who listen: the streaming connections.

use crate::ids::Id;

/// Something that happened. It names the things; who may see them is for the listener to find out.
#[derive(Clone, Debug)]
pub enum Event {
    /// A post (or a boost) was published.
    StatusPublished(Id),
    /// A post was edited.
    StatusEdited(Id),
    /// A post was deleted; it is gone from the database by now, so its audience comes along.
    StatusDeleted {
        /// The post.
        status: Id,
        /// Whose home timelines may show it.
        audience: Vec<Id>,
        /// Whether the public timelines may show it.
        public: bool,
        /// The tags it had (lower case).
        tags: Vec<String>,
    },
    /// Someone is to be told something.
    NotificationCreated(Id),
    /// Someone's list of private mentions changed: the account and its conversation.
    ConversationChanged(Id, Id),
    /// Notifications of this account that were held back are among the others now.
    NotificationsMerged(Id),
    /// This account changed its filters.
    FiltersChanged(Id),
    /// An announcement appeared or changed.
    AnnouncementChanged(Id),
    /// All streaming connections are to be cut (a test wants it).
    CutStreams,
}
