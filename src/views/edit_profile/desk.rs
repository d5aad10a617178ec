//! What the parts of the profile's form share.

use leptos::prelude::*;
use mastodon::entities::{Account, AccountLimits};

use crate::{
    actions::{keep_profile, save_profile::save_profile},
    browser::{page as window, task},
    routes::FirstStep,
    store::{ProfileDraft, ProfileProblem, Store, use_store},
    texts::{edit_profile as texts, errors},
    views::parts::Icon,
};

/// What the parts of the profile's form share. Made once the account is known.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The store.
    pub store: Store,
    /// What is being changed.
    pub draft: RwSignal<ProfileDraft>,
    /// Whether it was kept from an earlier visit.
    pub restored: RwSignal<bool>,
    /// Whether it is being saved.
    pub busy: RwSignal<bool>,
    trouble: RwSignal<Vec<String>>,
    is_refused: RwSignal<bool>,
    me: StoredValue<Account>,
}

impl Desk {
    /// Takes up what was being changed of an account.
    pub fn open(store: Store, me: Account) -> Self {
        let (draft, restored) = keep_profile::open(store, &me);
        Self {
            store,
            draft: RwSignal::new(draft),
            restored: RwSignal::new(restored),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(Vec::new()),
            is_refused: RwSignal::new(false),
            me: StoredValue::new(me),
        }
    }

    /// Takes up only what a step is about: changes of other steps are not spoken of.
    pub fn open_step(store: Store, me: Account, step: FirstStep) -> Self {
        let fresh = keep_profile::fresh(store, &me);
        let desk = Self::open(store, me);
        let differs = desk.draft.with_untracked(|draft| fresh.clone().with(step, draft) != fresh);
        desk.restored.update(|restored| *restored &= differs);
        desk
    }

    /// The account as it is, tracked.
    pub fn me(self) -> Account {
        self.store.me().unwrap_or_else(|| self.me.get_value())
    }

    /// The profile as it is, tracked.
    pub fn before(self) -> ProfileDraft {
        ProfileDraft::of(&self.me())
    }

    /// What the instance takes, tracked.
    pub fn limits(self) -> AccountLimits {
        let limits = self.store.instance.read(|known| known.configuration.accounts.clone());
        limits.unwrap_or_default()
    }

    /// Changes something, and keeps it on the device at once.
    pub fn change(self, change: impl FnOnce(&mut ProfileDraft)) {
        self.draft.update(change);
        let me = untrack(|| self.me());
        self.draft.with_untracked(|draft| keep_profile::keep(self.store, &me, draft));
    }

    /// Throws all changes away.
    pub fn discard(self) {
        let me = untrack(|| self.me());
        keep_profile::forget(&me.id);
        self.draft.set(keep_profile::fresh(self.store, &me));
        self.restored.set(false);
        self.trouble.set(Vec::new());
    }

    /// Saves everything, or what a step is about, then calls `saved`; or tells what is in the way.
    pub fn save(self, step: Option<FirstStep>, saved: Callback<()>) {
        if self.busy.get_untracked() {
            return;
        }
        let (draft, before) = (self.draft.get_untracked(), untrack(|| self.before()));
        let wanted = match step {
            Some(step) => before.clone().with(step, &draft),
            None => draft.clone(),
        };
        let problems = wanted.problems(&before, &untrack(|| self.limits()));
        self.is_refused.set(false);
        self.trouble.set(problems.into_iter().map(sentence).collect());
        if self.trouble.with_untracked(|trouble| !trouble.is_empty()) {
            show_trouble();
            return;
        }
        self.busy.set(true);
        task::spawn(async move {
            let outcome = save_profile(self.store, draft, step).await;
            // The page may be gone by now, and its signals with it.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match outcome {
                Ok(()) => {
                    let (draft, restored) = keep_profile::open(self.store, &untrack(|| self.me()));
                    self.draft.set(draft);
                    self.restored.set(restored && step.is_none());
                    saved.run(());
                }
                Err(error) => {
                    self.is_refused.set(true);
                    self.trouble.set(vec![errors::advice(&error)]);
                    show_trouble();
                }
            }
        });
    }
}

fn show_trouble() {
    task::spawn(async {
        task::next_frame().await;
        window::scroll_to_first("#profile-trouble");
        window::focus_first("#profile-trouble");
    });
}

fn sentence(problem: ProfileProblem) -> String {
    match problem {
        ProfileProblem::Name(most) => texts::words::name_too_long(most),
        ProfileProblem::Note(most) => texts::words::note_too_long(most),
        ProfileProblem::Description(most) => texts::words::description_too_long(most),
        ProfileProblem::Fields(most) => texts::fields::too_many(most),
        ProfileProblem::Label => texts::fields::NO_LABEL.to_owned(),
    }
}

/// What kept the profile from being saved; takes the focus after a try.
#[component]
pub fn Trouble(desk: Desk) -> impl IntoView {
    move || {
        let trouble = desk.trouble.get();
        let is_refused = desk.is_refused.get();
        (!trouble.is_empty()).then(|| {
            view! {
                <div class="notice notice--error" id="profile-trouble" tabindex="-1" role="alert">
                    <Icon name="warning" />
                    <div class="notice__body">
                        <p class="notice__title">
                            {if is_refused { texts::NOT_SAVED } else { texts::LOOK_AGAIN }}
                        </p>
                        {trouble.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                        {is_refused.then_some(view! { <p>{texts::KEPT}</p> })}
                    </div>
                </div>
            }
        })
    }
}

/// The account that is signed in with what only it sees, once it is known; tracked.
pub fn own_account() -> Option<Account> {
    use_store().me().filter(|me| me.source.is_some())
}
