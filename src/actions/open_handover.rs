//! Opens a draft that a colleague has handed over: as a draft of one's own, never more.

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, StatusId};

use super::{
    fill_draft::{Brought, fill_draft_at},
    find_address, keep_drafts, keep_login, upload_media,
};
use crate::{
    browser::{files, pieces, storage, task},
    content::from_base64,
    cooperative::handover::{
        HandedMedium, Handover, HandoverProblem, LARGEST_FILE, LONGEST_READ, MOST_UNPACKED,
    },
    store::{Draft, DraftKey, DraftPart, PollDraft, Store, ThreadSettings},
};

/// Keeps what stood behind an address' `#` until it is opened or put away: through a login, too.
const KEY: &str = "geno.handed";
/// How long a device may take for an account's drafts, in frames: some seconds.
const PATIENCE: u32 = 300;

/// Keeps what stood in an address, since the address itself loses it at once.
pub fn keep(fragment: &str) {
    if fragment.len() <= LONGEST_READ {
        storage::write(KEY, fragment);
    }
}

/// What is kept.
pub fn kept() -> Option<String> {
    storage::read(KEY)
}

/// Puts it away.
pub fn forget() {
    storage::remove(KEY);
}

/// Reads what stood behind an address' `#`.
///
/// # Errors
/// Why it is no draft that can be opened.
pub async fn read_link(fragment: &str) -> Result<Handover, HandoverProblem> {
    if fragment.len() > LONGEST_READ {
        return Err(HandoverProblem::TooLarge);
    }
    let packed = from_base64(fragment).ok_or(HandoverProblem::Unreadable)?;
    let unpacked = pieces::inflate(&packed, MOST_UNPACKED).await;
    Handover::read(&unpacked.ok_or(HandoverProblem::Unreadable)?)
}

/// Reads a chosen file.
///
/// # Errors
/// Why it is no draft that can be opened.
pub async fn read_file(file: u32) -> Result<Handover, HandoverProblem> {
    let size = pieces::size(file).unwrap_or(0);
    if size > LARGEST_FILE {
        return Err(HandoverProblem::TooLarge);
    }
    let bytes = pieces::part(file, 0, size).await.ok_or(HandoverProblem::Unreadable)?;
    Handover::read(&bytes)
}

/// What came of opening a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The new draft.
    pub key: DraftKey,
    /// Why some of its media are not in it, in words.
    pub refused: Vec<String>,
    /// The media whose files were not handed over.
    pub without_file: usize,
}

/// Why what was handed over was not opened.
#[derive(Clone, Debug, PartialEq)]
pub enum NotOpened {
    /// The post that it answers or quotes was not found.
    PostMissing(ApiError),
    /// An answer to the same post, or a quote of it, is being written.
    PlaceTaken,
}

/// Makes what was handed over a new draft of an account that is signed in, and begins to upload its
/// media to the instance.
///
/// # Errors
/// Where it belongs to a post and cannot stand there; it never stands alone then.
pub async fn open(
    store: Store,
    account: &AccountId,
    handed: Handover,
) -> Result<Opened, NotOpened> {
    if untrack(|| store.session.account_id()).as_ref() != Some(account) {
        keep_login::switch(store, account);
        wait_for_drafts(store).await;
    }
    let (key, quotes) = place_of(store, &handed).await?;
    let mut without_file = 0;
    let mut media = Vec::new();
    for post in &handed.posts {
        let brought: Vec<_> = post.media.iter().filter_map(brought).collect();
        without_file += post.media.len() - brought.len();
        media.push(brought);
    }
    let filled = fill_draft_at(store, key, Draft { quotes, ..draft_of(&handed) }, media);
    for attachment in filled.attachments {
        task::spawn(upload_media::upload(store, filled.key.clone(), attachment));
    }
    Ok(Opened { key: filled.key, refused: filled.refused, without_file })
}

/// Where it stands among the drafts, and what it quotes besides.
async fn place_of(
    store: Store,
    handed: &Handover,
) -> Result<(DraftKey, Option<StatusId>), NotOpened> {
    let quoted = find(store, handed.quotes.as_deref()).await?;
    let (key, quotes) = match (find(store, handed.replies_to.as_deref()).await?, quoted) {
        (Some(parent), quoted) => (DraftKey::Reply(parent), quoted),
        (None, Some(quoted)) => (DraftKey::Quote(quoted), None),
        (None, None) => (keep_drafts::fresh(store), None),
    };
    if store.drafts.peek(&key).is_empty() { Ok((key, quotes)) } else { Err(NotOpened::PlaceTaken) }
}

async fn find(store: Store, address: Option<&str>) -> Result<Option<StatusId>, NotOpened> {
    let Some(address) = address else { return Ok(None) };
    let found = find_address::find_post(store, address).await;
    found.map(Some).map_err(NotOpened::PostMissing)
}

/// Waits until the drafts of an account that has just come into use are there.
async fn wait_for_drafts(store: Store) {
    for frame in 0..PATIENCE {
        task::next_frame().await;
        // Only then are they asked for.
        if frame > 1 && store.drafts.are_there.get_untracked() {
            return;
        }
    }
}

