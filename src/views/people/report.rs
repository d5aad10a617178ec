//! Reporting an account, or one of its posts, to the moderation.

use std::collections::BTreeSet;

use leptos::prelude::*;
use mastodon::{
    AccountId, RuleId, StatusId,
    endpoints::{accounts::RelationshipChange, reports::CreateReport},
    entities::{Account, ReportCategory, Status},
};

use super::dialogs::server_of;
use crate::{
    actions::{
        read_content,
        relate::relate,
        report::{report, reportable_posts},
    },
    browser::{page, task},
    content::excerpt,
    store::use_store,
    texts::{
        common,
        people::{menu, report as texts},
        profile,
    },
    views::parts::{Icon, use_config},
};

/// How much of a post is shown, in characters.
const EXCERPT: usize = 140;
const COMMENT_LIMIT: &str = "1000";

/// What a report is made of, as far as it is filled in.
#[derive(Clone, Copy)]
struct Form {
    category: RwSignal<Option<ReportCategory>>,
    rules: RwSignal<BTreeSet<RuleId>>,
    posts: RwSignal<BTreeSet<StatusId>>,
    comment: RwSignal<String>,
    forward: RwSignal<bool>,
    problem: RwSignal<Option<&'static str>>,
}

impl Form {
    fn new(post: Option<StatusId>) -> Self {
        Self {
            category: RwSignal::new(None),
            rules: RwSignal::new(BTreeSet::new()),
            posts: RwSignal::new(post.into_iter().collect()),
            comment: RwSignal::new(String::new()),
            forward: RwSignal::new(false),
            problem: RwSignal::new(None),
        }
    }

    /// The report, or what is missing.
    fn read(self, account_id: AccountId) -> Result<CreateReport, &'static str> {
        let category = self.category.get_untracked().ok_or(texts::NO_REASON)?;
        let is_violation = category == ReportCategory::Violation;
        let rules = if is_violation { self.rules.get_untracked() } else { BTreeSet::new() };
        if is_violation && rules.is_empty() {
            return Err(texts::NO_RULE);
        }
        Ok(CreateReport {
            account_id,
            status_ids: self.posts.get_untracked().into_iter().collect(),
            comment: self.comment.get_untracked(),
            forward: self.forward.get_untracked(),
            category,
            rule_ids: rules.into_iter().collect(),
        })
    }
}

/// Asks what is wrong; then thanks, and offers what one can do oneself.
#[component]
pub(super) fn Report(
    id: AccountId,
    status: Option<StatusId>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let form = Form::new(status);
    let (busy, sent) = (RwSignal::new(false), RwSignal::new(false));
    let account = store.accounts.peek(&id);
    let id = StoredValue::new(id);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let ready = match form.read(id.get_value()) {
            _ if busy.get_untracked() => return,
            Ok(ready) => ready,
            Err(problem) => {
                form.problem.set(Some(problem));
                page::focus_first(".people__reasons input");
                return;
            }
        };
        busy.set(true);
        task::spawn(async move {
            let arrived = report(store, ready).await;
            // The dialog may be closed by now.
            let _ = busy.try_set(false);
            let _ = sent.try_set(arrived);
        });
    };
    move || {
        if sent.get() {
            return view! { <Thanks id=id.get_value() open /> }.into_any();
        }
        view! {
            <form class="people__report" novalidate on:submit=send>
                <div class="dialog__body">
                    <p>{texts::TEXT}</p>
                    <Reasons form />
                    <Show when=move || form.category.get() == Some(ReportCategory::Violation)>
                        <Rules form />
                    </Show>
                    <Posts id=id.get_value() form />
                    <div class="field">
                        <label class="field__label" for="report-comment">{texts::COMMENT}</label>
                        <textarea
                            class="field__textarea"
                            id="report-comment"
                            maxlength=COMMENT_LIMIT
                            prop:value=move || form.comment.get()
                            on:input=move |event| form.comment.set(event_target_value(&event))
                        ></textarea>
                    </div>
                    {account.clone().filter(|it| !it.is_local()).map(|account| {
                        view! { <Forward account form /> }
                    })}
                </div>
                <div class="dialog__foot">
                    <button
                        class="button button--quiet"
                        type="button"
                        on:click=move |_| open.set(false)
                    >
                        {common::CANCEL}
                    </button>
                    <button
                        class="button button--primary"
                        type="submit"
                        aria-busy=move || busy.get().then_some("true")
                    >
                        {texts::SEND}
                    </button>
                </div>
            </form>
        }
        .into_any()
    }
}

#[component]
fn Reasons(form: Form) -> impl IntoView {
    let store = use_store();
    // Without rules none can be named.
    let has_rules = Memo::new(move |_| {
        store.instance.read(|instance| !instance.rules.is_empty()) == Some(true)
    });
    let reasons = move || {
        let has_rules = has_rules.get();
        let is_here = move |(category, ..): &(ReportCategory, _, _)| {
            *category != ReportCategory::Violation || has_rules
        };
        texts::REASONS.into_iter().filter(is_here)
    };
    view! {
        <fieldset class="people__reasons">
            <legend class="field__label">{texts::REASON}</legend>
            {move || reasons().map(|(category, label, hint)| view! {
                <label class="choice">
                    <input
                        class="choice__input"
                        type="radio"
                        name="report-reason"
                        aria-describedby="report-problem"
                        prop:checked=move || form.category.get() == Some(category)
                        on:change=move |_| {
                            form.category.set(Some(category));
                            form.problem.set(None);
                        }
                    />
                    <span class="choice__text">
                        {label} <span class="choice__hint">{hint}</span>
                    </span>
                </label>
            }).collect_view()}
            <div id="report-problem" role="alert">
                {move || form.problem.get().map(|problem| view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{problem}</span>
                    </p>
                })}
            </div>
        </fieldset>
    }
}

