//! The text as a whole: its language and its reference date.
//!
//! Enters: the text and what the caller knows. Leaves: a language tag, a publication date with
//! where it came from. Must not know of syntax.

mod date;
mod language;

pub use date::{Reference, reference_date};
pub use language::{Language, language};
