//! Events: who did what to whom, when, where and how sure.
//!
//! Enters: every earlier layer. Leaves: event drafts, merged within the document.

use crate::types::{EntityDraft, EventDraft, QuoteDraft, Syntax, Timex};
use jiff::civil::Date;

/// Code the events of a document.
pub fn code(
    _syntax: &Syntax,
    _entities: &[EntityDraft],
    _times: &[Timex],
    _quotes: &[QuoteDraft],
    _reference: Option<Date>,
) -> Vec<EventDraft> {
    Vec::new()
}
