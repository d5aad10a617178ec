//! Holds entities and endpoints against what a real server answered (`shared/mastodon-answers`)
//! and against a schema of the whole API (`shared/mastodon-openapi.json`). Both lie beside the
//! checkout; where they are missing, these tests say so and pass.

mod captured;
mod catalogue;
mod recorded;
mod routes;
mod samples;
mod schema;
mod sent;
mod shared;
