//! Brings what is new by itself: one websocket for all that is shown. Where the server streams
//! nothing (to visitors, or at all), it is asked every minute instead.
//! <https://docs.joinmastodon.org/methods/streaming/#websocket>

mod link;

use std::{
    cell::RefCell,
    collections::{HashSet, VecDeque},
    rc::Rc,
    time::Duration,
};

use leptos::prelude::*;
use mastodon::{Stream, StreamEvent};

use self::link::{Command, Facts, Link, News};
use super::{
    answer_requests,
    apply_event::{Then, apply_event},
    load_notifications, load_timeline,
};
use crate::{
    browser::{
        attention, clock,
        config::Config,
        random, task, viewport,
        websocket::{Socket, SocketEvent},
    },
    routes::NotificationTab,
    store::{Load, Store},
};

/// How long what comes is gathered before it is applied.
const GATHERING: Duration = Duration::from_millis(120);
/// How long it may be applied at a time, in milliseconds.
const APPLYING: f64 = 8.0;
/// How long to wait before what was missed is asked for again, time after time.
const RETRIES: [Duration; 4] = [
    Duration::from_secs(2),
    Duration::from_secs(5),
    Duration::from_secs(15),
    Duration::from_secs(60),
];

/// What follows the stream, as long as the app runs.
struct Follower {
    store: Store,
    instance: String,
    link: Link,
    socket: Option<Socket>,
    timer: Option<task::Timer>,
    /// What came and is not applied yet: many posts a second are applied together.
    texts: VecDeque<String>,
    /// To whom it was told.
    token: Option<String>,
    applying: bool,
}

type Shared = Rc<RefCell<Follower>>;

/// From now on, brings what the streams that are wanted tell ([`crate::store::Streams`]), and what
/// happens to the account that is signed in.
pub fn follow_stream(store: Store, config: &Config) {
    let follower: Shared = Rc::new(RefCell::new(Follower {
        store,
        instance: config.instance.clone(),
        link: Link::new(clock::now()),
        socket: None,
        timer: None,
        texts: VecDeque::new(),
        token: None,
        applying: false,
    }));
    let (on_sight, on_network) = (Rc::clone(&follower), Rc::clone(&follower));
    attention::on_sight_change(move || step(&on_sight, News::Facts));
    attention::on_online(move || step(&on_network, News::Online));
    Effect::new(move || {
        // Whatever of this changes, changes what the connection has to do.
        store.streams.wanted();
        store.session.login();
        store.session.is_expired();
        store.instance.instance.track();
        step(&follower, News::Facts);
    });
}

/// Asks the server for what was missed in streams: in the timelines that are shown, and the
/// notifications. What fails is tried again as long as it is wanted, and somebody looks.
async fn catch_up(store: Store, streams: HashSet<Stream>) {
    let number = store.streams.miss(streams);
    let mut pauses = RETRIES.into_iter();
    let mut pause = Duration::ZERO;
    // A newer try makes good what this one does not.
    while let Some(missed) = store.streams.missed(number) {
        // Where it fails for long, it is left until somebody looks.
        let is_due = pause < RETRIES[RETRIES.len() - 1] || attention::is_visible();
        if is_due && catch_up_once(store, &missed).await {
            return store.streams.make_good(number);
        }
        pause = pauses.next().unwrap_or(pause);
        task::sleep(pause).await;
    }
}

/// Whether nothing is missing any more in what is shown of these streams.
async fn catch_up_once(store: Store, streams: &HashSet<Stream>) -> bool {
    let mut is_good = true;
    for key in store.timelines.keys() {
        let wanted = untrack(|| store.streams.wanted());
        let is_wanted =
            key.streams().iter().any(|stream| wanted.contains(stream) && streams.contains(stream));
        let timeline = store.timelines.signal(&key);
        let load = timeline.with_untracked(|timeline| timeline.load.clone());
        is_good &= match load {
            Load::Done if is_wanted => load_timeline::catch_up(store, key, true).await,
            // What comes may have been asked for before the stream flowed.
            Load::Loading => !is_wanted,
            _ => true,
        };
    }
    if streams.contains(&Stream::User) && store.session.token().is_some() {
        is_good &= load_notifications::catch_up(store, NotificationTab::All).await;
    }
    is_good
}

/// Asks the server for everything anew that is shown.
async fn catch_up_all(store: Store) {
    let mut streams = untrack(|| store.streams.wanted());
    streams.insert(Stream::User);
    catch_up(store, streams).await;
}

