//! All that this browser keeps for the page: out as one file, or gone for good.
//!
//! Enters: the store and the page's small values. Leaves: a file of every case, or nothing at all. Must
//! not know what a case holds.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::{
    dialog::Modal,
    dom,
    page::{Dialog, Page, use_page},
    share::file,
    shelf::{Shelf, use_shelf},
    store,
};

/// The dialog.
#[component]
pub fn KeptDialog() -> impl IntoView {
    let page = use_page();
    let shelf = use_shelf();
    let sure = RwSignal::new(false);
    let names = move || {
        let all = shelf.cases.get();
        let listed = all
            .iter()
            .map(|c| view! { <li dir="auto">{c.label()}</li> });
        listed.collect_view()
    };
    let count = move || shelf.cases.with(Vec::len);
    view! {
        <Modal which=Dialog::Kept title=t!("kept-title")>
            <div class="dialog-body" data-testid="kept">
                <p>{move || t!("kept-cases", n = count())}</p>
                <ul class="kept">{names}</ul>
                <p>{t!("kept-also")}</p>
                <div class="actions">
                    <button class="button" data-testid="kept-save" disabled=move || count() == 0 on:click=move |_| save(page)>
                        {t!("kept-save")}
                    </button>
                    <Show when=move || !sure.get()>
                        <button
                            class="button quiet danger"
                            data-testid="kept-delete"
                            on:click=move |_| {
                                sure.set(true);
                                dom::focus_soon("[data-testid=kept-sure]");
                            }
                        >
                            {t!("kept-delete")}
                        </button>
                    </Show>
                </div>
                <Show when=move || sure.get()>
                    <div class="note" role="alert">
                        <p>{move || t!("kept-goes", n = count())}</p>
                        <div class="actions">
                            <button class="button danger" data-testid="kept-sure" on:click=move |_| delete(page, shelf)>
                                {t!("kept-sure")}
                            </button>
                            <button class="button quiet" on:click=move |_| sure.set(false)>{t!("kept-keep")}</button>
                        </div>
                    </div>
                </Show>
            </div>
        </Modal>
    }
}

fn save(page: Page) {
    spawn_local(async move {
        match store::all().await {
            Ok(cases) => {
                let name = format!("all-cases{}", file::ENDING);
                let _ = dom::save(&name, "application/json", &file::encode_all(&cases));
            }
            Err(error) => page.warn(error.to_string()),
        }
    });
}

/// Cases, small values, the offline copy. Then the page begins anew, as on a first visit.
fn delete(page: Page, shelf: Shelf) {
    spawn_local(async move {
        shelf.rest(true);
        if let Err(error) = store::clear().await {
            shelf.rest(false);
            page.warn(error.to_string());
            return;
        }
        dom::forget_all();
        let _ = drop_copies().await;
        shelf.forget_address();
        let _ = window().location().reload();
    });
}

/// The copy for use without a network, and who keeps it.
async fn drop_copies() -> Result<(), wasm_bindgen::JsValue> {
    let caches = window().caches()?;
    let names: js_sys::Array = JsFuture::from(caches.keys()).await?.dyn_into()?;
    for name in names.iter().filter_map(|n| n.as_string()) {
        if name.starts_with("demarche-") {
            JsFuture::from(caches.delete(&name)).await?;
        }
    }
    let keeper = window().navigator().service_worker().get_registration();
    let keeper = JsFuture::from(keeper).await?;
    if let Ok(keeper) = keeper.dyn_into::<web_sys::ServiceWorkerRegistration>() {
        JsFuture::from(keeper.unregister()?).await?;
    }
    Ok(())
}
