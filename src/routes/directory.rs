//! What the directory shows, as it stands in its address.

use mastodon::percent_encode;

use super::query::parameter;

/// Which cooperatives the directory shows, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DirectoryFilter {
    /// What is looked for; empty where nothing is.
    pub query: String,
    /// The slug of a country or region.
    pub area: Option<String>,
    /// The slug of a sector.
    pub sector: Option<String>,
    /// Whether only those are shown that take members.
    pub takes_members: bool,
    /// In which order.
    pub order: DirectoryOrder,
}

/// The order of the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DirectoryOrder {
    /// Who posted last comes first.
    #[default]
    Active,
    /// By name.
    Name,
    /// Who came last comes first.
    Newest,
}

impl DirectoryFilter {
    /// Whether it lets everyone through.
    pub fn is_open(&self) -> bool {
        *self == Self { order: self.order, ..Self::default() }
    }

    pub(super) fn parse(query: &str) -> Self {
        Self {
            query: parameter(query, "q").unwrap_or_default(),
            area: parameter(query, "ort"),
            sector: parameter(query, "sparte"),
            takes_members: parameter(query, "aufnahme").is_some_and(|value| value == "ja"),
            order: match parameter(query, "folge").as_deref() {
                Some("name") => DirectoryOrder::Name,
                Some("neu") => DirectoryOrder::Newest,
                _ => DirectoryOrder::Active,
            },
        }
    }

    pub(super) fn query(&self) -> String {
        let order = match self.order {
            DirectoryOrder::Active => None,
            DirectoryOrder::Name => Some("name"),
            DirectoryOrder::Newest => Some("neu"),
        };
        let looked_for = Some(self.query.as_str()).filter(|query| !query.is_empty());
        let parameters = [
            ("q", looked_for),
            ("ort", self.area.as_deref()),
            ("sparte", self.sector.as_deref()),
            ("aufnahme", self.takes_members.then_some("ja")),
            ("folge", order),
        ];
        let pairs = parameters
            .iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", percent_encode((*value)?))));
        pairs.collect::<Vec<_>>().join("&")
    }
}