/// Does what the news makes necessary, and sees to it that the next step comes in time.
fn step(follower: &Shared, news: News) {
    follower.borrow_mut().forget_others();
    if matches!(news, News::Opened | News::Closed) {
        // What came by the old connection comes before what is missing.
        let texts = std::mem::take(&mut follower.borrow_mut().texts);
        let store = follower.borrow().store;
        texts.iter().for_each(|text| receive(store, text));
    }
    let mut this = follower.borrow_mut();
    let facts = untrack(|| this.facts());
    for command in this.link.step(news, &facts) {
        match command {
            Command::Open(address) => {
                this.store.timelines.lose();
                this.socket = open(follower, &address, this.store.session.token());
                if this.socket.is_none() {
                    let again = Rc::clone(follower);
                    task::spawn(async move { step(&again, News::Closed) });
                }
            }
            Command::Close => this.socket = None,
            Command::Send(text) => {
                if let Some(socket) = &this.socket {
                    socket.send(&text);
                }
            }
            Command::CatchUp(streams) => task::spawn(catch_up(this.store, streams)),
        }
    }
    let wake = this.link.wake_at(&facts).map(|at| (at - facts.now).max(0.0));
    this.timer = wake.map(|milliseconds| {
        let again = Rc::clone(follower);
        // Rounded up, so that it is not woken a moment too early.
        let pause = Duration::from_millis(milliseconds.ceil() as u64);
        task::Timer::new(pause, move || step(&again, News::Facts))
    });
}

fn open(follower: &Shared, address: &str, token: Option<String>) -> Option<Socket> {
    let follower = Rc::clone(follower);
    Socket::open(address, token.as_deref(), move |event| match event {
        SocketEvent::Opened => step(&follower, News::Opened),
        SocketEvent::Closed => step(&follower, News::Closed),
        SocketEvent::Text(text) => {
            let mut this = follower.borrow_mut();
            this.link.hear();
            this.texts.push_back(text);
            if !std::mem::replace(&mut this.applying, true) {
                task::spawn(apply(Rc::clone(&follower)));
            }
        }
    })
}

/// Applies what came, some of it at a time, so that the page stays quick however much it is.
async fn apply(follower: Shared) {
    loop {
        // A timer, not a frame: hidden tabs have no frames.
        task::sleep(GATHERING).await;
        let store = follower.borrow().store;
        follower.borrow_mut().forget_others();
        let begun = viewport::now();
        loop {
            let Some(text) = follower.borrow_mut().texts.pop_front() else {
                follower.borrow_mut().applying = false;
                return;
            };
            receive(store, &text);
            if viewport::now() - begun > APPLYING {
                break;
            }
        }
    }
}

fn receive(store: Store, text: &str) {
    let Some((streams, event)) = StreamEvent::parse(text) else { return };
    match apply_event(store, &streams, event) {
        Then::Nothing => {}
        Then::CatchUp => task::spawn(catch_up_all(store)),
        Then::Notifications => task::spawn(answer_requests::see_merged(store)),
    }
}

impl Follower {
    /// Drops what was told to an account that is no longer in use.
    fn forget_others(&mut self) {
        let token = self.store.session.token();
        if self.token != token {
            self.token = token;
            self.texts.clear();
        }
    }

    /// How the world stands.
    fn facts(&self) -> Facts {
        let signed_in = self.store.session.is_signed_in() && !self.store.session.is_expired();
        let mut wanted: HashSet<Stream> = self.store.streams.wanted();
        if self.store.session.is_expired() {
            // The server answers nothing until somebody signs in again.
            wanted.clear();
        } else if signed_in {
            wanted.insert(Stream::User);
        }
        Facts {
            address: self.address(signed_in),
            token: self.store.session.token(),
            wanted,
            visible: attention::is_visible(),
            now: clock::now(),
            chance: random::fraction(),
        }
    }

    /// Where to connect to. Mastodon streams to members only.
    fn address(&self, signed_in: bool) -> Option<String> {
        let is_mastodon = self.store.instance.api_version() > 0;
        let told = self
            .store
            .instance
            .read(|instance| instance.configuration.urls.streaming.clone())
            .flatten()
            .filter(|_| signed_in || !is_mastodon)?;
        Some(stream_address(&told, &self.instance))
    }
}

