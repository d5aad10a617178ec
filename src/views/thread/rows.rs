//! How the posts of a thread stand below one another: what is told of the place where posts are
//! missing, what is folded, and where the author's own continuation ends.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use mastodon::{AccountId, StatusId};

use crate::{
    store::{Load, Part, Store, Thread},
    views::post::Place,
};

/// So many posts above are shown; of more, the first and the last ones.
const MOST_ABOVE: usize = 6;
/// So many of them stand right above the post itself.
const LAST_ABOVE: usize = 2;
/// So many posts of a branch are shown.
const MOST_IN_BRANCH: usize = 5;
/// So many of a longer one.
const SOME_OF_BRANCH: usize = 3;
/// So many branches are shown at once.
const MOST_BRANCHES: usize = 40;

/// A row of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Row {
    /// A post.
    Post {
        /// Which.
        id: StatusId,
        /// Where it stands.
        place: Place,
        /// Whether the next post answers this one, so that a line joins them.
        joined: bool,
    },
    /// A post that was answered by the next row, and is not here.
    Missing {
        /// Whether it was deleted; else it cannot be seen.
        deleted: bool,
        /// The post that answers it.
        by: StatusId,
    },
    /// Posts that wait behind a button.
    Folded {
        /// The first of them.
        first: StatusId,
        /// How many they are.
        count: usize,
        /// Where they stand.
        fold: Fold,
    },
    /// After it, others answer.
    Answers,
}

/// What is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fold {
    /// Posts between the first one and the post itself.
    Above,
    /// The rest of a branch.
    Branch,
    /// Further branches.
    Branches,
}

/// The rows of the thread opened at `id`. What was unfolded is tracked.
pub(super) fn rows(store: Store, thread: &Thread, id: &StatusId) -> Vec<Row> {
    let subject = store.posts.boosted(id).unwrap_or_else(|| id.clone());
    let seen = without_hidden(store, thread, &subject);
    let thread = seen.as_ref().unwrap_or(thread);
    let mut layout = Layout::new(store, thread, &subject);
    layout.above(&thread.ancestors, &subject);
    let chain = continuation(&layout.facts, &subject, &thread.descendants);
    let own_above = own_above(&layout.facts, &thread.ancestors, &subject);
    layout.number_parts(own_above, &subject, &chain);
    for id in &chain {
        layout.post(id);
    }
    let rest: Vec<&StatusId> = thread.descendants.iter().filter(|id| !chain.contains(id)).collect();
    if !chain.is_empty() && !rest.is_empty() {
        layout.rows.push(Row::Answers);
    }
    let heads: HashSet<&StatusId> = chain.iter().chain([&subject]).collect();
    layout.branches(&rest, &heads);
    layout.rows
}

/// The thread without the posts of those whom one mutes or blocks (tracked); `None` where it has
/// none. Whoever opens a post of theirs sees what they went on to write.
fn without_hidden(store: Store, thread: &Thread, subject: &StatusId) -> Option<Thread> {
    let hidden = store.accounts.hidden();
    if hidden.is_empty() {
        return None;
    }
    let author = store.posts.author(subject).map(|by| by.id.clone());
    let stays = |id: &StatusId| {
        let by = store.posts.author(id);
        by.is_none_or(|by| author.as_ref() == Some(&by.id) || !hidden.hides(&by))
    };
    let mut seen = thread.clone();
    seen.ancestors.retain(stays);
    seen.descendants.retain(stays);
    Some(seen)
}

/// What is needed of a post.
struct Facts {
    author: AccountId,
    parent: Option<StatusId>,
    /// Whether it answered somebody, even if nobody knows what.
    is_answer: bool,
}

type FactsById = HashMap<StatusId, Facts>;

struct Layout {
    store: Store,
    facts: FactsById,
    subject: StatusId,
    /// Whether all that will come is here.
    complete: bool,
    /// Which part of its author's own thread a post is, and of how many.
    parts: HashMap<StatusId, (u16, u16)>,
    rows: Vec<Row>,
}

