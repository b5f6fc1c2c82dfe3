//! A modal dialog as the browser has it: focus stays inside, Escape closes, the page behind rests.

use leptos::{html::Dialog as DialogElement, prelude::*};

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::page::{Dialog, use_page};

/// One of the page's dialogs. Its content exists while it is open.
#[component]
pub fn Modal(
    /// Which.
    which: Dialog,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let page = use_page();
    let node = NodeRef::<DialogElement>::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            // Fails only where the element is not in the page any more.
            let _ = dialog.show_modal();
        }
    });
    // Whatever had the focus gets it back, however the dialog goes.
    let before = StoredValue::new_local(document().active_element());
    on_cleanup(move || {
        if let Some(element) = before
            .get_value()
            .and_then(|e| e.dyn_into::<HtmlElement>().ok())
        {
            let _ = element.focus();
        }
    });
    let close = move || {
        if page.dialog.get_untracked() == Some(which) {
            page.dialog.set(None);
        }
    };
    let id = format!("dialog-{which:?}");
    let labelled = id.clone();
    view! {
        <dialog
            node_ref=node
            aria-labelledby=labelled
            on:close=move |_| close()
            on:click=move |ev| {
                // A click on the backdrop is one on the dialog itself, outside its content.
                let on_backdrop = node.get_untracked().is_some_and(|d| {
                    let box_ = d.get_bounding_client_rect();
                    let (x, y) = (f64::from(ev.client_x()), f64::from(ev.client_y()));
                    (ev.client_x(), ev.client_y()) != (0, 0)
                        && (x < box_.left() || x > box_.right() || y < box_.top() || y > box_.bottom())
                });
                if on_backdrop {
                    close();
                }
            }
        >
            <div class="dialog-head">
                <h2 id=id>{title}</h2>
                <button class="button quiet icon" aria-label=t!("close") on:click=move |_| close()>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
            {children()}
        </dialog>
    }
}
