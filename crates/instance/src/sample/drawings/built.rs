//! What people put into the landscape: houses, roofs with panels, turbines, bicycles.

use super::mood::Palette;
use super::nature::tree;
use super::paint::{Colour, Drawing, hex};
use std::f32::consts::TAU;

/// A gabled house: `x` its left edge, `base` where it stands.
pub fn house(d: &mut Drawing, p: &Palette, (x, base): (f32, f32), (w, h): (f32, f32)) {
    let wall = d.dice.pick(&p.walls, p.paper);
    let roof = d.dice.pick(&p.roofs, p.ink);
    let eaves = base - h * 0.58;
    d.polygon(
        &[(x, base), (x, eaves), (x + w / 2.0, base - h), (x + w, eaves), (x + w, base)],
        wall,
    );
    d.polygon(
        &[(x + w * 0.5, base), (x + w * 0.5, base - h), (x + w, eaves), (x + w, base)],
        wall.dark(0.06),
    );
    let over = w * 0.07;
    let thick = h * 0.075;
    let slope = (h * 0.42) / (w / 2.0);
    d.polygon(
        &[
            (x - over, eaves + over * slope),
            (x + w / 2.0, base - h),
            (x + w + over, eaves + over * slope),
            (x + w + over, eaves + over * slope - thick),
            (x + w / 2.0, base - h - thick * 1.5),
            (x - over, eaves + over * slope - thick),
        ],
        roof,
    );
    let pane = w * 0.17;
    for column in [0.17, 0.62] {
        window(d, p, (x + w * column, base - h * 0.5), (pane, pane * 1.2));
    }
    window(d, p, (x + w * 0.62, base - h * 0.26), (pane, pane * 1.2));
    window(d, p, (x + w * 0.43, base - h * 0.76), (pane * 0.8, pane * 0.9));
    d.rect((x + w * 0.18, base - h * 0.27), (w * 0.18, h * 0.27), w * 0.02, roof.dark(0.15));
    d.circle((x + w * 0.32, base - h * 0.13), w * 0.015, p.sun);
}

/// A window, sometimes lit.
pub fn window(d: &mut Drawing, p: &Palette, (x, y): (f32, f32), (w, h): (f32, f32)) {
    let frame = (w * 0.1).max(1.5);
    d.rect((x - frame, y - frame), (w + 2.0 * frame, h + 2.0 * frame), frame * 0.6, p.paper);
    let lit = d.dice.below(3) == 0;
    let glass = if lit { p.sun } else { p.ink.mix(p.sky, 0.35) };
    d.rect((x, y), (w, h), 0.0, glass);
    d.rect((x + w * 0.46, y), (w * 0.08, h), 0.0, p.paper);
    if !lit {
        d.faded(0.25, |d| d.polygon(&[(x, y + h * 0.6), (x, y), (x + w * 0.4, y)], p.paper));
    }
}

/// A block of flats with balconies, flat roof and panels on it.
pub fn block(
    d: &mut Drawing,
    p: &Palette,
    (x, base): (f32, f32),
    (w, floors): (f32, usize),
    solar: bool,
) {
    let storey = w * 0.27;
    let h = storey * floors as f32;
    let wall = d.dice.pick(&p.walls, p.paper);
    let top = base - h;
    d.rect((x, top), (w, h), 0.0, wall);
    d.rect((x + w * 0.7, top), (w * 0.3, h), 0.0, wall.dark(0.07));
    let roof = d.dice.pick(&p.roofs, p.ink);
    d.rect((x - w * 0.02, top - storey * 0.14), (w * 1.04, storey * 0.16), 2.0, roof);
    if solar {
        for i in 0..3 {
            let left = x + w * (0.08 + 0.29 * i as f32);
            panel(d, (left, top - storey * 0.12), (w * 0.24, storey * 0.42), w * 0.05);
        }
    }
    for floor in 0..floors {
        let y = top + storey * (floor as f32 + 0.24);
        for column in [0.09, 0.4] {
            window(d, p, (x + w * column, y), (w * 0.13, storey * 0.5));
        }
        window(d, p, (x + w * 0.76, y), (w * 0.14, storey * 0.5));
        if floor + 1 < floors {
            let balcony = (x + w * 0.35, y + storey * 0.38);
            d.rect(balcony, (w * 0.24, storey * 0.26), 2.0, p.accent.mix(wall, 0.35));
            d.rect(balcony, (w * 0.24, storey * 0.05), 1.0, roof);
            if d.dice.below(2) == 0 {
                for step in 0..3 {
                    let at =
                        (balcony.0 + w * (0.05 + 0.07 * step as f32), balcony.1 - storey * 0.02);
                    d.circle(at, w * 0.022, p.leaf);
                }
            }
        }
    }
    d.rect((x + w * 0.4, base - storey * 0.66), (w * 0.16, storey * 0.66), 2.0, roof.dark(0.1));
}

