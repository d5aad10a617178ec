//! Account and CredentialAccount: <https://docs.joinmastodon.org/entities/Account/>.

use rusqlite::{Connection, Row};
use serde_json::{Value, json};

use super::View;
use crate::content;
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// An account as it is stored.
#[derive(Clone, Debug)]
pub struct AccountRow {
    /// Its id.
    pub id: Id,
    /// The handle without domain.
    pub username: String,
    /// The domain; `None` for this server.
    pub domain: Option<String>,
    /// The name shown.
    pub display_name: String,
    /// The text about oneself, as typed.
    pub note: String,
    /// Profile fields: JSON list of `{name, value, verified_at}`.
    pub fields: Value,
    /// Whether followers have to be let in.
    pub locked: bool,
    /// Whether it is hidden for good.
    pub suspended: bool,
    columns: Columns,
}

/// What is only written out.
#[derive(Clone, Debug)]
struct Columns {
    avatar: [Option<String>; 2],
    avatar_description: String,
    header: [Option<String>; 2],
    header_description: String,
    url: Option<String>,
    uri: Option<String>,
    bot: bool,
    discoverable: Option<bool>,
    indexable: bool,
    hide_collections: Option<bool>,
    show_media: bool,
    show_media_replies: bool,
    show_featured: bool,
    attribution_domains: Value,
    silenced: bool,
    moved_to: Option<Id>,
    memorial: bool,
    last_status_at: Option<Time>,
    created_at: Time,
    admin: bool,
}

const SELECT: &str = "SELECT a.*, ifnull(u.role = 'admin', 0) AS admin
    FROM accounts a LEFT JOIN users u ON u.account_id = a.id";

impl AccountRow {
    /// The account with this id.
    ///
    /// # Errors
    /// 404 if there is none.
    pub fn find(db: &Connection, id: Id) -> Result<Self> {
        Ok(db.prepare_cached(&format!("{SELECT} WHERE a.id = ?1"))?.query_row([id], Self::read)?)
    }

    /// The account with this handle; `None` as domain means this server.
    ///
    /// # Errors
    /// 404 if there is none.
    pub fn by_handle(db: &Connection, username: &str, domain: Option<&str>) -> Result<Self> {
        let sql = format!("{SELECT} WHERE a.username = ?1 AND ifnull(a.domain, '') = ?2");
        Ok(db
            .prepare_cached(&sql)?
            .query_row([username, domain.unwrap_or_default()], Self::read)?)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let json = |name: &str| -> rusqlite::Result<Value> {
            Ok(serde_json::from_str(&row.get::<_, String>(name)?).unwrap_or_else(|_| json!([])))
        };
        Ok(Self {
            id: row.get("id")?,
            username: row.get("username")?,
            domain: row.get("domain")?,
            display_name: row.get("display_name")?,
            note: row.get("note")?,
            fields: json("fields")?,
            locked: row.get("locked")?,
            suspended: row.get("suspended")?,
            columns: Columns {
                avatar: [row.get("avatar")?, row.get("avatar_static")?],
                avatar_description: row.get("avatar_description")?,
                header: [row.get("header")?, row.get("header_static")?],
                header_description: row.get("header_description")?,
                url: row.get("url")?,
                uri: row.get("uri")?,
                bot: row.get("bot")?,
                discoverable: row.get("discoverable")?,
                indexable: row.get("indexable")?,
                hide_collections: row.get("hide_collections")?,
                show_media: row.get("show_media")?,
                show_media_replies: row.get("show_media_replies")?,
                show_featured: row.get("show_featured")?,
                attribution_domains: json("attribution_domains")?,
                silenced: row.get("silenced")?,
                moved_to: row.get("moved_to")?,
                memorial: row.get("memorial")?,
                last_status_at: row.get("last_status_at")?,
                created_at: row.get("created_at")?,
                admin: row.get("admin")?,
            },
        })
    }

    /// The handle: with domain if it is of another server.
    pub fn acct(&self) -> String {
        match &self.domain {
            Some(domain) => format!("{}@{domain}", self.username),
            None => self.username.clone(),
        }
    }

    /// The address of the profile page.
    pub fn url(&self, base: &str) -> String {
        self.columns.url.clone().unwrap_or_else(|| format!("{base}/@{}", self.username))
    }

    /// The account's name in the fediverse.
    pub fn uri(&self, base: &str) -> String {
        self.columns.uri.clone().unwrap_or_else(|| format!("{base}/ap/users/{}", self.id))
    }

    /// Whether the account keeps its followers and followees to itself.
    pub fn hides_collections(&self) -> bool {
        self.columns.hide_collections == Some(true)
    }
}

/// An Account, by id.
///
/// # Errors
/// 404 if there is none.
pub fn account(view: &View<'_>, id: Id) -> Result<Value> {
    account_of(view, &AccountRow::find(view.db, id)?)
}

/// Accounts in this order; those that are gone are left out.
///
/// # Errors
/// If the database cannot be read.
pub fn accounts(view: &View<'_>, ids: &[Id]) -> Result<Vec<Value>> {
    ids.iter().map(|id| account(view, *id)).collect()
}

