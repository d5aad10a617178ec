//! People, without faces.

use super::paint::{Colour, Drawing, hex};

const SKIN: [Colour; 5] =
    [hex(0xf1c9a5), hex(0xd9a27a), hex(0xa8714c), hex(0xf4d7bd), hex(0x7c5138)];
const HAIR: [Colour; 5] =
    [hex(0x4a3228), hex(0x2a2320), hex(0xb98b54), hex(0xd8d4cd), hex(0x8d4e32)];

/// A person without a face: `base` where the feet are, `size` their height.
pub fn person(d: &mut Drawing, (x, base): (f32, f32), size: f32, coat: Colour) {
    let skin = d.dice.pick(&SKIN, hex(0xd9a27a));
    let hair = d.dice.pick(&HAIR, hex(0x4a3228));
    let trousers = d.dice.pick(&[hex(0x3a4a5c), hex(0x54483f), hex(0x2f4a46)], hex(0x3a4a5c));
    let w = size * 0.24;
    for side in [-0.26, 0.04] {
        d.rect(
            (x + w * side * 1.6, base - size * 0.46),
            (w * 0.36, size * 0.46),
            w * 0.1,
            trousers,
        );
    }
    let long = d.dice.below(3) == 0;
    bust(d, (x, base - size * 0.4), size * 0.6, coat, skin, hair, long);
}

/// Head and shoulders, as seen of people who sit; `size` is the visible height.
pub fn sitter(d: &mut Drawing, at: (f32, f32), size: f32, coat: Colour) {
    let skin = d.dice.pick(&SKIN, hex(0xd9a27a));
    let hair = d.dice.pick(&HAIR, hex(0x4a3228));
    let long = d.dice.below(3) == 0;
    bust(d, at, size, coat, skin, hair, long);
}

/// Somebody sitting with their back to us: of the head one sees the hair.
pub fn listener(d: &mut Drawing, at: (f32, f32), size: f32, coat: Colour) {
    let hair = d.dice.pick(&HAIR, hex(0x4a3228));
    bust(d, at, size, coat, hair, hair, false);
}

/// A portrait: head and shoulders close by, with short hair; `size` is the visible height.
pub fn portrait(d: &mut Drawing, at: (f32, f32), size: f32, coat: Colour) {
    let skin = d.dice.pick(&[hex(0xf1c9a5), hex(0xd9a27a), hex(0xa8714c)], hex(0xd9a27a));
    let hair = d.dice.pick(&[hex(0x4a3228), hex(0x2a2320), hex(0x8d4e32)], hex(0x4a3228));
    bust(d, at, size, coat, skin, hair, false);
}

fn bust(
    d: &mut Drawing,
    (x, base): (f32, f32),
    size: f32,
    coat: Colour,
    skin: Colour,
    hair: Colour,
    long: bool,
) {
    let head = size * 0.19;
    let top = base - size * 0.62;
    let half = size * 0.27;
    d.path(
        &format!(
            "M{:.1} {base:.1} L{:.1} {:.1} Q{:.1} {top:.1} {x:.1} {top:.1} Q{:.1} {top:.1} {:.1} {:.1} L{:.1} {base:.1} Z",
            x - half, x - half * 0.96, top + size * 0.2, x - half * 0.85, x + half * 0.85, x + half * 0.96, top + size * 0.2, x + half
        ),
        coat,
    );
    d.rect(
        (x - head * 0.35, top - head * 0.5),
        (head * 0.7, head * 0.9),
        head * 0.3,
        skin.dark(0.08),
    );
    let at = (x, top - head * 1.05);
    d.circle(at, head, skin);
    d.path(
        &format!(
            "M{:.1} {:.1} A{r:.1} {r:.1} 0 1 1 {:.1} {:.1} Q{x:.1} {:.1} {:.1} {:.1} Z",
            at.0 - head * 1.06,
            at.1 + head * 0.1,
            at.0 + head * 1.06,
            at.1 + head * 0.1,
            at.1 - head * 0.85,
            at.0 - head * 1.06,
            at.1 + head * 0.1,
            r = head * 1.07
        ),
        hair,
    );
    if long {
        for side in [-1.0, 0.62] {
            d.rect(
                (at.0 + head * side * 1.05, at.1 - head * 0.1),
                (head * 0.42, head * 1.5),
                head * 0.2,
                hair,
            );
        }
    }
}
