//! Taking part from another server.

/// What is needed for anything but reading.
pub const NEEDED: &str =
    "Dafür brauchst du ein Konto im Fediverse. Auf welchem Server es ist, spielt keine Rolle.";
/// What is needed for what only an account here can do.
pub const NEEDED_HERE: &str = "Mit einem Konto kannst du antworten, Beiträge teilen und favorisieren, Lesezeichen setzen und Konten folgen.";
/// The field.
pub const ADDRESS: &str = "Deine Adresse im Fediverse";
/// What it may hold, and what becomes of it.
pub const ADDRESS_HINT: &str = "Zum Beispiel @ich@mein.server. Der Server allein genügt auch. Gemerkt wird sie nur in diesem Browser.";
/// What was written is no address.
pub const NO_ADDRESS: &str =
    "Das sieht noch nicht nach einer Adresse aus. Sie hat die Form @ich@mein.server.";
/// Goes there.
pub const GO: &str = "Weiter auf meinem Server";
/// Forgets the address.
pub const FORGET: &str = "Adresse vergessen";
/// It is forgotten.
pub const FORGOTTEN: &str = "Dieser Browser hat die Adresse vergessen.";
/// For those who have no account at all.
pub const NO_ACCOUNT: &str = "Noch gar kein Konto?";
/// Leads to how to get one.
pub const GET_ONE: &str = "So kannst du mitmachen";
/// The title of the page for those who come from another server.
pub const ARRIVAL_TITLE: &str = "Von einem anderen Server";
/// While what they want is looked up.
pub const ARRIVAL: &str = "Einen Moment, die Seite wird gesucht …";

/// Before the ways to an account here.
pub fn here(brand: &str) -> String {
    ["Mit einem Konto auf ", brand, ":"].concat()
}

/// The heading of what is asked before an account is followed.
pub fn follow(name: &str) -> String {
    [name, " folgen"].concat()
}

/// The same for what is done with a post.
pub const REPLY: &str = "Auf diesen Beitrag antworten";
/// Boosts it.
pub const BOOST: &str = "Diesen Beitrag teilen";
/// Favourites it.
pub const FAVOURITE: &str = "Diesen Beitrag favorisieren";
