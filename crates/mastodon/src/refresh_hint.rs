//! Work that goes on after an answer is named in a header of the answer.

/// What the header `Mastodon-Async-Refresh` of an answer says about work that goes on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RefreshHint {
    /// The id by which to ask how it stands.
    pub id: String,
    /// After how many seconds to ask.
    pub retry: u32,
}

impl RefreshHint {
    /// Reads the header: `id="…", retry=5, result_count=2`; `None` where it has no id.
    pub fn from_header(header: &str) -> Option<Self> {
        let value = |name: &str| {
            let pairs = header.split(',').filter_map(|pair| pair.trim().split_once('='));
            let found = pairs.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim());
            found.map(|value| value.trim_matches('"').to_owned()).next()
        };
        let id = value("id").filter(|id| !id.is_empty())?;
        let retry = value("retry").and_then(|retry| retry.parse().ok()).unwrap_or(5);
        Some(Self { id, retry })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_read() {
        let hint = RefreshHint::from_header(r#"id="abc=", retry=3, result_count=1"#).unwrap();
        assert_eq!(hint, RefreshHint { id: "abc=".into(), retry: 3 });
        assert_eq!(RefreshHint::from_header("id=\"x\"").unwrap().retry, 5);
        assert_eq!(RefreshHint::from_header("retry=3"), None);
        assert_eq!(RefreshHint::from_header(""), None);
    }
}
