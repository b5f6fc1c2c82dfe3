//! A page that its reader sends here by a bookmark: the two tabs speak to each other, no server does.
//!
//! Enters: the address `#from-page` and a message of the tab that opened this one. Leaves: the form,
//! filled in; its reader looks it over and has it read, or not. The message is text from anywhere: its
//! size is bounded, its markup is parsed into a document that is never shown, and an address that is
//! not of the page that speaks is dropped.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, Url, Window};

use super::html;
use crate::{
    dom,
    page::{Dialog, Page},
};

/// How a tab is opened to be sent a page.
const ADDRESS: &str = "#from-page";
/// What is said to the tab that opened this one; `bookmarklet.js` waits for it.
const ASK: &str = "demarche: send it";
/// Most bytes of markup that are looked at.
const LONGEST: usize = 5_000_000;

const BOOKMARKLET: &str = include_str!("bookmarklet.js");

/// What sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// A page of this host, from its tab.
    Tab(String),
    /// Another app of the device.
    App,
}

/// A page that was sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// By what.
    pub by: By,
    /// What it says.
    pub page: html::Page,
}

/// What was sent and not looked at yet.
#[derive(Clone, Copy)]
pub struct Inbox(pub RwSignal<Option<Sent>>);

/// The bookmark for a page at this address.
pub fn bookmark(page: &str) -> String {
    let script: Vec<&str> = BOOKMARKLET.lines().map(str::trim).collect();
    let script = script.join(" ").replace("__PAGE__", page);
    format!("javascript:{}", js_sys::encode_uri_component(&script))
}

/// If this tab was opened to be sent a page, ask for it.
pub fn receive(inbox: Inbox, page: Page) {
    if window().location().hash().ok().as_deref() != Some(ADDRESS) {
        return;
    }
    if let Ok(history) = window().history() {
        let bare = window().location().pathname().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
    }
    // A window of another origin tells nobody of what kind it is: no cast could be checked.
    let opener = window().opener().ok().filter(|o| o.is_object());
    let opener = opener.map(JsCast::unchecked_into::<Window>);
    let Some(opener) = opener else {
        page.dialog.set(Some(Dialog::Paste));
        page.warn(t!("sent-no-way"));
        return;
    };
    let from = opener.clone();
    let heard = window_event_listener_untyped("message", move |event| {
        let event: MessageEvent = event.unchecked_into();
        let theirs = event.source().is_some_and(|s| s == *from.as_ref());
        if theirs && inbox.0.with_untracked(Option::is_none) {
            spawn_local(take(event, inbox, page));
        }
    });
    on_cleanup(move || heard.remove());
    // It says nothing but that this tab is ready.
    let _ = opener.post_message(&ASK.into(), "*");
}

/// Read the message and open the form with it.
async fn take(event: MessageEvent, inbox: Inbox, page: Page) {
    let data = event.data();
    let told = |name: &str| {
        let value = js_sys::Reflect::get(&data, &name.into()).ok();
        value.and_then(|v| v.as_string()).unwrap_or_default()
    };
    let (url, html) = (told("url"), told("html"));
    if html.is_empty() || html.len() > LONGEST {
        page.warn(t!("sent-too-large"));
        return;
    }
    let Some(mut found) = html::read(&html).await else {
        return;
    };
    // Where it was read, rather than where it says that it belongs.
    found.url = Url::new(&url)
        .ok()
        .filter(|u| u.origin() == event.origin())
        .map(|u| u.href())
        .unwrap_or_default();
    if found.title.is_empty() {
        found.title = told("title").chars().take(300).collect();
    }
    let host = Url::new(&event.origin()).map_or_else(|_| String::new(), |u| u.host());
    inbox.0.set(Some(Sent {
        by: By::Tab(host),
        page: found,
    }));
    page.dialog.set(Some(Dialog::Paste));
    dom::focus_soon("[data-testid=paste-analyse]");
}

#[cfg(test)]
mod tests {
    use super::{ADDRESS, ASK, BOOKMARKLET};

    #[test]
    fn both_ends_say_the_same_words() {
        assert!(BOOKMARKLET.contains(&format!("\"{ADDRESS}\"")));
        assert!(BOOKMARKLET.contains(&format!("\"{ASK}\"")));
        assert!(
            !BOOKMARKLET.contains("//"),
            "a line of comment would swallow the rest of a bookmark"
        );
    }
}
