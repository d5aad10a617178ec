//! What exactly is sent: method, path, query, body.

use mastodon::{Body, Cursor, Endpoint, Request, Timestamp, endpoints::*, entities::*};
use serde_json::{Value, json};

/// A request in one line, as it would stand in a log.
fn line(endpoint: &impl Endpoint) -> String {
    let request = endpoint.request();
    format!("{} {}", request.method.as_str(), request.path_and_query())
}

fn body(endpoint: &impl Endpoint) -> Value {
    match endpoint.request().body {
        Body::Json(value) => value,
        other => panic!("no JSON: {other:?}"),
    }
}

fn form(endpoint: &impl Endpoint) -> String {
    match endpoint.request().body.encode() {
        Some(("application/x-www-form-urlencoded", text)) => text,
        other => panic!("no form: {other:?}"),
    }
}

fn token(request: Request) -> Option<String> {
    request.token
}

macro_rules! id {
    ($kind:ident $text:literal) => {
        mastodon::$kind::new($text)
    };
}

#[test]
fn a_timeline_is_asked_for_by_place_and_length() {
    assert_eq!(line(&timelines::Home::default()), "GET /api/v1/timelines/home");
    let older = timelines::Public {
        local: true,
        at: Some(Cursor::older_than(id!(StatusId "12"))),
        limit: Some(20),
        ..Default::default()
    };
    assert_eq!(line(&older), "GET /api/v1/timelines/public?max_id=12&limit=20&local=true");
    let newer = timelines::List {
        id: id!(ListId "3"),
        at: Some(Cursor::newer_than(id!(StatusId "12"))),
        limit: None,
    };
    assert_eq!(line(&newer), "GET /api/v1/timelines/list/3?since_id=12");
    let link = timelines::Link {
        url: "https://x.example/?a=1&b=2".into(),
        at: Some(Cursor::right_after(id!(StatusId "12"))),
        limit: None,
    };
    assert_eq!(
        line(&link),
        "GET /api/v1/timelines/link?min_id=12&url=https%3A%2F%2Fx.example%2F%3Fa%3D1%26b%3D2"
    );
}

#[test]
fn a_hashtag_is_encoded_as_one_segment() {
    let tag = timelines::Tag {
        hashtag: "Bürger/Energie?".into(),
        any: vec!["eG".into(), "coop".into()],
        none: vec!["werbung".into()],
        ..Default::default()
    };
    assert_eq!(
        line(&tag),
        "GET /api/v1/timelines/tag/B%C3%BCrger%2FEnergie%3F?any%5B%5D=eG&any%5B%5D=coop&none%5B%5D=werbung"
    );
    let follow = tags::SetTag { name: "eG".into(), mark: tags::TagMark::Follow, on: true };
    assert_eq!(line(&follow), "POST /api/v1/tags/eG/follow");
    let unfeature = tags::SetTag { name: "eG".into(), mark: tags::TagMark::Feature, on: false };
    assert_eq!(line(&unfeature), "POST /api/v1/tags/eG/unfeature");
}

#[test]
fn an_id_cannot_leave_its_segment() {
    let status = statuses::GetStatus { id: id!(StatusId "../accounts/1?x") };
    assert_eq!(line(&status), "GET /api/v1/statuses/..%2Faccounts%2F1%3Fx");
}

#[test]
fn every_mark_has_its_verb_and_its_opposite() {
    use statuses::Mark;
    let set = |mark, on| line(&statuses::SetMark { id: id!(StatusId "5"), mark, on });
    let expected = [
        (Mark::Boost, "reblog"),
        (Mark::Favourite, "favourite"),
        (Mark::Bookmark, "bookmark"),
        (Mark::Pin, "pin"),
        (Mark::Mute, "mute"),
    ];
    for (mark, verb) in expected {
        assert_eq!(set(mark, true), format!("POST /api/v1/statuses/5/{verb}"));
        assert_eq!(set(mark, false), format!("POST /api/v1/statuses/5/un{verb}"));
    }
}

