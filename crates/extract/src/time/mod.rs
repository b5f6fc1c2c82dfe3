//! Time expressions, as TIMEX3, resolved against the reference date.

use crate::types::{Syntax, Timex};
use jiff::civil::Date;

/// Every time expression, in order, never overlapping.
pub fn find(_syntax: &Syntax, _reference: Option<Date>) -> Vec<Timex> {
    Vec::new()
}
