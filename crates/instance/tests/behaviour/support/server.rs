//! A server of the test's own, and requests to it.

use std::path::Path;
use std::sync::OnceLock;

use instance::{Config, Running};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use ureq::http::Request;

use super::{Answer, conformance};

/// The runtime all servers of this process run on.
fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| Runtime::new().expect("a runtime"))
}

/// A running server; it stops and its folder goes when this is dropped.
pub struct Server {
    running: Running,
    _folder: TempDir,
    agent: ureq::Agent,
}

/// Someone with an account and a token for everything.
#[derive(Clone, Debug)]
pub struct Member {
    /// Id of the account.
    pub id: String,
    /// Access token.
    pub token: String,
}

impl Server {
    /// An empty server without rate limits: the tests ask more often than any person.
    pub fn start() -> Self {
        let server = Self::start_with(|_| {});
        server.settings(json!({ "rate_limits": false }));
        server
    }

    /// A server with other settings than usual.
    pub fn start_with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut config = Config { data: folder.path().to_owned(), ..Config::default() };
        change(&mut config);
        let running = runtime().block_on(instance::start(config)).expect("a server");
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .proxy(None)
            .build()
            .new_agent();
        Self { running, _folder: folder, agent }
    }

    /// `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        self.running.url()
    }

    /// Any request; fails only if the connection does.
    pub fn request(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, ureq::Error> {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.url())
        };
        let mut request = Request::builder().method(method).uri(&url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = if body.is_empty() && matches!(method, "GET" | "HEAD" | "DELETE" | "OPTIONS")
        {
            self.agent.run(request.body(()).expect("a request"))?
        } else {
            self.agent.run(request.body(body).expect("a request"))?
        };
        let (parts, mut body) = response.into_parts();
        let bytes = body.read_to_vec()?;
        let headers = parts.headers.iter().map(|(name, value)| {
            (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        });
        let answer = Answer {
            status: parts.status.as_u16(),
            headers: headers.collect(),
            json: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        };
        let path = url.strip_prefix(&self.url()).unwrap_or(&url);
        conformance::check(method, path, &answer);
        Ok(answer)
    }

    /// A request that has to get an answer; `body` null sends none.
    #[track_caller]
    pub fn call(&self, method: &str, path: &str, token: Option<&str>, body: &Value) -> Answer {
        let bearer = token.map(|it| format!("Bearer {it}"));
        let mut headers = Vec::new();
        if let Some(bearer) = &bearer {
            headers.push(("authorization", bearer.as_str()));
        }
        let bytes = if body.is_null() {
            Vec::new()
        } else {
            headers.push(("content-type", "application/json"));
            body.to_string().into_bytes()
        };
        self.request(method, path, &headers, &bytes).expect("an answer")
    }

    /// GET as a visitor.
    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        self.call("GET", path, None, &Value::Null)
    }

    /// GET as a member.
    #[track_caller]
    pub fn get_as(&self, member: &Member, path: &str) -> Answer {
        self.call("GET", path, Some(&member.token), &Value::Null)
    }

    /// POST of JSON as a member.
    #[track_caller]
    pub fn post_as(&self, member: &Member, path: &str, body: Value) -> Answer {
        self.call("POST", path, Some(&member.token), &body)
    }

    /// POST of JSON as a visitor.
    #[track_caller]
    pub fn post(&self, path: &str, body: Value) -> Answer {
        self.call("POST", path, None, &body)
    }

    /// POST of a form, as a browser sends it.
    #[track_caller]
    pub fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        self.request("POST", path, &headers, form.as_bytes()).expect("an answer")
    }

    /// A form with files: name, file name (or none), bytes.
    #[track_caller]
    pub fn upload(
        &self,
        method: &str,
        path: &str,
        token: &str,
        parts: &[(&str, Option<&str>, &[u8])],
    ) -> Answer {
        let mut body = Vec::new();
        for (name, file_name, bytes) in parts {
            let file = file_name.map(|it| format!("; filename=\"{it}\"")).unwrap_or_default();
            body.extend(
                format!(
                    "--grenze\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n"
                )
                .bytes(),
            );
            body.extend_from_slice(bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--grenze--\r\n");
        let bearer = format!("Bearer {token}");
        let headers = [
            ("content-type", "multipart/form-data; boundary=grenze"),
            ("authorization", bearer.as_str()),
        ];
        self.request(method, path, &headers, &body).expect("an answer")
    }

    /// Switches settings of the server.
    #[track_caller]
    pub fn settings(&self, settings: Value) {
        self.post("/_probe/settings", settings).expect(200);
    }

    /// A new member, confirmed and approved.
    #[track_caller]
    pub fn member(&self, username: &str) -> Member {
        self.member_with(json!({ "username": username }))
    }

    /// A new member who is the operator.
    #[track_caller]
    pub fn operator(&self, username: &str) -> Member {
        self.member_with(json!({ "username": username, "role": "admin" }))
    }

    #[track_caller]
    fn member_with(&self, about: Value) -> Member {
        let made = self.post("/_probe/member", about).expect(200);
        Member { id: made.id(), token: made.str("/access_token").to_owned() }
    }

    /// The mails sent so far, the newest first.
    #[track_caller]
    pub fn mails(&self) -> Vec<Value> {
        let answer = self
            .request("GET", "/_post", &[("accept", "application/json")], b"")
            .expect("an answer");
        answer.expect(200).json.as_array().expect("a list").clone()
    }

    /// The folder of a built web client made of these files.
    pub fn write_files(folder: &Path, files: &[(&str, &str)]) {
        for (name, contents) in files {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, contents).expect("a file");
        }
    }
}
