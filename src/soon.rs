//! Parts of the page that are made one after the other, each in a task of its own, so that what is already
//! there can be seen and used meanwhile; and none before it is asked for.
//!
//! Enters: a part, and whether it is asked for. Leaves: the same, a moment later, for good. Must not know what the
//! part is.

use std::time::Duration;

use leptos::prelude::*;

/// Makes its children once they are asked for and the page has been drawn without them, or is printed.
#[component]
pub fn Soon(
    /// Whether they are asked for.
    #[prop(into, default = Signal::stored(true))]
    when: Signal<bool>,
    /// What comes later.
    children: ChildrenFn,
) -> impl IntoView {
    let due = RwSignal::new(false);
    let make = move || {
        if due.try_get_untracked() == Some(false) {
            due.set(true);
        }
    };
    Effect::new(move |asked: Option<bool>| {
        let asks = when.get();
        if asks && asked != Some(true) {
            set_timeout(make, Duration::ZERO);
        }
        asked == Some(true) || asks
    });
    let printed = window_event_listener_untyped("beforeprint", move |_| make());
    on_cleanup(move || printed.remove());
    view! { <Show when=move || due.get()>{children()}</Show> }
}
