//! The chapter that is being looked at: the one whose stretch of time every view shows.
//!
//! Enters: the desk. Leaves: a chapter, or none. Nothing else is kept, so a link with a span is a link to
//! its chapter. Must not know how a chapter is chosen.

use leptos::prelude::*;

use crate::case::{Chapter, Desk};

/// The chapter whose span is the filter of now, tracked.
pub fn current(desk: &Desk) -> Option<Chapter> {
    let window = desk.filters.with(|f| f.window)?;
    desk.history.with(|h| {
        let chapters = &h.case().chapters;
        chapters.iter().find(|c| c.window() == window).cloned()
    })
}
