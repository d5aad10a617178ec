//! The *Genossenschaftskalender*: what a board announces year after year, in which words, and when.
//!
//! Whoever knows day and place of an occasion gets posts for it, each with a time at which it is of
//! use. They are suggestions: a person reads and changes them before anything is planned.

mod day;
mod words;

use serde::{Deserialize, Serialize};

pub use day::Day;

/// What is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Occasion {
    /// The members' general assembly.
    Assembly,
    /// A time in which shares can be subscribed to.
    Subscription,
    /// The open day.
    OpenDay,
    /// The International Day of Cooperatives.
    CoopsDay,
}

/// A particular of an occasion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Particular {
    /// The day, or the first one.
    Day,
    /// The last day.
    LastDay,
    /// When it begins.
    Time,
    /// Where it is.
    Place,
    /// What for, or what is to be seen.
    What,
    /// Where more about it stands.
    Link,
}

/// The particulars of an occasion, as they are filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Particulars {
    /// The day, or the first one: `2026-07-04`.
    pub day: String,
    /// The last day.
    pub last_day: String,
    /// When it begins: `18:00`.
    pub time: String,
    /// Where it is: `Gemeinschaftshaus, Deichstraße 4`.
    pub place: String,
    /// What for, or what is to be seen.
    pub what: String,
    /// Where more about it stands.
    pub link: String,
}

/// What is wrong with a particular.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is needed.
    Missing,
    /// It is over.
    Past,
    /// The last day is before the first.
    BeforeFirst,
}

/// A post for an occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// When it is best published, in local time: `2026-07-04T09:00`.
    pub at: String,
    /// What it says.
    pub text: String,
}

impl Occasion {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Assembly, Self::Subscription, Self::OpenDay, Self::CoopsDay];

    /// What is asked for, in order; and whether it is needed.
    pub fn asks_for(self) -> &'static [(Particular, bool)] {
        use Particular as P;
        match self {
            Self::Assembly => {
                &[(P::Day, true), (P::Time, false), (P::Place, false), (P::Link, false)]
            }
            Self::Subscription => {
                &[(P::What, false), (P::Day, true), (P::LastDay, true), (P::Link, false)]
            }
            Self::OpenDay => &[
                (P::Day, true),
                (P::Time, false),
                (P::Place, false),
                (P::What, false),
                (P::Link, false),
            ],
            Self::CoopsDay => &[(P::What, false), (P::Link, false)],
        }
    }

    /// What is wrong with what was filled in. `now` is the local time: `2026-07-04T18:00`.
    pub fn problems(self, given: &Particulars, now: &str) -> Vec<(Particular, Wrong)> {
        let today = Day::parse(now);
        let mut problems = Vec::new();
        for (particular, needed) in self.asks_for() {
            let text = given.of(*particular);
            let day = Day::parse(text);
            let wrong = match particular {
                Particular::Day | Particular::LastDay if day.is_none() => {
                    needed.then_some(Wrong::Missing)
                }
                Particular::LastDay if day < Day::parse(&given.day) => Some(Wrong::BeforeFirst),
                Particular::LastDay => (day < today).then_some(Wrong::Past),
                // What has begun may still be told of.
                Particular::Day if self != Self::Subscription => {
                    (day < today).then_some(Wrong::Past)
                }
                _ => None,
            };
            problems.extend(wrong.map(|wrong| (*particular, wrong)));
        }
        problems
    }

    /// Posts for it, the earliest first: those whose time has not passed at `now` (local time).
    pub fn suggestions(self, given: &Particulars, now: &str) -> Vec<Suggestion> {
        let day = match self {
            Self::CoopsDay => Day::parse(now).map(next_day_of_cooperatives),
            _ => Day::parse(&given.day),
        };
        let Some(day) = day else { return Vec::new() };
        let last = Day::parse(&given.last_day).unwrap_or(day);
        let mut all: Vec<_> = words::posts(self, day, last, given)
            .into_iter()
            .map(|(day, time, text)| Suggestion { at: format!("{day}T{time}"), text })
            .collect();
        all.retain(|suggestion| suggestion.at.as_str() > now);
        all
    }
}

impl Particulars {
    /// What was filled in for a particular.
    pub fn of(&self, particular: Particular) -> &str {
        match particular {
            Particular::Day => &self.day,
            Particular::LastDay => &self.last_day,
            Particular::Time => &self.time,
            Particular::Place => &self.place,
            Particular::What => &self.what,
            Particular::Link => &self.link,
        }
    }

    /// Fills in a particular.
    pub fn set(&mut self, particular: Particular, text: String) {
        *match particular {
            Particular::Day => &mut self.day,
            Particular::LastDay => &mut self.last_day,
            Particular::Time => &mut self.time,
            Particular::Place => &mut self.place,
            Particular::What => &mut self.what,
            Particular::Link => &mut self.link,
        } = text;
    }
}

