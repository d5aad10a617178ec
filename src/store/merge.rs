//! Several timelines as one.

use mastodon::{Cursor, Page, StatusId};

/// Pages of several timelines, all asked for at the same place, as one page: by time (an id grows
/// with the post's), each post once.
///
/// A page reaches down to its last post only. What another page has below that may have older
/// neighbours still unknown: it is left out and comes again with the next page, which is asked for
/// right below this one.
pub fn merge<T>(pages: Vec<Page<T>>, id_of: impl Fn(&T) -> &StatusId) -> Page<T> {
    let reaches = |page: &Page<T>| page.items.last().map(|last| id_of(last).clone());
    // Pages at their timeline's end reach down all the way.
    let horizon = pages.iter().filter(|page| page.next.is_some()).filter_map(reaches).max();
    let mut items: Vec<T> = pages.into_iter().flat_map(|page| page.items).collect();
    if let Some(horizon) = &horizon {
        items.retain(|item| id_of(item) >= horizon);
    }
    items.sort_by(|one, other| id_of(other).cmp(id_of(one)));
    items.dedup_by(|one, other| id_of(one) == id_of(other));
    Page { items, next: horizon.map(Cursor::older_than), previous: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(ids: &[u32], more: bool) -> Page<StatusId> {
        let items: Vec<_> = ids.iter().map(|id| StatusId::new(id.to_string())).collect();
        let next = more.then(|| Cursor::older_than(ids.last().copied().unwrap_or_default()));
        Page { items, next, previous: None }
    }

    fn merged(pages: Vec<Page<StatusId>>) -> (Vec<u32>, Option<Cursor>) {
        let page = merge(pages, |id| id);
        (page.items.iter().map(|id| id.to_string().parse().unwrap()).collect(), page.next)
    }

    #[test]
    fn posts_stand_by_time_and_each_once() {
        let found = merged(vec![page(&[100, 98, 9], false), page(&[101, 98, 97], false)]);
        assert_eq!(found, (vec![101, 100, 98, 97, 9], None));
    }

    #[test]
    fn what_lies_below_another_pages_end_waits_for_the_next() {
        let found = merged(vec![page(&[100, 99, 98], true), page(&[97, 50], true)]);
        assert_eq!(found, (vec![100, 99, 98], Some(Cursor::older_than(98))));
        let next = merged(vec![page(&[96, 60], false), page(&[97, 50], false)]);
        assert_eq!(next, (vec![97, 96, 60, 50], None));
    }

    #[test]
    fn a_timeline_at_its_end_holds_nothing_back() {
        let found = merged(vec![page(&[100, 90], true), page(&[99], false), page(&[], false)]);
        assert_eq!(found, (vec![100, 99, 90], Some(Cursor::older_than(90))));
    }

    #[test]
    fn page_after_page_brings_every_post_of_all_timelines() {
        let sources: [Vec<u32>; 3] = [
            (0..200).filter(|n| n % 3 == 0).collect(),
            (0..200).filter(|n| n % 7 == 0).collect(),
            (150..160).collect(),
        ];
        let read = |source: &Vec<u32>, below: u32| {
            let older: Vec<u32> = source.iter().rev().copied().filter(|n| *n < below).collect();
            page(older.get(..5).unwrap_or(&older), older.len() > 5)
        };
        let (mut below, mut seen) = (1000, Vec::new());
        loop {
            let page = merge(sources.iter().map(|it| read(it, below)).collect(), |id| id);
            seen.extend(page.items.iter().map(|id| id.to_string().parse::<u32>().unwrap()));
            if page.next.is_none() {
                break;
            }
            below = *seen.last().unwrap();
        }
        let mut all: Vec<u32> = sources.concat();
        all.sort_by(|one, other| other.cmp(one));
        all.dedup();
        assert_eq!(seen, all);
    }
}
