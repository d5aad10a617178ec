//! What the instance says about itself, and what follows for the app.

use leptos::prelude::*;
use mastodon::entities::Instance;

use super::Load;

/// What the instance says about itself.
#[derive(Clone, Copy)]
pub struct InstanceInfo {
    /// The answer of `/api/v2/instance`, once it is here.
    pub instance: RwSignal<Option<Instance>>,
    /// How it stands.
    pub load: RwSignal<Load>,
}

impl InstanceInfo {
    pub(super) fn new() -> Self {
        Self { instance: RwSignal::new(None), load: RwSignal::new(Load::Untouched) }
    }

    /// Reads something from the instance, tracked; `None` until it is known.
    pub fn read<T>(self, read: impl FnOnce(&Instance) -> T) -> Option<T> {
        self.instance.with(|instance| instance.as_ref().map(read))
    }

    /// Whether the server is known to be older than a version of Mastodon's API, or to be another
    /// software, tracked.
    pub fn lacks(self, version: u64) -> bool {
        self.read(|instance| instance.api_versions.mastodon < version).unwrap_or_default()
    }

    /// The version of Mastodon's API, tracked (2 = 4.3, 7 = 4.5, 10 = 4.6); 0 where it is not told.
    pub fn api_version(self) -> u64 {
        self.read(|instance| instance.api_versions.mastodon).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_lacks_nothing_until_it_is_known() {
        Owner::new().with(|| {
            let info = InstanceInfo::new();
            assert!(!untrack(|| info.lacks(7)));
            for (version, lacks) in [(0, true), (6, true), (7, false), (10, false)] {
                let told = serde_json::json!({ "domain": "a.example", "api_versions": { "mastodon": version } });
                info.instance.set(Some(serde_json::from_value(told).unwrap()));
                assert_eq!(untrack(|| info.lacks(7)), lacks, "{version}");
            }
        });
    }
}
