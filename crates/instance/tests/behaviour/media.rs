//! Uploads.

use serde_json::{Value, json};

use crate::support::pictures::jpeg;
use crate::support::{Answer, Member, Server};

#[track_caller]
fn upload(server: &Server, member: &Member, path: &str, bytes: &[u8]) -> Answer {
    server.upload("POST", path, &member.token, &[("file", Some("bild.jpg"), bytes)])
}

/// The size of the picture at this address.
#[track_caller]
fn size_at(server: &Server, url: &Value) -> (u32, u32) {
    let url = url.as_str().expect("an address");
    let path = url.strip_prefix(&server.url()).expect("this server's address");
    let bytes = std::net::TcpStream::connect(server.url().trim_start_matches("http://"))
        .and_then(|mut tcp| {
            use std::io::{Read, Write};
            write!(tcp, "GET {path} HTTP/1.0\r\nHost: x\r\n\r\n")?;
            let mut answer = Vec::new();
            tcp.read_to_end(&mut answer)?;
            Ok(answer)
        })
        .expect("a file");
    let at = bytes.windows(4).position(|it| it == b"\r\n\r\n").expect("a body") + 4;
    let picture = image::load_from_memory(&bytes[at..]).expect("a picture");
    (picture.width(), picture.height())
}

#[test]
fn an_upload_is_processed_for_a_while_and_then_ready() {
    let server = Server::start();
    server.settings(json!({ "rate_limits": false, "media_delay_ms": 300 }));
    let a = server.member("a");
    let accepted = server.upload_picture(&a, "Ein Haus").expect(202);
    assert_eq!(accepted.json["url"], Value::Null);
    let id = accepted.id();
    let path = format!("/api/v1/media/{id}");
    server.get_as(&a, &path).expect(206);
    let early = json!({ "status": "x", "media_ids": [id] });
    server.publish_with(&a, early.clone()).expect_error(
        422,
        "Cannot attach files that have not finished processing. Try again in a moment!",
    );
    server.until("the upload is ready", || server.get_as(&a, &path).status == 200);
    let ready = server.get_as(&a, &path).expect(200);
    assert!(ready.json["url"].is_string());
    assert_eq!(ready.json["description"], "Ein Haus");
    let post = server.publish_with(&a, early).expect(200);
    assert_eq!(post.json["media_attachments"][0]["id"], id.as_str());
    server.get_as(&a, &path).expect_error(404, "Record not found");
}

#[test]
fn where_nothing_takes_time_it_is_ready_at_once() {
    let server = Server::start();
    let a = server.member("a");
    assert!(
        upload(&server, &a, "/api/v1/media", &jpeg(20, 20)).expect(200).json["url"].is_string()
    );
    server.settings(json!({ "rate_limits": false, "media_delay_ms": 0 }));
    assert!(
        upload(&server, &a, "/api/v2/media", &jpeg(20, 20)).expect(200).json["url"].is_string()
    );
}

#[test]
fn pictures_are_scaled_and_served() {
    let server = Server::start();
    let a = server.member("a");
    let media = upload(&server, &a, "/api/v1/media", &jpeg(1600, 1200)).expect(200);
    let meta = &media.json["meta"];
    assert_eq!(meta["original"]["size"], "1600x1200");
    assert_eq!(meta["small"]["size"], "554x416");
    assert_eq!(media.str("/type"), "image");
    assert!(media.str("/blurhash").len() > 10);
    assert_eq!(size_at(&server, &media.json["url"]), (1600, 1200));
    assert_eq!(size_at(&server, &media.json["preview_url"]), (554, 416));
    let file = server.get(media.str("/url")).expect(200);
    assert_eq!(file.header("content-type"), Some("image/jpeg"));
    assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
    server.get("/system/media_attachments/none.jpg").expect(404);
    server.get("/system/..%2finstance.sqlite3").expect(404);
}