/// One solar panel seen from the front: its foot at `y`, leaning back by `lean` pixels.
pub fn panel(d: &mut Drawing, (x, y): (f32, f32), (w, h): (f32, f32), lean: f32) {
    let (blue, line) = (hex(0x1f4468), hex(0x6f9cc0));
    let fill = d.gradient(hex(0x3d709f), blue);
    d.polygon(&[(x, y), (x + lean, y - h), (x + w + lean, y - h), (x + w, y)], fill);
    let thin = (h * 0.02).max(1.0);
    for i in 0..=4 {
        let left = x + w * i as f32 / 4.0;
        d.line(&format!("M{left:.1} {y:.1} L{:.1} {:.1}", left + lean, y - h), line, thin);
    }
    for i in 0..=3 {
        let part = i as f32 / 3.0;
        d.line(&format!("M{:.1} {:.1} h{w:.1}", x + lean * part, y - h * part), line, thin);
    }
    d.faded(0.18, |d| {
        d.polygon(
            &[
                (x + w * 0.1, y),
                (x + lean + w * 0.3, y - h),
                (x + lean + w * 0.5, y - h),
                (x + w * 0.3, y),
            ],
            hex(0xffffff),
        );
    });
}

/// A wind turbine; `angle` turns its blades, in degrees.
pub fn turbine(d: &mut Drawing, (x, base): (f32, f32), size: f32, angle: f32, colour: Colour) {
    let hub = (x, base - size);
    d.polygon(
        &[
            (x - size * 0.018, base),
            (x - size * 0.009, hub.1),
            (x + size * 0.009, hub.1),
            (x + size * 0.018, base),
        ],
        colour.dark(0.06),
    );
    for i in 0..3 {
        d.turned(angle + 120.0 * i as f32, hub, |d| {
            d.path(
                &format!(
                    "M{:.1} {:.1} q{:.1} {:.1} {:.1} {:.1} q{:.1} {:.1} {:.1} {:.1} Z",
                    hub.0,
                    hub.1,
                    size * 0.045,
                    -size * 0.1,
                    size * 0.004,
                    -size * 0.52,
                    -size * 0.03,
                    size * 0.25,
                    -size * 0.012,
                    size * 0.52
                ),
                colour,
            );
        });
    }
    d.circle(hub, size * 0.024, colour.dark(0.15));
}

/// A crate of fruit or vegetables.
pub fn crate_of(d: &mut Drawing, (x, base): (f32, f32), (w, h): (f32, f32), fruit: &[Colour]) {
    for row in 0..2 {
        for i in 0..6 {
            let colour = d.dice.pick(fruit, hex(0xc84a36));
            let at = (x + w * (0.1 + 0.16 * i as f32), base - h * (0.95 + 0.14 * (1 - row) as f32));
            d.circle(at, w * 0.095, colour);
            d.faded(0.35, |d| {
                d.circle((at.0 - w * 0.025, at.1 - w * 0.03), w * 0.025, hex(0xffffff))
            });
        }
    }
    let wood = hex(0xc49a6c);
    d.rect((x, base - h), (w, h), w * 0.02, wood.dark(0.12));
    for i in 0..3 {
        d.rect(
            (x, base - h + h * (0.04 + 0.33 * i as f32)),
            (w, h * 0.26),
            w * 0.015,
            wood.light(0.06 * i as f32),
        );
    }
    for side in [0.03, 0.91] {
        d.rect((x + w * side, base - h), (w * 0.06, h), 1.0, wood.dark(0.2));
    }
}

