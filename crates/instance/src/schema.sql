-- Everything the Probeinstanz remembers. Times are milliseconds since 1970 (UTC), ids are snowflakes
-- (see ids.rs), booleans are 0/1, lists and free structures are JSON text.

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    username TEXT NOT NULL COLLATE NOCASE,
    domain TEXT COLLATE NOCASE,                 -- NULL: of this server
    display_name TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',              -- as typed; HTML is made on the way out
    fields TEXT NOT NULL DEFAULT '[]',          -- [{"name","value","verified_at"}]
    avatar TEXT,                                -- file below the media folder
    avatar_static TEXT,
    avatar_description TEXT NOT NULL DEFAULT '',
    header TEXT,
    header_static TEXT,
    header_description TEXT NOT NULL DEFAULT '',
    url TEXT,                                   -- only for accounts of other servers
    uri TEXT,
    locked INTEGER NOT NULL DEFAULT 0,
    bot INTEGER NOT NULL DEFAULT 0,
    discoverable INTEGER,
    indexable INTEGER NOT NULL DEFAULT 0,
    hide_collections INTEGER,
    show_media INTEGER NOT NULL DEFAULT 1,
    show_media_replies INTEGER NOT NULL DEFAULT 1,
    show_featured INTEGER NOT NULL DEFAULT 1,
    attribution_domains TEXT NOT NULL DEFAULT '[]',
    suspended INTEGER NOT NULL DEFAULT 0,
    silenced INTEGER NOT NULL DEFAULT 0,
    moved_to INTEGER REFERENCES accounts(id) ON DELETE SET NULL,
    memorial INTEGER NOT NULL DEFAULT 0,
    last_status_at INTEGER,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX accounts_by_handle ON accounts(username, ifnull(domain, ''));

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL UNIQUE REFERENCES accounts(id) ON DELETE CASCADE,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',              -- '' | 'admin'
    locale TEXT NOT NULL DEFAULT 'de',
    time_zone TEXT,
    date_of_birth TEXT,
    reason TEXT,
    approved INTEGER NOT NULL DEFAULT 0,
    disabled INTEGER NOT NULL DEFAULT 0,
    confirmation_token TEXT UNIQUE,
    confirmation_sent_at INTEGER,
    confirmed_at INTEGER,
    invite_id INTEGER REFERENCES invites(id) ON DELETE SET NULL,
    created_by_app_id INTEGER REFERENCES apps(id) ON DELETE SET NULL,
    default_privacy TEXT NOT NULL DEFAULT 'public',
    default_sensitive INTEGER NOT NULL DEFAULT 0,
    default_language TEXT,
    default_quote_policy TEXT NOT NULL DEFAULT 'public',
    last_active_at INTEGER,
    created_at INTEGER NOT NULL
);

CREATE TABLE invites (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    max_uses INTEGER,
    uses INTEGER NOT NULL DEFAULT 0,
    autofollow INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    created_at INTEGER NOT NULL
);

CREATE TABLE apps (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    website TEXT,
    redirect_uris TEXT NOT NULL,                -- JSON list, in the order given
    scopes TEXT NOT NULL,                       -- separated by one space
    client_id TEXT NOT NULL UNIQUE,
    client_secret TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE authorization_codes (
    code TEXT PRIMARY KEY,
    app_id INTEGER NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    redirect_uri TEXT NOT NULL,
    scopes TEXT NOT NULL,
    code_challenge TEXT,
    used_at INTEGER,
    expires_at INTEGER NOT NULL
);

CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    app_id INTEGER REFERENCES apps(id) ON DELETE CASCADE,
    user_id INTEGER REFERENCES users(id) ON DELETE CASCADE, -- NULL: the app's own token
    scopes TEXT NOT NULL,
    revoked_at INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX tokens_by_user ON tokens(user_id);

CREATE TABLE follows (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    show_reblogs INTEGER NOT NULL DEFAULT 1,
    notify INTEGER NOT NULL DEFAULT 0,
    languages TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, target_id)
);
CREATE INDEX follows_by_target ON follows(target_id);

CREATE TABLE follow_requests (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    show_reblogs INTEGER NOT NULL DEFAULT 1,
    notify INTEGER NOT NULL DEFAULT 0,
    languages TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, target_id)
);
CREATE INDEX follow_requests_by_target ON follow_requests(target_id);

CREATE TABLE mutes (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    hide_notifications INTEGER NOT NULL DEFAULT 1,
    expires_at INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, target_id)
);

CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, target_id)
);
CREATE INDEX blocks_by_target ON blocks(target_id);

CREATE TABLE account_notes (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    comment TEXT NOT NULL,
    PRIMARY KEY (account_id, target_id)
);

CREATE TABLE account_pins (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, target_id)
);

CREATE TABLE domain_blocks (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    domain TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (account_id, domain)
);

CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    report TEXT NOT NULL                        -- as it was answered
);

