//! Scenes under a roof, and things seen close by.

use super::built::{bicycle, crate_of, panel, person, plant, sitter, window};
use super::mood::Palette;
use super::paint::{Colour, Drawing, hex};
use std::f32::consts::TAU;

const WOOD: Colour = hex(0xb98458);

/// Shelves full of goods, a counter, someone behind it.
pub fn shop(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    room(d, p);
    let goods =
        [p.accent, p.sun, p.leaf, p.walls[1], p.roofs[0], p.sky.dark(0.1), p.paper, hex(0x7c5a86)];
    for shelf in 0..4 {
        let y = h * (0.2 + 0.155 * shelf as f32);
        let mut x = w * 0.06;
        while x < w * 0.93 {
            let wide = h * d.dice.between(0.03, 0.06);
            let tall = h * d.dice.between(0.065, 0.115);
            let colour = d.dice.pick(&goods, p.accent);
            match d.dice.below(3) {
                0 => {
                    d.rect((x, y - tall), (wide, tall), wide * 0.2, colour);
                    d.rect((x, y - tall * 0.7), (wide, tall * 0.35), 0.0, p.paper);
                    d.rect(
                        (x + wide * 0.15, y - tall * 1.08),
                        (wide * 0.7, tall * 0.12),
                        2.0,
                        colour.dark(0.25),
                    );
                }
                1 => {
                    d.rect((x, y - tall * 0.8), (wide * 1.1, tall * 0.8), 1.0, colour);
                    d.circle((x + wide * 0.55, y - tall * 0.4), wide * 0.28, p.paper);
                }
                _ => {
                    d.rect(
                        (x + wide * 0.1, y - tall * 0.75),
                        (wide * 0.8, tall * 0.75),
                        wide * 0.25,
                        colour,
                    );
                    d.rect(
                        (x + wide * 0.32, y - tall * 1.1),
                        (wide * 0.36, tall * 0.45),
                        1.0,
                        colour.dark(0.1),
                    );
                }
            }
            x += wide * 1.25;
        }
        d.rect((w * 0.04, y), (w * 0.92, h * 0.018), 1.0, WOOD.dark(0.15));
    }
    person(d, (w * 0.36, h * 1.02), h * 0.56, p.leaf);
    counter(d, p, 0.8);
    for (i, crop) in
        [[hex(0xc8402f), hex(0xd8743c)], [hex(0x78a94f), hex(0xa3c15a)]].iter().enumerate()
    {
        crate_of(d, (w * 0.58 + h * 0.3 * i as f32, h * 0.8), (h * 0.25, h * 0.1), crop);
    }
    scales(d, (w * 0.16, h * 0.8), h * 0.14, p);
}

/// A market stall with an awning and crates.
pub fn market(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    super::nature::sky(d, p, (0.85, 0.2));
    super::nature::hills(d, 0.5, 0.04, p.far);
    super::built::street(d, p, h * 0.7, h * 0.3);
    d.rect((0.0, h * 0.69), (w, h * 0.31), 0.0, p.paper.mix(p.ink, 0.22));
    let (x, wide) = (w * 0.5 - h * 0.5, h);
    for side in [0.02, 0.95] {
        d.rect((x + wide * side, h * 0.3), (wide * 0.03, h * 0.62), 0.0, WOOD.dark(0.2));
    }
    person(d, (x + wide * 0.34, h * 0.95), h * 0.47, p.leaf);
    person(d, (x + wide * 0.64, h * 0.95), h * 0.44, p.sky.dark(0.2));
    let stripes = 10;
    for i in 0..stripes {
        let colour = if i % 2 == 0 { p.accent } else { p.paper };
        let left = x - wide * 0.04 + wide * 1.08 * i as f32 / stripes as f32;
        let step = wide * 1.08 / stripes as f32;
        d.polygon(
            &[
                (left + wide * 0.02, h * 0.22),
                (left + step + wide * 0.02, h * 0.22),
                (left + step, h * 0.36),
                (left, h * 0.36),
            ],
            colour,
        );
        d.circle((left + step / 2.0, h * 0.36), step / 2.0, colour);
    }
    d.rect((x - wide * 0.02, h * 0.76), (wide * 1.04, h * 0.2), 4.0, WOOD);
    d.rect((x - wide * 0.02, h * 0.76), (wide * 1.04, h * 0.03), 4.0, WOOD.light(0.2));
    let crops = [
        [hex(0xd9572f), hex(0xe9803d)],
        [hex(0x5f9e4b), hex(0x8fc062)],
        [hex(0xe4b43c), hex(0xf0cf6a)],
        [hex(0xa8325a), hex(0x7f2d58)],
    ];
    for (i, crop) in crops.iter().enumerate() {
        crate_of(
            d,
            (x + wide * (0.03 + 0.245 * i as f32), h * 0.77),
            (wide * 0.2, wide * 0.085),
            crop,
        );
    }
}

