//! How a case is looked at: what a link carries beside the case itself.
//!
//! Enters: the desk. Leaves: a plain value, and the desk again. Must not know how it travels.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Desk, Filters};

/// What is chosen and filtered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct View {
    /// What is shown.
    #[serde(skip_serializing_if = "is_plain")]
    pub filters: Filters,
    /// The chosen event's key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selected: Option<String>,
    /// The article in the reader; none for the overview.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<String>,
    /// The main view: `map` or `table`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pane: String,
}

fn is_plain(filters: &Filters) -> bool {
    *filters == Filters::default()
}

impl View {
    /// The desk as it is looked at now.
    pub fn of(desk: &Desk) -> Self {
        Self {
            filters: desk.filters.get_untracked(),
            selected: desk.selected.get_untracked().map(|k| k.to_string()),
            open: desk.open.get_untracked().map(|a| a.to_string()),
            pane: String::new(),
        }
    }

    /// Look at the desk in this way. A choice that the engine has not found yet is kept: it shows
    /// as soon as its article is read.
    pub fn apply(&self, desk: &Desk) {
        desk.filters.set(self.filters.clone());
        desk.open.set(self.open.as_deref().map(Into::into));
        desk.selected.set(self.selected.as_deref().map(Into::into));
    }
}
