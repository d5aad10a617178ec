//! What stands in the way of publishing a draft.

use crate::{
    actions::plan_posts::TimeProblem,
    store::{Draft, PollDraft, Upload},
};

/// Why a draft cannot be published yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is nothing in it.
    Empty,
    /// It is too long by so many characters.
    TooLong(usize),
    /// A further post of the thread is too long.
    PartTooLong {
        /// Which: 1 for the first after the first.
        place: usize,
        /// By so many characters.
        over: usize,
    },
    /// It is to be published later, but something is wrong with the time.
    Time(TimeProblem),
    /// A thread cannot be published later.
    PlannedThread,
    /// A picture did not arrive.
    UploadFailed,
    /// There is a poll, but no question.
    PollWithoutText,
    /// A poll has fewer than two options.
    PollTooShort,
    /// A poll has an option twice.
    PollDoubled,
}

/// Why a draft cannot be published yet; `left` is how many characters are free in each of its posts.
pub fn obstacle(draft: &Draft, left: &[i64]) -> Option<Obstacle> {
    let uploads = || draft.all_attachments().map(|attachment| &attachment.upload);
    // What is published already was short enough.
    let mut open = left.iter().enumerate().skip(draft.sent.len());
    if let Some((place, left)) = open.find(|(_, left)| **left < 0) {
        let over = usize::try_from(-left).unwrap_or(usize::MAX);
        return Some(match place {
            0 => Obstacle::TooLong(over),
            place => Obstacle::PartTooLong { place, over },
        });
    }
    if draft.scheduled_at.is_some() && draft.more.iter().any(|part| !part.is_empty()) {
        return Some(Obstacle::PlannedThread);
    }
    if uploads().any(|upload| matches!(upload, Upload::Failed(_))) {
        return Some(Obstacle::UploadFailed);
    }
    let poll = draft.poll.as_ref().filter(|poll| !poll.is_empty());
    if let Some(obstacle) = poll.and_then(poll_obstacle) {
        return Some(obstacle);
    }
    let says_nothing = draft.text.trim().is_empty() && draft.attachments.is_empty();
    let missing = if poll.is_some() { Obstacle::PollWithoutText } else { Obstacle::Empty };
    says_nothing.then_some(missing)
}

/// What servers do not take of polls, whatever their limits.
fn poll_obstacle(poll: &PollDraft) -> Option<Obstacle> {
    let mut options: Vec<&str> =
        poll.options.iter().map(|option| option.trim()).filter(|it| !it.is_empty()).collect();
    let count = options.len();
    options.sort_unstable();
    options.dedup();
    if options.len() < count {
        return Some(Obstacle::PollDoubled);
    }
    (count < 2).then_some(Obstacle::PollTooShort)
}

#[cfg(test)]
mod tests {
    use mastodon::MediaId;

    use super::*;
    use crate::store::{Attachment, DraftPart};

    #[test]
    fn what_stands_in_the_way_is_told() {
        let with = |upload| {
            let attachment = Attachment { upload, ..Attachment::new(1, "Dorf.png") };
            Draft { attachments: vec![attachment], ..Draft::default() }
        };
        let ready = Upload::Ready { id: MediaId::new("3"), preview: None };
        assert_eq!(obstacle(&Draft::default(), &[500]), Some(Obstacle::Empty));
        assert_eq!(obstacle(&with(ready.clone()), &[500]), None);
        assert_eq!(obstacle(&with(ready), &[-3]), Some(Obstacle::TooLong(3)));
        assert_eq!(obstacle(&with(Upload::Sending(9)), &[500]), None, "it is waited for");
        assert_eq!(obstacle(&with(Upload::Waiting(String::new())), &[500]), None);
        let failed = with(Upload::Failed(String::new()));
        assert_eq!(obstacle(&failed, &[500]), Some(Obstacle::UploadFailed));
    }

    #[test]
    fn a_threads_posts_must_all_fit_but_those_that_are_published() {
        let part = |text: &str| DraftPart { text: text.into(), ..DraftPart::default() };
        let mut draft = Draft { text: "Eins".into(), more: vec![part("Zwei")], ..Draft::default() };
        assert_eq!(obstacle(&draft, &[5, 5]), None);
        let over = Some(Obstacle::PartTooLong { place: 1, over: 2 });
        assert_eq!(obstacle(&draft, &[5, -2]), over);
        assert_eq!(obstacle(&draft, &[-1, -2]), Some(Obstacle::TooLong(1)));
        draft.sent.push(mastodon::StatusId::new("9"));
        assert_eq!(obstacle(&draft, &[-1, -2]), over);
        draft.scheduled_at = Some(1.0);
        assert_eq!(obstacle(&draft, &[5, 5]), Some(Obstacle::PlannedThread));
        draft.more = vec![part(" ")];
        assert_eq!(obstacle(&draft, &[5, 5]), None, "an empty one is left out");
    }

    #[test]
    fn a_poll_needs_a_question_and_two_different_options() {
        let with = |text: &str, options: &[&str]| {
            let options = options.iter().map(|it| (*it).to_owned()).collect();
            let poll = Some(PollDraft { options, ..PollDraft::default() });
            obstacle(&Draft { text: text.into(), poll, ..Draft::default() }, &[500])
        };
        assert_eq!(with("Wann?", &["Heute", "Morgen", ""]), None);
        assert_eq!(with("", &["Heute", "Morgen"]), Some(Obstacle::PollWithoutText));
        assert_eq!(with("Wann?", &["Heute", " "]), Some(Obstacle::PollTooShort));
        assert_eq!(with("Wann?", &["Heute", "Heute "]), Some(Obstacle::PollDoubled));
        assert_eq!(with("Hallo", &["", ""]), None, "an empty poll is none");
    }
}
