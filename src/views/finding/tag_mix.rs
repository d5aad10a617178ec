//! Several hashtags together.

use leptos::{ev, prelude::*};

use crate::{
    actions::{keep_cooperative_tags as tags, navigate},
    routes::{Route, TagMix},
    store::{TimelineKey, use_store},
    texts::finding as texts,
    views::{
        parts::{Icon, PageHead, use_title},
        timeline::TimelineView,
    },
};

/// How a further hashtag belongs to the others.
#[derive(Clone, Copy, Debug, PartialEq)]
enum How {
    Any,
    All,
    None,
}

impl How {
    const ALL: [Self; 3] = [Self::Any, Self::All, Self::None];
    /// The most of each that a server takes: Mastodon's limit.
    const MOST: usize = 4;

    fn words(self) -> &'static str {
        match self {
            Self::Any => texts::ANY,
            Self::All => texts::EVERY,
            Self::None => texts::WITHOUT,
        }
    }

    fn names(self, mix: &TagMix) -> &Vec<String> {
        match self {
            Self::Any => &mix.any,
            Self::All => &mix.all,
            Self::None => &mix.none,
        }
    }

    fn names_mut(self, mix: &mut TagMix) -> &mut Vec<String> {
        match self {
            Self::Any => &mut mix.any,
            Self::All => &mut mix.all,
            Self::None => &mut mix.none,
        }
    }
}

/// Posts with several hashtags, and which they are.
#[component]
pub fn TagMixPage(
    /// The hashtags.
    mix: TagMix,
) -> impl IntoView {
    let title = ["#", &mix.name].concat();
    use_title(title.clone());
    let back = Route::Tag { name: mix.name.clone() };
    view! {
        <PageHead title back />
        <TagMixEditor mix=mix.clone() />
        <TimelineView key=TimelineKey::TagMix(mix) />
    }
}

/// Adds hashtags to others and takes them out; each change leads to the page of that mix.
#[component]
pub fn TagMixEditor(
    /// The hashtags so far.
    mix: TagMix,
) -> impl IntoView {
    let store = use_store();
    let how = RwSignal::new(How::Any);
    let text = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<&'static str>);
    let shown = How::ALL.into_iter().map(|how| group(&mix, how)).collect_view();
    let mix = StoredValue::new(mix);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (mut mix, how) = (mix.get_value(), how.get_untracked());
        let mut known = [mix.any.clone(), mix.all.clone(), mix.none.clone()].concat();
        known.push(mix.name.clone());
        let Some(name) = tags::read(&text.get_untracked(), &known) else {
            return problem.set(Some(texts::NO_TAG));
        };
        if how.names(&mix).len() >= How::MOST {
            return problem.set(Some(texts::ENOUGH_TAGS));
        }
        how.names_mut(&mut mix).push(name);
        navigate::go_instead(store, mix.route());
    };
    let options = How::ALL.map(|each| {
        view! { <option selected=each == How::Any>{each.words()}</option> }
    });
    let choose = move |event: ev::Event| {
        let words = event_target_value(&event);
        how.set(How::ALL.into_iter().find(|how| how.words() == words).unwrap_or(How::Any));
    };
    view! {
        <section class="tag-choice">
            {shown}
            <form class="tag-choice__edit" on:submit=add>
                <label class="visually-hidden" for="mix-how">{texts::HOW}</label>
                <select class="field__select" id="mix-how" on:change=choose>{options}</select>
                <label class="visually-hidden" for="mix-tag">{texts::FURTHER}</label>
                <input
                    class="field__input"
                    id="mix-tag"
                    placeholder=texts::FURTHER
                    autocomplete="off"
                    autocapitalize="off"
                    aria-describedby="mix-tag-error"
                    aria-invalid=move || problem.with(Option::is_some).to_string()
                    prop:value=text
                    on:input=move |event| {
                        text.set(event_target_value(&event));
                        problem.set(None);
                    }
                />
                <button class="button" type="submit">{texts::ADD}</button>
                <p class="field__error" id="mix-tag-error" role="status">{move || problem.get()}</p>
            </form>
        </section>
    }
}

/// The further hashtags of one kind; each can be taken out.
fn group(mix: &TagMix, how: How) -> Option<AnyView> {
    let store = use_store();
    if how.names(mix).is_empty() {
        return None;
    }
    let entries = how.names(mix).iter().map(|name| {
        let mut without = mix.clone();
        how.names_mut(&mut without).retain(|other| other != name);
        let remove = move |_| navigate::go_instead(store, without.clone().route());
        view! {
            <li>
                <button
                    class="chip chip--brand"
                    type="button"
                    aria-label=texts::remove_tag(name)
                    on:click=remove
                >
                    <bdi>{["#", name].concat()}</bdi>
                    <Icon name="close" small=true />
                </button>
            </li>
        }
    });
    let group = view! {
        <div class="tag-choice__group">
            <span>{how.words()}</span>
            <ul class="tag-choice__tags">{entries.collect_view()}</ul>
        </div>
    };
    Some(group.into_any())
}