/// An Account.
///
/// # Errors
/// If the database cannot be read.
pub fn account_of(view: &View<'_>, row: &AccountRow) -> Result<Value> {
    let hidden = row.suspended;
    let columns = &row.columns;
    let picture = |file: &[Option<String>; 2], still: bool, missing: &str| {
        let chosen = if still { file[1].as_ref().or(file[0].as_ref()) } else { file[0].as_ref() };
        match chosen {
            Some(file) if !hidden => view.file_url(file),
            _ => format!("{}/{missing}/original/missing.png", view.base),
        }
    };
    let shown = |text: &str| if hidden { String::new() } else { text.to_owned() };
    let note = if hidden { String::new() } else { content::note_html(view, &row.note) };
    let fields = if hidden { Vec::new() } else { fields_html(view, &row.fields) };
    let roles = if columns.admin && row.domain.is_none() {
        json!([{ "id": "3", "name": "Betrieb", "color": "#7a3d12" }])
    } else {
        json!([])
    };
    let texts = format!("{} {} {}", row.display_name, row.note, row.fields);
    let mut entity = json!({
        "id": row.id,
        "username": row.username,
        "acct": row.acct(),
        "display_name": shown(&row.display_name),
        "locked": !hidden && row.locked,
        "bot": !hidden && columns.bot,
        "discoverable": if hidden { Some(false) } else { columns.discoverable },
        "indexable": !hidden && columns.indexable,
        "group": false,
        "created_at": columns.created_at.midnight(),
        "note": note,
        "url": row.url(view.base),
        "uri": row.uri(view.base),
        "avatar": picture(&columns.avatar, false, "avatars"),
        "avatar_static": picture(&columns.avatar, true, "avatars"),
        "avatar_description": shown(&columns.avatar_description),
        "header": picture(&columns.header, false, "headers"),
        "header_static": picture(&columns.header, true, "headers"),
        "header_description": shown(&columns.header_description),
        "followers_count": count(view.db, "SELECT count(*) FROM follows WHERE target_id = ?1", row.id)?,
        "following_count": count(view.db, "SELECT count(*) FROM follows WHERE account_id = ?1", row.id)?,
        "statuses_count": count(
            view.db,
            "SELECT count(*) FROM statuses WHERE account_id = ?1 AND visibility <> 'direct'",
            row.id,
        )?,
        "last_status_at": columns.last_status_at.map(Time::day),
        "hide_collections": columns.hide_collections,
        "show_media": columns.show_media,
        "show_media_replies": columns.show_media_replies,
        "show_featured": columns.show_featured,
        "noindex": !columns.indexable,
        "feature_approval": { "automatic": [], "manual": [], "current_user": "denied" },
        "emojis": super::emoji::used_in(view, &texts)?,
        "roles": roles,
        "fields": fields,
    });
    if let Some(map) = entity.as_object_mut() {
        if row.domain.is_some() {
            map.remove("roles");
        }
        for (name, set) in
            [("suspended", hidden), ("limited", columns.silenced), ("memorial", columns.memorial)]
        {
            if set {
                map.insert(name.into(), json!(true));
            }
        }
        if let Some(target) = columns.moved_to.filter(|it| *it != row.id) {
            map.insert("moved".into(), account(view, target)?);
        }
    }
    Ok(entity)
}

/// A CredentialAccount: one's own account, with `source` and `role`.
///
/// # Errors
/// 404 if there is no such login.
pub fn credential_account(view: &View<'_>, id: Id) -> Result<Value> {
    let row = AccountRow::find(view.db, id)?;
    let mut entity = account_of(view, &row)?;
    let (privacy, sensitive, language, quote_policy): (String, bool, Option<String>, String) = view
        .db
        .prepare_cached(
            "SELECT default_privacy, default_sensitive, default_language, default_quote_policy
             FROM users WHERE account_id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let requests = count(view.db, "SELECT count(*) FROM follow_requests WHERE target_id = ?1", id)?;
    let source = json!({
        "privacy": privacy,
        "sensitive": sensitive,
        "language": language,
        "note": row.note,
        "fields": plain_fields(&row.fields),
        "follow_requests_count": requests,
        "hide_collections": row.columns.hide_collections,
        "discoverable": row.columns.discoverable,
        "indexable": row.columns.indexable,
        "attribution_domains": row.columns.attribution_domains,
        "quote_policy": quote_policy,
    });
    if let Some(map) = entity.as_object_mut() {
        map.insert("source".into(), source);
        map.insert("role".into(), role(row.columns.admin));
    }
    Ok(entity)
}

fn role(admin: bool) -> Value {
    if admin {
        json!({ "id": "3", "name": "Betrieb", "permissions": "1", "color": "#7a3d12", "highlighted": true,
                "collection_limit": 10 })
    } else {
        json!({ "id": "-99", "name": "", "permissions": "65536", "color": "", "highlighted": false,
                "collection_limit": 10 })
    }
}

fn plain_fields(fields: &Value) -> Vec<Value> {
    let list = fields.as_array().map(Vec::as_slice).unwrap_or_default();
    let plain = |it: &Value| json!({ "name": it["name"], "value": it["value"], "verified_at": it["verified_at"] });
    list.iter().map(plain).collect()
}

fn fields_html(view: &View<'_>, fields: &Value) -> Vec<Value> {
    let mut fields = plain_fields(fields);
    for field in &mut fields {
        let html = content::field_html(view, field["value"].as_str().unwrap_or_default());
        field["value"] = json!(html);
    }
    fields
}

fn count(db: &Connection, sql: &str, id: Id) -> Result<i64> {
    Ok(db.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
}
