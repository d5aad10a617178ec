//! Many cooperatives at once, for tests of a long directory.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::params;
use serde_json::{Value, json};

use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::savepoint::atomically;
use crate::state::Shared;
use crate::times::Time;

/// The most of one call.
const MOST: i64 = 10_000;
/// What they do, and what that is called in a profile.
const KINDS: [(&str, &str); 5] = [
    ("Baugenossenschaft", "Wohnen"),
    ("Energiegenossenschaft", "Energie"),
    ("Dorfladen", "Handel"),
    ("Molkereigenossenschaft", "Landwirtschaft"),
    ("Werkstattgenossenschaft", "Handwerk"),
];
/// Where they are.
const PLACES: [&str; 7] =
    ["Kiel", "Gruenwald", "Leipzig", "Freiburg im Breisgau", "Graz", "Bern", "Bozen"];

pub fn routes() -> Router<Shared> {
    Router::new().route("/_probe/cooperatives", post(cooperatives))
}

/// Cooperatives with a Steckbrief that want to be found, numbered from 1: `{"count"}` → `{}`. Nobody can sign in as one.
async fn cooperatives(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let count = params.number("count").unwrap_or(1).clamp(0, MOST);
    let start = Time::now().plus_seconds(-count);
    let db = app.db();
    atomically(&db, || {
        let mut insert = db.prepare_cached(
            "INSERT INTO accounts (id, username, display_name, note, fields, discoverable, indexable, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, TRUE, TRUE, ?6)",
        )?;
        for number in 1..=count {
            let at = start.plus_seconds(number);
            let (kind, sector) = one_of(&KINDS, number);
            let place = one_of(&PLACES, number);
            let fields = json!([
                { "name": "Rechtsform", "value": "eG" },
                { "name": "Branche", "value": sector },
                { "name": "Sitz", "value": place },
            ]);
            insert.execute(params![
                Id::at(at),
                format!("genossenschaft_{number}"),
                format!("{kind} {place} {number} eG"),
                format!("Wir sind eine Genossenschaft in {place} und wirtschaften gemeinsam."),
                fields.to_string(),
                at
            ])?;
        }
        Ok(())
    })?;
    Ok(Json(json!({})))
}

/// The entries in turn.
fn one_of<T: Copy, const N: usize>(entries: &[T; N], number: i64) -> T {
    let place = number.unsigned_abs() as usize % N;
    entries[place]
}
