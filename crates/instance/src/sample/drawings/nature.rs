//! What grows and what the weather does: skies, hills, mountains, trees, water, fields.

use super::mood::Palette;
use super::paint::{Colour, Drawing, hex};
use std::f32::consts::TAU;
use std::fmt::Write as _;

/// Sky over the whole sheet, with a sun (at parts of width and height) and a few clouds.
pub fn sky(d: &mut Drawing, p: &Palette, sun: (f32, f32)) {
    let fill = d.gradient(p.sky, p.horizon);
    d.rect((0.0, 0.0), (d.width, d.height), 0.0, fill);
    let at = (d.width * sun.0, d.height * sun.1);
    let glow = d.glow(p.sun, 0.75);
    d.circle(at, d.height * 0.42, glow);
    d.circle(at, d.height * 0.075, p.sun.light(0.35));
    for _ in 0..3 {
        let x = d.dice.between(0.05, 0.95) * d.width;
        let y = d.dice.between(0.08, 0.3) * d.height;
        let size = d.dice.between(0.05, 0.1) * d.height;
        cloud(d, (x, y), size, p.paper);
    }
}

/// A flat-bottomed cloud; `size` is about half its height.
pub fn cloud(d: &mut Drawing, (x, y): (f32, f32), size: f32, colour: Colour) {
    d.faded(0.7, |d| {
        d.rect((x - size * 2.2, y - size * 0.35), (size * 4.4, size * 0.7), size * 0.35, colour);
        d.circle((x - size * 0.8, y - size * 0.4), size * 0.7, colour);
        d.circle((x + size * 0.4, y - size * 0.6), size * 0.95, colour);
        d.rect((x - size * 1.2, y - size * 0.2), (size * 2.4, size * 0.55), size * 0.2, colour);
    });
}

/// A line of soft hills across the sheet, filled down to the lower edge. `y` is their mean height
/// as a part of the sheet, `swing` how far they go up and down.
pub fn hills(d: &mut Drawing, y: f32, swing: f32, colour: Colour) {
    let steps = 5;
    let step = d.width / steps as f32;
    let mut at: Vec<(f32, f32)> = Vec::new();
    for i in 0..=steps + 2 {
        let height = (y + d.dice.between(-swing, swing)) * d.height;
        at.push(((i as f32 - 1.0) * step, height));
    }
    let fill = d.gradient(colour.light(0.12), colour.dark(0.08));
    let path = format!(
        "{} L{:.1} {:.1} L{:.1} {:.1} Z",
        smooth(&at),
        d.width * 1.3,
        d.height,
        -step,
        d.height
    );
    d.path(&path, fill);
}

/// A chain of mountains with a lit and a shaded side and, if wanted, snow.
pub fn mountains(d: &mut Drawing, y: f32, rise: f32, colour: Colour, snow: Option<Colour>) {
    let base = y * d.height;
    let mut x = -0.1 * d.width;
    while x < d.width * 1.05 {
        let top = base - d.dice.between(0.55, 1.0) * rise * d.height;
        let half = d.dice.between(0.55, 0.85) * (base - top) * 1.15;
        let peak = (x + half, top);
        d.polygon(&[(x - half * 0.25, base), peak, (x + half * 2.3, base)], colour.light(0.1));
        let ridge = (peak.0 + half * 0.2, top + (base - top) * 0.45);
        let foot = (peak.0 - half * 0.05, base);
        d.polygon(&[peak, ridge, foot, (x + half * 2.3, base)], colour.dark(0.13));
        if let Some(white) = snow {
            let deep = (base - top) * 0.32;
            let left = (peak.0 - deep * 0.62, top + deep * 0.5 + deep * 0.25);
            d.polygon(
                &[
                    peak,
                    left,
                    (peak.0 - deep * 0.28, top + deep * 0.62),
                    (peak.0 - deep * 0.1, top + deep * 0.95),
                    (peak.0 + deep * 0.14, top + deep * 0.6),
                    (peak.0 + deep * 0.5, top + deep * 0.9),
                    (peak.0 + deep * 0.62, top + deep * 0.49),
                ],
                white,
            );
            d.polygon(
                &[
                    peak,
                    (peak.0 + deep * 0.14, top + deep * 0.6),
                    (peak.0 + deep * 0.5, top + deep * 0.9),
                    (peak.0 + deep * 0.62, top + deep * 0.49),
                ],
                white.mix(colour, 0.25),
            );
        }
        x += half * d.dice.between(0.9, 1.35);
    }
    d.rect((0.0, base - 1.0), (d.width, d.height - base + 1.0), 0.0, colour);
}

/// A leafy tree standing on `base`; `size` is its height.
pub fn tree(d: &mut Drawing, (x, base): (f32, f32), size: f32, leaf: Colour) {
    let trunk = hex(0x6b4a38);
    d.rect((x - size * 0.035, base - size * 0.42), (size * 0.07, size * 0.42), size * 0.02, trunk);
    d.line(
        &format!(
            "M{:.1} {:.1} L{:.1} {:.1}",
            x,
            base - size * 0.3,
            x + size * 0.1,
            base - size * 0.48
        ),
        trunk,
        size * 0.03,
    );
    let dark = leaf.dark(0.14);
    d.circle((x - size * 0.17, base - size * 0.53), size * 0.2, dark);
    d.circle((x + size * 0.19, base - size * 0.55), size * 0.19, dark);
    d.circle((x, base - size * 0.68), size * 0.27, leaf);
    d.circle((x - size * 0.09, base - size * 0.75), size * 0.14, leaf.light(0.12));
}

