//! Decoding that loses as little as possible: a bad entry costs that entry, not the list.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::value::RawValue;

/// Reads a list and leaves out entries that cannot be read; `null` and anything that is no list
/// read as empty. For `#[serde(default, deserialize_with = "tolerant::list")]`.
pub fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    Ok(list_from_str(raw.get()).unwrap_or_default())
}

/// Reads a value, or takes the default where it is `null` or cannot be read. For
/// `#[serde(default, deserialize_with = "tolerant::or_default")]`.
pub fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(raw.get()).unwrap_or_default())
}

/// Reads a whole answer that is a list, leaving out entries that cannot be read.
///
/// # Errors
/// Where the text is not a JSON list at all.
pub fn list_from_str<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, serde_json::Error> {
    let entries: Vec<&RawValue> = serde_json::from_str(text)?;
    Ok(entries.into_iter().filter_map(|entry| serde_json::from_str(entry.get()).ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize, Debug, PartialEq)]
    struct Holder {
        #[serde(default, deserialize_with = "list")]
        numbers: Vec<u8>,
        #[serde(default, deserialize_with = "or_default")]
        name: Option<String>,
    }

    #[test]
    fn a_bad_entry_costs_only_itself() {
        let holder: Holder = serde_json::from_str(r#"{"numbers":[1,"two",3],"name":7}"#).unwrap();
        assert_eq!(holder, Holder { numbers: vec![1, 3], name: None });
    }

    #[test]
    fn null_and_absence_are_empty() {
        for text in [r#"{"numbers":null,"name":null}"#, "{}"] {
            let holder: Holder = serde_json::from_str(text).unwrap();
            assert_eq!(holder, Holder { numbers: vec![], name: None });
        }
    }

    #[test]
    fn no_list_at_all_is_an_error() {
        assert!(list_from_str::<u8>("{}").is_err());
    }
}
