//! Scenes of meeting, knowing and caring.

use super::built::{plant, street, window};
use super::furniture::{WOOD, lamp, room};
use super::mood::Palette;
use super::nature::{hills, sky};
use super::paint::{Drawing, hex};
use super::people::{listener, person, sitter};

/// People in rows before a wall with a chart: an assembly.
pub fn meeting(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    room(d, p);
    let (x, y, wide, tall) = (w * 0.5 - h * 0.36, h * 0.08, h * 0.72, h * 0.36);
    d.rect((x - 6.0, y - 6.0), (wide + 12.0, tall + 12.0), 6.0, p.ink.light(0.2));
    d.rect((x, y), (wide, tall), 2.0, p.paper);
    for (i, part) in [0.35, 0.5, 0.45, 0.68, 0.82].into_iter().enumerate() {
        let colour = if i == 4 { p.accent } else { p.leaf.light(0.15) };
        d.rect(
            (x + wide * (0.12 + 0.16 * i as f32), y + tall * (0.9 - part * 0.75)),
            (wide * 0.1, tall * part * 0.75),
            3.0,
            colour,
        );
    }
    d.line(
        &format!("M{:.1} {:.1} H{:.1}", x + wide * 0.08, y + tall * 0.9, x + wide * 0.92),
        p.ink,
        3.0,
    );
    person(d, (x - h * 0.14, h * 0.72), h * 0.44, p.accent);
    let coats = [
        p.leaf,
        p.sky.dark(0.3),
        p.sun.dark(0.2),
        p.roofs[1],
        p.walls[1].dark(0.2),
        p.near,
        p.ink.light(0.25),
        p.accent.light(0.2),
    ];
    for (row, (y, size)) in [(0.76, 0.22), (0.88, 0.28), (1.03, 0.36)].into_iter().enumerate() {
        let step = h * size * 0.66;
        let mut x = step * (0.2 + 0.5 * (row % 2) as f32);
        while x < w {
            let coat = d.dice.pick(&coats, p.leaf);
            listener(d, (x, h * y), h * size, coat);
            if d.dice.below(6) == 0 {
                d.rect(
                    (x + step * 0.24, h * (y - size * 1.22)),
                    (h * size * 0.12, h * size * 0.8),
                    h * size * 0.06,
                    coat,
                );
                d.rect(
                    (x + step * 0.13, h * (y - size * 1.5)),
                    (h * size * 0.26, h * size * 0.32),
                    2.0,
                    p.sun,
                );
            }
            x += step;
        }
    }
}

/// A group that looks towards us.
pub fn team(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.2, 0.25));
    hills(d, 0.5, 0.06, p.far);
    street(d, p, h * 0.72, h * 0.34);
    let fill = d.gradient(p.ground.light(0.12), p.ground.dark(0.05));
    d.rect((0.0, h * 0.71), (w, h * 0.3), 0.0, fill);
    let coats = [
        p.accent,
        p.leaf.dark(0.1),
        p.sun.dark(0.15),
        p.sky.dark(0.3),
        p.walls[1].dark(0.2),
        p.roofs[1],
        p.paper.dark(0.15),
    ];
    for (row, (y, size, count)) in [(0.9, 0.5, 5), (1.02, 0.56, 4)].into_iter().enumerate() {
        for i in 0..count {
            let x = w * 0.5 + (i as f32 - (count - 1) as f32 / 2.0) * h * 0.21;
            let tall = h * size * d.dice.between(0.9, 1.04);
            let coat = coats.get((i + row * 3) % coats.len()).copied().unwrap_or(p.accent);
            person(d, (x, h * y), tall, coat);
        }
    }
}

