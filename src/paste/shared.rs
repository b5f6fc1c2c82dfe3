//! What another app shares with the page where it is installed: a text, an address, files.
//!
//! Enters: the address `?shared`, to which `static/sw.js` leads after it has kept what was shared. Leaves: the form,
//! filled in, or the files, as if they had been dropped. Nothing of it has left the device, and no text becomes an
//! article unasked: anything may have shared it.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FormData, Response};

use super::{
    html,
    sent::{By, Inbox, Sent},
};
use crate::{
    dom,
    page::{Dialog, Page},
};

/// What the page is opened with.
const ADDRESS: &str = "?shared";
/// Where the service worker hands out, once, what was shared.
const KEPT: &str = "./shared";

/// If something was shared, take it. `files` takes the files among it.
pub fn receive(inbox: Inbox, page: Page, files: impl FnOnce(Vec<File>) + 'static) {
    if window().location().search().ok().as_deref() != Some(ADDRESS) {
        return;
    }
    if let Ok(history) = window().history() {
        let bare = window().location().pathname().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
    }
    spawn_local(async move {
        let Some(form) = fetch().await else {
            page.dialog.set(Some(Dialog::Paste));
            page.warn(t!("shared-nothing"));
            return;
        };
        let found: Vec<File> = form
            .get_all("files")
            .iter()
            .filter_map(|file| file.dyn_into().ok())
            .collect();
        if !found.is_empty() {
            files(found);
            return;
        }
        let told = |name: &str| form.get(name).as_string().unwrap_or_default();
        let told = told_of(&told("title"), &told("text"), &told("url"));
        let focus = if told.text.is_empty() {
            "#paste-text"
        } else {
            "[data-testid=paste-analyse]"
        };
        inbox.0.set(Some(Sent {
            by: By::App,
            page: told,
        }));
        page.dialog.set(Some(Dialog::Paste));
        dom::focus_soon(focus);
    });
}

/// What the service worker has kept.
async fn fetch() -> Option<FormData> {
    let response = JsFuture::from(window().fetch_with_str(KEPT)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    let form = response.ok().then(|| response.form_data().ok())??;
    JsFuture::from(form).await.ok()?.dyn_into().ok()
}

/// What was shared, in the fields of an article. Many apps have no field for an address and put it behind the
/// text; browsers put a selection into quotation marks and the selected words into the address.
fn told_of(title: &str, text: &str, url: &str) -> html::Page {
    let (mut text, mut url) = (text.trim(), url.trim());
    let last = text.split_whitespace().next_back().unwrap_or_default();
    if url.is_empty() && (last.starts_with("https://") || last.starts_with("http://")) {
        url = last;
        text = text[..text.len() - last.len()].trim_end();
    }
    let selected = text.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
    html::Page {
        text: selected.unwrap_or(text).to_owned(),
        title: title.trim().chars().take(300).collect(),
        url: url.split("#:~:").next().unwrap_or_default().to_owned(),
        ..html::Page::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{ADDRESS, KEPT, told_of};

    #[test]
    fn an_address_behind_a_text_is_the_address_of_the_text() {
        let told = told_of(
            " Talks ",
            "\"Envoys met.\"\n https://example.org/a#:~:text=Envoys",
            "",
        );
        assert_eq!(
            (told.title.as_str(), told.text.as_str(), told.url.as_str()),
            ("Talks", "Envoys met.", "https://example.org/a")
        );
        let told = told_of("", "https://example.org/a", "");
        assert_eq!(
            (told.text.as_str(), told.url.as_str()),
            ("", "https://example.org/a")
        );
        let told = told_of("", "See https://example.org/b", "https://example.org/a");
        assert_eq!(
            (told.text.as_str(), told.url.as_str()),
            ("See https://example.org/b", "https://example.org/a")
        );
    }

    #[test]
    fn page_service_worker_and_manifest_agree() {
        let worker = include_str!("../../static/sw.js");
        let manifest = include_str!("../../static/manifest.webmanifest");
        assert!(worker.contains(&format!("`${{registration.scope}}{ADDRESS}`")));
        assert!(worker.contains(&format!("\"{KEPT}\"")));
        assert!(manifest.contains(&format!("\"action\": \"./{ADDRESS}\"")));
    }
}
