//! The first version of the instance's answer, for servers that know no other.

use serde::Deserialize;

use crate::{
    ApiError, Endpoint, Request, Response,
    endpoint::one,
    entities::{Account, Configuration, Contact, Instance, Registrations, Rule, Thumbnail},
    tolerant::{flag, list, or_default, text},
};

/// The instance as servers tell that know only the first version; what it lacks has defaults.
/// <https://docs.joinmastodon.org/methods/instance/#v1>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetInstanceV1;

impl Endpoint for GetInstanceV1 {
    type Answer = Instance;

    fn request(&self) -> Request {
        Request::get("/api/v1/instance")
    }

    fn read(response: &Response) -> Result<Instance, ApiError> {
        one(response).map(InstanceV1::into_instance)
    }
}

/// <https://docs.joinmastodon.org/entities/V1_Instance/>
#[derive(Deserialize)]
struct InstanceV1 {
    uri: String,
    #[serde(default, deserialize_with = "text")]
    title: String,
    #[serde(default, deserialize_with = "text")]
    short_description: String,
    #[serde(default, deserialize_with = "text")]
    email: String,
    #[serde(default, deserialize_with = "text")]
    version: String,
    #[serde(default, deserialize_with = "or_default")]
    urls: Urls,
    #[serde(default, deserialize_with = "text")]
    thumbnail: String,
    #[serde(default, deserialize_with = "list")]
    languages: Vec<String>,
    #[serde(default, deserialize_with = "flag")]
    registrations: bool,
    #[serde(default, deserialize_with = "flag")]
    approval_required: bool,
    #[serde(default, deserialize_with = "or_default")]
    configuration: Configuration,
    #[serde(default, deserialize_with = "or_default")]
    contact_account: Option<Account>,
    #[serde(default, deserialize_with = "list")]
    rules: Vec<Rule>,
}

#[derive(Default, Deserialize)]
struct Urls {
    streaming_api: Option<String>,
}

impl InstanceV1 {
    fn into_instance(self) -> Instance {
        let mut configuration = self.configuration;
        configuration.urls.streaming = configuration.urls.streaming.or(self.urls.streaming_api);
        // Some servers write a whole address here.
        let domain = self.uri.trim_start_matches("https://").trim_end_matches('/').to_owned();
        Instance {
            domain,
            title: self.title,
            version: self.version,
            source_url: String::new(),
            description: self.short_description,
            usage: Default::default(),
            thumbnail: Thumbnail { url: self.thumbnail, ..Thumbnail::default() },
            icon: Vec::new(),
            languages: self.languages,
            configuration,
            registrations: Registrations {
                enabled: self.registrations,
                approval_required: self.approval_required,
                ..Registrations::default()
            },
            api_versions: Default::default(),
            contact: Contact { email: self.email, account: self.contact_account },
            rules: self.rules,
        }
    }
}
