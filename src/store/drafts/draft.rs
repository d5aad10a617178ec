//! What is being written.

use mastodon::{
    MediaId, ScheduledStatusId, StatusId,
    entities::{QuotePolicy, Visibility},
};
use serde::{Deserialize, Serialize};

use super::{Attachment, Attempt, Beginning, DraftPart, PollDraft, ThreadSettings};
use crate::content::numbered;

/// What is being written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The content warning; `None` where it is switched off.
    pub warning: Option<String>,
    /// Who may see it; `None` = the account's default (for a reply: no more than the post's own).
    pub visibility: Option<Visibility>,
    /// The language (ISO 639-1); `None` = the account's default.
    pub language: Option<String>,
    /// Pictures and other media, in order.
    pub attachments: Vec<Attachment>,
    /// Whether its media are hidden at first.
    pub sensitive: bool,
    /// A poll; never together with media.
    pub poll: Option<PollDraft>,
    /// Who may quote it; `None` = the account's default.
    pub quote_policy: Option<QuotePolicy>,
    /// The MIME type of the text (`text/markdown`), where the server offers a choice; `None` = plain
    /// text.
    pub content_type: Option<String>,
    /// When it is to be published, in milliseconds since 1970; `None` = at once.
    pub scheduled_at: Option<f64>,
    /// The post it quotes, beside the one that it answers. A post that only quotes says so in its
    /// [key](super::DraftKey::Quote).
    pub quotes: Option<StatusId>,
    /// The posts that follow it, each answering the one before.
    pub more: Vec<DraftPart>,
    /// How the posts of a thread differ from each other.
    pub thread: ThreadSettings,
    /// Those of the thread's posts that are published already, in order. They stay as they are.
    pub sent: Vec<StatusId>,
    /// The planned post of which this is to be a new version: it is taken back once this is stored.
    pub replaces: Option<ScheduledStatusId>,
    /// What it began with, before anybody wrote.
    pub beginning: Beginning,
    /// That publishing it was tried.
    pub attempt: Option<Attempt>,
    /// Earlier versions that were sent and of which nobody knows whether they have arrived, each with
    /// its attempt.
    pub former: Vec<Draft>,
    /// Since when it is in the outbox, in milliseconds since 1970; `None` = it is being written.
    pub queued: Option<f64>,
    /// When it was last changed, in milliseconds since 1970: of two states, the later one counts.
    pub changed: f64,
}

impl Draft {
    /// Whether there is nothing in it that could be lost.
    pub fn is_empty(&self) -> bool {
        if self.queued.is_some() {
            return false;
        }
        if let Some(post) = &self.beginning.post {
            return self.says_the_same(post) && self.describes_the_same(post);
        }
        let begun = &self.beginning;
        let is_worthless = |text: &str, begun: &str| {
            let text = text.trim();
            text.is_empty() || text == begun.trim()
        };
        let warning = self.warning.as_deref().unwrap_or_default();
        is_worthless(&self.text, &begun.text)
            && is_worthless(warning, begun.warning.as_deref().unwrap_or_default())
            && self.attachments.is_empty()
            && self.poll.as_ref().is_none_or(PollDraft::is_empty)
            && self.more.iter().all(DraftPart::is_empty)
    }

