//! Bytes as text (RFC 4648): for addresses, and for files within JSON.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Encodes bytes as base64url without padding (section 5).
pub fn base64url(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=chunk.len() {
            let six = bits >> (18 - 6 * place) & 63;
            text.push(char::from(ALPHABET[six as usize]));
        }
    }
    text
}

/// Decodes base64 or base64url, with or without padding; `None` where it is neither.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits: u32 = 0;
        for sign in chunk {
            bits = bits << 6 | u32::from(value(*sign)?);
        }
        let whole = match chunk.len() {
            4 => bits,
            3 => bits << 6,
            2 => bits << 12,
            // Six bits are no byte.
            _ => return None,
        };
        bytes.extend(whole.to_be_bytes().into_iter().skip(1).take(chunk.len() - 1));
    }
    Some(bytes)
}

fn value(sign: u8) -> Option<u8> {
    match sign {
        b'A'..=b'Z' => Some(sign - b'A'),
        b'a'..=b'z' => Some(sign - b'a' + 26),
        b'0'..=b'9' => Some(sign - b'0' + 52),
        b'-' | b'+' => Some(62),
        b'_' | b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_length_is_padded() {
        assert_eq!([&b"f"[..], b"fo", b"foo"].map(base64url), ["Zg", "Zm8", "Zm9v"]);
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let bytes: Vec<u8> = (0..=255).rev().collect();
        for length in 0..bytes.len() {
            let text = base64url(&bytes[..length]);
            assert_eq!(from_base64(&text).as_deref(), Some(&bytes[..length]));
        }
        assert_eq!(from_base64("+/8=").as_deref(), Some(&[0xfb, 0xff][..]));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["A", "AAAAA", "a b", "ü", "AA\n", "AA=A"] {
            assert_eq!(from_base64(text), None, "{text}");
        }
    }
}