CREATE TABLE suggestions_dismissed (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, target_id)
);

CREATE TABLE statuses (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    text TEXT NOT NULL DEFAULT '',              -- as typed
    html TEXT,                                  -- only for posts of other servers: as it came, whatever it is
    spoiler_text TEXT NOT NULL DEFAULT '',
    sensitive INTEGER NOT NULL DEFAULT 0,
    visibility TEXT NOT NULL DEFAULT 'public',  -- public | unlisted | private | direct
    language TEXT,
    in_reply_to_id INTEGER REFERENCES statuses(id) ON DELETE SET NULL,
    in_reply_to_account_id INTEGER REFERENCES accounts(id) ON DELETE SET NULL,
    conversation_id INTEGER,                    -- id of the thread's first post
    reblog_of_id INTEGER REFERENCES statuses(id) ON DELETE CASCADE,
    poll_id INTEGER REFERENCES polls(id) ON DELETE SET NULL,
    card_id INTEGER REFERENCES link_cards(id) ON DELETE SET NULL,
    quote_policy TEXT NOT NULL DEFAULT 'public', -- public | followers | nobody
    app_id INTEGER REFERENCES apps(id) ON DELETE SET NULL,
    uri TEXT,                                   -- only for posts of other servers
    url TEXT,
    edited_at INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX statuses_by_account ON statuses(account_id, id);
CREATE INDEX statuses_by_parent ON statuses(in_reply_to_id);
CREATE INDEX statuses_by_original ON statuses(reblog_of_id);
CREATE UNIQUE INDEX one_reblog_each ON statuses(account_id, reblog_of_id)
    WHERE reblog_of_id IS NOT NULL;

CREATE TABLE status_edits (
    id INTEGER PRIMARY KEY,
    status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    spoiler_text TEXT NOT NULL,
    sensitive INTEGER NOT NULL,
    media TEXT NOT NULL DEFAULT '[]',           -- ids and descriptions as they were
    poll_options TEXT,
    created_at INTEGER NOT NULL
);
CREATE INDEX status_edits_by_status ON status_edits(status_id);

CREATE TABLE quotes (
    status_id INTEGER PRIMARY KEY REFERENCES statuses(id) ON DELETE CASCADE,
    quoted_status_id INTEGER REFERENCES statuses(id) ON DELETE SET NULL,
    quoted_account_id INTEGER REFERENCES accounts(id) ON DELETE SET NULL,
    state TEXT NOT NULL                         -- pending | accepted | rejected | revoked
);
CREATE INDEX quotes_by_quoted ON quotes(quoted_status_id);

CREATE TABLE media (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    status_id INTEGER REFERENCES statuses(id) ON DELETE SET NULL,
    scheduled_status_id INTEGER REFERENCES scheduled_statuses(id) ON DELETE SET NULL,
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'unknown',       -- image | gifv | video | audio | unknown
    slow INTEGER NOT NULL DEFAULT 0,            -- ready only after settings.media_delay_ms
    file TEXT,                                  -- below the media folder
    preview TEXT,
    description TEXT,
    blurhash TEXT,
    meta TEXT NOT NULL DEFAULT '{}',
    focus_x REAL NOT NULL DEFAULT 0,
    focus_y REAL NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
);
CREATE INDEX media_by_status ON media(status_id);

CREATE TABLE polls (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    multiple INTEGER NOT NULL DEFAULT 0,
    hide_totals INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    closed INTEGER NOT NULL DEFAULT 0,          -- its end has been told to everyone concerned
    created_at INTEGER NOT NULL
);

CREATE TABLE poll_options (
    poll_id INTEGER NOT NULL REFERENCES polls(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (poll_id, position)
);

CREATE TABLE poll_votes (
    poll_id INTEGER NOT NULL REFERENCES polls(id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (poll_id, account_id, position)
);

CREATE TABLE mentions (
    status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    silent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (status_id, account_id)
);
CREATE INDEX mentions_by_account ON mentions(account_id);

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,                  -- folded to lower case
    display_name TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE status_tags (
    status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
    PRIMARY KEY (status_id, tag_id)
);
CREATE INDEX status_tags_by_tag ON status_tags(tag_id, status_id);

CREATE TABLE tag_follows (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, tag_id)
);

CREATE TABLE featured_tags (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
    name TEXT NOT NULL,                         -- as the account spells it
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, tag_id)
);

CREATE TABLE favourites (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, status_id)
);
CREATE INDEX favourites_by_status ON favourites(status_id);

CREATE TABLE bookmarks (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, status_id)
);
CREATE INDEX bookmarks_by_status ON bookmarks(status_id);

CREATE TABLE pins (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, status_id)
);

CREATE TABLE conversation_mutes (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL,
    PRIMARY KEY (account_id, conversation_id)
);

