//! Choosing an emoji from all there are.

use leptos::{ev, html, prelude::*};

use crate::{
    actions::load_emojis,
    browser::{
        page::{self, Way},
        task,
    },
    store::{Load, Store, find_custom, find_emoji, use_store},
    texts::composer::emoji as texts,
    views::{
        chunk::{chunk, from_chunk, page_waits},
        parts::{ErrorState, Icon},
    },
};

/// How many a search shows.
const FOUND: usize = 64;
const ONES: &str = ".emoji-picker__one";
const SEARCH: &str = ".emoji-picker__search";

/// The button that opens the picker; what is chosen is handed to `choose` as it stands in a text.
#[component]
pub(super) fn EmojiButton(
    choose: Callback<String>,
    #[prop(into)] disabled: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    view! {
        <button
            class="icon-button"
            type="button"
            node_ref=button
            aria-label=texts::OPEN
            title=texts::OPEN
            aria-haspopup="dialog"
            aria-expanded=move || open.get().to_string()
            disabled=move || disabled.get()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <Icon name="smile" />
        </button>
        <Show when=move || open.get()>
            <Frame open button choose />
        </Show>
    }
}

/// The popover in which the picker is made.
#[component]
fn Frame(
    open: RwSignal<bool>,
    button: NodeRef<html::Button>,
    choose: Callback<String>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    frame.on_load(move |frame| {
        // In the document by the next task.
        request_animation_frame(move || {
            if let Some(button) = button.get_untracked() {
                page::open_popover(&frame, &button);
                page::focus_first(SEARCH);
            }
        });
    });
    let on_toggle = move |event: ev::Event| {
        let state = js_sys::Reflect::get(&event, &"newState".into()).ok();
        if state.and_then(|state| state.as_string()).as_deref() == Some("closed") {
            open.set(false);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            // It closes by itself; a dialog around it stays.
            event.stop_propagation();
            event.prevent_default();
            open.set(false);
            if let Some(button) = button.get_untracked() {
                let _ = button.focus();
            }
        }
    };
    let chosen = Callback::new(move |text: String| {
        open.set(false);
        choose.run(text);
    });
    view! {
        <div
            class="emoji-picker"
            popover="auto"
            role="dialog"
            aria-label=texts::TITLE
            node_ref=frame
            on:toggle=on_toggle
            on:keydown=on_key
        >
            {from_chunk(emoji_picker, page_waits, move |make| make(chosen))}
        </div>
    }
}

chunk!(emoji: emoji_picker -> fn(Callback<String>) -> AnyView = |choose| {
    view! { <Picker choose /> }.into_any()
});

/// What is shown: a group of Unicode's by its place, or what is one's own.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Own,
    Group(usize),
}

#[component]
fn Picker(choose: Callback<String>) -> impl IntoView {
    let store = use_store();
    load_emojis::restore(store);
    let load = Callback::new(move |()| {
        task::spawn(load_emojis::load_unicode(store));
        task::spawn(load_emojis::load_custom(store));
    });
    load.run(());
    let search = NodeRef::<html::Input>::new();
    // The frame opens at once, this part may come later.
    search.on_load(|_| request_animation_frame(|| page::focus_first(SEARCH)));
    let query = RwSignal::new(String::new());
    let shown = RwSignal::new(Shown::Own);
    let choose = Callback::new(move |text: String| {
        load_emojis::used(store, &text);
        choose.run(text);
    });
    let is_searching = Memo::new(move |_| query.with(|query| !query.trim().is_empty()));
    let body = move || match store.emojis.load.get() {
        Load::Failed(error) => view! { <ErrorState error retry=load /> }.into_any(),
        Load::Done if is_searching.get() => found(store, &query.get(), choose),
        Load::Done => match shown.get() {
            Shown::Own => own(store, choose),
            Shown::Group(place) => group(store, place, choose),
        },
        _ => view! { <p class="emoji-picker__note" role="status">{texts::LOADING}</p> }.into_any(),
    };
    view! {
        <div class="emoji-picker__head">
            <input
                class="field__input emoji-picker__search"
                type="search"
                node_ref=search
                aria-label=texts::SEARCH
                placeholder=texts::SEARCH
                autocomplete="off"
                prop:value=move || query.get()
                on:input=move |event| query.set(event_target_value(&event))
                on:keydown=move |event| search_key(&event)
            />
            <Tones store />
        </div>
        <div class="emoji-picker__body" on:keydown=move |event| grid_key(&event)>
            {body}
        </div>
        <Groups store shown query />
    }
}

/// The headings to choose from.
#[component]
fn Groups(store: Store, shown: RwSignal<Shown>, query: RwSignal<String>) -> impl IntoView {
    let tab = move |which: Shown, name: String, sign: AnyView| {
        view! {
            <button
                class="emoji-picker__group"
                type="button"
                aria-label=name.clone()
                title=name
                aria-pressed=move || (shown.get() == which && query.with(String::is_empty)).to_string()
                on:click=move |_| {
                    query.set(String::new());
                    shown.set(which);
                }
            >
                {sign}
            </button>
        }
    };
    view! {
        <div class="emoji-picker__groups" role="group" aria-label=texts::GROUPS>
            {tab(Shown::Own, texts::OWN.to_owned(), view! { <Icon name="clock" /> }.into_any())}
            {move || store.emojis.unicode.get().iter().enumerate().map(|(place, group)| {
                let sign = group.emoji.first().map(|it| it.text.clone());
                tab(Shown::Group(place), group.name.clone(), sign.into_any())
            }).collect_view()}
        </div>
    }
}

