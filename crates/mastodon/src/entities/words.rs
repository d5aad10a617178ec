//! Enumerations that the API writes as words.

/// Defines an enumeration from its words, so that reading, writing and [`as_str`] cannot differ.
/// Every word that is not listed, and `null`, reads as `Unknown`.
///
/// [`as_str`]: crate::entities::Visibility::as_str
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)* }
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$word_doc])* $variant,)*
            /// A word that this client does not know.
            #[default]
            Unknown,
        }

        impl $name {
            /// The word as the API writes it; `unknown` for [`Self::Unknown`].
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Unknown => "unknown",
                }
            }

            /// Reads a word of the API.
            pub fn from_word(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)*
                    _ => Self::Unknown,
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Self::from_word(&$crate::tolerant::text(deserializer)?))
            }
        }
    )*};
}

pub(crate) use words;
