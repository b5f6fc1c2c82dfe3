//! The explorer. Knows the browser; knows no linguistics.

// First, for its macro is used by all others.
#[macro_use]
pub mod i18n;

pub mod about;
pub mod app;
pub mod archive;
pub mod card;
pub mod case;
pub mod chapter;
pub mod correct;
pub mod curve;
pub mod detail;
pub mod dialog;
pub mod dom;
pub mod events;
pub mod filters;
pub mod frames;
pub mod hands;
pub mod header;
pub mod help;
pub mod kept;
pub mod later;
pub mod map;
pub mod overview;
pub mod page;
pub mod paste;
pub mod picture;
pub mod reader;
pub mod relations;
pub mod rows;
pub mod share;
pub mod shelf;
pub mod soon;
pub mod store;
pub mod timeline;
pub mod tour;
pub mod turns;
pub mod worker;