/// The International Day of Cooperatives, this year's or, once it is over, the next year's.
pub fn next_day_of_cooperatives(today: Day) -> Day {
    let this_years = Day::of_cooperatives(today.year());
    if this_years < today { Day::of_cooperatives(today.year() + 1) } else { this_years }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-05-01T12:00";

    fn given() -> Particulars {
        Particulars {
            day: "2026-06-26".into(),
            last_day: "2026-07-31".into(),
            time: "18:00".into(),
            place: "Gemeinschaftshaus, Deichstraße 4".into(),
            what: "unser neues Solardach".into(),
            link: "https://wohnen-am-fluss.example/termin".into(),
        }
    }

    fn times(occasion: Occasion, given: &Particulars, now: &str) -> Vec<String> {
        occasion.suggestions(given, now).into_iter().map(|it| it.at).collect()
    }

    #[test]
    fn each_occasion_is_told_in_time() {
        let of = |occasion| times(occasion, &given(), NOW);
        let around =
            ["2026-05-29T10:00", "2026-06-19T10:00", "2026-06-26T09:00", "2026-06-27T10:00"];
        assert_eq!(of(Occasion::Assembly), around);
        assert_eq!(of(Occasion::OpenDay), around);
        assert_eq!(
            of(Occasion::Subscription),
            ["2026-06-26T09:00", "2026-07-24T10:00", "2026-07-31T09:00"]
        );
        assert_eq!(of(Occasion::CoopsDay), ["2026-06-27T10:00", "2026-07-04T09:00"]);
    }

    #[test]
    fn what_is_over_is_not_suggested() {
        let of = |now| times(Occasion::Assembly, &given(), now);
        assert_eq!(of("2026-06-19T10:00"), ["2026-06-26T09:00", "2026-06-27T10:00"]);
        assert_eq!(of("2026-06-26T12:00"), ["2026-06-27T10:00"]);
        assert_eq!(
            times(Occasion::CoopsDay, &given(), "2026-07-04T08:59"),
            ["2026-07-04T09:00"],
            "on the day itself it is this year's"
        );
        assert_eq!(
            times(Occasion::CoopsDay, &given(), "2026-07-05T00:00"),
            ["2027-06-26T10:00", "2027-07-03T09:00"]
        );
    }

    #[test]
    fn a_short_time_has_no_post_a_week_before_its_end() {
        let short = Particulars { last_day: "2026-07-05".into(), ..given() };
        assert_eq!(
            times(Occasion::Subscription, &short, NOW),
            ["2026-06-26T09:00", "2026-07-05T09:00"]
        );
        let one = Particulars { last_day: "2026-06-26".into(), ..given() };
        assert_eq!(times(Occasion::Subscription, &one, NOW), ["2026-06-26T09:00"]);
    }

    #[test]
    fn the_words_name_what_is_known_and_leave_no_gaps() {
        let bare = Particulars {
            day: "2026-06-26".into(),
            last_day: "2026-07-31".into(),
            ..Particulars::default()
        };
        for occasion in Occasion::ALL {
            for (given, is_full) in [(given(), true), (bare.clone(), false)] {
                let posts = occasion.suggestions(&given, NOW);
                assert!(posts.len() >= 2, "{occasion:?}");
                for post in &posts {
                    let text = &post.text;
                    assert!(text.chars().count() <= 500, "{text}");
                    for gap in ["  ", " .", " ,", "..", "{", "\n\n\n", ": \n"] {
                        assert!(!text.contains(gap), "“{gap}” in: {text}");
                    }
                    assert!(text.contains("#Genossenschaft") || text.contains("#CoopsDay"));
                }
                let told = posts.iter().map(|it| it.text.as_str()).collect::<String>();
                let wanted = occasion.asks_for().iter().map(|(it, _)| given.of(*it));
                for wanted in wanted.filter(|it| is_full && Day::parse(it).is_none()) {
                    assert!(told.contains(wanted), "{occasion:?} leaves out {wanted}: {told}");
                }
            }
        }
    }

    #[test]
    fn what_is_missing_or_over_is_told() {
        let problems = |occasion: Occasion, given: &Particulars| occasion.problems(given, NOW);
        let none = Particulars::default();
        assert_eq!(
            problems(Occasion::Subscription, &none),
            [(Particular::Day, Wrong::Missing), (Particular::LastDay, Wrong::Missing)]
        );
        assert_eq!(problems(Occasion::CoopsDay, &none), []);
        assert_eq!(problems(Occasion::Assembly, &given()), []);
        let past = Particulars {
            day: "2026-04-30".into(),
            last_day: "2026-04-30".into(),
            ..Particulars::default()
        };
        assert_eq!(problems(Occasion::Assembly, &past), [(Particular::Day, Wrong::Past)]);
        assert_eq!(problems(Occasion::Subscription, &past), [(Particular::LastDay, Wrong::Past)]);
        let turned = Particulars { last_day: "2026-06-25".into(), ..given() };
        assert_eq!(
            problems(Occasion::Subscription, &turned),
            [(Particular::LastDay, Wrong::BeforeFirst)]
        );
        let today = Particulars { day: "2026-05-01".into(), ..Particulars::default() };
        assert_eq!(problems(Occasion::OpenDay, &today), []);
    }
}
