//! Getting an article in: the form, its draft, and files dropped on the page.
//!
//! Enters: what the user pastes, types, drops. Leaves: an article in the case. The draft outlives
//! mistakes, the dialog and the page.

pub mod docx;
pub mod html;
pub mod pdf;
pub mod sent;
pub mod shared;
pub mod table;
pub mod unpack;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_use::use_debounce_fn;
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, wasm_bindgen::JsCast};

use crate::{
    case::{
        Article, Case, Day, Desk,
        alike::{self, Runs},
        article::ArticleError,
        desk::use_desk,
    },
    dialog::Modal,
    dom,
    page::{Dialog, Page, use_page},
};
use sent::{By, Inbox};

/// What stands in the form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    text: String,
    date: String,
    title: String,
    url: String,
    publisher: String,
    /// Pages at the end of a PDF that are not in the text.
    #[serde(skip)]
    left: usize,
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

/// Put articles into the case, in one step, open the first, and say what came of it. `wrong` is what of
/// their files could not be read, each with why.
pub fn add(desk: Desk, page: Page, articles: Vec<Article>, wrong: Vec<String>) {
    let Some(first) = articles.first().cloned() else {
        if !wrong.is_empty() {
            page.warn(wrong.join(" "));
        }
        return;
    };
    let heading = first.heading();
    let count = articles.len();
    let alike = desk.history.with_untracked(|h| alike(h.case(), &articles));
    let what = if count == 1 {
        t!("act-add-article", heading = heading.as_str())
    } else {
        t!("act-add-articles", n = count)
    };
    let id: Arc<str> = first.id().into();
    let new = desk.act(&what, |c| {
        articles.into_iter().filter(|a| c.add(a.clone())).count()
    });
    desk.select(None);
    desk.open.set(Some(id));
    page.show_reader();
    let mut told = match (count, new) {
        (1, 1) => t!("added-one", heading = heading),
        (1, _) => {
            t!("added-known", heading = heading)
        }
        (_, n) if n == count => t!("added-many", n = n),
        (_, n) => t!("added-some", n = n, all = count),
    };
    if new > 0 {
        for (heading, known, percent) in alike {
            told += &t!(
                "much-alike",
                heading = heading,
                known = known,
                percent = percent
            );
        }
    }
    if !wrong.is_empty() {
        page.warn(format!("{told} {}", wrong.join(" ")));
    } else if new > 0 {
        page.tell_undoable(told);
    } else {
        page.tell(told);
    }
}

/// New articles that tell much the same as one of the case (or one another): both headings and how
/// alike they are, in percent. The very same text under the same date is no news here.
fn alike(case: &Case, new: &[Article]) -> Vec<(String, String, u32)> {
    let mut known: Vec<(String, String, Runs)> = case
        .articles
        .iter()
        .map(|(id, a)| (id.to_string(), a.heading(), Runs::of(&a.text)))
        .collect();
    let mut found = Vec::new();
    for article in new {
        let (id, runs) = (article.id(), Runs::of(&article.text));
        let best = known
            .iter()
            .filter(|(other, ..)| *other != id)
            .map(|(_, heading, other)| (runs.likeness(other), heading))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(likeness, _)| *likeness >= alike::MUCH);
        if let Some((likeness, heading)) = best {
            let percent = (likeness * 100.0).round() as u32;
            found.push((article.heading(), heading.clone(), percent));
        }
        known.push((id, article.heading(), runs));
    }
    found
}

