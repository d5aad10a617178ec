//! Scenes in the wide open.

use super::built::{crate_of, house, panel, street, turbine};
use super::mood::Palette;
use super::nature::{fir, flower, hills, mountains, rows, sky, tree, water};
use super::paint::{Drawing, hex};
use super::people::person;

/// Rows of panels in a meadow, turbines on the hills.
pub fn solar_field(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.68, 0.3));
    hills(d, 0.48, 0.06, p.far);
    for (x, size) in [(0.12, 0.3), (0.24, 0.24), (0.88, 0.28)] {
        let angle = d.dice.between(0.0, 120.0);
        turbine(d, (w * x, h * 0.52), h * size, angle, p.paper);
    }
    hills(d, 0.56, 0.04, p.far.mix(p.near, 0.5));
    let fill = d.gradient(p.ground.light(0.1), p.ground.dark(0.1));
    d.rect((0.0, h * 0.6), (w, h * 0.4), 0.0, fill);
    for (y, size) in [(0.66, 0.075), (0.78, 0.12), (0.96, 0.18)] {
        let tall = h * size;
        let wide = tall * 1.7;
        let mut x = -wide * d.dice.between(0.2, 0.8);
        while x < w {
            for leg in [0.25, 0.8] {
                d.rect(
                    (x + wide * leg, h * y - tall * 0.5),
                    (tall * 0.05, tall * 0.68),
                    0.0,
                    p.ink.light(0.3),
                );
            }
            panel(d, (x, h * y), (wide, tall), tall * 0.22);
            x += wide * 1.12;
        }
    }
    for _ in 0..12 {
        let at = (d.dice.between(0.0, w), d.dice.between(h * 0.97, h));
        flower(d, at, h * 0.012, p.paper, p.sun);
    }
}

/// Wind turbines over wide hills.
pub fn wind(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.3, 0.35));
    hills(d, 0.58, 0.06, p.far);
    for (x, y, size) in [(0.2, 0.62, 0.34), (0.52, 0.66, 0.46), (0.82, 0.72, 0.62)] {
        let angle = d.dice.between(0.0, 120.0);
        turbine(d, (w * x, h * y), h * size, angle, p.paper);
    }
    hills(d, 0.7, 0.05, p.far.mix(p.near, 0.5));
    hills(d, 0.82, 0.05, p.ground);
    for x in [0.08, 0.13, 0.44, 0.9] {
        let size = h * d.dice.between(0.1, 0.16);
        tree(d, (w * x, h * 0.87), size, p.leaf);
    }
}

/// Ripe grain with a track, and a farm on the rim.
pub fn grain(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.5, 0.36));
    hills(d, 0.46, 0.05, p.far);
    hills(d, 0.53, 0.03, p.far.mix(p.near, 0.4));
    let ear = hex(0xe6bd5c);
    rows(d, 0.57, 0.45, ear, ear.dark(0.18));
    house(d, p, (w * 0.74, h * 0.6), (h * 0.15, h * 0.15));
    house(d, p, (w * 0.74 + h * 0.17, h * 0.6), (h * 0.24, h * 0.17));
    tree(d, (w * 0.71, h * 0.61), h * 0.2, p.leaf);
    tree(d, (w * 0.1, h * 0.62), h * 0.17, p.leaf);
    let count = (w / h * 26.0) as usize;
    for i in 0..count {
        let x = w * (i as f32 + 0.5) / count as f32;
        let top = h * d.dice.between(0.74, 0.84);
        let sway = d.dice.between(-0.02, 0.03) * h;
        let colour = ear.mix(hex(0xc98f35), d.dice.between(0.1, 0.9));
        d.line(
            &format!("M{x:.1} {h:.1} Q{x:.1} {:.1} {:.1} {top:.1}", h * 0.9, x + sway),
            colour.dark(0.1),
            h * 0.005,
        );
        for k in 0..5 {
            let y = top + h * 0.018 * k as f32;
            for side in [-1.0, 1.0] {
                d.ellipse((x + sway + side * h * 0.009, y), (h * 0.008, h * 0.013), colour);
            }
        }
    }
}

/// Vegetable beds, crates at the edge.
pub fn vegetables(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.15, 0.25));
    hills(d, 0.42, 0.05, p.far);
    hills(d, 0.48, 0.03, p.far.mix(p.near, 0.5));
    let soil = hex(0x8a6646);
    rows(d, 0.5, 0.5, soil, p.leaf.light(0.1));
    let glass = p.paper.mix(p.sky, 0.35);
    d.faded(0.9, |d| {
        d.path(
            &format!(
                "M{:.1} {:.1} v{:.1} q{:.1} {:.1} {:.1} 0 v{:.1} Z",
                w * 0.62,
                h * 0.53,
                -h * 0.1,
                w * 0.14,
                -h * 0.16,
                w * 0.28,
                h * 0.1
            ),
            glass,
        );
    });
    for i in 0..6 {
        let x = w * (0.62 + 0.056 * i as f32);
        let up = h * (0.1 + 0.08 * (1.0 - ((i as f32 - 2.5) / 2.5).powi(2)));
        d.line(&format!("M{x:.1} {:.1} v{:.1}", h * 0.53, -up), p.near, w * 0.002);
    }
    person(d, (w * 0.34, h * 0.7), h * 0.24, p.accent);
    person(d, (w * 0.44, h * 0.66), h * 0.2, p.sun.dark(0.15));
    let crops = [
        [hex(0xd9572f), hex(0xe9803d)],
        [hex(0x5f9e4b), hex(0x83b85a)],
        [hex(0xa8325a), hex(0x7f2d58)],
    ];
    for (i, crop) in crops.iter().enumerate() {
        let size = h * 0.3;
        crate_of(
            d,
            (w * 0.5 + (i as f32 - 1.6) * size * 1.15, h * 0.97),
            (size, size * 0.42),
            crop,
        );
    }
}

