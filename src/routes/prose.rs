//! Pages of text, and the steps of a new account.

/// A step that a new account may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FirstStep {
    /// Profile picture and banner.
    Pictures,
    /// Name and description.
    Words,
    /// The cooperative's particulars.
    Steckbrief,
    /// Being found: directory, search, the verified website.
    Found,
    /// Whom to follow.
    Follow,
    /// The first post.
    Post,
}

impl FirstStep {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Pictures, Self::Words, Self::Steckbrief, Self::Found, Self::Follow, Self::Post];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Pictures => "bilder",
            Self::Words => "name",
            Self::Steckbrief => "steckbrief",
            Self::Found => "gefunden-werden",
            Self::Follow => "folgen",
            Self::Post => "erster-beitrag",
        }
    }

    /// The step of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The step after it; `None` after the last.
    pub fn next(self) -> Option<Self> {
        let mut rest = Self::ALL.into_iter().skip_while(|step| *step != self);
        rest.nth(1)
    }
}

/// A text that the server keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Policy {
    /// The privacy policy of the instance.
    Privacy,
    /// The terms of service of the instance.
    Terms,
}

/// A long text that the app's operator keeps in `prose/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Legal {
    /// Who answers for the site.
    Imprint,
    /// What the app stores and sends.
    Privacy,
    /// How accessible the app is, and whom to tell.
    Accessibility,
    /// How to take part without an account here.
    Elsewhere,
    /// Questions and answers.
    Questions,
    /// How a cooperative's particulars are written into its profile.
    Steckbrief,
}

impl Legal {
    /// The name in the path and of the file in `prose/`.
    pub fn slug(self) -> &'static str {
        match self {
            Legal::Imprint => "impressum",
            Legal::Privacy => "datenschutz",
            Legal::Accessibility => "barrierefreiheit",
            Legal::Elsewhere => "mitmachen_von_anderswo",
            Legal::Questions => "fragen",
            Legal::Steckbrief => "steckbrief",
        }
    }

    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        [
            Self::Imprint,
            Self::Privacy,
            Self::Accessibility,
            Self::Elsewhere,
            Self::Questions,
            Self::Steckbrief,
        ]
        .into_iter()
        .find(|legal| legal.slug() == slug)
    }
}
