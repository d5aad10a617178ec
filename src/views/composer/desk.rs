//! What all parts of a composer share.

mod posts;
mod time;

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{
    ApiError,
    entities::{Account, MediaLimits, PollLimits, Status, Visibility},
};
use web_sys::HtmlTextAreaElement;

use crate::{
    actions::{
        fit_media::undescribed,
        keep_drafts,
        outbox::{self, Sent},
        plan_posts::time_problem,
        publish_post::{Obstacle, obstacle},
        split_text::status_limits,
        upload_media::{self, Added},
    },
    browser::{clock, files::Chosen, languages, local_time, segment, task, text_field},
    content::count,
    routes::Route,
    store::{Draft, DraftKey, Publishing, Store, language_of, visibility_of},
    texts::drafts,
};

/// How long the composer stays for an answer, before the outbox alone waits for it.
const PATIENCE: Duration = Duration::from_secs(8);

/// What all parts of a composer share: the draft, its limits, and how publishing stands.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    store: Store,
    key: StoredValue<DraftKey>,
    draft: RwSignal<Draft>,
    publishing: RwSignal<Publishing>,
    /// How many characters are free in each post.
    left: Memo<Vec<i64>>,
    /// Which of the posts it is about: 0, or the place of a further one.
    place: usize,
    /// Date and time of a planned post, as the fields have them.
    time: RwSignal<String>,
    /// Whether publishing was asked for: only then is told what stands in its way.
    asked: RwSignal<bool>,
    /// Why chosen files were not taken.
    pub(super) refused: RwSignal<Vec<String>>,
    published: Callback<()>,
    /// Whether is asked what becomes of files without a description.
    pub(super) undescribed: RwSignal<bool>,
    /// The file that is being dragged to another place.
    moving: RwSignal<Option<u32>>,
    /// The text field that had the focus last.
    field: StoredValue<Option<HtmlTextAreaElement>, LocalStorage>,
}

