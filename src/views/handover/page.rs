//! The page on which a handed-over draft is looked at and opened.

use leptos::{html, prelude::*};
use mastodon::{AccountId, ApiError};

use super::contents::Contents;
use crate::{
    actions::{
        keep_login, navigate,
        open_handover::{self, NotOpened, read_file, read_link},
        tell,
    },
    browser::{files, history, page, task},
    cooperative::handover::{Handover, HandoverProblem},
    routes::Route,
    store::{Store, use_store},
    texts::{handover as texts, shell::page as names},
    views::parts::{Icon, PageHead, name_view, use_title},
};

/// What the page has been given.
#[derive(Clone, Debug, Default, PartialEq)]
struct Given {
    handed: Option<Result<Handover, HandoverProblem>>,
    is_file: bool,
}

/// Shows a draft that came as a link or a file, and opens it as a new draft of one's own.
#[component]
pub fn OpenDraftPage() -> impl IntoView {
    let store = use_store();
    use_title(texts::PAGE);
    let given = RwSignal::new(Given::default());
    // Also where a second link is opened while the page stands.
    Effect::new(move || {
        store.location.track();
        take_link(given);
    });
    view! {
        <PageHead title=texts::PAGE back=Route::Home />
        <div class="handed">
            {move || match given.get() {
                Given { handed: Some(Ok(handed)), is_file } => {
                    view! { <Handed handed is_file given /> }.into_any()
                }
                Given { handed, is_file } => view! {
                    {handed.and_then(Result::err).map(|problem| view! {
                        <div class="notice notice--warning" role="alert">
                            <Icon name="warning" />
                            <div class="notice__body">
                                <p>{words(problem, is_file)}</p>
                            </div>
                        </div>
                    })}
                    <p>{texts::PAGE_TEXT}</p>
                    <ChooseFile given />
                }.into_any(),
            }}
        </div>
    }
}

/// Takes the draft out of the address, or goes on with the one that was kept through a login.
fn take_link(given: RwSignal<Given>) {
    let fragment = history::take_fragment();
    if let Some(fragment) = &fragment {
        open_handover::keep(fragment);
    }
    let Some(fragment) = fragment.or_else(open_handover::kept) else { return };
    task::spawn(async move {
        let handed = read_link(&fragment).await;
        if handed.is_err() {
            open_handover::forget();
        }
        // The page may have been left meanwhile.
        let _ = given.try_set(Given { handed: Some(handed), is_file: false });
    });
}

fn words(problem: HandoverProblem, is_file: bool) -> &'static str {
    match problem {
        HandoverProblem::Unreadable if is_file => texts::UNREADABLE_FILE,
        HandoverProblem::Unreadable => texts::UNREADABLE_LINK,
        HandoverProblem::Newer => texts::NEWER,
        HandoverProblem::TooLarge => texts::TOO_LARGE,
        HandoverProblem::Empty => texts::EMPTY,
    }
}

#[component]
fn ChooseFile(given: RwSignal<Given>) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let tried = move || given.with(|given| given.handed.is_some());
    let choose = move |_| {
        let Some(file) = input.get_untracked().and_then(|input| files::chosen(&input).pop()) else {
            return;
        };
        task::spawn(async move {
            let handed = read_file(file.file).await;
            files::forget(file.file);
            let _ = given.try_set(Given { handed: Some(handed), is_file: true });
        });
    };
    view! {
        <input
            type="file"
            hidden
            aria-label=texts::CHOOSE_FILE
            accept=".geno-entwurf,application/json"
            node_ref=input
            on:change=choose
        />
        <p>
            <button
                class="button button--primary"
                type="button"
                on:click=move |_| {
                    if let Some(input) = input.get_untracked() {
                        input.click();
                    }
                }
            >
                {move || if tried() { texts::CHOOSE_OTHER } else { texts::CHOOSE_FILE }}
            </button>
        </p>
    }
}