impl Layout {
    fn new(store: Store, thread: &Thread, subject: &StatusId) -> Self {
        let ids = thread.ancestors.iter().chain([subject]).chain(&thread.descendants);
        let facts = ids.filter_map(|id| {
            let post = store.posts.signal(id)?;
            let facts = post.with_untracked(|post| Facts {
                author: post.account.id.clone(),
                parent: post.in_reply_to_id.clone(),
                is_answer: post.in_reply_to_id.is_some() || post.in_reply_to_account_id.is_some(),
            });
            Some((id.clone(), facts))
        });
        Self {
            store,
            facts: facts.collect(),
            subject: subject.clone(),
            complete: thread.load == Load::Done,
            parts: HashMap::new(),
            rows: Vec::new(),
        }
    }

    /// The posts above and the post itself, with what is missing between them.
    fn above(&mut self, ancestors: &[StatusId], subject: &StatusId) {
        let hidden = self.folded_above(ancestors);
        let mut before: Option<&StatusId> = None;
        for (index, id) in ancestors.iter().chain([subject]).enumerate() {
            if hidden.contains(&index) {
                if index == hidden.start
                    && let Some(first) = ancestors.get(index)
                {
                    let (first, count) = (first.clone(), hidden.len());
                    self.rows.push(Row::Folded { first, count, fold: Fold::Above });
                }
            } else {
                self.missing_before(id, before);
                self.post(id);
            }
            before = Some(id);
        }
    }

    fn folded_above(&self, ancestors: &[StatusId]) -> std::ops::Range<usize> {
        let end = ancestors.len().saturating_sub(LAST_ABOVE);
        match ancestors.get(1) {
            Some(first) if ancestors.len() > MOST_ABOVE && !self.is_open(first) => 1..end,
            _ => 0..0,
        }
    }

    fn missing_before(&mut self, id: &StatusId, before: Option<&StatusId>) {
        let Some(facts) = self.facts.get(id).filter(|facts| self.complete && facts.is_answer)
        else {
            return;
        };
        if facts.parent.is_none() || facts.parent.as_ref() != before {
            let deleted = facts.parent.is_none();
            self.rows.push(Row::Missing { deleted, by: id.clone() });
        }
    }

    /// Tells the parts of the author's own thread, where it is one.
    fn number_parts(&mut self, above: &[StatusId], subject: &StatusId, below: &[StatusId]) {
        let all: Vec<&StatusId> = above.iter().chain([subject]).chain(below).collect();
        let Ok(of) = u16::try_from(all.len()) else { return };
        if of < 2 {
            return;
        }
        self.parts = all.into_iter().cloned().zip((1..=of).map(|part| (part, of))).collect();
        // Those above stand there already.
        for row in &mut self.rows {
            if let Row::Post { id, place, .. } = row
                && *place != Place::Focused
                && let Some((part, of)) = self.parts.get(id)
            {
                *place = Place::Part { part: *part, of: *of };
            }
        }
    }

    /// Branch by branch; `heads` are the posts that branches begin at.
    fn branches(&mut self, rest: &[&StatusId], heads: &HashSet<&StatusId>) {
        let begins = |id: &StatusId| {
            let parent = self.facts.get(id).and_then(|facts| facts.parent.as_ref());
            parent.is_none_or(|parent| heads.contains(parent) || !rest.contains(&parent))
        };
        let mut branches: Vec<Vec<StatusId>> = Vec::new();
        for id in rest {
            match branches.last_mut() {
                Some(branch) if !begins(id) => branch.push((*id).clone()),
                _ => branches.push(vec![(*id).clone()]),
            }
        }
        let further = branches.get(MOST_BRANCHES).and_then(|branch| branch.first()).cloned();
        let further = further.filter(|first| !self.is_open(first));
        let shown = if further.is_some() { MOST_BRANCHES } else { branches.len() };
        for branch in branches.iter().take(shown) {
            self.branch(branch);
        }
        if let Some(first) = further {
            let count = branches.iter().skip(shown).map(Vec::len).sum();
            self.rows.push(Row::Folded { first, count, fold: Fold::Branches });
        }
    }

    fn branch(&mut self, branch: &[StatusId]) {
        let first_hidden = branch
            .get(SOME_OF_BRANCH)
            .filter(|first| branch.len() > MOST_IN_BRANCH && !self.is_open(first));
        let shown = if first_hidden.is_some() { SOME_OF_BRANCH } else { branch.len() };
        for id in branch.iter().take(shown) {
            self.post(id);
        }
        if let Some(first) = first_hidden {
            let (first, count) = (first.clone(), branch.len() - shown);
            self.rows.push(Row::Folded { first, count, fold: Fold::Branch });
        }
    }

