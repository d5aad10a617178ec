//! Scenes where people live close together.

use super::built::{block, panel, street};
use super::mood::Palette;
use super::nature::{bush, fir, flower, hills, mountains, river, sky, tree};
use super::paint::{Drawing, hex};
use super::people::person;

/// A river between hills with a row of houses on the far bank.
pub fn river_town(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.78, 0.3));
    hills(d, 0.42, 0.06, p.far);
    hills(d, 0.5, 0.05, p.far.mix(p.near, 0.45));
    let fill = d.gradient(p.ground.light(0.15), p.ground.dark(0.1));
    d.rect((0.0, h * 0.56), (w, h * 0.44), 0.0, fill);
    street(d, p, h * 0.6, h * 0.2);
    river(d, 0.6, p.sky.mix(p.near, 0.45), p.sky.light(0.35));
    for (x, y, size) in [(0.04, 0.86, 0.34), (0.93, 0.9, 0.4), (0.8, 0.78, 0.22)] {
        tree(d, (w * x, h * y), h * size, p.leaf);
    }
    for x in [0.14, 0.68, 0.99] {
        bush(d, (w * x, h * 0.97), h * 0.14, p.leaf.light(0.1));
    }
}

/// Gabled houses along a street.
pub fn houses(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.2, 0.28));
    hills(d, 0.5, 0.07, p.far);
    street(d, p, h * 0.82, h * 0.4);
    let fill = d.gradient(p.ground.light(0.1), p.ground.dark(0.08));
    d.rect((0.0, h * 0.815), (w, h * 0.2), 0.0, fill);
    d.rect((0.0, h * 0.88), (w, h * 0.12), 0.0, p.paper.mix(p.ink, 0.2));
    let mut x = w * 0.04;
    while x < w {
        d.rect((x, h * 0.935), (w * 0.05, h * 0.012), 2.0, p.paper);
        x += w * 0.11;
    }
    for x in [0.15, 0.6] {
        let coat = d.dice.pick(&[p.accent, p.leaf, p.sun.dark(0.2)], p.accent);
        person(d, (w * x, h * 0.87), h * 0.16, coat);
    }
}

/// Blocks of flats with balconies and panels.
pub fn blocks(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.82, 0.24));
    hills(d, 0.55, 0.05, p.far);
    let fill = d.gradient(p.ground.light(0.1), p.ground.dark(0.12));
    d.rect((0.0, h * 0.8), (w, h * 0.2), 0.0, fill);
    let wide = h * 0.36;
    let mut x = w * 0.5 - wide * (w / wide / 1.3).floor() * 0.62;
    let mut tall = 0;
    while x < w * 0.93 {
        block(d, p, (x, h * 0.84), (wide, [5, 4, 6, 4][tall % 4]), tall % 2 == 0);
        x += wide * 1.28;
        tall += 1;
    }
    for x in [0.05, 0.36, 0.66, 0.96] {
        tree(d, (w * x, h * 0.93), h * 0.3, p.leaf);
        bush(d, (w * (x + 0.06), h * 0.94), h * 0.1, p.leaf.light(0.08));
    }
}

