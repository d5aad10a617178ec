//! Which endpoint reads which recorded answer.

use mastodon::{
    ApiError, Endpoint, Page, Response, endpoints::*, entities::MediaAttachment, read_answer,
};
use serde::Serialize;
use serde_json::Value;

/// Reads an answer and gives back what was kept of it; `None` where nothing is to be kept.
pub type Read = fn(&Response) -> Result<Option<Value>, ApiError>;

/// What to do with a recorded answer.
#[derive(Clone, Copy)]
pub enum Route {
    /// Read it like this.
    Read(Read),
    /// Read it as events.
    Stream,
    /// Leave it, for this reason.
    NotRead(&'static str),
}

/// The route of a call; `None` where nobody thought of it.
pub fn find(method: &str, path: &str) -> Option<Route> {
    let fits = |pattern: &str| {
        let (pattern, path): (Vec<_>, Vec<_>) =
            (pattern.split('/').collect(), path.split('/').collect());
        pattern.len() == path.len()
            && pattern.iter().zip(&path).all(|(want, have)| *want == "*" || want == have)
    };
    ROUTES.iter().find(|(verb, pattern, _)| *verb == method && fits(pattern)).map(|it| it.2)
}

fn kept<T: Serialize>(answer: T) -> Option<Value> {
    Some(serde_json::to_value(answer).unwrap())
}

/// An answer that is an entity or a plain list.
const fn whole<E: Endpoint<Answer: Serialize>>() -> Route {
    Route::Read(|response| read_answer::<E>(response).map(kept))
}

/// An answer that is a page; where the server names neighbours, they must be found.
const fn page<E: Endpoint<Answer = Page<T>>, T: Serialize>() -> Route {
    Route::Read(|response| {
        let page = read_answer::<E>(response)?;
        let link = response.header("link").unwrap_or_default();
        assert_eq!(page.next.is_some(), link.contains("rel=\"next\""), "{link}");
        assert_eq!(page.previous.is_some(), link.contains("rel=\"prev\""), "{link}");
        Ok(kept(page.items))
    })
}

/// An answer that says nothing, or only a count or a yes.
const fn plain<E: Endpoint>() -> Route {
    Route::Read(|response| read_answer::<E>(response).map(|_| None))
}

fn upload(response: &Response) -> Result<Option<Value>, ApiError> {
    let upload = media::read_upload(response)?;
    let attachment: &MediaAttachment = upload.attachment();
    let processing = matches!(upload, media::Upload::Processing(_));
    assert_eq!(processing, attachment.url.is_none());
    Ok(kept(attachment))
}

fn grouped(response: &Response) -> Result<Option<Value>, ApiError> {
    let page = read_answer::<notifications::ListGrouped>(response)?;
    let link = response.header("link").unwrap_or_default();
    assert_eq!(page.next.is_some(), link.contains("rel=\"next\""), "{link}");
    Ok(kept(page.results))
}

/// Two endpoints read this, each a part and under other names.
fn instance_v1(response: &Response) -> Result<Option<Value>, ApiError> {
    let came: Value = serde_json::from_str(&response.body)?;
    let stats = read_answer::<instance::GetStats>(response)?;
    assert_eq!(came["stats"]["user_count"], stats.user_count);
    assert_eq!(came["stats"]["status_count"], stats.status_count);
    let instance = read_answer::<instance::GetInstanceV1>(response)?;
    assert_eq!(came["uri"], instance.domain);
    assert_eq!(came["title"], instance.title);
    assert_eq!(came["thumbnail"], instance.thumbnail.url);
    assert_eq!(came["registrations"], instance.registrations.enabled);
    let streaming = instance.configuration.urls.streaming.as_deref();
    assert_eq!(came["urls"]["streaming_api"].as_str(), streaming);
    let limit = instance.configuration.media_attachments.image_matrix_limit;
    assert_eq!(came["configuration"]["media_attachments"]["image_matrix_limit"], limit);
    Ok(None)
}

/// The first answer to fit wins.
const ROUTES: &[(&str, &str, Route)] = &[
    ("POST", "/api/v1/apps", whole::<apps::CreateApp>()),
    ("GET", "/api/v1/apps/verify_credentials", whole::<apps::VerifyApp>()),
    ("POST", "/oauth/token", whole::<oauth::ObtainToken>()),
    ("POST", "/api/v1/emails/confirmations", plain::<emails::ResendConfirmation>()),
    ("POST", "/api/v1/accounts", whole::<accounts::CreateAccount>()),
    ("GET", "/api/v1/accounts/verify_credentials", whole::<accounts::VerifyCredentials>()),
    ("PATCH", "/api/v1/accounts/update_credentials", whole::<accounts::UpdateCredentials>()),
    ("DELETE", "/api/v1/profile/avatar", whole::<profile::RemovePicture>()),
    ("DELETE", "/api/v1/profile/header", whole::<profile::RemovePicture>()),
    ("GET", "/api/v1/accounts/lookup", whole::<accounts::LookupAccount>()),
    ("GET", "/api/v1/accounts/search", whole::<accounts::SearchAccounts>()),
    ("GET", "/api/v1/accounts/relationships", whole::<accounts::Relationships>()),
    ("GET", "/api/v1/accounts/familiar_followers", whole::<accounts::GetFamiliarFollowers>()),
    ("GET", "/api/v1/accounts/*", whole::<accounts::GetAccount>()),
    ("GET", "/api/v1/accounts/*/statuses", page::<accounts::AccountStatuses, _>()),
    ("GET", "/api/v1/accounts/*/following", page::<accounts::Following, _>()),
    ("GET", "/api/v1/accounts/*/followers", page::<accounts::Followers, _>()),
    ("GET", "/api/v1/accounts/*/featured_tags", whole::<accounts::AccountFeaturedTags>()),
    ("GET", "/api/v1/accounts/*/lists", whole::<accounts::AccountLists>()),
    ("POST", "/api/v1/accounts/*/*", whole::<accounts::SetRelationship>()),
    ("GET", "/api/v1/endorsements", page::<accounts::Endorsements, _>()),
    ("GET", "/api/v1/blocks", page::<blocks::ListBlocks, _>()),
    ("GET", "/api/v1/domain_blocks", page::<domain_blocks::ListDomainBlocks, _>()),
    ("POST", "/api/v1/domain_blocks", plain::<domain_blocks::SetDomainBlock>()),
    ("DELETE", "/api/v1/domain_blocks", plain::<domain_blocks::SetDomainBlock>()),
    ("GET", "/api/v1/follow_requests", page::<follow_requests::ListFollowRequests, _>()),
    ("POST", "/api/v1/follow_requests/*/*", whole::<follow_requests::AnswerFollowRequest>()),
    ("GET", "/api/v1/directory", whole::<directory::ListDirectory>()),
    ("GET", "/api/v2/suggestions", whole::<suggestions::ListSuggestions>()),
    ("GET", "/api/v2/instance", whole::<instance::GetInstance>()),
    ("GET", "/api/v1/instance", Route::Read(instance_v1)),
    ("GET", "/api/v1/instance/rules", whole::<instance::Rules>()),
    ("GET", "/api/v1/instance/extended_description", whole::<instance::GetExtendedDescription>()),
    ("GET", "/api/v1/favourites", page::<favourites::ListFavourites, _>()),
    ("GET", "/api/v1/conversations", page::<conversations::ListConversations, _>()),
    ("POST", "/api/v1/conversations/*/read", whole::<conversations::MarkConversationRead>()),
    ("POST", "/api/v1/featured_tags", whole::<featured_tags::FeatureTag>()),
    ("DELETE", "/api/v1/featured_tags/*", plain::<featured_tags::UnfeatureTag>()),
    ("GET", "/api/v1/featured_tags/suggestions", whole::<featured_tags::SuggestFeaturedTags>()),
    ("GET", "/api/v1/followed_tags", page::<tags::FollowedTags, _>()),
    ("GET", "/api/v1/tags/*", whole::<tags::GetTag>()),
    ("POST", "/api/v1/tags/*/*", whole::<tags::SetTag>()),
    ("GET", "/api/v1/lists", whole::<lists::Lists>()),
    ("GET", "/api/v1/lists/*", whole::<lists::GetList>()),
    ("POST", "/api/v1/lists", whole::<lists::SaveList>()),
    ("PUT", "/api/v1/lists/*", whole::<lists::SaveList>()),
    ("DELETE", "/api/v1/lists/*", plain::<lists::DeleteList>()),
    ("GET", "/api/v1/lists/*/accounts", page::<lists::ListAccounts, _>()),
    ("POST", "/api/v1/lists/*/accounts", plain::<lists::SetListAccounts>()),
    ("DELETE", "/api/v1/lists/*/accounts", plain::<lists::SetListAccounts>()),
    ("GET", "/api/v1/markers", whole::<markers::GetMarkers>()),
    ("POST", "/api/v1/markers", whole::<markers::SaveMarkers>()),
    ("GET", "/api/v1/media/*", Route::Read(upload)),
    ("POST", "/api/v2/media", Route::Read(upload)),
    ("GET", "/api/v1/notifications", page::<notifications::List, _>()),
    ("POST", "/api/v1/notifications/clear", plain::<notifications::Clear>()),
    ("GET", "/api/v1/notifications/unread_count", plain::<notifications::UnreadCount>()),
    ("GET", "/api/v1/notifications/requests", page::<notifications::ListRequests, _>()),
    ("GET", "/api/v1/notifications/requests/merged", plain::<notifications::RequestsMerged>()),
    ("GET", "/api/v1/notifications/requests/*", whole::<notifications::GetRequest>()),
    ("POST", "/api/v1/notifications/requests/*", plain::<notifications::AnswerRequests>()),
    ("POST", "/api/v1/notifications/requests/*/*", plain::<notifications::AnswerRequest>()),
    ("GET", "/api/v1/notifications/*", whole::<notifications::GetNotification>()),
    ("GET", "/api/v2/notifications", Route::Read(grouped)),
    ("GET", "/api/v2/notifications/policy", whole::<notifications::GetPolicy>()),
    ("PATCH", "/api/v2/notifications/policy", whole::<notifications::UpdatePolicy>()),
    ("GET", "/api/v2/notifications/*", whole::<notifications::GetGroup>()),
    ("GET", "/api/v2/notifications/*/accounts", whole::<notifications::GroupAccounts>()),
    ("POST", "/api/v2/notifications/*/dismiss", plain::<notifications::DismissGroup>()),
    ("GET", "/api/v1/polls/*", whole::<polls::GetPoll>()),
    ("POST", "/api/v1/polls/*/votes", whole::<polls::Vote>()),
    ("POST", "/api/v1/reports", whole::<reports::CreateReport>()),
    ("POST", "/api/v1/statuses", whole::<statuses::CreateStatus>()),
    ("GET", "/api/v1/statuses/*", whole::<statuses::GetStatus>()),
    ("PUT", "/api/v1/statuses/*", whole::<statuses::EditStatus>()),
    ("DELETE", "/api/v1/statuses/*", whole::<statuses::DeleteStatus>()),
    ("GET", "/api/v1/statuses/*/favourited_by", page::<statuses::FavouritedBy, _>()),
    ("GET", "/api/v1/statuses/*/quotes", page::<statuses::Quotes, _>()),
    ("PUT", "/api/v1/statuses/*/interaction_policy", whole::<statuses::SetQuotePolicy>()),
    ("POST", "/api/v1/statuses/*/quotes/*/revoke", whole::<statuses::RevokeQuote>()),
    ("POST", "/api/v1/statuses/*/translate", whole::<statuses::Translate>()),
    ("POST", "/api/v1/statuses/*/*", whole::<statuses::SetMark>()),
    ("GET", "/api/v1_alpha/async_refreshes/*", plain::<async_refreshes::GetAsyncRefresh>()),
    ("GET", "/api/v1/timelines/home", page::<timelines::Home, _>()),
    ("GET", "/api/v1/timelines/public", page::<timelines::Public, _>()),
    ("GET", "/api/v1/timelines/tag/*", page::<timelines::Tag, _>()),
    ("GET", "/api/v1/timelines/list/*", page::<timelines::List, _>()),
    ("GET", "/api/v1/timelines/link", page::<timelines::Link, _>()),
    ("GET", "/api/v1/trends/links", whole::<trends::TrendingLinks>()),
    ("GET", "/api/v1/trends/tags", whole::<trends::TrendingTags>()),
    ("POST", "/api/v2/filters", whole::<filters::SaveFilter>()),
    ("GET", "/api/v2/filters/*", whole::<filters::GetFilter>()),
    ("PUT", "/api/v2/filters/*", whole::<filters::SaveFilter>()),
    ("DELETE", "/api/v2/filters/*", plain::<filters::DeleteFilter>()),
    ("GET", "/api/v2/filters/*/keywords", whole::<filters::FilterKeywords>()),
    ("POST", "/api/v2/filters/*/keywords", whole::<filters::AddKeyword>()),
    ("DELETE", "/api/v2/filters/keywords/*", plain::<filters::RemoveKeyword>()),
    ("GET", "/api/v1/streaming/health", Route::NotRead("tells only that streaming is up")),
    ("GET", "/api/v1/streaming/*", Route::Stream),
    ("GET", "/api/v1/suggestions", Route::NotRead("replaced by version 2")),
    ("GET", "/api/v1/instance/activity", Route::NotRead("statistics that are shown nowhere")),
    ("GET", "/api/v1/instance/languages", Route::NotRead("the browser names languages itself")),
    ("GET", "/api/v1/instance/translation_languages", whole::<instance::TranslationLanguages>()),
    ("GET", "/api/v1/push/subscription", Route::NotRead("no push messages")),
    ("POST", "/api/v1/push/subscription", Route::NotRead("no push messages")),
    ("PUT", "/api/v1/push/subscription", Route::NotRead("no push messages")),
    ("DELETE", "/api/v1/push/subscription", Route::NotRead("no push messages")),
    ("GET", "/.well-known/nodeinfo", Route::NotRead("meant for statistics, not for clients")),
    ("GET", "/nodeinfo/2.0", Route::NotRead("meant for statistics, not for clients")),
];
