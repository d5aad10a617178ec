//! What all parts of a composer share.

use leptos::prelude::*;
use mastodon::entities::{Account, MediaLimits, Status, StatusLimits, Visibility};

use crate::{
    actions::{
        keep_drafts,
        publish_post::{Obstacle, obstacle, publish},
        upload_media::{self, Added},
    },
    browser::{files::Chosen, languages, segment, task},
    content::count,
    store::{Draft, DraftKey, Publishing, Store, language_of, visibility_of},
    views::parts::use_config,
};

/// What all parts of a composer share: the draft, its limits, and how publishing stands.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    store: Store,
    key: StoredValue<DraftKey>,
    draft: RwSignal<Draft>,
    publishing: RwSignal<Publishing>,
    left: Memo<i64>,
    instance: StoredValue<String>,
    /// Whether publishing was asked for: only then is told what stands in its way.
    asked: RwSignal<bool>,
    /// Why chosen files were not taken.
    pub(super) refused: RwSignal<Vec<String>>,
    published: Callback<()>,
}

impl Desk {
    /// `published` is called once the draft is published, if the composer is still there.
    pub(super) fn new(store: Store, key: DraftKey, published: Callback<()>) -> Self {
        let draft = RwSignal::from(store.drafts.signal(&key));
        let publishing = RwSignal::from(store.drafts.publishing(&key));
        let left = Memo::new(move |_| {
            let limits = status_limits(store);
            let length = draft.with(|draft| {
                let warning = draft.warning.as_deref().unwrap_or_default();
                let per_link = limits.characters_reserved_per_url as usize;
                count(warning, &draft.text, per_link, segment::graphemes)
            });
            i64::from(limits.max_characters) - i64::try_from(length).unwrap_or(i64::MAX)
        });
        Self {
            store,
            key: StoredValue::new(key),
            draft,
            publishing,
            left,
            instance: StoredValue::new(use_config().instance),
            asked: RwSignal::new(false),
            refused: RwSignal::new(Vec::new()),
            published,
        }
    }

    pub(super) fn key(self) -> DraftKey {
        self.key.get_value()
    }

    pub(super) fn is_reply(self) -> bool {
        self.key.with_value(|key| key.parent().is_some())
    }

    /// Reads something of the draft, tracked.
    pub(super) fn read<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    /// Changes the draft and keeps it.
    pub(super) fn change(self, change: impl FnOnce(&mut Draft)) {
        self.key.with_value(|key| keep_drafts::change(self.store, key, change));
    }

    /// How many characters are free, tracked.
    pub(super) fn left(self) -> i64 {
        self.left.get()
    }

    /// Whether it is being published, tracked.
    pub(super) fn is_busy(self) -> bool {
        self.publishing.with(|publishing| *publishing == Publishing::Busy)
    }

    /// How publishing stands, tracked.
    pub(super) fn publishing(self) -> Publishing {
        self.publishing.get()
    }

    /// Who may see the post, tracked.
    pub(super) fn visibility(self) -> Visibility {
        let (me, parent) = (self.me(), self.parent());
        self.read(|draft| visibility_of(draft, me.as_ref(), parent.as_ref()))
    }

    /// The post's language, tracked.
    pub(super) fn language(self) -> String {
        let me = self.me();
        self.read(|draft| language_of(draft, me.as_ref(), languages::of_device().as_deref()))
    }

    /// What the instance takes of files, tracked.
    pub(super) fn media_limits(self) -> MediaLimits {
        self.store
            .instance
            .read(|instance| instance.configuration.media_attachments.clone())
            .unwrap_or_default()
    }

    /// How many files a post may have, tracked.
    pub(super) fn most_files(self) -> usize {
        status_limits(self.store).max_media_attachments as usize
    }

    /// What stands in the way of publishing, once that was asked for; tracked.
    pub(super) fn obstacle(self) -> Option<Obstacle> {
        let left = self.left();
        self.asked.get().then(|| self.read(|draft| obstacle(draft, left))).flatten()
    }

    /// Publishes, or tells what stands in the way.
    pub(super) fn publish(self) {
        let left = self.left.get_untracked();
        let is_ready = self.draft.with_untracked(|draft| obstacle(draft, left).is_none());
        self.asked.set(!is_ready);
        if !is_ready {
            return;
        }
        let (store, key) = (self.store, self.key());
        let (published, asked) = (self.published, self.asked);
        task::spawn(async move {
            let done = publish(store, key.clone()).await.is_some();
            // Gone with its view, if that was left meanwhile.
            let is_here = asked.try_get_untracked().is_some();
            match (done, is_here) {
                (true, true) => published.run(()),
                (false, false) => tell_elsewhere(store, &key),
                _ => {}
            }
        });
    }

    /// Adds files to the draft and uploads them.
    pub(super) fn add_files(self, chosen: Vec<Chosen>) {
        let key = self.key();
        let Added { attachments, refused } = upload_media::add(self.store, &key, chosen);
        self.refused.set(refused);
        for attachment in attachments {
            self.upload(attachment);
        }
    }

    /// Uploads a file of the draft.
    pub(super) fn upload(self, attachment: u32) {
        let instance = self.instance.get_value();
        task::spawn(upload_media::upload(self.store, instance, self.key(), attachment));
    }

    /// Takes a file out of the draft.
    pub(super) fn remove(self, attachment: u32) {
        self.refused.update(Vec::clear);
        task::spawn(upload_media::remove(self.store, self.key(), attachment));
    }

    /// Describes a file of the draft.
    pub(super) fn describe(self, attachment: u32, description: String) {
        task::spawn(upload_media::describe(self.store, self.key(), attachment, description));
    }

    fn me(self) -> Option<Account> {
        self.store.me()
    }

    fn parent(self) -> Option<Status> {
        self.key.with_value(|key| key.parent().and_then(|id| self.store.posts.peek(id)))
    }
}

fn status_limits(store: Store) -> StatusLimits {
    store.instance.read(|instance| instance.configuration.statuses.clone()).unwrap_or_default()
}

/// Tells that publishing did not work where its composer is no longer shown.
fn tell_elsewhere(store: Store, key: &DraftKey) {
    if let Publishing::Failed(error) = store.drafts.publishing(key).get_untracked() {
        crate::actions::tell::problem(store, crate::texts::composer::NOT_PUBLISHED, &error);
    }
}
