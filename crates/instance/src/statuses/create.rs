//! Publishing a post.

use rusqlite::{Connection, OptionalExtension, params};

use super::mentioned;
use super::quotes;
use super::{QuotePolicy, Status, Visibility, find, find_proper};
use crate::content;
use crate::conversations;
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::media;
use crate::notifications::notify;
use crate::polls::{self, NewPoll};
use crate::savepoint::atomically;
use crate::settings;
use crate::state::App;
use crate::times::Time;

/// How long a key keeps a repeated request from making a second post, in seconds.
const IDEMPOTENCY_SECONDS: i64 = 3600;

/// What a person wants to publish. What is `None` is taken from their settings.
/// <https://docs.joinmastodon.org/methods/statuses/#create>
#[derive(Clone, Debug, Default)]
pub struct NewStatus {
    /// The text as typed.
    pub text: String,
    /// The content warning, empty for none.
    pub spoiler_text: String,
    /// Whether media are hidden at first.
    pub sensitive: Option<bool>,
    /// ISO 639 code.
    pub language: Option<String>,
    /// Who may read it.
    pub visibility: Option<Visibility>,
    /// The post to answer.
    pub in_reply_to: Option<Id>,
    /// Uploads to attach, in this order; at most four.
    pub media: Vec<Id>,
    /// A poll to attach; not together with media.
    pub poll: Option<NewPoll>,
    /// The post to quote.
    pub quoted: Option<Id>,
    /// Whose quotes are accepted.
    pub quote_policy: Option<QuotePolicy>,
    /// Whether the text is Markdown; only where the settings allow it.
    pub markdown: bool,
    /// The application it is written with.
    pub app: Option<Id>,
    /// A repeated call with the same key within an hour makes no second post.
    pub idempotency_key: Option<String>,
    /// When it was published, if not now.
    pub created_at: Option<Time>,
}

/// Publishes a post and tells everyone concerned.
///
/// # Errors
/// 404 if the post answered or quoted is not there for the author; 422 as Mastodon words it for an
/// empty or too long text, wrong media or a wrong poll.
pub fn create(app: &App, db: &Connection, author: Id, new: &NewStatus) -> Result<Id> {
    if let Some(known) = already_made(db, author, new.idempotency_key.as_deref())? {
        return Ok(known);
    }
    atomically(db, || insert(app, db, author, new))
}

/// Refuses what cannot be published, as Mastodon words it.
pub(super) fn check(new: &NewStatus) -> Result<()> {
    let has_media = !new.media.is_empty();
    if new.media.len() > media::MAX_PER_STATUS {
        return Err(ApiError::unprocessable("Cannot attach more than 4 files"));
    }
    if has_media && new.poll.is_some() {
        return Err(ApiError::unprocessable("Cannot attach more than 4 files"));
    }
    if new.text.trim().is_empty() && new.spoiler_text.trim().is_empty() && !has_media {
        return Err(ApiError::invalid("Text can't be blank"));
    }
    check_length(&new.spoiler_text, &new.text)?;
    if let Some(poll) = &new.poll {
        poll.check()?;
    }
    Ok(())
}

/// Refuses a text over the limit.
pub(super) fn check_length(spoiler_text: &str, text: &str) -> Result<()> {
    if content::length(spoiler_text.trim(), text.trim()) > content::MAX_CHARACTERS {
        return Err(ApiError::invalid(format!(
            "Text character limit of {} exceeded",
            content::MAX_CHARACTERS
        )));
    }
    Ok(())
}

fn already_made(db: &Connection, author: Id, key: Option<&str>) -> Result<Option<Id>> {
    let Some(key) = key else { return Ok(None) };
    let since = Time::now().plus_seconds(-IDEMPOTENCY_SECONDS);
    let known = db
        .prepare_cached(
            "SELECT status_id FROM idempotency_keys WHERE account_id = ?1 AND key = ?2 AND created_at > ?3",
        )?
        .query_row(params![author, key, since], |row| row.get(0))
        .optional()?;
    Ok(known)
}

fn insert(app: &App, db: &Connection, author: Id, new: &NewStatus) -> Result<Id> {
    let defaults = Defaults::of(db, author)?;
    let parent = new.in_reply_to.map(|id| parent(db, author, id)).transpose()?;
    check(new)?;
    let (text, spoiler_text) = text_and_warning(new);
    let mut visibility = new.visibility.unwrap_or(defaults.visibility);
    let mentioned = mentioned::accounts(db, text)?;
    let quoted = new.quoted.map(|id| quotes::quotable(db, author, id)).transpose()?;
    if let Some(quoted) = &quoted {
        visibility = quotes::narrowed(visibility, quoted, author, &mentioned)?;
    }
    let created_at = new.created_at.unwrap_or_else(Time::now);
    let id = Id::at(created_at);
    db.prepare_cached(
        "INSERT INTO statuses (id, account_id, text, spoiler_text, sensitive, visibility, language,
             in_reply_to_id, in_reply_to_account_id, conversation_id, quote_policy, app_id, created_at, html)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        id,
        author,
        text,
        spoiler_text,
        new.sensitive.unwrap_or(defaults.sensitive) || !spoiler_text.is_empty(),
        visibility,
        new.language.clone().or(defaults.language),
        parent.as_ref().map(|it| it.id),
        parent.as_ref().map(|it| answered(it, author)),
        parent.as_ref().and_then(|it| it.conversation_id).unwrap_or(id),
        effective_policy(new.quote_policy.unwrap_or(defaults.quote_policy), visibility),
        new.app,
        created_at,
        html_of(db, text, new.markdown)?,
    ])?;
    if let Some(key) = &new.idempotency_key {
        db.execute(
            "INSERT OR REPLACE INTO idempotency_keys (account_id, key, status_id, created_at)
             VALUES (?1, ?2, ?3, ?4)",
            params![author, key, id, Time::now()],
        )?;
    }
    if let Some(poll) = &new.poll {
        polls::create(db, author, id, poll, created_at)?;
    }
    media::attach(db, author, id, &new.media)?;
    mentioned::store(db, id, &mentioned)?;
    crate::tags::store(db, id, text, created_at)?;
    store_card(db, id, text, new)?;
    if let Some(quoted) = &quoted {
        quotes::store(db, id, quoted)?;
    }
    db.execute(
        "UPDATE accounts SET last_status_at = max(ifnull(last_status_at, 0), ?2) WHERE id = ?1",
        params![author, created_at],
    )?;
    app.tell(Event::StatusPublished(id));
    tell_those_concerned(app, db, &find(db, id)?, &mentioned, quoted.as_ref())?;
    conversations::remember(app, db, id)?;
    Ok(id)
}

