//! Paper and colours: an SVG drawing that is built shape by shape, with dice that always fall the
//! same way for the same seed.

use std::fmt::{self, Display, Write as _};

/// An opaque colour, red, green and blue from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The colour written as in CSS: `hex(0xd9713d)`.
pub const fn hex(rgb: u32) -> Colour {
    Colour((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

impl Colour {
    /// A step towards `other`: 0 stays here, 1 arrives there.
    pub fn mix(self, other: Colour, part: f32) -> Colour {
        let channel = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part) as u8;
        Colour(channel(self.0, other.0), channel(self.1, other.1), channel(self.2, other.2))
    }

    /// Lighter by a part from 0 to 1.
    pub fn light(self, part: f32) -> Colour {
        self.mix(Colour(255, 255, 255), part)
    }

    /// Darker by a part from 0 to 1, towards a deep blue-green rather than black.
    pub fn dark(self, part: f32) -> Colour {
        self.mix(hex(0x14262e), part)
    }
}

impl Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// Numbers that look thrown and are the same for the same seed (splitmix64).
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice for a seed; neighbouring seeds give unrelated throws.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x5851_f42d))
    }

    /// A number from `low` up to `high`.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * ((self.next() >> 40) as f32 / (1u64 << 24) as f32)
    }

    /// A whole number from 0 up to `count` − 1; 0 for an empty range.
    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count.max(1) as u64) as usize
    }

    /// One of the choices.
    pub fn pick<T: Copy>(&mut self, choices: &[T], otherwise: T) -> T {
        let index = self.below(choices.len());
        choices.get(index).copied().unwrap_or(otherwise)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// An SVG picture in the making. Lengths are pixels, y grows downwards, later shapes cover earlier
/// ones. A fill is anything that prints as an SVG paint: a [`Colour`] or what
/// [`Drawing::gradient`] returned.
#[derive(Debug)]
pub struct Drawing {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
    pub height: f32,
    /// The dice of this picture.
    pub dice: Dice,
    defs: String,
    body: String,
    gradients: usize,
}

impl Drawing {
    /// An empty sheet.
    pub fn new(width: f32, height: f32, seed: u64) -> Self {
        Self {
            width,
            height,
            dice: Dice::new(seed),
            defs: String::new(),
            body: String::new(),
            gradients: 0,
        }
    }

    /// A fill that runs from one colour at the top of a shape to another at its bottom.
    pub fn gradient(&mut self, top: Colour, bottom: Colour) -> String {
        let id = self.gradients;
        self.gradients += 1;
        self.defs.push_str(&format!(
            r#"<linearGradient id="g{id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/></linearGradient>"#
        ));
        format!("url(#g{id})")
    }

    /// A fill that glows from the middle of a shape and is gone at its edge.
    pub fn glow(&mut self, colour: Colour, strength: f32) -> String {
        let id = self.gradients;
        self.gradients += 1;
        self.defs.push_str(&format!(
            r#"<radialGradient id="g{id}"><stop offset="0" stop-color="{colour}" stop-opacity="{strength:.2}"/><stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>"#
        ));
        format!("url(#g{id})")
    }

    /// A rectangle with corners rounded by `round`.
    pub fn rect(&mut self, (x, y): (f32, f32), (w, h): (f32, f32), round: f32, fill: impl Display) {
        self.element(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{w:.1}" height="{h:.1}" rx="{round:.1}" fill="{fill}"/>"#
        ));
    }

    /// A circle.
    pub fn circle(&mut self, (x, y): (f32, f32), radius: f32, fill: impl Display) {
        self.element(format_args!(
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}" fill="{fill}"/>"#
        ));
    }

    /// A ring: a circle's outline.
    pub fn ring(&mut self, (x, y): (f32, f32), radius: f32, colour: Colour, thick: f32) {
        self.element(format_args!(
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}" fill="none" stroke="{colour}" stroke-width="{thick:.1}"/>"#
        ));
    }

    /// An ellipse.
    pub fn ellipse(&mut self, (x, y): (f32, f32), (rx, ry): (f32, f32), fill: impl Display) {
        self.element(format_args!(
            r#"<ellipse cx="{x:.1}" cy="{y:.1}" rx="{rx:.1}" ry="{ry:.1}" fill="{fill}"/>"#
        ));
    }

    /// A shape with straight sides.
    pub fn polygon(&mut self, points: &[(f32, f32)], fill: impl Display) {
        let mut list = String::new();
        for (x, y) in points {
            // Writing to a String cannot fail.
            let _ = write!(list, "{x:.1},{y:.1} ");
        }
        self.element(format_args!(r#"<polygon points="{}" fill="{fill}"/>"#, list.trim_end()));
    }

    /// A filled path in SVG's own notation.
    pub fn path(&mut self, d: &str, fill: impl Display) {
        self.element(format_args!(r#"<path d="{d}" fill="{fill}"/>"#));
    }

    /// A drawn line in SVG's own notation, with round ends.
    pub fn line(&mut self, d: &str, colour: Colour, thick: f32) {
        self.element(format_args!(
            r#"<path d="{d}" fill="none" stroke="{colour}" stroke-width="{thick:.1}" stroke-linecap="round" stroke-linejoin="round"/>"#
        ));
    }

    /// What `draw` draws, translucent as one piece: 0 is invisible, 1 is opaque.
    pub fn faded(&mut self, opacity: f32, draw: impl FnOnce(&mut Self)) {
        self.group(format_args!(r#"<g opacity="{opacity:.2}">"#), draw);
    }

    /// What `draw` draws, turned clockwise around a point by degrees.
    pub fn turned(&mut self, degrees: f32, (x, y): (f32, f32), draw: impl FnOnce(&mut Self)) {
        self.group(format_args!(r#"<g transform="rotate({degrees:.1} {x:.1} {y:.1})">"#), draw);
    }

    /// The finished SVG.
    pub fn finish(self) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}"><defs>{}</defs>{}</svg>"#,
            self.defs,
            self.body,
            w = self.width,
            h = self.height
        )
    }

    fn group(&mut self, open: fmt::Arguments<'_>, draw: impl FnOnce(&mut Self)) {
        self.element(open);
        draw(self);
        self.body.push_str("</g>");
    }

    fn element(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.body.write_fmt(element);
    }
}

/// Colours are written as in CSS, `"#1f6f6b"`.
impl<'de> serde::Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.strip_prefix('#')
            .filter(|digits| digits.len() == 6)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .map(hex)
            .ok_or_else(|| {
                serde::de::Error::custom(format!("{text:?} is not a colour like \"#1f6f6b\""))
            })
    }
}
