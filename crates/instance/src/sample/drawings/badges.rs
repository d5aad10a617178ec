//! Custom emoji: small signs on a transparent sheet.

use super::marks::{PAPER, SUN};
use super::paint::{Drawing, hex};
use serde::Deserialize;
use std::f32::consts::TAU;

/// A custom emoji: the mark's shape as a small round badge on a transparent sheet.
pub fn badge(d: &mut Drawing, badge: Badge) {
    let s = d.width;
    let green = hex(0x1f7a5c);
    match badge {
        Badge::Tree => {
            let leaf = hex(0x2f8a4c);
            d.rect((s * 0.26, s * 0.56), (s * 0.1, s * 0.38), s * 0.02, hex(0x6b4a38));
            d.rect((s * 0.64, s * 0.56), (s * 0.1, s * 0.38), s * 0.02, hex(0x6b4a38));
            for (x, fill) in [(0.31, leaf), (0.69, leaf.light(0.2))] {
                d.polygon(
                    &[(s * (x - 0.27), s * 0.62), (s * x, s * 0.06), (s * (x + 0.27), s * 0.62)],
                    fill,
                );
            }
        }
        Badge::Hands => {
            d.circle((s * 0.5, s * 0.5), s * 0.48, green);
            for i in 0..5 {
                let angle = TAU * i as f32 / 5.0 - TAU / 4.0;
                d.circle(
                    (s * 0.5 + angle.cos() * s * 0.27, s * 0.5 + angle.sin() * s * 0.27),
                    s * 0.13,
                    if i == 0 { SUN } else { PAPER },
                );
            }
        }
        Badge::Sunny => {
            for i in 0..8 {
                d.turned(45.0 * i as f32, (s * 0.5, s * 0.5), |d| {
                    d.rect((s * 0.45, s * 0.02), (s * 0.1, s * 0.2), s * 0.05, hex(0xf2a53a))
                });
            }
            d.circle((s * 0.5, s * 0.5), s * 0.26, hex(0xffc44d));
        }
        Badge::Loaf => {
            let crust = d.gradient(hex(0xdc9a4e), hex(0xa8662b));
            d.path(
                &format!(
                    "M{:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1} Z",
                    s * 0.04,
                    s * 0.78,
                    s * 0.06,
                    s * 0.18,
                    s * 0.5,
                    s * 0.2,
                    s * 0.94,
                    s * 0.18,
                    s * 0.96,
                    s * 0.78
                ),
                crust,
            );
            for x in [0.28, 0.48, 0.68] {
                d.line(
                    &format!("M{:.1} {:.1} l{:.1} {:.1}", s * x, s * 0.34, s * 0.06, s * 0.24),
                    hex(0xf6dfb4),
                    s * 0.06,
                );
            }
        }
    }
}

/// A custom emoji's picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Badge {
    /// Two firs: the sign cooperatives have long used.
    Tree,
    /// Five equal people in a ring.
    Hands,
    /// A sun.
    Sunny,
    /// A loaf.
    Loaf,
}