/// The draft, whom it is from, and what can be done with it.
#[component]
fn Handed(handed: Handover, is_file: bool, given: RwSignal<Given>) -> impl IntoView {
    let store = use_store();
    let account = RwSignal::new(untrack(|| store.session.account_id()));
    let (from, wish) = (texts::by(&handed.from), handed.wish.clone());
    let handed = StoredValue::new(handed);
    let put_away = move |_| {
        open_handover::forget();
        given.set(Given::default());
        store.toasts.done(texts::AWAY);
        page::focus_first("#main h1");
    };
    view! {
        <section class="card handed__card" aria-labelledby="handed-from">
            <h2 class="card__title" id="handed-from">
                <bdi>{from}</bdi>
            </h2>
            {(!wish.is_empty()).then(|| view! { <p class="handed__wish"><bdi>{wish}</bdi></p> })}
            <Contents handed=handed.get_value() />
        </section>
        <p>{texts::NOTHING_YET}</p>
        {move || if store.session.is_signed_in() {
            view! {
                <Accounts account />
                <OpenButton handed account />
            }.into_any()
        } else {
            view! { <SignInFirst is_file /> }.into_any()
        }}
        <p>
            <button class="button button--quiet" type="button" on:click=put_away>
                {texts::PUT_AWAY}
            </button>
        </p>
    }
}

#[component]
fn OpenButton(
    handed: StoredValue<Handover>,
    account: RwSignal<Option<AccountId>>,
) -> impl IntoView {
    let store = use_store();
    let busy = RwSignal::new(false);
    let open = move |_| {
        let signed_in = || untrack(|| store.session.account_id());
        let Some(account) = account.get_untracked().or_else(signed_in) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        task::spawn(async move {
            open_as(store, account, handed.get_value()).await;
            let _ = busy.try_set(false);
        });
    };
    view! {
        <p>
            <button
                class="button button--primary"
                type="button"
                aria-busy=move || busy.get().then_some("true")
                on:click=open
            >
                {texts::OPEN}
            </button>
        </p>
    }
}

async fn open_as(store: Store, account: AccountId, handed: Handover) {
    let opened = match open_handover::open(store, &account, handed).await {
        Ok(opened) => opened,
        Err(NotOpened::PlaceTaken) => return store.toasts.problem(texts::PLACE_TAKEN),
        Err(NotOpened::PostMissing(ApiError::NotFound)) => {
            return store.toasts.problem(texts::POST_MISSING);
        }
        Err(NotOpened::PostMissing(error)) => {
            return tell::problem(store, texts::NOT_FOUND_YET, &error);
        }
    };
    open_handover::forget();
    navigate::go_instead(store, Route::Draft { name: opened.key.name() });
    store.toasts.done(texts::OPENED);
    for refused in opened.refused {
        store.toasts.problem(refused);
    }
    if opened.without_file > 0 {
        store.toasts.problem(texts::without_file(opened.without_file));
    }
}

/// As which of several accounts.
#[component]
fn Accounts(account: RwSignal<Option<AccountId>>) -> impl IntoView {
    let store = use_store();
    let choices = move || {
        store
            .logins
            .all
            .get()
            .into_iter()
            .map(|login| {
                let id = login.account_id.clone();
                let is_chosen = {
                    let id = id.clone();
                    move || account.with(|account| account.as_ref() == Some(&id))
                };
                let known = keep_login::account_of(&login.account_id);
                view! {
                    <label class="choice">
                        <input
                            class="choice__input"
                            type="radio"
                            name="account"
                            prop:checked=is_chosen
                            on:change=move |_| account.set(Some(id.clone()))
                        />
                        <span class="choice__text">
                            {known.map(|known| view! { <bdi>{name_view(&known)}</bdi> })}
                            <span class="choice__hint">"@" {login.acct}</span>
                        </span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || store.logins.all.with(|all| all.len() > 1)>
            <fieldset class="field">
                <legend class="field__label">{texts::ACCOUNT}</legend>
                {choices}
            </fieldset>
        </Show>
    }
}

#[component]
fn SignInFirst(is_file: bool) -> impl IntoView {
    let href = Route::SignIn { back: Some(Route::OpenDraft.href()) }.href();
    view! {
        <p>{if is_file { texts::SIGN_IN_FIRST_FILE } else { texts::SIGN_IN_FIRST }}</p>
        <p>
            <a class="button button--primary" href=href>{names::SIGN_IN}</a>
        </p>
    }
}
