//! Keeps the settings on the device.

use leptos::prelude::*;

use crate::{
    browser::{page, storage},
    store::{Choices, Density, Motion, Settings, TextSize, Theme},
};

/// Read by assets/boot.js too, before anything is painted.
const KEY: &str = "geno.settings";

/// Takes the settings from the device, keeps each change there, and follows other tabs.
pub fn keep_settings(settings: Settings) {
    take(settings);
    storage::on_change(KEY, move || take(settings));
    Effect::new(move || {
        let choices = settings.choices.get();
        for (name, value) in attributes(&choices) {
            page::set_root_attribute(name, value);
        }
        if kept() != choices {
            storage::write_json(KEY, &choices);
        }
    });
}

fn take(settings: Settings) {
    let kept = kept();
    if settings.choices.with_untracked(|choices| *choices != kept) {
        settings.choices.set(kept);
    }
}

fn kept() -> Choices {
    storage::read_json(KEY).unwrap_or_default()
}

/// What the style sheets go by: attributes of the root element.
fn attributes(choices: &Choices) -> [(&'static str, Option<&'static str>); 5] {
    let theme = match choices.theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    let text = match choices.text {
        TextSize::Small => Some("small"),
        TextSize::Normal => None,
        TextSize::Large => Some("large"),
        TextSize::Larger => Some("larger"),
    };
    [
        ("data-theme", theme),
        ("data-text", text),
        ("data-density", (choices.density == Density::Compact).then_some("compact")),
        ("data-motion", (choices.motion == Motion::Less).then_some("less")),
        ("data-counts", choices.hide_counts.then_some("hidden")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn what_an_earlier_version_kept_is_still_valid() {
        with_store(|store, _| {
            storage::write(KEY, r#"{"theme":"dark"}"#);
            take(store.settings);
            let choices = store.settings.choices.get_untracked();
            assert_eq!(choices, Choices { theme: Theme::Dark, ..Choices::default() });
        });
    }

    #[test]
    fn the_style_sheets_are_told_only_what_differs() {
        let told = |choices: &Choices| -> Vec<_> {
            attributes(choices)
                .into_iter()
                .filter_map(|(name, value)| Some((name, value?)))
                .collect()
        };
        assert!(told(&Choices::default()).is_empty());
        let large = Choices { text: TextSize::Large, hide_counts: true, ..Choices::default() };
        assert_eq!(told(&large), [("data-text", "large"), ("data-counts", "hidden")]);
    }
}
