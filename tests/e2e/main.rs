//! End-to-end tests: what a person does in a real browser, against the Probeinstanz over real HTTP
//! and websockets. `cargo xtask test --only e2e` builds all they need and tells them where it is:
//!
//! | variable | what |
//! |---|---|
//! | `E2E_DIST` | the built app (`--instance same-origin`) |
//! | `E2E_PROBEINSTANZ` | the Probeinstanz' binary |
//! | `E2E_WEBDRIVER` | chromedriver's address |
//! | `E2E_CHROMIUM` | the browser's binary |
//! | `E2E_AXE` | axe-core's axe.min.js |

mod faults;
mod finder;
mod instance;
mod person;

mod accounts;
mod applicant;
mod application_refused;
mod application_status;
mod directory;
mod finding;
mod first_steps;
mod hostile;
mod member;
mod notifications;
mod people;
mod post;
mod public_profile;
mod settings;
mod thread;
mod timelines;
mod visitor;
mod without_scripts;
