//! How to use the page, and the keys that do it.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::{
    about::{self, Sheet},
    case::{Desk, Quad},
    dialog::Modal,
    dom,
    page::{Dialog, Page, Pane, use_page},
    tour,
};

/// Keys and what they do, as the help lists them.
const KEYS: [(&str, &str); 11] = [
    ("j  k", "next and previous event"),
    ("Esc", "let go of the chosen event, close what is open"),
    ("e", "correct the chosen event"),
    ("a", "add an article"),
    ("s", "share the case"),
    ("/", "search and filter events"),
    ("m  t  l  r", "map, timeline, table, reader"),
    ("o", "overview of the case"),
    ("Ctrl Z", "undo; with Shift, redo"),
    (
        "← →",
        "in the reader: from mark to mark; in chapters: from chapter to chapter",
    ),
    ("?", "this help"),
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

/// The dialog.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let page = use_page();
    view! {
        <Modal which=Dialog::Help title="How to read this page">
            <div class="dialog-body help">
                <p>
                    "Every mark stands for an event that a program found in a report: somebody did something to, with or towards somebody else. Choose a mark on the map, on the timeline, in the table or in the text, and all of them show it, with the sentence that says so."
                </p>
                <ul class="legend">
                    {Quad::ALL
                        .into_iter()
                        .map(|q| view! {
                            <li class=q.class()>
                                <span class="glyph" aria-hidden="true">{q.glyph()}</span>
                                <b>{q.label()}</b>
                                {match q {
                                    Quad::VerbalCooperation => ": talks, visits, agreements, declared support",
                                    Quad::MaterialCooperation => ": aid, trade, works done together, troops lent",
                                    Quad::VerbalConflict => ": accusations, refusals, threats, demands",
                                    Quad::MaterialConflict => ": sanctions, arrests, broken ties, attacks",
                                }}
                            </li>
                        })
                        .collect_view()}
                </ul>
                <p>
                    "Kinds of events are those of PLOVER, the scheme of the Open Event Data Alliance; their scores run from −10 (attack) to +10 (aid). The program makes mistakes. The sentence beside each event lets you judge for yourself."
                </p>
                <p class="ways">
                    <button class="link" data-testid="tour-start" on:click=move |_| tour::start(page)>
                        "A tour in four steps"
                    </button>
                    {Sheet::ALL
                        .into_iter()
                        .map(|s| view! {
                            <a href=s.address() on:click=move |_| page.dialog.set(None)>{s.title()}</a>
                        })
                        .collect_view()}
                </p>
                <h3 class="label">"Keys"</h3>
                <dl class="keys">
                    {KEYS
                        .into_iter()
                        .map(|(keys, what)| view! {
                            <dt>{keys.split_whitespace().map(|k| view! { <kbd>{k}</kbd> " " }).collect_view()}</dt>
                            <dd>{what}</dd>
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
                    "Single keys are shortcuts"
                </label>
                <p class="hint">
                    "Demarche asks no server for anything after this page has loaded. Your articles and cases are kept in this browser only, until you share or delete them."
                </p>
            </div>
        </Modal>
    }
}
