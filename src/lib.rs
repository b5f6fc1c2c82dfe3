//! The explorer. Knows the browser; knows no linguistics.

pub mod app;
pub mod case;
pub mod map;
pub mod reader;
pub mod share;
pub mod timeline;
pub mod worker;
