//! Which language: the reader's choice, else the first of the browser's that the page speaks.
//!
//! Enters: the browser's languages, what was chosen before, a gesture. Leaves: the language spoken, and
//! `lang` and `dir` of the page. Must not know what is said in it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Lang, lang, speak};
use crate::{dom, page::use_page};

/// Tags of the browser's languages, the most wanted first.
pub(super) fn wanted() -> Vec<String> {
    let languages = window().navigator().languages();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

/// The language to begin with.
pub fn first() -> Lang {
    let chosen = dom::recall("language").and_then(|code| Lang::of_tag(&code));
    chosen
        .or_else(|| wanted().iter().find_map(|tag| Lang::of_tag(tag)))
        .unwrap_or_default()
}

/// Speak a language as soon as its sentences are there. Where they cannot be had, the page goes on as it is.
pub async fn load(lang: Lang) {
    let sentences = match lang {
        Lang::English => Some(String::new()),
        other => fetch(&format!("locales/{}.ftl", other.code())).await,
    };
    if let Some(sentences) = sentences {
        speak(lang, &sentences);
        tell_browser();
    }
}

async fn fetch(address: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// What screen readers, hyphenation and the page's direction go by.
fn tell_browser() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang().tag());
        let _ = root.set_attribute("dir", lang().dir());
    }
    document().set_title(&t!("page-title"));
}

/// The chooser.
#[component]
pub fn LanguageChoice(
    /// Of the field: there may be one in the head and one in the help.
    id: &'static str,
    /// A label stands before it already.
    #[prop(optional)]
    labelled: bool,
) -> impl IntoView {
    let page = use_page();
    let choose = move |ev| {
        let Some(lang) = Lang::of_tag(&event_target_value(&ev)) else {
            return;
        };
        dom::remember("language", lang.code());
        spawn_local(async move {
            load(lang).await;
            // The page is drawn anew, and who chose by the keyboard goes on where they were.
            page.lang.set(super::lang());
            dom::focus_by_id(id.to_owned());
        });
    };
    view! {
        <span class="language">
            {(!labelled).then(|| view! { <label class="sr-only" for=id>{t!("language")}</label> })}
            <select id=id data-testid="language" on:change=choose>
                {Lang::ALL
                    .into_iter()
                    .map(|each| view! {
                        <option value=each.code() lang=each.tag() selected=each == lang()>{each.name()}</option>
                    })
                    .collect_view()}
            </select>
        </span>
    }
}
