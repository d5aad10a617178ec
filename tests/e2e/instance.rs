//! A Probeinstanz of its own for each test.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

/// How long it may take until the server has what a person's app sends, which may try more than once.
const PATIENCE: Duration = Duration::from_secs(120);

/// A running Probeinstanz with sample data, serving the app and the API. Ends with the test.
pub struct Instance {
    /// Where app and API are (`http://127.0.0.1:PORT`).
    pub origin: String,
    child: Child,
    _data: tempfile::TempDir,
}

/// What is asked of the environment; see the table in main.rs.
pub fn setting(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is missing: run `cargo xtask test --only e2e`"))
}

impl Instance {
    /// Starts one on a free port.
    pub fn start() -> Self {
        Self::serving(Path::new(&setting("E2E_DIST")))
    }

    /// Starts one that serves the app from another folder than the tests' own.
    pub fn serving(app: &Path) -> Self {
        let data = tempfile::tempdir().unwrap();
        copy(sample(), data.path());
        let (child, origin) = launch(data.path(), app);
        Self { origin, child, _data: data }
    }

    /// Ends it: from now on nobody answers at its address.
    pub fn stops(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Switches a fault on: `{"method", "path", "fault", …}`, see crates/instance.
    pub fn fault(&self, fault: Value) {
        self.probe("faults", fault);
    }

    /// Switches all faults off.
    pub fn heal(&self) {
        ureq::delete(format!("{}/_probe/faults", self.origin)).call().unwrap();
    }

    /// Changes how the instance is set up (registrations, minimum age, …).
    pub fn set(&self, settings: Value) {
        self.probe("settings", settings);
    }

    /// The time of everything that waits has come.
    pub fn hurries(&self) {
        self.probe("hurry", json!({}));
    }

    /// Cuts all websockets.
    pub fn drop_streams(&self) {
        self.probe("streams/drop", json!({}));
    }

    /// Makes a new member, confirmed and approved, with nothing on the profile.
    pub fn new_member(&self, username: &str) {
        self.probe("member", json!({ "username": username }));
    }

    /// Public posts of `username`, of mixed heights and a second apart, up to now.
    pub fn fill(&self, username: &str, count: u32) {
        self.probe("posts", json!({ "username": username, "count": count }));
    }

    /// `username` publishes posts (`Beitrag 17 von 20.`), numbered on from `from`, which are
    /// streamed.
    pub fn streams(&self, username: &str, from: u32, count: u32) {
        let posts =
            json!({ "username": username, "from": from, "count": count, "published": true });
        self.probe("posts", posts);
    }

    /// Calls the API as `username`.
    pub fn call_as(&self, username: &str, method: &str, path: &str, body: Value) {
        let token = self.probe("token", json!({ "username": username }))["access_token"].clone();
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.origin))
            .header("Authorization", format!("Bearer {}", token.as_str().unwrap()))
            .header("Content-Type", "application/json")
            .body(body.to_string())
            .unwrap();
        let agent: ureq::Agent =
            ureq::Agent::config_builder().allow_non_standard_methods(true).build().into();
        agent.run(request).unwrap_or_else(|error| panic!("{method} {path}: {error}"));
    }

    /// Calls the API as `username`, with a JSON body for `POST`.
    pub fn post_as(&self, username: &str, path: &str, body: Value) -> Value {
        let token = self.probe("token", json!({ "username": username }))["access_token"].clone();
        let address = format!("{}{path}", self.origin);
        let authorization = format!("Bearer {}", token.as_str().unwrap());
        let mut answer = ureq::post(&address)
            .header("Authorization", &authorization)
            .send_json(body)
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        answer.body_mut().read_json().unwrap()
    }

    /// Changes something by the API as `username`.
    pub fn put_as(&self, username: &str, path: &str, body: Value) -> Value {
        let authorization = self.authorization(username);
        let address = format!("{}{path}", self.origin);
        let mut answer =
            ureq::put(&address).header("Authorization", &authorization).send_json(body).unwrap();
        answer.body_mut().read_json().unwrap()
    }

    /// Deletes something by the API as `username`.
    pub fn delete_as(&self, username: &str, path: &str) {
        let authorization = self.authorization(username);
        let address = format!("{}{path}", self.origin);
        ureq::delete(&address).header("Authorization", &authorization).call().unwrap();
    }

    /// Uploads a picture with this description as `username`, and tells its id.
    pub fn uploads_as(&self, username: &str, description: &str) -> String {
        let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png");
        let mut body = Vec::new();
        let part = |head: &str| format!("--grenze\r\nContent-Disposition: form-data; {head}\r\n");
        body.extend(part("name=\"description\"").bytes());
        body.extend(format!("\r\n{description}\r\n").bytes());
        body.extend(part("name=\"file\"; filename=\"bild.png\"").bytes());
        body.extend(b"Content-Type: image/png\r\n\r\n");
        body.extend(fs::read(picture).unwrap());
        body.extend(b"\r\n--grenze--\r\n");
        let mut answer = ureq::post(format!("{}/api/v1/media", self.origin))
            .header("Authorization", &self.authorization(username))
            .header("Content-Type", "multipart/form-data; boundary=grenze")
            .send(&body[..])
            .unwrap();
        let file: Value = answer.body_mut().read_json().unwrap();
        file["id"].as_str().unwrap().to_owned()
    }

    fn authorization(&self, username: &str) -> String {
        let token = self.probe("token", json!({ "username": username }))["access_token"].clone();
        format!("Bearer {}", token.as_str().unwrap())
    }

    /// Reads the API as `username`.
    pub fn get_as(&self, username: &str, path: &str) -> Value {
        let token = self.probe("token", json!({ "username": username }))["access_token"].clone();
        let address = format!("{}{path}", self.origin);
        let authorization = format!("Bearer {}", token.as_str().unwrap());
        let mut answer =
            ureq::get(&address).header("Authorization", &authorization).call().unwrap();
        answer.body_mut().read_json().unwrap()
    }

    /// Waits until what `username` reads at `path` is as it should be.
    pub async fn waits_until(&self, username: &str, path: &str, is_so: impl Fn(&Value) -> bool) {
        let start = Instant::now();
        while !is_so(&self.get_as(username, path)) {
            assert!(start.elapsed() < PATIENCE, "{path} stays {}", self.get_as(username, path));
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until an app listens to a stream, as its messages name it (`["hashtag", "coop"]`).
    pub async fn waits_for_a_listener(&self, stream: &[&str]) {
        let start = Instant::now();
        loop {
            let open: Value = serde_json::from_str(&self.page("/_probe/streams")).unwrap();
            let mut heard =
                open.as_array().unwrap().iter().flat_map(|one| one["streams"].as_array().unwrap());
            if heard.any(|it| *it == json!(stream)) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "nobody listens to {stream:?}: {open}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The requests so far whose address or body contained a text, whatever they were for.
    pub fn requests_with(&self, text: &str) -> String {
        self.page(&format!("/_probe/requests?text={text}"))
    }

    /// The ids of the posts of `username` whose text contains `text`, newest first.
    pub fn posts_of(&self, username: &str, text: &str) -> Vec<String> {
        let me = self.get_as(username, "/api/v1/accounts/verify_credentials");
        let path = format!("/api/v1/accounts/{}/statuses?limit=40", me["id"].as_str().unwrap());
        let (mut found, mut older) = (Vec::new(), String::new());
        loop {
            let page = self.get_as(username, &format!("{path}{older}"));
            let posts = page.as_array().unwrap();
            let Some(last) = posts.last() else { return found };
            older = format!("&max_id={}", last["id"].as_str().unwrap());
            let says_so = |post: &&Value| post["content"].as_str().unwrap().contains(text);
            let ids = posts.iter().filter(says_so).map(|post| post["id"].as_str().unwrap());
            found.extend(ids.map(str::to_owned));
        }
    }

    /// A page that only the Probeinstanz has (`/_post`, `/_antraege`), as text.
    pub fn page(&self, path: &str) -> String {
        let mut answer = ureq::get(format!("{}{path}", self.origin)).call().unwrap();
        answer.body_mut().read_to_string().unwrap()
    }

    /// Turns a control that only the Probeinstanz has (`/_probe/…`).
    pub fn probe(&self, control: &str, body: Value) -> Value {
        let mut answer =
            ureq::post(format!("{}/_probe/{control}", self.origin)).send_json(body).unwrap();
        answer.body_mut().read_json().unwrap_or(Value::Null)
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder with the sample data, made once for all tests of a run, in the place of the last one's.
fn sample() -> &'static Path {
    static SAMPLE: OnceLock<PathBuf> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e-sample");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let (mut child, _) = launch(&folder, Path::new(&setting("E2E_DIST")));
        let _ = child.kill();
        let _ = child.wait();
        folder
    })
}

fn launch(data: &Path, app: &Path) -> (Child, String) {
    let mut child = Command::new(setting("E2E_PROBEINSTANZ"))
        .args(["--port", "0", "--sample", "--data"])
        .arg(data)
        .arg("--app")
        .arg(app)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let origin = lines
        .by_ref()
        .map(Result::unwrap)
        .find_map(|line| line.strip_prefix("listening on ").map(str::to_owned))
        .expect("the Probeinstanz says where it listens");
    // Nobody reads on: a full pipe must not stop the server.
    std::thread::spawn(move || lines.for_each(drop));
    (child, origin)
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