/// A fir; `size` is its height.
pub fn fir(d: &mut Drawing, (x, base): (f32, f32), size: f32, leaf: Colour) {
    d.rect((x - size * 0.03, base - size * 0.15), (size * 0.06, size * 0.15), 0.0, hex(0x5d4538));
    for (low, wide, high) in [(0.1, 0.26, 0.5), (0.34, 0.21, 0.74), (0.6, 0.15, 1.0)] {
        let (low, wide, high) = (base - size * low, size * wide, base - size * high);
        d.polygon(&[(x - wide, low), (x, high), (x + wide, low)], leaf);
        d.polygon(&[(x, low), (x, high), (x + wide, low)], leaf.dark(0.14));
    }
}

/// A round bush; `size` is its width.
pub fn bush(d: &mut Drawing, (x, base): (f32, f32), size: f32, leaf: Colour) {
    d.ellipse((x - size * 0.22, base - size * 0.16), (size * 0.28, size * 0.2), leaf.dark(0.1));
    d.ellipse((x + size * 0.2, base - size * 0.2), (size * 0.3, size * 0.24), leaf);
    d.rect((x - size * 0.5, base - size * 0.16), (size, size * 0.16), size * 0.08, leaf.dark(0.05));
}

/// A field whose rows run away to a point on the horizon (`horizon` as a part of the height).
pub fn rows(d: &mut Drawing, horizon: f32, vanish: f32, colour: Colour, furrow: Colour) {
    let (w, top) = (d.width, horizon * d.height);
    let fill = d.gradient(colour.light(0.12), colour);
    d.rect((0.0, top), (w, d.height - top), 0.0, fill);
    let point = (vanish * w, top - d.height * 0.03);
    let count = 15;
    for i in 0..count {
        let left = w * (-1.1 + 3.2 * i as f32 / count as f32);
        let wide = w * 3.2 / count as f32 * 0.45;
        let near = |part: f32, x: f32| {
            (point.0 + (x - point.0) * part, point.1 + (d.height - point.1) * part)
        };
        let (a, b) = (near(0.08, left), near(0.08, left + wide));
        let shape =
            [(a.0, a.1.max(top)), (b.0, b.1.max(top)), (left + wide, d.height), (left, d.height)];
        d.faded(0.75, |d| d.polygon(&shape, furrow));
    }
}

/// A river that winds from the horizon to the lower edge.
pub fn river(d: &mut Drawing, horizon: f32, water: Colour, shine: Colour) {
    let (w, h) = (d.width, d.height);
    let top = horizon * h;
    let fill = d.gradient(shine, water);
    let path = format!(
        "M{:.1} {top:.1} C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1} C{:.1} {:.1} {:.1} {:.1} {:.1} {h:.1} L{:.1} {h:.1} C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1} C{:.1} {:.1} {:.1} {:.1} {:.1} {top:.1} Z",
        w * 0.6,
        w * 0.72,
        top + (h - top) * 0.14,
        w * 0.34,
        top + (h - top) * 0.2,
        w * 0.36,
        top + (h - top) * 0.4,
        w * 0.37,
        top + (h - top) * 0.65,
        w * 0.1,
        top + (h - top) * 0.8,
        w * 0.08,
        w * 0.86,
        w * 0.84,
        top + (h - top) * 0.7,
        w * 0.56,
        top + (h - top) * 0.55,
        w * 0.55,
        top + (h - top) * 0.38,
        w * 0.54,
        top + (h - top) * 0.24,
        w * 0.8,
        top + (h - top) * 0.14,
        w * 0.64
    );
    d.path(&path, fill);
    for i in 0..7 {
        let y = top + (h - top) * (0.42 + 0.08 * i as f32);
        let x = w * d.dice.between(0.3, 0.58);
        let long = w * d.dice.between(0.03, 0.09);
        d.faded(0.5, |d| {
            d.line(&format!("M{x:.1} {y:.1} h{long:.1}"), shine.light(0.5), h * 0.005)
        });
    }
}

/// Still water from `top` to the lower edge, with light on it.
pub fn water(d: &mut Drawing, top: f32, colour: Colour, shine: Colour) {
    let y = top * d.height;
    let fill = d.gradient(shine, colour);
    d.rect((0.0, y), (d.width, d.height - y), 0.0, fill);
    for _ in 0..26 {
        let x = d.dice.between(0.0, 1.0) * d.width;
        let down = d.dice.between(0.05, 1.0);
        let long = d.width * (0.015 + 0.06 * down);
        d.faded(0.35, |d| {
            d.line(
                &format!("M{x:.1} {:.1} h{long:.1}", y + (d.height - y) * down),
                shine.light(0.55),
                1.5 + 3.0 * down,
            );
        });
    }
}

/// Petals around a middle: a flower, or a star of any kind.
pub fn flower(d: &mut Drawing, (x, y): (f32, f32), size: f32, petal: Colour, middle: Colour) {
    for i in 0..6 {
        let angle = TAU * i as f32 / 6.0;
        d.circle(
            (x + angle.cos() * size * 0.55, y + angle.sin() * size * 0.55),
            size * 0.36,
            petal,
        );
    }
    d.circle((x, y), size * 0.32, middle);
}

/// A path through all points without corners.
fn smooth(points: &[(f32, f32)]) -> String {
    let mut path = String::new();
    for (i, pair) in points.windows(2).enumerate() {
        let &[(x0, y0), (x1, y1)] = pair else { continue };
        // Writing to a String cannot fail.
        if i == 0 {
            let _ = write!(path, "M{x0:.1} {y0:.1}");
        }
        let middle = (x0 + x1) / 2.0;
        let _ = write!(path, " C{middle:.1} {y0:.1} {middle:.1} {y1:.1} {x1:.1} {y1:.1}");
    }
    path
}
