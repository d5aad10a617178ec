//! The application for an account: what is filled in, what is wrong with it, and where it stands
//! once it is sent.

mod field;
mod form;
mod problems;

pub use field::{Field, Step};
pub use form::{Applicant, Invitation, SignUpForm};
pub use problems::{Problem, Problems, email_problem, problems_told, username_problem};

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::cooperative::Particulars;

/// The longest name.
pub const USERNAME_LIMIT: usize = 30;
/// The longest reason, in characters.
pub const REASON_LIMIT: usize = crate::cooperative::APPLICATION_LIMIT;
/// The shortest password, in characters.
pub const PASSWORD_LEAST: usize = 8;
/// The longest password, in bytes.
const PASSWORD_LIMIT: usize = 72;

/// The application that is being filled in. It outlives its pages, so that nothing is lost by going
/// back and forth; the password is nowhere else.
#[derive(Clone, Copy)]
pub struct SignUp {
    /// What is filled in. Changed by `actions::keep_application` alone.
    pub form: RwSignal<SignUpForm>,
    /// What is wrong, since the last try to go on.
    pub problems: RwSignal<Problems>,
    /// Whether what the device keeps was taken up.
    pub is_taken_up: StoredValue<bool>,
}

impl SignUp {
    pub(super) fn new() -> Self {
        Self {
            form: RwSignal::new(SignUpForm::default()),
            problems: RwSignal::new(Problems::new()),
            is_taken_up: StoredValue::new(false),
        }
    }
}

/// Where an application stands. Kept on the device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Application {
    /// The name that was applied for.
    pub username: String,
    /// Where the confirmation was sent.
    pub email: String,
    /// The account's token; unusable until the application is through.
    pub token: String,
    /// The app's client id, to sign in with once the application is through.
    pub client_id: String,
    /// The app's client secret.
    pub client_secret: String,
    /// When the last confirmation mail was asked for (milliseconds since 1970).
    pub mail_asked_at: f64,
    /// Where it stands, as far as is known.
    pub stage: Stage,
    /// What the cooperative or federation is, as it was applied with.
    #[serde(default)]
    pub particulars: Particulars,
    /// Whether nobody has to approve it: the server takes everyone, or there was an invitation.
    #[serde(default)]
    pub skips_approval: bool,
}

/// The stages of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// The mail with the link waits.
    ConfirmMail,
    /// The operators have not decided yet.
    AwaitApproval,
    /// The account can be used.
    Approved,
    /// The account is no longer there: the application was refused, or it has lapsed because the
    /// mail was not confirmed. The server does not tell which.
    Gone,
}
