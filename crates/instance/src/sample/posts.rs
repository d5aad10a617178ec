//! The sample's posts in one row, each with its time and what it answers.

use super::clock;
use super::data::{Data, Post};
use crate::error::{ApiError, Result};
use crate::statuses::Visibility;
use crate::times::Time;

/// A post and its place among the others.
#[derive(Debug)]
pub struct Placed<'a> {
    /// What is said.
    pub post: &'a Post,
    /// When.
    pub at: Time,
    /// The index of what it answers.
    pub parent: Option<usize>,
    /// Who may read it.
    pub visibility: Visibility,
}

/// All posts, each after what it answers.
///
/// # Errors
/// If a time or a visibility is not written as it should be.
pub fn in_a_row(data: &Data, now: Time) -> Result<Vec<Placed<'_>>> {
    let mut row = Vec::new();
    for post in &data.posts {
        place(post, None, now, &mut row)?;
    }
    Ok(row)
}

fn place<'a>(
    post: &'a Post,
    parent: Option<usize>,
    now: Time,
    row: &mut Vec<Placed<'a>>,
) -> Result<()> {
    let wrong = |what: &str| ApiError::internal(format!("{what} of {:?}", post.text));
    let before = parent.and_then(|index| row.get(index)).map(|it| (it.at, it.visibility));
    let at = clock::moment(&post.at, now, before.map(|(at, _)| at)).ok_or_else(|| wrong("time"))?;
    let visibility = match &post.visibility {
        Some(word) => Visibility::parse(word).ok_or_else(|| wrong("visibility"))?,
        None => before.map(|(_, visibility)| visibility).unwrap_or_default(),
    };
    let index = row.len();
    row.push(Placed { post, at, parent, visibility });
    for reply in &post.replies {
        place(reply, Some(index), now, row)?;
    }
    Ok(())
}
