//! Mounts the page, in the reader's language.

use demarche_explorer::{
    app::App,
    i18n::{Lang, choice},
};
use leptos::mount::mount_to_body;

fn main() {
    match choice::first() {
        // Its sentences are part of the program: nothing to wait for.
        Lang::English => mount_to_body(App),
        other => wasm_bindgen_futures::spawn_local(async move {
            choice::load(other).await;
            mount_to_body(App);
        }),
    }
}
