//! What was held back of one account.

use leptos::prelude::*;
use mastodon::{
    ApiError, NotificationRequestId,
    entities::{NotificationGroup, NotificationRequest},
};

use super::card::NotificationCard;
use crate::{
    actions::{answer_requests as requests, navigate},
    browser::task,
    routes::Route,
    store::use_store,
    texts::incoming as texts,
    views::{
        parts::{Avatar, ErrorState, Icon, PageHead, name_view, use_title},
        timeline::PostSkeletons,
    },
};

type Known = Result<(NotificationRequest, Vec<NotificationGroup>), ApiError>;

/// What was held back of one account, to decide upon.
#[component]
pub fn RequestPage(
    /// Which request.
    id: NotificationRequestId,
) -> impl IntoView {
    let store = use_store();
    use_title(texts::REQUEST.to_owned());
    let id = StoredValue::new(id);
    let known = RwSignal::new(None::<Known>);
    let look = Callback::new(move |()| {
        known.set(None);
        task::spawn(async move {
            let answer = requests::request(store, id.get_value()).await;
            // The page may be gone by now, and its signals with it.
            let _ = known.try_set(Some(answer));
        });
    });
    look.run(());
    view! {
        <PageHead title=texts::REQUEST.to_owned() back=Route::NotificationRequests />
        {move || match known.get() {
            Some(Ok((request, groups))) => view! { <HeldBack request groups /> }.into_any(),
            Some(Err(ApiError::NotFound)) => view! { <Gone /> }.into_any(),
            Some(Err(error)) => view! { <ErrorState error retry=look /> }.into_any(),
            None => view! { <PostSkeletons /> }.into_any(),
        }}
    }
}

#[component]
fn HeldBack(request: NotificationRequest, groups: Vec<NotificationGroup>) -> impl IntoView {
    let store = use_store();
    let account = request.account;
    let href = Route::profile(account.acct.clone()).href();
    let id = StoredValue::new(request.id);
    let busy = RwSignal::new(false);
    let answer = move |accept: bool| {
        busy.set(true);
        task::spawn(async move {
            if requests::answer(store, vec![id.get_value()], accept).await {
                navigate::go_back(store, Route::NotificationRequests);
                requests::see_answered(store, accept).await;
            } else {
                let _ = busy.try_set(false);
            }
        });
    };
    view! {
        <div class="requests">
            <div class="requests__line">
                <div class="account">
                    <Avatar account=account.clone() />
                    <a class="account__who" href=href>
                        <span class="account__name">{name_view(&account)}</span>
                        <span class="account__handle">"@" {account.acct.clone()}</span>
                    </a>
                </div>
                <div class="button-row">
                    {[true, false].map(|accept| view! {
                        <button
                            class="button"
                            class=("button--primary", accept)
                            type="button"
                            disabled=move || busy.get()
                            on:click=move |_| answer(accept)
                        >
                            {if accept { texts::ACCEPT } else { texts::DISMISS }}
                        </button>
                    })}
                </div>
            </div>
        </div>
        <ul class="notifications">
            {groups.into_iter().map(|group| view! {
                <NotificationCard group is_new=Signal::from(false) />
            }).collect_view()}
        </ul>
    }
}

/// It is answered already.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="bell" large=true />
            </span>
            <h2 class="state__title">{texts::GONE_TITLE}</h2>
            <p class="state__text">{texts::GONE}</p>
            <a class="button" href=Route::NotificationRequests.href()>{texts::REQUESTS}</a>
        </div>
    }
}
