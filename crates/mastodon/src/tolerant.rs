//! Decoding that loses as little as possible: a bad entry costs that entry, not the list.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Visitor},
};
use serde_json::value::RawValue;

/// Reads a list and leaves out entries that cannot be read; `null` and anything that is no list
/// read as empty. For `#[serde(default, deserialize_with = "tolerant::list")]`.
pub fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    Ok(list_from_str(raw(deserializer)?.get()).unwrap_or_default())
}

/// Reads a value, or takes the default where it is `null` or cannot be read. For
/// `#[serde(default, deserialize_with = "tolerant::or_default")]`.
pub fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    Ok(parse(raw(deserializer)?.get()).unwrap_or_default())
}

/// Reads a text; `null` reads as empty. For `#[serde(default, deserialize_with = "tolerant::text")]`.
pub fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Reads a yes or no; `null` reads as no. For
/// `#[serde(default, deserialize_with = "tolerant::flag")]`.
pub fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Reads a count, also where it is written as a text; `null`, negative numbers (servers write -1
/// for a hidden count) and what is no number read as 0. For
/// `#[serde(default, deserialize_with = "tolerant::count")]`.
pub fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    deserializer.deserialize_any(Count)
}

/// Reads a whole answer that is a list, leaving out entries that cannot be read.
///
/// # Errors
/// Where the text is not a JSON list at all.
pub fn list_from_str<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, serde_json::Error> {
    let mut list = Vec::new();
    for entry in entries(text)? {
        list.extend(parse(entry.get()).ok());
    }
    Ok(list)
}

/// Reads a value. Not inlined: there is one copy of it for each type then, whoever reads it, which
/// makes the program in the browser a good deal smaller. So it is with the two below.
///
/// # Errors
/// Where the text is not JSON, or no such value.
#[inline(never)]
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}

#[inline(never)]
fn raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    Box::<RawValue>::deserialize(deserializer)
}

#[inline(never)]
fn entries(text: &str) -> Result<Vec<&RawValue>, serde_json::Error> {
    serde_json::from_str(text)
}

struct Count;

impl Visitor<'_> for Count {
    type Value = u64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a count")
    }

    fn visit_u64<E>(self, number: u64) -> Result<u64, E> {
        Ok(number)
    }

    fn visit_i64<E>(self, _negative: i64) -> Result<u64, E> {
        Ok(0)
    }

    fn visit_f64<E>(self, number: f64) -> Result<u64, E> {
        // The cast saturates: negative numbers become 0.
        Ok(number as u64)
    }

    fn visit_str<E>(self, text: &str) -> Result<u64, E> {
        Ok(text.parse().unwrap_or_default())
    }

    fn visit_unit<E>(self) -> Result<u64, E> {
        Ok(0)
    }
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
    fn counts_are_read_in_every_spelling() {
        #[derive(Deserialize)]
        struct Counted(#[serde(deserialize_with = "count")] u64);
        let read = |text| serde_json::from_str::<Counted>(text).unwrap().0;
        assert_eq!(["7", "-1", "\"12\"", "3.0", "null", "\"\""].map(read), [7, 0, 12, 3, 0, 0]);
    }

    #[test]
    fn no_list_at_all_is_an_error() {
        assert!(list_from_str::<u8>("{}").is_err());
    }
}