/// Screens and machines that know each other.
pub fn network(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    let fill = d.gradient(p.ink, p.near);
    d.rect((0.0, 0.0), (w, h), 0.0, fill);
    let mut knots = Vec::new();
    let columns = (w / h * 4.0) as usize;
    for i in 0..columns {
        for row in 0..3 {
            let x = w * (i as f32 + d.dice.between(0.25, 0.75)) / columns as f32;
            let y = h * (row as f32 + d.dice.between(0.25, 0.75)) / 3.0;
            knots.push((x, y));
        }
    }
    for (i, a) in knots.iter().enumerate() {
        for b in knots.iter().skip(i + 1) {
            let far = ((a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)).sqrt();
            if far < h * 0.42 {
                d.faded(0.45, |d| {
                    d.line(
                        &format!("M{:.1} {:.1} L{:.1} {:.1}", a.0, a.1, b.0, b.1),
                        p.sky,
                        h * 0.006,
                    )
                });
            }
        }
    }
    for (i, at) in knots.iter().enumerate() {
        let size = h * d.dice.between(0.022, 0.05);
        let colour = [p.sun, p.accent, p.paper, p.leaf.light(0.25)][i % 4];
        let glow = d.glow(colour, 0.5);
        d.circle(*at, size * 2.6, glow);
        d.circle(*at, size, colour);
        d.circle(*at, size * 0.45, p.ink);
    }
}

/// Bars that grow: figures of the year, without words.
pub fn chart(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    let fill = d.gradient(p.paper, p.walls[0]);
    d.rect((0.0, 0.0), (w, h), 0.0, fill);
    for i in 0..5 {
        let y = h * (0.18 + 0.15 * i as f32);
        d.line(&format!("M{:.1} {y:.1} H{:.1}", w * 0.08, w * 0.92), p.walls[0].dark(0.12), 2.0);
    }
    let mut part: f32 = 0.2;
    let mut curve = String::new();
    for i in 0..9 {
        part = (part + d.dice.between(0.0, 0.15)).min(0.95);
        let x = w * (0.11 + 0.09 * i as f32);
        let tall = h * 0.62 * part;
        let colour = if i == 8 { p.accent } else { p.far.mix(p.near, i as f32 / 8.0) };
        d.rect((x, h * 0.82 - tall), (w * 0.06, tall), w * 0.008, colour);
        let y = h * 0.74 - tall;
        curve.push_str(&format!("{} {:.1} {y:.1} ", if i == 0 { "M" } else { "L" }, x + w * 0.03));
    }
    d.line(curve.trim_end(), p.ink, h * 0.008);
    d.rect((w * 0.08, h * 0.82), (w * 0.84, h * 0.008), 0.0, p.ink);
    d.circle((w * 0.86, h * 0.14), h * 0.07, p.sun);
}

/// Books from floor to ceiling and someone reading.
pub fn library(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    let fill = d.gradient(WOOD.dark(0.35), WOOD.dark(0.5));
    d.rect((0.0, 0.0), (w, h), 0.0, fill);
    let spines = [
        p.accent,
        p.sun.dark(0.1),
        p.leaf,
        p.paper,
        p.sky.dark(0.2),
        p.roofs[0],
        p.walls[1],
        hex(0x6d5a86),
        p.near,
    ];
    for shelf in 0..4 {
        let y = h * (0.21 + 0.22 * shelf as f32);
        let mut x = w * 0.03;
        while x < w * 0.96 {
            let wide = h * d.dice.between(0.018, 0.04);
            let tall = h * d.dice.between(0.12, 0.17);
            let colour = d.dice.pick(&spines, p.accent);
            d.rect((x, y - tall), (wide, tall), 1.5, colour);
            d.rect((x, y - tall * 0.8), (wide, tall * 0.06), 0.0, colour.light(0.45));
            x += wide * if d.dice.below(14) == 0 { 2.6 } else { 1.08 };
        }
        d.rect((0.0, y), (w, h * 0.022), 0.0, WOOD);
    }
    person(d, (w * 0.3, h * 1.02), h * 0.62, p.accent);
    person(d, (w * 0.66, h * 1.06), h * 0.66, p.leaf);
    d.polygon(
        &[
            (w * 0.3 - h * 0.12, h * 0.72),
            (w * 0.3, h * 0.75),
            (w * 0.3 + h * 0.12, h * 0.72),
            (w * 0.3 + h * 0.12, h * 0.84),
            (w * 0.3, h * 0.87),
            (w * 0.3 - h * 0.12, h * 0.84),
        ],
        p.paper,
    );
}

