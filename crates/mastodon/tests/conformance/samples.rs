//! A sample of every call.

use mastodon::{endpoints::*, entities::*, *};

/// Everything that the client may send: each call filled to the brim.
#[rustfmt::skip]
pub fn samples() -> Vec<Request> {
    let at = || Some(Cursor::older_than("1"));
    let text = || "x".to_owned();
    let some = || Some("x".to_owned());
    let (limit, offset) = (Some(1), Some(1));
    let account = || AccountId::new("1");
    let status = || StatusId::new("1");
    let poll = || Some(statuses::NewPoll { options: vec![text()], expires_in: 1, multiple: true, hide_totals: true });
    let time = || Timestamp::new("2026-12-06T12:00:00Z");
    let filter = Some(NotificationFilter::Drop);
    let kinds = || vec![NotificationKind::Mention];
    let focus = Some(Focus { x: 0.0, y: 0.0 });
    let post = || statuses::CreateStatus {
        status: text(), spoiler_text: text(), sensitive: true, visibility: Some(Visibility::Public),
        language: some(), in_reply_to_id: Some(status()), media_ids: vec![MediaId::new("1")],
        poll: poll(), quoted_status_id: Some(status()),
        quote_approval_policy: Some(QuotePolicy::Nobody), idempotency_key: some(),
        content_type: None, // Other servers' own.
    };
    let save_filter = |id| filters::SaveFilter {
        id, title: text(), context: vec![FilterContext::Home], action: Some(FilterAction::Warn),
        expiry: filters::FilterExpiry::In(1),
        keywords: vec![filters::KeywordChange::Change {
            id: FilterKeywordId::new("1"), keyword: text(), whole_word: true,
        }],
    }.request();
    let save_list = |id| lists::SaveList {
        id, title: text(), replies_policy: Some(RepliesPolicy::List), exclusive: true,
    }.request();
    let list_accounts = |on| lists::SetListAccounts {
        id: ListId::new("1"), account_ids: vec![account()], on,
    }.request();
    let reaction = |on| announcements::SetReaction {
        id: AnnouncementId::new("1"), name: text(), on,
    }.request();
    let answer_follow = |accept| follow_requests::AnswerFollowRequest { account_id: account(), accept }.request();
    let answer_request = |accept| notifications::AnswerRequest { id: NotificationRequestId::new("1"), accept }.request();
    let answer_requests = |accept| notifications::AnswerRequests {
        ids: vec![NotificationRequestId::new("1")], accept,
    }.request();
    let token = |grant| oauth::ObtainToken {
        client_id: text(), client_secret: text(), redirect_uri: text(), scope: some(), grant,
    }.request();
    let remove_picture = |picture| profile::RemovePicture { picture }.request();

    let mut requests = vec![
        accounts::CreateAccount {
            app_token: text(), username: text(), email: text(), password: text(), agreement: true,
            locale: text(), reason: some(), time_zone: some(), invite_code: some(),
            date_of_birth: some(),
        }.request(),
        accounts::VerifyCredentials::default().request(),
        accounts::GetAccount { id: account() }.request(),
        accounts::LookupAccount { acct: text() }.request(),
        accounts::AccountStatuses {
            id: account(), at: at(), limit, only_media: true, exclude_replies: true,
            exclude_reblogs: true, pinned: true, tagged: some(),
        }.request(),
        accounts::Followers { id: account(), at: at(), limit }.request(),
        accounts::Following { id: account(), at: at(), limit }.request(),
        accounts::AccountEndorsements { id: account(), at: at(), limit }.request(),
        accounts::Endorsements { at: at(), limit }.request(),
        accounts::AccountFeaturedTags { id: account() }.request(),
        accounts::AccountLists { id: account() }.request(),
        accounts::GetFamiliarFollowers { ids: vec![account()] }.request(),
        accounts::SearchAccounts { q: text(), limit, resolve: true, following: true }.request(),
        accounts::Relationships { ids: vec![account()], with_suspended: true }.request(),
        accounts::UpdateCredentials {
            display_name: some(), note: some(), avatar_description: some(),
            header_description: some(), fields: Some(vec![]), locked: Some(true), bot: Some(true),
            discoverable: Some(true), indexable: Some(true), hide_collections: Some(true),
            attribution_domains: Some(vec![]), privacy: Some(Visibility::Public),
            sensitive: Some(true), language: some(), quote_policy: Some(QuotePolicy::Public),
        }.request(),
        announcements::List.request(),
        announcements::Dismiss { id: AnnouncementId::new("1") }.request(),
        reaction(true), reaction(false),
        apps::CreateApp { client_name: text(), redirect_uris: vec![text()], scopes: text(), website: some() }.request(),
        apps::VerifyApp::default().request(),
        blocks::ListBlocks { at: at(), limit }.request(),
        bookmarks::ListBookmarks { at: at(), limit }.request(),
        conversations::ListConversations { at: at(), limit }.request(),
        conversations::MarkConversationRead { id: ConversationId::new("1") }.request(),
        conversations::RemoveConversation { id: ConversationId::new("1") }.request(),
        directory::ListDirectory { local: true, order: directory::DirectoryOrder::New, offset, limit }.request(),
        emails::CheckConfirmation::default().request(),
        emails::ResendConfirmation { token: None, email: some() }.request(),
        favourites::ListFavourites { at: at(), limit }.request(),
        featured_tags::ListFeaturedTags.request(),
        featured_tags::FeatureTag { name: text() }.request(),
        featured_tags::UnfeatureTag { id: FeaturedTagId::new("1") }.request(),
        featured_tags::SuggestFeaturedTags.request(),
        filters::ListFilters.request(),
        filters::GetFilter { id: FilterId::new("1") }.request(),
        save_filter(None), save_filter(Some(FilterId::new("1"))),
        filters::DeleteFilter { id: FilterId::new("1") }.request(),
        filters::FilterKeywords { id: FilterId::new("1") }.request(),
        filters::AddKeyword { id: FilterId::new("1"), keyword: text(), whole_word: true }.request(),
        filters::RemoveKeyword { id: FilterKeywordId::new("1") }.request(),
        filters::AddFilterStatus { id: FilterId::new("1"), status_id: status() }.request(),
        filters::RemoveFilterStatus { id: FilterStatusId::new("1") }.request(),
        follow_requests::ListFollowRequests { at: at(), limit }.request(),
        answer_follow(true), answer_follow(false),
        async_refreshes::GetAsyncRefresh { id: text() }.request(),
        instance::GetInstance.request(),
        instance::TranslationLanguages.request(),
        instance::GetInstanceV1.request(),
        instance::GetStats.request(),
        instance::Rules.request(),
        instance::GetExtendedDescription.request(),
        instance::GetPrivacyPolicy.request(),
        instance::GetTermsOfService.request(),
        instance::CustomEmojis.request(),
        invites::GetInvite { code: text() }.request(),
        lists::Lists.request(),
        lists::GetList { id: ListId::new("1") }.request(),
        save_list(None), save_list(Some(ListId::new("1"))),
        lists::DeleteList { id: ListId::new("1") }.request(),
        lists::ListAccounts { id: ListId::new("1"), at: at(), limit }.request(),
        list_accounts(true), list_accounts(false),
        markers::GetMarkers.request(),
        markers::SaveMarkers { home: Some(status()), notifications: Some(NotificationId::new("1")) }.request(),
        media::GetMedia { id: MediaId::new("1") }.request(),
        media::UpdateMedia { id: MediaId::new("1"), description: some(), focus }.request(),
        media::DeleteMedia { id: MediaId::new("1") }.request(),
        Request::post(media::UPLOAD_PATH),
        Request::patch(accounts::UPDATE_PATH),
        mutes::ListMutes { at: at(), limit }.request(),
        notifications::List {
            at: at(), limit, types: kinds(), exclude_types: kinds(), account_id: Some(account()),
            include_filtered: true,
        }.request(),
        notifications::GetNotification { id: NotificationId::new("1") }.request(),
        notifications::UnreadCount { limit }.request(),
        notifications::Dismiss { id: NotificationId::new("1") }.request(),
        notifications::Clear.request(),
        notifications::ListGrouped {
            at: at(), limit, types: kinds(), exclude_types: kinds(), grouped_types: kinds(),
            account_id: Some(account()), include_filtered: true, partial_avatars: true,
        }.request(),
        notifications::GetGroup { group_key: text() }.request(),
        notifications::GroupAccounts { group_key: text() }.request(),
        notifications::DismissGroup { group_key: text() }.request(),
        notifications::UnreadGroupCount { limit }.request(),
        notifications::GetPolicy.request(),
        notifications::UpdatePolicy {
            for_not_following: filter, for_not_followers: filter, for_new_accounts: filter,
            for_private_mentions: filter, for_limited_accounts: filter, for_bots: filter,
        }.request(),
        notifications::ListRequests { at: at(), limit }.request(),
        notifications::GetRequest { id: NotificationRequestId::new("1") }.request(),
        answer_request(true), answer_request(false),
        answer_requests(true), answer_requests(false),
        notifications::RequestsMerged.request(),
        token(oauth::Grant::ClientCredentials),
        token(oauth::Grant::AuthorizationCode { code: text(), code_verifier: text() }),
        oauth::RevokeToken { client_id: text(), client_secret: text(), token: text() }.request(),
        polls::GetPoll { id: PollId::new("1") }.request(),
        polls::Vote { id: PollId::new("1"), choices: vec![0] }.request(),
        preferences::GetPreferences.request(),
        remove_picture(profile::ProfilePicture::Avatar), remove_picture(profile::ProfilePicture::Header),
        domain_blocks::ListDomainBlocks { at: at(), limit }.request(),
        domain_blocks::SetDomainBlock { domain: text(), on: true }.request(),
        domain_blocks::SetDomainBlock { domain: text(), on: false }.request(),
        reports::CreateReport {
            account_id: account(), status_ids: vec![status()], comment: text(), forward: true,
            category: ReportCategory::Spam, rule_ids: vec![RuleId::new("1")],
        }.request(),
        scheduled_statuses::Schedule { status: post(), scheduled_at: time() }.request(),
        scheduled_statuses::ListScheduled { at: at(), limit }.request(),
        scheduled_statuses::Reschedule { id: ScheduledStatusId::new("1"), scheduled_at: time() }.request(),
        scheduled_statuses::CancelScheduled { id: ScheduledStatusId::new("1") }.request(),
        search::Search {
            q: text(), kind: Some(search::SearchKind::Accounts), resolve: true, following: true,
            account_id: Some(account()), exclude_unreviewed: true, limit, offset,
        }.request(),
        statuses::GetStatus { id: status() }.request(),
        statuses::GetStatuses { ids: vec![status()] }.request(),
        statuses::GetContext { id: status() }.request(),
        statuses::History { id: status() }.request(),
        statuses::Source { id: status() }.request(),
        statuses::RebloggedBy { id: status(), at: at(), limit }.request(),
        statuses::FavouritedBy { id: status(), at: at(), limit }.request(),
        statuses::Translate { id: status(), lang: some() }.request(),
        statuses::Quotes { id: status(), at: at(), limit }.request(),
        statuses::RevokeQuote { id: status(), quoting_status_id: status() }.request(),
        statuses::SetQuotePolicy { id: status(), policy: QuotePolicy::Public }.request(),
        post().request(),
        statuses::EditStatus {
            id: status(), status: text(), spoiler_text: text(), sensitive: true, language: some(),
            media_ids: vec![MediaId::new("1")],
            media_attributes: vec![statuses::MediaAttributes { id: MediaId::new("1"), description: some(), focus }],
            poll: poll(), quote_approval_policy: Some(QuotePolicy::Public), content_type: None,
        }.request(),
        statuses::DeleteStatus { id: status(), delete_media: true }.request(),
        suggestions::ListSuggestions { limit }.request(),
        suggestions::RemoveSuggestion { account_id: account() }.request(),
        tags::GetTag { name: text() }.request(),
        tags::FollowedTags { at: at(), limit }.request(),
        timelines::Home { at: at(), limit }.request(),
        timelines::Public { local: true, remote: true, only_media: true, at: at(), limit }.request(),
        timelines::Tag {
            hashtag: text(), any: vec![text()], all: vec![text()], none: vec![text()], local: true,
            remote: true, only_media: true, at: at(), limit,
        }.request(),
        timelines::List { id: ListId::new("1"), at: at(), limit }.request(),
        timelines::Link { url: text(), at: at(), limit }.request(),
        trends::TrendingTags { offset, limit }.request(),
        trends::TrendingStatuses { at: Some(Cursor::skipping(1)), limit }.request(),
        trends::TrendingLinks { offset, limit }.request(),
    ];
    use accounts::RelationshipChange as Change;
    let changes = [
        Change::Follow { reblogs: Some(true), notify: Some(true), languages: Some(vec![text()]) },
        Change::Unfollow, Change::Block, Change::Unblock,
        Change::Mute { notifications: true, duration: Some(1) }, Change::Unmute,
        Change::RemoveFromFollowers, Change::Endorse, Change::Unendorse, Change::Note(text()),
    ];
    requests.extend(changes.map(|kind| accounts::SetRelationship { id: account(), kind }.request()));
    for on in [true, false] {
        use statuses::Mark;
        let marks = [Mark::Boost, Mark::Favourite, Mark::Bookmark, Mark::Pin, Mark::Mute];
        requests.extend(marks.map(|mark| statuses::SetMark { id: status(), mark, on }.request()));
        let marks = [tags::TagMark::Follow, tags::TagMark::Feature];
        requests.extend(marks.map(|mark| tags::SetTag { name: text(), mark, on }.request()));
    }
    requests
}
