//! Completing what is being written: names, hashtags and emoji, offered at the caret.

use std::time::Duration;

use leptos::{ev, html, prelude::*};
use web_sys::HtmlTextAreaElement;

use crate::{
    actions::{
        complete::{Completion, complete, text_of},
        load_emojis,
    },
    browser::{
        page,
        task::{self, Timer},
        text_field::{self, CaretPlace},
    },
    content::{Begun, BegunKind, begun},
    store::{Store, use_store},
    texts::composer::completing as texts,
    views::parts::{Avatar, AvatarSize, Icon, name_view},
};

/// How long somebody pauses who may have written enough.
const PAUSE: Duration = Duration::from_millis(180);

/// What a text field and the completions offered for it share.
#[derive(Clone, Copy)]
pub(super) struct Completing {
    store: Store,
    field: NodeRef<html::Textarea>,
    /// The id of the list, which is one's own for each field.
    list: StoredValue<String>,
    begun: RwSignal<Option<Begun>>,
    options: RwSignal<Vec<Completion>>,
    active: RwSignal<Option<usize>>,
    place: RwSignal<CaretPlace>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

impl Completing {
    /// For a field; `name` tells it apart from others on the page.
    pub(super) fn new(field: NodeRef<html::Textarea>, name: &str) -> Self {
        Self {
            store: use_store(),
            field,
            list: StoredValue::new(["completions-", name].concat()),
            begun: RwSignal::new(None),
            options: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            place: RwSignal::new(CaretPlace::default()),
            timer: StoredValue::new_local(None),
        }
    }

    /// Whether something is offered, tracked.
    pub(super) fn is_open(self) -> bool {
        self.options.with(|options| !options.is_empty())
    }

    /// The id of the list, as long as it is there, tracked.
    pub(super) fn controls(self) -> Option<String> {
        self.is_open().then(|| self.list.get_value())
    }

    /// The id of the completion that the arrow keys have reached, tracked.
    pub(super) fn active_id(self) -> Option<String> {
        let active = self.active.get().filter(|_| self.is_open())?;
        Some(self.list.with_value(|list| option_id(list, active)))
    }

    /// Looks at what is written at the caret, after each change of the text or the caret.
    pub(super) fn look(self) {
        let Some(field) = self.field.get_untracked() else { return };
        let now = text_field::caret(&field).and_then(|caret| begun(&field.value(), caret));
        if self.begun.with_untracked(|before| *before == now) {
            return;
        }
        let goes_on = self.begun.with_untracked(|before| match (before, &now) {
            (Some(before), Some(now)) => before.kind == now.kind && before.start == now.start,
            _ => false,
        });
        self.begun.set(now.clone());
        if !goes_on {
            self.hide();
        }
        let Some(wanted) = now else {
            self.timer.set_value(None);
            return;
        };
        let ask = move || {
            task::spawn(async move {
                let found = complete(self.store, &wanted).await;
                // Something else may be written by now, or the field be gone.
                let is_current = self
                    .begun
                    .try_with_untracked(|now| now.as_ref() == Some(&wanted))
                    .unwrap_or(false);
                if is_current {
                    self.offer(&wanted, found);
                }
            });
        };
        self.timer.set_value(Some(Timer::new(PAUSE, ask)));
    }

    /// Closes the list until something else is written.
    pub(super) fn close(self) {
        // A field that goes away loses the focus, too: then nothing of this is left.
        self.timer.try_set_value(None);
        self.hide();
    }

    /// What a key does while something is offered; tells whether it did.
    pub(super) fn key(self, event: &ev::KeyboardEvent) -> bool {
        let count = self.options.with_untracked(Vec::len);
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        if count == 0 || event.is_composing() || has_modifier {
            return false;
        }
        match event.key().as_str() {
            "ArrowDown" => self.active.update(|active| *active = around(*active, count, true)),
            "ArrowUp" => self.active.update(|active| *active = around(*active, count, false)),
            "Enter" if event.shift_key() => return false,
            "Enter" => match self.active.get_untracked() {
                Some(place) => self.take(place),
                None => return false,
            },
            "Tab" if event.shift_key() => return false,
            "Tab" => self.take(self.active.get_untracked().unwrap_or(0)),
            "Escape" => self.close(),
            _ => return false,
        }
        event.prevent_default();
        event.stop_propagation();
        true
    }

    /// Writes a completion in place of what was begun.
    fn take(self, place: usize) {
        let chosen = self.options.with_untracked(|options| options.get(place).cloned());
        let (Some(chosen), Some(begun), Some(field)) =
            (chosen, self.begun.get_untracked(), self.field.get_untracked())
        else {
            return;
        };
        self.close();
        let Some(text) = text_of(self.store, &chosen) else { return };
        if matches!(chosen, Completion::Custom(_) | Completion::Unicode(..)) {
            load_emojis::used(self.store, &text);
        }
        text_field::write_over(&field, begun.start, begun.end, &begun.completed(&text));
    }

