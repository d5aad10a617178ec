//! What one can subscribe to.

use serde_json::{Value, json};

use crate::content;
use crate::ids::Id;
use crate::params::Params;

/// A channel of the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Channel {
    /// Home timeline and notifications.
    User,
    /// Notifications only.
    Notifications,
    /// Private mentions.
    Direct,
    /// A public timeline.
    Public {
        /// The name it was asked for by.
        name: &'static str,
        local: bool,
        remote: bool,
        only_media: bool,
    },
    /// A hashtag (folded), perhaps only of this server.
    Hashtag { tag: String, local: bool },
    /// A list of the member.
    List(Id),
}

impl Channel {
    /// The channel of this name, with `tag` or `list` where it needs one.
    pub(super) fn named(name: &str, params: &Params) -> Option<Self> {
        let public =
            |name, local, remote, only_media| Self::Public { name, local, remote, only_media };
        Some(match name {
            "user" => Self::User,
            "user:notification" => Self::Notifications,
            "direct" => Self::Direct,
            "public" => public("public", false, false, params.flag("only_media").unwrap_or(false)),
            "public:media" => public("public:media", false, false, true),
            "public:local" => public("public:local", true, false, false),
            "public:local:media" => public("public:local:media", true, false, true),
            "public:remote" => public("public:remote", false, true, false),
            "public:remote:media" => public("public:remote:media", false, true, true),
            "hashtag" | "hashtag:local" => Self::Hashtag {
                tag: content::fold_tag(params.filled("tag")?.trim_start_matches('#')),
                local: name == "hashtag:local",
            },
            "list" => Self::List(params.id("list")?),
            _ => return None,
        })
    }

    /// The `stream` field of a message: the channel's name and what it was given.
    pub(super) fn label(&self) -> Value {
        match self {
            Self::User => json!(["user"]),
            Self::Notifications => json!(["user:notification"]),
            Self::Direct => json!(["direct"]),
            Self::Public { name, .. } => json!([name]),
            Self::Hashtag { tag, local: false } => json!(["hashtag", tag]),
            Self::Hashtag { tag, local: true } => json!(["hashtag:local", tag]),
            Self::List(id) => json!(["list", id]),
        }
    }

    /// Whether it is about the member alone.
    pub(super) fn is_personal(&self) -> bool {
        matches!(self, Self::User | Self::Notifications | Self::Direct | Self::List(_))
    }

    /// The scope a token needs for it.
    pub(super) fn scope(&self) -> &'static str {
        match self {
            Self::Notifications => "read:notifications",
            _ => "read:statuses",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_channels_and_back() {
        let params = Params::from_form("tag=Bürger&list=7");
        for name in
            ["user", "user:notification", "direct", "public", "public:local", "public:remote:media"]
        {
            let channel = Channel::named(name, &params).expect(name);
            assert_eq!(channel.label(), json!([name]));
        }
        let hashtag = Channel::named("hashtag", &params).expect("a hashtag");
        assert_eq!(hashtag.label(), json!(["hashtag", "burger"]));
        let list = Channel::named("list", &params).expect("a list");
        assert_eq!(list.label(), json!(["list", "7"]));
        assert_eq!(Channel::named("hashtag", &Params::default()), None);
        assert_eq!(Channel::named("everything", &params), None);
    }
}
