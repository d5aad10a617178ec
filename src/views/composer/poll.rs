//! The poll of a draft.

use leptos::{ev, prelude::*};
use mastodon::entities::PollLimits;

use super::desk::Desk;
use crate::{
    browser::{page, segment, task},
    store::PollDraft,
    texts::composer::poll as texts,
    views::parts::Icon,
};

/// How long a poll may last, in seconds.
const DURATIONS: [u32; 8] = [300, 1_800, 3_600, 21_600, 43_200, 86_400, 259_200, 604_800];
/// The fewest options.
const FEWEST: usize = 2;

/// Adds a poll, or takes it out. Never together with files.
#[component]
pub(super) fn PollSwitch(desk: Desk) -> impl IntoView {
    let is_on = Memo::new(move |_| desk.read(|draft| draft.poll.is_some()));
    let has_media = Memo::new(move |_| desk.read(|draft| !draft.attachments.is_empty()));
    let name = move || if has_media.get() { texts::NOT_WITH_MEDIA } else { texts::SWITCH };
    view! {
        <button
            class="icon-button"
            type="button"
            aria-label=name
            title=name
            aria-pressed=move || is_on.get().to_string()
            disabled=move || has_media.get() || desk.is_busy()
            on:click=move |_| {
                desk.change(|draft| {
                    draft.poll = match draft.poll {
                        Some(_) => None,
                        None => Some(PollDraft::default()),
                    };
                });
                if is_on.get_untracked() {
                    focus_option(desk, 0);
                }
            }
        >
            <Icon name="poll" />
        </button>
    }
}

/// The poll's fields, while there is one.
#[component]
pub(super) fn PollEditor(desk: Desk) -> impl IntoView {
    let is_on = Memo::new(move |_| desk.read(|draft| draft.poll.is_some()));
    let count = Memo::new(move |_| poll(desk, |poll| poll.options.len()));
    let most = move || desk.poll_limits().max_options as usize;
    view! {
        <Show when=move || is_on.get()>
            <fieldset class="composer__poll" disabled=move || desk.is_busy()>
                <legend class="visually-hidden">{texts::LEGEND}</legend>
                <For each=move || 0..count.get() key=|place| *place let:place>
                    <OptionField desk place count />
                </For>
                <Show when=move || count.get() < most()>
                    <button
                        class="button button--small button--quiet composer__poll-add"
                        type="button"
                        on:click=move |_| add_option(desk)
                    >
                        <Icon name="plus" small=true />
                        {texts::ADD}
                    </button>
                </Show>
                <Settings desk />
            </fieldset>
        </Show>
    }
}

#[component]
fn OptionField(desk: Desk, place: usize, count: Memo<usize>) -> impl IntoView {
    let id = option_id(desk, place);
    let room = [&id, "-room"].concat();
    let text = move || poll(desk, |poll| poll.options.get(place).cloned()).unwrap_or_default();
    let left = Memo::new(move |_| {
        let most = i64::from(desk.poll_limits().max_characters_per_option);
        most - i64::try_from(segment::graphemes(text().trim())).unwrap_or(i64::MAX)
    });
    // Enter leads on; in a form it would publish otherwise.
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() != "Enter" || event.ctrl_key() || event.meta_key() || event.is_composing() {
            return;
        }
        event.prevent_default();
        let most = desk.poll_limits().max_options as usize;
        if place + 1 < count.get_untracked() {
            focus_option(desk, place + 1);
        } else if count.get_untracked() < most {
            add_option(desk);
        }
    };
    view! {
        <div class="composer__poll-option">
            <label class="visually-hidden" for=id.clone()>{texts::option(place + 1)}</label>
            <input
                class="field__input"
                type="text"
                id=id
                dir="auto"
                autocomplete="off"
                maxlength=move || desk.poll_limits().max_characters_per_option.to_string()
                placeholder=texts::option(place + 1)
                lang=move || desk.language()
                aria-describedby=room.clone()
                aria-invalid=move || (left.get() < 0).then_some("true")
                prop:value=text
                on:input=move |event| {
                    let text = event_target_value(&event);
                    change(desk, |poll| {
                        if let Some(option) = poll.options.get_mut(place) {
                            *option = text;
                        }
                    });
                }
                on:keydown=on_key
            />
            <span
                class="composer__room"
                class=("composer__room--over", move || left.get() < 0)
                id=room
            >
                <span aria-hidden="true">{move || left.get()}</span>
                <span class="visually-hidden">
                    {move || crate::texts::composer::left(left.get())}
                </span>
            </span>
            <button
                class="icon-button"
                type="button"
                aria-label=texts::remove(place + 1)
                disabled=move || count.get() <= FEWEST
                on:click=move |_| {
                    change(desk, |poll| {
                        if poll.options.len() > FEWEST {
                            poll.options.remove(place);
                        }
                    });
                    focus_option(desk, place.min(count.get_untracked().saturating_sub(1)));
                }
            >
                <Icon name="close" />
            </button>
        </div>
    }
}

