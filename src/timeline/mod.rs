//! The timeline of the shown events.

use leptos::prelude::*;

/// The timeline view.
#[component]
pub fn TimelineView() -> impl IntoView {
    view! { <p>"…"</p> }
}
