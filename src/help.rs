//! How to use the page, and the keys that do it.

use leptos::prelude::*;
use leptos_use::{UseClipboardReturn, use_clipboard};
use web_sys::KeyboardEvent;

use crate::{
    about::{self, Sheet},
    case::{Desk, Quad},
    dialog::Modal,
    dom,
    header::ThemeButton,
    i18n::{Sentence, choice::LanguageChoice},
    page::{Dialog, Page, Pane, use_page},
    paste::sent,
    tour,
};

/// Keys and what they do, as the help lists them.
const KEYS: [(&str, Sentence); 11] = [
    ("j  k", || t!("key-step")),
    ("Esc", || t!("key-escape")),
    ("e", || t!("key-correct")),
    ("a", || t!("key-add")),
    ("s", || t!("key-share")),
    ("/", || t!("key-filter")),
    ("m  t  l  r", || t!("key-views")),
    ("o", || t!("key-overview")),
    ("Ctrl Z", || t!("key-undo")),
    ("← →", || t!("key-arrows")),
    ("?", || t!("key-help")),
];

/// Do what a key asks for.
pub fn on_key(event: &KeyboardEvent, desk: Desk, page: Page) {
    if page.dialog.get_untracked().is_some() {
        return; // The browser closes dialogs by Escape itself.
    }
    if (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("z") {
        if !dom::is_typing(event) {
            event.prevent_default();
            desk.history.update(|h| {
                if event.shift_key() {
                    h.redo();
                } else {
                    h.undo();
                }
            });
        }
        return;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() || dom::is_typing(event) {
        return;
    }
    if event.key() == "Escape" && page.sheet.get_untracked().is_some() {
        about::close(page.sheet);
        return;
    }
    if event.key() == "Escape" {
        desk.select(None);
        return;
    }
    if !page.shortcuts.get_untracked() {
        return;
    }
    let show = |pane| {
        about::close(page.sheet);
        page.pane.set(pane);
    };
    match event.key().as_str() {
        "j" | "n" => desk.step(1),
        "k" | "p" => desk.step(-1),
        "a" => page.dialog.set(Some(Dialog::Paste)),
        "s" => page.dialog.set(Some(Dialog::Share)),
        "?" => page.dialog.set(Some(Dialog::Help)),
        "m" => show(Pane::Map),
        "t" => show(Pane::Timeline),
        "l" => show(Pane::Table),
        "r" => show(Pane::Read),
        "o" => desk.open.set(None),
        "/" => {
            if document().get_element_by_id("filter-text").is_none()
                && let Ok(Some(button)) = document().query_selector("[aria-controls=filter-panel]")
            {
                use web_sys::wasm_bindgen::JsCast;
                button.unchecked_into::<web_sys::HtmlElement>().click();
            }
            dom::focus_soon("#filter-text");
        }
        _ => return,
    }
    event.prevent_default();
}

/// The bookmark by which a page that one is reading comes here.
#[component]
fn SendButton() -> impl IntoView {
    let location = window().location();
    let here = [location.origin(), location.pathname()].map(Result::unwrap_or_default);
    let bookmark = sent::bookmark(&here.concat());
    let UseClipboardReturn { copied, copy, .. } = use_clipboard();
    let text = bookmark.clone();
    view! {
        <h3 class="label">{t!("send-title")}</h3>
        <p>
            {t!("send-drag")} " "
            // A link that is dragged, not followed: the page's policy runs no script of an address.
            <a class="button small" data-testid="bookmarklet" href=bookmark on:click=move |ev| ev.prevent_default()>
                {t!("send-label")}
            </a>
        </p>
        <p>
            {t!("send-then")} " "
            <button class="link" on:click=move |_| copy(&text)>
                {move || if copied.get() { t!("copied") } else { t!("send-copy") }}
            </button>
        </p>
        <p>{t!("send-share")}</p>
    }
}

/// The dialog.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let page = use_page();
    view! {
        <Modal which=Dialog::Help title=t!("help-title")>
            <div class="dialog-body help">
                <p>
                    {t!("help-marks")}
                </p>
                <ul class="legend">
                    {Quad::ALL
                        .into_iter()
                        .map(|q| view! {
                            <li class=q.class()>
                                <span class="glyph" aria-hidden="true">{q.glyph()}</span>
                                <b>{q.label()}</b>
                                {match q {
                                    Quad::VerbalCooperation => t!("help-quad-1"),
                                    Quad::MaterialCooperation => t!("help-quad-2"),
                                    Quad::VerbalConflict => t!("help-quad-3"),
                                    Quad::MaterialConflict => t!("help-quad-4"),
                                }}
                            </li>
                        })
                        .collect_view()}
                </ul>
                <p>
                    {t!("help-kinds")}
                </p>
                <p class="ways">
                    <button class="link" data-testid="tour-start" on:click=move |_| tour::start(page)>
                        {t!("tour-in-four")}
                    </button>
                    {Sheet::ALL
                        .into_iter()
                        .map(|s| view! {
                            <a href=s.address() on:click=move |_| page.dialog.set(None)>{s.title()}</a>
                        })
                        .collect_view()}
                </p>
                <SendButton />
                <h3 class="label">{t!("keys")}</h3>
                <dl class="keys">
                    {KEYS
                        .into_iter()
                        .map(|(keys, what)| view! {
                            <dt>{keys.split_whitespace().map(|k| view! { <kbd>{k}</kbd> " " }).collect_view()}</dt>
                            <dd>{what()}</dd>
                        })
                        .collect_view()}
                </dl>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || page.shortcuts.get()
                        on:change=move |ev| {
                            let on = event_target_checked(&ev);
                            page.shortcuts.set(on);
                            dom::remember("shortcuts", if on { "" } else { "off" });
                        }
                    />
                    {t!("single-keys")}
                </label>
                // The head of a narrow page has no room for it.
                <p class="language-row">
                    <label for="language-help">{t!("language")}</label>
                    <LanguageChoice id="language-help" labelled=true />
                </p>
                <p class="theme-choice">
                    <ThemeButton page />
                    {t!("theme-choice")}
                </p>
                <p class="hint">
                    {t!("help-privacy")}
                </p>
            </div>
        </Modal>
    }
}
