//! Keeps on the server how far the home timeline was read, so that one goes on on another device
//! where one has stopped on this one.
//! <https://docs.joinmastodon.org/methods/markers/>

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{Cursor, StatusId, endpoints::markers::SaveMarkers};

use super::{load_notifications::load_markers, load_timeline, tell};
use crate::{
    browser::{attention, task},
    routes::RowPlace,
    store::{Load, Progress, RowId, Store, Timeline, TimelineKey},
    texts::timeline as texts,
};

/// How long one has to rest before it is kept how far one has read.
const REST: Duration = Duration::from_secs(2);
/// How long to wait before it is asked again how far was read, time after time.
const RETRIES: [Duration; 3] =
    [Duration::from_secs(2), Duration::from_secs(10), Duration::from_secs(60)];
/// How many pages are loaded on the way to where one stopped before some posts are left out.
const PAGES: usize = 5;
/// Where a post begins that one goes back to, from the top of the view, in CSS pixels.
const TOP: f64 = 72.0;

/// From now on, follows how far the home timeline is read, and keeps it.
pub fn follow_reading(store: Store) {
    let reading = store.reading;
    let looks = RwSignal::new(attention::is_visible());
    attention::on_sight_change(move || {
        looks.set(attention::is_visible());
        if !attention::is_visible() {
            task::spawn(keep(store));
        } else if reading.progress.with_untracked(Progress::is_known) {
            // One may have read on elsewhere.
            task::spawn(load_markers(store));
        }
    });
    let is_shown = Memo::new(move |_| reading.sight.with(Option::is_some));
    Effect::new(move || {
        let is_known = reading.progress.with_untracked(Progress::is_known);
        if is_shown.get() && store.session.is_signed_in() && !is_known {
            task::spawn(learn(store));
        }
    });
    let is_known = Memo::new(move |_| reading.progress.with(Progress::is_known));
    Effect::new(move || {
        is_known.track();
        if looks.get()
            && let Some(sight) = reading.sight.get()
        {
            see(store, sight);
        }
    });
    let timer = StoredValue::new_local(None::<task::Timer>);
    let to_keep = Memo::new(move |_| reading.progress.with(|it| it.to_keep().cloned()));
    Effect::new(move || {
        let rest = to_keep.get().map(|_| task::Timer::new(REST, move || task::spawn(keep(store))));
        timer.set_value(rest);
    });
}

/// Goes on where one stopped: loads as much as is needed, and goes there. What is too much is left
/// out, with a gap that can be filled. Tells which place of the list that is, from 0; a failure is
/// told.
pub async fn go_on_reading(store: Store) -> Option<usize> {
    let read = store.reading.progress.with_untracked(|it| it.read().cloned())?;
    let home = store.timelines.signal(&TimelineKey::Home);
    let reaches = |home: &Timeline| {
        home.is_complete() || home.ids().last().is_some_and(|oldest| *oldest <= read)
    };
    for _ in 0..PAGES {
        if home.with_untracked(reaches) || home.with_untracked(|home| home.older.is_loading()) {
            break;
        }
        load_timeline::load_older(store, TimelineKey::Home).await;
        if let Load::Failed(error) = home.with_untracked(|home| home.older.clone()) {
            tell::problem(store, texts::GO_ON_FAILED, &error);
            return None;
        }
    }
    if !home.with_untracked(reaches)
        && let Err(error) = leap(store, &read).await
    {
        tell::problem(store, texts::GO_ON_FAILED, &error);
        return None;
    }
    let (place, row) = home.with_untracked(|home| {
        let posts =
            || home.items.iter().enumerate().filter_map(|(place, it)| Some((place, it.post()?)));
        let found = posts().find(|(_, id)| **id <= read).or_else(|| posts().next_back())?;
        Some((found.0, RowId::of(found.1.as_str())))
    })?;
    store.reading.progress.update(Progress::go_on);
    store.places.go_to(RowPlace { row: row.0, top: TOP });
    Some(place)
}

/// Takes everything for read that there is, and withdraws the offer.
pub fn read_from_the_top(store: Store) {
    let home = store.timelines.signal(&TimelineKey::Home);
    if let Some(newest) = home.with_untracked(|home| home.ids().next().cloned()) {
        store.reading.progress.update(|progress| progress.skip_to(&newest));
    }
}

/// Loads what stands around a post, below a gap.
async fn leap(store: Store, to: &StatusId) -> Result<(), mastodon::ApiError> {
    let key = TimelineKey::Home;
    let above = load_timeline::fetch(store, &key, Some(Cursor::right_after(to))).await?;
    let (mut ids, _) = load_timeline::take_in(store, above);
    let Some(lowest) = ids.last().cloned() else { return Ok(()) };
    let below = load_timeline::fetch(store, &key, Some(Cursor::older_than(lowest))).await?;
    let (older, next) = load_timeline::take_in(store, below);
    ids.extend(older);
    store.timelines.signal(&key).update(|home| home.append_below_gap(ids, next));
    Ok(())
}

