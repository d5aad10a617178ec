//! Publishes a draft: exactly once, however often it is tried, and without ever losing the text.

use leptos::prelude::*;
use mastodon::{
    AccountId, ApiError, StatusId,
    endpoints::{
        accounts::AccountStatuses,
        statuses::{CreateStatus, Source},
    },
    entities::Status,
};

use super::{keep_drafts, upload_media};
use crate::{
    browser::{clock, languages, random},
    routes::Route,
    store::{
        Attempt, Draft, DraftKey, Publishing, Store, Upload, language_of, shows_in, visibility_of,
    },
    texts::composer as texts,
};

/// How long a server remembers an idempotency key for sure, in milliseconds: Mastodon does for an
/// hour.
const REMEMBERED: f64 = 50.0 * 60.0 * 1000.0;

/// Why a draft cannot be published yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is nothing in it.
    Empty,
    /// It is too long by so many characters.
    TooLong(usize),
    /// A picture is on its way.
    Uploading,
    /// A picture did not arrive.
    UploadFailed,
}

/// Why a draft cannot be published yet; `left` is how many characters are free.
pub fn obstacle(draft: &Draft, left: i64) -> Option<Obstacle> {
    let uploads = || draft.attachments.iter().map(|attachment| &attachment.upload);
    if left < 0 {
        return Some(Obstacle::TooLong(usize::try_from(-left).unwrap_or(usize::MAX)));
    }
    if uploads().any(|upload| matches!(upload, Upload::Failed(_))) {
        return Some(Obstacle::UploadFailed);
    }
    if uploads().any(|upload| matches!(upload, Upload::Sending(_) | Upload::Processing(_))) {
        return Some(Obstacle::Uploading);
    }
    let says_nothing = draft.text.trim().is_empty() && draft.attachments.is_empty();
    says_nothing.then_some(Obstacle::Empty)
}

/// Publishes a draft and returns the new post. Where that does not work, the draft stays as it is,
/// [`Drafts::publishing`](crate::store::Drafts::publishing) tells why, and the same may be tried
/// again: it becomes one post even if an earlier try reached the server unnoticed.
pub async fn publish(store: Store, key: DraftKey) -> Option<StatusId> {
    let publishing = store.drafts.publishing(&key);
    if publishing.get_untracked() == Publishing::Busy {
        return None;
    }
    publishing.set(Publishing::Busy);
    let account = untrack(|| store.session.account_id());
    let outcome = send(store, &key, account.as_ref()).await;
    if untrack(|| store.session.account_id()) != account {
        // Somebody else is signed in by now; to them this is nothing.
        if let (Ok(_), Some(account)) = (outcome, account) {
            keep_drafts::forget_kept(&account, &key);
        }
        return None;
    }
    match outcome {
        Ok(status) => {
            publishing.set(Publishing::Idle);
            Some(finish(store, &key, status))
        }
        Err(error) => {
            publishing.set(Publishing::Failed(error));
            None
        }
    }
}

async fn send(
    store: Store,
    key: &DraftKey,
    account: Option<&AccountId>,
) -> Result<Status, ApiError> {
    for attachment in store.drafts.peek(key).attachments {
        upload_media::save_description(store, key, attachment.key).await?;
    }
    let attempt = begin(store, key).await?;
    if attempt.unclear
        && !is_key_known(store, &attempt)
        && let Some(published) = find_published(store, key, &attempt).await?
    {
        return Ok(published);
    }
    if untrack(|| store.session.account_id()).as_ref() != account {
        // Never under another account's name; the draft waits for its own.
        return Err(ApiError::Network);
    }
    // From here on, and through a crash, the server may have it.
    set_unclear(store, key, true);
    let answer = store.session.call(post(store, key, attempt)).await;
    if let Err(error) = &answer
        && untrack(|| store.session.account_id()).as_ref() == account
    {
        set_unclear(store, key, may_be_stored(error));
    }
    answer
}

/// The attempt that an earlier try began, or a new one.
async fn begin(store: Store, key: &DraftKey) -> Result<Attempt, ApiError> {
    if let Some(known) = store.drafts.peek(key).attempt {
        return Ok(known);
    }
    let mut attempt = Attempt {
        key: random::token(32),
        since: clock::now(),
        newest_before: None,
        unclear: false,
    };
    if !is_key_known(store, &attempt) {
        attempt.newest_before = newest_posts(store, 1).await?.into_iter().next().map(|it| it.id);
    }
    keep_drafts::change(store, key, |draft| draft.attempt = Some(attempt.clone()));
    Ok(attempt)
}