/// Loaves on a board.
pub fn bread(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    room(d, p);
    let fill = d.gradient(WOOD.light(0.25), WOOD);
    d.rect((0.0, h * 0.62), (w, h * 0.4), 0.0, fill);
    d.rect((w * 0.5 - h * 0.62, h * 0.8), (h * 1.24, h * 0.06), h * 0.03, WOOD.dark(0.2));
    for (x, y, size) in [(-0.34, 0.8, 0.9), (0.36, 0.8, 0.95), (0.02, 0.81, 1.2)] {
        let (x, y, rx, ry) = (w * 0.5 + h * x, h * y, h * 0.25 * size, h * 0.19 * size);
        let crust = hex(0xb8732f).light(d.dice.between(0.0, 0.12));
        let fill = d.gradient(crust.light(0.22), crust.dark(0.15));
        d.path(&format!("M{:.1} {y:.1} Q{:.1} {:.1} {x:.1} {:.1} Q{:.1} {:.1} {:.1} {y:.1} Q{x:.1} {:.1} {:.1} {y:.1} Z", x - rx, x - rx, y - ry * 1.9, y - ry * 1.9, x + rx, y - ry * 1.9, x + rx, y + ry * 0.25, x - rx), fill);
        for cut in [-0.45, -0.05, 0.35] {
            let at = x + rx * cut;
            d.line(
                &format!(
                    "M{at:.1} {:.1} q{:.1} {:.1} {:.1} {:.1}",
                    y - ry * 1.35,
                    rx * 0.1,
                    ry * 0.3,
                    rx * 0.08,
                    ry * 0.75
                ),
                hex(0xf4dcb0),
                ry * 0.1,
            );
        }
    }
    for _ in 0..40 {
        let at = (w * 0.5 + d.dice.between(-0.6, 0.6) * h, d.dice.between(0.87, 0.97) * h);
        d.faded(0.8, |d| d.circle(at, h * 0.004, p.paper));
    }
    for side in [-0.72, 0.72] {
        for i in 0..5 {
            let x = w * 0.5 + h * side + h * 0.02 * (i as f32 - 2.0);
            let lean = (i as f32 - 2.0) * 0.03 * h;
            d.line(
                &format!("M{x:.1} {:.1} L{:.1} {:.1}", h * 0.82, x + lean, h * 0.46),
                hex(0xd9ae55),
                h * 0.006,
            );
            for k in 0..6 {
                for left in [-1.0, 1.0] {
                    d.ellipse(
                        (x + lean + left * h * 0.01, h * (0.46 + 0.02 * k as f32)),
                        (h * 0.009, h * 0.014),
                        hex(0xe3bb62),
                    );
                }
            }
        }
    }
}

/// Wheels of cheese ripening on shelves.
pub fn cheese(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    let fill = d.gradient(hex(0x8d7a66), hex(0x5d4f45));
    d.rect((0.0, 0.0), (w, h), 0.0, fill);
    for row in 0..4 {
        let y = h * (0.24 + 0.225 * row as f32);
        let wide = h * 0.25;
        let mut x = -wide * 0.4 * (row % 2) as f32 + w * 0.02;
        while x < w {
            let rind = hex(0xdca44a).mix(hex(0xc77f35), d.dice.between(0.0, 0.8));
            let fill = d.gradient(rind.light(0.12), rind.dark(0.2));
            d.rect((x, y - h * 0.11), (wide, h * 0.11), h * 0.03, fill);
            d.ellipse((x + wide / 2.0, y - h * 0.11), (wide * 0.5, h * 0.028), rind.light(0.28));
            x += wide * 1.12;
        }
        d.rect((0.0, y), (w, h * 0.026), 0.0, WOOD);
        d.rect((0.0, y + h * 0.026), (w, h * 0.012), 0.0, WOOD.dark(0.35));
    }
    person(d, (w * 0.7, h * 1.06), h * 0.72, p.paper);
}

