//! What this device is set to.

use leptos::prelude::*;
use mastodon::entities::ExpandMedia;
use serde::{Deserialize, Serialize};

use super::readers::forget_readers;

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

/// How large text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// A little smaller than the browser says.
    Small,
    /// As the browser says.
    #[default]
    Normal,
    /// Larger.
    Large,
    /// Much larger.
    Larger,
}

/// How close things stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    /// With room around.
    #[default]
    Normal,
    /// More on one screen.
    Compact,
}

/// How much moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Motion {
    /// What the device says.
    #[default]
    Auto,
    /// As little as possible.
    Less,
}

/// All that can be set on a device, as it is kept there. What an older version did not know has its
/// default.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// Light or dark.
    pub theme: Theme,
    /// How large text is.
    pub text: TextSize,
    /// How close things stand together.
    pub density: Density,
    /// How much moves.
    pub motion: Motion,
    /// Whether short loops play by themselves; `None` = as the account is set.
    pub autoplay: Option<bool>,
    /// Whether what stands behind content warnings is shown at once; `None` = as the account is set.
    pub open_warnings: Option<bool>,
    /// Which media are shown at once; `None` = as the account is set.
    pub media: Option<ExpandMedia>,
    /// Whether how often posts were answered, boosted and favourited is not shown.
    pub hide_counts: bool,
    /// Whether is asked before a post is boosted.
    pub ask_before_boost: bool,
    /// Only posts in these languages (ISO 639-1) are shown in public timelines; empty = all.
    pub languages: Vec<String>,
    /// Whether single keys do nothing.
    pub no_keys: bool,
    /// Whether pictures without a description are not published.
    pub needs_descriptions: bool,
    /// The languages (ISO 639-1) that were chosen last for writing, the latest first.
    pub written: Vec<String>,
}

/// What the account says of things that the device may set otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Inherited {
    /// Whether short loops play by themselves.
    pub autoplay: bool,
    /// Whether what stands behind content warnings is shown at once.
    pub open_warnings: bool,
    /// Which media are shown at once.
    pub media: ExpandMedia,
}

/// What this device is set to. `actions::keep_settings` reads and keeps it.
#[derive(Clone, Copy)]
pub struct Settings {
    /// What was chosen.
    pub choices: RwSignal<Choices>,
    /// What the account says of the rest.
    pub inherited: RwSignal<Inherited>,
}

impl Settings {
    pub(super) fn new() -> Self {
        Self {
            choices: RwSignal::new(Choices::default()),
            inherited: RwSignal::new(Inherited::default()),
        }
    }

    /// Lets both forget readers that are gone.
    pub(super) fn forget_readers(self) {
        forget_readers(&self.choices);
        forget_readers(&self.inherited);
    }

    /// Changes what was chosen.
    pub fn change(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(change);
    }

    /// Whether what stands behind content warnings is shown at once, tracked.
    pub fn opens_warnings(self) -> bool {
        let chosen = self.choices.with(|choices| choices.open_warnings);
        chosen.unwrap_or_else(|| self.inherited.with(|inherited| inherited.open_warnings))
    }

    /// Which media are shown at once, tracked.
    pub fn media(self) -> ExpandMedia {
        let chosen = self.choices.with(|choices| choices.media);
        chosen.unwrap_or_else(|| self.inherited.with(|inherited| inherited.media))
    }

    /// Whether it is told how often posts were answered, boosted and favourited, tracked.
    pub fn shows_counts(self) -> bool {
        self.choices.with(|choices| !choices.hide_counts)
    }

    /// Whether short loops play by themselves, tracked. Never where little is to move.
    pub fn plays_by_itself(self) -> bool {
        let (chosen, motion) = self.choices.with(|choices| (choices.autoplay, choices.motion));
        motion == Motion::Auto
            && chosen.unwrap_or_else(|| self.inherited.with(|inherited| inherited.autoplay))
    }

    /// Whether posts in a language are shown in public timelines, tracked. Those whose language is
    /// not known are.
    pub fn shows_language(self, language: Option<&str>) -> bool {
        let Some(code) = language.and_then(|it| it.split(['-', '_']).next()) else { return true };
        self.choices.with(|choices| {
            choices.languages.is_empty() || choices.languages.iter().any(|known| known == code)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_device_goes_before_the_account() {
        Owner::new().with(|| {
            let settings = Settings::new();
            let media = ExpandMedia::HideAll;
            settings.inherited.set(Inherited { autoplay: true, open_warnings: true, media });
            assert_eq!(settings.media(), media);
            assert!(settings.opens_warnings() && settings.plays_by_itself());
            settings.change(|choices| choices.open_warnings = Some(false));
            assert!(!settings.opens_warnings());
            settings.change(|choices| choices.motion = Motion::Less);
            assert!(!settings.plays_by_itself(), "what is not to move does not play");
        });
    }

    #[test]
    fn only_the_chosen_languages_are_shown_and_what_has_none() {
        Owner::new().with(|| {
            let settings = Settings::new();
            assert!(settings.shows_language(Some("en")));
            settings.change(|choices| choices.languages = vec!["de".into()]);
            assert!(!settings.shows_language(Some("en")));
            assert!(settings.shows_language(Some("de-AT")) && settings.shows_language(None));
        });
    }
}