#[test]
fn relationships_are_changed_by_verbs() {
    use accounts::RelationshipChange as Change;
    let set = |kind| accounts::SetRelationship { id: id!(AccountId "5"), kind };
    let verbs = [
        (Change::Unfollow, "unfollow"),
        (Change::Block, "block"),
        (Change::Unblock, "unblock"),
        (Change::Unmute, "unmute"),
        (Change::RemoveFromFollowers, "remove_from_followers"),
        (Change::Endorse, "endorse"),
        (Change::Unendorse, "unendorse"),
    ];
    for (kind, verb) in verbs {
        let endpoint = set(kind);
        assert_eq!(line(&endpoint), format!("POST /api/v1/accounts/5/{verb}"));
        assert_eq!(endpoint.request().body, Body::None);
    }
    assert_eq!(line(&set(Change::follow())), "POST /api/v1/accounts/5/follow");
    assert_eq!(body(&set(Change::follow())), json!({}));
    let with_details = Change::Follow {
        reblogs: Some(false),
        notify: Some(true),
        languages: Some(vec!["de".into()]),
    };
    assert_eq!(
        body(&set(with_details)),
        json!({ "reblogs": false, "notify": true, "languages": ["de"] })
    );
    assert_eq!(
        body(&set(Change::Mute { notifications: true, duration: Some(3600) })),
        json!({ "notifications": true, "duration": 3600 })
    );
    assert_eq!(body(&set(Change::Note("Treffen".into()))), json!({ "comment": "Treffen" }));
}

#[test]
fn accounts_are_asked_for_by_id_handle_and_list() {
    let lookup = accounts::LookupAccount { acct: "fluss@genossenschaften.example".into() };
    assert_eq!(line(&lookup), "GET /api/v1/accounts/lookup?acct=fluss%40genossenschaften.example");
    let relationships = accounts::Relationships {
        ids: vec![id!(AccountId "1"), id!(AccountId "2")],
        with_suspended: true,
    };
    assert_eq!(
        line(&relationships),
        "GET /api/v1/accounts/relationships?id%5B%5D=1&id%5B%5D=2&with_suspended=true"
    );
    let posts = accounts::AccountStatuses {
        exclude_replies: true,
        tagged: Some("eG".into()),
        ..accounts::AccountStatuses::of(id!(AccountId "1"))
    };
    assert_eq!(line(&posts), "GET /api/v1/accounts/1/statuses?exclude_replies=true&tagged=eG");
    let directory = directory::ListDirectory { local: true, limit: Some(8), ..Default::default() };
    assert_eq!(line(&directory), "GET /api/v1/directory?order=active&local=true&limit=8");
}

#[test]
fn a_plain_post_sends_only_what_it_has() {
    let post = statuses::CreateStatus {
        status: "Guten Tag".into(),
        idempotency_key: Some("k1".into()),
        ..Default::default()
    };
    assert_eq!(line(&post), "POST /api/v1/statuses");
    assert_eq!(body(&post), json!({ "status": "Guten Tag" }));
    assert_eq!(post.request().idempotency_key.as_deref(), Some("k1"));
}

#[test]
fn a_full_post_sends_everything() {
    let post = statuses::CreateStatus {
        status: "Text".into(),
        spoiler_text: "Vorsicht".into(),
        sensitive: true,
        visibility: Some(Visibility::Unlisted),
        language: Some("de".into()),
        in_reply_to_id: Some(id!(StatusId "1")),
        media_ids: vec![id!(MediaId "2"), id!(MediaId "3")],
        poll: Some(statuses::NewPoll {
            options: vec!["Ja".into(), "Nein".into()],
            expires_in: 86400,
            multiple: false,
            hide_totals: true,
        }),
        quoted_status_id: Some(id!(StatusId "4")),
        quote_approval_policy: Some(QuotePolicy::Followers),
        idempotency_key: None,
    };
    let expected = json!({
        "status": "Text", "spoiler_text": "Vorsicht", "sensitive": true,
        "visibility": "unlisted", "language": "de", "in_reply_to_id": "1",
        "media_ids": ["2", "3"],
        "poll": {
            "options": ["Ja", "Nein"], "expires_in": 86400, "multiple": false, "hide_totals": true
        },
        "quoted_status_id": "4", "quote_approval_policy": "followers"
    });
    assert_eq!(body(&post), expected);
    let later = scheduled_statuses::Schedule {
        status: statuses::CreateStatus {
            status: "Text".into(),
            idempotency_key: Some("k2".into()),
            ..Default::default()
        },
        scheduled_at: Timestamp::new("2026-12-06T12:00:00Z"),
    };
    assert_eq!(body(&later), json!({ "status": "Text", "scheduled_at": "2026-12-06T12:00:00Z" }));
    assert_eq!(later.request().idempotency_key.as_deref(), Some("k2"));
}