/// A workbench under a wall of tools.
pub fn workshop(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    room(d, p);
    d.rect((w * 0.05, h * 0.1), (w * 0.56, h * 0.44), h * 0.015, WOOD.light(0.35));
    let (steel, handle) = (hex(0x7d8b94), p.accent);
    for i in 0..6 {
        let x = w * (0.1 + 0.09 * i as f32);
        match i % 3 {
            0 => {
                d.rect((x, h * 0.2), (h * 0.026, h * 0.24), h * 0.01, handle);
                d.rect((x - h * 0.045, h * 0.16), (h * 0.115, h * 0.05), h * 0.01, steel);
            }
            1 => {
                d.polygon(
                    &[
                        (x, h * 0.17),
                        (x + h * 0.08, h * 0.17),
                        (x + h * 0.03, h * 0.38),
                        (x + h * 0.005, h * 0.38),
                    ],
                    steel,
                );
                d.rect(
                    (x - h * 0.005, h * 0.38),
                    (h * 0.075, h * 0.09),
                    h * 0.02,
                    handle.dark(0.2),
                );
            }
            _ => {
                d.line(
                    &format!("M{:.1} {:.1} V{:.1}", x + h * 0.03, h * 0.21, h * 0.46),
                    steel,
                    h * 0.025,
                );
                d.ring((x + h * 0.03, h * 0.19), h * 0.034, steel, h * 0.02);
            }
        }
    }
    window(d, p, (w * 0.68, h * 0.12), (w * 0.24, h * 0.34));
    person(d, (w * 0.74, h * 1.04), h * 0.66, p.sky.dark(0.35));
    let fill = d.gradient(WOOD.light(0.15), WOOD.dark(0.05));
    d.rect((0.0, h * 0.7), (w, h * 0.07), 4.0, fill);
    d.rect((0.0, h * 0.77), (w, h * 0.23), 0.0, WOOD.dark(0.3));
    for x in [0.06, 0.37, 0.68] {
        d.rect((w * x, h * 0.81), (w * 0.25, h * 0.14), 4.0, WOOD.dark(0.15));
        d.circle((w * (x + 0.125), h * 0.88), h * 0.012, steel.light(0.4));
    }
    d.rect((w * 0.12, h * 0.64), (w * 0.3, h * 0.06), 2.0, hex(0xe2bd86));
    d.rect((w * 0.2, h * 0.58), (w * 0.14, h * 0.065), h * 0.02, WOOD.dark(0.1));
    d.circle((w * 0.225, h * 0.565), h * 0.024, WOOD.dark(0.25));
    for _ in 0..12 {
        let (x, y) = (d.dice.between(0.36, 0.56) * w, d.dice.between(0.665, 0.695) * h);
        d.line(
            &format!("M{x:.1} {y:.1} q{:.1} {:.1} {:.1} 0", h * 0.012, -h * 0.03, h * 0.024),
            hex(0xf0d9ae),
            h * 0.006,
        );
    }
}

/// People mending things at a long table.
pub fn repair(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    room(d, p);
    for i in 0..3 {
        window(d, p, (w * (0.1 + 0.3 * i as f32), h * 0.12), (w * 0.17, h * 0.26));
    }
    bunting(d, p, h * 0.06);
    let coats = [p.accent, p.leaf, p.sky.dark(0.25), p.sun.dark(0.15), p.walls[1].dark(0.15)];
    for (i, coat) in coats.into_iter().enumerate() {
        sitter(d, (w * (0.13 + 0.185 * i as f32), h * 0.74), h * 0.42, coat);
    }
    counter(d, p, 0.7);
    radio(d, (w * 0.12, h * 0.7), h * 0.17, p);
    lamp(d, (w * 0.44, h * 0.7), h * 0.24, p);
    d.rect((w * 0.62, h * 0.63), (h * 0.2, h * 0.075), h * 0.03, p.paper.dark(0.12));
    d.circle((w * 0.62 + h * 0.2, h * 0.665), h * 0.04, p.paper.dark(0.22));
    d.rect((w * 0.84, h * 0.6), (h * 0.1, h * 0.1), h * 0.02, p.roofs[0]);
}

