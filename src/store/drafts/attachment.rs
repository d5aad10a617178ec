//! Files of a draft.

use mastodon::MediaId;
use serde::{Deserialize, Serialize};

/// A picture (or other file) of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Tells the attachments of a draft apart.
    pub key: u32,
    /// The file's name, to speak of it.
    pub name: String,
    /// What can be seen on it, for those who cannot see it.
    pub description: String,
    /// What the server knows of that.
    #[serde(default)]
    pub described: String,
    /// The point that cropping must keep: from -1 (left) to 1 (right), and from -1 (bottom) to
    /// 1 (top).
    #[serde(default)]
    pub focus: Option<(f32, f32)>,
    /// What the server knows of that.
    #[serde(default)]
    pub focused: Option<(f32, f32)>,
    /// What kind of file it is.
    #[serde(default)]
    pub kind: AttachmentKind,
    /// How the upload stands.
    pub upload: Upload,
    /// When it arrived on the server, in milliseconds since 1970; `None` where nobody knows.
    #[serde(default)]
    pub uploaded: Option<f64>,
    /// The chosen file, as long as this tab holds it.
    #[serde(skip)]
    pub file: Option<u32>,
    /// Whether the device has refused to keep the chosen file: only this tab has it.
    #[serde(skip)]
    pub is_unkept: bool,
    /// The address of a picture of the chosen file, as long as this tab holds it.
    #[serde(skip)]
    pub local_preview: Option<String>,
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttachmentKind {
    /// A picture, which may move.
    #[default]
    Picture,
    /// A video.
    Video,
    /// A sound.
    Sound,
}

/// How an upload stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Upload {
    /// On its way: percent, 0 to 100.
    Sending(u8),
    /// Sent, and being prepared by the server.
    Processing(MediaId),
    /// Not sent yet, because no server answered as it should: why, in words for a person. It goes
    /// with the post at the latest.
    Waiting(String),
    /// On the server.
    Ready {
        /// Its id.
        id: MediaId,
        /// A small picture of it.
        preview: Option<String>,
    },
    /// Did not work: why, in words for a person.
    Failed(String),
}

impl Attachment {
    /// A file that is about to be uploaded.
    pub fn new(key: u32, name: impl Into<String>) -> Self {
        Self {
            key,
            name: name.into(),
            description: String::new(),
            described: String::new(),
            focus: None,
            focused: None,
            kind: AttachmentKind::Picture,
            upload: Upload::Sending(0),
            uploaded: None,
            file: None,
            is_unkept: false,
            local_preview: None,
        }
    }

    /// Its id, once it is on the server.
    pub fn media(&self) -> Option<&MediaId> {
        if let Upload::Ready { id, .. } = &self.upload { Some(id) } else { None }
    }
}
