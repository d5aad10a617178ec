//! Addresses of what helps to find something: searching, trends, several hashtags together.

use mastodon::{endpoints::search::SearchKind, percent_encode};

use super::{Route, query::parameter};

/// What is talked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Explore {
    /// Posts.
    #[default]
    Posts,
    /// Hashtags.
    Tags,
    /// Linked pages.
    Links,
}

impl Explore {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Posts, Self::Tags, Self::Links];

    pub(super) fn href(self) -> &'static str {
        match self {
            Self::Posts => "/explore",
            Self::Tags => "/explore/tags",
            Self::Links => "/explore/links",
        }
    }
}

/// A hashtag together with others. Names stand without `#`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TagMix {
    /// The hashtag it began with.
    pub name: String,
    /// Posts with one of these too.
    pub any: Vec<String>,
    /// Only posts that have all of these too.
    pub all: Vec<String>,
    /// Only posts that have none of these.
    pub none: Vec<String>,
}

impl TagMix {
    /// The page of these hashtags; of one alone, its own.
    pub fn route(self) -> Route {
        match self.is_alone() {
            true => Route::Tag { name: self.name },
            false => Route::TagMix(self),
        }
    }

    /// Whether a post with these hashtags belongs here, whatever their case.
    pub fn takes<'a>(&self, tags: impl Iterator<Item = &'a str> + Clone) -> bool {
        let has = |name: &String| tags.clone().any(|tag| tag.to_lowercase() == name.to_lowercase());
        (has(&self.name) || self.any.iter().any(has))
            && self.all.iter().all(has)
            && !self.none.iter().any(has)
    }

    pub(super) fn parse(name: &str, query: &str) -> Self {
        let names = |parameter_name| {
            let joined = parameter(query, parameter_name).unwrap_or_default();
            joined.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect()
        };
        Self { name: name.into(), any: names("any"), all: names("all"), none: names("none") }
    }

    pub(super) fn href(&self) -> String {
        let mut href = ["/tags/", &percent_encode(&self.name)].concat();
        let mut sign = "?";
        for (name, tags) in [("any", &self.any), ("all", &self.all), ("none", &self.none)] {
            if !tags.is_empty() {
                href.extend([sign, name, "=", &percent_encode(&tags.join(","))]);
                sign = "&";
            }
        }
        href
    }

    fn is_alone(&self) -> bool {
        self.any.is_empty() && self.all.is_empty() && self.none.is_empty()
    }
}

/// The name of a kind of results in an address, as Mastodon has it.
pub(super) fn kind_name(kind: SearchKind) -> &'static str {
    match kind {
        SearchKind::Accounts => "accounts",
        SearchKind::Hashtags => "hashtags",
        SearchKind::Statuses => "statuses",
    }
}

pub(super) fn kind_of(query: &str) -> Option<SearchKind> {
    let name = parameter(query, "type")?;
    [SearchKind::Accounts, SearchKind::Hashtags, SearchKind::Statuses]
        .into_iter()
        .find(|kind| kind_name(*kind) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mix_takes_what_the_server_would_send() {
        let names = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let mix = TagMix {
            name: "Strom".into(),
            any: names(&["wind"]),
            all: names(&["geno"]),
            none: names(&["Werbung"]),
        };
        let takes = |tags: &[&'static str]| mix.takes(tags.iter().copied());
        assert!(takes(&["strom", "Geno"]) && takes(&["Wind", "geno"]));
        assert!(!takes(&["strom"]) && !takes(&["geno"]));
        assert!(!takes(&["strom", "geno", "werbung"]));
    }

    #[test]
    fn a_hashtag_alone_has_its_own_page() {
        let alone = TagMix { name: "strom".into(), ..TagMix::default() };
        assert_eq!(alone.route(), Route::Tag { name: "strom".into() });
    }
}