/// The HTML of a text in Markdown, where the settings allow that; other texts are read when they are
/// shown.
pub(super) fn html_of(db: &Connection, text: &str, markdown: bool) -> Result<Option<String>> {
    let is_read = markdown && settings::load(db)?.markdown;
    Ok(is_read.then(|| content::markdown_html(text)))
}

/// A content warning without a text is the text.
fn text_and_warning(new: &NewStatus) -> (&str, &str) {
    let (text, spoiler_text) = (new.text.trim(), new.spoiler_text.trim());
    if text.is_empty() && new.media.is_empty() { (spoiler_text, "") } else { (text, spoiler_text) }
}

fn parent(db: &Connection, author: Id, id: Id) -> Result<Status> {
    find_proper(db, Some(author), id).map_err(|_| {
        ApiError::new(
            axum::http::StatusCode::NOT_FOUND,
            "The post you are trying to reply to does not appear to exist.",
        )
    })
}

/// Whom a reply answers: continuing one's own thread answers whom its beginning answered.
fn answered(parent: &Status, author: Id) -> Id {
    match parent.in_reply_to_account_id {
        Some(carried_over) if parent.account_id == author => carried_over,
        _ => parent.account_id,
    }
}

/// Posts for few cannot be quoted by anyone else.
pub(super) fn effective_policy(wanted: QuotePolicy, visibility: Visibility) -> QuotePolicy {
    if visibility.is_for_everyone() { wanted } else { QuotePolicy::Nobody }
}

/// The preview of the first link, if one is stored; this server never fetches pages.
fn store_card(db: &Connection, id: Id, text: &str, new: &NewStatus) -> Result<()> {
    if !new.media.is_empty() || new.quoted.is_some() {
        return Ok(());
    }
    link_card(db, id, text)
}

/// Links a post to the stored preview of its first link.
pub(super) fn link_card(db: &Connection, id: Id, text: &str) -> Result<()> {
    let first = content::urls(text).into_iter().next();
    db.execute(
        "UPDATE statuses SET card_id = (SELECT id FROM link_cards WHERE url = ?2) WHERE id = ?1",
        params![id, first],
    )?;
    Ok(())
}

fn tell_those_concerned(
    app: &App,
    db: &Connection,
    status: &Status,
    mentioned: &[Id],
    quoted: Option<&Status>,
) -> Result<()> {
    let tell = |to: Id, kind: &str| {
        notify(app, db, to, kind, status.account_id, Some(status.id), status.created_at)
    };
    for account in mentioned {
        tell(*account, "mention")?;
    }
    if let Some(quoted) = quoted
        && !mentioned.contains(&quoted.account_id)
    {
        tell(quoted.account_id, "quote")?;
    }
    let answers_another =
        status.in_reply_to_account_id.is_some_and(|account| account != status.account_id);
    if status.visibility == Visibility::Direct || answers_another {
        return Ok(());
    }
    let subscribers: Vec<Id> = db
        .prepare_cached("SELECT account_id FROM follows WHERE target_id = ?1 AND notify = 1")?
        .query_map([status.account_id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for account in subscribers.into_iter().filter(|account| !mentioned.contains(account)) {
        tell(account, "status")?;
    }
    Ok(())
}

/// What the author set as the default for posts.
pub(super) struct Defaults {
    visibility: Visibility,
    sensitive: bool,
    language: Option<String>,
    quote_policy: QuotePolicy,
}

impl Defaults {
    pub(super) fn of(db: &Connection, author: Id) -> Result<Self> {
        let found = db
            .prepare_cached(
                "SELECT default_privacy, default_sensitive, ifnull(default_language, locale), default_quote_policy
                 FROM users WHERE account_id = ?1",
            )?
            .query_row([author], |row| {
                Ok(Self {
                    visibility: row.get(0)?,
                    sensitive: row.get(1)?,
                    language: row.get(2)?,
                    quote_policy: row.get(3)?,
                })
            })
            .optional()?;
        Ok(found.unwrap_or(Self {
            visibility: Visibility::Public,
            sensitive: false,
            language: None,
            quote_policy: QuotePolicy::Public,
        }))
    }

    /// The post with these where it says nothing itself.
    pub(super) fn filled_in(&self, new: &NewStatus) -> NewStatus {
        NewStatus {
            visibility: new.visibility.or(Some(self.visibility)),
            sensitive: new.sensitive.or(Some(self.sensitive)),
            language: new.language.clone().or_else(|| self.language.clone()),
            quote_policy: new.quote_policy.or(Some(self.quote_policy)),
            ..new.clone()
        }
    }
}
