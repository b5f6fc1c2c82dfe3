//! Quotations and who speaks them.

use crate::types::{EntityDraft, QuoteDraft, Syntax};

/// Every quotation, in order.
pub fn find(_syntax: &Syntax, _entities: &[EntityDraft]) -> Vec<QuoteDraft> {
    Vec::new()
}
