//! End-to-end tests: what a person does in a real browser, against the Probeinstanz over real HTTP
//! and websockets. `cargo xtask test --only e2e` builds all they need and tells them where it is:
//!
//! | variable | what |
//! |---|---|
//! | `E2E_DIST` | the built app (`--instance same-origin`) |
//! | `E2E_PROBEINSTANZ` | the Probeinstanz' binary |
//! | `E2E_ENGINE` | `chromium` (where it is missing), `firefox` or `webkit` |
//! | `E2E_WEBDRIVER` | chromedriver's address; for the others the driver's program |
//! | `E2E_BROWSER` | the browser's program |
//! | `E2E_AXE` | axe-core's axe.min.js |

mod engine;
mod faults;
mod finder;
mod hands;
mod instance;
mod person;

mod accounts;
mod applicant;
mod application_refused;
mod application_status;
mod archive;
mod calendar;
mod composing;
mod directory;
mod drafts;
mod editing;
mod finding;
mod first_steps;
mod four_eyes;
mod hostile;
mod lacking;
mod media;
mod member;
mod notifications;
mod outbox;
mod people;
mod polls;
mod post;
mod public_profile;
mod reading;
mod scheduling;
mod settings;
mod sharing;
mod sparing;
mod steady;
mod thread;
mod threads_in_one_go;
mod timelines;
mod torture;
mod visitor;
mod warm;
mod without_scripts;
