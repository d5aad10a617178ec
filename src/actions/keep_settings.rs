//! Keeps the settings on the device.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    browser::{page, storage},
    store::{Settings, Theme},
};

/// Read by assets/boot.js too, before anything is painted.
const KEY: &str = "geno.settings";

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    theme: Theme,
}

/// Takes the settings from the device, and keeps each change there.
pub fn keep_settings(settings: Settings) {
    let kept: Kept = storage::read_json(KEY).unwrap_or_default();
    settings.theme.set(kept.theme);
    Effect::new(move || {
        let theme = settings.theme.get();
        page::set_root_attribute("data-theme", attribute(theme));
        storage::write_json(KEY, &Kept { theme });
    });
}

fn attribute(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}
