//! The line above a post: who shared it, that it is pinned, whom it answers.

use leptos::prelude::*;
use mastodon::{
    StatusId,
    entities::{Account, Status},
};

use super::Place;
use crate::{
    routes::Route,
    store::{PostSignal, Store},
    texts::post as texts,
    views::parts::{Icon, name_view},
};

/// The line above a post, where there is something to say. `boost`: the boost that brought the post
/// here.
pub(super) fn context(
    store: Store,
    post: &PostSignal,
    boost: Option<StatusId>,
    place: Place,
) -> Option<AnyView> {
    if let Some(boost) = boost.and_then(|boost| store.posts.peek(&boost)) {
        let inside = view! { {account_link(&boost.account)} " " {texts::BOOSTED} }.into_any();
        return Some(line("boost", inside));
    }
    if place == Place::Pinned {
        return Some(line("pin", texts::PINNED.into_any()));
    }
    if let Place::Part { part, of } = place {
        return Some(line("list", texts::part_of_thread(part, of).into_any()));
    }
    match (place, post.with_untracked(Reply::of)?) {
        (Place::Reply, _) => None,
        (_, Reply::Own) => Some(line("reply", texts::CONTINUES.into_any())),
        (_, Reply::To(acct)) => {
            let href = Route::profile(acct.clone()).href();
            let link = view! { {texts::REPLY_TO} " " <a href=href><bdi>"@"{acct}</bdi></a> };
            Some(line("reply", link.into_any()))
        }
        (_, Reply::Gone) => Some(line("reply", texts::REPLY_TO_DELETED.into_any())),
        (_, Reply::Unknown) => Some(line("reply", texts::REPLY.into_any())),
    }
}

/// Whom a post answers.
#[derive(Debug, PartialEq)]
enum Reply {
    /// Its own author.
    Own,
    /// Somebody by this handle.
    To(String),
    /// A post that was deleted.
    Gone,
    /// Somebody.
    Unknown,
}

impl Reply {
    fn of(status: &Status) -> Option<Self> {
        let answered = status.in_reply_to_account_id.as_ref();
        if status.in_reply_to_id.is_none() {
            // The server still knows whom it answered, but no longer what.
            return answered.map(|_| Self::Gone);
        }
        if answered == Some(&status.account.id) {
            return Some(Self::Own);
        }
        let mention = status.mentions.iter().find(|mention| Some(&mention.id) == answered);
        Some(mention.map_or(Self::Unknown, |mention| Self::To(mention.acct.clone())))
    }
}

fn line(icon: &'static str, inside: AnyView) -> AnyView {
    view! {
        <p class="post__context">
            <Icon name=icon small=true />
            <span>{inside}</span>
        </p>
    }
    .into_any()
}

fn account_link(account: &Account) -> AnyView {
    let href = Route::profile(account.acct.clone()).href();
    view! { <a href=href>{name_view(account)}</a> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply_of(json: serde_json::Value) -> Option<Reply> {
        let mut post = serde_json::json!({
            "id": "7", "account": { "id": "1" },
            "mentions": [{ "id": "2", "acct": "b@c.example" }]
        });
        post.as_object_mut().unwrap().extend(json.as_object().unwrap().clone());
        Reply::of(&serde_json::from_value(post).unwrap())
    }

    #[test]
    fn the_line_says_whom_a_post_answers() {
        use serde_json::json;
        assert_eq!(reply_of(json!({})), None);
        let answer = |account: Option<&str>| {
            reply_of(json!({ "in_reply_to_id": "5", "in_reply_to_account_id": account }))
        };
        assert_eq!(answer(Some("1")), Some(Reply::Own));
        assert_eq!(answer(Some("2")), Some(Reply::To("b@c.example".into())));
        assert_eq!(answer(Some("3")), Some(Reply::Unknown));
        assert_eq!(answer(None), Some(Reply::Unknown));
        let orphan = json!({ "in_reply_to_account_id": "2" });
        assert_eq!(reply_of(orphan), Some(Reply::Gone));
    }
}
