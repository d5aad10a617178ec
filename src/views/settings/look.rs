//! How the app looks.

use leptos::prelude::*;

use super::controls::OneOf;
use crate::{
    store::{Choices, Density, Motion, TextSize, Theme, use_store},
    texts::settings::look as texts,
};

const THEMES: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];
const SIZES: [TextSize; 4] = [TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Larger];
const DENSITIES: [Density; 2] = [Density::Normal, Density::Compact];
const MOTIONS: [Motion; 2] = [Motion::Auto, Motion::Less];

/// Light or dark, how large, how close, how much moves.
#[component]
pub fn LookCard() -> impl IntoView {
    let settings = use_store().settings;
    let chosen =
        move |read: fn(&Choices) -> usize| Signal::derive(move || settings.choices.with(read));
    let choose = move |write: fn(&mut Choices, usize)| {
        Callback::new(move |index| settings.change(|choices| write(choices, index)))
    };
    view! {
        <section class="card settings__card">
            <h2 class="card__title">{texts::TITLE}</h2>
            <p>{texts::TEXT}</p>
            <OneOf
                legend=texts::THEME
                name="theme"
                labels=&[texts::AUTO, texts::LIGHT, texts::DARK]
                chosen=chosen(|choices| place(&THEMES, choices.theme))
                choose=choose(|choices, index| choices.theme = at(&THEMES, index))
            />
            <OneOf
                legend=texts::SIZE
                name="size"
                labels=&[texts::SMALL, texts::NORMAL, texts::LARGE, texts::LARGER]
                chosen=chosen(|choices| place(&SIZES, choices.text))
                choose=choose(|choices, index| choices.text = at(&SIZES, index))
            />
            <OneOf
                legend=texts::DENSITY
                name="density"
                labels=&[texts::AIRY, texts::COMPACT]
                chosen=chosen(|choices| place(&DENSITIES, choices.density))
                choose=choose(|choices, index| choices.density = at(&DENSITIES, index))
            />
            <OneOf
                legend=texts::MOTION
                name="motion"
                labels=&[texts::AUTO, texts::LESS]
                chosen=chosen(|choices| place(&MOTIONS, choices.motion))
                choose=choose(|choices, index| choices.motion = at(&MOTIONS, index))
            />
        </section>
    }
}

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|known| *known == one).unwrap_or_default()
}

fn at<T: Copy + Default>(all: &[T], index: usize) -> T {
    all.get(index).copied().unwrap_or_default()
}