/// The form.
#[component]
pub fn PasteDialog() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    // What was sent from another tab stands in the form; what is kept of an own draft waits meanwhile.
    let sent = expect_context::<Inbox>()
        .0
        .try_update(Option::take)
        .flatten();
    let from = sent.as_ref().map(|s| match &s.by {
        By::Tab(host) => t!("sent-by", host = host.as_str()),
        By::App if s.page.text.is_empty() => t!("shared-address"),
        By::App => t!("shared-text"),
    });
    let own = sent.is_none();
    let draft = RwSignal::new(match sent {
        Some(sent) => {
            let mut draft = Draft::default();
            draft.take(sent.page);
            draft
        }
        None => Draft::kept(),
    });
    let problem = RwSignal::new(None::<ArticleError>);
    let hint = RwSignal::new(None::<String>);
    let keep = use_debounce_fn(move || draft.with_untracked(Draft::keep), 300.0);
    Effect::new(move |first: Option<()>| {
        draft.track();
        if first.is_some() && own {
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
        let Some(markup) = markup else {
            return;
        };
        ev.prevent_default();
        spawn_local(async move {
            match html::read(&markup).await.filter(|p| !p.text.is_empty()) {
                Some(found) => {
                    hint.set(Some(t!("paste-cleaned")));
                    draft.update(|d| d.take(found));
                }
                None => draft.update(|d| d.text = plain),
            }
        });
    };
    let submit = move |ev: web_sys::SubmitEvent| {
        ev.prevent_default();
        spawn_local(async move {
            // Markup that was typed or pasted into a text goes the same way as a paste.
            let text = draft.with_untracked(|d| d.text.clone());
            if html::is_markup(&text)
                && let Some(found) = html::read(&text).await
            {
                draft.update(|d| d.take(found));
            }
            match draft.with_untracked(Draft::article) {
                Ok(article) => {
                    problem.set(None);
                    draft.set(Draft::default());
                    if own {
                        Draft::default().keep();
                    }
                    page.dialog.set(None);
                    add(desk, page, vec![article], Vec::new());
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
        });
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
        <Modal which=Dialog::Paste title=t!("paste-title")>
            <form class="dialog-body paste" novalidate on:submit=submit>
                {from.map(|from| view! {
                    <p class="note" role="note" data-testid="paste-sent">{from}</p>
                })}
                <div class="field">
                    <label for="paste-text">{t!("paste-article")}</label>
                    <textarea
                        id="paste-text"
                        data-testid="paste-text"
                        rows="11"
                        autofocus
                        dir="auto"
                        placeholder=t!("paste-here")
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
                                t!("paste-hint")
                            } else {
                                t!("words", n = words)
                            }
                        })}
                    </p>
                </div>
                <div class="paste-row">
                    <div class="field">
                        <label for="paste-date">{t!("published-on")}</label>
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
                                    _ if given.is_empty() => t!("paste-date-hint"),
                                    Err(_) => t!("year-month-day"),
                                }
                            }}
                        </p>
                    </div>
                    <div class="field">
                        <label for="paste-title">{t!("headline")}</label>
                        <input id="paste-title" data-testid="paste-title" type="text" autocomplete="off" dir="auto" prop:value=title on:input=set_title />
                    </div>
                </div>
                <div class="paste-row">
                    <div class="field">
                        <label for="paste-publisher">{t!("publisher")}</label>
                        <input id="paste-publisher" data-testid="paste-publisher" type="text" autocomplete="off" prop:value=publisher on:input=set_publisher />
                    </div>
                    <div class="field">
                        <label for="paste-url">{t!("source-address")}</label>
                        <input
                            id="paste-url"
                            data-testid="paste-url"
                            type="url"
                            dir="ltr"
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
                    <button class="button strong" type="submit" data-testid="paste-analyse">{t!("read-it")}</button>
                    <button class="button quiet" type="button" on:click=move |_| page.dialog.set(None)>{t!("not-now")}</button>
                    <span class="hint">{t!("paste-private")}</span>
                </div>
            </form>
        </Modal>
    }
}

/// What names of text files end in.
const TEXTS: [&str; 6] = [".txt", ".text", ".md", ".html", ".htm", ".eml"];

/// Files with texts or tables of events, all at once: articles of the case in one step, or what is wrong
/// with them.
pub async fn add_files(desk: Desk, page: Page, files: Vec<(String, Vec<u8>)>) {
    let (mut articles, mut wrong) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let outcome = match table::read(&name, &bytes).await {
            Some(Ok(laid)) => {
                table::add(desk, page, &name, laid);
                continue;
            }
            Some(Err(why)) => Err(why),
            None => match draft_of(&name, &bytes).await {
                Ok(draft) => draft.article().map_err(|e| e.to_string()).inspect(|_| {
                    if draft.left > 0 {
                        wrong.push(t!(
                            "pdf-left",
                            name = name.as_str(),
                            n = draft.left,
                            read = unpack::MOST_PAGES
                        ));
                    }
                }),
                Err(why) => Err(why),
            },
        };
        match outcome {
            Ok(article) => articles.push(article),
            Err(why) => wrong.push(format!("{name}: {why}")),
        }
    }
    add(desk, page, articles, wrong);
}