CREATE TABLE notifications (
    -- Counted up, not a snowflake: `most_recent_notification_id` is a JSON number and has to be exact.
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,      -- who is told
    from_account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, -- about whose doing
    kind TEXT NOT NULL,                         -- Mastodon's `type`
    status_id INTEGER REFERENCES statuses(id) ON DELETE CASCADE,
    group_key TEXT NOT NULL DEFAULT '',         -- `ungrouped-ID` for those that stand alone
    filtered INTEGER NOT NULL DEFAULT 0,        -- held back by the policy
    created_at INTEGER NOT NULL
);

-- What an account does with the notifications of others: accept | filter | drop.
CREATE TABLE notification_policies (
    account_id INTEGER PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
    for_not_following TEXT NOT NULL DEFAULT 'accept',
    for_not_followers TEXT NOT NULL DEFAULT 'accept',
    for_new_accounts TEXT NOT NULL DEFAULT 'accept',
    for_private_mentions TEXT NOT NULL DEFAULT 'accept',
    for_limited_accounts TEXT NOT NULL DEFAULT 'accept',
    for_bots TEXT NOT NULL DEFAULT 'accept'
);

-- Whose notifications come in whatever the policy says.
CREATE TABLE notification_permissions (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    from_account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, from_account_id)
);

-- Whose mentions were held back.
CREATE TABLE notification_requests (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    from_account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    last_status_id INTEGER REFERENCES statuses(id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (account_id, from_account_id)
);
CREATE INDEX notifications_by_group ON notifications(account_id, group_key);
CREATE INDEX notifications_by_account ON notifications(account_id, id);

-- What a viewer's list of private mentions shows of a thread.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL,           -- as in statuses
    last_status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    unread INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, conversation_id)
);

CREATE TABLE scheduled_statuses (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    params TEXT NOT NULL,                       -- JSON as Mastodon's ScheduledStatus shows it
    scheduled_at INTEGER NOT NULL
);

CREATE TABLE lists (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    replies_policy TEXT NOT NULL DEFAULT 'list', -- list | followed | none
    exclusive INTEGER NOT NULL DEFAULT 0        -- its members are not in the home timeline
);

CREATE TABLE list_accounts (
    list_id INTEGER NOT NULL REFERENCES lists(id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    PRIMARY KEY (list_id, account_id)
);

CREATE TABLE filters (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    context TEXT NOT NULL,                      -- JSON list of home, notifications, …
    action TEXT NOT NULL DEFAULT 'warn',        -- warn | hide | blur
    expires_at INTEGER
);

CREATE TABLE filter_keywords (
    id INTEGER PRIMARY KEY,
    filter_id INTEGER NOT NULL REFERENCES filters(id) ON DELETE CASCADE,
    keyword TEXT NOT NULL,
    whole_word INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE filter_statuses (
    id INTEGER PRIMARY KEY,
    filter_id INTEGER NOT NULL REFERENCES filters(id) ON DELETE CASCADE,
    status_id INTEGER NOT NULL REFERENCES statuses(id) ON DELETE CASCADE,
    UNIQUE (filter_id, status_id)
);

CREATE TABLE markers (
    user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    timeline TEXT NOT NULL,                     -- home | notifications
    last_read_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, timeline)
);

CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,                         -- as typed
    starts_at INTEGER,
    ends_at INTEGER,
    all_day INTEGER NOT NULL DEFAULT 0,
    published_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);

CREATE TABLE announcement_reads (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    announcement_id INTEGER NOT NULL REFERENCES announcements(id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, announcement_id)
);

CREATE TABLE announcement_reactions (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    announcement_id INTEGER NOT NULL REFERENCES announcements(id) ON DELETE CASCADE,
    name TEXT NOT NULL,                         -- an emoji, or a custom emoji's shortcode
    PRIMARY KEY (account_id, announcement_id, name)
);

CREATE TABLE custom_emojis (
    shortcode TEXT PRIMARY KEY,
    file TEXT NOT NULL,                         -- below the media folder
    category TEXT,
    visible_in_picker INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE rules (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    hint TEXT NOT NULL DEFAULT '',
    translations TEXT NOT NULL DEFAULT '{}'     -- {"en": {"text", "hint"}}
);

CREATE TABLE link_cards (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    language TEXT,
    provider_name TEXT NOT NULL DEFAULT '',
    author_name TEXT NOT NULL DEFAULT '',
    author_url TEXT NOT NULL DEFAULT '',
    author_account_id INTEGER REFERENCES accounts(id) ON DELETE SET NULL,
    image TEXT,                                 -- below the media folder
    image_description TEXT NOT NULL DEFAULT '',
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    blurhash TEXT,
    published_at INTEGER
);

CREATE TABLE idempotency_keys (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    status_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, key)
);

CREATE TABLE mails (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,                         -- plain text
    link TEXT,                                  -- path the mail asks to open
    sent_at INTEGER NOT NULL
);

CREATE TABLE blocked_mail_domains (domain TEXT PRIMARY KEY COLLATE NOCASE);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL                         -- JSON
);