/// Whether the server surely remembers the attempt's key. Mastodon's own API says so by its version.
fn is_key_known(store: Store, attempt: &Attempt) -> bool {
    untrack(|| store.instance.api_version()) > 0 && clock::now() - attempt.since < REMEMBERED
}

/// Looks among the account's newest posts for the one that an earlier try has left there.
async fn find_published(
    store: Store,
    key: &DraftKey,
    attempt: &Attempt,
) -> Result<Option<Status>, ApiError> {
    let wanted = post(store, key, attempt.clone());
    for status in newest_posts(store, 20).await? {
        let is_newer = attempt.newest_before.as_ref().is_none_or(|before| status.id > *before);
        if !is_newer || !is_like(&status, &wanted) {
            continue;
        }
        match store.session.call(Source { id: status.id.clone() }).await {
            Ok(source) if source.text.trim() == wanted.status.trim() => return Ok(Some(status)),
            Err(error) if error.may_pass() => return Err(error),
            // A server that keeps no source cannot be asked.
            _ => {}
        }
    }
    Ok(None)
}

/// Whether a post could be the wanted one, its text aside.
fn is_like(status: &Status, wanted: &CreateStatus) -> bool {
    let quoted = status.quote.as_ref().and_then(|quote| quote.status_id());
    status.in_reply_to_id == wanted.in_reply_to_id
        && quoted == wanted.quoted_status_id.as_ref()
        && Some(status.visibility) == wanted.visibility
        && status.spoiler_text.trim() == wanted.spoiler_text.trim()
        && status.media_attachments.iter().map(|media| &media.id).eq(&wanted.media_ids)
}

async fn newest_posts(store: Store, number: u32) -> Result<Vec<Status>, ApiError> {
    let Some(me) = untrack(|| store.session.account_id()) else { return Ok(Vec::new()) };
    let newest =
        AccountStatuses { exclude_reblogs: true, limit: Some(number), ..AccountStatuses::of(me) };
    Ok(store.session.call(newest).await?.items)
}

fn post(store: Store, key: &DraftKey, attempt: Attempt) -> CreateStatus {
    let draft = store.drafts.peek(key);
    let me = untrack(|| store.me());
    let parent = key.parent().and_then(|id| store.posts.peek(id));
    let warning = draft.warning.as_deref().unwrap_or_default().trim();
    CreateStatus {
        status: draft.text.clone(),
        spoiler_text: warning.to_owned(),
        // Who warns of the text warns of the pictures.
        sensitive: !draft.attachments.is_empty()
            && (!warning.is_empty()
                || me.as_ref().and_then(|me| me.source.as_ref()).is_some_and(|it| it.sensitive)),
        visibility: Some(visibility_of(&draft, me.as_ref(), parent.as_ref())),
        language: Some(language_of(&draft, me.as_ref(), languages::of_device().as_deref())),
        in_reply_to_id: key.parent().cloned(),
        quoted_status_id: key.quoted().cloned(),
        media_ids: draft.media().cloned().collect(),
        idempotency_key: Some(attempt.key),
        ..CreateStatus::default()
    }
}

fn set_unclear(store: Store, key: &DraftKey, unclear: bool) {
    keep_drafts::change(store, key, |draft| {
        if let Some(attempt) = &mut draft.attempt {
            attempt.unclear = unclear;
        }
    });
}

/// Whether a post may have been stored although this came back.
fn may_be_stored(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::Network
            | ApiError::TimedOut
            | ApiError::Server { .. }
            | ApiError::Unreadable { .. }
            | ApiError::Unexpected { .. }
    )
}

/// Takes the new post in wherever it shows, and lets go of the draft.
fn finish(store: Store, key: &DraftKey, status: Status) -> StatusId {
    let timelines = shows_in(&status);
    let route = Route::status(status.account.acct.clone(), status.id.clone());
    let id = store.take_in(status);
    for timeline in timelines {
        store.timelines.signal(&timeline).update(|timeline| timeline.receive_own(id.clone()));
    }
    if let Some(parent) = key.parent() {
        store.threads.add_reply(parent, &id);
        store.posts.change(parent, |post| post.replies_count += 1);
    }
    for attachment in store.drafts.peek(key).attachments {
        upload_media::let_go(&attachment);
    }
    keep_drafts::discard(store, key);
    let text = if key.parent().is_some() { texts::REPLIED } else { texts::PUBLISHED };
    store.toasts.done_at(text, texts::SHOW, route);
    id
}