#[test]
fn an_edit_replaces_and_a_deletion_may_keep_files() {
    let edit = statuses::EditStatus {
        id: id!(StatusId "5"),
        status: "Neu".into(),
        spoiler_text: String::new(),
        sensitive: false,
        language: None,
        media_ids: vec![id!(MediaId "2")],
        media_attributes: vec![statuses::MediaAttributes {
            id: id!(MediaId "2"),
            description: Some("Ein Haus".into()),
            focus: Some(Focus { x: -0.5, y: 0.25 }),
        }],
        poll: None,
        quote_approval_policy: None,
    };
    assert_eq!(line(&edit), "PUT /api/v1/statuses/5");
    assert_eq!(
        body(&edit),
        json!({
            "status": "Neu", "spoiler_text": "", "sensitive": false, "media_ids": ["2"],
            "media_attributes": [
                { "id": "2", "description": "Ein Haus", "focus": "-0.50,0.25" }
            ]
        })
    );
    let delete =
        |delete_media| line(&statuses::DeleteStatus { id: id!(StatusId "5"), delete_media });
    assert_eq!(delete(false), "DELETE /api/v1/statuses/5");
    assert_eq!(delete(true), "DELETE /api/v1/statuses/5?delete_media=true");
}

#[test]
fn signing_up_uses_the_apps_own_token() {
    let sign_up = accounts::CreateAccount {
        app_token: "app".into(),
        username: "wohnen_am_fluss".into(),
        email: "post@fluss.example".into(),
        password: "geheimnisvoll".into(),
        agreement: true,
        locale: "de".into(),
        reason: Some("Wir sind eine Genossenschaft.".into()),
        ..Default::default()
    };
    assert_eq!(line(&sign_up), "POST /api/v1/accounts");
    assert_eq!(token(sign_up.request()).as_deref(), Some("app"));
    assert_eq!(
        body(&sign_up),
        json!({
            "username": "wohnen_am_fluss", "email": "post@fluss.example",
            "password": "geheimnisvoll", "agreement": true, "locale": "de",
            "reason": "Wir sind eine Genossenschaft."
        })
    );
    let check = emails::CheckConfirmation { token: Some("pending".into()) };
    assert_eq!(line(&check), "GET /api/v1/emails/check_confirmation");
    assert_eq!(token(check.request()).as_deref(), Some("pending"));
    let resend = emails::ResendConfirmation { token: None, email: Some("neu@x.example".into()) };
    assert_eq!(line(&resend), "POST /api/v1/emails/confirmations");
    assert_eq!(body(&resend), json!({ "email": "neu@x.example" }));
    assert_eq!(token(accounts::VerifyCredentials::default().request()), None);
}

#[test]
fn an_app_names_all_its_addresses() {
    let app = apps::CreateApp {
        client_name: "geno.social".into(),
        redirect_uris: vec!["https://x.example/a".into(), "https://x.example/b".into()],
        scopes: "read write".into(),
        website: None,
    };
    assert_eq!(line(&app), "POST /api/v1/apps");
    assert_eq!(
        body(&app),
        json!({
            "client_name": "geno.social",
            "redirect_uris": "https://x.example/a\nhttps://x.example/b",
            "scopes": "read write"
        })
    );
}

#[test]
fn a_code_is_exchanged_with_its_verifier() {
    let exchange = oauth::ObtainToken {
        client_id: "id".into(),
        client_secret: "secret".into(),
        redirect_uri: "https://x.example/a".into(),
        scope: None,
        grant: oauth::Grant::AuthorizationCode { code: "c".into(), code_verifier: "v".into() },
    };
    assert_eq!(line(&exchange), "POST /oauth/token");
    assert_eq!(
        form(&exchange),
        "client_id=id&client_secret=secret&redirect_uri=https%3A%2F%2Fx.example%2Fa\
         &grant_type=authorization_code&code=c&code_verifier=v"
    );
    let as_app = oauth::ObtainToken {
        scope: Some("read write".into()),
        grant: oauth::Grant::ClientCredentials,
        ..exchange
    };
    assert_eq!(
        form(&as_app),
        "client_id=id&client_secret=secret&redirect_uri=https%3A%2F%2Fx.example%2Fa\
         &grant_type=client_credentials&scope=read%20write"
    );
    let revoke = oauth::RevokeToken {
        client_id: "id".into(),
        client_secret: "secret".into(),
        token: "t".into(),
    };
    assert_eq!(line(&revoke), "POST /oauth/revoke");
    assert_eq!(form(&revoke), "client_id=id&client_secret=secret&token=t");
}