#[component]
fn Rules(form: Form) -> impl IntoView {
    let store = use_store();
    let rules = untrack(|| store.instance.read(|instance| instance.rules.clone()));
    let rules = rules.unwrap_or_default();
    let choices = rules.into_iter().map(|rule| {
        let text = rule.in_language("de").0.to_owned();
        let toggle = tick(form.rules, rule.id);
        view! {
            <label class="choice">
                <input class="choice__input" type="checkbox" on:change=toggle />
                <span class="choice__text">{text}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend class="field__label">{texts::RULES}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}

/// The newest posts of the account, to tick.
#[component]
fn Posts(id: AccountId, form: Form) -> impl IntoView {
    let store = use_store();
    let posts = RwSignal::new(None::<Vec<Status>>);
    task::spawn(async move {
        // Without them a report is as good; the list stays empty then.
        let found = reportable_posts(store, id).await.unwrap_or_default();
        let _ = posts.try_set(Some(found));
    });
    let shown = move || match posts.get() {
        None => view! { <p role="status">{common::LOADING}</p> }.into_any(),
        Some(posts) if posts.is_empty() => view! { <p>{texts::NO_POSTS}</p> }.into_any(),
        Some(posts) => posts.iter().map(|post| post_choice(post, form)).collect_view().into_any(),
    };
    let some = form.posts.with_untracked(|posts| !posts.is_empty());
    view! {
        <details class="people__posts" open=some>
            <summary>{texts::POSTS} {move || count(form.posts.with(BTreeSet::len))}</summary>
            <p class="field__hint">{texts::POSTS_HINT}</p>
            <fieldset>
                <legend class="visually-hidden">{texts::POSTS}</legend>
                {shown}
            </fieldset>
        </details>
    }
}

fn post_choice(post: &Status, form: Form) -> AnyView {
    let (store, config) = (use_store(), use_config());
    let words = if post.spoiler_text.is_empty() {
        excerpt(&read_content::read_content(store, &config, post).nodes, EXCERPT)
    } else {
        post.spoiler_text.clone()
    };
    let words = if words.is_empty() { texts::ONLY_MEDIA.to_owned() } else { words };
    let is_chosen = form.posts.with_untracked(|posts| posts.contains(&post.id));
    let toggle = tick(form.posts, post.id.clone());
    let lang = post.language.clone();
    view! {
        <label class="choice">
            <input class="choice__input" type="checkbox" checked=is_chosen on:change=toggle />
            <span class="choice__text" lang=lang>{words}</span>
        </label>
    }
    .into_any()
}

#[component]
fn Forward(account: Account, form: Form) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=move || form.forward.get()
                on:change=move |event| form.forward.set(event_target_checked(&event))
            />
            <span class="choice__text">
                {texts::forward(&server_of(&account))}
                <span class="choice__hint">{texts::FORWARD_HINT}</span>
            </span>
        </label>
    }
}

/// Thanks, and what one can do oneself.
#[component]
fn Thanks(id: AccountId, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let relationship = {
        let id = id.clone();
        Memo::new(move |_| store.accounts.relationship(&id))
    };
    let stands = move |read: fn(&mastodon::entities::Relationship) -> bool| {
        relationship.with(|it| it.as_ref().is_some_and(read))
    };
    let id = StoredValue::new(id);
    let way = move |label: &'static str, change: RelationshipChange| {
        view! {
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    let (id, change) = (id.get_value(), change.clone());
                    task::spawn(async move {
                        relate(store, id, change).await;
                    });
                }
            >
                {label}
            </button>
        }
    };
    let mute = RelationshipChange::Mute { notifications: true, duration: None };
    view! {
        <div class="dialog__body" role="status">
            <p class="people__thanks">
                <Icon name="check" />
                {texts::SENT}
            </p>
            <p>{texts::SENT_TEXT}</p>
            <div class="button-row">
                {move || stands(|it| it.following)
                    .then(|| way(profile::UNFOLLOW, RelationshipChange::Unfollow))}
                {move || (!stands(|it| it.muting)).then(|| way(menu::MUTE, mute.clone()))}
                {move || (!stands(|it| it.blocking))
                    .then(|| way(menu::BLOCK, RelationshipChange::Block))}
            </div>
        </div>
        <div class="dialog__foot">
            <button class="button button--primary" type="button" on:click=move |_| open.set(false)>
                {texts::DONE}
            </button>
        </div>
    }
}

/// Puts an id into a set as its box is ticked, and out.
fn tick<Id: Ord + Clone + Send + Sync + 'static>(
    set: RwSignal<BTreeSet<Id>>,
    id: Id,
) -> impl Fn(web_sys::Event) {
    move |event| {
        let on = event_target_checked(&event);
        set.update(|set| {
            if on {
                set.insert(id.clone())
            } else {
                set.remove(&id)
            };
        });
    }
}

/// ` (3)`; nothing where there is none.
fn count(number: usize) -> String {
    if number == 0 { String::new() } else { [" (", &number.to_string(), ")"].concat() }
}
