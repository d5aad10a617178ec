//! A post's content: the server's HTML as a tree of [`Node`]s, which views turn into elements.
