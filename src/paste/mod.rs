//! Getting an article in: the form, its draft, and files dropped on the page.
//!
//! Enters: what the user pastes, types, drops. Leaves: an article in the case. The draft outlives
//! mistakes, the dialog and the page.

pub mod html;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_use::use_debounce_fn;
use serde::{Deserialize, Serialize};
use web_sys::{ClipboardEvent, wasm_bindgen::JsCast};

use crate::{
    case::{Article, Day, Desk, article::ArticleError, desk::use_desk},
    dialog::Modal,
    dom,
    page::{Dialog, Page, use_page},
};

/// What stands in the form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    text: String,
    date: String,
    title: String,
    url: String,
    publisher: String,
}

impl Draft {
    fn kept() -> Self {
        dom::recall("draft")
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default()
    }

    fn keep(&self) {
        let json = if *self == Self::default() {
            String::new()
        } else {
            serde_json::to_string(self).unwrap_or_default()
        };
        dom::remember("draft", &json);
    }

    /// Fill what the user has not written from what a page says of itself.
    fn take(&mut self, page: html::Page) {
        let fill = |slot: &mut String, value: String| {
            if slot.trim().is_empty() {
                *slot = value;
            }
        };
        self.text = page.text;
        fill(&mut self.title, page.title);
        fill(&mut self.date, page.date);
        fill(&mut self.url, page.url);
        fill(&mut self.publisher, page.publisher);
    }

    fn article(&self) -> Result<Article, ArticleError> {
        Article::new(
            &self.text,
            &self.date,
            &self.title,
            &self.url,
            &self.publisher,
        )
    }
}

/// Put an article into the case and open it.
fn add(desk: Desk, page: Page, article: Article) {
    let id: Arc<str> = article.id().into();
    let heading = article.heading();
    let new = desk.act(&format!("add “{heading}”"), |c| c.add(article));
    desk.select(None);
    desk.open.set(Some(id));
    page.show_reader();
    if new {
        page.tell_undoable(format!("Added “{heading}”. It is being read."));
    } else {
        page.tell(format!(
            "“{heading}” is in this case already: the same text under the same date."
        ));
    }
}

