//! Calls that change something.

use super::*;

#[test]
fn every_mark_has_its_verb_and_its_opposite() {
    use statuses::Mark;
    let set = |mark, on| line(&statuses::SetMark { id: StatusId::new("5"), mark, on });
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
    let set = |kind| accounts::SetRelationship { id: AccountId::new("5"), kind };
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
        in_reply_to_id: Some(StatusId::new("1")),
        media_ids: vec![MediaId::new("2"), MediaId::new("3")],
        poll: Some(statuses::NewPoll {
            options: vec!["Ja".into(), "Nein".into()],
            expires_in: 86400,
            multiple: false,
            hide_totals: true,
        }),
        quoted_status_id: Some(StatusId::new("4")),
        quote_approval_policy: Some(QuotePolicy::Followers),
        content_type: Some("text/markdown".into()),
        idempotency_key: None,
    };
    let expected = json!({
        "status": "Text", "spoiler_text": "Vorsicht", "sensitive": true,
        "visibility": "unlisted", "language": "de", "in_reply_to_id": "1",
        "media_ids": ["2", "3"],
        "poll": {
            "options": ["Ja", "Nein"], "expires_in": 86400, "multiple": false, "hide_totals": true
        },
        "quoted_status_id": "4", "quote_approval_policy": "followers",
        "content_type": "text/markdown"
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
        id: StatusId::new("5"),
        status: "Neu".into(),
        spoiler_text: String::new(),
        sensitive: false,
        language: None,
        media_ids: vec![MediaId::new("2")],
        media_attributes: vec![statuses::MediaAttributes {
            id: MediaId::new("2"),
            description: Some("Ein Haus".into()),
            focus: Some(Focus { x: -0.5, y: 0.25 }),
        }],
        poll: None,
        quote_approval_policy: None,
        content_type: None,
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
        |delete_media| line(&statuses::DeleteStatus { id: StatusId::new("5"), delete_media });
    assert_eq!(delete(false), "DELETE /api/v1/statuses/5");
    assert_eq!(delete(true), "DELETE /api/v1/statuses/5?delete_media=true");
}

#[test]
fn markers_are_kept_one_by_one() {
    assert_eq!(
        line(&markers::GetMarkers),
        "GET /api/v1/markers?timeline%5B%5D=home&timeline%5B%5D=notifications"
    );
    let save = markers::SaveMarkers { home: Some(StatusId::new("7")), notifications: None };
    assert_eq!(line(&save), "POST /api/v1/markers");
    assert_eq!(body(&save), json!({ "home": { "last_read_id": "7" } }));
}

#[test]
fn a_vote_is_a_list_of_indexes() {
    let vote = polls::Vote { id: PollId::new("2"), choices: vec![0, 2] };
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
        id: Some(FilterId::new("4")),
        expiry: FilterExpiry::Never,
        keywords: vec![KeywordChange::Remove(FilterKeywordId::new("8"))],
        ..new
    };
    assert_eq!(line(&changed), "PUT /api/v2/filters/4");
    assert_eq!(body(&changed)["expires_in"], Value::Null);
    assert!(body(&changed).as_object().is_some_and(|fields| fields.contains_key("expires_in")));
    assert_eq!(body(&changed)["keywords_attributes"], json!([{ "id": "8", "_destroy": true }]));

    let members = |on| lists::SetListAccounts {
        id: ListId::new("3"),
        account_ids: vec![AccountId::new("1"), AccountId::new("2")],
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
        id: MediaId::new("2"),
        description: Some("Ein Haus".into()),
        focus: Some(Focus { x: 0.0, y: -1.0 }),
    };
    assert_eq!(line(&update), "PUT /api/v1/media/2");
    assert_eq!(body(&update), json!({ "description": "Ein Haus", "focus": "0.00,-1.00" }));
}

#[test]
fn a_reaction_may_be_any_emoji() {
    let set = |on| {
        line(&announcements::SetReaction { id: AnnouncementId::new("1"), name: "🎉".into(), on })
    };
    assert_eq!(set(true), "PUT /api/v1/announcements/1/reactions/%F0%9F%8E%89");
    assert_eq!(set(false), "DELETE /api/v1/announcements/1/reactions/%F0%9F%8E%89");
}

#[test]
fn a_report_names_posts_and_rules() {
    let report = reports::CreateReport {
        account_id: AccountId::new("1"),
        status_ids: vec![StatusId::new("2")],
        comment: "Werbung".into(),
        forward: false,
        category: ReportCategory::Violation,
        rule_ids: vec![RuleId::new("3")],
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

#[test]
fn a_server_is_blocked_by_its_name() {
    let set = |on| domain_blocks::SetDomainBlock { domain: "laut.example".into(), on };
    assert_eq!(line(&set(true)), "POST /api/v1/domain_blocks");
    assert_eq!(body(&set(true)), json!({ "domain": "laut.example" }));
    assert_eq!(line(&set(false)), "DELETE /api/v1/domain_blocks?domain=laut.example");
    let response = Response {
        status: 200,
        headers: vec![(
            "link".into(),
            "<https://x.example/api/v1/domain_blocks?max_id=4>; rel=\"next\"".into(),
        )],
        body: r#"["laut.example"]"#.into(),
    };
    let page = read_answer::<domain_blocks::ListDomainBlocks>(&response).unwrap();
    assert_eq!(page.items, ["laut.example"]);
    let older = domain_blocks::ListDomainBlocks { at: page.next, limit: None };
    assert_eq!(line(&older), "GET /api/v1/domain_blocks?max_id=4");
}