#[test]
fn the_page_that_asks_for_consent_gets_all_it_needs() {
    let authorization = oauth::Authorization {
        client_id: "id".into(),
        redirect_uri: "https://x.example/a?b=c".into(),
        scope: "read write".into(),
        state: "s+1".into(),
        code_challenge: "ch-_".into(),
        force_login: false,
        lang: None,
    };
    let address = "https://geno.social/oauth/authorize?response_type=code&client_id=id\
        &redirect_uri=https%3A%2F%2Fx.example%2Fa%3Fb%3Dc&scope=read%20write&state=s%2B1\
        &code_challenge=ch-_&code_challenge_method=S256";
    assert_eq!(authorization.address("https://geno.social"), address);
    assert_eq!(authorization.address("https://geno.social/"), address);
    let another =
        oauth::Authorization { force_login: true, lang: Some("de".into()), ..authorization };
    assert_eq!(
        another.address("https://geno.social"),
        format!("{address}&force_login=true&lang=de")
    );
}

#[test]
fn notifications_are_chosen_by_kind() {
    let list = notifications::List {
        types: vec![NotificationKind::Mention, NotificationKind::AdminSignUp],
        account_id: Some(id!(AccountId "1")),
        ..Default::default()
    };
    assert_eq!(
        line(&list),
        "GET /api/v1/notifications?types%5B%5D=mention&types%5B%5D=admin.sign_up&account_id=1"
    );
    let grouped = notifications::ListGrouped {
        limit: Some(40),
        exclude_types: vec![NotificationKind::Follow],
        grouped_types: vec![NotificationKind::Favourite],
        partial_avatars: true,
        ..Default::default()
    };
    assert_eq!(
        line(&grouped),
        "GET /api/v2/notifications?limit=40&exclude_types%5B%5D=follow\
         &grouped_types%5B%5D=favourite&expand_accounts=partial_avatars"
    );
    let accounts = notifications::GroupAccounts { group_key: "favourite-1-2".into() };
    assert_eq!(line(&accounts), "GET /api/v2/notifications/favourite-1-2/accounts");
    let policy = notifications::UpdatePolicy {
        for_new_accounts: Some(NotificationFilter::Filter),
        ..Default::default()
    };
    assert_eq!(line(&policy), "PATCH /api/v2/notifications/policy");
    assert_eq!(body(&policy), json!({ "for_new_accounts": "filter" }));
    let refuse = notifications::AnswerRequest { id: id!(NotificationRequestId "9"), accept: false };
    assert_eq!(line(&refuse), "POST /api/v1/notifications/requests/9/dismiss");
}

#[test]
fn markers_are_kept_one_by_one() {
    assert_eq!(
        line(&markers::GetMarkers),
        "GET /api/v1/markers?timeline%5B%5D=home&timeline%5B%5D=notifications"
    );
    let save = markers::SaveMarkers { home: Some(id!(StatusId "7")), notifications: None };
    assert_eq!(line(&save), "POST /api/v1/markers");
    assert_eq!(body(&save), json!({ "home": { "last_read_id": "7" } }));
}

#[test]
fn searching_names_only_what_was_chosen() {
    let search = search::Search {
        q: "#Genossenschaft".into(),
        kind: Some(search::SearchKind::Hashtags),
        resolve: true,
        limit: Some(5),
        ..Default::default()
    };
    assert_eq!(
        line(&search),
        "GET /api/v2/search?q=%23Genossenschaft&type=hashtags&resolve=true&limit=5"
    );
}

#[test]
fn a_vote_is_a_list_of_indexes() {
    let vote = polls::Vote { id: id!(PollId "2"), choices: vec![0, 2] };
    assert_eq!(line(&vote), "POST /api/v1/polls/2/votes");
    assert_eq!(body(&vote), json!({ "choices": [0, 2] }));
}

