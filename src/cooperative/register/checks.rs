//! The checks that numbers carry. The rules are those that python-stdnum documents.

/// The letters of the Firmenbuch.
const FN_LETTERS: &[u8; 17] = b"abdfghikmpstvwxyz";

/// The check letter of a Firmenbuchnummer.
pub(super) fn fn_letter(number: u32) -> Option<char> {
    FN_LETTERS.get(usize::try_from(number % 17).ok()?).map(|letter| char::from(*letter))
}

/// The UID of Switzerland: weights 5, 4, 3, 2, 7, 6, 5, 4; the check digit completes the sum to a
/// multiple of 11, and there is none where that takes a 10.
pub(super) fn uid(digits: &[u8; 9]) -> bool {
    let weights = [5, 4, 3, 2, 7, 6, 5, 4, 1];
    let sum: u32 =
        digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    sum.is_multiple_of(11)
}

/// The German VAT number: ISO 7064, mod 11,10.
pub(super) fn vat_germany(digits: &[u8; 9]) -> bool {
    let [front @ .., last] = digits;
    let product = front.iter().fold(10, |product, digit| {
        let sum = (u32::from(*digit) + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    digits.first() != Some(&0) && (product + u32::from(*last)) % 10 == 1
}

/// The Austrian VAT number: Luhn over seven digits, 4 added, and a check digit.
pub(super) fn vat_austria(digits: &[u8; 8]) -> bool {
    let [front @ .., last] = digits;
    (luhn_sum(front.iter().rev(), 1) + 4 + u32::from(*last)).is_multiple_of(10)
}

/// The Partita IVA: Luhn over all eleven digits. The first seven are the enterprise's own number,
/// which is not zero.
pub(super) fn partita_iva(digits: &[u8; 11]) -> bool {
    let own = digits.iter().take(7).any(|digit| *digit != 0);
    own && luhn_sum(digits.iter().rev(), 1).is_multiple_of(10)
}

/// The sum of digits from the right, every second one doubled (its own digits added), beginning
/// with the one at `doubled`.
fn luhn_sum<'a>(from_the_right: impl Iterator<Item = &'a u8>, doubled: usize) -> u32 {
    from_the_right
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(*digit);
            if place % 2 == doubled % 2 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
        })
        .sum()
}
