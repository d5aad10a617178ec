//! When to connect, to wait, to ask and to rest: pure, so that it can be tested without a server.

use std::collections::HashSet;

use mastodon::Stream;

/// Milliseconds.
const SECOND: f64 = 1_000.0;
/// How long a connection may take to open.
const PATIENCE: f64 = 20.0 * SECOND;
/// A connection that held this long was a good one: the next try comes soon.
const GOOD: f64 = 30.0 * SECOND;
/// The longest pause between two tries.
const LONGEST_PAUSE: f64 = 300.0 * SECOND;
/// After so many tries in a row without a good connection, the server is asked regularly instead.
const TRIES: u32 = 3;
/// How often it is asked then.
const POLL: f64 = 60.0 * SECOND;
/// How long a subscription may take to work: nobody tells when it does. What came before that is
/// asked for then.
const SETTLING: f64 = SECOND;
/// How long a hidden tab stays connected.
const HIDDEN: f64 = 300.0 * SECOND;

/// How the connection stands.
#[derive(Clone, Debug, PartialEq)]
enum Phase {
    /// Not connected, and nothing is waited for.
    Idle,
    /// Opening since then.
    Opening(f64),
    /// Open since then.
    Open(f64),
    /// Closed; to be tried again then.
    Waiting(f64),
}

/// The rules of the connection.
#[derive(Debug)]
pub(super) struct Link {
    phase: Phase,
    /// Where, and as whom, it is (being) connected.
    target: (Option<String>, Option<String>),
    /// Tries in a row without a good connection.
    failures: u32,
    subscribed: HashSet<Stream>,
    /// Streams that have just been subscribed to, and when what they missed is to be asked for.
    settling: HashSet<Stream>,
    settles_at: Option<f64>,
    /// Whether anything came by this connection.
    heard: bool,
    hidden_since: Option<f64>,
    /// When the server was last asked for what was missed.
    caught_up: f64,
}

/// How the world stands.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    /// Where to connect to; `None` where there is no streaming.
    pub(super) address: Option<String>,
    /// As whom.
    pub(super) token: Option<String>,
    /// The streams that are wanted.
    pub(super) wanted: HashSet<Stream>,
    /// Whether the tab is in view.
    pub(super) visible: bool,
    /// Milliseconds since 1970.
    pub(super) now: f64,
    /// From 0 up to 1, so that not all devices come back at the same moment.
    pub(super) chance: f64,
}

/// What has happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum News {
    /// The connection is open.
    Opened,
    /// The connection was closed or refused.
    Closed,
    /// The device is online again.
    Online,
    /// The facts may have changed, or time has passed.
    Facts,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Command {
    /// Connect to this address.
    Open(String),
    /// Close the connection.
    Close,
    /// Send a message.
    Send(String),
    /// Ask the server for what was missed in these streams.
    CatchUp(HashSet<Stream>),
}

impl Link {
    /// Not connected. `now`: what is shown was just loaded.
    pub(super) fn new(now: f64) -> Self {
        Self {
            phase: Phase::Idle,
            target: (None, None),
            failures: 0,
            subscribed: HashSet::new(),
            settling: HashSet::new(),
            settles_at: None,
            heard: false,
            hidden_since: None,
            caught_up: now,
        }
    }

    /// Takes in news and facts; returns what is to be done, in order.
    pub(super) fn step(&mut self, news: News, facts: &Facts) -> Vec<Command> {
        let mut commands = Vec::new();
        self.take_in(news, facts, &mut commands);
        self.hidden_since = match facts.visible {
            true => None,
            false => Some(self.hidden_since.unwrap_or(facts.now)),
        };
        let target = (facts.address.clone(), facts.token.clone());
        if self.target != target {
            self.close(&mut commands);
            self.target = target;
            self.failures = 0;
        }
        let rests = facts.wanted.is_empty()
            || self.hidden_since.is_some_and(|since| facts.now - since >= HIDDEN);
        if rests {
            self.close(&mut commands);
        } else {
            self.connect(facts, &mut commands);
            self.subscribe(facts, &mut commands);
            self.settle(facts, &mut commands);
            self.poll(facts, &mut commands);
        }
        commands
    }

