//! The parts that a page about one thing has: tabs of a profile and of the notifications, lists of
//! accounts.

/// Which of an account's posts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProfileTab {
    /// Posts and boosts, without replies.
    #[default]
    Posts,
    /// With replies.
    Replies,
    /// Only posts with media.
    Media,
}

/// Accounts around an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Circle {
    /// Those who follow it.
    Followers,
    /// Those it follows.
    Following,
    /// Those it features on its profile.
    Featured,
}

impl Circle {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Followers, Self::Following, Self::Featured];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Followers => "followers",
            Self::Following => "following",
            Self::Featured => "featured",
        }
    }
}

/// What one keeps for oneself about others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnList {
    /// Who asks to follow one.
    FollowRequests,
    /// The hashtags one follows.
    FollowedTags,
    /// The words that are filtered.
    Filters,
    /// Whom one mutes.
    Mutes,
    /// Whom one blocks.
    Blocks,
    /// Which servers one blocks.
    DomainBlocks,
}

impl OwnList {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::FollowRequests,
        Self::FollowedTags,
        Self::Filters,
        Self::Mutes,
        Self::Blocks,
        Self::DomainBlocks,
    ];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::FollowRequests => "follow_requests",
            Self::FollowedTags => "followed_tags",
            Self::Filters => "filters",
            Self::Mutes => "mutes",
            Self::Blocks => "blocks",
            Self::DomainBlocks => "domain_blocks",
        }
    }

    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.slug() == slug)
    }
}

/// Those who carry a post on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Who boosted it.
    Boosts,
    /// Who favourited it.
    Favourites,
    /// Who quoted it.
    Quotes,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Boosts, Self::Favourites, Self::Quotes];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Boosts => "reblogs",
            Self::Favourites => "favourites",
            Self::Quotes => "quotes",
        }
    }

    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.slug() == slug)
    }
}

/// Which notifications are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NotificationTab {
    /// All.
    #[default]
    All,
    /// Mentions, replies and quotes.
    Mentions,
    /// Boosts and favourites.
    Reactions,
    /// Followers, and those who ask to be.
    Follows,
}

impl NotificationTab {
    /// All of them, in their order.
    pub const EACH: [Self; 4] = [Self::All, Self::Mentions, Self::Reactions, Self::Follows];

    /// The word in the address; empty for all.
    pub fn slug(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Mentions => "erwaehnungen",
            Self::Reactions => "reaktionen",
            Self::Follows => "follower",
        }
    }

    pub(super) fn from_slug(slug: &str) -> Self {
        Self::EACH.into_iter().find(|tab| tab.slug() == slug).unwrap_or_default()
    }
}
