//! Calls that ask for something.

use super::*;

#[test]
fn a_timeline_is_asked_for_by_place_and_length() {
    assert_eq!(line(&timelines::Home::default()), "GET /api/v1/timelines/home");
    let older = timelines::Public {
        local: true,
        at: Some(Cursor::older_than(StatusId::new("12"))),
        limit: Some(20),
        ..Default::default()
    };
    assert_eq!(line(&older), "GET /api/v1/timelines/public?max_id=12&limit=20&local=true");
    let newer = timelines::List {
        id: ListId::new("3"),
        at: Some(Cursor::newer_than(StatusId::new("12"))),
        limit: None,
    };
    assert_eq!(line(&newer), "GET /api/v1/timelines/list/3?since_id=12");
    let link = timelines::Link {
        url: "https://x.example/?a=1&b=2".into(),
        at: Some(Cursor::right_after(StatusId::new("12"))),
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
    let status = statuses::GetStatus { id: StatusId::new("../accounts/1?x") };
    assert_eq!(line(&status), "GET /api/v1/statuses/..%2Faccounts%2F1%3Fx");
}

#[test]
fn accounts_are_asked_for_by_id_handle_and_list() {
    let lookup = accounts::LookupAccount { acct: "fluss@genossenschaften.example".into() };
    assert_eq!(line(&lookup), "GET /api/v1/accounts/lookup?acct=fluss%40genossenschaften.example");
    let relationships = accounts::Relationships {
        ids: vec![AccountId::new("1"), AccountId::new("2")],
        with_suspended: true,
    };
    assert_eq!(
        line(&relationships),
        "GET /api/v1/accounts/relationships?id%5B%5D=1&id%5B%5D=2&with_suspended=true"
    );
    let posts = accounts::AccountStatuses {
        exclude_replies: true,
        tagged: Some("eG".into()),
        ..accounts::AccountStatuses::of(AccountId::new("1"))
    };
    assert_eq!(line(&posts), "GET /api/v1/accounts/1/statuses?exclude_replies=true&tagged=eG");
    let directory = directory::ListDirectory { local: true, limit: Some(8), ..Default::default() };
    assert_eq!(line(&directory), "GET /api/v1/directory?order=active&local=true&limit=8");
}

#[test]
fn notifications_are_chosen_by_kind() {
    let list = notifications::List {
        types: vec![NotificationKind::Mention, NotificationKind::AdminSignUp],
        account_id: Some(AccountId::new("1")),
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
    let refuse =
        notifications::AnswerRequest { id: NotificationRequestId::new("9"), accept: false };
    assert_eq!(line(&refuse), "POST /api/v1/notifications/requests/9/dismiss");
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