    /// Something came by the connection: it is a good one.
    pub(super) fn hear(&mut self) {
        self.heard = true;
    }

    /// When to call [`Self::step`] at the latest, in milliseconds since 1970.
    pub(super) fn wake_at(&self, facts: &Facts) -> Option<f64> {
        let phase = match self.phase {
            Phase::Waiting(until) => Some(until),
            Phase::Opening(since) => Some(since + PATIENCE),
            Phase::Idle | Phase::Open(_) => None,
        };
        let poll = self.polls(facts).then_some(self.caught_up + POLL);
        let rest = match (self.hidden_since, &self.phase) {
            (Some(_), Phase::Idle) | (None, _) => None,
            (Some(since), _) => Some(since + HIDDEN),
        };
        [phase, poll, rest, self.settles_at].into_iter().flatten().min_by(f64::total_cmp)
    }

    fn take_in(&mut self, news: News, facts: &Facts, commands: &mut Vec<Command>) {
        match news {
            News::Opened if matches!(self.phase, Phase::Opening(_)) => {
                self.phase = Phase::Open(facts.now);
                self.forget_subscriptions();
            }
            News::Closed => self.fail(facts),
            News::Online if !matches!(self.phase, Phase::Open(_)) => {
                self.close(commands);
                self.failures = 0;
            }
            News::Opened | News::Online | News::Facts => {}
        }
        if matches!(self.phase, Phase::Opening(since) if facts.now - since >= PATIENCE) {
            commands.push(Command::Close);
            self.fail(facts);
        }
    }

    /// Waits before the next try: 1, 2, 4, … seconds, give or take a half.
    fn fail(&mut self, facts: &Facts) {
        let held = matches!(self.phase, Phase::Open(since) if facts.now - since >= GOOD);
        if held || self.heard {
            self.failures = 0;
        }
        self.forget_subscriptions();
        let pause = SECOND * 2_f64.powi(self.failures.min(16).cast_signed());
        let pause = pause.min(LONGEST_PAUSE) * (0.5 + facts.chance);
        self.failures = self.failures.saturating_add(1);
        self.phase = Phase::Waiting(facts.now + pause);
    }

    fn close(&mut self, commands: &mut Vec<Command>) {
        if matches!(self.phase, Phase::Opening(_) | Phase::Open(_)) {
            commands.push(Command::Close);
        }
        self.phase = Phase::Idle;
        self.forget_subscriptions();
    }

    fn forget_subscriptions(&mut self) {
        self.subscribed.clear();
        self.settling.clear();
        self.settles_at = None;
        self.heard = false;
    }

    fn connect(&mut self, facts: &Facts, commands: &mut Vec<Command>) {
        let is_due = match self.phase {
            Phase::Idle => true,
            Phase::Waiting(until) => facts.now >= until,
            Phase::Opening(_) | Phase::Open(_) => false,
        };
        if let (true, Some(address)) = (is_due, &facts.address) {
            commands.push(Command::Open(address.clone()));
            self.phase = Phase::Opening(facts.now);
        }
    }

    fn subscribe(&mut self, facts: &Facts, commands: &mut Vec<Command>) {
        if !matches!(self.phase, Phase::Open(_)) {
            return;
        }
        let gone = self.subscribed.difference(&facts.wanted);
        commands.extend(gone.map(|stream| Command::Send(stream.message(false))));
        let new: Vec<_> = facts.wanted.difference(&self.subscribed).cloned().collect();
        if !new.is_empty() {
            self.settles_at = Some(facts.now + SETTLING);
        }
        commands.extend(new.iter().map(|stream| Command::Send(stream.message(true))));
        self.settling.extend(new);
        self.settling.retain(|stream| facts.wanted.contains(stream));
        self.subscribed = facts.wanted.clone();
    }