/// The form.
#[component]
pub fn PasteDialog() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let draft = RwSignal::new(Draft::kept());
    let problem = RwSignal::new(None::<ArticleError>);
    let hint = RwSignal::new(None::<String>);
    let keep = use_debounce_fn(move || draft.with_untracked(Draft::keep), 300.0);
    Effect::new(move |first: Option<()>| {
        draft.track();
        if first.is_some() {
            keep();
        }
    });
    let on_paste = move |ev: ClipboardEvent| {
        let Some(data) = ev.clipboard_data() else {
            return;
        };
        let plain = data.get_data("text/plain").unwrap_or_default();
        let markup = data
            .get_data("text/html")
            .ok()
            .filter(|m| !m.trim().is_empty())
            .or_else(|| html::is_markup(&plain).then_some(plain.clone()));
        // Only into an empty box: inside a text, a paste is a correction and goes as it is.
        if draft.with_untracked(|d| !d.text.trim().is_empty()) {
            return;
        }
        if let Some(found) = markup.and_then(|m| html::read(&m))
            && !found.text.is_empty()
        {
            ev.prevent_default();
            hint.set(Some(
                "Pasted from a web page: menus, forms and scripts were left out.".to_owned(),
            ));
            draft.update(|d| d.take(found));
        }
    };
    let submit = move |ev: web_sys::SubmitEvent| {
        ev.prevent_default();
        // Markup that was typed or pasted into a text goes the same way as a paste.
        if draft.with_untracked(|d| html::is_markup(&d.text)) {
            let markup = draft.with_untracked(|d| d.text.clone());
            if let Some(found) = html::read(&markup) {
                draft.update(|d| d.take(found));
            }
        }
        match draft.with_untracked(Draft::article) {
            Ok(article) => {
                problem.set(None);
                draft.set(Draft::default());
                Draft::default().keep();
                page.dialog.set(None);
                add(desk, page, article);
            }
            Err(error) => {
                let field = match error {
                    ArticleError::Date(_) => "#paste-date",
                    ArticleError::Url(_) => "#paste-url",
                    _ => "#paste-text",
                };
                problem.set(Some(error));
                dom::focus_soon(field);
            }
        }
    };
    let wrong = move |field: fn(&ArticleError) -> bool| {
        move || problem.with(|p| p.as_ref().is_some_and(field)).to_string()
    };
    let told = move || {
        problem.get().map(|p| {
            view! {
                <p class="problem" role="alert" id="paste-problem" data-testid="paste-problem">{p.to_string()}</p>
            }
        })
    };
    // A signal of one field, and what writes it.
    macro_rules! bound {
        ($field:ident) => {
            (
                move || draft.with(|d| d.$field.clone()),
                move |ev| {
                    problem.set(None);
                    draft.update(|d| d.$field = event_target_value(&ev));
                },
            )
        };
    }
    let (text, set_text) = bound!(text);
    let (date, set_date) = bound!(date);
    let (title, set_title) = bound!(title);
    let (url, set_url) = bound!(url);
    let (publisher, set_publisher) = bound!(publisher);
    view! {
        <Modal which=Dialog::Paste title="Add an article">
            <form class="dialog-body paste" novalidate on:submit=submit>
                <div class="field">
                    <label for="paste-text">"Article"</label>
                    <textarea
                        id="paste-text"
                        data-testid="paste-text"
                        rows="11"
                        autofocus
                        dir="auto"
                        placeholder="Paste the text here, or copy a whole web page: the article is taken out of it."
                        aria-describedby="paste-problem paste-hint"
                        aria-invalid=wrong(|p| matches!(p, ArticleError::Empty | ArticleError::Noise | ArticleError::TooLong(_)))
                        prop:value=text
                        on:input=set_text
                        on:paste=on_paste
                    ></textarea>
                    <p class="hint" id="paste-hint" role="status">
                        {move || hint.get().unwrap_or_else(|| {
                            let words = draft.with(|d| d.text.split_whitespace().count());
                            if words == 0 {
                                "English so far. You can also drop .txt, .md or .html files anywhere on the page.".to_owned()
                            } else {
                                format!("{words} words")
                            }
                        })}
                    </p>
                </div>
                <div class="paste-row">
                    <div class="field">
                        <label for="paste-date">"Published on"</label>
                        <input
                            id="paste-date"
                            data-testid="paste-date"
                            type="text"
                            inputmode="numeric"
                            placeholder="2023-09-22"
                            autocomplete="off"
                            aria-describedby="paste-problem paste-date-hint"
                            aria-invalid=wrong(|p| matches!(p, ArticleError::Date(_)))
                            prop:value=date
                            on:input=set_date
                        />
                        <p class="hint" id="paste-date-hint">
                            {move || {
                                let given = draft.with(|d| d.date.trim().to_owned());
                                match Day::parse(&given) {
                                    Ok(day) => day.long(),
                                    _ if given.is_empty() => "Without it, the date is looked for in the text, and you are told what was assumed.".to_owned(),
                                    Err(_) => "Year-month-day".to_owned(),
                                }
                            }}
                        </p>
                    </div>
                    <div class="field">
                        <label for="paste-title">"Headline"</label>
                        <input id="paste-title" data-testid="paste-title" type="text" autocomplete="off" dir="auto" prop:value=title on:input=set_title />
                    </div>
                </div>
                <div class="paste-row">
                    <div class="field">
                        <label for="paste-publisher">"Publisher"</label>
                        <input id="paste-publisher" data-testid="paste-publisher" type="text" autocomplete="off" prop:value=publisher on:input=set_publisher />
                    </div>
                    <div class="field">
                        <label for="paste-url">"Source address"</label>
                        <input
                            id="paste-url"
                            data-testid="paste-url"
                            type="url"
                            placeholder="https://"
                            autocomplete="off"
                            aria-describedby="paste-problem"
                            aria-invalid=wrong(|p| matches!(p, ArticleError::Url(_)))
                            prop:value=url
                            on:input=set_url
                        />
                    </div>
                </div>
                {told}
                <div class="actions">
                    <button class="button strong" type="submit" data-testid="paste-analyse">"Read it"</button>
                    <button class="button quiet" type="button" on:click=move |_| page.dialog.set(None)>"Not now"</button>
                    <span class="hint">"Nothing leaves this browser. What you have written here is kept."</span>
                </div>
            </form>
        </Modal>
    }
}

/// A text file as an article of the case, or what is wrong with it.
pub fn add_file(desk: Desk, page: Page, name: &str, text: &str) {
    let lower = name.to_lowercase();
    let mut draft = Draft::default();
    if lower.ends_with(".html") || lower.ends_with(".htm") || html::is_markup(text) {
        if let Some(found) = html::read(text) {
            draft.take(found);
        }
    } else {
        draft.text = text.trim_start_matches('\u{feff}').to_owned();
        if lower.ends_with(".md") {
            // A Markdown file's first heading is its title.
            if let Some(heading) = draft
                .text
                .trim_start()
                .lines()
                .next()
                .and_then(|l| l.strip_prefix("# "))
            {
                draft.title = heading.trim().to_owned();
            }
        }
        // A file named by its day tells when it was published.
        if let Some(day) = lower.get(..10).and_then(|d| Day::parse(d).ok()) {
            draft.date = day.iso();
        } else if let Some(day) = lower
            .rsplit_once('.')
            .and_then(|(stem, _)| stem.get(stem.len().checked_sub(10)?..))
            .and_then(|d| Day::parse(d).ok())
        {
            draft.date = day.iso();
        }
    }
    match draft.article() {
        Ok(article) => add(desk, page, article),
        Err(error) => page.warn(format!("{name}: {error}")),
    }
}

/// Whether an element of the page takes what is dropped by itself.
pub fn takes_drops(target: Option<web_sys::EventTarget>) -> bool {
    target
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|e| e.closest("textarea, input").ok().flatten().is_some())
}
