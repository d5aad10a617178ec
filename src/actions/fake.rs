//! A server for host tests of actions: answers what a test tells it to, and remembers what was sent.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Waker},
};

use leptos::prelude::Owner;
use mastodon::{
    AccountId, LocalFuture, Request, Response, Transport, TransportError, entities::Status,
};

use crate::{
    browser::config::Config,
    store::{Login, Store},
};

/// A part of an address, and what the next request to such an address gets.
type Prepared = (String, Result<Response, TransportError>);

/// The answers of a test's server and what was sent to it.
#[derive(Clone, Default)]
pub(crate) struct Fake {
    answers: Arc<Mutex<Vec<Prepared>>>,
    requests: Arc<Mutex<Vec<Request>>>,
    holds: Arc<AtomicBool>,
}

impl Fake {
    /// Answers the next request whose address contains `part`.
    pub(crate) fn answer(&self, part: &str, status: u16, body: &str) {
        let response = Response { status, headers: Vec::new(), body: body.to_owned() };
        self.answers.lock().unwrap().push((part.to_owned(), Ok(response)));
    }

    /// Answers the next request whose address contains `part` with 200 and these headers.
    pub(crate) fn answer_with(&self, part: &str, headers: &[(&str, &str)], body: &str) {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let headers = headers.iter().map(owned).collect();
        let response = Response { status: 200, headers, body: body.to_owned() };
        self.answers.lock().unwrap().push((part.to_owned(), Ok(response)));
    }

    /// Lets the next request whose address contains `part` fail.
    pub(crate) fn fail(&self, part: &str, error: TransportError) {
        self.answers.lock().unwrap().push((part.to_owned(), Err(error)));
    }

    /// Keeps all answers back, or lets them go.
    pub(crate) fn hold(&self, holds: bool) {
        self.holds.store(holds, Ordering::Relaxed);
    }

    /// What was sent so far: method and address.
    pub(crate) fn sent(&self) -> Vec<String> {
        let requests = self.requests.lock().unwrap();
        requests
            .iter()
            .map(|request| format!("{} {}", request.method.as_str(), request.path_and_query()))
            .collect()
    }

    /// The requests sent so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// Runs an action to its end. It waits for nothing: answers are there at once.
    pub(crate) fn run<T>(&self, action: impl Future<Output = T>) -> T {
        let mut action = pin!(action);
        loop {
            if let Poll::Ready(outcome) = self.step(action.as_mut()) {
                return outcome;
            }
        }
    }

    /// Runs an action until it waits for something.
    pub(crate) fn step<T>(&self, action: Pin<&mut impl Future<Output = T>>) -> Poll<T> {
        action.poll(&mut Context::from_waker(Waker::noop()))
    }
}

impl Transport for Fake {
    fn send(&self, request: Request) -> LocalFuture<'_, Result<Response, TransportError>> {
        let address = request.path_and_query();
        self.requests.lock().unwrap().push(request);
        Box::pin(poll_fn(move |_| {
            if self.holds.load(Ordering::Relaxed) {
                return Poll::Pending;
            }
            let mut answers = self.answers.lock().unwrap();
            let place = answers.iter().position(|(part, _)| address.contains(part.as_str()));
            let lost = Err(TransportError::Network);
            Poll::Ready(place.map_or(lost, |place| answers.remove(place).1))
        }))
    }
}

/// Runs a test with an empty store whose requests go to a [`Fake`].
pub(crate) fn with_store(test: impl FnOnce(Store, &Fake)) {
    let fake = Fake::default();
    Owner::new().with(|| test(Store::new(fake.clone()), &fake));
}

/// Signs in as the account with this id.
pub(crate) fn sign_in(store: Store, id: &str) {
    let login = Login {
        token: "t".into(),
        account_id: AccountId::new(id),
        acct: "laden".into(),
        client_id: "i".into(),
        client_secret: "s".into(),
    };
    super::keep_login::set(store, Some(login));
}

/// A deployment whose app and instance have different origins.
pub(crate) fn config() -> Config {
    Config {
        instance: "https://geno.example".into(),
        origin: "https://app.example".into(),
        brand: "geno.example".into(),
        contact_phone: String::new(),
        version: String::new(),
        contact_mail: String::new(),
    }
}

/// A login of the account with this id.
pub(crate) fn login(id: &str) -> Login {
    Login {
        token: "t".into(),
        account_id: AccountId::new(id),
        acct: "laden".into(),
        client_id: "i".into(),
        client_secret: "s".into(),
    }
}

/// A post with this id and nothing else of note.
pub(crate) fn status(id: &str) -> Status {
    serde_json::from_value(serde_json::json!({ "id": id, "account": { "id": "1", "acct": "a" } }))
        .unwrap()
}