    fn offer(self, begun: &Begun, found: Vec<Completion>) {
        // Whoever has written it whole needs no help.
        let is_done = matches!(found.as_slice(), [one] if text_of(self.store, one)
            .is_some_and(|text| text.get(1..) == Some(begun.written.as_str())));
        if found.is_empty() || is_done {
            return self.hide();
        }
        if let Some(place) = self.field.get_untracked().and_then(|it| place_of(&it, begun)) {
            self.place.set(place);
        }
        // After a hashtag a line may end; names and emoji are chosen from the start.
        self.active.set((begun.kind != BegunKind::Hashtag).then_some(0));
        self.options.set(found);
    }

    fn hide(self) {
        if self.options.try_with_untracked(|options| !options.is_empty()) == Some(true) {
            self.options.set(Vec::new());
            self.active.set(None);
        }
    }
}

/// The list of completions, at the caret.
#[component]
pub(super) fn Completions(state: Completing) -> impl IntoView {
    let open = Memo::new(move |_| state.is_open());
    view! {
        <Show when=move || open.get()>
            <OpenList state />
        </Show>
        <span class="visually-hidden" role="status">
            {move || open.get().then(|| texts::offered(state.options.with(Vec::len)))}
        </span>
    }
}

#[component]
fn OpenList(state: Completing) -> impl IntoView {
    let list = NodeRef::<html::Ul>::new();
    list.on_load(move |list| {
        // In the document by the next task.
        request_animation_frame(move || page::show_popover(&list));
    });
    let is_above = move || state.place.get().bottom > page::visible_height() * 0.55;
    let pixels = |length: f64| [length.round().to_string().as_str(), "px"].concat();
    let x = move || pixels(state.place.get().x);
    let top = move || match is_above() {
        true => "auto".to_owned(),
        false => pixels(state.place.get().bottom),
    };
    let bottom = move || match is_above() {
        true => pixels(page::window_height() - state.place.get().top),
        false => "auto".to_owned(),
    };
    view! {
        <ul
            class="completions"
            id=state.list.get_value()
            role="listbox"
            popover="manual"
            aria-label=texts::LIST
            node_ref=list
            style:--caret-x=x
            style:--caret-top=top
            style:--caret-bottom=bottom
        >
            {move || state.options.get().into_iter().enumerate().map(|(place, option)| view! {
                <li
                    class="completions__option"
                    id=state.list.with_value(|list| option_id(list, place))
                    role="option"
                    aria-selected=move || (state.active.get() == Some(place)).to_string()
                    // The field keeps the focus.
                    on:mousedown=move |event| event.prevent_default()
                    on:click=move |_| state.take(place)
                >
                    {face(state.store, option)}
                </li>
            }).collect_view()}
        </ul>
    }
}

fn face(store: Store, option: Completion) -> AnyView {
    match option {
        Completion::Account(id) => {
            let Some(account) = store.accounts.signal(&id) else { return ().into_any() };
            let (name, acct) = account.with_untracked(|it| (name_view(it), it.acct.clone()));
            view! {
                <Avatar account=Signal::from(account) size=AvatarSize::Small />
                <span class="completions__text">
                    <span class="completions__name">{name}</span>
                    <span class="completions__hint">"@" {acct}</span>
                </span>
            }
            .into_any()
        }
        Completion::Hashtag(name, accounts) => view! {
            <Icon name="tag" />
            <span class="completions__text">
                <span class="completions__name">"#" {name}</span>
                {(accounts > 0).then(|| view! {
                    <span class="completions__hint">{texts::used_by(accounts)}</span>
                })}
            </span>
        }
        .into_any(),
        Completion::Custom(emoji) => view! {
            <img class="completions__emoji" src=emoji.static_url alt="" />
            <span class="completions__text">":" {emoji.shortcode} ":"</span>
        }
        .into_any(),
        Completion::Unicode(text, name) => view! {
            <span class="completions__emoji" aria-hidden="true">{text}</span>
            <span class="completions__text">{name}</span>
        }
        .into_any(),
    }
}

fn place_of(field: &HtmlTextAreaElement, begun: &Begun) -> Option<CaretPlace> {
    text_field::place_of(field, begun.start)
}

/// The id of the completion at a place.
fn option_id(list: &str, place: usize) -> String {
    format!("{list}-{place}")
}

/// The next place, or the one before; after the last comes the first.
fn around(active: Option<usize>, count: usize, on: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (active, on) {
        (None, true) => 0,
        (Some(place), true) if place < last => place + 1,
        (Some(_), true) => 0,
        (None | Some(0), false) => last,
        (Some(place), false) => place - 1,
    })
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_arrow_keys_go_around() {
        assert_eq!((around(None, 3, true), around(None, 3, false)), (Some(0), Some(2)));
        assert_eq!((around(Some(2), 3, true), around(Some(0), 3, false)), (Some(0), Some(2)));
        assert_eq!((around(Some(0), 3, true), around(Some(2), 3, false)), (Some(1), Some(1)));
        assert_eq!(around(None, 0, true), None);
    }
}
