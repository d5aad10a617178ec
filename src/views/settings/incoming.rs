//! Which notifications come in; the account keeps it.

use leptos::prelude::*;
use mastodon::{
    endpoints::notifications::UpdatePolicy,
    entities::{NotificationFilter, NotificationPolicy},
};

use crate::{
    actions::notification_policy::{change_notification_policy, load_notification_policy},
    browser::task,
    store::use_store,
    texts::incoming as texts,
};

const WORDS: [NotificationFilter; 3] =
    [NotificationFilter::Accept, NotificationFilter::Filter, NotificationFilter::Drop];

/// Whose notifications are decided upon together: what they are called, and where it stands in the
/// policy.
struct Group {
    texts: (&'static str, &'static str),
    read: fn(&NotificationPolicy) -> NotificationFilter,
    write: fn(&mut UpdatePolicy) -> &mut Option<NotificationFilter>,
}

const GROUPS: [Group; 6] = [
    Group {
        texts: texts::NOT_FOLLOWING,
        read: |policy| policy.for_not_following,
        write: |change| &mut change.for_not_following,
    },
    Group {
        texts: texts::NOT_FOLLOWERS,
        read: |policy| policy.for_not_followers,
        write: |change| &mut change.for_not_followers,
    },
    Group {
        texts: texts::NEW_ACCOUNTS,
        read: |policy| policy.for_new_accounts,
        write: |change| &mut change.for_new_accounts,
    },
    Group {
        texts: texts::PRIVATE_MENTIONS,
        read: |policy| policy.for_private_mentions,
        write: |change| &mut change.for_private_mentions,
    },
    Group {
        texts: texts::LIMITED,
        read: |policy| policy.for_limited_accounts,
        write: |change| &mut change.for_limited_accounts,
    },
    Group {
        texts: texts::BOTS,
        read: |policy| policy.for_bots,
        write: |change| &mut change.for_bots,
    },
];

/// Which notifications come in. Only for who is signed in, where the server has a policy.
#[component]
pub fn IncomingCard() -> impl IntoView {
    let store = use_store();
    if untrack(|| store.session.is_signed_in()) {
        task::spawn(load_notification_policy(store));
    }
    let policy = store.notifications.policy;
    let known = Memo::new(move |_| policy.with(Option::is_some));
    // Groups that the server does not know are left out.
    let groups = move || {
        let policy = policy.get_untracked().unwrap_or_default();
        GROUPS.iter().filter(move |group| (group.read)(&policy) != NotificationFilter::Unknown)
    };
    view! {
        <Show when=move || known.get()>
            <section class="card settings__card">
                <h2 class="card__title">{texts::TITLE}</h2>
                <p>{texts::TEXT}</p>
                {groups().enumerate().map(|(place, group)| choice(place, group)).collect_view()}
            </section>
        </Show>
    }
}

fn choice(place: usize, group: &'static Group) -> AnyView {
    let store = use_store();
    let (label, hint) = group.texts;
    let policy = store.notifications.policy;
    let chosen = move || policy.with(|policy| policy.as_ref().map(group.read));
    let choose = move |word: String| {
        let mut change = UpdatePolicy::default();
        *(group.write)(&mut change) = WORDS.into_iter().find(|known| known.as_str() == word);
        task::spawn(change_notification_policy(store, change));
    };
    let id = ["incoming-", &place.to_string()].concat();
    let hint_id = [&id, "-hint"].concat();
    view! {
        <div class="field settings__beside">
            <label class="field__label" for=id.clone()>{label}</label>
            <p class="field__hint" id=hint_id.clone()>{hint}</p>
            <select
                class="field__select"
                id=id
                aria-describedby=hint_id
                on:change:target=move |event| choose(event.target().value())
            >
                {WORDS.map(|word| view! {
                    <option value=word.as_str() prop:selected=move || chosen() == Some(word)>
                        {texts::word(word)}
                    </option>
                })}
            </select>
        </div>
    }
    .into_any()
}
