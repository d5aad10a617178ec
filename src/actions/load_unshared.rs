//! Looks for posts of other cooperatives that one could share.

use leptos::prelude::untrack;
use mastodon::{
    AccountId, ApiError, Cursor, StatusId,
    endpoints::timelines::Public,
    entities::{Status, Visibility},
};

use super::load_timeline::take_in;
use crate::store::Store;

/// How many pages are looked through at most.
const PAGES: usize = 3;

/// The newest posts of other cooperatives of this server that one has not shared yet, one of each,
/// newest first, `most` of them. Nothing but their own words: no replies, no boosts.
///
/// # Errors
/// Whatever kept the first page away.
pub async fn load_unshared(store: Store, most: usize) -> Result<Vec<StatusId>, ApiError> {
    let Some(me) = untrack(|| store.session.account_id()) else { return Ok(Vec::new()) };
    let (mut all, mut at) = (Vec::new(), None::<Cursor>);
    for page in 0..PAGES {
        let local = Public { local: true, at: at.take(), limit: Some(40), ..Public::default() };
        match store.session.call(local).await {
            Ok(found) => {
                at = found.next.clone();
                all.extend(found.items);
            }
            Err(error) if page == 0 => return Err(error),
            Err(_) => break,
        }
        if at.is_none() || worth_sharing(&all, &me, most).len() >= most {
            break;
        }
    }
    let chosen = worth_sharing(&all, &me, most);
    let items = all.iter().filter(|status| chosen.contains(&status.id)).cloned().collect();
    take_in(store, mastodon::Page { items, next: None, previous: None });
    Ok(chosen)
}

/// Of these posts, newest first, those that could be shared: the newest of each other account that
/// is public, says something of its own, and is not shared yet.
fn worth_sharing(all: &[Status], me: &AccountId, most: usize) -> Vec<StatusId> {
    let mut heard: Vec<&AccountId> = Vec::new();
    let mut chosen = Vec::new();
    for status in all {
        let author = &status.account.id;
        let is_own_word = status.reblog.is_none() && status.in_reply_to_id.is_none();
        if author == me
            || status.account.bot
            || !is_own_word
            || status.visibility != Visibility::Public
            || heard.contains(&author)
        {
            continue;
        }
        // Whoever was shared with their newest post has had their turn.
        heard.push(author);
        if !status.reblogged && status.filtered.is_empty() {
            chosen.push(status.id.clone());
        }
        if chosen.len() == most {
            break;
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    fn post(id: &str, account: &str, more: Value) -> Value {
        let mut post = json!({ "id": id, "account": { "id": account }, "visibility": "public" });
        post.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        post
    }

    #[test]
    fn one_post_of_each_other_cooperative_that_is_not_shared_yet() {
        let posts = json!([
            post("90", "1", json!({})),
            post("89", "2", json!({ "in_reply_to_id": "5" })),
            post("88", "2", json!({})),
            post("87", "2", json!({})),
            post("86", "3", json!({ "reblogged": true })),
            post("85", "3", json!({})),
            post("84", "4", json!({ "visibility": "unlisted" })),
            post("83", "5", json!({})),
        ]);
        with_store(|store, fake| {
            sign_in(store, "1");
            fake.answer("/timelines/public", 200, &posts.to_string());
            let found = fake.run(load_unshared(store, 5)).unwrap();
            assert_eq!(found, [StatusId::new("88"), StatusId::new("83")]);
            assert!(store.posts.peek(&found[0]).is_some());
            assert_eq!(fake.sent(), ["GET /api/v1/timelines/public?limit=40&local=true"]);
        });
    }

    #[test]
    fn it_looks_further_back_until_there_are_enough() {
        with_store(|store, fake| {
            sign_in(store, "1");
            let page = |id: &str, account: &str| json!([post(id, account, json!({}))]).to_string();
            let next = "<https://a.example/api/v1/timelines/public?max_id=50>; rel=\"next\"";
            fake.answer_with("/timelines/public", &[("link", next)], &page("60", "2"));
            fake.answer("max_id=50", 500, "");
            assert_eq!(fake.run(load_unshared(store, 2)).unwrap(), [StatusId::new("60")]);
            assert_eq!(fake.sent().len(), 2);
        });
    }
}
