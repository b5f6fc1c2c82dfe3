//! The page: which panes, which pane has the focus.

use leptos::prelude::*;

/// The page.
#[component]
pub fn App() -> impl IntoView {}
