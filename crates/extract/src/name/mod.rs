//! Names: which tokens are the name of a person, organisation, place or other thing.
//!
//! Enters: syntax with the model's name labels. Leaves: name mentions, mended with the gazetteer.

use crate::types::{NameMention, Syntax};

/// Every name in the text, in order, never overlapping.
pub fn find(_syntax: &Syntax) -> Vec<NameMention> {
    Vec::new()
}