/// A bicycle leaning against a wall; a second drawing of it carries a box.
pub fn bicycles(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    let wall = p.walls[0];
    let fill = d.gradient(wall, wall.dark(0.1));
    d.rect((0.0, 0.0), (w, h), 0.0, fill);
    for row in 0..9 {
        for i in 0..12 {
            if d.dice.below(4) == 0 {
                let x = w * (i as f32 + 0.5 * (row % 2) as f32) / 12.0;
                d.faded(0.5, |d| {
                    d.rect(
                        (x, h * 0.09 * row as f32),
                        (w / 12.6, h * 0.08),
                        2.0,
                        p.walls[1].light(0.3),
                    )
                });
            }
        }
    }
    window(d, p, (w * 0.12, h * 0.12), (h * 0.24, h * 0.34));
    window(d, p, (w * 0.88 - h * 0.24, h * 0.12), (h * 0.24, h * 0.34));
    d.rect((0.0, h * 0.82), (w, h * 0.18), 0.0, p.paper.mix(p.ink, 0.3));
    d.rect((0.0, h * 0.82), (w, h * 0.02), 0.0, p.paper.mix(p.ink, 0.45));
    plant(d, (w * 0.93, h * 0.88), h * 0.32, p.leaf, p.roofs[0]);
    bicycle(d, (w * 0.5 - h * 0.42, h * 0.9), h * 0.32, p.accent, true);
}

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
            sitter(d, (x, h * y), h * size, coat);
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
    super::nature::sky(d, p, (0.2, 0.25));
    super::nature::hills(d, 0.5, 0.06, p.far);
    super::built::street(d, p, h * 0.72, h * 0.34);
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

/// Panels ready to be mounted, hands at work: people of a cooperative on a roof.
pub fn mounting(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    super::nature::sky(d, p, (0.18, 0.24));
    super::nature::hills(d, 0.5, 0.05, p.far);
    super::nature::hills(d, 0.6, 0.04, p.far.mix(p.near, 0.5));
    let tile = p.roofs[2];
    let fill = d.gradient(tile.light(0.25), tile);
    d.polygon(&[(0.0, h * 0.78), (w, h * 0.62), (w, h), (0.0, h)], fill);
    d.turned(-6.0, (w * 0.5, h * 0.8), |d| {
        for i in 0..3 {
            panel(d, (w * (0.02 + 0.2 * i as f32), h * 0.93), (w * 0.18, h * 0.22), w * 0.03);
        }
    });
    person(d, (w * 0.62, h * 0.84), h * 0.42, p.accent);
    person(d, (w * 0.84, h * 0.82), h * 0.44, p.sun.dark(0.1));
    d.turned(-8.0, (w * 0.73, h * 0.6), |d| {
        panel(d, (w * 0.66, h * 0.7), (w * 0.14, h * 0.16), 0.0)
    });
    for x in [0.62, 0.84] {
        let y = if x < 0.7 { 0.42 } else { 0.385 };
        d.ellipse((w * x, h * y), (h * 0.05, h * 0.03), p.paper);
    }
}

fn room(d: &mut Drawing, p: &Palette) {
    let wall = p.walls[0].light(0.25);
    let fill = d.gradient(wall, wall.dark(0.07));
    d.rect((0.0, 0.0), (d.width, d.height), 0.0, fill);
    let floor = d.gradient(WOOD.light(0.32), WOOD.light(0.1));
    d.rect((0.0, d.height * 0.84), (d.width, d.height * 0.16), 0.0, floor);
    let glow = d.glow(p.sun, 0.3);
    d.circle((d.width * 0.8, d.height * 0.2), d.height * 0.7, glow);
}

fn counter(d: &mut Drawing, p: &Palette, top: f32) {
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

fn scales(d: &mut Drawing, (x, base): (f32, f32), size: f32, p: &Palette) {
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

fn bunting(d: &mut Drawing, p: &Palette, y: f32) {
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

fn radio(d: &mut Drawing, (x, base): (f32, f32), size: f32, p: &Palette) {
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

fn lamp(d: &mut Drawing, (x, base): (f32, f32), size: f32, p: &Palette) {
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
