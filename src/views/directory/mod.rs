//! The directory: who is on this server, and how to find them.

mod coop_card;
mod filters;
mod list;
mod map;

use leptos::prelude::*;

pub use self::coop_card::CoopCard;
use self::{
    filters::Filters,
    list::{Count, List, found},
    map::Map,
};
use crate::{
    actions::{load_directory, navigate},
    browser::task::{self, Timer},
    cooperative::{self, Entry, Tally},
    routes::{Arrival, DirectoryFilter, Legal, Route},
    store::{Load, Store, use_store},
    texts::{directory as texts, shell::page},
    views::parts::{Icon, PageHead, use_title},
};

/// How long after a change the address follows: nobody needs every letter in it.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(300);

/// The filter as it is on the page. It leads the address while one types, and follows it on going
/// back.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    filter: RwSignal<DirectoryFilter>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
    store: Store,
}

impl Choice {
    fn new(store: Store) -> Self {
        let filter = RwSignal::new(untrack(|| filter_of(store)).unwrap_or_default());
        let choice = Self { filter, timer: StoredValue::new_local(None), store };
        Effect::new(move || {
            let arrival = store.location.with(|location| location.arrival);
            let told = filter_of(store);
            if let Some(told) = told.filter(|_| arrival != Arrival::Adjusted)
                && filter.with_untracked(|filter| *filter != told)
            {
                filter.set(told);
            }
        });
        choice
    }

    /// Reads the filter, tracked.
    pub(super) fn read<T>(self, read: impl FnOnce(&DirectoryFilter) -> T) -> T {
        self.filter.with(read)
    }

    /// Changes the filter, and soon the address.
    pub(super) fn change(self, change: impl FnOnce(&mut DirectoryFilter)) {
        self.filter.update(change);
        self.store.directory.show_first();
        let adjust = move || {
            if let Some(filter) = self.filter.try_get_untracked() {
                navigate::adjust(self.store, Route::Directory(filter));
            }
        };
        self.timer.set_value(Some(Timer::new(PAUSE, adjust)));
    }
}

/// How many there are by area, of those that fit otherwise.
fn counts_by_area(store: Store, choice: Choice) -> Memo<Tally> {
    Memo::new(move |_| {
        let filter = choice.read(|filter| DirectoryFilter { area: None, ..filter.clone() });
        store.directory.entries.with(|all| count(all, &filter))
    })
}

/// How many fit a filter, by area and by sector.
fn count(all: &[Entry], filter: &DirectoryFilter) -> Tally {
    let places = cooperative::matching(all, filter);
    cooperative::tally(places.into_iter().filter_map(|place| all.get(place)))
}

/// The filter in the address, tracked; `None` on other pages.
fn filter_of(store: Store) -> Option<DirectoryFilter> {
    store.location.with(|location| match &location.route {
        Route::Directory(filter) => Some(filter.clone()),
        _ => None,
    })
}

/// The directory.
#[component]
pub fn DirectoryPage() -> impl IntoView {
    use_title(page::DIRECTORY.to_owned());
    let store = use_store();
    let choice = Choice::new(store);
    task::spawn(load_directory::load_directory(store));
    let found = found(store, choice);
    let counts = counts_by_area(store, choice);
    view! {
        <PageHead title=page::DIRECTORY.to_owned() />
        <div class="directory">
            <Show when=move || store.directory.is_from_timeline.get()>
                <div class="notice">
                    <Icon name="info" />
                    <p class="notice__body">{texts::FROM_TIMELINE}</p>
                </div>
            </Show>
            <Filters choice counts />
            <div class="directory__columns">
                <Map choice counts />
                <div class="directory__found">
                    <Count choice found />
                    <List choice found />
                    // Below the list, which would push it away as it comes.
                    <Show when=move || !store.directory.load.with(Load::is_loading)>
                        <p class="directory__help">
                            <a href=Route::Legal(Legal::Steckbrief).href()>{texts::HELP}</a>
                        </p>
                    </Show>
                </div>
            </div>
        </div>
    }
}
