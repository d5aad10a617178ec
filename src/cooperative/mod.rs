//! What only this client knows: countries, legal forms, sectors and regions of cooperatives, the
//! numbers they are registered under, and how their particulars live in a profile's four fields
//! (the *Steckbrief*; its convention for people stands in prose/steckbrief.md); what a board announces
//! year after year.
//!
//! Pure. The German words here are those that stand in profiles and in applications, and are read
//! and written as such.

mod application;
pub mod calendar;
mod country;
mod directory;
mod field_text;
mod fold;
mod greeting;
pub mod handover;
mod labels;
mod legal_form;
mod neighbours;
mod outlines;
mod particulars;
mod place;
mod prefill;
mod region;
mod register;
mod sector;
mod steckbrief;
mod towns;
mod username;

pub use application::{APPLICATION_LIMIT, application_text};
pub use country::Country;
pub use directory::{Area, Entry, Tally, matching, tally};
pub use field_text::{FieldText, Link};
pub use fold::{key, search_form};
pub use greeting::greeting;
pub use legal_form::LegalForm;
pub use neighbours::{Likeness, neighbours};
pub use outlines::{Outline, Outlines};
pub use particulars::{Particulars, fields_of, with_scheme};
pub use place::Place;
pub use prefill::{Prefilled, prefilled};
pub use region::{REGIONS, Region};
pub use register::{Check, RegisterNumber};
pub use sector::Sector;
pub use steckbrief::{Membership, Register, Steckbrief, Website};
pub use username::username_from;
