//! A visitor reads.

use super::{instance::Instance, person::Person};

#[tokio::test(flavor = "multi_thread")]
async fn reads_what_cooperatives_write() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/public/local").await;
    visitor.sees("Dieser Server").await;
    visitor.finds_no_fault(&[]).await;
    visitor.leaves().await;
}
