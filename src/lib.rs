//! The explorer. Knows the browser; knows no linguistics.
