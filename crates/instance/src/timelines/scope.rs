//! Which posts belong to which timeline. The same conditions fill a page and decide what is streamed.

use rusqlite::Connection;

use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::statuses::{hidden_accounts, visible};

/// A timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What the member follows.
    Home,
    /// All public posts, or those of this server, or those of the others.
    Public {
        /// Only of this server.
        local: bool,
        /// Only of other servers.
        remote: bool,
        /// Only with media.
        only_media: bool,
    },
    /// Public posts with hashtags.
    Tag(TagQuery),
    /// A list of the member.
    List(Id),
}

/// Which hashtags a post needs, by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagQuery {
    /// At least one of these.
    pub any: Vec<Id>,
    /// All of these.
    pub all: Vec<Id>,
    /// None of these.
    pub none: Vec<Id>,
    /// Only of this server.
    pub local: bool,
    /// Only of other servers.
    pub remote: bool,
    /// Only with media.
    pub only_media: bool,
}

impl Scope {
    /// A page of the timeline, newest first.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn page(&self, db: &Connection, viewer: Option<Id>, page: &Paging) -> Result<Vec<Id>> {
        let sql = format!(
            "{} AND {}{}{}",
            select(viewer),
            self.condition(viewer),
            page.borders("s.id"),
            page.order("s.id")
        );
        let ids = db
            .prepare(&sql)?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<Id>>>()?;
        Ok(page.newest_first(ids))
    }

    /// Whether the post is in the timeline.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn contains(&self, db: &Connection, viewer: Option<Id>, status: Id) -> Result<bool> {
        let sql = format!(
            "SELECT EXISTS ({} AND s.id = ?1 AND {})",
            select(viewer),
            self.condition(viewer)
        );
        Ok(db.prepare(&sql)?.query_row([status], |row| row.get(0))?)
    }

    fn condition(&self, viewer: Option<Id>) -> String {
        match self {
            Self::Home => home(viewer.unwrap_or(Id(0))),
            Self::Public { local, remote, only_media } => format!(
                "s.visibility = 'public' AND s.reblog_of_id IS NULL AND a.silenced = 0
                 AND (s.in_reply_to_id IS NULL OR s.in_reply_to_account_id = s.account_id){}",
                origin(*local, *remote, *only_media)
            ),
            Self::Tag(query) => tagged(query),
            Self::List(list) => of_list(*list, viewer.unwrap_or(Id(0))),
        }
    }
}

/// Posts `s` of `a` (boosting `o`) that the viewer may see and does not hide.
fn select(viewer: Option<Id>) -> String {
    let hidden = hidden_accounts(viewer);
    format!(
        "SELECT s.id FROM statuses s JOIN accounts a ON a.id = s.account_id
             LEFT JOIN statuses o ON o.id = s.reblog_of_id
         WHERE {} AND s.account_id NOT IN {hidden}
           AND (o.id IS NULL OR ({} AND o.account_id NOT IN {hidden}))",
        visible("s", viewer),
        visible("o", viewer)
    )
}

fn origin(local: bool, remote: bool, only_media: bool) -> String {
    let mut sql = String::new();
    if local {
        sql += " AND a.domain IS NULL";
    }
    if remote {
        sql += " AND a.domain IS NOT NULL";
    }
    if only_media {
        sql += " AND s.id IN (SELECT status_id FROM media WHERE status_id IS NOT NULL)";
    }
    sql
}

/// One's own posts, those of accounts followed, and public posts with tags followed. Without answers
/// to people one does not follow, boosts one does not want, and members of exclusive lists.
fn home(me: Id) -> String {
    let followed = format!("(SELECT target_id FROM follows WHERE account_id = {me})");
    format!(
        "(s.account_id = {me}
          OR (s.account_id IN {followed} AND {} AND {} AND {} AND s.account_id NOT IN
                (SELECT la.account_id FROM list_accounts la JOIN lists l ON l.id = la.list_id
                 WHERE l.account_id = {me} AND l.exclusive = 1))
          OR (s.visibility = 'public' AND s.reblog_of_id IS NULL AND s.id IN
                (SELECT st.status_id FROM status_tags st JOIN tag_follows tf ON tf.tag_id = st.tag_id
                 WHERE tf.account_id = {me})))
         AND s.id NOT IN (SELECT m.status_id FROM mentions m WHERE s.account_id <> {me}
                          AND m.account_id IN {})",
        reply_is_wanted(&followed, me),
        boost_is_wanted(&followed, me),
        language_is_wanted(me),
        hidden_accounts(Some(me))
    )
}

/// An answer is shown if one follows both sides, or it is to oneself.
fn reply_is_wanted(followed: &str, me: Id) -> String {
    format!(
        "(s.in_reply_to_account_id IS NULL
          OR (s.in_reply_to_id IS NOT NULL
              AND (s.in_reply_to_account_id IN (s.account_id, {me})
                   OR s.in_reply_to_account_id IN {followed})))"
    )
}

/// A boost is shown if one wants this account's boosts, and the post has not come by another one before.
fn boost_is_wanted(followed: &str, me: Id) -> String {
    format!(
        "(s.reblog_of_id IS NULL
          OR (s.account_id IN (SELECT target_id FROM follows WHERE account_id = {me} AND show_reblogs = 1)
              AND NOT EXISTS (SELECT 1 FROM statuses earlier
                              WHERE earlier.reblog_of_id = s.reblog_of_id AND earlier.id < s.id
                                AND earlier.account_id IN {followed})))"
    )
}

/// A follow can be for certain languages only.
fn language_is_wanted(me: Id) -> String {
    format!(
        "(s.language IS NULL OR NOT EXISTS
             (SELECT 1 FROM follows f WHERE f.account_id = {me} AND f.target_id = s.account_id
              AND f.languages IS NOT NULL AND json_array_length(f.languages) > 0
              AND s.language NOT IN (SELECT value FROM json_each(f.languages))))"
    )
}

fn tagged(query: &TagQuery) -> String {
    let list = |ids: &[Id]| ids.iter().map(Id::to_string).collect::<Vec<_>>().join(", ");
    let has = |ids: &[Id]| {
        format!("s.id IN (SELECT status_id FROM status_tags WHERE tag_id IN ({}))", list(ids))
    };
    let mut sql = format!(
        "s.visibility = 'public' AND s.reblog_of_id IS NULL AND a.silenced = 0 AND {}{}",
        has(&query.any),
        origin(query.local, query.remote, query.only_media)
    );
    for tag in &query.all {
        sql += &format!(" AND {}", has(&[*tag]));
    }
    if !query.none.is_empty() {
        sql += &format!(" AND NOT {}", has(&query.none));
    }
    sql
}

/// Posts of the list's members; of their answers those its policy lets through.
fn of_list(list: Id, me: Id) -> String {
    let members = format!("(SELECT account_id FROM list_accounts WHERE list_id = {list})");
    let policy =
        |name: &str| format!("(SELECT replies_policy FROM lists WHERE id = {list}) = '{name}'");
    format!(
        "s.account_id IN {members} AND s.visibility <> 'direct'
         AND s.account_id IN (SELECT target_id FROM follows WHERE account_id = {me}
                              AND (s.reblog_of_id IS NULL OR show_reblogs = 1) UNION SELECT {me})
         AND (s.in_reply_to_account_id IS NULL OR s.in_reply_to_account_id IN (s.account_id, {me})
              OR ({} AND s.in_reply_to_account_id IN {members})
              OR ({} AND s.in_reply_to_account_id IN
                     (SELECT target_id FROM follows WHERE account_id = {me})))",
        policy("list"),
        policy("followed")
    )
}