fn draft_of(handed: &Handover) -> Draft {
    let mut texts = handed.posts.iter().map(|post| post.text.clone());
    Draft {
        text: texts.next().unwrap_or_default(),
        more: texts.map(|text| DraftPart { text, ..DraftPart::default() }).collect(),
        warning: handed.warning.clone(),
        sensitive: handed.sensitive,
        visibility: handed.visibility,
        quote_policy: handed.quote_policy,
        language: handed.language.clone(),
        content_type: handed.content_type.clone(),
        scheduled_at: handed.scheduled_at,
        poll: handed.poll.as_ref().map(|poll| PollDraft {
            options: poll.options.clone(),
            multiple: poll.multiple,
            hide_totals: poll.hide_totals,
            expires_in: poll.expires_in,
        }),
        thread: ThreadSettings { numbered: handed.numbered, quiet_replies: handed.quiet_replies },
        ..Draft::default()
    }
}

fn brought(medium: &HandedMedium) -> Option<Brought> {
    if medium.data.is_empty() || medium.mime.is_empty() {
        return None;
    }
    let file = files::hold_bytes(&from_base64(&medium.data)?, &medium.name, &medium.mime)?;
    Some(Brought { file, description: medium.description.clone(), focus: medium.focus })
}

#[cfg(test)]
mod tests {
    use mastodon::entities::Visibility;

    use super::*;
    use crate::{
        actions::{
            fake::{login, with_store},
            hand_over::{can_be_handed_over, handover_of, link_of},
        },
        content::base64url,
    };

    fn draft() -> Draft {
        Draft {
            text: "Einladung zur Versammlung".into(),
            more: vec![DraftPart { text: "Zweitens".into(), ..DraftPart::default() }],
            warning: Some("lang".into()),
            visibility: Some(Visibility::Unlisted),
            language: Some("de".into()),
            poll: Some(PollDraft {
                options: vec!["Ja".into(), "Nein".into()],
                ..PollDraft::default()
            }),
            scheduled_at: Some(1.7e12),
            ..Draft::default()
        }
    }

    #[test]
    fn a_colleague_gets_the_whole_draft_and_keeps_their_own() {
        with_store(|store, fake| {
            let link = fake.run(link_of("", &handed_over(store, &DraftKey::New(1)))).unwrap();
            let handed = fake.run(read_link(link.split_once('#').unwrap().1)).unwrap();
            assert_eq!((handed.from.as_str(), handed.wish.as_str()), ("Anna", "bis Freitag"));
            keep_login::set(store, Some(login("5")));
            let own = keep_drafts::newest_or_fresh(store);
            keep_drafts::change(store, &own, |own| own.text = "Eigenes".into());
            let opened = fake.run(open(store, &AccountId::new("5"), handed)).unwrap();
            assert_ne!(opened.key, own);
            assert_eq!(store.drafts.peek(&own).text, "Eigenes");
            let arrived = store.drafts.peek(&opened.key);
            assert!(arrived.says_the_same(&draft()), "{arrived:?}");
            assert!(fake.sent().is_empty(), "opening publishes nothing");
        });
    }

    fn handed_over(store: Store, key: &DraftKey) -> Handover {
        handover_of(store, key, &draft(), "Anna", "bis Freitag")
    }

    #[test]
    fn an_answer_is_opened_beside_its_post_or_not_at_all() {
        with_store(|store, fake| {
            let json = r#"{"id":"7","account":{"id":"1"},"url":"https://geno.example/@laden/7"}"#;
            store.take_in(serde_json::from_str(json).unwrap());
            let (reply, me) = (DraftKey::Reply(StatusId::new("7")), AccountId::new("5"));
            let unknown = DraftKey::Reply(StatusId::new("8"));
            assert!(can_be_handed_over(store, &reply, &draft()));
            assert!(!can_be_handed_over(store, &unknown, &draft()));
            let handed = handed_over(store, &reply);
            keep_login::set(store, Some(login("5")));
            fake.answer("/api/v2/search", 200, r#"{"statuses":[]}"#);
            let missing = fake.run(open(store, &me, handed.clone()));
            assert_eq!(missing, Err(NotOpened::PostMissing(ApiError::NotFound)));
            assert!(store.drafts.all().is_empty(), "it does not stand alone");
            fake.answer("/api/v2/search", 200, &format!(r#"{{"statuses":[{json}]}}"#));
            let opened = fake.run(open(store, &me, handed.clone())).unwrap();
            assert_eq!(opened.key, reply);
            fake.answer("/api/v2/search", 200, &format!(r#"{{"statuses":[{json}]}}"#));
            let second = fake.run(open(store, &me, handed));
            assert_eq!(second, Err(NotOpened::PlaceTaken));
        });
    }

    #[test]
    fn an_address_that_is_none_is_told() {
        with_store(|_, fake| {
            let read = |fragment: &str| fake.run(read_link(fragment));
            assert_eq!(read("").unwrap_err(), HandoverProblem::Unreadable);
            assert_eq!(read("<script>").unwrap_err(), HandoverProblem::Unreadable);
            assert_eq!(read(&base64url(b"{}")).unwrap_err(), HandoverProblem::Unreadable);
            let long = "A".repeat(LONGEST_READ + 1);
            assert_eq!(read(&long).unwrap_err(), HandoverProblem::TooLarge);
        });
    }

    #[test]
    fn a_draft_waits_through_a_login() {
        keep("abc");
        assert_eq!(kept().as_deref(), Some("abc"));
        forget();
        assert_eq!(kept(), None);
    }
}
