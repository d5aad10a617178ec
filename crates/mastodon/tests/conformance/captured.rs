//! Learns the fields that a type reads, from the type itself.

use serde::{
    Deserialize, Deserializer,
    de::{Error as _, Visitor, value::Error},
    forward_to_deserialize_any,
};

/// The name of a struct and the names of the fields it reads, as they stand in JSON.
pub fn fields<'de, T: Deserialize<'de>>() -> (&'static str, &'static [&'static str]) {
    let mut captured = None;
    let _always_an_error = T::deserialize(Capture(&mut captured));
    captured.expect("only structs are catalogued")
}

/// Answers nothing, but keeps what it is asked for.
struct Capture<'a>(&'a mut Option<(&'static str, &'static [&'static str])>);

impl<'de> Deserializer<'de> for Capture<'_> {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = Some((name, fields));
        Err(Error::custom("captured"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom("no struct"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[test]
fn fields_are_named_as_in_json() {
    #[derive(Deserialize)]
    #[allow(dead_code)]
    struct Example {
        plain: u8,
        #[serde(rename = "type")]
        kind: u8,
    }
    assert_eq!(fields::<Example>(), ("Example", ["plain", "type"].as_slice()));
}
