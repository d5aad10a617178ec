//! What one may not expect of who will read the post: told calmly, before it is published.

use std::{collections::HashMap, time::Duration};

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    actions::check_mentions::check_mentions,
    browser::task::{self, Timer},
    content::mentions,
    store::{Heed, Reach, heeds, short, use_store},
    texts::composer::heed as texts,
    views::parts::{Icon, use_domain},
};

/// How long a text rests before names are looked up.
const REST: Duration = Duration::from_millis(900);

/// What one may not expect of who will read the post.
#[component]
pub(super) fn Heeds(desk: Desk) -> impl IntoView {
    let store = use_store();
    let domain = use_domain();
    let reaches = RwSignal::new(HashMap::<String, Reach>::new());
    look_up(desk, domain, reaches);
    let told = Memo::new(move |_| {
        let me = store.me().map(|me| me.acct).unwrap_or_default();
        let (visibility, parent) = (desk.visibility(), desk.parent());
        reaches.with(|reaches| {
            let reach_of = |handle: &str| reaches.get(handle).copied().unwrap_or(Reach::Fine);
            let found = desk.read(|draft| {
                domain
                    .with(|domain| heeds(draft, visibility, &me, domain, parent.as_ref(), reach_of))
            });
            found.iter().map(words).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="composer__heeds" role="status">
            {move || told.get().into_iter().map(|words| view! {
                <p class="composer__heed">
                    <Icon name="info" small=true />
                    <span>{words}</span>
                </p>
            }).collect_view()}
        </div>
    }
}

/// Looks up names that are not known yet, once the text rests.
fn look_up(desk: Desk, domain: Signal<String>, reaches: RwSignal<HashMap<String, Reach>>) {
    let store = use_store();
    let timer = StoredValue::new_local(None::<Timer>);
    let named = Memo::new(move |_| {
        desk.read(|draft| {
            domain.with(|domain| {
                let mut named = Vec::new();
                for (_, text) in draft.texts_to_come() {
                    // The last one may still be being written.
                    let all = mentions(text).into_iter().filter(|it| !text.ends_with(it));
                    named.extend(all.map(|handle| short(handle, domain).to_owned()));
                }
                named.sort_unstable();
                named.dedup();
                named
            })
        })
    });
    Effect::new(move || {
        let named = named.get();
        if named.is_empty() {
            return timer.set_value(None);
        }
        let look = move || {
            task::spawn(async move {
                let Some(known) = reaches.try_get_untracked() else { return };
                let found = check_mentions(store, named, &known).await;
                // The composer may be gone by now.
                if !found.is_empty() {
                    let _ = reaches.try_update(|reaches| reaches.extend(found));
                }
            });
        };
        timer.set_value(Some(Timer::new(REST, look)));
    });
}

fn words(heed: &Heed) -> String {
    match heed {
        Heed::NobodyMentioned => texts::NOBODY.into(),
        Heed::NotInPart { place, handles } => texts::not_in_part(place + 1, handles),
        Heed::OnlyFor(handles) => texts::only_for(handles),
        Heed::AnsweredNotMentioned(handle) => texts::not_answered(handle),
        Heed::OnlyInWarning(handle) => texts::only_in_warning(handle),
        Heed::Unknown(handle) => texts::unknown(handle),
        Heed::OutOfReach(handle) => texts::out_of_reach(handle),
    }
}
