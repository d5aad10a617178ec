//! Hands a draft to a colleague, as an address or as a file. Neither goes to a server: what stands
//! behind an address' `#` stays in the browser that opens it.

use mastodon::StatusId;

use crate::{
    browser::{files, pieces},
    content::base64url,
    cooperative::handover::{
        HandedMedium, HandedPoll, HandedPost, Handover, LONGEST_LINK, file_name,
    },
    routes::Route,
    store::{Attachment, Draft, DraftKey, Store},
};

/// Whether a draft can be handed over: it is no new version of one's own post, and the posts that it
/// answers or quotes are known.
pub fn can_be_handed_over(store: Store, key: &DraftKey, draft: &Draft) -> bool {
    let is_known = |id: Option<&StatusId>| id.is_none_or(|id| address_of(store, id).is_some());
    !matches!(key, DraftKey::Edit(_)) && is_known(key.parent()) && is_known(quoted(key, draft))
}

/// A draft as it is handed over, without the files of its media.
pub fn handover_of(
    store: Store,
    key: &DraftKey,
    draft: &Draft,
    from: &str,
    wish: &str,
) -> Handover {
    let post = |text: &str, attachments: &[Attachment]| HandedPost {
        text: text.to_owned(),
        media: attachments.iter().map(medium_of).collect(),
    };
    let first = post(&draft.text, &draft.attachments);
    let further = draft.more.iter().map(|part| post(&part.text, &part.attachments));
    Handover {
        from: from.trim().to_owned(),
        wish: wish.trim().to_owned(),
        posts: std::iter::once(first).chain(further).collect(),
        warning: draft.warning.clone(),
        sensitive: draft.sensitive,
        visibility: draft.visibility,
        quote_policy: draft.quote_policy,
        language: draft.language.clone(),
        content_type: draft.content_type.clone(),
        scheduled_at: draft.scheduled_at,
        poll: draft.poll.as_ref().map(|poll| HandedPoll {
            options: poll.options.clone(),
            multiple: poll.multiple,
            hide_totals: poll.hide_totals,
            expires_in: poll.expires_in,
        }),
        replies_to: key.parent().and_then(|id| address_of(store, id)),
        quotes: quoted(key, draft).and_then(|id| address_of(store, id)),
        numbered: draft.thread.numbered,
        quiet_replies: draft.thread.quiet_replies,
        ..Handover::default()
    }
}

fn quoted<'a>(key: &'a DraftKey, draft: &'a Draft) -> Option<&'a StatusId> {
    key.quoted().or(draft.quotes.as_ref())
}

/// Where a post is found from any server.
fn address_of(store: Store, id: &StatusId) -> Option<String> {
    let post = store.posts.peek(id)?;
    post.url.or(Some(post.uri)).filter(|address| !address.is_empty())
}

/// The address that opens a draft at `origin`; `None` where it would be too long for the programs
/// that pass it on, where it has media, or where the browser cannot compress.
pub async fn link_of(origin: &str, handover: &Handover) -> Option<String> {
    if handover.media_count() > 0 {
        return None;
    }
    let packed = base64url(&pieces::deflate(handover.write().as_bytes()).await?);
    let fits = packed.len() <= LONGEST_LINK;
    fits.then(|| [origin, &Route::OpenDraft.href(), "#", &packed].concat())
}

/// What became of handing a draft over as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is offered to be saved, with all its media but so many that were not at hand.
    Without(usize),
    /// The browser refuses.
    Refused,
}

/// Offers a draft as a file, with its media.
pub async fn save_file(store: Store, key: &DraftKey, from: &str, wish: &str) -> Saved {
    let draft = store.drafts.peek(key);
    let mut handover = handover_of(store, key, &draft, from, wish);
    let media = handover.posts.iter_mut().flat_map(|post| &mut post.media);
    let mut missing = 0;
    for (medium, attachment) in media.zip(draft.all_attachments()) {
        match bytes_of(attachment).await {
            Some((bytes, mime)) => {
                medium.mime = mime;
                medium.data = base64url(&bytes);
            }
            None => missing += 1,
        }
    }
    match files::save(handover.write().as_bytes(), &file_name(&handover)) {
        true => Saved::Without(missing),
        false => Saved::Refused,
    }
}

async fn bytes_of(attachment: &Attachment) -> Option<(Vec<u8>, String)> {
    let file = attachment.file?;
    let mime = files::held(file)?.blob.type_();
    Some((pieces::part(file, 0, pieces::size(file)?).await?, mime))
}

fn medium_of(attachment: &Attachment) -> HandedMedium {
    HandedMedium {
        name: attachment.name.clone(),
        description: attachment.description.clone(),
        focus: attachment.focus,
        ..HandedMedium::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    fn handover(store: Store, text: &str) -> Handover {
        let draft = Draft { text: text.into(), ..Draft::default() };
        handover_of(store, &DraftKey::New(1), &draft, " Anna ", "bis Freitag")
    }

    #[test]
    fn a_short_draft_is_an_address() {
        with_store(|store, fake| {
            let link =
                fake.run(link_of("https://geno.example", &handover(store, "Hallo"))).unwrap();
            assert!(link.starts_with("https://geno.example/entwurf#"), "{link}");
            assert!(link.bytes().all(|byte| byte.is_ascii_graphic()));
            assert!(fake.sent().is_empty(), "no server is told");
            let long = handover(store, &"Hallo ".repeat(LONGEST_LINK));
            assert_eq!(fake.run(link_of("https://geno.example", &long)), None);
        });
    }

    #[test]
    fn media_need_a_file() {
        with_store(|store, fake| {
            let draft =
                Draft { attachments: vec![Attachment::new(1, "a.png")], ..Draft::default() };
            let handover = handover_of(store, &DraftKey::New(1), &draft, "", "");
            assert_eq!(fake.run(link_of("", &handover)), None);
        });
    }
}
