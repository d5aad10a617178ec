//! All steps, and how far each is.

use leptos::prelude::*;
use mastodon::entities::Account;

use crate::{
    actions::{keep_first_steps, load_me},
    browser::task,
    routes::{FirstStep, Route},
    store::{FirstSteps, is_done, use_store},
    texts::first_steps as texts,
    views::{
        edit_profile::WithOwnAccount,
        parts::{Icon, PageHead, use_title},
    },
};

/// All steps, and how far each is.
#[component]
pub(super) fn Overview() -> impl IntoView {
    use_title(texts::TITLE.to_owned());
    view! {
        <PageHead title=texts::TITLE.to_owned() back=Route::Home />
        <WithOwnAccount view=|me| view! { <Steps me /> }.into_any() />
    }
}

#[component]
fn Steps(me: Account) -> impl IntoView {
    let store = use_store();
    let kept = keep_first_steps::kept(store);
    // Following and publishing elsewhere change what counts as done.
    task::spawn(load_me::load_me(store));
    let me = Memo::new(move |_| store.me().unwrap_or_else(|| me.clone()));
    let all = FirstStep::ALL.len();
    let done = Memo::new(move |_| {
        me.with(|me| FirstStep::ALL.into_iter().filter(|step| is_done(*step, me)).count())
    });
    view! {
        <div class="settings">
            <p>{texts::INTRO}</p>
            <p class="first-steps__progress">
                <progress
                    class="progress"
                    max=all.to_string()
                    value=move || done.get().to_string()
                    aria-label=move || texts::progress(done.get(), all)
                ></progress>
                <strong>
                    {move || match done.get() {
                        done if done == all => texts::ALL_DONE.to_owned(),
                        done => texts::progress(done, all),
                    }}
                </strong>
            </p>
            <ol class="first-steps">
                {FirstStep::ALL.map(|step| row(step, me, &kept))}
            </ol>
            <p class="field__hint">{texts::FOUND_AGAIN}</p>
            <p class="button-row">
                <a class="button" href=Route::Home.href()>{texts::HOME}</a>
            </p>
        </div>
    }
}

fn row(step: FirstStep, me: Memo<Account>, kept: &FirstSteps) -> AnyView {
    let done = Memo::new(move |_| me.with(|me| is_done(step, me)));
    let skipped = kept.has_skipped(step);
    let place = FirstStep::ALL.into_iter().position(|one| one == step).unwrap_or_default() + 1;
    view! {
        <li>
            <a class="first-steps__step" href=Route::FirstSteps { step: Some(step) }.href()>
                <span class="first-steps__sign" class=("first-steps__sign--done", move || done.get())>
                    {move || if done.get() {
                        view! { <Icon name="check" /> }.into_any()
                    } else {
                        view! { <span aria-hidden="true">{place}</span> }.into_any()
                    }}
                </span>
                <span class="first-steps__words">
                    <strong>{texts::title(step)}</strong>
                    <span class="first-steps__text">{texts::text(step)}</span>
                </span>
                {move || match (done.get(), skipped) {
                    (true, _) => Some(view! { <span class="chip chip--success">{texts::DONE}</span> }.into_any()),
                    (false, true) => Some(view! { <span class="chip">{texts::LATER}</span> }.into_any()),
                    (false, false) => None,
                }}
                <Icon name="chevron-right" />
            </a>
        </li>
    }
    .into_any()
}
