//! What is known of the world: states, capitals, cities, organisations, offices and their holders.
//!
//! Enters: name mentions. Leaves: entity drafts, one for each name in its own right, with country,
//! role, place and the reason; names of one thing already grouped.

use crate::types::{EntityDraft, NameMention, Syntax};
use jiff::civil::Date;

/// Link names to what they name.
pub fn link(
    _syntax: &Syntax,
    _names: &[NameMention],
    _reference: Option<Date>,
) -> Vec<EntityDraft> {
    Vec::new()
}
