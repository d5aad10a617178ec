//! All drafts, and the outbox.

use leptos::prelude::*;

use super::entry::{Entry, Sending};
use crate::{
    actions::keep_drafts,
    routes::Route,
    store::{Draft, DraftKey, use_store},
    texts::{drafts as texts, handover},
    views::{
        parts::{Icon, PageHead, use_title},
        timeline::PostSkeletons,
    },
};

/// So many drafts one looks through without a search.
const FEW: usize = 5;

/// All drafts, those changed last first, and above them what waits to be sent.
#[component]
pub fn DraftsPage() -> impl IntoView {
    let store = use_store();
    use_title(texts::TITLE.to_owned());
    let queue = Memo::new(move |_| {
        store.drafts.list();
        store.drafts.queue()
    });
    let drafts = Memo::new(move |_| {
        let queue = queue.get();
        let mut all = store.drafts.list();
        all.retain(|key| !queue.contains(key));
        all
    });
    let fresh = move || Route::Draft { name: keep_drafts::fresh(store).name() }.href();
    view! {
        <PageHead title=texts::TITLE.to_owned() back=Route::Home>
            <a class="button button--small page-head__action" href=fresh>
                <Icon name="plus" small=true />
                {texts::NEW}
            </a>
        </PageHead>
        <div class="drafts">
            <p>
                {texts::INTRO} " " <a href=Route::OpenDraft.href()>{handover::PAGE}</a>
            </p>
            <Show when=move || !queue.with(Vec::is_empty)>
                <section class="drafts__outbox" aria-labelledby="outbox">
                    <h2 class="drafts__title" id="outbox">{texts::OUTBOX}</h2>
                    <ul class="drafts__list">
                        <For each=move || queue.get() key=DraftKey::name let:key>
                            <Sending key />
                        </For>
                    </ul>
                </section>
            </Show>
            {move || match (store.drafts.are_there.get(), drafts.with(Vec::is_empty)) {
                (false, _) => view! { <PostSkeletons /> }.into_any(),
                (true, true) => view! { <NoDrafts /> }.into_any(),
                (true, false) => view! { <List drafts /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn List(drafts: Memo<Vec<DraftKey>>) -> impl IntoView {
    let store = use_store();
    let wanted = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let wanted = wanted.get().trim().to_lowercase();
        let mut shown = drafts.get();
        shown.retain(|key| wanted.is_empty() || says(&store.drafts.peek(key), &wanted));
        shown
    });
    view! {
        <Show when=move || { drafts.with(Vec::len) > FEW }>
            <input
                class="field__input"
                type="search"
                aria-label=texts::SEARCH
                placeholder=texts::SEARCH
                prop:value=wanted
                on:input=move |event| wanted.set(event_target_value(&event))
            />
            <p class="visually-hidden" role="status">
                {move || wanted.with(|it| !it.is_empty()).then(|| texts::found(shown.with(Vec::len)))}
            </p>
        </Show>
        <Show when=move || shown.with(Vec::is_empty)>
            <p>{texts::NOTHING_FOUND}</p>
        </Show>
        <ul class="drafts__list" aria-label=texts::TITLE>
            <For each=move || shown.get() key=DraftKey::name let:key>
                <Entry key />
            </For>
        </ul>
    }
}

#[component]
fn NoDrafts() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="edit" large=true />
            </span>
            <h2 class="state__title">{texts::NONE_TITLE}</h2>
            <p class="state__text">{texts::NONE}</p>
        </div>
    }
}

/// Whether a draft says something anywhere; `wanted` in lower case.
fn says(draft: &Draft, wanted: &str) -> bool {
    let options = draft.poll.iter().flat_map(|poll| &poll.options);
    let further = draft.more.iter().map(|part| &part.text);
    let pictures = draft.all_attachments().map(|it| &it.description);
    std::iter::once(&draft.text)
        .chain(&draft.warning)
        .chain(options)
        .chain(further)
        .chain(pictures)
        .any(|text| text.to_lowercase().contains(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PollDraft;

    #[test]
    fn a_draft_is_found_by_all_of_its_words() {
        let poll = PollDraft { options: vec!["Ziegeldach".into()], ..PollDraft::default() };
        let draft = Draft {
            text: "Das Hoftor ist Grün".into(),
            warning: Some("Farbe".into()),
            poll: Some(poll),
            ..Draft::default()
        };
        for wanted in ["grün", "farbe", "ziegel"] {
            assert!(says(&draft, wanted), "{wanted}");
        }
        assert!(!says(&draft, "blau"));
    }
}
