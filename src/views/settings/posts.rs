//! How posts are read and shared.

use leptos::prelude::*;

use mastodon::entities::ExpandMedia;

use super::controls::{OneOf, Switch};
use crate::{store::use_store, texts::settings::posts as texts};

/// What can be chosen for media, in this order.
const MEDIA: [ExpandMedia; 3] = [ExpandMedia::Default, ExpandMedia::ShowAll, ExpandMedia::HideAll];

/// Content warnings, media, loops, numbers, and the question before sharing.
#[component]
pub fn PostsCard() -> impl IntoView {
    let settings = use_store().settings;
    let choices = settings.choices;
    let turn = move |write: fn(&mut crate::store::Choices, bool)| {
        Callback::new(move |on| settings.change(|choices| write(choices, on)))
    };
    let autoplay = move || {
        let chosen = choices.with(|choices| choices.autoplay);
        chosen.unwrap_or_else(|| settings.inherited.with(|inherited| inherited.autoplay))
    };
    view! {
        <section class="card settings__card">
            <h2 class="card__title">{texts::TITLE}</h2>
            <Switch
                label=texts::OPEN_WARNINGS
                hint=texts::OPEN_WARNINGS_HINT
                on=Signal::derive(move || settings.opens_warnings())
                turn=turn(|choices, on| choices.open_warnings = Some(on))
            />
            <OneOf
                legend=texts::MEDIA
                name="media"
                labels=&texts::MEDIA_CHOICES
                chosen=Signal::derive(move || place_of(settings.media()))
                choose=Callback::new(move |place: usize| {
                    settings.change(|choices| choices.media = MEDIA.get(place).copied());
                })
            />
            <Switch
                label=texts::AUTOPLAY
                hint=texts::AUTOPLAY_HINT
                on=Signal::derive(autoplay)
                turn=turn(|choices, on| choices.autoplay = Some(on))
            />
            <Switch
                label=texts::HIDE_COUNTS
                hint=texts::HIDE_COUNTS_HINT
                on=Signal::derive(move || choices.with(|choices| choices.hide_counts))
                turn=turn(|choices, on| choices.hide_counts = on)
            />
            <Switch
                label=texts::ASK
                hint=texts::ASK_HINT
                on=Signal::derive(move || choices.with(|choices| choices.ask_before_boost))
                turn=turn(|choices, on| choices.ask_before_boost = on)
            />
        </section>
    }
}

fn place_of(media: ExpandMedia) -> usize {
    MEDIA.iter().position(|known| *known == media).unwrap_or(0)
}
