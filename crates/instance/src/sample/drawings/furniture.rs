//! What stands in rooms.

use super::mood::Palette;
use super::paint::{Colour, Drawing, hex};
use std::f32::consts::TAU;

/// Wood, planed.
pub const WOOD: Colour = hex(0xb98458);

/// An empty room: wall and floor.
pub fn room(d: &mut Drawing, p: &Palette) {
    let wall = p.walls[0].light(0.25);
    let fill = d.gradient(wall, wall.dark(0.07));
    d.rect((0.0, 0.0), (d.width, d.height), 0.0, fill);
    let floor = d.gradient(WOOD.light(0.32), WOOD.light(0.1));
    d.rect((0.0, d.height * 0.84), (d.width, d.height * 0.16), 0.0, floor);
    let glow = d.glow(p.sun, 0.3);
    d.circle((d.width * 0.8, d.height * 0.2), d.height * 0.7, glow);
}

/// A counter across the sheet from `top` (a part of the height) down.
pub fn counter(d: &mut Drawing, p: &Palette, top: f32) {
    let y = d.height * top;
    let fill = d.gradient(WOOD.light(0.05), WOOD.dark(0.15));
    d.rect((0.0, y), (d.width, d.height - y), 0.0, fill);
    d.rect((0.0, y), (d.width, d.height * 0.03), 0.0, p.paper.mix(WOOD, 0.35));
    let boards = 9;
    for i in 1..boards {
        let x = d.width * i as f32 / boards as f32;
        d.line(
            &format!("M{x:.1} {:.1} V{:.1}", y + d.height * 0.05, d.height),
            WOOD.dark(0.25),
            2.0,
        );
    }
}

/// A shop's scales.
pub fn scales(d: &mut Drawing, (x, base): (f32, f32), size: f32, p: &Palette) {
    d.polygon(
        &[
            (x - size * 0.4, base),
            (x + size * 0.4, base),
            (x + size * 0.25, base - size * 0.6),
            (x - size * 0.25, base - size * 0.6),
        ],
        p.sky.dark(0.25),
    );
    d.circle((x, base - size * 0.3), size * 0.19, p.paper);
    d.line(
        &format!("M{x:.1} {:.1} l{:.1} {:.1}", base - size * 0.3, size * 0.08, -size * 0.12),
        p.accent,
        size * 0.03,
    );
    d.rect((x - size * 0.5, base - size * 0.7), (size, size * 0.1), size * 0.05, p.ink.light(0.35));
}

/// A string of pennants across the sheet.
pub fn bunting(d: &mut Drawing, p: &Palette, y: f32) {
    let count = 16;
    for i in 0..count {
        let part = i as f32 / count as f32;
        let x = d.width * part;
        let low = y + (part * TAU * 1.5).sin().abs() * y * 0.5;
        let step = d.width / count as f32;
        let colour = [p.accent, p.sun, p.leaf, p.sky.dark(0.15)][i % 4];
        d.polygon(
            &[(x + step * 0.12, low), (x + step * 0.88, low), (x + step * 0.5, low + step * 0.7)],
            colour,
        );
    }
}

/// An old radio; `size` is its height.
pub fn radio(d: &mut Drawing, (x, base): (f32, f32), size: f32, p: &Palette) {
    d.rect((x, base - size), (size * 1.5, size), size * 0.14, p.roofs[0]);
    d.circle((x + size * 0.45, base - size * 0.5), size * 0.32, p.paper);
    d.ring((x + size * 0.45, base - size * 0.5), size * 0.2, p.ink, size * 0.04);
    d.rect((x + size * 0.9, base - size * 0.78), (size * 0.46, size * 0.2), 2.0, p.sun);
    for i in 0..2 {
        d.circle((x + size * (1.0 + 0.26 * i as f32), base - size * 0.32), size * 0.09, p.ink);
    }
    d.line(
        &format!("M{:.1} {:.1} l{:.1} {:.1}", x + size * 1.3, base - size, size * 0.3, -size * 0.6),
        p.ink,
        size * 0.03,
    );
}

/// A lamp that is lit; `size` is its height.
pub fn lamp(d: &mut Drawing, (x, base): (f32, f32), size: f32, p: &Palette) {
    let glow = d.glow(p.sun, 0.6);
    d.circle((x, base - size * 0.8), size * 0.6, glow);
    d.rect((x - size * 0.02, base - size * 0.8), (size * 0.04, size * 0.8), 0.0, p.ink);
    d.ellipse((x, base), (size * 0.18, size * 0.04), p.ink);
    d.polygon(
        &[
            (x - size * 0.12, base - size),
            (x + size * 0.12, base - size),
            (x + size * 0.22, base - size * 0.7),
            (x - size * 0.22, base - size * 0.7),
        ],
        p.sun.light(0.2),
    );
}
