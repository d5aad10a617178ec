//! Which event goes to which channel, and what it says there.

use rusqlite::Connection;
use serde_json::{Value, json};

use super::channel::Channel;
use crate::base::Base;
use crate::entities::{View, announcement, conversation, notification, status};
use crate::error::Result;
use crate::events::Event;
use crate::filters;
use crate::ids::Id;
use crate::tags;
use crate::timelines::{Scope, TagQuery};

/// What is sent: the event's name and its payload, if it has one.
pub(super) struct Message {
    pub(super) event: &'static str,
    pub(super) payload: Option<String>,
}

/// The message for a subscriber of the channel, if the event is any of theirs.
///
/// # Errors
/// If the database cannot be read, or what it was about is gone by now.
pub(super) fn message(
    db: &Connection,
    base: &Base,
    viewer: Option<Id>,
    channel: &Channel,
    event: &Event,
) -> Result<Option<Message>> {
    let view = View::new(db, base, viewer);
    match event {
        Event::StatusPublished(id) => post(&view, channel, *id, "update"),
        Event::StatusEdited(id) => post(&view, channel, *id, "status.update"),
        Event::StatusDeleted { status, audience, public, tags } => {
            let concerned = match channel {
                Channel::User | Channel::List(_) => {
                    viewer.is_some_and(|viewer| audience.contains(&viewer))
                }
                Channel::Public { .. } => *public,
                Channel::Hashtag { tag, .. } => *public && tags.contains(tag),
                Channel::Notifications | Channel::Direct => false,
            };
            Ok(concerned.then(|| Message { event: "delete", payload: Some(status.to_string()) }))
        }
        Event::NotificationCreated(id) => {
            let is_told = matches!(channel, Channel::User | Channel::Notifications)
                && Some(recipient(db, *id)?) == viewer;
            if !is_told {
                return Ok(None);
            }
            said("notification", &notification::notification(&view, *id)?)
        }
        Event::ConversationChanged(account, id) => {
            if *channel != Channel::Direct || viewer != Some(*account) {
                return Ok(None);
            }
            said("conversation", &conversation::conversation(&view, *id)?)
        }
        Event::NotificationsMerged(account) => {
            let own = matches!(channel, Channel::User | Channel::Notifications)
                && viewer == Some(*account);
            Ok(own.then_some(Message { event: "notifications_merged", payload: None }))
        }
        Event::FiltersChanged(account) => {
            let own = *channel == Channel::User && viewer == Some(*account);
            Ok(own.then_some(Message { event: "filters_changed", payload: None }))
        }
        Event::AnnouncementChanged(id) => {
            if *channel != Channel::User {
                return Ok(None);
            }
            said("announcement", &announcement::announcement(&view, *id)?)
        }
        Event::CutStreams => Ok(None),
    }
}

fn said(event: &'static str, entity: &Value) -> Result<Option<Message>> {
    Ok(Some(Message { event, payload: Some(entity.to_string()) }))
}

fn post(
    view: &View<'_>,
    channel: &Channel,
    id: Id,
    event: &'static str,
) -> Result<Option<Message>> {
    let scope = match channel {
        Channel::User => Scope::Home,
        Channel::Public { local, remote, only_media, .. } => {
            Scope::Public { local: *local, remote: *remote, only_media: *only_media }
        }
        Channel::Hashtag { tag, local } => {
            let Some(tag) = tags::find(view.db, tag)? else { return Ok(None) };
            Scope::Tag(TagQuery { any: vec![tag], local: *local, ..TagQuery::default() })
        }
        Channel::List(list) => Scope::List(*list),
        Channel::Notifications | Channel::Direct => return Ok(None),
    };
    if !scope.contains(view.db, view.viewer, id)? {
        return Ok(None);
    }
    if channel.is_personal() {
        return said(event, &status::status(view, id)?);
    }
    // On public channels all get the same post; only the reader's filters are added.
    let mut entity = status::status(&View { viewer: None, ..*view }, id)?;
    if let Some(viewer) = view.viewer {
        entity["filtered"] = json!(filters::matches(view, viewer, id)?);
    }
    said(event, &entity)
}

fn recipient(db: &Connection, notification: Id) -> Result<Id> {
    Ok(db
        .prepare_cached("SELECT account_id FROM notifications WHERE id = ?1")?
        .query_row([notification], |row| row.get(0))?)
}