/// Asks how far was read, and again where no answer came.
async fn learn(store: Store) {
    for pause in RETRIES {
        load_markers(store).await;
        let is_shown = store.reading.sight.with_untracked(Option::is_some);
        if !is_shown || store.reading.progress.with_untracked(Progress::is_known) {
            return;
        }
        task::sleep(pause).await;
    }
}

/// Notes what is in sight.
fn see(store: Store, sight: crate::store::Sight) {
    let home = store.timelines.signal(&TimelineKey::Home);
    let mut progress = store.reading.progress.get_untracked();
    home.with_untracked(|home| {
        let ends = home.is_complete() && home.ids().last() == Some(&sight.oldest);
        let top = sight.newest.clone();
        progress.see(sight, ends);
        progress.consider(&top, home.ids());
    });
    if store.reading.progress.with_untracked(|known| *known != progress) {
        store.reading.progress.set(progress);
    }
}

/// Keeps how far was read, where the server does not know it yet. A failure is not told: the next
/// rest keeps it.
async fn keep(store: Store) {
    let progress = store.reading.progress;
    let Some(read) = progress.with_untracked(|it| it.to_keep().cloned()) else { return };
    let before = progress.try_update_untracked(|it| it.set_kept(Some(read.clone()))).flatten();
    let save = SaveMarkers { home: Some(read.clone()), ..SaveMarkers::default() };
    if store.session.call(save).await.is_err() {
        progress.update(|it| {
            if it.to_keep().is_none() {
                it.set_kept(before);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use mastodon::Body;

    use super::*;
    use crate::{actions::fake::with_store, store::Sight};

    fn page(ids: impl Iterator<Item = u32>) -> String {
        let posts: Vec<_> =
            ids.map(|id| format!(r#"{{"id":"{id}","account":{{"id":"1"}}}}"#)).collect();
        format!("[{}]", posts.join(","))
    }

    fn next(id: u32) -> String {
        format!(r#"<https://geno.example/api/v1/timelines/home?max_id={id}>; rel="next""#)
    }

    fn shown(store: Store) -> Vec<String> {
        store.timelines.signal(&TimelineKey::Home).with_untracked(|home| {
            let name = |item: &crate::store::Item| match item {
                crate::store::Item::Post(id) => id.to_string(),
                crate::store::Item::Gap(_) => "gap".to_owned(),
            };
            home.items.iter().map(name).collect()
        })
    }

    fn begin(store: Store, fake: &crate::actions::fake::Fake, marker: &str) {
        fake.answer_with(
            "/timelines/home",
            &[("link", &next(90))],
            &page([92, 91, 90].into_iter()),
        );
        fake.run(load_timeline::open(store, TimelineKey::Home));
        store.reading.progress.update(|it| it.learn(Some(StatusId::new(marker))));
    }

    #[test]
    fn what_is_needed_is_loaded_and_one_goes_to_the_very_post() {
        with_store(|store, fake| {
            begin(store, fake, "88");
            fake.answer_with("max_id=90", &[("link", &next(87))], &page([89, 88, 87].into_iter()));
            fake.run(go_on_reading(store));
            assert_eq!(shown(store), ["92", "91", "90", "89", "88", "87"]);
            assert_eq!(store.places.returned().map(|it| it.row), Some(RowId::of("88").0));
        });
    }

    #[test]
    fn what_is_far_away_stands_below_a_gap() {
        with_store(|store, fake| {
            begin(store, fake, "10");
            for at in [90, 80, 70, 60, 50] {
                let link = next(at - 10);
                fake.answer_with(
                    &format!("max_id={at}"),
                    &[("link", &link)],
                    &page([at - 1, at - 10].into_iter()),
                );
            }
            fake.answer("min_id=10", 200, &page([12, 11].into_iter()));
            fake.answer("max_id=11", 200, &page([10, 9].into_iter()));
            fake.run(go_on_reading(store));
            assert_eq!(shown(store)[11..], ["49", "40", "gap", "12", "11", "10", "9"][..]);
            assert_eq!(store.places.returned().map(|it| it.row), Some(RowId::of("10").0));
        });
    }

    #[test]
    fn how_far_was_read_is_kept_once_and_again_after_a_failure() {
        with_store(|store, fake| {
            begin(store, fake, "91");
            let sight = Sight { newest: StatusId::new("92"), oldest: StatusId::new("90") };
            see(store, sight);
            fake.answer("/api/v1/markers", 500, "");
            fake.run(keep(store));
            fake.answer("/api/v1/markers", 200, "{}");
            fake.run(keep(store));
            fake.run(keep(store));
            let sent: Vec<_> =
                fake.requests().into_iter().filter(|one| one.path == "/api/v1/markers").collect();
            assert_eq!(sent.len(), 2);
            let Body::Json(body) = &sent[1].body else { panic!("no JSON") };
            assert_eq!(body["home"]["last_read_id"], "92");
            assert!(sent[1].outlives_page, "one may be leaving");
        });
    }
}