    fn post(&mut self, id: &StatusId) {
        let parent = self.facts.get(id).and_then(|facts| facts.parent.clone());
        let mut answers_last = false;
        if let (Some(Row::Post { id: last, joined, .. }), Some(parent)) =
            (self.rows.last_mut(), parent)
        {
            answers_last = *last == parent;
            *joined = answers_last;
        }
        let place = match (self.parts.get(id), answers_last) {
            _ if *id == self.subject => Place::Focused,
            (Some((part, of)), _) => Place::Part { part: *part, of: *of },
            (None, true) => Place::Reply,
            (None, false) => Place::Thread,
        };
        self.rows.push(Row::Post { id: id.clone(), place, joined: false });
    }

    fn is_open(&self, first: &StatusId) -> bool {
        self.store.opened.choice(first, Part::Branch).get() == Some(true)
    }
}

/// The author's own answers to the post, each to the one before.
fn continuation(facts: &FactsById, subject: &StatusId, below: &[StatusId]) -> Vec<StatusId> {
    let Some(author) = facts.get(subject).map(|facts| &facts.author) else { return Vec::new() };
    let mut chain: Vec<StatusId> = Vec::new();
    for id in below {
        let end = chain.last().unwrap_or(subject);
        let continues = facts
            .get(id)
            .is_some_and(|facts| facts.author == *author && facts.parent.as_ref() == Some(end));
        if continues {
            chain.push(id.clone());
        }
    }
    chain
}

