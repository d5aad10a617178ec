//! What a visitor meets in place of what needs an account: the way to their own server, and the
//! ways to an account here.

use leptos::prelude::*;

use crate::{
    actions::{find_way_home::find_way_home, keep_home, navigate},
    browser::{http::Fetch, page, task},
    elsewhere::{Home, Intent, Wish},
    routes::{Legal, Route},
    store::use_store,
    texts::{elsewhere as texts, post as post_texts, shell::page as page_texts},
    views::parts::{Dialog, Field, described_by, use_config, use_domain},
};

/// How long the other server may take to tell its address, in milliseconds; then the usual one is
/// tried.
const PATIENCE: u32 = 5_000;
const FIELD: &str = "home-server";

/// Asks a visitor where their account is; after signing in here, it goes on right here.
#[component]
pub(super) fn InviteDialog(open: RwSignal<bool>, wish: RwSignal<Option<Wish>>) -> impl IntoView {
    let store = use_store();
    let sign_in = move || {
        let here = store.location.with(|location| location.route.href());
        Route::SignIn { back: Some(here) }.href()
    };
    let close = move |_| open.set(false);
    let title = Signal::derive(move || wish.with(|wish| wish.as_ref().map(title_of)));
    let title = Signal::derive(move || title.get().unwrap_or(post_texts::SIGN_IN_TITLE.into()));
    let brand = use_config().brand;
    view! {
        <Dialog open title>
            <div class="dialog__body">
                {move || match wish.get() {
                    Some(wish) => view! {
                        <p>{texts::NEEDED}</p>
                        <HomeForm open wish />
                    }
                    .into_any(),
                    None => view! { <p>{texts::NEEDED_HERE}</p> }.into_any(),
                }}
                <p>
                    {texts::NO_ACCOUNT} " "
                    <a href=Route::Legal(Legal::Elsewhere).href() on:click=close>
                        {texts::GET_ONE}
                    </a>
                </p>
            </div>
            <div class="dialog__foot dialog__foot--split">
                <p class="dialog__aside">{texts::here(&brand)}</p>
                <a class="button" href=Route::SignUp.href() on:click=close>
                    {page_texts::SIGN_UP}
                </a>
                <a class="button" href=sign_in on:click=close>
                    {page_texts::SIGN_IN}
                </a>
            </div>
        </Dialog>
    }
}

/// Asks for the visitor's own address, and leads to their server with what they wish for.
#[component]
fn HomeForm(open: RwSignal<bool>, wish: Wish) -> impl IntoView {
    let store = use_store();
    let (config, domain) = (use_config(), use_domain());
    let kept = RwSignal::new(keep_home::kept());
    let written = RwSignal::new(kept.get_untracked().unwrap_or_default());
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let go = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = written.get_untracked();
        let Some(home) = Home::read(&text, &config.origin) else {
            problem.set(Some(texts::NO_ADDRESS.to_owned()));
            page::focus_first("#home-server");
            return;
        };
        let here = store.location.with_untracked(|location| location.route.href());
        if home.host == config.host() || home.host == domain.get_untracked() {
            open.set(false);
            return navigate::go(store, Route::SignIn { back: Some(here) });
        }
        if busy.get_untracked() {
            return;
        }
        keep_home::keep(text.trim());
        busy.set(true);
        let (wish, back) = (wish.clone(), [config.origin.as_str(), &here].concat());
        task::spawn(async move {
            let server = Fetch { instance: home.origin(), patience: PATIENCE };
            let address = find_way_home(&server, &home, &wish, &back).await;
            // Whoever has closed the dialog meanwhile has thought better of it.
            if open.try_get_untracked() == Some(true) && busy.try_get_untracked() == Some(true) {
                // Coming back, the page is as it was before.
                open.set(false);
                page::go_to(&address);
            }
        });
    };
    let forget = move |_| {
        keep_home::forget();
        written.set(String::new());
        kept.set(None);
        store.toasts.done(texts::FORGOTTEN);
        page::focus_first("#home-server");
    };
    view! {
        <form class="form" novalidate on:submit=go>
            <Field
                id=FIELD
                label=texts::ADDRESS
                hint=texts::ADDRESS_HINT
                error=Signal::derive(move || problem.get())
            >
                <div class="field__control">
                    <input
                        class="field__input"
                        id=FIELD
                        type="text"
                        inputmode="email"
                        autocapitalize="none"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby=described_by(FIELD)
                        aria-invalid=move || problem.with(|it| it.is_some().then_some("true"))
                        prop:value=move || written.get()
                        on:input=move |event| {
                            written.set(event_target_value(&event));
                            problem.set(None);
                        }
                    />
                </div>
            </Field>
            <div class="button-row">
                <button
                    class="button button--primary"
                    type="submit"
                    aria-busy=move || busy.get().then_some("true")
                >
                    {texts::GO}
                </button>
                <Show when=move || kept.with(Option::is_some)>
                    <button class="button button--quiet" type="button" on:click=forget>
                        {texts::FORGET}
                    </button>
                </Show>
            </div>
        </form>
    }
}

fn title_of(wish: &Wish) -> String {
    match wish.intent {
        Intent::Follow => texts::follow(&wish.name),
        Intent::Reply => texts::REPLY.into(),
        Intent::Announce => texts::BOOST.into(),
        Intent::Like => texts::FAVOURITE.into(),
        Intent::Open => post_texts::SIGN_IN_TITLE.into(),
    }
}