/// A bicycle standing on `base`; `size` is the diameter of a wheel. A cargo bicycle carries a box.
pub fn bicycle(d: &mut Drawing, (x, base): (f32, f32), size: f32, frame: Colour, cargo: bool) {
    let r = size / 2.0;
    let long = if cargo { size * 2.5 } else { size * 1.75 };
    let (back, front) = ((x, base - r), (x + long, base - r));
    let ink = hex(0x2d3438);
    for wheel in [back, front] {
        for i in 0..10 {
            let angle = TAU * i as f32 / 10.0;
            d.faded(0.5, |d| {
                d.line(
                    &format!(
                        "M{:.1} {:.1} L{:.1} {:.1}",
                        wheel.0,
                        wheel.1,
                        wheel.0 + angle.cos() * r * 0.92,
                        wheel.1 + angle.sin() * r * 0.92
                    ),
                    ink,
                    size * 0.012,
                );
            });
        }
        d.ring(wheel, r * 0.95, ink, size * 0.06);
        d.circle(wheel, size * 0.05, ink);
    }
    let crank = (x + size * 0.72, base - r * 0.9);
    let saddle = (x + size * 0.5, base - size * 1.12);
    let head = (x + size * 1.38, base - size * 1.08);
    let thick = size * 0.065;
    if cargo {
        let low = base - r * 0.75;
        d.line(
            &format!(
                "M{:.1} {:.1} L{:.1} {low:.1} L{:.1} {low:.1} L{:.1} {:.1}",
                head.0,
                head.1,
                head.0 + size * 0.1,
                front.0 - r * 1.15,
                front.0,
                front.1
            ),
            frame,
            thick,
        );
        let (left, right) = (head.0 + size * 0.08, front.0 - r * 0.9);
        let wood = hex(0xc49a6c);
        d.polygon(
            &[
                (left - size * 0.04, low - size * 0.5),
                (right + size * 0.12, low - size * 0.5),
                (right, low),
                (left, low),
            ],
            wood,
        );
        d.polygon(
            &[
                (left - size * 0.04, low - size * 0.5),
                (right + size * 0.12, low - size * 0.5),
                (right + size * 0.1, low - size * 0.43),
                (left - size * 0.03, low - size * 0.43),
            ],
            wood.dark(0.25),
        );
    } else {
        d.line(
            &format!("M{:.1} {:.1} L{:.1} {:.1}", head.0, head.1, front.0, front.1),
            frame.dark(0.2),
            thick,
        );
    }
    let mut tube = |a: (f32, f32), b: (f32, f32)| {
        d.line(&format!("M{:.1} {:.1} L{:.1} {:.1}", a.0, a.1, b.0, b.1), frame, thick)
    };
    tube(back, crank);
    tube(crank, saddle);
    tube(back, (saddle.0 + size * 0.05, saddle.1 + size * 0.2));
    tube(crank, (head.0 + size * 0.02, head.1 + size * 0.12));
    tube((saddle.0 + size * 0.04, saddle.1 + size * 0.16), head);
    d.ring(crank, size * 0.12, ink, size * 0.04);
    d.line(
        &format!(
            "M{:.1} {:.1} h{:.1}",
            saddle.0 - size * 0.14,
            saddle.1 - size * 0.02,
            size * 0.28
        ),
        ink,
        size * 0.09,
    );
    d.line(
        &format!(
            "M{:.1} {:.1} l{:.1} {:.1} l{:.1} {:.1}",
            head.0,
            head.1,
            -size * 0.04,
            -size * 0.16,
            -size * 0.16,
            -size * 0.03
        ),
        ink,
        size * 0.05,
    );
}

/// A potted plant; `size` is its height.
pub fn plant(d: &mut Drawing, (x, base): (f32, f32), size: f32, leaf: Colour, pot: Colour) {
    for (lean, long) in [(-38.0, 0.62), (-16.0, 0.8), (8.0, 0.86), (30.0, 0.7), (50.0, 0.5)] {
        d.turned(lean, (x, base - size * 0.28), |d| {
            let top = base - size * 0.28 - size * long;
            let shape = format!(
                "M{x:.1} {:.1} Q{:.1} {:.1} {x:.1} {top:.1} Q{:.1} {:.1} {x:.1} {:.1} Z",
                base - size * 0.25,
                x - size * 0.15,
                base - size * 0.5,
                x + size * 0.15,
                base - size * 0.5,
                base - size * 0.25
            );
            d.path(&shape, leaf.light((lean + 40.0) / 500.0));
        });
    }
    d.polygon(
        &[
            (x - size * 0.17, base - size * 0.3),
            (x + size * 0.17, base - size * 0.3),
            (x + size * 0.12, base),
            (x - size * 0.12, base),
        ],
        pot,
    );
    d.rect((x - size * 0.19, base - size * 0.33), (size * 0.38, size * 0.07), 2.0, pot.dark(0.12));
}

/// A street of houses across the sheet, with trees between them.
pub fn street(d: &mut Drawing, p: &Palette, base: f32, size: f32) {
    let mut x = -size * 0.2;
    while x < d.width {
        if d.dice.below(4) == 0 {
            let tall = size * d.dice.between(0.8, 1.05);
            tree(d, (x + size * 0.25, base), tall, p.leaf);
            x += size * 0.55;
        } else {
            let w = size * d.dice.between(0.72, 0.95);
            let h = size * d.dice.between(0.95, 1.25);
            house(d, p, (x, base), (w, h));
            x += w + size * d.dice.between(0.06, 0.22);
        }
    }
}
