//! The few things that views ask of the browser directly.
//!
//! Enters: plain values. Leaves: effects on the page's window. Must not know the case.

use demarche_chart::geo::Point;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, KeyboardEvent, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, Url,
};

/// Offer text as a file to save.
pub fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Firefox reads the object after the click has returned.
    set_timeout(
        move || drop(Url::revoke_object_url(&url)),
        std::time::Duration::from_secs(60),
    );
    Some(())
}

/// Waits until the page has nothing else to do, but `most` milliseconds at most.
pub async fn leisure(most: i32) {
    let idle = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, most);
        // Where the browser cannot tell, the time goes by.
        let _ = window().request_idle_callback(&resolve);
    });
    let _ = JsFuture::from(idle).await;
}

/// Whether the user asked for little motion.
pub fn wants_stillness() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|m| m.matches())
}

/// Bring an element into view, as little as is needed.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(if wants_stillness() {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Give an element the focus once the page has been drawn.
pub fn focus_soon(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector)
            && let Ok(element) = element.dyn_into::<HtmlElement>()
        {
            let _ = element.focus();
        }
    });
}

/// Give an element the focus by its id once the page has been drawn.
pub fn focus_by_id(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id)
            && let Ok(element) = element.dyn_into::<HtmlElement>()
        {
            let _ = element.focus();
        }
    });
}

/// Whether a key was meant for a field rather than for the page.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|t| t.dyn_into::<HtmlElement>().ok())
        .is_some_and(|e| {
            matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
                || e.is_content_editable()
        })
}

/// Enter or space on something that acts as a button.
pub fn is_press(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), "Enter" | " ")
}

/// A small value that this browser keeps for the page; `None` where it keeps nothing.
pub fn recall(key: &str) -> Option<String> {
    window()
        .local_storage()
        .ok()
        .flatten()?
        .get_item(&format!("demarche-{key}"))
        .ok()
        .flatten()
}

/// Forget every small value.
pub fn forget_all() {
    let Ok(Some(storage)) = window().local_storage() else {
        return;
    };
    let names: Vec<String> = (0..storage.length().unwrap_or(0))
        .filter_map(|n| storage.key(n).ok().flatten())
        .filter(|name| name.starts_with("demarche-"))
        .collect();
    for name in names {
        let _ = storage.remove_item(&name);
    }
}

/// Keep a small value; in vain where the browser keeps nothing.
pub fn remember(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let key = format!("demarche-{key}");
        let _ = if value.is_empty() {
            storage.remove_item(&key)
        } else {
            storage.set_item(&key, value)
        };
    }
}

/// Where a pointer is within an element, in pixels from its upper left corner.
pub fn within(element: &Element, event: &web_sys::MouseEvent) -> Point {
    let rect = element.get_bounding_client_rect();
    Point::new(
        f64::from(event.client_x()) - rect.left(),
        f64::from(event.client_y()) - rect.top(),
    )
}
