//! Decides about notifications that were held back.
//! <https://docs.joinmastodon.org/methods/notifications/#get-requests>

use std::time::Duration;

use mastodon::{
    ApiError, Cursor, NotificationRequestId, Page,
    endpoints::notifications::{
        AnswerRequest, AnswerRequests, GetRequest, List, ListRequests, RequestsMerged,
    },
    entities::{NotificationGroup, NotificationRequest},
};

use super::{load_notifications, notification_policy::load_notification_policy, tell};
use crate::{
    browser::task,
    routes::NotificationTab,
    store::{Store, group_all},
    texts::incoming as texts,
};

/// How often is asked whether what was let in is there.
const LOOKS: usize = 20;
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(500);

/// A page of those whose notifications are held back.
///
/// # Errors
/// Why the server did not tell; [`ApiError::NotFound`] where it holds nothing back.
pub async fn requests(
    store: Store,
    at: Option<Cursor>,
) -> Result<Page<NotificationRequest>, ApiError> {
    let page = store.session.call(ListRequests { at, ..ListRequests::default() }).await?;
    for request in &page.items {
        take_in(store, request);
    }
    Ok(page)
}

/// One of them, and the notifications of this account.
///
/// # Errors
/// Why the server did not tell; [`ApiError::NotFound`] where it is answered already.
pub async fn request(
    store: Store,
    id: NotificationRequestId,
) -> Result<(NotificationRequest, Vec<NotificationGroup>), ApiError> {
    let request = store.session.call(GetRequest { id }).await?;
    take_in(store, &request);
    let account_id = Some(request.account.id.clone());
    let held_back = List { account_id, include_filtered: true, ..List::default() };
    let page = store.session.call(held_back).await?;
    let groups = group_all(&page.items);
    for status in page.items.into_iter().filter_map(|one| one.status) {
        store.take_in(*status);
    }
    Ok((request, groups))
}

/// Lets in the notifications of these accounts from now on, or removes what was held back of them.
/// Tells whether the server knows the answer; a failure is told.
pub async fn answer(store: Store, ids: Vec<NotificationRequestId>, accept: bool) -> bool {
    let number = ids.len();
    let answer = match <[_; 1]>::try_from(ids) {
        Ok([id]) => store.session.call(AnswerRequest { id, accept }).await,
        Err(ids) => store.session.call(AnswerRequests { ids, accept }).await,
    };
    match answer {
        // Answered elsewhere meanwhile.
        Ok(()) | Err(ApiError::NotFound) => {}
        Err(error) => {
            tell::problem(store, texts::NOT_ANSWERED, &error);
            return false;
        }
    }
    match accept {
        true => store.toasts.done(texts::accepted(number)),
        false => store.toasts.done(texts::DISMISSED),
    }
    true
}

/// After an answer, looks at what it has changed: how many requests are left, and what was let in.
pub async fn see_answered(store: Store, accept: bool) {
    load_notification_policy(store).await;
    if accept {
        until_merged(store).await;
    }
}

/// What was held back stands among the others now: looks at all of it anew.
pub async fn see_merged(store: Store) {
    store.notifications.note_merge();
    load_notification_policy(store).await;
    load_notifications::catch_up(store, NotificationTab::All).await;
}

/// Waits until what was let in stands among the others.
async fn until_merged(store: Store) {
    for _ in 0..LOOKS {
        if store.session.call(RequestsMerged).await != Ok(false) {
            break;
        }
        task::sleep(PAUSE).await;
    }
    see_merged(store).await;
}

fn take_in(store: Store, request: &NotificationRequest) {
    store.accounts.insert(request.account.clone());
    if let Some(status) = &request.last_status {
        store.take_in((**status).clone());
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use mastodon::Body;

    use super::*;
    use crate::{actions::fake::with_store, store::Load};

    #[test]
    fn what_was_let_in_is_looked_for_until_it_is_there() {
        with_store(|store, fake| {
            fake.answer("/merged", 200, r#"{"merged":false}"#);
            fake.answer("/merged", 200, r#"{"merged":true}"#);
            fake.run(until_merged(store));
            let looks = fake.sent().iter().filter(|sent| sent.contains("/merged")).count();
            assert_eq!((looks, store.notifications.merges.get_untracked()), (2, 1));
        });
    }

    #[test]
    fn a_loaded_list_is_loaded_anew_once_something_was_merged() {
        with_store(|store, fake| {
            store.notifications.list.update(|list| list.set_first_page(Vec::new(), None));
            store.notifications.note_merge();
            fake.answer("/api/v2/notifications", 500, "");
            fake.run(load_notifications::open(store, NotificationTab::All));
            let load = store.notifications.list.with_untracked(|list| list.load.clone());
            assert!(matches!(load, Load::Failed(_)), "{load:?}");
        });
    }

    #[test]
    fn one_and_several_are_answered_and_a_refusal_is_told() {
        with_store(|store, fake| {
            let ids = |ids: &[&str]| ids.iter().map(|id| NotificationRequestId::new(*id)).collect();
            fake.answer("/requests/3/dismiss", 500, "");
            assert!(!fake.run(answer(store, ids(&["3"]), false)));
            fake.answer("/requests/3/dismiss", 404, "");
            assert!(fake.run(answer(store, ids(&["3"]), false)), "answered elsewhere");
            fake.answer("/requests/dismiss", 200, "{}");
            assert!(fake.run(answer(store, ids(&["3", "4"]), false)));
            let sent = fake.requests().into_iter().rfind(|one| one.path.ends_with("/dismiss"));
            let Some(Body::Json(body)) = sent.map(|sent| sent.body) else { panic!("no JSON") };
            assert_eq!(body, serde_json::json!({ "id": ["3", "4"] }));
        });
    }
}