/// How long it lasts, how many one may choose, and when the numbers show.
#[component]
fn Settings(desk: Desk) -> impl IntoView {
    let expires_in = Memo::new(move |_| poll(desk, |poll| poll.expires_in));
    let multiple = Memo::new(move |_| poll(desk, |poll| poll.multiple));
    view! {
        <div class="composer__poll-settings">
            <label class="field">
                <span class="field__label">{texts::DURATION}</span>
                <select
                    class="field__select"
                    on:change=move |event| {
                        if let Ok(seconds) = event_target_value(&event).parse() {
                            change(desk, |poll| poll.expires_in = seconds);
                        }
                    }
                >
                    {move || {
                        let own = expires_in.get();
                        durations(&desk.poll_limits(), own).into_iter().map(|seconds| view! {
                            <option value=seconds.to_string() selected=seconds == own>
                                {texts::duration(seconds)}
                            </option>
                        }).collect_view()
                    }}
                </select>
            </label>
            <label class="field">
                <span class="field__label">{texts::CHOICE}</span>
                <select
                    class="field__select"
                    on:change=move |event| {
                        let many = event_target_value(&event) == "many";
                        change(desk, |poll| poll.multiple = many);
                    }
                >
                    <option value="one" selected=move || !multiple.get()>{texts::ONE}</option>
                    <option value="many" selected=move || multiple.get()>{texts::MANY}</option>
                </select>
            </label>
        </div>
        <Show when=move || expires_in.get() == 0>
            <p class="field__hint">{texts::RUNS_ANEW}</p>
        </Show>
        <label class="choice">
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=move || poll(desk, |poll| poll.hide_totals)
                on:change:target=move |event| {
                    let on = event.target().checked();
                    change(desk, |poll| poll.hide_totals = on);
                }
            />
            <span class="choice__text">{texts::HIDE_TOTALS}</span>
        </label>
    }
}

/// Reads something of the poll, tracked.
fn poll<T: Default>(desk: Desk, read: impl FnOnce(&PollDraft) -> T) -> T {
    desk.read(|draft| draft.poll.as_ref().map(read)).unwrap_or_default()
}

fn change(desk: Desk, change: impl FnOnce(&mut PollDraft)) {
    desk.change(|draft| {
        if let Some(poll) = &mut draft.poll {
            change(poll);
        }
    });
}

fn add_option(desk: Desk) {
    change(desk, |poll| poll.options.push(String::new()));
    let last = untrack(|| poll(desk, |poll| poll.options.len())).saturating_sub(1);
    focus_option(desk, last);
}

/// Moves the focus to an option, once it is there.
fn focus_option(desk: Desk, place: usize) {
    let id = option_id(desk, place);
    task::spawn(async move {
        task::next_frame().await;
        page::focus_in_view(&id);
    });
}

fn option_id(desk: Desk, place: usize) -> String {
    format!("option-{}-{place}", desk.key().name())
}

/// The durations that the instance allows, and the one that is set.
fn durations(limits: &PollLimits, own: u32) -> Vec<u32> {
    let allowed = limits.min_expiration..=limits.max_expiration;
    let mut all: Vec<u32> =
        DURATIONS.into_iter().filter(|it| allowed.contains(it) || *it == own).collect();
    if !all.contains(&own) {
        all.push(own);
        all.sort_unstable();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_those_that_the_instance_allows() {
        let limits =
            PollLimits { min_expiration: 1_800, max_expiration: 90_000, ..PollLimits::default() };
        assert_eq!(durations(&limits, 86_400), [1_800, 3_600, 21_600, 43_200, 86_400]);
        assert_eq!(durations(&limits, 7_200), [1_800, 3_600, 7_200, 21_600, 43_200, 86_400]);
    }
}