#[cfg(test)]
mod tests {
    use mastodon::{Body, MediaId, Request, TransportError};
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        actions::{
            fake::{Fake, login, status, with_store},
            keep_login, reply_to,
        },
        browser::storage,
        store::{Attachment, Load, TimelineKey},
    };

    const KEY: DraftKey = DraftKey::New;

    fn published(id: &str) -> String {
        let account = json!({ "id": "5", "acct": "laden" });
        json!({ "id": id, "account": account, "visibility": "public", "content": "<p>Hallo</p>" })
            .to_string()
    }

    /// Signs in, on Mastodon or on a server that does not say so, and writes.
    fn begun(store: Store, api_version: u64) {
        keep_login::set(store, Some(login("5")));
        let instance =
            json!({ "domain": "geno.example", "api_versions": { "mastodon": api_version } });
        store.instance.instance.set(serde_json::from_value(instance).unwrap());
        write(store, "Hallo");
    }

    fn write(store: Store, text: &str) {
        keep_drafts::change(store, &KEY, |draft| draft.text = text.into());
    }

    fn posts(fake: &Fake) -> Vec<Request> {
        let mut requests = fake.requests();
        requests.retain(|request| request.path == "/api/v1/statuses");
        requests
    }

    fn keys(fake: &Fake) -> Vec<String> {
        posts(fake).into_iter().filter_map(|request| request.idempotency_key).collect()
    }

    fn body(request: &Request) -> Value {
        let Body::Json(body) = &request.body else { panic!("no json: {request:?}") };
        body.clone()
    }

    fn text(store: Store) -> String {
        store.drafts.peek(&KEY).text
    }

    fn error(store: Store) -> Option<ApiError> {
        match store.drafts.publishing(&KEY).get_untracked() {
            Publishing::Failed(error) => Some(error),
            _ => None,
        }
    }

    #[test]
    fn the_draft_goes_only_when_the_server_has_confirmed() {
        with_store(|store, fake| {
            begun(store, 10);
            fake.answer("/statuses", 500, "");
            assert_eq!(fake.run(publish(store, KEY)), None);
            assert!(matches!(error(store), Some(ApiError::Server { .. })));
            assert_eq!(text(store), "Hallo");
            assert!(storage::read("geno.drafts.5.new").is_some());
            fake.answer("/statuses", 200, &published("9"));
            assert_eq!(fake.run(publish(store, KEY)), Some(StatusId::new("9")));
            assert_eq!((text(store).as_str(), error(store)), ("", None));
            assert_eq!(storage::read("geno.drafts.5.new"), None);
        });
    }

    #[test]
    fn every_try_of_the_same_post_has_the_same_key() {
        with_store(|store, fake| {
            begun(store, 10);
            fake.answer("/statuses", 500, "");
            fake.answer("/statuses", 429, "");
            fake.fail("/statuses", TransportError::Network);
            fake.fail("/statuses", TransportError::TimedOut);
            fake.answer("/statuses", 200, "{broken");
            fake.answer("/statuses", 200, &published("9"));
            for _ in 0..5 {
                assert_eq!(fake.run(publish(store, KEY)), None);
                assert_eq!(text(store), "Hallo");
            }
            assert!(fake.run(publish(store, KEY)).is_some());
            let keys = keys(fake);
            assert!(keys.len() == 6 && keys.iter().all(|key| *key == keys[0]), "{keys:?}");
            assert_eq!(fake.sent().len(), 6, "Mastodon knows the key, nothing else is asked");
        });
    }

    #[test]
    fn another_text_is_another_post() {
        with_store(|store, fake| {
            begun(store, 10);
            fake.answer("/statuses", 500, "");
            fake.run(publish(store, KEY));
            write(store, "Hallo Welt");
            fake.answer("/statuses", 200, &published("9"));
            fake.run(publish(store, KEY));
            write(store, "Hallo");
            fake.answer("/statuses", 200, &published("10"));
            fake.run(publish(store, KEY));
            let keys = keys(fake);
            assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2], "{keys:?}");
        });
    }

    #[test]
    fn a_reload_between_two_tries_changes_nothing() {
        with_store(|store, fake| {
            begun(store, 10);
            fake.fail("/statuses", TransportError::Network);
            fake.run(publish(store, KEY));
            keep_drafts::restore(store);
            fake.answer("/statuses", 200, &published("9"));
            fake.run(publish(store, KEY));
            assert_eq!(keys(fake)[0], keys(fake)[1]);
        });
    }

    #[test]
    fn a_server_that_ignores_keys_is_asked_before_it_is_told_again() {
        with_store(|store, fake| {
            begun(store, 0);
            fake.answer("/accounts/5/statuses", 200, &format!("[{}]", published("8")));
            fake.fail("/api/v1/statuses", TransportError::TimedOut);
            assert_eq!(fake.run(publish(store, KEY)), None);
            let newest = format!("[{},{}]", published("9"), published("8"));
            fake.answer("/accounts/5/statuses", 200, &newest);
            fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo"}"#);
            assert_eq!(fake.run(publish(store, KEY)), Some(StatusId::new("9")));
            assert_eq!((posts(fake).len(), text(store).as_str()), (1, ""));
        });
    }

    #[test]
    fn an_equal_post_from_before_is_not_mistaken_for_the_new_one() {
        with_store(|store, fake| {
            begun(store, 0);
            let older = format!("[{}]", published("8"));
            fake.answer("/accounts/5/statuses", 200, &older);
            fake.answer("/api/v1/statuses", 503, "");
            fake.run(publish(store, KEY));
            fake.answer("/accounts/5/statuses", 200, &older);
            fake.answer("/api/v1/statuses", 200, &published("9"));
            assert_eq!(fake.run(publish(store, KEY)), Some(StatusId::new("9")));
            assert_eq!(posts(fake).len(), 2);
        });
    }

    #[test]
    fn another_new_post_is_not_mistaken_for_it_either() {
        with_store(|store, fake| {
            begun(store, 0);
            fake.answer("/accounts/5/statuses", 200, "[]");
            fake.fail("/api/v1/statuses", TransportError::Network);
            fake.run(publish(store, KEY));
            let newest = format!("[{},{}]", published("9"), published("8"));
            fake.answer("/accounts/5/statuses", 200, &newest);
            fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo Welt"}"#);
            fake.answer("/statuses/8/source", 404, "{}");
            fake.answer("/api/v1/statuses", 200, &published("10"));
            assert_eq!(fake.run(publish(store, KEY)), Some(StatusId::new("10")));
        });
    }

    #[test]
    fn while_nothing_can_be_asked_nothing_is_sent_again() {
        with_store(|store, fake| {
            begun(store, 0);
            fake.answer("/accounts/5/statuses", 200, "[]");
            fake.fail("/api/v1/statuses", TransportError::Network);
            fake.run(publish(store, KEY));
            fake.fail("/accounts/5/statuses", TransportError::Network);
            fake.run(publish(store, KEY));
            assert_eq!((posts(fake).len(), error(store)), (1, Some(ApiError::Network)));
        });
    }

    #[test]
    fn an_hour_later_even_mastodon_is_asked_first() {
        with_store(|store, fake| {
            begun(store, 10);
            fake.fail("/api/v1/statuses", TransportError::Network);
            fake.run(publish(store, KEY));
            keep_drafts::change(store, &KEY, |draft| {
                draft.attempt.as_mut().unwrap().since -= 3_600_000.0;
            });
            fake.answer("/accounts/5/statuses", 200, &format!("[{}]", published("9")));
            fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo"}"#);
            assert_eq!(fake.run(publish(store, KEY)), Some(StatusId::new("9")));
            assert_eq!(posts(fake).len(), 1);
        });
    }

    #[test]
    fn an_expired_login_keeps_the_draft_and_shows_the_banner() {
        with_store(|store, fake| {
            begun(store, 10);
            fake.answer("/statuses", 401, r#"{"error":"The access token was revoked"}"#);
            fake.run(publish(store, KEY));
            assert!(untrack(|| store.session.is_expired()));
            assert_eq!(text(store), "Hallo");
            keep_login::set(store, Some(login("5")));
            keep_drafts::restore(store);
            fake.answer("/statuses", 200, &published("9"));
            assert!(fake.run(publish(store, KEY)).is_some());
        });
    }

    #[test]
    fn a_published_post_stands_on_top_and_a_link_leads_to_it() {
        with_store(|store, fake| {
            begun(store, 10);
            let home = store.timelines.signal(&TimelineKey::Home);
            home.update(|home| home.set_first_page(vec![StatusId::new("1")], None));
            fake.answer("/statuses", 200, &published("9"));
            fake.run(publish(store, KEY));
            let shown = home.with_untracked(|home| home.ids().cloned().collect::<Vec<_>>());
            assert_eq!(shown, [StatusId::new("9"), StatusId::new("1")]);
            let toast = store.toasts.list().remove(0);
            let (_, route) = toast.link.unwrap();
            assert_eq!(route.href(), "/@laden/9");
        });
    }

    #[test]
    fn a_reply_stands_below_what_it_answers() {
        with_store(|store, fake| {
            begun(store, 10);
            let parent = store.take_in(Status {
                visibility: mastodon::entities::Visibility::Private,
                ..status("7")
            });
            let thread = store.threads.signal(&parent);
            thread.update(|thread| thread.load = Load::Done);
            reply_to::reply_to(store, parent.clone());
            let key = DraftKey::Reply(parent.clone());
            fake.answer("/statuses", 200, &published("9"));
            fake.run(publish(store, key)).unwrap();
            let sent = body(&posts(fake)[0]);
            assert_eq!(sent["in_reply_to_id"], "7");
            assert_eq!(sent["visibility"], "private");
            assert_eq!(sent["status"], "@a ");
            assert_eq!(thread.with_untracked(|thread| thread.descendants.len()), 1);
            assert_eq!(store.posts.peek(&parent).unwrap().replies_count, 1);
            assert_eq!(text(store), "Hallo", "the new post's draft is another one");
        });
    }

    #[test]
    fn all_that_was_chosen_is_sent() {
        with_store(|store, fake| {
            begun(store, 10);
            keep_drafts::change(store, &KEY, |draft| {
                draft.warning = Some(" Essen ".into());
                draft.visibility = Some(mastodon::entities::Visibility::Unlisted);
                draft.language = Some("it".into());
                draft
                    .attachments
                    .push(attachment(Upload::Ready { id: MediaId::new("3"), preview: None }));
            });
            fake.answer("/media/3", 200, r#"{"id":"3"}"#);
            fake.answer("/statuses", 200, &published("9"));
            fake.run(publish(store, KEY)).unwrap();
            let described = fake.requests().remove(0);
            assert_eq!(body(&described)["description"], "Ein Dorf");
            let sent = body(&posts(fake)[0]);
            assert_eq!(sent["spoiler_text"], "Essen");
            assert_eq!(sent["sensitive"], true);
            assert_eq!(sent["visibility"], "unlisted");
            assert_eq!(sent["language"], "it");
            assert_eq!(sent["media_ids"], json!(["3"]));
        });
    }

    #[test]
    fn without_its_description_no_picture_is_published() {
        with_store(|store, fake| {
            begun(store, 10);
            keep_drafts::change(store, &KEY, |draft| {
                let id = MediaId::new("3");
                draft.attachments.push(attachment(Upload::Ready { id, preview: None }));
            });
            fake.answer("/media/3", 500, "");
            fake.run(publish(store, KEY));
            assert_eq!(posts(fake).len(), 0);
            assert!(error(store).is_some());
        });
    }

    fn attachment(upload: Upload) -> Attachment {
        Attachment {
            key: 1,
            name: "Dorf.png".into(),
            description: "Ein Dorf".into(),
            described: String::new(),
            upload,
            file: None,
            local_preview: None,
        }
    }

    #[test]
    fn what_stands_in_the_way_is_told() {
        let with = |upload| Draft { attachments: vec![attachment(upload)], ..Draft::default() };
        let ready = Upload::Ready { id: MediaId::new("3"), preview: None };
        assert_eq!(obstacle(&Draft::default(), 500), Some(Obstacle::Empty));
        assert_eq!(obstacle(&with(ready.clone()), 500), None);
        assert_eq!(obstacle(&with(ready), -3), Some(Obstacle::TooLong(3)));
        assert_eq!(obstacle(&with(Upload::Sending(9)), 500), Some(Obstacle::Uploading));
        let failed = with(Upload::Failed(String::new()));
        assert_eq!(obstacle(&failed, 500), Some(Obstacle::UploadFailed));
    }
}
