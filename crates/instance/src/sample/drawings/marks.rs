//! Avatars: one calm geometric mark on one colour.

use super::paint::{Colour, Drawing, hex};
use serde::Deserialize;
use std::f32::consts::TAU;

/// What an avatar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Three gables over a wave.
    River,
    /// Flats with a green roof.
    RoofGarden,
    /// A house before a lake.
    Lakeside,
    /// Half a sun with rays.
    Sun,
    /// Three blades.
    Turbine,
    /// Two peaks and a drop.
    Peaks,
    /// Overlapping coins.
    Coins,
    /// An ear of grain.
    Grain,
    /// A carrot.
    Carrot,
    /// An apple.
    Apple,
    /// A cheese with a slice missing.
    Cheese,
    /// A dovetail joint.
    Dovetail,
    /// Bricks in an arch.
    Arch,
    /// A basket.
    Basket,
    /// Shelves.
    Jars,
    /// Two arms that make a heart.
    Heart,
    /// A sun rising behind a slope.
    Slope,
    /// A reel of film.
    Reel,
    /// A leaf of a lime tree on a book.
    Book,
    /// Knots of a network.
    Knots,
    /// An arrow in motion.
    Courier,
    /// A bus from the front.
    Bus,
    /// A wheel.
    Wheel,
    /// A ring of equal parts, ticked.
    Seal,
    /// Stacked machines.
    Rack,
    /// Head and shoulders of somebody.
    Somebody,
}

/// The mark's own colour.
pub const PAPER: Colour = hex(0xfff8ec);

/// Its second colour.
pub const SUN: Colour = hex(0xffcf70);

