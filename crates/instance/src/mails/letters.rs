//! What the mails say.

/// A mail to be sent.
#[derive(Clone, Debug)]
pub enum Letter<'a> {
    /// Asks a new member to confirm the address.
    Confirmation {
        /// Handle without domain.
        username: &'a str,
        /// Secret of the link.
        token: &'a str,
        /// Whether the link leads on to the app the sign-up came from.
        from_app: bool,
    },
    /// Tells the operator of a new application.
    NewApplication {
        /// Handle without domain.
        username: &'a str,
        /// Address of the one who applies.
        email: &'a str,
        /// The reason given.
        reason: &'a str,
    },
    /// The operator said yes.
    Approved {
        /// Handle without domain.
        username: &'a str,
    },
    /// The operator said no.
    Rejected {
        /// Handle without domain.
        username: &'a str,
    },
}

impl Letter<'_> {
    /// The subject line.
    pub fn subject(&self) -> String {
        match self {
            Self::Confirmation { .. } => "Bestätige deine E-Mail-Adresse".into(),
            Self::NewApplication { username, .. } => format!("Neuer Antrag: {username}"),
            Self::Approved { .. } => "Dein Konto ist freigegeben".into(),
            Self::Rejected { .. } => "Dein Antrag wurde abgelehnt".into(),
        }
    }

    /// The text.
    pub fn body(&self) -> String {
        match self {
            Self::Confirmation { username, .. } => format!(
                "Hallo {username},\n\nmit dieser Adresse wurde ein Konto beantragt. Warst du das? \
                 Dann bestätige sie über den folgenden Link. Warst du es nicht, brauchst du nichts zu tun."
            ),
            Self::NewApplication { username, email, reason } => {
                format!("{username} ({email}) beantragt ein Konto.\n\nBegründung:\n{reason}")
            }
            Self::Approved { username } => format!(
                "Hallo {username},\n\ndein Konto ist freigegeben. Du kannst dich jetzt anmelden."
            ),
            Self::Rejected { username } => format!(
                "Hallo {username},\n\ndein Antrag auf ein Konto wurde abgelehnt. Die Daten des Antrags sind gelöscht."
            ),
        }
    }

    /// The path to open, if the mail asks to.
    pub fn link(&self) -> Option<String> {
        match self {
            Self::Confirmation { token, from_app, .. } => {
                let on = if *from_app { "&redirect_to_app=true" } else { "" };
                Some(format!("/auth/confirmation?confirmation_token={token}{on}"))
            }
            Self::NewApplication { .. } => Some("/_antraege".into()),
            Self::Approved { .. } | Self::Rejected { .. } => None,
        }
    }
}