#[test]
fn description_and_focus_can_be_set_until_it_is_posted() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let id = server.picture(&a, "");
    let path = format!("/api/v1/media/{id}");
    let put = |member: &Member, body: Value| server.call("PUT", &path, Some(&member.token), &body);
    let changed = put(&a, json!({ "description": "Ein Haus", "focus": "-0.5,0.25" })).expect(200);
    assert_eq!(changed.json["description"], "Ein Haus");
    assert_eq!(changed.json["meta"]["focus"], json!({ "x": -0.5, "y": 0.25 }));
    let unchanged = put(&a, json!({ "focus": "0.1,0.1" })).expect(200);
    assert_eq!(unchanged.json["description"], "Ein Haus");
    put(&a, json!({ "description": "x".repeat(1501) })).expect_error(
        422,
        "Validation failed: Description is too long (maximum is 1500 characters)",
    );
    put(&b, json!({ "description": "fremd" })).expect_error(404, "Record not found");
    let foreign = json!({ "status": "x", "media_ids": [id] });
    server.publish_with(&b, foreign).expect(422);
    server.publish_with(&a, json!({ "media_ids": [id] })).expect(200);
    put(&a, json!({ "description": "zu spät" })).expect(404);
    server
        .call("DELETE", &path, Some(&a.token), &Value::Null)
        .expect_error(422, "Media attachment is currently used by a status");
}

#[test]
fn an_upload_nobody_wants_can_be_deleted() {
    let server = Server::start();
    let a = server.member("a");
    let media = upload(&server, &a, "/api/v1/media", &jpeg(20, 20)).expect(200);
    let path = format!("/api/v1/media/{}", media.id());
    server.get(media.str("/url")).expect(200);
    server.call("DELETE", &path, Some(&a.token), &Value::Null).expect(200);
    server.get_as(&a, &path).expect(404);
    server.get(media.str("/url")).expect(404);
}

#[test]
fn what_is_no_picture_is_refused() {
    let server = Server::start();
    let a = server.member("a");
    upload(&server, &a, "/api/v2/media", b"Hallo")
        .expect_error(422, "Validation failed: File content type is invalid, File is invalid");
    server.upload("POST", "/api/v2/media", &a.token, &[("description", None, b"x")]).expect(422);
    server.post("/api/v2/media", json!({})).expect_error(401, "The access token is invalid");
    let five: Vec<String> = (0..5).map(|_| server.picture(&a, "")).collect();
    server
        .publish_with(&a, json!({ "status": "x", "media_ids": five }))
        .expect_error(422, "Cannot attach more than 4 files");
}

#[test]
fn videos_and_sounds_stay_as_they_are_and_stand_alone() {
    let server = Server::start();
    server.settings(json!({ "rate_limits": false, "media_delay_ms": 0 }));
    let a = server.member("a");
    let sound = b"RIFF\x04\0\0\0WAVEfmt ";
    let upload = |bytes: &[u8]| upload(&server, &a, "/api/v2/media", bytes).expect(200);
    let (sound, video) = (upload(sound), upload(b"\x1a\x45\xdf\xa3webm"));
    assert_eq!((sound.str("/type"), video.str("/type")), ("audio", "video"));
    assert!(video.str("/url").ends_with(".webm") && video.json["preview_url"].is_null());
    let picture = server.picture(&a, "Ein Haus");
    let both = json!({ "status": "x", "media_ids": [sound.id(), picture] });
    server
        .publish_with(&a, both)
        .expect_error(422, "Cannot attach a video to a post that already contains images");
    let post = server.publish_with(&a, json!({ "media_ids": [sound.id()] })).expect(200);
    assert_eq!(post.json["media_attachments"][0]["type"], "audio");
}

#[test]
fn the_operator_may_take_less() {
    let server = Server::start();
    let limits = json!({ "image_size_limit": 900, "image_matrix_limit": 5000 });
    server.settings(json!({ "rate_limits": false, "media_delay_ms": 0 }));
    server.settings(limits);
    let told = server.get("/api/v2/instance").expect(200).json["configuration"].clone();
    assert_eq!(told["media_attachments"]["image_size_limit"], 900);
    assert_eq!(told["media_attachments"]["image_matrix_limit"], 5000);
    let a = server.member("a");
    let refused = upload(&server, &a, "/api/v2/media", &jpeg(400, 300)).expect(422);
    assert!(refused.str("/error").contains("file size"), "{}", refused.json);
}
