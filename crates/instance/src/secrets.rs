//! Random texts nobody can guess, and passwords.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::{ApiError, Result};

/// 32 random bytes, as 43 letters that need no escaping in an address.
pub fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// The hash to store of a password.
///
/// # Errors
/// If the machine gives no random bytes.
pub fn hash_password(password: &str) -> Result<String> {
    Ok(hasher()?.hash_password(password.as_bytes()).map_err(ApiError::internal)?.to_string())
}

/// Whether this password has this hash.
pub fn verify_password(password: &str, hash: &str) -> bool {
    let (Ok(hasher), Ok(hash)) = (hasher(), PasswordHash::new(hash)) else {
        return false;
    };
    hasher.verify_password(password.as_bytes(), &hash).is_ok()
}

/// The cheapest settings argon2 has: this server is for trying out, and tests sign up often.
fn hasher() -> Result<Argon2<'static>> {
    let params = Params::new(Params::MIN_M_COST, 1, 1, None).map_err(ApiError::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_fits() {
        let hash = hash_password("Genossenschaft!").unwrap();
        assert!(verify_password("Genossenschaft!", &hash));
        assert!(!verify_password("genossenschaft!", &hash));
        assert!(!verify_password("Genossenschaft!", "kein Hash"));
    }
}