/// The websocket's address from the one the instance tells. Over http, encryption is not possible,
/// whatever the instance says.
fn stream_address(told: &str, instance: &str) -> String {
    let told = told.trim_end_matches('/');
    let told = match told.strip_prefix("wss://") {
        Some(host) if instance.starts_with("http://") => format!("ws://{host}"),
        _ => told.replacen("https://", "wss://", 1).replacen("http://", "ws://", 1),
    };
    format!("{told}/api/v1/streaming")
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use super::*;
    use crate::{
        actions::fake::{self, status, with_store},
        store::{Login, TimelineKey},
    };

    #[test]
    fn the_address_fits_the_instance() {
        let cases = [
            ("wss://s.geno.example", "https://geno.example", "wss://s.geno.example"),
            ("wss://127.0.0.1:8080/", "http://127.0.0.1:8080", "ws://127.0.0.1:8080"),
            ("https://geno.example", "https://geno.example", "wss://geno.example"),
        ];
        for (told, instance, expected) in cases {
            assert_eq!(stream_address(told, instance), format!("{expected}/api/v1/streaming"));
        }
    }

    #[test]
    fn what_was_told_to_one_account_is_not_told_to_another() {
        with_store(|store, _| {
            let mut follower = Follower {
                store,
                instance: String::new(),
                link: Link::new(0.0),
                socket: None,
                timer: None,
                texts: VecDeque::new(),
                token: None,
                applying: false,
            };
            let login = |token: &str| Login { token: token.into(), ..fake::login("5") };
            store.session.set_login(Some(login("a")));
            follower.forget_others();
            follower.texts.push_back("{}".into());
            follower.forget_others();
            assert_eq!(follower.texts.len(), 1);
            store.session.set_login(Some(login("b")));
            follower.forget_others();
            assert!(follower.texts.is_empty());
        });
    }

    #[test]
    fn only_what_is_shown_and_loaded_is_asked_for() {
        with_store(|store, fake| {
            let ids = vec![store.take_in(status("1"))];
            for key in [TimelineKey::Local, TimelineKey::Public] {
                let ids = ids.clone();
                store.timelines.signal(&key).update(|timeline| timeline.set_first_page(ids, None));
            }
            store.timelines.signal(&TimelineKey::Tag("geno".into()));
            store.streams.watch(Stream::PublicLocal);
            store.streams.watch(Stream::Hashtag("geno".into()));
            fake.answer("/api/v1/timelines/public", 200, "[]");
            fake.run(catch_up_all(store));
            assert_eq!(fake.sent(), ["GET /api/v1/timelines/public?limit=40&local=true"]);
        });
    }

    #[test]
    fn what_fails_is_asked_for_again_however_often() {
        with_store(|store, fake| {
            let ids = vec![store.take_in(status("1"))];
            let local = store.timelines.signal(&TimelineKey::Local);
            local.update(|timeline| timeline.set_first_page(ids, None));
            store.streams.watch(Stream::PublicLocal);
            for _ in 0..7 {
                fake.answer("/api/v1/timelines/public", 500, "");
            }
            let page = r#"[{"id":"2","account":{"id":"1"}},{"id":"1","account":{"id":"1"}}]"#;
            fake.answer("/api/v1/timelines/public", 200, page);
            fake.run(catch_up(store, HashSet::from([Stream::PublicLocal])));
            assert_eq!(local.with_untracked(|local| local.pending.len()), 1);
        });
    }

    #[test]
    fn notifications_that_could_not_be_had_are_asked_for_again() {
        with_store(|store, fake| {
            store.session.set_login(Some(fake::login("5")));
            let list = store.notifications.of(NotificationTab::All);
            list.update(|list| list.load = Load::Done);
            let path = "/api/v2/notifications";
            fake.answer(path, 500, "");
            fake.answer("/unread_count", 200, r#"{"count":0}"#);
            let one = r#"{"group_key":"a","type":"follow","most_recent_notification_id":7,"notifications_count":1,"page_max_id":"7","sample_account_ids":[]}"#;
            fake.answer(path, 200, &format!(r#"{{"notification_groups":[{one}]}}"#));
            fake.run(catch_up(store, HashSet::from([Stream::User])));
            assert_eq!(list.with_untracked(|list| list.groups.len()), 1);
        });
    }

    #[test]
    fn a_newer_try_makes_good_what_an_older_one_did_not() {
        with_store(|store, fake| {
            for (key, path) in [(TimelineKey::Local, "local=true"), (TimelineKey::Home, "/home")] {
                let ids = vec![store.take_in(status("1"))];
                store.timelines.signal(&key).update(|timeline| timeline.set_first_page(ids, None));
                key.streams().into_iter().for_each(|stream| store.streams.watch(stream));
                fake.answer(path, 200, r#"[{"id":"1","account":{"id":"1"}}]"#);
            }
            fake.hold(true);
            let mut older = pin!(catch_up(store, HashSet::from([Stream::PublicLocal])));
            assert!(fake.step(older.as_mut()).is_pending());
            fake.hold(false);
            fake.fail("local=true", mastodon::TransportError::Network);
            fake.run(catch_up(store, HashSet::from([Stream::User])));
            let asked = fake.sent();
            fake.run(older);
            assert_eq!(fake.sent(), asked, "the older one asks no more");
            assert!(asked.iter().any(|sent| sent.contains("/home")), "{asked:?}");
            assert_eq!(asked.iter().filter(|sent| sent.contains("local=true")).count(), 2);
        });
    }
}
