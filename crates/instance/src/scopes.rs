//! OAuth scopes: <https://docs.joinmastodon.org/api/oauth-scopes/>.

/// Every scope there is.
pub const KNOWN: &[&str] = &[
    "profile",
    "follow",
    "push",
    "read",
    "read:accounts",
    "read:blocks",
    "read:bookmarks",
    "read:collections",
    "read:favourites",
    "read:filters",
    "read:follows",
    "read:lists",
    "read:mutes",
    "read:notifications",
    "read:search",
    "read:statuses",
    "write",
    "write:accounts",
    "write:blocks",
    "write:bookmarks",
    "write:collections",
    "write:conversations",
    "write:favourites",
    "write:filters",
    "write:follows",
    "write:lists",
    "write:media",
    "write:mutes",
    "write:notifications",
    "write:reports",
    "write:statuses",
    "admin:read",
    "admin:write",
];
/// What the old scope `follow` stands for.
const FOLLOW: &[&str] =
    &["read:blocks", "write:blocks", "read:follows", "write:follows", "read:mutes", "write:mutes"];

/// A set of scopes, in the order given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(Vec<String>);

impl Scopes {
    /// Reads scopes separated by blanks (or `+`).
    pub fn parse(text: &str) -> Self {
        let mut scopes = Vec::new();
        for scope in text.split([' ', '+', ',']).filter(|it| !it.is_empty()) {
            if !scopes.iter().any(|it| it == scope) {
                scopes.push(scope.to_owned());
            }
        }
        Self(scopes)
    }

    /// Whether this scope, or one that includes it, is in the set.
    pub fn include(&self, scope: &str) -> bool {
        self.0.iter().any(|it| {
            it == scope
                || scope.strip_prefix(it.as_str()).is_some_and(|rest| rest.starts_with(':'))
                || (it == "follow" && FOLLOW.contains(&scope))
        }) || (scope == "profile" && self.include("read:accounts"))
    }

    /// Whether everything in `other` is included here.
    pub fn cover(&self, other: &Self) -> bool {
        other.0.iter().all(|it| self.include(it))
    }

    /// Whether each is a scope Mastodon knows.
    pub fn all_known(&self) -> bool {
        self.0.iter().all(|it| KNOWN.contains(&it.as_str()) || it.starts_with("admin:"))
    }

    /// The single scopes.
    pub fn names(&self) -> &[String] {
        &self.0
    }
}

impl std::fmt::Display for Scopes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::Scopes;

    #[test]
    fn wider_scopes_include_narrower_ones_only() {
        let scopes = Scopes::parse("read write:statuses follow");
        assert!(scopes.include("read:accounts"));
        assert!(scopes.include("write:statuses"));
        assert!(scopes.include("write:follows"));
        assert!(!scopes.include("write:media"));
        assert!(!scopes.include("write"));
        assert!(!Scopes::parse("read:accounts").include("read"));
    }
}