    /// Asks for what came before the subscriptions worked.
    fn settle(&mut self, facts: &Facts, commands: &mut Vec<Command>) {
        if self.settles_at.is_some_and(|at| facts.now >= at) {
            self.settles_at = None;
            self.caught_up = facts.now;
            commands.push(Command::CatchUp(std::mem::take(&mut self.settling)));
        }
    }

    fn polls(&self, facts: &Facts) -> bool {
        let has_no_stream = facts.address.is_none() || self.failures >= TRIES;
        has_no_stream
            && facts.visible
            && !facts.wanted.is_empty()
            && !matches!(self.phase, Phase::Open(_))
    }

    fn poll(&mut self, facts: &Facts, commands: &mut Vec<Command>) {
        if self.polls(facts) && facts.now - self.caught_up >= POLL {
            self.caught_up = facts.now;
            commands.push(Command::CatchUp(facts.wanted.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(now: f64) -> Facts {
        Facts {
            address: Some("wss://geno.example".into()),
            token: Some("t".into()),
            wanted: HashSet::from([Stream::User]),
            visible: true,
            now: now * SECOND,
            chance: 0.5,
        }
    }

    fn opens() -> Command {
        Command::Open("wss://geno.example".into())
    }

    fn says(stream: Stream, subscribe: bool) -> Command {
        Command::Send(stream.message(subscribe))
    }

    fn catches_up(stream: Stream) -> Command {
        Command::CatchUp(HashSet::from([stream]))
    }

    /// A link that is open since second 0, and has caught up.
    fn open() -> Link {
        let mut link = Link::new(0.0);
        assert_eq!(link.step(News::Facts, &facts(0.0)), [opens()]);
        assert_eq!(link.step(News::Opened, &facts(0.0)), [says(Stream::User, true)]);
        assert_eq!(link.wake_at(&facts(0.0)), Some(SECOND));
        assert_eq!(link.step(News::Facts, &facts(1.0)), [catches_up(Stream::User)]);
        link
    }

    #[test]
    fn what_is_wanted_is_subscribed_and_what_is_not_any_more_is_not() {
        let mut link = open();
        let more =
            Facts { wanted: HashSet::from([Stream::User, Stream::PublicLocal]), ..facts(1.0) };
        assert_eq!(link.step(News::Facts, &more), [says(Stream::PublicLocal, true)]);
        assert_eq!(link.step(News::Facts, &more), []);
        let later = Facts { now: 2.0 * SECOND, ..more };
        assert_eq!(link.step(News::Facts, &later), [catches_up(Stream::PublicLocal)]);
        assert_eq!(link.step(News::Facts, &facts(3.0)), [says(Stream::PublicLocal, false)]);
        assert_eq!(link.step(News::Facts, &facts(9.0)), []);
    }

    #[test]
    fn a_connection_that_brings_something_and_is_cut_comes_back_soon_each_time() {
        let mut link = Link::new(0.0);
        let mut now = 0.0;
        for _ in 0..20 {
            assert_eq!(link.step(News::Facts, &facts(now)), [opens()]);
            link.step(News::Opened, &facts(now));
            link.hear();
            link.step(News::Closed, &facts(now));
            now += 1.0;
        }
    }

    #[test]
    fn a_lost_connection_comes_back_soon_and_makes_good_what_was_missed() {
        let mut link = open();
        assert_eq!(link.step(News::Closed, &facts(100.0)), []);
        assert_eq!(link.wake_at(&facts(100.0)), Some(101.0 * SECOND));
        assert_eq!(link.step(News::Facts, &facts(100.5)), []);
        assert_eq!(link.step(News::Facts, &facts(101.0)), [opens()]);
        assert_eq!(link.step(News::Opened, &facts(102.0)), [says(Stream::User, true)]);
        assert_eq!(link.step(News::Facts, &facts(103.0)), [catches_up(Stream::User)]);
    }

    #[test]
    fn each_pause_is_twice_as_long_and_none_endless() {
        let mut link = Link::new(0.0);
        let mut now = 0.0;
        let mut pauses = Vec::new();
        for _ in 0..11 {
            let commands = link.step(News::Facts, &facts(now));
            assert!(commands.contains(&opens()), "{commands:?}");
            link.step(News::Closed, &facts(now));
            let Phase::Waiting(until) = link.phase else { panic!("{:?}", link.phase) };
            pauses.push(until / SECOND - now);
            now = until / SECOND;
        }
        assert_eq!(pauses, [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 300.0, 300.0]);
    }

    #[test]
    fn devices_do_not_come_back_at_the_same_moment() {
        let pause = |chance| {
            let mut link = open();
            link.step(News::Closed, &Facts { chance, ..facts(100.0) });
            link.wake_at(&facts(100.0)).unwrap() / SECOND - 100.0
        };
        assert_eq!((pause(0.0), pause(0.75)), (0.5, 1.25));
    }

    #[test]
    fn a_server_that_refuses_thrice_is_asked_every_minute() {
        let mut link = Link::new(0.0);
        for now in [0.0, 2.0, 5.0] {
            link.step(News::Facts, &facts(now));
            link.step(News::Closed, &facts(now));
        }
        assert_eq!(link.step(News::Facts, &facts(59.0)), [opens()]);
        link.step(News::Closed, &facts(59.0));
        assert_eq!(link.step(News::Facts, &facts(60.0)), [catches_up(Stream::User)]);
        assert_eq!(link.step(News::Facts, &facts(61.0)), []);
    }

    #[test]
    fn without_streaming_it_asks_only_while_somebody_looks() {
        let none = |now| Facts { address: None, ..facts(now) };
        let mut link = Link::new(0.0);
        assert_eq!(link.step(News::Facts, &none(59.0)), []);
        assert_eq!(link.wake_at(&none(59.0)), Some(60.0 * SECOND));
        assert_eq!(link.step(News::Facts, &none(60.0)), [catches_up(Stream::User)]);
        let hidden = Facts { visible: false, ..none(200.0) };
        assert_eq!(link.step(News::Facts, &hidden), []);
        assert_eq!(link.step(News::Facts, &none(201.0)), [catches_up(Stream::User)]);
    }

    #[test]
    fn a_tab_that_is_hidden_for_long_rests_and_returns() {
        let mut link = open();
        let hidden = |now| Facts { visible: false, ..facts(now) };
        assert_eq!(link.step(News::Facts, &hidden(10.0)), []);
        assert_eq!(link.wake_at(&hidden(10.0)), Some(310.0 * SECOND));
        assert_eq!(link.step(News::Facts, &hidden(310.0)), [Command::Close]);
        assert_eq!(link.wake_at(&hidden(310.0)), None);
        assert_eq!(link.step(News::Facts, &facts(900.0)), [opens()]);
        assert_eq!(link.step(News::Opened, &facts(900.0)), [says(Stream::User, true)]);
        assert_eq!(link.step(News::Facts, &facts(901.0)), [catches_up(Stream::User)]);
    }

    #[test]
    fn another_login_means_another_connection() {
        let mut link = open();
        let other = Facts { token: Some("other".into()), ..facts(1.0) };
        assert_eq!(link.step(News::Facts, &other), [Command::Close, opens()]);
    }

    #[test]
    fn a_connection_that_never_opens_is_given_up() {
        let mut link = Link::new(0.0);
        link.step(News::Facts, &facts(0.0));
        assert_eq!(link.wake_at(&facts(0.0)), Some(20.0 * SECOND));
        assert_eq!(link.step(News::Facts, &facts(20.0)), [Command::Close]);
        assert_eq!(link.step(News::Facts, &facts(21.0)), [opens()]);
    }

    #[test]
    fn back_online_it_does_not_wait() {
        let mut link = open();
        for now in [1.0, 3.0, 6.0, 11.0] {
            link.step(News::Closed, &facts(now));
            link.step(News::Facts, &facts(now));
        }
        assert_eq!(link.step(News::Online, &facts(12.0)), [opens()]);
    }
}
