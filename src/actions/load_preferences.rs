//! Loads what the account says of things that the device may set otherwise.
//! <https://docs.joinmastodon.org/methods/preferences/>

use leptos::prelude::Set;
use mastodon::endpoints::preferences::GetPreferences;

use crate::store::{Inherited, Store};

/// Loads the account's preferences. Without them, or on a server without, the app's own defaults
/// hold.
pub async fn load_preferences(store: Store) {
    let token = store.session.token();
    let answer = store.session.call(GetPreferences).await;
    if store.session.token() != token {
        return;
    }
    let inherited = answer.map(|preferences| Inherited {
        autoplay: preferences.reading_autoplay_gifs,
        open_warnings: preferences.reading_expand_spoilers,
        media: preferences.reading_expand_media,
    });
    store.settings.inherited.set(inherited.unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn the_accounts_preferences_hold_until_the_device_says_otherwise() {
        with_store(|store, fake| {
            fake.answer("/api/v1/preferences", 200, r#"{"reading:expand:spoilers":true}"#);
            fake.run(load_preferences(store));
            assert!(untrack(|| store.settings.opens_warnings()));
            store.settings.change(|choices| choices.open_warnings = Some(false));
            assert!(!untrack(|| store.settings.opens_warnings()));
            fake.answer("/api/v1/preferences", 404, "");
            fake.run(load_preferences(store));
            assert_eq!(store.settings.inherited.get_untracked(), Inherited::default());
        });
    }
}
