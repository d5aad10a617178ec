//! Starting: the data folder is kept, emptied, or refused.

use std::process::Command;

use instance::{Config, StartError};
use serde_json::json;

use crate::support::Server;

#[test]
fn what_was_stored_survives_a_restart_and_fresh_empties_it() {
    let folder = tempfile::tempdir().unwrap();
    let start = |fresh| {
        let data = folder.path().to_owned();
        Server::start_with(move |config| {
            config.data = data;
            config.fresh = fresh;
        })
    };
    let first = start(false);
    first.member("wohnen");
    drop(first);
    let second = start(false);
    second.get("/api/v1/accounts/lookup?acct=wohnen").expect(200);
    drop(second);
    std::fs::write(folder.path().join("anderes.txt"), "bleibt").unwrap();
    start(true).get("/api/v1/accounts/lookup?acct=wohnen").expect(404);
    assert!(folder.path().join("anderes.txt").exists(), "files of others stay");
}

#[test]
fn a_busy_port_and_a_folder_that_is_none_are_told_in_one_sentence() {
    let running = Server::start();
    let port = running.url().rsplit(':').next().unwrap().to_owned();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("datei");
    std::fs::write(&file, "x").unwrap();
    let program = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_probeinstanz")).args(arguments).output().unwrap()
    };
    let busy = program(&["--port", &port, "--data", folder.path().to_str().unwrap()]);
    assert_eq!(busy.status.code(), Some(2));
    let told = String::from_utf8(busy.stderr).unwrap();
    assert!(told.contains(&format!("Port {port} is in use")), "{told}");
    assert_eq!(told.trim().lines().count(), 1);

    let unusable = program(&["--data", file.to_str().unwrap()]);
    assert_eq!(unusable.status.code(), Some(2));
    assert!(String::from_utf8(unusable.stderr).unwrap().contains("data folder"));
}

#[test]
fn a_database_of_another_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("instance.sqlite3");
    std::fs::write(&file, "keine Datenbank, sondern ein Text, der länger ist als ein Kopf")
        .unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let config = Config { data: folder.path().to_owned(), ..Config::default() };
    let refused = runtime.block_on(instance::start(config));
    assert!(matches!(refused, Err(StartError::Database(..))));
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("keine Datenbank"));
}

#[test]
fn settings_that_do_not_exist_are_refused() {
    let server = Server::start();
    server.post("/_probe/settings", json!({ "registrations": "vielleicht" })).expect(422);
    server.post("/_probe/settings", json!({ "erfunden": 1 })).expect(422);
    let kept = server.get("/_probe/settings").expect(200);
    assert_eq!(kept.json["registrations"], "approval");
}
