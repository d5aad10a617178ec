//! Timelines by key.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::{AccountId, ListId, StatusId, Stream, entities::Status};

use super::Timeline;
use crate::routes::{ProfileTab, TagMix};

/// Which timeline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TimelineKey {
    /// Posts of the accounts one follows.
    Home,
    /// Public posts of this server.
    Local,
    /// Public posts of all servers.
    Public,
    /// Posts with a hashtag (without `#`).
    Tag(String),
    /// Posts with several hashtags.
    TagMix(TagMix),
    /// Public posts of this server, and those of all servers with one of these hashtags (without
    /// `#`).
    Cooperatives(Vec<String>),
    /// Posts that are in trend.
    Trends,
    /// Posts that a search has found.
    Search(String),
    /// Posts of a list's members.
    List(ListId),
    /// Posts of an account.
    Account(AccountId, ProfileTab),
    /// The posts an account has pinned to its profile.
    Pinned(AccountId),
    /// What one has bookmarked.
    Bookmarks,
    /// What one has favourited.
    Favourites,
}

impl TimelineKey {
    /// The streams that bring this timeline's new posts; empty where there are none.
    pub fn streams(&self) -> Vec<Stream> {
        let hashtag = |name: &String| Stream::Hashtag(name.to_lowercase());
        match self {
            Self::Home => vec![Stream::User],
            Self::Local => vec![Stream::PublicLocal],
            Self::Public => vec![Stream::Public],
            Self::Tag(name) => vec![hashtag(name)],
            Self::TagMix(mix) => std::iter::once(&mix.name).chain(&mix.any).map(hashtag).collect(),
            Self::Cooperatives(tags) => {
                std::iter::once(Stream::PublicLocal).chain(tags.iter().map(hashtag)).collect()
            }
            Self::List(id) => vec![Stream::List(id.clone())],
            Self::Trends
            | Self::Search(_)
            | Self::Account(..)
            | Self::Pinned(_)
            | Self::Bookmarks
            | Self::Favourites => Vec::new(),
        }
    }

    /// Whether a post that came by one of its streams belongs to the timeline.
    pub fn takes(&self, status: &Status) -> bool {
        match self {
            Self::TagMix(mix) => mix.takes(status.tags.iter().map(|tag| tag.name.as_str())),
            _ => true,
        }
    }

    /// Whether its posts stand in the order of their ids.
    pub fn is_ordered(&self) -> bool {
        !matches!(
            self,
            Self::Trends | Self::Search(_) | Self::Pinned(_) | Self::Bookmarks | Self::Favourites
        )
    }

    /// Whether it leaves out the posts of those one mutes or blocks, as servers do.
    pub fn leaves_out_hidden(&self) -> bool {
        match self {
            Self::Home
            | Self::Local
            | Self::Public
            | Self::Tag(_)
            | Self::TagMix(_)
            | Self::Cooperatives(_)
            | Self::Trends
            | Self::List(_) => true,
            Self::Search(_)
            | Self::Account(..)
            | Self::Pinned(_)
            | Self::Bookmarks
            | Self::Favourites => false,
        }
    }
}

/// Timelines by key; each its own signal.
#[derive(Clone, Copy)]
pub struct Timelines {
    timelines: StoredValue<HashMap<TimelineKey, ArcRwSignal<Timeline>>>,
}

impl Timelines {
    pub(super) fn new() -> Self {
        Self { timelines: StoredValue::new(HashMap::new()) }
    }

    /// The timeline's signal; an untouched one where it was never opened.
    pub fn signal(self, key: &TimelineKey) -> ArcRwSignal<Timeline> {
        if let Some(known) = self.timelines.with_value(|known| known.get(key).cloned()) {
            return known;
        }
        let fresh = ArcRwSignal::new(Timeline::default());
        self.timelines.update_value(|known| {
            known.insert(key.clone(), fresh.clone());
        });
        fresh
    }

    /// The keys of all timelines opened so far.
    pub fn keys(self) -> Vec<TimelineKey> {
        self.timelines.with_value(|known| known.keys().cloned().collect())
    }

    /// The stream was lost: what comes from now on is missing in every timeline.
    pub fn lose(self) {
        let all: Vec<_> = self.timelines.with_value(|known| known.values().cloned().collect());
        for timeline in all {
            timeline.update(Timeline::lose);
        }
    }

    /// Forgets a timeline.
    pub fn forget(self, key: &TimelineKey) {
        self.timelines.update_value(|known| {
            known.remove(key);
        });
    }

    /// Takes a post out of every timeline.
    pub fn remove(self, id: &StatusId) {
        let all: Vec<_> = self.timelines.with_value(|known| known.values().cloned().collect());
        for timeline in all {
            timeline.update(|timeline| timeline.remove(id));
        }
    }

    pub(super) fn clear(self) {
        self.timelines.set_value(HashMap::new());
    }
}