/// A shell of a building with scaffold and a crane.
pub fn building_site(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.25, 0.25));
    hills(d, 0.62, 0.04, p.far);
    let earth = hex(0xb08d62);
    let fill = d.gradient(earth.light(0.15), earth.dark(0.1));
    d.rect((0.0, h * 0.78), (w, h * 0.22), 0.0, fill);
    let (x, base, wide, storey) = (w * 0.2, h * 0.8, w * 0.42, h * 0.13);
    let concrete = hex(0xcfc9bf);
    for floor in 0..4 {
        let y = base - storey * (floor + 1) as f32;
        d.rect((x, y), (wide, storey), 0.0, concrete.light(0.08 * floor as f32));
        for i in 0..5 {
            d.rect(
                (x + wide * (0.06 + 0.19 * i as f32), y + storey * 0.25),
                (wide * 0.11, storey * 0.55),
                0.0,
                p.ink.light(0.15),
            );
        }
        d.rect(
            (x - w * 0.01, y - storey * 0.06),
            (wide + w * 0.02, storey * 0.13),
            0.0,
            concrete.dark(0.15),
        );
    }
    let steel = hex(0x8a97a0);
    for i in 0..7 {
        let left = x - w * 0.03 + (wide + w * 0.06) * i as f32 / 6.0;
        d.line(&format!("M{left:.1} {base:.1} V{:.1}", base - storey * 4.4), steel, w * 0.004);
    }
    for i in 1..5 {
        let y = base - storey * i as f32 + storey * 0.2;
        d.rect((x - w * 0.035, y), (wide + w * 0.07, h * 0.012), 0.0, hex(0xd6a75f));
    }
    let mast = w * 0.78;
    let yellow = hex(0xf0b840);
    let top = h * 0.14;
    for i in 0..14 {
        let y = h * 0.8 - (h * 0.8 - top) * i as f32 / 14.0;
        let step = (h * 0.8 - top) / 14.0;
        d.line(
            &format!(
                "M{:.1} {y:.1} L{:.1} {:.1} M{:.1} {y:.1} L{:.1} {:.1}",
                mast - w * 0.012,
                mast + w * 0.012,
                y - step,
                mast + w * 0.012,
                mast - w * 0.012,
                y - step
            ),
            yellow.dark(0.15),
            w * 0.003,
        );
    }
    d.line(
        &format!(
            "M{0:.1} {1:.1} V{top:.1} M{2:.1} {1:.1} V{top:.1}",
            mast - w * 0.012,
            h * 0.8,
            mast + w * 0.012
        ),
        yellow,
        w * 0.006,
    );
    d.line(
        &format!(
            "M{:.1} {:.1} L{:.1} {:.1} L{mast:.1} {:.1} L{:.1} {:.1}",
            w * 0.26,
            top + h * 0.03,
            mast + w * 0.16,
            top + h * 0.03,
            top - h * 0.07,
            w * 0.3,
            top + h * 0.025
        ),
        yellow,
        w * 0.006,
    );
    d.rect((mast + w * 0.1, top + h * 0.03), (w * 0.05, h * 0.07), 2.0, p.ink.light(0.2));
    d.line(&format!("M{:.1} {:.1} V{:.1}", w * 0.38, top + h * 0.03, h * 0.2), p.ink, w * 0.003);
    d.rect((w * 0.345, h * 0.2), (w * 0.07, h * 0.03), 1.0, hex(0xc49a6c));
    for (at, coat) in [(0.66, yellow), (0.71, p.accent)] {
        person(d, (w * at, h * 0.9), h * 0.18, coat);
        d.ellipse((w * at, h * 0.9 - h * 0.175), (h * 0.026, h * 0.016), hex(0xffffff));
    }
}

/// A pitched roof full of panels, close by, with the town behind.
pub fn solar_roof(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.8, 0.2));
    hills(d, 0.44, 0.05, p.far);
    hills(d, 0.52, 0.03, p.far.mix(p.near, 0.4));
    street(d, p, h * 0.64, h * 0.16);
    let fill = d.gradient(p.ground, p.ground.dark(0.2));
    d.rect((0.0, h * 0.63), (w, h * 0.4), 0.0, fill);
    let tile = p.roofs[0];
    let roof = d.gradient(tile.light(0.1), tile.dark(0.15));
    d.polygon(
        &[(w * 0.14, h * 0.46), (w * 0.9, h * 0.46), (w * 1.06, h * 1.02), (-w * 0.02, h * 1.02)],
        roof,
    );
    for i in 1..9 {
        let y = h * (0.46 + 0.07 * i as f32);
        d.faded(0.25, |d| d.line(&format!("M0 {y:.1} H{w:.1}"), tile.dark(0.4), h * 0.004));
    }
    d.rect((w * 0.13, h * 0.445), (w * 0.78, h * 0.03), h * 0.012, tile.dark(0.25));
    for (row, (y, tall)) in [(0.695, 0.185), (0.965, 0.235)].into_iter().enumerate() {
        let grow = 1.0 + 0.2 * row as f32;
        let wide = w * 0.145 * grow;
        for i in 0..4 {
            let x = w * 0.5 + (i as f32 - 2.0) * wide * 1.06 + wide * 0.03;
            panel(d, (x, h * y), (wide, h * tall), -(i as f32 - 1.5) * w * 0.012);
        }
    }
    let brick = p.roofs[1];
    d.rect((w * 0.2, h * 0.32), (w * 0.07, h * 0.18), 2.0, brick);
    d.rect((w * 0.19, h * 0.31), (w * 0.09, h * 0.03), 2.0, brick.dark(0.2));
}

