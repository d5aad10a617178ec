//! Scenes of making and selling.

use super::built::{bicycle, crate_of, panel, plant, street, window};
use super::furniture::{WOOD, bunting, counter, lamp, radio, room, scales};
use super::mood::Palette;
use super::nature::{hills, sky};
use super::paint::{Drawing, hex};
use super::people::{person, sitter};

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
    sky(d, p, (0.85, 0.2));
    hills(d, 0.5, 0.04, p.far);
    street(d, p, h * 0.7, h * 0.3);
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

/// Panels ready to be mounted, hands at work: people of a cooperative on a roof.
pub fn mounting(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.18, 0.24));
    hills(d, 0.5, 0.05, p.far);
    hills(d, 0.6, 0.04, p.far.mix(p.near, 0.5));
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
