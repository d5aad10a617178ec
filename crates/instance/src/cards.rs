//! Link cards: what a post's first link leads to.
