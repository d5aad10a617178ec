//! Unguessable texts: idempotency keys, OAuth's `state` and PKCE verifier.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A text of `length` characters that are safe in addresses; 6 bits of randomness each.
pub fn token(length: usize) -> String {
    bytes(length).into_iter().map(|byte| char::from(ALPHABET[usize::from(byte & 63)])).collect()
}

/// A number from 0 up to, not including, 1, for jitter.
pub fn fraction() -> f64 {
    f64::from(bytes(1).first().copied().unwrap_or(0)) / 256.0
}

#[cfg(target_arch = "wasm32")]
fn bytes(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    if let Ok(crypto) = super::page::window().crypto() {
        // Refused only beyond 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// Distinct, not random: enough for host tests.
#[cfg(not(target_arch = "wasm32"))]
fn bytes(length: usize) -> Vec<u8> {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static CALLS: AtomicUsize = AtomicUsize::new(1);
    let call = CALLS.fetch_add(1, Ordering::Relaxed);
    (0..length).map(|index| (call.wrapping_mul(31).wrapping_add(index * 7) % 251) as u8).collect()
}
