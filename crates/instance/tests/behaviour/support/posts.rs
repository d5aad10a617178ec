//! Posts as members write them.

use serde_json::{Value, json};

use super::{Answer, Member, Server};

impl Server {
    /// Publishes a public post; its id.
    #[track_caller]
    pub fn publish(&self, member: &Member, text: &str) -> String {
        self.publish_with(member, json!({ "status": text })).expect(200).id()
    }

    /// Publishes a post, or tries to.
    #[track_caller]
    pub fn publish_with(&self, member: &Member, post: Value) -> Answer {
        self.post_as(member, "/api/v1/statuses", post)
    }

    /// One follows the other.
    #[track_caller]
    pub fn follow(&self, follower: &Member, followed: &Member) {
        let path = format!("/api/v1/accounts/{}/follow", followed.id);
        self.post_as(follower, &path, json!({})).expect(200);
    }

    /// A verb on a post: `favourite`, `reblog`, `bookmark`, …
    #[track_caller]
    pub fn mark(&self, member: &Member, verb: &str, status: &str) -> Answer {
        self.post_as(member, &format!("/api/v1/statuses/{status}/{verb}"), json!({}))
    }

    /// The post as the member sees it.
    #[track_caller]
    pub fn status(&self, member: &Member, id: &str) -> Value {
        self.get_as(member, &format!("/api/v1/statuses/{id}")).expect(200).json
    }

    /// Asks again until the answer is as wanted; fails after ten seconds.
    #[track_caller]
    pub fn until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let end = std::time::Instant::now() + std::time::Duration::from_secs(10);
        while !is_so() {
            assert!(std::time::Instant::now() < end, "never came about: {what}");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
}
