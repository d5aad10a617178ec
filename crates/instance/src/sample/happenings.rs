//! What happens between the sample's accounts, replayed in the order of time: following, posting,
//! boosting, favouring, voting. Who favours and who votes for what is thrown with dice that always
//! fall the same way.

use rusqlite::{Connection, params};

use super::accounts::People;
use super::clock;
use super::data::{Account, Data, Kind, Poll};
use super::drawings::Dice;
use super::illustrate::Pictures;
use super::posts::{self, Placed};
use crate::accounts::{FollowOptions, follow};
use crate::entities::account::AccountRow;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::media::{self, NewMedia};
use crate::polls::{self, NewPoll};
use crate::state::App;
use crate::statuses::{self, Edit, NewStatus};
use crate::times::Time;

const HOUR: i64 = 3600;

/// Something that happens. Numbers are indices into the row of posts.
enum Happening<'a> {
    Follow(&'a str, &'a str),
    Post(usize),
    Edit(usize, usize),
    Pin(usize),
    Boost(&'a str, usize),
    Favourite(&'a str, usize),
    Bookmark(&'a str, usize),
    Vote(&'a str, usize, Vec<i64>),
}

/// Lets everything happen.
///
/// # Errors
/// If the data name something that is not there, or the database or the media folder cannot be
/// written.
pub fn replay(
    app: &App,
    db: &Connection,
    data: &Data,
    people: &People,
    pictures: &Pictures,
    now: Time,
) -> Result<()> {
    let row = posts::in_a_row(data, now)?;
    let mut ids: Vec<Option<Id>> = vec![None; row.len()];
    for (at, happening) in plan(data, &row, now)? {
        // Polls that ended before this have been told of by then.
        polls::close_due(app, db, at)?;
        let known =
            |index: usize| ids.get(index).copied().flatten().ok_or_else(|| missing(&row, index));
        match happening {
            Happening::Follow(who, whom) => {
                let options = FollowOptions::default();
                follow(app, db, people.id(who)?, people.id(whom)?, &options, at)?;
            }
            Happening::Post(index) => {
                let placed = row.get(index).ok_or_else(|| missing(&row, index))?;
                let parent = placed.parent.map(known).transpose()?;
                let quoted = match &placed.post.quote {
                    Some(name) => Some(known(named(&row, name)?)?),
                    None => None,
                };
                let id = publish(app, db, placed, people, pictures, parent, quoted)?;
                if let Some(slot) = ids.get_mut(index) {
                    *slot = Some(id);
                }
            }
            Happening::Edit(index, version) => {
                let placed = row.get(index).ok_or_else(|| missing(&row, index))?;
                let text = placed.post.edits.get(version).map_or("", |it| it.text.as_str());
                let edit = Edit {
                    text: filled(text, placed.at)?,
                    spoiler_text: placed.post.cw.clone(),
                    edited_at: Some(at),
                    ..Edit::default()
                };
                statuses::edit(app, db, people.id(&placed.post.by)?, known(index)?, &edit)?;
            }
            Happening::Pin(index) => {
                let author = row.get(index).map_or("", |it| it.post.by.as_str());
                statuses::pin(db, people.id(author)?, known(index)?, Some(at))?;
            }
            Happening::Boost(who, index) => {
                statuses::reblog(app, db, people.id(who)?, known(index)?, None, Some(at))?;
            }
            Happening::Favourite(who, index) => {
                statuses::favourite(app, db, people.id(who)?, known(index)?, Some(at))?;
            }
            Happening::Bookmark(who, index) => {
                statuses::bookmark(db, people.id(who)?, known(index)?, Some(at))?;
            }
            Happening::Vote(who, index, choices) => {
                let status = statuses::find(db, known(index)?)?;
                let poll = status.poll_id.ok_or_else(|| missing(&row, index))?;
                polls::vote(db, people.id(who)?, poll, &choices, Some(at))?;
            }
        }
    }
    polls::close_due(app, db, now)
}

/// Everything that happens, in the order of time.
fn plan<'a>(data: &'a Data, row: &[Placed<'a>], now: Time) -> Result<Vec<(Time, Happening<'a>)>> {
    let mut plan: Vec<(Time, Happening<'a>)> = Vec::new();
    let mut dice = Dice::new(1);
    for account in &data.accounts {
        for whom in &account.follows {
            let other = data.accounts.iter().find(|it| it.username == *whom);
            let both = account.joined.min(other.map_or(account.joined, |it| it.joined));
            let at = clock::days_ago(now, both).plus_seconds(seconds(&mut dice, HOUR, 400 * HOUR));
            plan.push((at.min(now), Happening::Follow(&account.username, whom)));
        }
    }
    for (index, placed) in row.iter().enumerate() {
        let mut dice = Dice::new(1000 + index as u64);
        plan.push((placed.at, Happening::Post(index)));
        if placed.post.pinned {
            plan.push((placed.at.plus_seconds(60), Happening::Pin(index)));
        }
        for (version, edit) in placed.post.edits.iter().enumerate() {
            let at = clock::moment(&edit.after.replacen("", "+", 1), now, Some(placed.at));
            let at = at.ok_or_else(|| missing(row, index))?;
            plan.push((at, Happening::Edit(index, version)));
        }
        for who in &placed.post.boosts {
            plan.push((
                soon_after(placed.at, 9 * HOUR, now, &mut dice),
                Happening::Boost(who, index),
            ));
        }
        if placed.visibility.is_for_everyone() {
            mark(data, placed, index, now, &mut dice, &mut plan);
        }
        if let Some(poll) = &placed.post.poll {
            vote(data, placed, poll, index, now, &mut dice, &mut plan);
        }
    }
    // A stable sort: what is written first stays first where times are equal.
    plan.sort_by_key(|(at, _)| *at);
    Ok(plan)
}

/// Who favours a post, mostly its author's followers; now and then someone keeps a bookmark.
fn mark<'a>(
    data: &'a Data,
    placed: &Placed<'_>,
    index: usize,
    now: Time,
    dice: &mut Dice,
    plan: &mut Vec<(Time, Happening<'a>)>,
) {
    let author = &placed.post.by;
    for account in data.accounts.iter().filter(|it| may_mark(it, author, placed.at, now)) {
        let chance = match (account.follows.contains(author), placed.parent.is_some()) {
            (true, false) => 0.34,
            (true, true) => 0.12,
            (false, _) => 0.03,
        };
        if dice.between(0.0, 1.0) < chance {
            let at = soon_after(placed.at, 22 * HOUR, now, dice);
            plan.push((at, Happening::Favourite(&account.username, index)));
        }
        if placed.parent.is_none() && dice.between(0.0, 1.0) < chance * 0.2 {
            let at = soon_after(placed.at, 30 * HOUR, now, dice);
            plan.push((at, Happening::Bookmark(&account.username, index)));
        }
    }
}

/// Who votes for what. The main member has not voted yet where the poll is still open, so that
/// there is something to try.
fn vote<'a>(
    data: &'a Data,
    placed: &Placed<'_>,
    poll: &Poll,
    index: usize,
    now: Time,
    dice: &mut Dice,
    plan: &mut Vec<(Time, Happening<'a>)>,
) {
    let open = placed.at.plus_seconds(poll.hours * HOUR) > now;
    for account in data.accounts.iter().filter(|it| may_mark(it, &placed.post.by, placed.at, now)) {
        if dice.between(0.0, 1.0) > 0.8 || (open && account.username == "wohnen_am_fluss") {
            continue;
        }
        let mut choices = vec![weighed(&poll.weights, dice)];
        if poll.multiple {
            choices.push(weighed(&poll.weights, dice));
            choices.sort_unstable();
            choices.dedup();
        }
        let at = soon_after(placed.at, (poll.hours - 1) * HOUR, now, dice);
        plan.push((at, Happening::Vote(&account.username, index, choices)));
    }
}

/// Only members who were there already, and nobody made to be odd.
fn may_mark(account: &Account, author: &str, at: Time, now: Time) -> bool {
    account.username != author
        && account.kind != Kind::Odd
        && clock::days_ago(now, account.joined) < at
}

fn weighed(weights: &[u32], dice: &mut Dice) -> i64 {
    let total: u32 = weights.iter().sum();
    let mut left = dice.between(0.0, total as f32);
    for (position, weight) in (0_i64..).zip(weights) {
        left -= *weight as f32;
        if left < 0.0 {
            return position;
        }
    }
    0
}

/// A time after `at`, most likely early in the span, and never in the future.
fn soon_after(at: Time, span: i64, now: Time, dice: &mut Dice) -> Time {
    let room = (now.seconds() - at.seconds() - 30).clamp(30, span);
    let part = dice.between(0.05, 1.0);
    at.plus_seconds((room as f32 * part * part) as i64 + 1).min(now)
}

fn seconds(dice: &mut Dice, low: i64, high: i64) -> i64 {
    dice.between(low as f32, high as f32) as i64
}

fn publish(
    app: &App,
    db: &Connection,
    placed: &Placed<'_>,
    people: &People,
    pictures: &Pictures,
    parent: Option<Id>,
    quoted: Option<Id>,
) -> Result<Id> {
    let post = placed.post;
    let author = people.id(&post.by)?;
    let mut media = Vec::new();
    for picture in &post.media {
        let new = NewMedia {
            description: picture.alt.clone(),
            focus: picture.focus,
            slow: false,
            created_at: Some(placed.at),
        };
        media.push(media::add(app, db, author, pictures.in_post(picture)?, &new)?);
    }
    let new = NewStatus {
        text: filled(&post.text, placed.at)?,
        spoiler_text: post.cw.clone(),
        language: Some(post.lang.clone().unwrap_or_else(|| "de".to_owned())),
        visibility: Some(placed.visibility),
        in_reply_to: parent,
        media,
        poll: post.poll.as_ref().map(|poll| NewPoll {
            options: poll.options.clone(),
            expires_in: poll.hours * HOUR,
            multiple: poll.multiple,
            hide_totals: false,
        }),
        quoted,
        created_at: Some(placed.at),
        ..NewStatus::default()
    };
    let id = statuses::create(app, db, author, &new)?;
    if let Some(html) = &post.raw_html {
        let by = AccountRow::find(db, author)?;
        let (url, uri) = (by.url(""), by.uri(""));
        db.execute(
            "UPDATE statuses SET html = ?2, url = ?3, uri = ?4 WHERE id = ?1",
            params![id, html, format!("{url}/{id}"), format!("{uri}/statuses/{id}")],
        )?;
    }
    Ok(id)
}

fn filled(text: &str, at: Time) -> Result<String> {
    clock::fill_in(text, at)
        .ok_or_else(|| ApiError::internal(format!("a day is not written as it should be: {text}")))
}

fn named(row: &[Placed<'_>], name: &str) -> Result<usize> {
    row.iter()
        .position(|it| it.post.id.as_deref() == Some(name))
        .ok_or_else(|| ApiError::internal(format!("no post is called {name}")))
}

fn missing(row: &[Placed<'_>], index: usize) -> ApiError {
    let text = row.get(index).map_or("", |it| it.post.text.as_str());
    ApiError::internal(format!("something is not there yet for {text:?}"))
}