    /// Whether nothing at all is left in it, as where it was published or thrown away.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.attachments.is_empty() && self.poll.is_none()
    }

    /// Whether another draft would become the same post.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.text == other.text
            && self.warning == other.warning
            && self.visibility == other.visibility
            && self.language == other.language
            && self.media().eq(other.media())
            && self.sensitive == other.sensitive
            && self.poll == other.poll
            && self.quote_policy == other.quote_policy
            && self.quotes == other.quotes
            && self.content_type == other.content_type
            && self.scheduled_at == other.scheduled_at
            && self.thread == other.thread
            && self.more.len() == other.more.len()
            && self.more.iter().zip(&other.more).all(|(own, other)| own.says_the_same(other))
    }

    /// Whether another draft would make the same of what is published next: of a thread, the first
    /// post that is not published yet.
    pub fn sends_the_same(&self, other: &Self) -> bool {
        let place = self.sent.len();
        let alone = |draft: &Self| {
            let time = draft.scheduled_at.map(f64::to_bits);
            (place == 0).then(|| (draft.poll.clone(), time, draft.quotes.clone()))
        };
        place == other.sent.len()
            && self.text_of(place) == other.text_of(place)
            && self
                .attachments_of(place)
                .iter()
                .filter_map(Attachment::media)
                .eq(other.attachments_of(place).iter().filter_map(Attachment::media))
            && alone(self) == alone(other)
            && self.warning == other.warning
            && self.visibility == other.visibility
            && self.language == other.language
            && self.sensitive == other.sensitive
            && self.quote_policy == other.quote_policy
            && self.content_type == other.content_type
            && self.thread.quiet_replies == other.thread.quiet_replies
    }

    /// Whether something of it may be on the server although nobody knows.
    pub fn is_unclear(&self) -> bool {
        !self.former.is_empty() || self.attempt.as_ref().is_some_and(|attempt| attempt.unclear)
    }

    /// Gives it an attempt of its own, now that something else is published next than `before`: one
    /// that began earlier with the same, or none. What was tried before stays known as long as
    /// nobody knows whether it has arrived.
    pub fn begin_another_attempt(&mut self, before: &Self) {
        if before.attempt.as_ref().is_some_and(|attempt| attempt.unclear)
            && self.sent == before.sent
        {
            let (beginning, former) = (Beginning::default(), Vec::new());
            self.former.push(Self { beginning, former, queued: None, ..before.clone() });
        }
        let same = self.former.iter().position(|former| self.sends_the_same(former));
        self.attempt = same.and_then(|place| self.former.remove(place).attempt);
    }

    /// The text of one of its posts, by its place, as it is published: with its number, if wished.
    pub fn text_of(&self, place: usize) -> String {
        let text = self.plain_text_of(place);
        if self.thread.numbered && !self.more.is_empty() {
            numbered(text, place + 1, self.more.len() + 1)
        } else {
            text.to_owned()
        }
    }

    /// The text of one of its posts, by its place, as it was written.
    pub fn plain_text_of(&self, place: usize) -> &str {
        match place.checked_sub(1) {
            None => &self.text,
            Some(place) => self.more.get(place).map_or("", |part| &part.text),
        }
    }

    /// The texts of its posts that are not published yet, as they were written, with their places.
    pub fn texts_to_come(&self) -> Vec<(usize, &str)> {
        let places = self.sent.len()..=self.more.len();
        places.map(|place| (place, self.plain_text_of(place))).collect()
    }

    /// The text of one of its posts, by its place, to change it; `None` where there is none.
    pub fn plain_text_of_mut(&mut self, place: usize) -> Option<&mut String> {
        match place.checked_sub(1) {
            None => Some(&mut self.text),
            Some(place) => self.more.get_mut(place).map(|part| &mut part.text),
        }
    }

    /// The files of one of its posts, by its place.
    pub fn attachments_of(&self, place: usize) -> &[Attachment] {
        match place.checked_sub(1) {
            None => &self.attachments,
            Some(place) => self.more.get(place).map_or(&[], |part| &part.attachments),
        }
    }

    /// The files of one of its posts, by its place, to change them; `None` where there is none.
    pub fn attachments_of_mut(&mut self, place: usize) -> Option<&mut Vec<Attachment>> {
        match place.checked_sub(1) {
            None => Some(&mut self.attachments),
            Some(place) => self.more.get_mut(place).map(|part| &mut part.attachments),
        }
    }

    /// Whether another draft describes its media in the same way.
    pub fn describes_the_same(&self, other: &Self) -> bool {
        let words = |draft: &Self| {
            let each = draft.attachments.iter();
            each.map(|it| (it.description.trim().to_owned(), it.focus)).collect::<Vec<_>>()
        };
        words(self) == words(other)
    }

    /// Whether a file belongs to the published post of which this is to be a new version: the
    /// server changes and deletes it with the post alone.
    pub fn is_published(&self, media: &MediaId) -> bool {
        self.beginning.post.as_ref().is_some_and(|post| post.media().any(|known| known == media))
    }

    /// An attachment by its key.
    pub fn attachment(&self, key: u32) -> Option<&Attachment> {
        self.all_attachments().find(|attachment| attachment.key == key)
    }

    /// An attachment by its key, to change it.
    pub fn attachment_mut(&mut self, key: u32) -> Option<&mut Attachment> {
        let further = self.more.iter_mut().flat_map(|part| &mut part.attachments);
        self.attachments.iter_mut().chain(further).find(|attachment| attachment.key == key)
    }

    /// The attachments of all its posts.
    pub fn all_attachments(&self) -> impl Iterator<Item = &Attachment> {
        self.attachments.iter().chain(self.more.iter().flat_map(|part| &part.attachments))
    }

    /// Whether closing the tab would lose no file of it.
    pub fn are_files_kept(&self) -> bool {
        self.all_attachments().all(|it| !it.is_unkept || it.media().is_some())
    }

    /// A key for a further attachment.
    pub fn next_attachment(&self) -> u32 {
        self.all_attachments().map(|attachment| attachment.key).max().unwrap_or(0) + 1
    }

    /// The ids of what is on the server, in order; without those of a thread's further posts.
    pub fn media(&self) -> impl Iterator<Item = &MediaId> {
        self.attachments.iter().filter_map(Attachment::media)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Upload;

    fn text(text: &str) -> Draft {
        Draft { text: text.into(), ..Draft::default() }
    }

    #[test]
    fn a_reply_is_empty_until_somebody_writes() {
        let beginning = Beginning {
            text: "@anna ".into(),
            warning: Some("Essen".into()),
            ..Beginning::default()
        };
        let mut draft = Draft { warning: Some("Essen".into()), beginning, ..text("@anna ") };
        assert!(draft.is_empty());
        draft.text.push_str("Danke!");
        assert!(!draft.is_empty());
        draft.text.clear();
        assert!(draft.is_empty());
    }

    #[test]
    fn whatever_was_written_is_something() {
        let mut poll = Draft { poll: Some(PollDraft::default()), ..Draft::default() };
        assert!(poll.is_empty(), "an empty poll");
        poll.poll.as_mut().unwrap().options[1] = "Ja".into();
        assert!(!poll.is_empty());
        let part = DraftPart { text: "Zweitens".into(), ..DraftPart::default() };
        assert!(!Draft { more: vec![DraftPart::default(), part], ..Draft::default() }.is_empty());
        let sent = Attachment::new(1, "Dorf.png");
        assert!(!Draft { attachments: vec![sent], ..Draft::default() }.is_empty());
    }

    #[test]
    fn each_choice_makes_another_post() {
        let changes: [fn(&mut Draft); 12] = [
            |draft| draft.text.push('!'),
            |draft| draft.warning = Some("Essen".into()),
            |draft| draft.visibility = Some(Visibility::Unlisted),
            |draft| draft.language = Some("it".into()),
            |draft| {
                let upload = Upload::Ready { id: MediaId::new("3"), preview: None };
                draft.attachments.push(Attachment { upload, ..Attachment::new(1, "a") });
            },
            |draft| draft.sensitive = true,
            |draft| draft.poll = Some(PollDraft::default()),
            |draft| draft.quote_policy = Some(QuotePolicy::Nobody),
            |draft| draft.content_type = Some("text/markdown".into()),
            |draft| draft.scheduled_at = Some(1.0),
            |draft| draft.thread.numbered = true,
            |draft| draft.more.push(DraftPart::default()),
        ];
        for (number, change) in changes.into_iter().enumerate() {
            let mut draft = text("Hallo");
            change(&mut draft);
            assert!(!draft.says_the_same(&text("Hallo")), "change {number}");
        }
        let tried = Draft { changed: 5.0, ..text("Hallo") };
        assert!(tried.says_the_same(&text("Hallo")));
    }

    #[test]
    fn of_a_thread_only_the_next_post_makes_another_attempt() {
        let part = |text: &str| DraftPart { text: text.into(), ..DraftPart::default() };
        let thread = Draft {
            more: vec![part("Zwei"), part("Drei")],
            sent: vec![StatusId::new("1")],
            ..text("Eins")
        };
        let with = |change: fn(&mut Draft)| {
            let mut draft = thread.clone();
            change(&mut draft);
            draft
        };
        assert!(thread.sends_the_same(&with(|draft| draft.more[1].text.push('!'))));
        assert!(!thread.sends_the_same(&with(|draft| draft.more[0].text.push('!'))));
        assert!(!thread.sends_the_same(&with(|draft| draft.warning = Some("Essen".into()))));
        assert!(!thread.sends_the_same(&with(|draft| draft.sent.push(StatusId::new("2")))));
        let numbered = with(|draft| draft.thread.numbered = true);
        assert_eq!(
            [numbered.text_of(0), numbered.text_of(2), thread.text_of(1)],
            ["Eins (1/3)", "Drei (3/3)", "Zwei"]
        );
        let mut longer = numbered.clone();
        longer.more.push(part("Vier"));
        assert!(!numbered.sends_the_same(&longer), "its number says how many there are");
    }

    #[test]
    fn a_new_version_is_empty_while_it_says_and_describes_what_the_post_does() {
        let picture = Attachment { description: "Ein Dorf".into(), ..Attachment::new(1, "a") };
        let post = Draft { attachments: vec![picture], ..text("Hallo") };
        let beginning = Beginning { post: Some(Box::new(post.clone())), ..Beginning::default() };
        let mut draft = Draft { beginning, ..post };
        assert!(draft.is_empty());
        draft.attachments[0].description = "Ein Dorf im Nebel".into();
        assert!(!draft.is_empty());
        draft.attachments[0].description = "Ein Dorf".into();
        draft.text.clear();
        assert!(!draft.is_empty(), "to take the text away is a change as well");
    }

    #[test]
    fn what_an_earlier_version_kept_is_read() {
        let kept = r#"{"text":"Hallo","warning":null,"visibility":"private","language":null,
            "attachments":[{"key":1,"name":"a.png","description":"Ein Dorf",
                "upload":{"Ready":{"id":"3","preview":null}}}],
            "beginning":{"text":"","warning":null},
            "attempt":{"key":"k","since":1.0,"newest_before":null,"unclear":true}}"#;
        let draft: Draft = serde_json::from_str(kept).unwrap();
        assert_eq!(draft.visibility, Some(Visibility::Private));
        assert_eq!(draft.attachments[0].media(), Some(&MediaId::new("3")));
        assert!(draft.attempt.is_some_and(|attempt| attempt.unclear));
    }
}
