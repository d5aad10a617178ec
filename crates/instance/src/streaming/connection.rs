//! One websocket: what it subscribed to, and what goes over it.

use std::time::Duration;

use axum::extract::ws::{Message as Frame, WebSocket};
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::channel::Channel;
use super::relevance;
use crate::auth::Token;
use crate::base::Base;
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::lists;
use crate::params::{Params, scalar};
use crate::settings::{self, FeedAccess};
use crate::state::Shared;

/// How often the other side is asked whether it is still there.
const PING: Duration = Duration::from_secs(30);

/// A connection before and while it runs.
pub(super) struct Connection {
    app: Shared,
    /// Its number in the list of those that are open.
    number: u64,
    events: Receiver<Event>,
    base: Base,
    token: Token,
    channels: Vec<Channel>,
}

impl Connection {
    pub(super) fn new(app: Shared, base: Base, token: Token) -> Self {
        let account = token.user.as_ref().map(|user| user.account);
        let (number, events) = app.streams.begin(account, &app.events);
        Self { app, number, events, base, token, channels: Vec::new() }
    }

    /// Adds a channel.
    ///
    /// # Errors
    /// 401, 403 or 404 if this token may not have it.
    pub(super) fn subscribe(&mut self, channel: Channel) -> Result<()> {
        self.token.needs(channel.scope())?;
        if channel.is_personal() && self.account().is_none() {
            return Err(ApiError::login_required());
        }
        let db = self.app.db();
        if let (Channel::List(list), Some(account)) = (&channel, self.account()) {
            lists::find_own(&db, account, *list)?;
        }
        let access = settings::load(&db)?.timelines_access;
        let is_off = match &channel {
            Channel::Public { local, remote, .. } => {
                (!remote && access.live_feeds.local == FeedAccess::Disabled)
                    || (!local && access.live_feeds.remote == FeedAccess::Disabled)
            }
            Channel::Hashtag { .. } => access.hashtag_feeds.local == FeedAccess::Disabled,
            _ => false,
        };
        drop(db);
        if is_off {
            return Err(ApiError::not_allowed());
        }
        if !self.channels.contains(&channel) {
            self.channels.push(channel);
            self.tell_streams();
        }
        Ok(())
    }

    /// Serves the socket until one side ends it, or a test cuts it.
    pub(super) async fn run(mut self, mut socket: WebSocket) {
        let mut ping = tokio::time::interval(PING);
        ping.tick().await;
        loop {
            let sent = tokio::select! {
                event = self.events.recv() => match event {
                    // Dropping the socket cuts the connection without a goodbye.
                    Ok(Event::CutStreams) | Err(RecvError::Closed) => return,
                    Ok(event) => self.pass_on(&mut socket, &event).await,
                    // Whoever reads too slowly misses something, as on Mastodon.
                    Err(RecvError::Lagged(_)) => Ok(()),
                },
                frame = socket.recv() => match frame {
                    Some(Ok(Frame::Text(text))) => self.listen(&mut socket, &text).await,
                    Some(Ok(Frame::Close(_)) | Err(_)) | None => return,
                    Some(Ok(_)) => Ok(()),
                },
                _ = ping.tick() => socket.send(Frame::Ping(Default::default())).await,
            };
            if sent.is_err() {
                return;
            }
        }
    }

    async fn pass_on(&self, socket: &mut WebSocket, event: &Event) -> Result<(), axum::Error> {
        for text in self.messages(event) {
            socket.send(Frame::Text(text.into())).await?;
        }
        Ok(())
    }

    fn messages(&self, event: &Event) -> Vec<String> {
        let db = self.app.db();
        let mut texts = Vec::new();
        for channel in &self.channels {
            // What is gone by now needs no message: its deletion has one of its own.
            let Ok(Some(message)) =
                relevance::message(&db, &self.base, self.account(), channel, event)
            else {
                continue;
            };
            let mut text = json!({ "stream": channel.label(), "event": message.event });
            if let Some(payload) = message.payload {
                text["payload"] = json!(payload);
            }
            texts.push(text.to_string());
        }
        texts
    }

    async fn listen(&mut self, socket: &mut WebSocket, text: &str) -> Result<(), axum::Error> {
        match self.obey(text) {
            Some(error) => {
                let answer = json!({ "error": error.message(), "status": error.status().as_u16() });
                socket.send(Frame::Text(answer.to_string().into())).await
            }
            None => Ok(()),
        }
    }

    /// `{"type":"subscribe","stream":"hashtag","tag":"x"}`, and the same with `unsubscribe`; returns
    /// why not. Anything else is ignored.
    fn obey(&mut self, text: &str) -> Option<ApiError> {
        let wish = serde_json::from_str::<Value>(text).ok()?;
        let field = |name: &str| wish.get(name).and_then(scalar).unwrap_or_default();
        let mut query = form_urlencoded::Serializer::new(String::new());
        for name in ["tag", "list", "only_media"] {
            query.append_pair(name, &field(name));
        }
        let channel = Channel::named(&field("stream"), &Params::from_form(&query.finish()));
        match (field("type").as_str(), channel) {
            ("subscribe", Some(channel)) => self.subscribe(channel).err(),
            ("unsubscribe", Some(channel)) => {
                self.channels.retain(|it| *it != channel);
                self.tell_streams();
                None
            }
            ("subscribe" | "unsubscribe", None) => {
                Some(ApiError::bad_request("Unknown channel requested"))
            }
            _ => None,
        }
    }

    fn tell_streams(&self) {
        self.app.streams.listens(self.number, self.channels.iter().map(Channel::label).collect());
    }

    fn account(&self) -> Option<Id> {
        self.token.user.as_ref().map(|user| user.account)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.app.streams.end(self.number);
    }
}