/// The posts right above that are the same author's.
fn own_above<'a>(facts: &FactsById, above: &'a [StatusId], subject: &StatusId) -> &'a [StatusId] {
    let mut below = subject;
    let mut count = 0;
    for id in above.iter().rev() {
        let continues = facts.get(below).zip(facts.get(id)).is_some_and(|(below, facts)| {
            below.parent.as_ref() == Some(id) && below.author == facts.author
        });
        if !continues {
            break;
        }
        (below, count) = (id, count + 1);
    }
    above.get(above.len() - count..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use mastodon::entities::Status;
    use serde_json::json;

    use super::*;
    use crate::actions::fake::{status, with_store};

    fn post(id: &str, author: &str, to: Option<&str>) -> Status {
        serde_json::from_value(json!({
            "id": id, "account": { "id": author }, "in_reply_to_id": to,
            "in_reply_to_account_id": to.map(|_| "1")
        }))
        .unwrap()
    }

    fn ids(ids: &[&str]) -> Vec<StatusId> {
        ids.iter().map(StatusId::new).collect()
    }

    /// The rows in short: the post's number, `*` the subject, `>` an answer to the row before, `n/m` a
    /// part; `!` deleted, `?` not to be seen, `+n` folded, `--` answers.
    fn told(store: Store, thread: &Thread, subject: &str) -> String {
        let rows = untrack(|| rows(store, thread, &StatusId::new(subject)));
        let words = rows.iter().map(|row| match row {
            Row::Post { id, place, .. } => match place {
                Place::Focused => format!("{id}*"),
                Place::Reply => format!(">{id}"),
                Place::Part { part, of } => format!("{id}:{part}/{of}"),
                _ => id.to_string(),
            },
            Row::Missing { deleted: true, .. } => "!".into(),
            Row::Missing { deleted: false, .. } => "?".into(),
            Row::Folded { count, .. } => format!("+{count}"),
            Row::Answers => "--".into(),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    fn thread(above: &[&str], below: &[&str]) -> Thread {
        Thread {
            ancestors: ids(above),
            descendants: ids(below),
            load: Load::Done,
            ..Thread::default()
        }
    }

    #[test]
    fn a_line_joins_posts_that_answer_one_another() {
        with_store(|store, _| {
            for (id, author, to) in [
                ("1", "1", None),
                ("2", "2", Some("1")),
                ("3", "3", Some("2")),
                ("4", "4", Some("3")),
                ("5", "5", Some("2")),
            ] {
                store.take_in(post(id, author, to));
            }
            let thread = thread(&["1"], &["3", "4", "5"]);
            assert_eq!(told(store, &thread, "2"), "1 2* >3 >4 5");
            let joined: Vec<bool> = untrack(|| rows(store, &thread, &StatusId::new("2")))
                .iter()
                .map(|row| matches!(row, Row::Post { joined: true, .. }))
                .collect();
            assert_eq!(joined, [true, true, true, false, false]);
        });
    }

    #[test]
    fn of_a_boost_the_boosted_post_is_the_subject() {
        with_store(|store, _| {
            let boost = Status { reblog: Some(Box::new(status("1"))), ..status("9") };
            store.take_in(boost);
            assert_eq!(told(store, &Thread::default(), "9"), "1*");
        });
    }

    #[test]
    fn the_authors_own_continuation_comes_first_and_is_numbered() {
        with_store(|store, _| {
            for (id, author, to) in [
                ("1", "1", None),
                ("2", "1", Some("1")),
                ("3", "2", Some("2")),
                ("4", "1", Some("2")),
                ("5", "1", Some("4")),
                ("6", "3", Some("4")),
            ] {
                store.take_in(post(id, author, to));
            }
            let thread = thread(&["1"], &["3", "4", "5", "6"]);
            assert_eq!(told(store, &thread, "2"), "1:1/4 2* 4:3/4 5:4/4 -- 3 6");
        });
    }

    #[test]
    fn what_is_gone_is_told_when_all_is_here() {
        with_store(|store, _| {
            let orphan = Status { in_reply_to_id: None, ..post("2", "2", Some("1")) };
            store.take_in(orphan);
            store.take_in(post("4", "2", Some("3")));
            store.take_in(post("5", "3", Some("4")));
            assert_eq!(told(store, &thread(&[], &[]), "2"), "! 2*");
            assert_eq!(told(store, &thread(&["4"], &[]), "5"), "? 4 5*");
            let loading = Thread { load: Load::Loading, ..thread(&[], &[]) };
            assert_eq!(told(store, &loading, "2"), "2*");
        });
    }

    #[test]
    fn whom_one_blocks_leaves_the_thread_at_once() {
        with_store(|store, _| {
            for (id, author, to) in [
                ("1", "5", None),
                ("2", "2", Some("1")),
                ("3", "5", Some("2")),
                ("4", "6", Some("3")),
                ("5", "2", Some("2")),
            ] {
                store.take_in(post(id, author, to));
            }
            let thread = thread(&["1"], &["5", "3", "4"]);
            assert_eq!(told(store, &thread, "2"), "1 2* 5:2/2 -- 3 >4");
            let blocks = |id: &str| {
                let blocks = json!({ "id": id, "blocking": true });
                store.accounts.set_relationships(vec![serde_json::from_value(blocks).unwrap()]);
            };
            blocks("5");
            assert_eq!(told(store, &thread, "2"), "? 2* 5:2/2 -- 4");
            blocks("2");
            assert_eq!(told(store, &thread, "2"), "? 2* 5:2/2 -- 4", "one has opened it");
        });
    }

    #[test]
    fn long_ways_and_branches_are_folded_until_they_are_opened() {
        with_store(|store, _| {
            let numbers: Vec<String> = (1..=17).map(|number| number.to_string()).collect();
            let mut before: Option<&str> = None;
            for number in &numbers {
                store.take_in(post(number, number, before));
                before = Some(number);
            }
            let all: Vec<&str> = numbers.iter().map(String::as_str).collect();
            let thread = thread(&all[..8], &all[9..]);
            assert_eq!(told(store, &thread, "9"), "1 +5 7 >8 9* >10 >11 >12 +5");
            store.opened.choice(&StatusId::new("2"), Part::Branch).set(Some(true));
            store.opened.choice(&StatusId::new("13"), Part::Branch).set(Some(true));
            let open = "1 >2 >3 >4 >5 >6 >7 >8 9* >10 >11 >12 >13 >14 >15 >16 >17";
            assert_eq!(told(store, &thread, "9"), open);
        });
    }

    #[test]
    fn very_many_branches_come_in_portions() {
        with_store(|store, _| {
            store.take_in(post("1000", "1", None));
            let numbers: Vec<String> = (1..=45).map(|number| number.to_string()).collect();
            for number in &numbers {
                store.take_in(post(number, "2", Some("1000")));
            }
            let all: Vec<&str> = numbers.iter().map(String::as_str).collect();
            assert!(told(store, &thread(&[], &all), "1000").ends_with(" 39 40 +5"));
        });
    }
}