/// The skin tone of hands and people.
#[component]
fn Tones(store: Store) -> impl IntoView {
    view! {
        <label class="emoji-picker__tones">
            <span class="visually-hidden">{texts::TONE}</span>
            <select
                class="field__select"
                title=texts::TONE
                on:change=move |event| {
                    if let Ok(tone) = event_target_value(&event).parse() {
                        load_emojis::set_tone(store, tone);
                    }
                }
            >
                {texts::TONES.iter().enumerate().map(|(tone, (sign, name))| view! {
                    <option
                        value=tone.to_string()
                        aria-label=*name
                        selected=move || store.emojis.tone.get() == tone
                    >
                        {*sign}
                    </option>
                }).collect_view()}
            </select>
        </label>
    }
}

/// What was used last, and the instance's own.
fn own(store: Store, choose: Callback<String>) -> AnyView {
    let custom = store.emojis.custom.get().unwrap_or_default();
    let recent: Vec<AnyView> = store
        .emojis
        .recent
        .get()
        .into_iter()
        .filter_map(|text| {
            let code = text.strip_prefix(':').and_then(|text| text.strip_suffix(':'));
            match code {
                Some(code) => custom
                    .iter()
                    .find(|emoji| emoji.shortcode == code)
                    .map(|emoji| picture(&emoji.shortcode, emoji.static_url.clone(), choose)),
                None => Some(sign(text.clone(), text, choose)),
            }
        })
        .collect();
    let others: Vec<AnyView> = custom
        .iter()
        .filter(|emoji| emoji.visible_in_picker)
        .map(|emoji| picture(&emoji.shortcode, emoji.static_url.clone(), choose))
        .collect();
    if recent.is_empty() && others.is_empty() {
        return view! { <p class="emoji-picker__note">{texts::NONE_YET}</p> }.into_any();
    }
    view! {
        {section(texts::RECENT, recent)}
        {section(texts::OF_INSTANCE, others)}
    }
    .into_any()
}

fn group(store: Store, place: usize, choose: Callback<String>) -> AnyView {
    let (all, tone) = (store.emojis.unicode.get(), store.emojis.tone());
    let Some(group) = all.get(place) else { return ().into_any() };
    let ones =
        group.emoji.iter().map(|it| sign(it.in_tone(tone), it.name.clone(), choose)).collect();
    section(&group.name, ones)
}

fn found(store: Store, query: &str, choose: Callback<String>) -> AnyView {
    let (all, tone) = (store.emojis.unicode.get(), store.emojis.tone());
    let custom = store.emojis.custom.get().unwrap_or_default();
    let mut ones: Vec<AnyView> = find_custom(&custom, query.trim(), FOUND)
        .into_iter()
        .map(|emoji| picture(&emoji.shortcode, emoji.static_url, choose))
        .collect();
    let signs = find_emoji(&all, query, FOUND);
    ones.extend(signs.into_iter().map(|it| sign(it.in_tone(tone), it.name.clone(), choose)));
    let number = ones.len();
    view! {
        <p class="emoji-picker__note" role="status">{texts::found(number)}</p>
        <div class="emoji-picker__grid">{ones}</div>
    }
    .into_any()
}

fn section(heading: &str, ones: Vec<AnyView>) -> AnyView {
    if ones.is_empty() {
        return ().into_any();
    }
    view! {
        <h3 class="emoji-picker__heading">{heading.to_owned()}</h3>
        <div class="emoji-picker__grid">{ones}</div>
    }
    .into_any()
}

fn sign(text: String, name: String, choose: Callback<String>) -> AnyView {
    one(name, text.clone().into_any(), text, choose)
}

fn picture(code: &str, source: String, choose: Callback<String>) -> AnyView {
    let text = [":", code, ":"].concat();
    let face = view! { <img src=source alt="" loading="lazy" decoding="async" /> };
    one(text.clone(), face.into_any(), text, choose)
}

fn one(name: String, face: AnyView, text: String, choose: Callback<String>) -> AnyView {
    view! {
        <button
            class="emoji-picker__one"
            type="button"
            aria-label=name.clone()
            title=name
            on:click=move |_| choose.run(text.clone())
        >
            {face}
        </button>
    }
    .into_any()
}

/// From the search, the arrow leads to what was found, and Enter takes the first.
fn search_key(event: &ev::KeyboardEvent) {
    match event.key().as_str() {
        "ArrowDown" => page::focus_first(ONES),
        "Enter" => page::click_first(ONES),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

fn grid_key(event: &ev::KeyboardEvent) {
    let way = match event.key().as_str() {
        "ArrowRight" => Way::Right,
        "ArrowLeft" => Way::Left,
        "ArrowDown" => Way::Down,
        "ArrowUp" => Way::Up,
        _ => return,
    };
    if page::move_in_grid(".emoji-picker__body .emoji-picker__one", way) {
        event.prevent_default();
    } else if way == Way::Up {
        event.prevent_default();
        page::focus_first(SEARCH);
    }
}
