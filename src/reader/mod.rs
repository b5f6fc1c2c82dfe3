//! The article with what was found in it.

pub mod layers;