/// Draws the mark on its background; the sheet is square.
pub fn mark(d: &mut Drawing, mark: Mark, colour: Colour) {
    let s = d.width;
    let ground = d.gradient(colour.light(0.12), colour.dark(0.12));
    d.rect((0.0, 0.0), (s, s), 0.0, ground);
    let soft = colour.light(0.32);
    let deep = colour.dark(0.35);
    match mark {
        Mark::River => {
            for (x, top, fill) in [(0.2, 0.34, soft), (0.4, 0.24, PAPER), (0.6, 0.34, SUN)] {
                gable(d, (s * x, s * 0.66), (s * 0.2, s * (0.66 - top)), fill);
            }
            waves(d, 0.72, PAPER);
            waves(d, 0.81, soft);
        }
        Mark::RoofGarden => {
            d.rect((s * 0.24, s * 0.42), (s * 0.52, s * 0.4), s * 0.02, PAPER);
            for i in 0..6 {
                let at = (s * (0.32 + 0.14 * (i % 3) as f32), s * (0.5 + 0.15 * (i / 3) as f32));
                d.rect(at, (s * 0.08, s * 0.09), s * 0.01, colour);
            }
            for (x, r) in [(0.3, 0.075), (0.42, 0.1), (0.57, 0.085), (0.69, 0.07)] {
                d.circle((s * x, s * 0.4), s * r, hex(0x9ccb74));
            }
            d.rect((s * 0.2, s * 0.4), (s * 0.6, s * 0.055), s * 0.02, deep);
        }
        Mark::Lakeside => {
            d.circle((s * 0.7, s * 0.3), s * 0.1, SUN);
            d.polygon(&[(s * 0.05, s * 0.6), (s * 0.38, s * 0.2), (s * 0.7, s * 0.6)], soft);
            gable(d, (s * 0.36, s * 0.62), (s * 0.3, s * 0.32), PAPER);
            d.rect((s * 0.47, s * 0.48), (s * 0.08, s * 0.14), 0.0, colour);
            waves(d, 0.7, PAPER);
            waves(d, 0.8, soft);
        }
        Mark::Sun => {
            for i in 0..9 {
                let angle = 180.0 + 22.5 * i as f32;
                d.turned(angle + 90.0, (s * 0.5, s * 0.62), |d| {
                    d.rect((s * 0.482, s * 0.16), (s * 0.036, s * 0.12), s * 0.018, PAPER);
                });
            }
            d.path(
                &format!(
                    "M{:.1} {:.1} A{r:.1} {r:.1} 0 0 1 {:.1} {:.1} Z",
                    s * 0.27,
                    s * 0.62,
                    s * 0.73,
                    s * 0.62,
                    r = s * 0.23
                ),
                SUN,
            );
            for i in 0..3 {
                d.rect(
                    (s * (0.22 + 0.05 * i as f32), s * (0.66 + 0.065 * i as f32)),
                    (s * (0.56 - 0.1 * i as f32), s * 0.035),
                    s * 0.017,
                    PAPER,
                );
            }
        }
        Mark::Turbine => {
            d.polygon(
                &[
                    (s * 0.485, s * 0.46),
                    (s * 0.515, s * 0.46),
                    (s * 0.53, s * 0.86),
                    (s * 0.47, s * 0.86),
                ],
                PAPER,
            );
            for i in 0..3 {
                d.turned(120.0 * i as f32 + 12.0, (s * 0.5, s * 0.44), |d| {
                    d.path(
                        &format!(
                            "M{x:.1} {y:.1} q{:.1} {:.1} 0 {:.1} q{:.1} {:.1} 0 {:.1} Z",
                            s * 0.14,
                            -s * 0.1,
                            -s * 0.34,
                            -s * 0.05,
                            s * 0.14,
                            s * 0.34,
                            x = s * 0.5,
                            y = s * 0.44
                        ),
                        if i == 0 { SUN } else { PAPER },
                    );
                });
            }
            d.circle((s * 0.5, s * 0.44), s * 0.045, deep);
        }
        Mark::Peaks => {
            d.polygon(&[(s * 0.12, s * 0.76), (s * 0.4, s * 0.28), (s * 0.66, s * 0.76)], PAPER);
            d.polygon(&[(s * 0.44, s * 0.76), (s * 0.66, s * 0.42), (s * 0.88, s * 0.76)], soft);
            d.path(&format!("M{x:.1} {:.1} q{:.1} {:.1} {:.1} {:.1} a{r:.1} {r:.1} 0 1 1 {:.1} 0 q{:.1} {:.1} {:.1} {:.1} Z", s * 0.5, s * 0.03, s * 0.07, s * 0.065, s * 0.12, -s * 0.13, s * 0.035, -s * 0.05, s * 0.065, -s * 0.12, x = s * 0.4, r = s * 0.066), colour);
            d.circle((s * 0.72, s * 0.25), s * 0.07, SUN);
        }
        Mark::Coins => {
            for (x, y, fill) in [(0.36, 0.42, soft), (0.64, 0.42, SUN), (0.5, 0.64, PAPER)] {
                d.faded(0.92, |d| d.circle((s * x, s * y), s * 0.19, fill));
            }
            d.circle((s * 0.5, s * 0.495), s * 0.055, colour);
        }
        Mark::Grain => {
            d.line(
                &format!("M{x:.1} {:.1} V{:.1}", s * 0.86, s * 0.3, x = s * 0.5),
                PAPER,
                s * 0.028,
            );
            for i in 0..5 {
                let y = s * (0.36 + 0.095 * i as f32);
                for side in [-1.0, 1.0] {
                    d.turned(side * 38.0, (s * 0.5 + side * s * 0.09, y), |d| {
                        d.ellipse(
                            (s * 0.5 + side * s * 0.09, y),
                            (s * 0.048, s * 0.085),
                            if i % 2 == 0 { SUN } else { PAPER },
                        );
                    });
                }
            }
            d.ellipse((s * 0.5, s * 0.23), (s * 0.045, s * 0.085), SUN);
        }
        Mark::Carrot => {
            for lean in [-28.0, 0.0, 28.0] {
                d.turned(lean, (s * 0.5, s * 0.4), |d| {
                    d.ellipse((s * 0.5, s * 0.27), (s * 0.055, s * 0.13), hex(0xb9dc86))
                });
            }
            d.path(&format!("M{:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1} Z", s * 0.33, s * 0.45, s * 0.34, s * 0.36, s * 0.5, s * 0.38, s * 0.66, s * 0.36, s * 0.67, s * 0.45, s * 0.62, s * 0.72, s * 0.5, s * 0.86), hex(0xf2934a));
            d.path(
                &format!(
                    "M{:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1} Z",
                    s * 0.5,
                    s * 0.86,
                    s * 0.36,
                    s * 0.7,
                    s * 0.33,
                    s * 0.45,
                    s * 0.4,
                    s * 0.65,
                    s * 0.5,
                    s * 0.86
                ),
                hex(0xd9742f),
            );
            for (x, y, long) in [(0.53, 0.5, 0.09), (0.42, 0.59, 0.07), (0.52, 0.69, 0.05)] {
                d.line(
                    &format!("M{:.1} {:.1} h{:.1}", s * x, s * y, s * long),
                    hex(0xd9742f),
                    s * 0.016,
                );
            }
        }
        Mark::Apple => {
            d.circle((s * 0.4, s * 0.56), s * 0.2, PAPER);
            d.circle((s * 0.6, s * 0.56), s * 0.2, PAPER);
            d.ellipse((s * 0.5, s * 0.66), (s * 0.2, s * 0.18), PAPER);
            d.line(
                &format!(
                    "M{:.1} {:.1} q{:.1} {:.1} {:.1} {:.1}",
                    s * 0.5,
                    s * 0.42,
                    0.0,
                    -s * 0.1,
                    s * 0.05,
                    -s * 0.15
                ),
                PAPER,
                s * 0.03,
            );
            d.turned(-30.0, (s * 0.62, s * 0.3), |d| {
                d.ellipse((s * 0.62, s * 0.3), (s * 0.1, s * 0.05), hex(0xb9dc86))
            });
            for x in [0.46, 0.54] {
                d.ellipse((s * x, s * 0.6), (s * 0.02, s * 0.04), colour);
            }
        }
        Mark::Cheese => {
            d.circle((s * 0.5, s * 0.52), s * 0.3, SUN.dark(0.12));
            d.circle((s * 0.5, s * 0.49), s * 0.3, SUN);
            d.polygon(
                &[
                    (s * 0.5, s * 0.49),
                    (s * 0.86, s * 0.36),
                    (s * 0.86, s * 0.12),
                    (s * 0.66, s * 0.12),
                ],
                colour.light(0.08),
            );
            for (x, y, r) in [
                (0.36, 0.42, 0.05),
                (0.5, 0.64, 0.06),
                (0.36, 0.6, 0.03),
                (0.62, 0.56, 0.035),
                (0.47, 0.3, 0.03),
            ] {
                d.circle((s * x, s * y), s * r, SUN.dark(0.16));
            }
        }
        Mark::Dovetail => {
            d.rect((s * 0.2, s * 0.2), (s * 0.6, s * 0.3), s * 0.02, PAPER);
            d.rect((s * 0.2, s * 0.5), (s * 0.6, s * 0.3), s * 0.02, hex(0xe0ab6a));
            for x in [0.28, 0.56] {
                d.polygon(
                    &[
                        (s * x, s * 0.63),
                        (s * (x + 0.03), s * 0.49),
                        (s * (x + 0.13), s * 0.49),
                        (s * (x + 0.16), s * 0.63),
                    ],
                    PAPER,
                );
            }
            d.polygon(
                &[
                    (s * 0.42, s * 0.51),
                    (s * 0.39, s * 0.38),
                    (s * 0.61, s * 0.38),
                    (s * 0.58, s * 0.51),
                ],
                hex(0xe0ab6a),
            );
        }
        Mark::Arch => {
            for i in 0..7 {
                d.turned(-90.0 + 30.0 * i as f32, (s * 0.5, s * 0.6), |d| {
                    d.polygon(
                        &[
                            (s * 0.445, s * 0.39),
                            (s * 0.555, s * 0.39),
                            (s * 0.59, s * 0.22),
                            (s * 0.41, s * 0.22),
                        ],
                        if i == 3 { SUN } else { PAPER },
                    );
                });
            }
            for side in [0.12, 0.71] {
                d.rect((s * side, s * 0.7), (s * 0.17, s * 0.1), s * 0.01, soft);
            }
        }
        Mark::Basket => {
            d.path(&format!("M{:.1} {:.1} A{r:.1} {r:.1} 0 0 1 {:.1} {:.1} h{:.1} A{q:.1} {q:.1} 0 0 0 {:.1} {:.1} Z", s * 0.24, s * 0.5, s * 0.76, s * 0.5, -s * 0.05, s * 0.29, s * 0.5, r = s * 0.26, q = s * 0.21), PAPER);
            for (x, fill) in [(0.36, hex(0xe2674b)), (0.5, SUN), (0.64, hex(0xb9dc86))] {
                d.circle((s * x, s * 0.48), s * 0.09, fill);
            }
            d.polygon(
                &[
                    (s * 0.18, s * 0.5),
                    (s * 0.82, s * 0.5),
                    (s * 0.72, s * 0.8),
                    (s * 0.28, s * 0.8),
                ],
                PAPER,
            );
            for y in [0.58, 0.67, 0.75] {
                d.line(&format!("M{:.1} {:.1} H{:.1}", s * 0.24, s * y, s * 0.76), soft, s * 0.014);
            }
        }
        Mark::Jars => {
            for (x, fill) in [(0.2, SUN), (0.41, hex(0xe58a6a)), (0.62, hex(0xb9dc86))] {
                d.rect((s * x, s * 0.36), (s * 0.18, s * 0.3), s * 0.05, PAPER);
                d.rect((s * (x + 0.025), s * 0.44), (s * 0.13, s * 0.195), s * 0.035, fill);
                d.rect((s * (x + 0.015), s * 0.3), (s * 0.15, s * 0.07), s * 0.02, deep);
            }
            d.rect((s * 0.14, s * 0.68), (s * 0.72, s * 0.04), s * 0.02, PAPER);
        }
        Mark::Heart => {
            let (x, y) = (s * 0.5, s * 0.36);
            d.path(&format!("M{x:.1} {y:.1} C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1} C{:.1} {:.1} {:.1} {:.1} {x:.1} {:.1} Z", s * 0.42, s * 0.2, s * 0.18, s * 0.22, s * 0.18, s * 0.43, s * 0.18, s * 0.6, s * 0.4, s * 0.68, s * 0.8), PAPER);
            d.path(&format!("M{x:.1} {y:.1} C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1} C{:.1} {:.1} {:.1} {:.1} {x:.1} {:.1} Z", s * 0.58, s * 0.2, s * 0.82, s * 0.22, s * 0.82, s * 0.43, s * 0.82, s * 0.6, s * 0.6, s * 0.68, s * 0.8), soft);
            d.circle((x, s * 0.5), s * 0.075, SUN);
        }
        Mark::Slope => {
            d.circle((s * 0.6, s * 0.44), s * 0.18, SUN);
            d.polygon(
                &[
                    (0.0, s * 0.82),
                    (s * 0.34, s * 0.4),
                    (s * 0.62, s * 0.66),
                    (s, s * 0.34),
                    (s, s),
                    (0.0, s),
                ],
                PAPER,
            );
            d.polygon(
                &[(0.0, s * 0.98), (s * 0.4, s * 0.62), (s, s * 0.92), (s, s), (0.0, s)],
                soft,
            );
        }
        Mark::Reel => {
            d.circle((s * 0.47, s * 0.48), s * 0.28, PAPER);
            for i in 0..5 {
                let angle = TAU * i as f32 / 5.0 - TAU / 4.0;
                d.circle(
                    (s * 0.47 + angle.cos() * s * 0.155, s * 0.48 + angle.sin() * s * 0.155),
                    s * 0.068,
                    if i == 1 { SUN } else { colour },
                );
            }
            d.circle((s * 0.47, s * 0.48), s * 0.035, colour);
            d.path(
                &format!(
                    "M{:.1} {:.1} H{:.1} v{:.1} H{:.1} Z",
                    s * 0.47,
                    s * 0.76,
                    s * 0.86,
                    -s * 0.06,
                    s * 0.56
                ),
                PAPER,
            );
        }
        Mark::Book => {
            d.path(
                &format!(
                    "M{x:.1} {:.1} q{:.1} {:.1} {:.1} 0 v{:.1} q{:.1} {:.1} {:.1} 0 Z",
                    s * 0.48,
                    -s * 0.16,
                    -s * 0.1,
                    -s * 0.32,
                    s * 0.3,
                    s * 0.16,
                    -s * 0.1,
                    s * 0.32,
                    x = s * 0.5
                ),
                PAPER,
            );
            d.path(
                &format!(
                    "M{x:.1} {:.1} q{:.1} {:.1} {:.1} 0 v{:.1} q{:.1} {:.1} {:.1} 0 Z",
                    s * 0.48,
                    s * 0.16,
                    -s * 0.1,
                    s * 0.32,
                    s * 0.3,
                    -s * 0.16,
                    -s * 0.1,
                    -s * 0.32,
                    x = s * 0.5
                ),
                soft,
            );
            d.path(&format!("M{x:.1} {:.1} C{:.1} {:.1} {:.1} {:.1} {x:.1} {:.1} C{:.1} {:.1} {:.1} {:.1} {x:.1} {:.1} Z", s * 0.44, s * 0.32, s * 0.34, s * 0.4, s * 0.2, s * 0.14, s * 0.6, s * 0.2, s * 0.68, s * 0.34, s * 0.44, x = s * 0.5), hex(0xb9dc86));
        }
        Mark::Knots => {
            let at =
                [(0.5, 0.5), (0.26, 0.32), (0.74, 0.28), (0.78, 0.66), (0.42, 0.78), (0.2, 0.6)];
            for (x, y) in at {
                d.line(
                    &format!("M{:.1} {:.1} L{:.1} {:.1}", s * 0.5, s * 0.5, s * x, s * y),
                    soft,
                    s * 0.024,
                );
            }
            for (i, (x, y)) in at.into_iter().enumerate() {
                d.circle(
                    (s * x, s * y),
                    s * if i == 0 { 0.11 } else { 0.066 },
                    [SUN, PAPER, PAPER, PAPER, PAPER, PAPER][i],
                );
            }
        }
        Mark::Courier => {
            d.polygon(
                &[
                    (s * 0.42, s * 0.26),
                    (s * 0.82, s * 0.5),
                    (s * 0.42, s * 0.74),
                    (s * 0.52, s * 0.5),
                ],
                PAPER,
            );
            for (y, x, long) in [(0.4, 0.18, 0.2), (0.5, 0.12, 0.3), (0.6, 0.18, 0.2)] {
                d.rect((s * x, s * (y - 0.018)), (s * long, s * 0.036), s * 0.018, SUN);
            }
        }
        Mark::Bus => {
            d.rect((s * 0.24, s * 0.22), (s * 0.52, s * 0.5), s * 0.08, PAPER);
            d.rect((s * 0.3, s * 0.31), (s * 0.4, s * 0.2), s * 0.03, deep);
            d.rect((s * 0.4, s * 0.25), (s * 0.2, s * 0.035), s * 0.015, SUN);
            for x in [0.34, 0.66] {
                d.circle((s * x, s * 0.62), s * 0.04, SUN);
                d.rect((s * (x - 0.05), s * 0.71), (s * 0.1, s * 0.09), s * 0.02, deep);
            }
        }
        Mark::Wheel => {
            d.ring((s * 0.5, s * 0.5), s * 0.29, PAPER, s * 0.05);
            for i in 0..8 {
                let angle = TAU * i as f32 / 8.0;
                d.line(
                    &format!(
                        "M{:.1} {:.1} L{:.1} {:.1}",
                        s * 0.5,
                        s * 0.5,
                        s * 0.5 + angle.cos() * s * 0.27,
                        s * 0.5 + angle.sin() * s * 0.27
                    ),
                    soft,
                    s * 0.016,
                );
            }
            d.circle((s * 0.5, s * 0.5), s * 0.07, SUN);
        }
        Mark::Seal => {
            for i in 0..12 {
                let angle = TAU * i as f32 / 12.0;
                d.circle(
                    (s * 0.5 + angle.cos() * s * 0.31, s * 0.5 + angle.sin() * s * 0.31),
                    s * 0.05,
                    if i % 3 == 0 { SUN } else { soft },
                );
            }
            d.circle((s * 0.5, s * 0.5), s * 0.2, PAPER);
            d.line(
                &format!(
                    "M{:.1} {:.1} l{:.1} {:.1} l{:.1} {:.1}",
                    s * 0.41,
                    s * 0.5,
                    s * 0.065,
                    s * 0.07,
                    s * 0.12,
                    -s * 0.14
                ),
                colour,
                s * 0.045,
            );
        }
        Mark::Rack => {
            for (i, y) in [0.24, 0.43, 0.62].into_iter().enumerate() {
                d.rect(
                    (s * 0.22, s * y),
                    (s * 0.56, s * 0.15),
                    s * 0.03,
                    if i == 1 { soft } else { PAPER },
                );
                d.circle((s * 0.31, s * (y + 0.075)), s * 0.026, SUN.dark(0.05));
                d.rect((s * 0.44, s * (y + 0.06)), (s * 0.26, s * 0.03), s * 0.015, colour);
            }
        }
        Mark::Somebody => {
            let sky = d.glow(SUN, 0.5);
            d.circle((s * 0.75, s * 0.2), s * 0.5, sky);
            super::people::portrait(d, (s * 0.5, s * 1.16), s * 1.12, PAPER.mix(colour, 0.25));
        }
    }
}

fn gable(d: &mut Drawing, (x, base): (f32, f32), (w, h): (f32, f32), fill: Colour) {
    d.polygon(
        &[
            (x, base),
            (x, base - h * 0.6),
            (x + w / 2.0, base - h),
            (x + w, base - h * 0.6),
            (x + w, base),
        ],
        fill,
    );
}

fn waves(d: &mut Drawing, y: f32, colour: Colour) {
    let s = d.width;
    let step = s * 0.1;
    let mut path = format!("M{:.1} {:.1}", s * 0.2, s * y);
    for i in 0..6 {
        path.push_str(&format!(
            " q{:.1} {:.1} {step:.1} 0",
            step / 2.0,
            if i % 2 == 0 { -s * 0.045 } else { s * 0.045 }
        ));
    }
    d.line(&path, colour, s * 0.032);
}
