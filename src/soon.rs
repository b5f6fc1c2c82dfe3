//! Parts of the page that are made one after the other, each in a task of its own, so that what is already
//! there can be seen and used meanwhile.
//!
//! Enters: a part. Leaves: the same, a moment later. Must not know what the part is.

use std::time::Duration;

use leptos::prelude::*;

/// Makes its children once the page has been drawn without them.
#[component]
pub fn Soon(
    /// What comes later.
    children: ChildrenFn,
) -> impl IntoView {
    let due = RwSignal::new(false);
    set_timeout(
        move || {
            let _ = due.try_set(true);
        },
        Duration::ZERO,
    );
    view! { <Show when=move || due.get()>{children()}</Show> }
}
