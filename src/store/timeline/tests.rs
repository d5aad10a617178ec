//! Tests of one timeline.

use super::*;

fn ids(numbers: &[u32]) -> Vec<StatusId> {
    numbers.iter().map(|number| StatusId::new(number.to_string())).collect()
}

fn shown(timeline: &Timeline) -> Vec<String> {
    timeline
        .items
        .iter()
        .map(|item| match item {
            Item::Post(id) => id.to_string(),
            Item::Gap(_) => "gap".into(),
        })
        .collect()
}

fn loaded(numbers: &[u32]) -> Timeline {
    let mut timeline = Timeline::default();
    timeline.set_first_page(ids(numbers), Some(Cursor::older_than(1)));
    timeline
}

#[test]
fn what_arrives_waits_and_is_shown_once() {
    let mut timeline = loaded(&[13, 12]);
    timeline.receive(StatusId::new("14"));
    timeline.receive(StatusId::new("14"));
    timeline.receive(StatusId::new("13"));
    assert_eq!(shown(&timeline), ["13", "12"]);
    assert_eq!(timeline.pending, ids(&[14]));
    timeline.show_pending();
    assert_eq!(shown(&timeline), ["14", "13", "12"]);
    assert!(timeline.pending.is_empty());
}

#[test]
fn what_arrives_while_the_first_page_is_on_its_way_is_kept() {
    let mut timeline = Timeline { load: Load::Loading, ..Timeline::default() };
    timeline.receive(StatusId::new("13"));
    timeline.receive_own(StatusId::new("15"));
    timeline.receive(StatusId::new("14"));
    assert_eq!((shown(&timeline).len(), timeline.waiting()), (0, 0));
    timeline.set_first_page(ids(&[13, 12]), None);
    assert_eq!(shown(&timeline), ["13", "12"]);
    assert_eq!((timeline.pending.clone(), timeline.waiting()), (ids(&[15, 14]), 2));
}

#[test]
fn older_pages_bring_nothing_twice_and_tell_the_end() {
    let mut timeline = loaded(&[13, 12]);
    timeline.append_page(ids(&[12, 11]), None);
    assert_eq!(shown(&timeline), ["13", "12", "11"]);
    assert!(timeline.is_complete());
}

#[test]
fn a_lost_connection_leaves_a_gap_that_can_be_filled() {
    let mut timeline = loaded(&[13, 12]);
    timeline.catch_up(ids(&[40, 39]), Some(Cursor::older_than(39)), Some(0));
    timeline.show_pending();
    assert_eq!(shown(&timeline), ["40", "39", "gap", "13", "12"]);
    let gap = timeline.items[2].clone();
    timeline.fill_gap(&gap, ids(&[38, 37]), Some(Cursor::older_than(37)));
    assert_eq!(shown(&timeline), ["40", "39", "38", "37", "gap", "13", "12"]);
    let gap = timeline.items[4].clone();
    timeline.fill_gap(&gap, ids(&[14, 13]), Some(Cursor::older_than(13)));
    assert_eq!(shown(&timeline), ["40", "39", "38", "37", "14", "13", "12"]);
}

#[test]
fn posts_from_far_below_stand_under_a_gap_that_can_be_filled() {
    let mut timeline = loaded(&[40, 39]);
    timeline.append_below_gap(ids(&[13, 12]), Some(Cursor::older_than(12)));
    assert_eq!(shown(&timeline), ["40", "39", "gap", "13", "12"]);
    assert_eq!(timeline.next, Some(Cursor::older_than(12)));
    let gap = timeline.items[2].clone();
    timeline.fill_gap(&gap, ids(&[38, 13]), Some(Cursor::older_than(13)));
    assert_eq!(shown(&timeline), ["40", "39", "38", "13", "12"]);
}

#[test]
fn a_short_absence_leaves_none() {
    let mut timeline = loaded(&[13, 12]);
    timeline.catch_up(ids(&[14, 13]), Some(Cursor::older_than(13)), Some(0));
    timeline.show_pending();
    assert_eq!(shown(&timeline), ["14", "13", "12"]);
}

#[test]
fn older_posts_of_a_newly_followed_account_are_no_news() {
    let mut timeline = loaded(&[13, 10]);
    timeline.catch_up(ids(&[14, 13, 12, 11, 10]), None, Some(0));
    assert_eq!(timeline.pending, ids(&[14]));
}

