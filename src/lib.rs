//! The explorer. Knows the browser; knows no linguistics.

pub mod about;
pub mod app;
pub mod card;
pub mod case;
pub mod chapter;
pub mod curve;
pub mod detail;
pub mod dialog;
pub mod dom;
pub mod events;
pub mod filters;
pub mod frames;
pub mod header;
pub mod help;
pub mod map;
pub mod overview;
pub mod page;
pub mod paste;
pub mod picture;
pub mod reader;
pub mod relations;
pub mod share;
pub mod shelf;
pub mod store;
pub mod timeline;
pub mod worker;