/// Raised beds between houses.
pub fn garden(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.85, 0.2));
    hills(d, 0.46, 0.05, p.far);
    street(d, p, h * 0.62, h * 0.28);
    let fill = d.gradient(p.ground.light(0.1), p.ground.dark(0.1));
    d.rect((0.0, h * 0.61), (w, h * 0.4), 0.0, fill);
    tree(d, (w * 0.9, h * 0.78), h * 0.42, p.leaf);
    person(d, (w * 0.5, h * 0.8), h * 0.26, p.accent);
    person(d, (w * 0.22, h * 0.78), h * 0.24, p.walls[1].dark(0.2));
    let petals = [p.accent, p.sun, p.paper, hex(0xb56aa4)];
    for (x, y, wide) in
        [(0.04, 0.8, 0.26), (0.58, 0.82, 0.28), (0.26, 0.98, 0.36), (0.7, 0.99, 0.3)]
    {
        let (x, y, wide, tall) = (w * x, h * y, w * wide, h * 0.1);
        for i in 0..9 {
            let at = x + wide * (i as f32 + 0.5) / 9.0;
            let up = h * d.dice.between(0.04, 0.1);
            bush(d, (at, y - tall * 0.85), wide * 0.13, p.leaf);
            let petal = d.dice.pick(&petals, p.accent);
            d.line(&format!("M{at:.1} {:.1} v{:.1}", y - tall, -up), p.leaf.dark(0.2), h * 0.005);
            flower(d, (at, y - tall - up), h * 0.016, petal, p.sun.dark(0.2));
        }
        for i in 0..3 {
            d.rect(
                (x, y - tall + tall * 0.34 * i as f32),
                (wide, tall * 0.31),
                2.0,
                hex(0xb98a5c).light(0.08 * i as f32),
            );
        }
    }
}

/// A country road with a small bus.
pub fn bus(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.25, 0.3));
    mountains(d, 0.56, 0.28, p.far, None);
    hills(d, 0.58, 0.05, p.far.mix(p.near, 0.5));
    hills(d, 0.68, 0.04, p.ground);
    street(d, p, h * 0.72, h * 0.15);
    d.rect((0.0, h * 0.78), (w, h * 0.16), 0.0, p.ink.light(0.28));
    let mut x = w * 0.02;
    while x < w {
        d.rect((x, h * 0.9), (h * 0.1, h * 0.01), 2.0, p.paper);
        x += h * 0.2;
    }
    d.rect((0.0, h * 0.94), (w, h * 0.06), 0.0, p.ground.dark(0.1));
    let (x, y, long, tall) = (w * 0.5 - h * 0.32, h * 0.5, h * 0.66, h * 0.3);
    d.rect((x, y), (long, tall), h * 0.04, p.accent);
    d.rect((x, y + tall * 0.62), (long, tall * 0.12), 0.0, p.paper);
    for i in 0..4 {
        d.rect(
            (x + long * (0.05 + 0.195 * i as f32), y + tall * 0.14),
            (long * 0.165, tall * 0.38),
            h * 0.012,
            p.ink.mix(p.sky, 0.5),
        );
    }
    d.rect(
        (x + long * 0.84, y + tall * 0.14),
        (long * 0.13, tall * 0.72),
        h * 0.012,
        p.ink.mix(p.sky, 0.6),
    );
    for i in 0..3 {
        d.circle(
            (x + long * (0.13 + 0.2 * i as f32), y + tall * 0.4),
            tall * 0.09,
            p.walls[1].dark(0.15 * i as f32),
        );
    }
    for at in [0.22, 0.76] {
        d.circle((x + long * at, y + tall), h * 0.055, p.ink);
        d.circle((x + long * at, y + tall), h * 0.024, p.paper);
    }
    let stop = w * 0.5 + h * 0.5;
    d.rect((stop, h * 0.5), (h * 0.014, h * 0.42), 0.0, p.ink);
    d.circle((stop + h * 0.007, h * 0.48), h * 0.045, p.sun);
    d.ring((stop + h * 0.007, h * 0.48), h * 0.045, p.leaf.dark(0.2), h * 0.01);
    person(d, (stop + h * 0.1, h * 0.95), h * 0.26, p.leaf);
}

/// A village under snow.
pub fn winter_village(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.7, 0.3));
    mountains(d, 0.56, 0.36, p.far, Some(p.paper));
    hills(d, 0.6, 0.05, p.ground.mix(p.far, 0.35));
    street(d, p, h * 0.76, h * 0.24);
    hills(d, 0.78, 0.03, p.ground);
    for x in [0.06, 0.12, 0.9, 0.97] {
        let size = h * d.dice.between(0.3, 0.45);
        fir(d, (w * x, h * 0.94), size, p.leaf);
    }
    for _ in 0..90 {
        let at = (d.dice.between(0.0, w), d.dice.between(0.0, h));
        let size = d.dice.between(0.003, 0.007) * h;
        d.faded(0.85, |d| d.circle(at, size, hex(0xffffff)));
    }
}
