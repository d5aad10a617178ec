//! A poll: voting, and how it stands.

use leptos::prelude::*;
use mastodon::entities::{Poll, Status};

use super::{
    overlays::use_overlays,
    poll_result::{Standing, standings},
};
use crate::{
    actions::vote_poll::{refresh_poll, vote_poll},
    browser::{format, random, task},
    elsewhere::{Intent, Wish},
    store::{PostSignal, Store, Translated, use_store},
    texts::post as texts,
    views::parts::{Icon, text_view},
};

/// The poll of a post.
#[component]
pub(super) fn PollView(post: PostSignal) -> impl IntoView {
    let store = use_store();
    let author = post.with_untracked(|post| post.account.id.clone());
    let wish = {
        let post = post.clone();
        Memo::new(move |_| post.with(|post| Wish::with_post(post, Intent::Open)))
    };
    let poll = Memo::new(move |_| post.with(|post| in_shown_words(store, post)));
    // One may look at the result before voting.
    let peeking = RwSignal::new(false);
    let ended = Memo::new(move |_| {
        poll.with(|poll| poll.as_ref().is_some_and(|poll| has_ended(poll, store.now.get())))
    });
    refresh_at_end(store, poll, ended);
    let may_vote = Memo::new(move |_| {
        let voted = poll.with(|poll| poll.as_ref().is_none_or(|poll| poll.voted));
        !voted && !ended.get() && !store.session.is_me(&author)
    });
    move || {
        let poll = poll.get()?;
        let voting = may_vote.get() && !peeking.get();
        let body = if voting {
            view! { <Ballot poll=poll.clone() peeking wish /> }.into_any()
        } else {
            view! {
                {result_view(&poll)}
                <div class="poll__foot">
                    {may_vote.get().then(|| view! {
                        <button class="link-button" type="button" on:click=move |_| peeking.set(false)>
                            {texts::HIDE_RESULT}
                        </button>
                    })}
                    {facts(store, &poll, ended.get())}
                </div>
            }
            .into_any()
        };
        Some(view! { <div class="poll">{body}</div> })
    }
}

/// What can be chosen.
#[component]
fn Ballot(poll: Poll, peeking: RwSignal<bool>, wish: Memo<Option<Wish>>) -> impl IntoView {
    let (store, overlays) = (use_store(), use_overlays());
    let chosen = RwSignal::new(Vec::<usize>::new());
    let busy = RwSignal::new(false);
    let multiple = poll.multiple;
    let group = random::token(8);
    let choose = move |index: usize, on: bool| {
        chosen.update(|chosen| {
            chosen.retain(|other| multiple && *other != index);
            if on {
                chosen.push(index);
            }
        });
    };
    let id = poll.id.clone();
    let vote = move |_| {
        let wish = wish.get_untracked();
        if chosen.with_untracked(Vec::is_empty) || !overlays.ask_for_account(store, wish) {
            return;
        }
        busy.set(true);
        let id = id.clone();
        task::spawn(async move {
            vote_poll(store, id, chosen.try_get_untracked().unwrap_or_default()).await;
            // The ballot may be gone by now.
            let _ = busy.try_set(false);
        });
    };
    let options = poll.options.iter().enumerate().map(|(index, option)| {
        view! {
            <label class="choice">
                <input
                    class="choice__input"
                    type=if multiple { "checkbox" } else { "radio" }
                    name=group.clone()
                    on:change:target=move |event| choose(index, event.target().checked())
                />
                <span class="choice__text">{text_view(&option.title, &poll.emojis)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="poll__options">
            <legend class="visually-hidden">{texts::POLL}</legend>
            {options.collect_view()}
        </fieldset>
        <div class="poll__foot">
            <button
                class="button button--small"
                type="button"
                disabled=move || chosen.with(Vec::is_empty)
                aria-busy=move || busy.get().to_string()
                on:click=vote
            >
                {texts::VOTE}
            </button>
            <button class="link-button" type="button" on:click=move |_| peeking.set(true)>
                {texts::SHOW_RESULT}
            </button>
            {multiple.then(|| view! { <span>{texts::MULTIPLE}</span> })}
            {facts(store, &poll, false)}
        </div>
    }
}

/// How the options stand.
fn result_view(poll: &Poll) -> AnyView {
    let rows = poll
        .options
        .iter()
        .zip(standings(poll))
        .map(|(option, standing)| row_view(text_view(&option.title, &poll.emojis), standing));
    view! { <ul class="poll__options">{rows.collect_view()}</ul> }.into_any()
}

fn row_view(title: AnyView, standing: Standing) -> AnyView {
    let Standing { share, first, own } = standing;
    let percent = share.map(format::percent);
    view! {
        <li class="poll__result" class=("poll__result--own", own) class=("poll__result--first", first)>
            <span class="poll__title">
                {title}
                {own.then(|| view! {
                    " "
                    <Icon name="check" />
                    <span class="visually-hidden">"(" {texts::OWN_VOTE} ")"</span>
                })}
            </span>
            <span class="poll__share">{percent.unwrap_or_else(|| "–".into())}</span>
            <progress
                class="progress"
                max="1"
                value=share.unwrap_or_default().to_string()
                aria-hidden="true"
            ></progress>
        </li>
    }
    .into_any()
}

/// How many voted, and until when one can.
fn facts(store: Store, poll: &Poll, ended: bool) -> AnyView {
    let count = match poll.voters_count {
        Some(voters) => texts::voters(voters),
        None => texts::votes(poll.votes_count),
    };
    let end = match poll.expires_at.clone() {
        _ if ended => Some(texts::POLL_ENDED.into_any()),
        Some(end) => {
            let words = move || texts::poll_ends(&format::until(&end, store.now.get()));
            Some(words.into_any())
        }
        None => None,
    };
    view! {
        <span>{count}</span>
        {end.map(|end| view! { <span>{end}</span> })}
    }
    .into_any()
}

/// Asks for the result when a poll ends while it is looked at.
fn refresh_at_end(store: Store, poll: Memo<Option<Poll>>, ended: Memo<bool>) {
    Effect::new(move |before: Option<bool>| {
        let now = ended.get();
        if before == Some(false)
            && now
            && let Some(poll) = poll.get_untracked()
        {
            task::spawn(refresh_poll(store, poll.id));
        }
        now
    });
}

/// The poll of a post, with the options of the translation where one is shown.
fn in_shown_words(store: Store, post: &Status) -> Option<Poll> {
    let mut poll = post.poll.as_deref()?.clone();
    if let Some(Translated::Ready { translation, shown: true, .. }) = store.translations.of(post)
        && let Some(translated) = &translation.poll
    {
        for (option, translated) in poll.options.iter_mut().zip(&translated.options) {
            option.title.clone_from(&translated.title);
        }
    }
    Some(poll)
}

/// Whether a poll has ended, even if the server said so only later.
fn has_ended(poll: &Poll, now: f64) -> bool {
    let end = poll.expires_at.as_ref().and_then(format::milliseconds);
    poll.expired || end.is_some_and(|end| end <= now)
}
