//! The suggested posts: a person goes over them before anything is planned.

use leptos::prelude::*;

use crate::{
    actions::{
        plan_posts::time_problem,
        prepare_occasion::{change_preparation, plan_occasion},
    },
    browser::{clock, local_time, segment, task},
    content::count,
    store::{DraftKey, PreparedPost, Publishing, Store, use_store},
    texts::{calendar as texts, composer, planning},
    views::parts::{Icon, WhenFields},
};

/// The suggested posts, each to be changed or left out, and the button that plans them.
#[component]
pub(super) fn Suggestions() -> impl IntoView {
    let store = use_store();
    let keys = Memo::new(move |_| {
        store.calendar.with(|it| it.posts.iter().map(|post| post.key).collect::<Vec<_>>())
    });
    let (busy, strict) = (RwSignal::new(false), RwSignal::new(false));
    let told = RwSignal::new(None::<&'static str>);
    let wanted = Memo::new(move |_| store.calendar.with(|it| it.open_posts().count()));
    let plan = move |_| {
        if busy.get_untracked() {
            return;
        }
        strict.set(true);
        let open = store.calendar.with_untracked(|it| it.open_posts().cloned().collect::<Vec<_>>());
        if open.is_empty() {
            return told.set(Some(texts::NONE_WANTED));
        }
        if open.iter().any(|post| problem_of(store, post).is_some()) {
            return told.set(Some(texts::LOOK));
        }
        told.set(None);
        busy.set(true);
        let number = open.len();
        task::spawn(async move {
            let planned = plan_occasion(store, |post| local_time::milliseconds(&post.at)).await;
            let _ = busy.try_set(false);
            let _ = strict.try_set(false);
            if planned < number {
                let _ = told.try_set(Some(texts::NOT_ALL));
            }
        });
    };
    let drop_all = move |_| {
        change_preparation(store, |it| it.posts.clear());
        told.set(None);
        store.toasts.done(texts::DROPPED);
    };
    view! {
        <Show when=move || keys.with(|keys| !keys.is_empty())>
            <section class="planning__suggestions" aria-labelledby="suggestions">
                <h2 class="planning__title" id="suggestions">{texts::SUGGESTIONS}</h2>
                <p>{texts::SUGGESTIONS_HINT}</p>
                <ol class="planning__posts">
                    <For each=move || keys.get() key=|key| *key let:key>
                        <Suggested key strict busy />
                    </For>
                </ol>
                <div role="alert">
                    {move || told.get().map(|told| view! {
                        <p class="field__error">
                            <Icon name="warning" small=true />
                            <span>{told}</span>
                        </p>
                    })}
                </div>
                <div class="button-row">
                    <Show when=move || { wanted.get() > 0 || busy.get() }>
                        <button
                            class="button button--primary"
                            type="button"
                            aria-busy=move || busy.get().to_string()
                            on:click=plan
                        >
                            <Icon name="clock" />
                            {move || if busy.get() {
                                texts::PLANNING.to_owned()
                            } else {
                                texts::plan(wanted.get())
                            }}
                        </button>
                    </Show>
                    <button class="button" type="button" disabled=busy on:click=drop_all>
                        {texts::DROP}
                    </button>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn Suggested(
    key: u32,
    /// Whether everything that stands in the way is told.
    strict: RwSignal<bool>,
    busy: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let post = Memo::new(move |_| {
        store
            .calendar
            .with(|it| it.posts.iter().find(|post| post.key == key).cloned())
            .unwrap_or_default()
    });
    let place = Memo::new(move |_| {
        store.calendar.with(|it| it.posts.iter().position(|post| post.key == key).unwrap_or(0) + 1)
    });
    let is_wanted = Memo::new(move |_| post.with(|post| post.is_wanted));
    let is_planned = Memo::new(move |_| post.with(|post| post.is_planned));
    let at = Signal::derive(move || post.with(|post| post.at.clone()));
    let id = ["post-", &key.to_string()].concat();
    let change_time = Callback::new(move |at| {
        change_preparation(store, |it| it.change_post(key, |post| post.at = at));
    });
    let when_id = id.clone();
    view! {
        <li class="card planning__post">
            <h3 class="card__title">{move || texts::suggestion(place.get())}</h3>
            {move || if is_planned.get() {
                view! {
                    <p class="planning__done">
                        <Icon name="check" />
                        {texts::IS_PLANNED}
                    </p>
                }.into_any()
            } else {
                view! {
                    <label class="choice">
                        <input
                            class="choice__input"
                            type="checkbox"
                            prop:checked=move || is_wanted.get()
                            disabled=busy
                            on:change=move |event| {
                                let wanted = event_target_checked(&event);
                                change_preparation(store, |it| {
                                    it.change_post(key, |post| post.is_wanted = wanted);
                                });
                            }
                        />
                        <span class="choice__text">{texts::WANTED}</span>
                    </label>
                }.into_any()
            }}
            {
                let id = id.clone();
                move || (is_wanted.get() && !is_planned.get()).then(|| view! {
                    <WhenFields
                        id=when_id.clone()
                        legend=planning::WHEN
                        value=at
                        change=change_time
                        strict
                    />
                    <TextOf key post id=id.clone() strict busy />
                })
            }
        </li>
    }
}

/// The text, how much room is left in it, and why it is not planned yet.
#[component]
fn TextOf(
    key: u32,
    post: Memo<PreparedPost>,
    id: String,
    strict: RwSignal<bool>,
    busy: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let (id, error_id) = ([&id, "-text"].concat(), [&id, "-problem"].concat());
    let left = Memo::new(move |_| post.with(|post| left_of(store, &post.text)));
    let refused = Memo::new(move |_| {
        let number = post.with(|post| post.draft)?;
        match store.drafts.publishing(&DraftKey::New(number)).get() {
            Publishing::Failed(error) => Some(composer::failed(&error, false)),
            _ => None,
        }
    });
    let problem = Memo::new(move |_| {
        let problem = post.with(|post| text_problem(store, post));
        problem.filter(|_| strict.get() || left.get() < 0).or_else(|| refused.get())
    });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{texts::TEXT}</label>
            <textarea
                class="field__textarea planning__text"
                id=id
                dir="auto"
                rows="7"
                readonly=busy
                aria-describedby=error_id.clone()
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                prop:value=move || post.with(|post| post.text.clone())
                on:input=move |event| {
                    let text = event_target_value(&event);
                    change_preparation(store, |it| it.change_post(key, |post| post.text = text));
                }
            ></textarea>
            <div class="field__foot">
                <div id=error_id role="status">
                    {move || problem.get().map(|problem| view! {
                        <p class="field__error">
                            <Icon name="warning" small=true />
                            <span>{problem}</span>
                        </p>
                    })}
                </div>
                <span class="field__counter" class=("field__counter--over", move || left.get() < 0)>
                    <span aria-hidden="true">{move || left.get()}</span>
                    <span class="visually-hidden">{move || composer::left(left.get())}</span>
                </span>
            </div>
        </div>
    }
}

/// What keeps a post from being planned.
fn problem_of(store: Store, post: &PreparedPost) -> Option<String> {
    let time = time_problem(local_time::milliseconds(&post.at), clock::now());
    let time = time.map(|problem| crate::views::parts::time_words(problem).to_owned());
    text_problem(store, post).or(time)
}

fn text_problem(store: Store, post: &PreparedPost) -> Option<String> {
    let left = left_of(store, &post.text);
    if post.text.trim().is_empty() {
        return Some(composer::EMPTY.into());
    }
    (left < 0).then(|| composer::too_long(usize::try_from(-left).unwrap_or_default()))
}

/// How many characters are free, tracked.
fn left_of(store: Store, text: &str) -> i64 {
    let limits =
        store.instance.read(|instance| instance.configuration.statuses.clone()).unwrap_or_default();
    let per_link = limits.characters_reserved_per_url as usize;
    let length = count("", text, per_link, segment::graphemes);
    i64::from(limits.max_characters) - i64::try_from(length).unwrap_or(i64::MAX)
}
