//! Plans many posts, one after the other: when each is to appear, and whether the server has room
//! for them.

use leptos::prelude::*;

use crate::{
    browser::{clock, local_time},
    store::{MOST_SCHEDULED, MOST_SCHEDULED_A_DAY, Store},
};

/// A day in milliseconds.
const DAY: f64 = 86_400_000.0;

/// The distance between two posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Every {
    /// One a day.
    #[default]
    Day,
    /// One a day, but not at weekends.
    Workday,
    /// One every other day.
    OtherDay,
    /// One a week.
    Week,
}

/// Why the server has no room for posts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoRoom {
    /// It keeps no more posts of an account.
    InAll {
        /// How many wait already.
        waiting: usize,
    },
    /// It keeps no more for a day.
    OnDay {
        /// A time of that day, in milliseconds since 1970.
        time: f64,
        /// How many wait for that day already.
        waiting: usize,
    },
}

impl Every {
    /// When so many posts are to appear, in milliseconds since 1970; the first as it is told.
    pub fn times(self, first: f64, number: usize) -> Vec<f64> {
        std::iter::successors(Some(first), |time| Some(self.after(*time))).take(number).collect()
    }

    fn after(self, time: f64) -> f64 {
        let days = |days| local_time::days_later(time, days);
        match self {
            Self::Day => days(1),
            Self::OtherDay => days(2),
            Self::Week => days(7),
            Self::Workday => {
                let next =
                    [1, 2, 3].map(days).into_iter().find(|it| !local_time::is_on_weekend(*it));
                next.unwrap_or_else(|| days(1))
            }
        }
    }
}

/// Why the server may not take further posts for these times (milliseconds since 1970) besides those
/// that are known to wait; tracked. No server tells its limits: they are Mastodon's.
pub fn no_room(store: Store, times: &[f64]) -> Option<NoRoom> {
    let waiting = store.scheduled.all.with(|all| {
        all.iter().filter_map(|post| clock::milliseconds(&post.scheduled_at)).collect::<Vec<_>>()
    });
    no_room_besides(&waiting, times)
}

fn no_room_besides(waiting: &[f64], times: &[f64]) -> Option<NoRoom> {
    if waiting.len() + times.len() > MOST_SCHEDULED {
        return Some(NoRoom::InAll { waiting: waiting.len() });
    }
    // Servers count by the days of UTC.
    let on_day_of = |time: f64, all: &[f64]| {
        all.iter().filter(|other| (**other / DAY).floor() == (time / DAY).floor()).count()
    };
    times.iter().find_map(|&time| {
        let on_day = on_day_of(time, waiting);
        let is_full = on_day + on_day_of(time, times) > MOST_SCHEDULED_A_DAY;
        is_full.then_some(NoRoom::OnDay { time, waiting: on_day })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many days after a Thursday, at nine.
    fn day(day: u32) -> f64 {
        f64::from(day) * DAY + 9.0 * 3_600_000.0
    }

    #[test]
    fn posts_follow_each_other_in_their_distance() {
        assert_eq!(Every::Day.times(day(0), 3), [0, 1, 2].map(day));
        assert_eq!(Every::OtherDay.times(day(0), 3), [0, 2, 4].map(day));
        assert_eq!(Every::Week.times(day(0), 3), [0, 7, 14].map(day));
        assert_eq!(
            Every::Workday.times(day(0), 5),
            [0, 1, 4, 5, 6].map(day),
            "Thursday to Wednesday"
        );
        assert_eq!(Every::Workday.times(day(2), 2), [2, 4].map(day), "the first as it is told");
        assert_eq!(Every::Day.times(day(0), 0), [0.0; 0]);
    }

    #[test]
    fn the_server_has_room_for_so_many_in_all_and_a_day() {
        let days = |number| (0..number).map(day).collect::<Vec<_>>();
        assert_eq!(no_room_besides(&days(100), &days(200)), None);
        let full = Some(NoRoom::InAll { waiting: 101 });
        assert_eq!(no_room_besides(&days(101), &days(200)), full);
        let crowded = vec![day(1) + 60_000.0; 25];
        let time = day(1);
        let full = Some(NoRoom::OnDay { time, waiting: 25 });
        assert_eq!(no_room_besides(&crowded, &days(3)), full);
        assert_eq!(no_room_besides(&crowded[1..], &days(3)), None);
        assert!(no_room_besides(&[], &vec![day(1); 26]).is_some(), "among themselves, too");
    }
}
