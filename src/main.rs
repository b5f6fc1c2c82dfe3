//! Mounts the page, in the reader's language.

use demarche_explorer::{
    app::App,
    i18n::{Lang, choice},
    turns,
};
use leptos::{mount::mount_to_body, prelude::set_timeout};
use std::time::Duration;

fn main() {
    turns::take();
    match choice::first() {
        // Its sentences are part of the program: nothing to wait for but that the browser has drawn what says
        // that the program is on its way.
        Lang::English => set_timeout(|| mount_to_body(App), Duration::ZERO),
        other => wasm_bindgen_futures::spawn_local(async move {
            choice::load(other).await;
            mount_to_body(App);
        }),
    }
}
