//! The Probeinstanz that is measured against, with enough in it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::Outcome;
use crate::ways::Place;

/// Who writes the many posts, reads, and is signed in.
pub const WHO: &str = "wohnen_am_fluss";
/// Who writes what is streamed.
const OTHER: &str = "pv_weserau";
/// Posts for the longest way.
const POSTS: u32 = 5_200;
/// Cooperatives for the directory, beside those of the sample data.
const COOPERATIVES: u32 = 2_000;

/// A running Probeinstanz with sample data; it ends with this.
#[derive(Debug)]
pub struct Server {
    /// Where app and API are.
    pub origin: String,
    process: Child,
    _data: tempfile::TempDir,
}

impl Server {
    /// Starts one that serves the folder given.
    pub fn start(program: &Path, site: &Path) -> Outcome<Self> {
        let data = tempfile::tempdir()?;
        let mut command = Command::new(program);
        command.args(["--port", "0", "--sample", "--data"]).arg(data.path());
        command.arg("--app").arg(site).stdin(Stdio::null()).stdout(Stdio::piped());
        let mut process = command
            .spawn()
            .map_err(|error| format!("{} could not be started: {error}", program.display()))?;
        let output = process.stdout.take().ok_or("the Probeinstanz has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let origin = lines
            .by_ref()
            .find_map(|line| line.strip_prefix("listening on ").map(str::to_owned))
            .ok_or("the Probeinstanz ended before it listened; its own message is above")?;
        // Nobody reads on: a full pipe must not stop the server.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { origin, process, _data: data })
    }

    /// Makes enough of everything, and tells what is where.
    pub fn fill(&self) -> Outcome<Place> {
        // One person makes all visits, again and again.
        self.probe("settings", &json!({ "rate_limits": false }))?;
        self.probe("cooperatives", &json!({ "count": COOPERATIVES }))?;
        self.probe("posts", &json!({ "username": WHO, "count": POSTS }))?;
        let token = self.probe("token", &json!({ "username": WHO }))?;
        let token =
            token["access_token"].as_str().ok_or("the Probeinstanz gave no token")?.to_owned();
        let status = self.thread(&token)?;
        Ok(Place { acct: WHO.to_owned(), status, token })
    }

    /// Someone else publishes posts, numbered on from `from`, which are streamed.
    pub fn stream(&self, from: u32, count: u32) -> Outcome<()> {
        let posts = json!({ "username": OTHER, "from": from, "count": count, "published": true });
        self.probe("posts", &posts).map(drop)
    }

    /// A post with twelve answers.
    fn thread(&self, token: &str) -> Outcome<String> {
        let first = self.publish(token, &json!({ "status": "Was baut ihr gerade?" }))?;
        for number in 1..=12 {
            let text = format!(
                "Antwort {number}: Wir bauen ein Haus mit zwölf Wohnungen und einer Werkstatt."
            );
            self.publish(token, &json!({ "status": text, "in_reply_to_id": first }))?;
        }
        Ok(first)
    }

    fn publish(&self, token: &str, post: &Value) -> Outcome<String> {
        let address = format!("{}/api/v1/statuses", self.origin);
        let request = ureq::post(address).header("Authorization", format!("Bearer {token}"));
        let answer: Value = request.send_json(post)?.body_mut().read_json()?;
        Ok(answer["id"].as_str().ok_or("a post without an id")?.to_owned())
    }

    fn probe(&self, control: &str, body: &Value) -> Outcome<Value> {
        let mut answer = ureq::post(format!("{}/_probe/{control}", self.origin)).send_json(body)?;
        Ok(answer.body_mut().read_json()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
