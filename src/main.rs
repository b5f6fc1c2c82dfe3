//! Mounts the page.

fn main() {
    leptos::mount::mount_to_body(demarche_explorer::app::App);
}
