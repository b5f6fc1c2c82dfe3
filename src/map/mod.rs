//! The map of the shown events.

use leptos::prelude::*;

/// The map view.
#[component]
pub fn MapView() -> impl IntoView {
    view! { <p>"…"</p> }
}
