//! Changing one's own profile. The first steps are made of the same parts.

mod controls;
mod cropper;
mod desk;
mod other_fields;
mod page;
mod pictures;
mod steckbrief;
mod switches;
mod verification;
mod words;

pub use desk::{Desk, Trouble};
pub use other_fields::OtherFields;
pub use page::{EditProfilePage, Restored, SaveButton, WithOwnAccount};
pub use pictures::Pictures;
pub use steckbrief::SteckbriefForm;
pub use switches::FoundSwitches;
pub use verification::Verification;
pub use words::Words;