#[test]
fn what_the_stream_brings_before_the_rest_is_made_good_hides_nothing() {
    let mut timeline = loaded(&[13, 12]);
    timeline.catch_up(ids(&[13, 12]), None, Some(0));
    timeline.lose();
    // 14 and 15 are missed; the stream flows again with 16.
    timeline.receive(StatusId::new("16"));
    timeline.catch_up(ids(&[16, 15, 14, 13]), None, Some(1));
    assert_eq!(timeline.pending, ids(&[16, 15, 14]));
    // Also where somebody has looked at the new one already.
    timeline.show_pending();
    timeline.lose();
    timeline.receive(StatusId::new("19"));
    timeline.show_pending();
    timeline.catch_up(ids(&[19, 18, 17, 16]), None, Some(2));
    assert_eq!(shown(&timeline), ["19", "18", "17", "16", "15", "14", "13", "12"]);
    assert!(timeline.pending.is_empty());
}

#[test]
fn a_second_loss_while_the_first_is_made_good_is_made_good_too() {
    let mut timeline = loaded(&[13]);
    timeline.catch_up(ids(&[13]), None, Some(0));
    timeline.lose();
    let losses = timeline.losses();
    // The answer is on its way when the stream is lost again; 15 is missed, 16 comes.
    timeline.lose();
    timeline.receive(StatusId::new("16"));
    timeline.catch_up(ids(&[14, 13]), None, Some(losses));
    timeline.catch_up(ids(&[16, 15, 14, 13]), None, Some(timeline.losses()));
    assert_eq!(timeline.pending, ids(&[16, 15, 14]));
}

#[test]
fn a_gap_stands_between_what_was_missed_and_what_was_known() {
    let mut timeline = loaded(&[13]);
    timeline.catch_up(ids(&[13]), None, Some(0));
    timeline.receive(StatusId::new("14"));
    timeline.lose();
    timeline.receive(StatusId::new("40"));
    assert!(!timeline.reaches(&ids(&[40, 39])));
    timeline.catch_up(ids(&[40, 39]), Some(Cursor::older_than(39)), None);
    // Not settled: what comes between is looked for once more, the gap stays one.
    timeline.catch_up(ids(&[41, 40, 39]), Some(Cursor::older_than(39)), Some(1));
    assert_eq!(shown(&timeline), ["gap", "14", "13"]);
    timeline.show_pending();
    assert_eq!(shown(&timeline), ["41", "40", "39", "gap", "14", "13"]);
}

#[test]
fn what_is_known_within_a_gap_does_not_close_it() {
    let mut timeline = loaded(&[13]);
    timeline.catch_up(ids(&[13]), None, Some(0));
    timeline.lose();
    // Between two cuts 20 and 25 came; somebody has looked at 20.
    timeline.receive(StatusId::new("20"));
    timeline.show_pending();
    timeline.receive(StatusId::new("25"));
    timeline.lose();
    timeline.catch_up(ids(&[40, 39]), Some(Cursor::older_than(39)), Some(2));
    timeline.show_pending();
    assert_eq!(shown(&timeline), ["40", "39", "gap", "20", "13"]);
    let gap = timeline.items[2].clone();
    timeline.fill_gap(&gap, ids(&[26, 25, 20]), Some(Cursor::older_than(20)));
    assert_eq!(shown(&timeline), ["40", "39", "26", "25", "20", "gap", "13"]);
    let gap = timeline.items[5].clone();
    timeline.fill_gap(&gap, ids(&[14, 13]), Some(Cursor::older_than(13)));
    assert_eq!(shown(&timeline), ["40", "39", "26", "25", "20", "14", "13"]);
}

#[test]
fn bookmarks_come_in_their_own_order() {
    let mut timeline = loaded(&[7, 90]);
    timeline.catch_up_unordered(ids(&[3, 50, 7, 90]));
    assert_eq!(timeline.pending, ids(&[3, 50]));
}

#[test]
fn a_deleted_post_goes_wherever_it_is() {
    let mut timeline = loaded(&[13, 12]);
    timeline.receive(StatusId::new("14"));
    timeline.remove(&StatusId::new("14"));
    timeline.remove(&StatusId::new("12"));
    assert_eq!((shown(&timeline), timeline.pending.len()), (vec!["13".into()], 0));
}
