//! Answers that are odd, partial or from other servers lose as little as possible.

use mastodon::{
    AccountId, ApiError, Endpoint, Page, Response, RuleId, StatusId, endpoints::*, entities::*,
    read_answer,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

fn answer<E: Endpoint>(value: Value) -> Result<E::Answer, ApiError> {
    read_answer::<E>(&Response { status: 200, headers: vec![], body: value.to_string() })
}

fn smallest_status(id: &str) -> Value {
    json!({ "id": id, "account": { "id": "1" } })
}

#[test]
fn an_id_and_an_account_make_a_status() {
    let status: Status = read(smallest_status("7"));
    assert_eq!(status.id, StatusId::new("7"));
    assert_eq!(status.account.id, AccountId::new("1"));
    assert_eq!(status.visibility, Visibility::Unknown);
    assert!(!status.favourited && status.card.is_none() && status.tags.is_empty());
}

#[test]
fn a_status_of_nobody_is_none() {
    assert!(serde_json::from_value::<Status>(json!({ "id": "7" })).is_err());
    assert!(serde_json::from_value::<Status>(json!({ "account": { "id": "1" } })).is_err());
}

#[test]
fn null_is_taken_everywhere() {
    // Each field of the entity, set to null at once.
    fn nulled<T: DeserializeOwned + serde::Serialize>(smallest: Value) -> T {
        let entity: T = read(smallest.clone());
        let Value::Object(fields) = serde_json::to_value(&entity).unwrap() else { panic!() };
        let mut nulled: serde_json::Map<_, _> =
            fields.keys().map(|name| (name.clone(), Value::Null)).collect();
        nulled.extend(smallest.as_object().unwrap().clone());
        read(Value::Object(nulled))
    }
    let account: Account = nulled(json!({ "id": "1" }));
    assert_eq!(account, read(json!({ "id": "1" })));
    let status: Status = nulled(smallest_status("7"));
    assert_eq!(status, read(smallest_status("7")));
    nulled::<Relationship>(json!({ "id": "1" }));
    nulled::<MediaAttachment>(json!({ "id": "1" }));
    nulled::<Poll>(json!({ "id": "1" }));
    nulled::<PreviewCard>(json!({ "url": "https://x.example" }));
    nulled::<Filter>(json!({ "id": "1" }));
    nulled::<Tag>(json!({ "name": "geno" }));
    nulled::<Rule>(json!({ "id": "1" }));
    nulled::<Announcement>(json!({ "id": "1" }));
    nulled::<Conversation>(json!({ "id": "1" }));
    nulled::<Notification>(json!({ "id": "1", "account": { "id": "1" } }));
    nulled::<NotificationGroup>(json!({ "group_key": "a", "most_recent_notification_id": 1 }));
    nulled::<ScheduledStatus>(json!({ "id": "1" }));
    nulled::<Report>(json!({ "id": "1" }));
    nulled::<List>(json!({ "id": "1" }));
    nulled::<Token>(json!({ "access_token": "t" }));
    nulled::<CredentialApplication>(json!({ "client_id": "c" }));
    let instance: Instance = nulled(json!({ "domain": "x.example" }));
    assert_eq!(instance, read(json!({ "domain": "x.example" })));
}

#[test]
fn unknown_words_are_unknown() {
    let mut value = smallest_status("7");
    value["visibility"] = json!("limited");
    value["media_attachments"] = json!([{ "id": "1", "type": "hologram" }]);
    value["quote"] = json!({ "state": "someday" });
    value["quote_approval"] = json!({ "automatic": ["martians", "public"], "current_user": 7 });
    let status: Status = read(value);
    assert_eq!(status.visibility, Visibility::Unknown);
    assert_eq!(status.media_attachments[0].kind, MediaKind::Unknown);
    assert_eq!(status.quote.unwrap().state, QuoteState::Unknown);
    // A permission that is no word at all costs the approval, not the post.
    assert_eq!(status.quote_approval, None);

    let kind: NotificationKind = read(json!("added_to_orchestra"));
    assert_eq!(kind, NotificationKind::Unknown);
}

#[test]
fn a_bad_entry_costs_only_itself() {
    let mut value = smallest_status("7");
    value["mentions"] = json!([{ "id": "1", "acct": "a" }, { "acct": "no id" }, null, 7]);
    value["card"] = json!({ "title": "no address" });
    value["poll"] = json!("later");
    value["emojis"] = Value::Null;
    let status: Status = read(value);
    assert_eq!(status.mentions.len(), 1);
    assert_eq!((status.card, status.poll, status.emojis.len()), (None, None, 0));
}

#[test]
fn a_bad_post_costs_only_itself() {
    let timeline = answer::<timelines::Home>(
        json!([smallest_status("9"), { "id": "8" }, smallest_status("7")]),
    )
    .unwrap();
    let ids: Vec<_> = timeline.items.iter().map(|status| status.id.as_str()).collect();
    assert_eq!(ids, ["9", "7"]);
}

#[test]
fn a_broken_boost_or_quote_leaves_the_post() {
    let mut value = smallest_status("7");
    value["reblog"] = json!({ "id": "6" });
    value["quote"] = json!({ "state": "accepted", "quoted_status": { "id": "5" } });
    let status: Status = read(value);
    assert_eq!(status.reblog, None);
    let quote = status.quote.unwrap();
    assert_eq!((quote.state, quote.quoted_status), (QuoteState::Accepted, None));
}

#[test]
fn quotes_inside_quotes_are_shallow() {
    let mut inner = smallest_status("6");
    inner["quote"] = json!({ "state": "accepted", "quoted_status_id": "5" });
    let mut outer = smallest_status("7");
    outer["quote"] = json!({ "state": "accepted", "quoted_status": inner });
    let status: Status = read(outer);
    let quote = status.quote.unwrap();
    assert_eq!(quote.status_id(), Some(&StatusId::new("6")));
    let shallow = quote.quoted_status.unwrap().quote.unwrap();
    assert_eq!(shallow.status_id(), Some(&StatusId::new("5")));
    let state = |word: &str| read::<Quote>(json!({ "state": word, "quoted_status": null })).state;
    assert_eq!(state("pending"), QuoteState::Pending);
    assert_eq!(state("unauthorized"), QuoteState::Unauthorized);
}

#[test]
fn what_is_kept_reads_back_the_same() {
    let mut boosted = smallest_status("6");
    boosted["visibility"] = json!("unlisted");
    boosted["card"] = json!({ "url": "https://x.example", "type": "video", "width": 4 });
    boosted["poll"] = json!({ "id": "1", "options": [{ "title": "Ja", "votes_count": 2 }] });
    boosted["media_attachments"] =
        json!([{ "id": "1", "type": "gifv", "meta": { "focus": { "x": -0.5, "y": 1 } } }]);
    let mut value = smallest_status("7");
    value["reblog"] = boosted;
    let status: Status = read(value);
    let text = serde_json::to_string(&status).unwrap();
    assert_eq!(serde_json::from_str::<Status>(&text).unwrap(), status);

    let account: Account = read(json!({
        "id": "1", "source": { "privacy": "private", "quote_policy": "followers" },
        "role": { "id": "3", "name": "Owner" }, "fields": [{ "name": "Rechtsform", "value": "eG" }],
        "last_status_at": "2026-08-01",
    }));
    let text = serde_json::to_string(&account).unwrap();
    assert_eq!(serde_json::from_str::<Account>(&text).unwrap(), account);
}

#[test]
fn gotosocials_posts_are_read() {
    let status: Status = read(json!({
        "id": "01FVW7JHQFSFK166WWKR8CBA6M",
        "created_at": "2021-09-20T10:40:37.000Z",
        "edited_at": null,
        "in_reply_to_id": null,
        "in_reply_to_account_id": null,
        "sensitive": false,
        "spoiler_text": "",
        "visibility": "mutuals_only",
        "language": "en",
        "uri": "https://gts.example/users/admin/statuses/01FVW7JHQFSFK166WWKR8CBA6M",
        "url": "https://gts.example/@admin/statuses/01FVW7JHQFSFK166WWKR8CBA6M",
        "replies_count": 0, "reblogs_count": 0, "favourites_count": -1,
        "favourited": false, "reblogged": false, "muted": false, "bookmarked": true,
        "pinned": false,
        "content": "<p>hi</p>", "content_type": "text/plain", "reblog": null,
        "account": {
            "id": "01F8MH17FWEB39HZJ76B6VXSKF", "username": "admin", "acct": "admin",
            "discoverable": true, "followers_count": 1, "statuses_count": 4,
            "created_at": "2022-05-17T13:10:59.000Z", "last_status_at": "2021-10-20",
            "emojis": [], "fields": [], "enable_rss": true,
            "roles": [{ "id": "admin", "name": "admin", "color": "" }], "group": false
        },
        "media_attachments": [], "mentions": [], "tags": null, "emojis": null,
        "card": null, "poll": null,
        "interaction_policy": { "can_favourite": { "always": ["public"] } }
    }));
    assert!(status.bookmarked);
    assert_eq!(status.visibility, Visibility::Unknown);
    assert_eq!(status.favourites_count, 0);
    assert_eq!(status.account.roles[0].name, "admin");
    assert!(
        StatusId::new("01FVW7JHQFSFK166WWKR8CBA6M") > StatusId::new("01FVW7JHQFSFK166WWKR8CBA5M")
    );
}

#[test]
fn gotosocials_instance_has_what_it_tells_and_defaults() {
    let instance = answer::<instance::GetInstance>(json!({
        "domain": "gts.example", "account_domain": "example", "title": "GoToSocial",
        "version": "0.19.1", "source_url": "https://codeberg.org/superseriousbusiness/gotosocial",
        "description": "", "usage": { "users": {} },
        "thumbnail": { "url": "https://gts.example/logo.webp" },
        "languages": ["nl", "en-gb"],
        "configuration": {
            "urls": { "streaming": "wss://gts.example" },
            "accounts": { "allow_custom_css": true, "max_featured_tags": 10, "max_profile_fields": 6 },
            "statuses": {
                "max_characters": 5000, "max_media_attachments": 6,
                "characters_reserved_per_url": 25, "supported_mime_types": ["text/plain"]
            },
            "polls": {
                "max_options": 6, "max_characters_per_option": 50,
                "min_expiration": 300, "max_expiration": 2629746
            },
            "emojis": { "emoji_size_limit": 51200 }
        },
        "registrations": { "enabled": true, "approval_required": true, "message": null },
        "contact": { "email": "admin@example.org" },
        "rules": [{ "id": "01GP3AWY4CRDVRNZKW0TEAMB51", "text": "Be gay" }],
        "terms_text": "<p>hi</p>"
    }))
    .unwrap();
    let configuration = &instance.configuration;
    assert_eq!(configuration.statuses.max_characters, 5000);
    assert_eq!(configuration.accounts.max_profile_fields, 6);
    assert_eq!(configuration.accounts.profile_field_value_limit, 255);
    assert_eq!(configuration.media_attachments.image_size_limit, 16 * 1024 * 1024);
    assert_eq!(configuration.timelines_access.live_feeds.local, TimelineAccess::Public);
    assert!(instance.registrations.approval_required && !instance.registrations.reason_required);
    assert_eq!(instance.api_versions.mastodon, 0);
    assert_eq!(instance.rules[0].id, RuleId::new("01GP3AWY4CRDVRNZKW0TEAMB51"));
}

#[test]
fn an_instance_that_knows_only_version_1_is_read_too() {
    let instance = answer::<instance::GetInstanceV1>(json!({
        "uri": "https://alt.example/", "title": "Alt", "short_description": "Kurz",
        "description": "<p>Lang</p>", "email": "post@alt.example", "version": "3.5.0",
        "urls": { "streaming_api": "wss://alt.example" },
        "stats": { "user_count": 4 }, "thumbnail": null, "languages": ["de"],
        "registrations": true, "approval_required": true,
        "configuration": { "statuses": { "max_characters": 1000 } },
        "contact_account": { "id": "1", "username": "betrieb" },
        "rules": [{ "id": "1", "text": "Freundlich bleiben" }]
    }))
    .unwrap();
    assert_eq!((instance.domain.as_str(), instance.title.as_str()), ("alt.example", "Alt"));
    assert_eq!(instance.description, "Kurz");
    assert_eq!(instance.contact.email, "post@alt.example");
    assert_eq!(instance.contact.account.unwrap().username, "betrieb");
    assert_eq!(instance.configuration.urls.streaming.as_deref(), Some("wss://alt.example"));
    assert_eq!(instance.configuration.statuses.max_characters, 1000);
    assert_eq!(instance.configuration.statuses.max_media_attachments, 4);
    assert!(instance.registrations.enabled && instance.registrations.approval_required);
    assert_eq!(instance.rules.len(), 1);
}

#[test]
fn a_rule_is_told_in_the_language_asked_for() {
    let rule: Rule = read(json!({
        "id": "1", "text": "Be kind", "hint": "Really",
        "translations": { "de": { "text": "Sei freundlich", "hint": "" }, "fr": 7 }
    }));
    // A broken translation costs the translations, not the rule.
    assert_eq!(rule.in_language("de"), ("Be kind", "Really"));
    let rule: Rule = read(json!({
        "id": "1", "text": "Be kind", "hint": "Really",
        "translations": { "de": { "text": "Sei freundlich", "hint": "Wirklich" } }
    }));
    assert_eq!(rule.in_language("de"), ("Sei freundlich", "Wirklich"));
    assert_eq!(rule.in_language("it"), ("Be kind", "Really"));
}

#[test]
fn a_name_is_shown_even_where_none_was_chosen() {
    let name = |display_name: &str| {
        let value = json!({ "id": "1", "username": "fluss", "display_name": display_name });
        read::<Account>(value).name().to_owned()
    };
    assert_eq!(name("Wohnen am Fluss eG"), "Wohnen am Fluss eG");
    assert_eq!(name("  "), "fluss");
}

#[test]
fn an_upload_tells_whether_it_is_ready() {
    let upload = |status: u16, url: Value| {
        let body = json!({ "id": "1", "type": "image", "url": url }).to_string();
        media::read_upload(&Response { status, headers: vec![], body }).unwrap()
    };
    assert!(matches!(upload(202, Value::Null), media::Upload::Processing(_)));
    assert!(matches!(upload(206, Value::Null), media::Upload::Processing(_)));
    assert!(matches!(upload(200, json!("https://x.example/1.png")), media::Upload::Ready(_)));
    let refused = Response {
        status: 422,
        headers: vec![],
        body: r#"{"error":"Validation failed: File content type is invalid"}"#.into(),
    };
    assert!(matches!(media::read_upload(&refused), Err(ApiError::Invalid { .. })));
}

#[test]
fn a_post_for_later_tells_whether_it_will_wait() {
    use scheduled_statuses::{Schedule, Scheduled};
    let later = answer::<Schedule>(json!({
        "id": "3", "scheduled_at": "2026-12-06T12:00:00.000Z",
        "params": { "text": "Advent", "visibility": "public", "media_ids": null, "poll": null },
        "media_attachments": []
    }));
    let Ok(Scheduled::Later(later)) = later else { panic!("{later:?}") };
    assert_eq!(
        (later.params.text.as_str(), later.params.visibility),
        ("Advent", Visibility::Public)
    );
    let at_once = answer::<Schedule>(smallest_status("7"));
    assert!(matches!(at_once, Ok(Scheduled::AtOnce(_))), "{at_once:?}");
}

#[test]
fn counts_and_answers_without_content_are_read() {
    let unread = answer::<notifications::UnreadCount>(json!({ "count": 12 }));
    assert_eq!(unread, Ok(12));
    assert_eq!(answer::<notifications::RequestsMerged>(json!({ "merged": true })), Ok(true));
    assert_eq!(answer::<emails::CheckConfirmation>(json!(false)), Ok(false));
    let empty = Response { status: 200, headers: vec![], body: String::new() };
    assert_eq!(read_answer::<oauth::RevokeToken>(&empty), Ok(()));
}

#[test]
fn a_list_that_is_no_list_is_unreadable() {
    let answer: Result<Page<Status>, _> = answer::<timelines::Home>(json!({ "items": [] }));
    assert!(matches!(answer, Err(ApiError::Unreadable { .. })), "{answer:?}");
}
