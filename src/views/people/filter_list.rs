//! One's own filters.

use leptos::prelude::*;
use mastodon::{ApiError, entities::Filter};

use super::account_list::empty_view;
use crate::{
    actions::keep_filters::{delete_filter, filters},
    browser::{format, task},
    routes::{OwnList, Route},
    store::use_store,
    texts::{common, filters as texts, people},
    views::{
        parts::{Dialog, ErrorState, Icon},
        timeline::PostSkeletons,
    },
};

/// One's own filters, and the way to a new one.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let store = use_store();
    let found = RwSignal::new(None::<Result<Vec<Filter>, ApiError>>);
    let load = Callback::new(move |()| {
        found.set(None);
        task::spawn(async move {
            let answer = filters(store).await;
            // The page may be gone by now.
            let _ = found.try_set(Some(answer));
        });
    });
    load.run(());
    let forget = Callback::new(move |gone: Filter| {
        found.update(|found| {
            if let Some(Ok(filters)) = found {
                filters.retain(|filter| filter.id != gone.id);
            }
        });
    });
    let list = move || match found.get() {
        None => view! { <PostSkeletons /> }.into_any(),
        Some(Err(ApiError::NotFound)) => empty_view(common::NOT_HERE),
        Some(Err(error)) => view! { <ErrorState error retry=load /> }.into_any(),
        Some(Ok(filters)) if filters.is_empty() => {
            empty_view(people::own_list_empty(OwnList::Filters))
        }
        Some(Ok(filters)) => view! {
            <ul class="people" aria-label=people::own_list(OwnList::Filters)>
                {filters.into_iter().map(|filter| view! { <Line filter forget /> }).collect_view()}
            </ul>
        }
        .into_any(),
    };
    view! {
        {move || (found.with(|found| *found != Some(Err(ApiError::NotFound)))).then(|| view! {
            <p class="people__note">
                <a class="button button--primary" href=Route::Filter { id: None }.href()>
                    {texts::NEW}
                </a>
            </p>
        })}
        {list}
    }
}

#[component]
fn Line(filter: Filter, forget: Callback<Filter>) -> impl IntoView {
    let store = use_store();
    let asking = RwSignal::new(false);
    let edit = Route::Filter { id: Some(filter.id.clone()) }.href();
    let words: Vec<&str> = filter.keywords.iter().map(|it| it.keyword.as_str()).collect();
    let words = words.join(", ");
    let about = about(&filter, store.now.get_untracked());
    let spoken = |what: &str| [what, ": ", &filter.title].concat();
    let (edit_label, delete_label) = (spoken(texts::EDIT), spoken(texts::DELETE));
    let (title, question) = (filter.title.clone(), texts::delete_title(&filter.title));
    let filter = StoredValue::new(filter);
    let delete = move |_| {
        asking.set(false);
        task::spawn(async move {
            let gone = filter.get_value();
            if delete_filter(store, gone.id.clone()).await {
                forget.run(gone);
            }
        });
    };
    view! {
        <li class="account people__line">
            <div class="account__who">
                <bdi class="account__name">{title}</bdi>
                <bdi>{words}</bdi>
                <span class="account__handle people__about">{about}</span>
            </div>
            <a class="icon-button" href=edit aria-label=edit_label>
                <Icon name="edit" />
            </a>
            <button
                class="icon-button"
                type="button"
                aria-label=delete_label
                on:click=move |_| asking.set(true)
            >
                <Icon name="trash" />
            </button>
            <Dialog open=asking title=question>
                <div class="dialog__body">
                    <p>{texts::DELETE_TEXT}</p>
                </div>
                <div class="dialog__foot">
                    <button
                        class="button button--quiet"
                        type="button"
                        on:click=move |_| asking.set(false)
                    >
                        {common::CANCEL}
                    </button>
                    <button
                        class="button button--danger button--primary"
                        type="button"
                        on:click=delete
                    >
                        {texts::DELETE}
                    </button>
                </div>
            </Dialog>
        </li>
    }
}

/// What it does, where, and how long: `Warnen · Startseite und Listen · bis 3. Mai 2027 um 12:00`.
fn about(filter: &Filter, now: f64) -> String {
    let mut parts = vec![texts::action(filter.filter_action).to_owned()];
    let places = texts::PLACES.into_iter().filter(|(context, _)| filter.context.contains(context));
    let places: Vec<&str> = places.map(|(_, name)| name).collect();
    let is_everywhere = places.len() == texts::PLACES.len();
    parts.push(if is_everywhere { texts::EVERYWHERE.to_owned() } else { places.join(", ") });
    if let Some(end) = &filter.expires_at {
        let is_over = format::milliseconds(end).is_some_and(|end| end <= now);
        parts.push(if is_over {
            texts::ENDED.to_owned()
        } else {
            texts::ends(&format::moment(end))
        });
    }
    parts.join(" · ")
}
