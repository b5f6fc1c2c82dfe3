//! Time on a line: the calendar, a scale from days to centuries, lanes without overlap, density,
//! and the curve of a relation.
//!
//! Enters: days as numbers since 1970-01-01. Leaves: positions in screen units. It must not know
//! what happened on them, nor the language in which they are named.

pub mod calendar;
pub mod curve;
pub mod density;
pub mod lane;
pub mod scale;
