//! Palettes: the light a picture is seen in. One picture keeps to one mood, so that its colours
//! belong together.

use super::paint::{Colour, hex};
use serde::Deserialize;

/// Time of day or season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Cool sky with a warm rim.
    Morning,
    /// Clear and fresh.
    Day,
    /// The sun just above the hills.
    Evening,
    /// Ochre and rust.
    Autumn,
    /// Snow and pale blue.
    Winter,
    /// Much green, early in the year.
    Spring,
}

/// The colours of one mood.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// The sky overhead.
    pub sky: Colour,
    /// The sky at the horizon.
    pub horizon: Colour,
    /// The sun and every lit window.
    pub sun: Colour,
    /// The farthest hills; nearer ones are mixed towards `near`.
    pub far: Colour,
    /// What stands in front.
    pub near: Colour,
    /// Meadow, street or snow under one's feet.
    pub ground: Colour,
    /// Leaves.
    pub leaf: Colour,
    /// House walls.
    pub walls: [Colour; 4],
    /// Roofs.
    pub roofs: [Colour; 3],
    /// One strong colour, used sparingly.
    pub accent: Colour,
    /// The darkest tone.
    pub ink: Colour,
    /// The lightest tone.
    pub paper: Colour,
}

impl Mood {
    /// The mood's colours.
    pub fn palette(self) -> Palette {
        let base = Palette {
            sky: hex(0xa8d3e8),
            horizon: hex(0xfdf0dc),
            sun: hex(0xffd27a),
            far: hex(0xa7c7bd),
            near: hex(0x4b8068),
            ground: hex(0x8db36f),
            leaf: hex(0x5a9160),
            walls: [hex(0xf7ead7), hex(0xe9b99a), hex(0xdfcfa6), hex(0xc4d4c9)],
            roofs: [hex(0xb0573f), hex(0x8a4a41), hex(0x5c6470)],
            accent: hex(0xd9713d),
            ink: hex(0x27444b),
            paper: hex(0xfffaf0),
        };
        match self {
            Mood::Morning => base,
            Mood::Day => Palette {
                sky: hex(0x8cc7e6),
                horizon: hex(0xe8f5f2),
                far: hex(0x9cc5c4),
                near: hex(0x3f7f62),
                ground: hex(0x86b765),
                accent: hex(0xe2543f),
                ..base
            },
            Mood::Evening => Palette {
                sky: hex(0x5b6a9c),
                horizon: hex(0xf9bd8d),
                sun: hex(0xffdf9e),
                far: hex(0x8f7fa3),
                near: hex(0x3c4a6d),
                ground: hex(0x556a62),
                leaf: hex(0x46685f),
                walls: [hex(0xe7c3a7), hex(0xc98d7c), hex(0xb9a892), hex(0x9aa3b0)],
                roofs: [hex(0x7c4350), hex(0x5d3f54), hex(0x434c66)],
                accent: hex(0xee8a52),
                ink: hex(0x232e4a),
                paper: hex(0xfff1de),
            },
            Mood::Autumn => Palette {
                sky: hex(0xb9cdd3),
                horizon: hex(0xf9ead0),
                far: hex(0xcdb48d),
                near: hex(0x8a5a38),
                ground: hex(0xb99a58),
                leaf: hex(0xc77f35),
                accent: hex(0xa63d2f),
                ..base
            },
            Mood::Winter => Palette {
                sky: hex(0xb4cbdf),
                horizon: hex(0xf3f1f0),
                sun: hex(0xffe2ad),
                far: hex(0xbccddb),
                near: hex(0x6c8aa1),
                ground: hex(0xf2f6fa),
                leaf: hex(0x4d7276),
                walls: [hex(0xeee3d5), hex(0xd8ab93), hex(0xcfc4ae), hex(0xb9c6cf)],
                accent: hex(0xc44f45),
                ..base
            },
            Mood::Spring => Palette {
                sky: hex(0xa9dbe6),
                horizon: hex(0xf6f6dd),
                far: hex(0xb3d2a8),
                near: hex(0x5f9a57),
                ground: hex(0xa4c968),
                leaf: hex(0x74ab52),
                accent: hex(0xe48aa0),
                ..base
            },
        }
    }
}
