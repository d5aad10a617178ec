//! What this device is set to.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Light, dark, or what the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// What the device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// What this device is set to. `actions::keep_settings` reads and keeps it.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Light or dark.
    pub theme: RwSignal<Theme>,
}

impl Settings {
    pub(super) fn new() -> Self {
        Self { theme: RwSignal::new(Theme::Auto) }
    }
}