#[test]
fn a_profile_changes_only_what_is_named() {
    let update = accounts::UpdateCredentials {
        note: Some("Wohnen am Wasser".into()),
        fields: Some(vec![("Rechtsform".into(), "eG".into()), ("Sitz".into(), "Bremen".into())]),
        privacy: Some(Visibility::Public),
        ..Default::default()
    };
    assert_eq!(line(&update), "PATCH /api/v1/accounts/update_credentials");
    assert_eq!(
        body(&update),
        json!({
            "note": "Wohnen am Wasser",
            "fields_attributes": {
                "0": { "name": "Rechtsform", "value": "eG" },
                "1": { "name": "Sitz", "value": "Bremen" }
            },
            "source": { "privacy": "public" }
        })
    );
    assert_eq!(body(&accounts::UpdateCredentials::default()), json!({}));
}

#[test]
fn filters_and_lists_are_made_and_changed() {
    use filters::{FilterExpiry, KeywordChange};
    let new = filters::SaveFilter {
        title: "Werbung".into(),
        context: vec![FilterContext::Home, FilterContext::Public],
        action: Some(FilterAction::Hide),
        expiry: FilterExpiry::In(3600),
        keywords: vec![KeywordChange::Add { keyword: "Rabatt".into(), whole_word: true }],
        ..Default::default()
    };
    assert_eq!(line(&new), "POST /api/v2/filters");
    assert_eq!(
        body(&new),
        json!({
            "title": "Werbung", "context": ["home", "public"], "filter_action": "hide",
            "expires_in": 3600,
            "keywords_attributes": [{ "keyword": "Rabatt", "whole_word": true }]
        })
    );
    let changed = filters::SaveFilter {
        id: Some(id!(FilterId "4")),
        expiry: FilterExpiry::Never,
        keywords: vec![KeywordChange::Remove(id!(FilterKeywordId "8"))],
        ..new
    };
    assert_eq!(line(&changed), "PUT /api/v2/filters/4");
    assert_eq!(body(&changed)["expires_in"], Value::Null);
    assert!(body(&changed).as_object().is_some_and(|fields| fields.contains_key("expires_in")));
    assert_eq!(body(&changed)["keywords_attributes"], json!([{ "id": "8", "_destroy": true }]));

    let members = |on| lists::SetListAccounts {
        id: id!(ListId "3"),
        account_ids: vec![id!(AccountId "1"), id!(AccountId "2")],
        on,
    };
    assert_eq!(line(&members(true)), "POST /api/v1/lists/3/accounts");
    assert_eq!(body(&members(true)), json!({ "account_ids": ["1", "2"] }));
    assert_eq!(
        line(&members(false)),
        "DELETE /api/v1/lists/3/accounts?account_ids%5B%5D=1&account_ids%5B%5D=2"
    );
}

#[test]
fn a_file_is_described_with_its_focus() {
    let update = media::UpdateMedia {
        id: id!(MediaId "2"),
        description: Some("Ein Haus".into()),
        focus: Some(Focus { x: 0.0, y: -1.0 }),
    };
    assert_eq!(line(&update), "PUT /api/v1/media/2");
    assert_eq!(body(&update), json!({ "description": "Ein Haus", "focus": "0.00,-1.00" }));
}

#[test]
fn a_reaction_may_be_any_emoji() {
    let set = |on| {
        line(&announcements::SetReaction { id: id!(AnnouncementId "1"), name: "🎉".into(), on })
    };
    assert_eq!(set(true), "PUT /api/v1/announcements/1/reactions/%F0%9F%8E%89");
    assert_eq!(set(false), "DELETE /api/v1/announcements/1/reactions/%F0%9F%8E%89");
}

#[test]
fn a_report_names_posts_and_rules() {
    let report = reports::CreateReport {
        account_id: id!(AccountId "1"),
        status_ids: vec![id!(StatusId "2")],
        comment: "Werbung".into(),
        forward: false,
        category: ReportCategory::Violation,
        rule_ids: vec![id!(RuleId "3")],
    };
    assert_eq!(line(&report), "POST /api/v1/reports");
    assert_eq!(
        body(&report),
        json!({
            "account_id": "1", "status_ids": ["2"], "comment": "Werbung", "forward": false,
            "category": "violation", "rule_ids": ["3"]
        })
    );
}