/// A cinema from the last row.
pub fn cinema(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    let red = hex(0x7d2a33);
    let fill = d.gradient(hex(0x2a1b26), hex(0x15121b));
    d.rect((0.0, 0.0), (w, h), 0.0, fill);
    let (x, y, wide, tall) = (w * 0.5 - h * 0.5, h * 0.12, h, h * 0.5);
    let glow = d.glow(p.sun, 0.45);
    d.ellipse((w * 0.5, y + tall * 0.6), (h * 0.95, h * 0.55), glow);
    for side in 0..2 {
        for i in 0..7 {
            let left = if side == 0 {
                x - h * 0.07 * (i + 1) as f32
            } else {
                x + wide + h * 0.07 * i as f32
            };
            let fill = d.gradient(red.light(0.08 * (i % 2) as f32), red.dark(0.35));
            d.rect((left, 0.0), (h * 0.07, h * 0.72), 0.0, fill);
        }
    }
    let sky = d.gradient(p.sky, p.horizon);
    d.rect((x, y), (wide, tall), 2.0, sky);
    d.circle((x + wide * 0.68, y + tall * 0.5), tall * 0.16, p.sun);
    d.path(
        &format!(
            "M{x:.1} {:.1} q{:.1} {:.1} {:.1} {:.1} t{:.1} {:.1} V{:.1} H{x:.1} Z",
            y + tall * 0.72,
            wide * 0.25,
            -tall * 0.25,
            wide * 0.5,
            0.0,
            wide * 0.5,
            0.0,
            y + tall
        ),
        p.near,
    );
    for (row, (y, size)) in [(0.8, 0.085), (0.92, 0.11), (1.06, 0.14)].into_iter().enumerate() {
        let size = h * size;
        let mut x = size * 0.6 * (row % 2) as f32;
        while x < w + size {
            if d.dice.below(3) != 0 {
                d.circle((x, h * y - size * 1.25), size * 0.42, hex(0x120e15));
            }
            d.rect(
                (x - size * 0.55, h * y - size * 0.95),
                (size * 1.1, size * 2.0),
                size * 0.3,
                red.dark(0.35 - 0.1 * row as f32),
            );
            x += size * 1.24;
        }
    }
}

/// A sitting room: sofa, lamp, plants, tea.
pub fn care(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    room(d, p);
    window(d, p, (w * 0.5 - h * 0.18, h * 0.1), (h * 0.36, h * 0.32));
    d.ellipse((w * 0.5, h * 0.92), (h * 0.62, h * 0.07), p.walls[1].light(0.25));
    let (x, cloth) = (w * 0.5 - h * 0.46, p.leaf.dark(0.05));
    d.rect((x, h * 0.48), (h * 0.92, h * 0.32), h * 0.06, cloth.dark(0.12));
    sitter(d, (w * 0.5 - h * 0.2, h * 0.74), h * 0.44, p.accent);
    sitter(d, (w * 0.5 + h * 0.17, h * 0.74), h * 0.42, p.paper.dark(0.2));
    d.rect((x + h * 0.04, h * 0.68), (h * 0.84, h * 0.16), h * 0.05, cloth.light(0.1));
    for side in [0.0, 0.8] {
        d.rect((x + h * side, h * 0.58), (h * 0.12, h * 0.28), h * 0.05, cloth);
    }
    d.rect((w * 0.5 - h * 0.24, h * 0.87), (h * 0.48, h * 0.035), h * 0.015, WOOD);
    for leg in [-0.2, 0.18] {
        d.rect((w * 0.5 + h * leg, h * 0.9), (h * 0.02, h * 0.1), 0.0, WOOD.dark(0.2));
    }
    for cup in [-0.1, 0.06] {
        d.rect((w * 0.5 + h * cup, h * 0.82), (h * 0.055, h * 0.05), h * 0.012, p.paper);
        d.ring((w * 0.5 + h * (cup + 0.06), h * 0.843), h * 0.014, p.paper, h * 0.008);
    }
    lamp(d, (w * 0.5 + h * 0.6, h * 0.86), h * 0.5, p);
    plant(d, (w * 0.5 - h * 0.62, h * 0.9), h * 0.46, p.leaf, p.roofs[0]);
}