/// Fruit trees in rows before mountains.
pub fn orchard(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.75, 0.2));
    mountains(d, 0.5, 0.36, p.far, Some(p.paper));
    hills(d, 0.52, 0.04, p.far.mix(p.near, 0.55));
    let fill = d.gradient(p.ground.light(0.08), p.ground.dark(0.1));
    d.rect((0.0, h * 0.58), (w, h * 0.42), 0.0, fill);
    for (row, (y, size)) in [(0.66, 0.16), (0.78, 0.25), (0.95, 0.4)].into_iter().enumerate() {
        let size = h * size;
        let mut x = size * (0.1 + 0.3 * row as f32);
        while x < w + size * 0.3 {
            tree(d, (x, h * y), size, p.leaf);
            for _ in 0..9 {
                let at = (
                    x + d.dice.between(-0.26, 0.26) * size,
                    h * y - d.dice.between(0.44, 0.84) * size,
                );
                d.circle(at, size * 0.033, p.accent);
            }
            x += size * 1.02;
        }
    }
}

/// A high meadow with a hut before snowy mountains.
pub fn alp(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.2, 0.2));
    mountains(d, 0.6, 0.5, p.far, Some(p.paper));
    hills(d, 0.58, 0.05, p.far.mix(p.near, 0.6));
    let mut x = 0.02;
    while x < 1.0 {
        let size = h * d.dice.between(0.12, 0.2);
        let y = h * d.dice.between(0.64, 0.68);
        fir(d, (w * x, y), size, p.leaf.dark(0.25));
        x += d.dice.between(0.025, 0.09) / (w / h / 1.5);
    }
    hills(d, 0.72, 0.04, p.ground);
    house(d, p, (w * 0.6, h * 0.78), (h * 0.24, h * 0.2));
    for (x, y, size) in [(0.2, 0.82, 1.0), (0.33, 0.88, 1.3), (0.47, 0.8, 0.9), (0.85, 0.92, 1.5)] {
        cow(d, (w * x, h * y), h * 0.075 * size);
    }
    for _ in 0..22 {
        let at = (d.dice.between(0.0, w), d.dice.between(h * 0.82, h));
        let petal = d.dice.pick(&[p.paper, p.sun, p.accent.light(0.3)], p.paper);
        flower(d, at, h * 0.011, petal, p.sun.dark(0.15));
    }
}

/// A lake with boats before mountains.
pub fn lake(d: &mut Drawing, p: &Palette) {
    let (w, h) = (d.width, d.height);
    sky(d, p, (0.65, 0.3));
    mountains(d, 0.56, 0.34, p.far, None);
    hills(d, 0.52, 0.03, p.far.mix(p.near, 0.6));
    street(d, p, h * 0.6, h * 0.11);
    water(d, 0.6, p.sky.mix(p.near, 0.5), p.horizon.mix(p.sky, 0.4));
    for (x, y, size) in [(0.25, 0.74, 0.12), (0.56, 0.68, 0.08), (0.78, 0.84, 0.17)] {
        let (x, y, size) = (w * x, h * y, h * size);
        d.polygon(
            &[(x, y - size * 1.5), (x + size * 0.75, y - size * 0.22), (x, y - size * 0.22)],
            p.paper,
        );
        d.polygon(
            &[
                (x - size * 0.06, y - size * 1.25),
                (x - size * 0.5, y - size * 0.22),
                (x - size * 0.06, y - size * 0.22),
            ],
            p.accent,
        );
        d.path(
            &format!(
                "M{:.1} {:.1} H{:.1} q{:.1} {:.1} {:.1} {:.1} H{:.1} Z",
                x - size * 0.75,
                y - size * 0.15,
                x + size * 0.9,
                -size * 0.15,
                size * 0.3,
                -size * 0.35,
                size * 0.3,
                x - size * 0.5
            ),
            p.ink,
        );
    }
}

fn cow(d: &mut Drawing, (x, base): (f32, f32), size: f32) {
    let (hide, patch) = (hex(0x9a6b4a), hex(0xf3e8da));
    for leg in [-0.62, -0.4, 0.38, 0.58] {
        d.rect(
            (x + size * leg, base - size * 0.55),
            (size * 0.13, size * 0.55),
            1.0,
            hide.dark(0.25),
        );
    }
    d.rect((x - size * 0.75, base - size * 1.15), (size * 1.5, size * 0.72), size * 0.26, hide);
    d.ellipse((x - size * 0.15, base - size * 0.85), (size * 0.32, size * 0.22), patch);
    d.ellipse((x + size * 0.95, base - size * 1.18), (size * 0.28, size * 0.2), hide.dark(0.08));
    d.ellipse((x + size * 1.12, base - size * 1.1), (size * 0.13, size * 0.12), patch);
    d.line(
        &format!(
            "M{:.1} {:.1} l{:.1} {:.1}",
            x - size * 0.73,
            base - size,
            -size * 0.12,
            size * 0.6
        ),
        hide.dark(0.2),
        size * 0.06,
    );
}