/// What a file says of itself.
async fn draft_of(name: &str, bytes: &[u8]) -> Result<Draft, String> {
    let lower = name.to_lowercase();
    let mut draft = Draft::default();
    if lower.ends_with(".eml") {
        let found = mail(bytes).await;
        return found.ok_or_else(|| t!("no-mail"));
    }
    if lower.ends_with(".pdf") {
        let found = unpack::look("pdf", bytes).await?;
        draft.text = pdf::text(&found.lines);
        draft.title = found.title;
        draft.date = day_of(&lower);
        draft.left = found.left;
        return Ok(draft);
    }
    if lower.ends_with(".docx") {
        let found = unpack::look("docx", bytes).await?;
        let found = docx::read(&found.files);
        draft.take(found.ok_or_else(|| unpack::why("docx", "damaged"))?);
        draft.date = day_of(&lower);
        return Ok(draft);
    }
    if !TEXTS.iter().any(|ending| lower.ends_with(ending)) {
        return Err(unread(&lower));
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    if lower.ends_with(".html") || lower.ends_with(".htm") || html::is_markup(text) {
        if let Some(found) = html::read(text).await {
            draft.take(found);
        }
        return Ok(draft);
    }
    draft.text = text.to_owned();
    // A Markdown file's first heading is its title.
    if lower.ends_with(".md")
        && let Some(heading) = text
            .trim_start()
            .lines()
            .next()
            .and_then(|l| l.strip_prefix("# "))
    {
        draft.title = heading.trim().to_owned();
    }
    draft.date = day_of(&lower);
    Ok(draft)
}

/// A file named by its day tells when it was published; nothing otherwise. When it was made, which some
/// files tell too, is another day.
fn day_of(lower: &str) -> String {
    let stem = lower.rsplit_once('.').map_or(lower, |(stem, _)| stem);
    let end = stem.len().checked_sub(10).and_then(|at| stem.get(at..));
    [lower.get(..10), end]
        .into_iter()
        .flatten()
        .find_map(|d| Day::parse(d).ok())
        .map_or_else(String::new, Day::iso)
}

/// Why a file cannot be read, and what to do.
fn unread(lower: &str) -> String {
    let way = match lower.rsplit_once('.').map(|(_, ending)| ending) {
        Some("doc" | "odt" | "rtf" | "epub") => {
            t!("file-kind-open")
        }
        _ => {
            t!("file-kind-which")
        }
    };
    t!("file-kind", way = way)
}

/// A mail: its subject, its day, its sender and its text.
async fn mail(bytes: &[u8]) -> Option<Draft> {
    let message = mail_parser::MessageParser::default().parse(bytes)?;
    let text = message.body_text(0)?.into_owned();
    let mut draft = Draft::default();
    // Only a mail without plain text is read from its markup.
    let plain = message.text_body.first().is_some_and(|part| {
        message
            .part(*part)
            .is_some_and(|p| p.is_text() && !p.is_text_html())
    });
    let found = match message.body_html(0).filter(|_| !plain) {
        Some(markup) => html::read(&markup).await,
        None => None,
    };
    match found {
        Some(found) => draft.take(found),
        None => draft.text = text,
    }
    draft.title = message.subject().unwrap_or_default().to_owned();
    draft.date = message.date().map_or_else(String::new, |d| {
        format!("{:04}-{:02}-{:02}", d.year, d.month, d.day)
    });
    let from = message.from().and_then(|a| a.first());
    draft.publisher = from
        .and_then(|a| a.name().or(a.address()))
        .unwrap_or_default()
        .to_owned();
    Some(draft)
}

/// Whether an element of the page takes what is dropped by itself.
pub fn takes_drops(target: Option<web_sys::EventTarget>) -> bool {
    target
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|e| e.closest("textarea, input").ok().flatten().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "From: =?utf-8?Q?Caf=C3=A9_Wire?= <desk@example.org>\r\n\
        Subject: Talks in =?utf-8?Q?M=C3=BCnster?=\r\n\
        Date: Tue, 13 May 2025 09:30:00 +0200\r\n\
        Content-Type: text/plain; charset=utf-8\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n\
        Envoys of both sides met in M=C3=BCnster on Tuesday and agreed =\r\nto meet again.\r\n";

    /// What waits for nothing is there at once.
    fn at_once<T>(future: impl Future<Output = T>) -> T {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::pin!(future).poll(&mut context) {
            std::task::Poll::Ready(value) => value,
            std::task::Poll::Pending => panic!("waits for a browser"),
        }
    }

    #[test]
    fn a_mail_is_an_article_with_its_subject_day_and_sender() {
        let draft = at_once(draft_of("News.EML", MAIL.as_bytes())).unwrap();
        assert_eq!(draft.title, "Talks in Münster");
        assert_eq!(draft.date, "2025-05-13");
        assert_eq!(draft.publisher, "Café Wire");
        assert_eq!(
            draft.text.trim(),
            "Envoys of both sides met in Münster on Tuesday and agreed to meet again."
        );
    }

    #[test]
    fn a_text_file_may_be_named_by_its_day_and_begin_with_its_title() {
        let draft = at_once(draft_of(
            "2025-05-13 talks.md",
            "\u{feff}# Talks\nEnvoys met.".as_bytes(),
        ))
        .unwrap();
        assert_eq!(
            (draft.title.as_str(), draft.date.as_str()),
            ("Talks", "2025-05-13")
        );
        assert_eq!(
            at_once(draft_of("talks-2025-05-13.txt", b"x"))
                .unwrap()
                .date,
            "2025-05-13"
        );
    }

    #[test]
    fn a_file_that_is_not_read_says_what_to_do() {
        let refused = |name| at_once(draft_of(name, b"?")).unwrap_err();
        assert!(refused("a.rtf").contains("paste it here"));
        assert!(refused("a.exe").contains(".eml"));
    }

    #[test]
    fn a_reprint_is_noticed_and_the_same_article_is_not_told_twice() {
        let text = "Envoys of both sides met in Muscat on Tuesday and agreed to meet again in spring, a spokesman told reporters after the talks had ended.";
        let article = |text: &str, title: &str| Article {
            text: text.into(),
            title: title.into(),
            ..Article::default()
        };
        let case = Case::new("C", crate::case::Origin::Own, [article(text, "First")]);
        let reprint = article(&format!("MUSCAT: {text}"), "Second");
        let found = alike(&case, &[reprint, article(text, "Third")]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(
            (found[0].0.as_str(), found[0].1.as_str()),
            ("Second", "First")
        );
        assert_eq!(
            found[1].1, "Second",
            "the very same text as the first is no news"
        );
    }
}