impl Desk {
    /// `published` is called once the draft is published, if the composer is still there.
    pub(super) fn new(store: Store, key: DraftKey, published: Callback<()>) -> Self {
        let draft = RwSignal::from(store.drafts.signal(&key));
        let publishing = RwSignal::from(store.drafts.publishing(&key));
        let left = Memo::new(move |_| {
            let limits = status_limits(store);
            let left = |warning: &str, text: &str| {
                let per_link = limits.characters_reserved_per_url as usize;
                let length = count(warning, text, per_link, segment::graphemes);
                i64::from(limits.max_characters) - i64::try_from(length).unwrap_or(i64::MAX)
            };
            draft.with(|draft| {
                let warning = draft.warning.as_deref().unwrap_or_default();
                (0..=draft.more.len()).map(|place| left(warning, &draft.text_of(place))).collect()
            })
        });
        let planned = draft.with_untracked(|draft| draft.scheduled_at);
        Self {
            store,
            key: StoredValue::new(key),
            draft,
            publishing,
            left,
            place: 0,
            time: RwSignal::new(planned.map(local_time::local).unwrap_or_default()),
            asked: RwSignal::new(false),
            refused: RwSignal::new(Vec::new()),
            published,
            undescribed: RwSignal::new(false),
            moving: RwSignal::new(None),
            field: StoredValue::new_local(None),
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

    /// Reads something of the draft, not tracked; `None` where the composer is gone.
    pub(super) fn try_peek<T>(self, read: impl FnOnce(&Draft) -> T) -> Option<T> {
        self.draft.try_with_untracked(read)
    }

    /// Changes the draft and keeps it.
    pub(super) fn change(self, change: impl FnOnce(&mut Draft)) {
        self.key.with_value(|key| keep_drafts::change(self.store, key, change));
    }

    /// Notes that a text field has the focus.
    pub(super) fn writes_in(self, field: HtmlTextAreaElement) {
        self.field.set_value(Some(field));
    }

    /// Writes something at the caret of the text field that had the focus last.
    pub(super) fn insert(self, text: &str) {
        if let Some(field) = self.field.get_value() {
            text_field::insert(&field, text);
        }
    }

    /// How many characters are free in the post, tracked.
    pub(super) fn left(self) -> i64 {
        self.left.with(|left| left.get(self.place).copied().unwrap_or_default())
    }

    /// Whether it is being published, tracked.
    pub(super) fn is_busy(self) -> bool {
        self.publishing.with(|publishing| match publishing {
            Publishing::Busy => true,
            // What was stopped meanwhile can be written on.
            Publishing::Uploading => self.is_queued(),
            _ => false,
        })
    }

    /// Whether it is in the outbox, tracked.
    pub(super) fn is_queued(self) -> bool {
        self.read(|draft| draft.queued.is_some())
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
        let obstacle = self.any_obstacle();
        self.asked.get().then_some(obstacle).flatten()
    }

    /// Whether publishing was asked for, tracked.
    pub(super) fn is_asked(self) -> bool {
        self.asked.get()
    }

    /// What stands in the way of publishing, tracked.
    fn any_obstacle(self) -> Option<Obstacle> {
        let left = self.left.get();
        let time = self.is_planned().then(|| local_time::milliseconds(&self.planned_for()));
        let time = time.and_then(|time| time_problem(time, clock::now()));
        self.read(|draft| obstacle(draft, &left)).or(time.map(Obstacle::Time))
    }

    /// Publishes, or tells what stands in the way; asks first where descriptions are missing.
    pub(super) fn publish(self) {
        if self.is_ready() {
            let missing = self.draft.with_untracked(undescribed);
            match missing {
                0 => self.send(),
                _ => self.undescribed.set(true),
            }
        }
    }

    /// Publishes although descriptions are missing.
    pub(super) fn publish_undescribed(self) {
        if self.is_ready() {
            self.send();
        }
    }

    /// Whether nothing stands in the way; otherwise tells what does.
    fn is_ready(self) -> bool {
        let is_ready = untrack(|| self.any_obstacle().is_none());
        self.asked.set(!is_ready);
        is_ready
    }

    fn send(self) {
        let (store, key) = (self.store, self.key());
        let (published, asked) = (self.published, self.asked);
        // Gone with its view, if that was left meanwhile.
        let is_here = move || asked.try_get_untracked().is_some();
        let publishing = self.publishing;
        task::spawn(async move {
            task::sleep(PATIENCE).await;
            if is_here() && publishing.try_get_untracked().is_some_and(|it| it.is_underway()) {
                store.toasts.done_at(drafts::TAKES_LONG, drafts::SHOW, Route::Drafts);
                published.run(());
            }
        });
        task::spawn(async move {
            let sent = outbox::send(store, key.clone()).await;
            if sent == Sent::Refused {
                if !is_here() {
                    outbox::tell_refused(store, &key);
                }
                return;
            }
            if sent == Sent::Waits {
                tell_waiting(store, &key);
            }
            if is_here() {
                published.run(());
            }
        });
    }

    /// Adds files to the draft and uploads them.
    pub(super) fn add_files(self, chosen: Vec<Chosen>) {
        let key = self.key();
        let Added { attachments, refused } =
            upload_media::add(self.store, &key, self.place, chosen);
        self.refused.set(refused);
        for attachment in attachments {
            self.upload(attachment);
        }
    }

    /// Uploads a file of the draft.
    pub(super) fn upload(self, attachment: u32) {
        task::spawn(upload_media::upload(self.store, self.key(), attachment));
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

    /// Sets the point of a picture that cropping must keep.
    pub(super) fn focus(self, attachment: u32, point: (f32, f32)) {
        task::spawn(upload_media::focus(self.store, self.key(), attachment, point));
    }

    /// Moves a file by so many places.
    pub(super) fn move_by(self, attachment: u32, places: isize) {
        self.key.with_value(|key| upload_media::move_by(self.store, key, attachment, places));
    }

    /// A file begins to be dragged, or no longer is.
    pub(super) fn moves(self, attachment: Option<u32>) {
        self.moving.set(attachment);
    }

    /// Whether a file is being dragged.
    pub(super) fn is_moving(self) -> bool {
        self.moving.with_untracked(Option::is_some)
    }

    /// Drops the dragged file at another's place in a list.
    pub(super) fn drop_before(self, aim: u32, list: Signal<Vec<u32>>) {
        let Some(moving) = self.moving.get_untracked() else { return };
        self.moves(None);
        let places = list.with_untracked(|list| {
            let place =
                |key| list.iter().position(|it| *it == key).and_then(|at| isize::try_from(at).ok());
            Some(place(aim)? - place(moving)?)
        });
        if let Some(places) = places {
            self.move_by(moving, places);
        }
    }

    /// The store.
    pub(super) fn store(self) -> Store {
        self.store
    }

    /// Whether a published post is being changed.
    pub(super) fn is_edit(self) -> bool {
        self.key.with_value(|key| matches!(key, DraftKey::Edit(_)))
    }

    /// Whether posts may be written in a kind of text, tracked.
    pub(super) fn takes_type(self, mime: &str) -> bool {
        let types = &status_limits(self.store).supported_mime_types;
        types.iter().any(|known| known == mime)
    }

    /// What the instance takes of polls, tracked.
    pub(super) fn poll_limits(self) -> PollLimits {
        self.store.instance.read(|it| it.configuration.polls.clone()).unwrap_or_default()
    }

    fn me(self) -> Option<Account> {
        self.store.me()
    }

    /// The post that is answered.
    pub(super) fn parent(self) -> Option<Status> {
        self.key.with_value(|key| key.parent().and_then(|id| self.store.posts.peek(id)))
    }
}

/// Tells that a post waits in the outbox, and for what.
fn tell_waiting(store: Store, key: &DraftKey) {
    let publishing = store.drafts.publishing(key).get_untracked();
    let is_offline = publishing == Publishing::Waiting(ApiError::Network);
    let text = if is_offline { drafts::WAITS_FOR_NETWORK } else { drafts::WAITS };
    store.toasts.done_at(text, drafts::SHOW, Route::Drafts);
}
