//! Changing one's own profile.

use serde_json::{Map, Value};

use crate::{
    ApiError, Endpoint, Request, Response,
    endpoint::one,
    endpoints::object,
    entities::{Account, QuotePolicy, Visibility},
};

/// Where a form with the files `avatar` and `header` goes (`PATCH`, `multipart/form-data`); the
/// browser carries it, and the answer is an [`Account`].
/// <https://docs.joinmastodon.org/methods/accounts/#update_credentials>
pub const UPDATE_PATH: &str = "/api/v1/accounts/update_credentials";

/// Changes one's own profile and defaults. What is `None` stays as it is. Pictures go another
/// way: see [`UPDATE_PATH`].
/// <https://docs.joinmastodon.org/methods/accounts/#update_credentials>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateCredentials {
    /// The name shown.
    pub display_name: Option<String>,
    /// The biography, plain text.
    pub note: Option<String>,
    /// What the profile picture shows.
    pub avatar_description: Option<String>,
    /// What the banner shows.
    pub header_description: Option<String>,
    /// All profile fields as label and content; those left out are removed.
    pub fields: Option<Vec<(String, String)>>,
    /// Whether follows need consent.
    pub locked: Option<bool>,
    /// Whether the account posts automatically.
    pub bot: Option<bool>,
    /// Whether it wants to be in the directory.
    pub discoverable: Option<bool>,
    /// Whether its public posts may be found by searching.
    pub indexable: Option<bool>,
    /// Whether followers and followed accounts are hidden.
    pub hide_collections: Option<bool>,
    /// Websites that may name the account as an author.
    pub attribution_domains: Option<Vec<String>>,
    /// The visibility of new posts.
    pub privacy: Option<Visibility>,
    /// Whether new media are marked as sensitive.
    pub sensitive: Option<bool>,
    /// The language of new posts.
    pub language: Option<String>,
    /// Who may quote new posts.
    pub quote_policy: Option<QuotePolicy>,
}

impl UpdateCredentials {
    fn source(&self) -> Option<Value> {
        let source = object([
            ("privacy", self.privacy.map(|privacy| privacy.as_str().into())),
            ("sensitive", self.sensitive.map(Into::into)),
            ("language", self.language.as_deref().map(Into::into)),
            ("quote_policy", self.quote_policy.map(|policy| policy.as_str().into())),
        ]);
        (source != Value::Object(Map::new())).then_some(source)
    }

    /// The server wants the fields numbered.
    fn fields_attributes(&self) -> Option<Value> {
        let numbered = self.fields.as_ref()?.iter().enumerate().map(|(index, (name, value))| {
            let field = object([
                ("name", Some(name.as_str().into())),
                ("value", Some(value.as_str().into())),
            ]);
            (index.to_string(), field)
        });
        Some(Value::Object(numbered.collect()))
    }
}

impl Endpoint for UpdateCredentials {
    type Answer = Account;

    fn request(&self) -> Request {
        Request::patch(UPDATE_PATH).json(object([
            ("display_name", self.display_name.as_deref().map(Into::into)),
            ("note", self.note.as_deref().map(Into::into)),
            ("avatar_description", self.avatar_description.as_deref().map(Into::into)),
            ("header_description", self.header_description.as_deref().map(Into::into)),
            ("fields_attributes", self.fields_attributes()),
            ("locked", self.locked.map(Into::into)),
            ("bot", self.bot.map(Into::into)),
            ("discoverable", self.discoverable.map(Into::into)),
            ("indexable", self.indexable.map(Into::into)),
            ("hide_collections", self.hide_collections.map(Into::into)),
            ("attribution_domains", self.attribution_domains.clone().map(Into::into)),
            ("source", self.source()),
        ]))
    }

    fn read(response: &Response) -> Result<Account, ApiError> {
        one(response)
    }
}
