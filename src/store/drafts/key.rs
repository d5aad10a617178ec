//! Which draft.

use mastodon::StatusId;

/// Which draft: many new posts side by side, and one reply to, one quote of and one new version of
/// each post.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DraftKey {
    /// A new post; each has a number of its own, which is never used again.
    New(u64),
    /// A reply to a post.
    Reply(StatusId),
    /// A post that quotes a post.
    Quote(StatusId),
    /// A new version of one's own post. It never becomes another post.
    Edit(StatusId),
}

impl DraftKey {
    /// Its name on the device and in addresses.
    pub fn name(&self) -> String {
        match self {
            // The only one that earlier versions of the app knew.
            Self::New(0) => "new".into(),
            Self::New(number) => format!("new.{number}"),
            Self::Reply(id) => format!("reply.{id}"),
            Self::Quote(id) => format!("quote.{id}"),
            Self::Edit(id) => format!("edit.{id}"),
        }
    }

    /// Reads a name; `None` where a later version of the app wrote it.
    pub fn from_name(name: &str) -> Option<Self> {
        match name.split_once('.') {
            None if name == "new" => Some(Self::New(0)),
            Some(("new", number)) => number.parse().ok().filter(|it| *it > 0).map(Self::New),
            Some((_, "")) => None,
            Some(("reply", id)) => Some(Self::Reply(StatusId::new(id))),
            Some(("quote", id)) => Some(Self::Quote(StatusId::new(id))),
            Some(("edit", id)) => Some(Self::Edit(StatusId::new(id))),
            _ => None,
        }
    }

    /// The post that is answered.
    pub fn parent(&self) -> Option<&StatusId> {
        if let Self::Reply(id) = self { Some(id) } else { None }
    }

    /// The post that is quoted.
    pub fn quoted(&self) -> Option<&StatusId> {
        if let Self::Quote(id) = self { Some(id) } else { None }
    }

    /// The published post that gets a new version.
    pub fn edited(&self) -> Option<&StatusId> {
        if let Self::Edit(id) = self { Some(id) } else { None }
    }

    /// Whether it is a new post that neither answers nor quotes.
    pub fn is_new(&self) -> bool {
        matches!(self, Self::New(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        let id = || StatusId::new("01HX");
        for key in [
            DraftKey::New(0),
            DraftKey::New(7),
            DraftKey::Reply(id()),
            DraftKey::Quote(id()),
            DraftKey::Edit(id()),
        ] {
            assert_eq!(DraftKey::from_name(&key.name()), Some(key));
        }
        assert_eq!(DraftKey::from_name("new"), Some(DraftKey::New(0)));
        for unknown in ["reply.", "new.", "new.x", "new.0", "later.5", ""] {
            assert_eq!(DraftKey::from_name(unknown), None, "{unknown}");
        }
    }
}
