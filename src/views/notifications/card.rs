//! One group of notifications.

use leptos::prelude::*;
use mastodon::{
    StatusId,
    entities::{FilterContext, NotificationGroup, NotificationKind, Visibility},
};

use super::{
    extras::{Excerpt, Extras},
    people::{Faces, Names, are_many},
};
use crate::{
    browser::format,
    store::{Store, use_store},
    texts::notifications::{self as texts, Context},
    views::{
        parts::Icon,
        post::{Place, PostCard},
    },
};

/// One group of notifications: who did what, and the post it is about.
#[component]
pub(super) fn NotificationCard(
    /// The group.
    group: NotificationGroup,
    /// Whether it was not seen before.
    is_new: Signal<bool>,
) -> impl IntoView {
    let shows_post = matches!(
        group.kind,
        NotificationKind::Mention | NotificationKind::Status | NotificationKind::Quote
    );
    let post = group.status_id.clone().filter(|_| shows_post);
    let card = match post {
        Some(id) => view! { <WithPost group id /> }.into_any(),
        None => view! { <Line group /> }.into_any(),
    };
    view! {
        <li
            class="notification"
            class=("notification--post", shows_post)
            class=("notification--unread", move || is_new.get())
            tabindex="-1"
        >
            <Show when=move || is_new.get()>
                <span class="visually-hidden">{texts::NEW}</span>
            </Show>
            {card}
        </li>
    }
}

/// The whole post, which may be answered in place.
#[component]
fn WithPost(group: NotificationGroup, id: StatusId) -> impl IntoView {
    let context = context_of(use_store(), &group);
    let icon = match group.kind {
        NotificationKind::Mention if context.is_private => "mail",
        NotificationKind::Mention if context.is_reply => "reply",
        kind => icon_of(kind).0,
    };
    view! {
        <div class="notification__head">
            <Icon name=icon small=true />
            <Sentence group />
        </div>
        <PostCard id place=Place::List(FilterContext::Notifications) />
    }
}

/// One line, with an excerpt of the post it is about.
#[component]
fn Line(group: NotificationGroup) -> impl IntoView {
    let (icon, class) = icon_of(group.kind);
    let post = group.status_id.clone();
    view! {
        <span class=format!("notification__icon {class}")>
            <Icon name=icon />
        </span>
        <div class="notification__body">
            <Faces group=group.clone() />
            <Sentence group=group.clone() />
            {post.map(|id| view! { <Excerpt id /> })}
            <Extras group />
        </div>
    }
}

/// What happened, and when.
#[component]
fn Sentence(group: NotificationGroup) -> impl IntoView {
    let store = use_store();
    let when = group.latest_page_notification_at.clone();
    let context = context_of(store, &group);
    let many = are_many(&group);
    let told = match texts::deed(group.kind, many, &context) {
        Some(deed) => view! {
            <Names group />
            " "
            {deed}
        }
        .into_any(),
        None => without_names(store, &group).into_any(),
    };
    let time = when.map(|time| {
        let (iso, moment) = (time.as_str().to_owned(), format::moment(&time));
        view! {
            " "
            <time datetime=iso title=moment>{move || format::ago(&time, store.now.get())}</time>
        }
    });
    view! { <p class="notification__text">{told} {time}</p> }
}

/// What happened where nobody's name stands before it.
fn without_names(store: Store, group: &NotificationGroup) -> String {
    match (group.kind, &group.event, &group.moderation_warning, &group.fallback) {
        (NotificationKind::Poll, ..) => {
            let post = group.status_id.as_ref().and_then(|id| store.posts.peek(id));
            let own = post.is_some_and(|post| untrack(|| store.session.is_me(&post.account.id)));
            texts::poll_ended(own).to_owned()
        }
        (NotificationKind::SeveredRelationships, Some(event), ..) => texts::severed(event),
        (NotificationKind::ModerationWarning, _, Some(warning), _) => {
            texts::decision(warning.action).to_owned()
        }
        (.., Some(fallback)) if !fallback.title.is_empty() => fallback.title.clone(),
        _ => texts::UNKNOWN.to_owned(),
    }
}

fn context_of(store: Store, group: &NotificationGroup) -> Context {
    let Some(post) = group.status_id.as_ref().and_then(|id| store.posts.peek(id)) else {
        return Context::default();
    };
    let me = untrack(|| store.session.account_id());
    Context {
        is_reply: me.is_some() && post.in_reply_to_account_id == me,
        is_private: post.visibility == Visibility::Direct,
    }
}

/// The icon of a kind, and the class of its colour.
fn icon_of(kind: NotificationKind) -> (&'static str, &'static str) {
    use NotificationKind as Kind;
    match kind {
        Kind::Mention => ("at", "notification__icon--mention"),
        Kind::Quote | Kind::QuotedUpdate => ("quote", "notification__icon--mention"),
        Kind::Status => ("bell", "notification__icon--mention"),
        Kind::Reblog => ("boost", "notification__icon--boost"),
        Kind::Follow | Kind::FollowRequest => ("user-plus", "notification__icon--follow"),
        Kind::Favourite => ("star", "notification__icon--favourite"),
        Kind::Poll => ("poll", "notification__icon--poll"),
        Kind::Update => ("edit", "notification__icon--boost"),
        Kind::AdminSignUp => ("user", "notification__icon--admin"),
        Kind::AdminReport => ("flag", "notification__icon--admin"),
        Kind::SeveredRelationships | Kind::ModerationWarning => {
            ("warning", "notification__icon--admin")
        }
        Kind::AddedToCollection | Kind::CollectionUpdate => ("list", "notification__icon--follow"),
        Kind::Unknown => ("info", ""),
    }
}
