//! The case at a glance: what it is about, its chapters, its articles.
//!
//! Enters: the desk. Leaves: the article to read, the chapter's stretch of time. Must not know how
//! an article is shown.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{HtmlInputElement, wasm_bindgen::JsCast};

use crate::{
    about::Sheet,
    case::{
        Article, Chapter, Day, Desk, Origin, Quad, bundled,
        desk::{Reading, use_desk},
    },
    dom,
    i18n::intl::{self, Dates},
    page::{Dialog, Page, use_page},
    shelf::use_shelf,
    tour, turns,
    worker::Reader,
};

/// The case at a glance.
#[component]
pub fn Overview() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let shelf = use_shelf();
    let origin = Memo::new(move |_| desk.history.with(|h| h.case().origin.clone()));
    let name = move || desk.history.with(|h| h.case().name.clone());
    let empty = Memo::new(move |_| desk.history.with(|h| h.case().articles.is_empty()));
    view! {
        <div class="overview">
            {move || match origin.get() {
                Origin::Own => view! { <OwnTitle /> }.into_any(),
                Origin::Shared => {
                    view! {
                        <div class="banner" role="note">
                            <p>
                                {t!("shared-banner")}
                            </p>
                            <button class="button" data-testid="keep" on:click=move |_| shelf.keep()>
                                {t!("keep")}
                            </button>
                        </div>
                        <h2 class="headline" dir="auto">{name}</h2>
                    }
                        .into_any()
                }
                // The casebook is written in English.
                Origin::Bundled(_) => {
                    view! { <h2 class="headline" lang="en" dir="auto">{name}</h2> }.into_any()
                }
            }}
            {move || {
                let summary = desk.history.with(|h| h.case().summary.clone());
                (!summary.is_empty()).then(|| view! { <p class="summary" lang=story_lang(&desk) dir="auto">{summary}</p> })
            }}
            <Welcome />
            <Chapters />
            <Show
                when=move || !empty.get()
                fallback=move || {
                    view! {
                        <div class="empty">
                            <p>
                                {t!("case-begins")}
                            </p>
                            <div class="actions">
                                <button class="button strong" on:click=move |_| page.dialog.set(Some(Dialog::Paste))>
                                    {t!("add-an-article")}
                                </button>
                                <button class="button" data-testid="example" on:click=move |_| add_example(desk)>
                                    {t!("try-example")}
                                </button>
                                <OpenFile />
                            </div>
                        </div>
                    }
                }
            >
                <Articles />
            </Show>
            <footer class="colophon">
                <p>
                    {t!("colophon")}
                </p>
                <p class="ways">
                    <button class="link" on:click=move |_| tour::start(page)>{t!("tour-in-four")}</button>
                    {Sheet::ALL
                        .into_iter()
                        .map(|s| view! { <a href=s.address()>{s.title()}</a> })
                        .collect_view()}
                </p>
                <div class="actions">
                    <OpenFile />
                    <button class="button quiet" data-testid="kept-open" on:click=move |_| page.dialog.set(Some(Dialog::Kept))>
                        {t!("kept-open")}
                    </button>
                    <Show when=move || origin.get() == Origin::Own && !empty.get()>
                        <button
                            class="button quiet"
                            on:click=move |_| {
                                let sure = window()
                                    .confirm_with_message(
                                        &t!("delete-sure"),
                                    )
                                    .unwrap_or(false);
                                if sure {
                                    shelf.delete();
                                }
                            }
                        >
                            {t!("delete-case")}
                        </button>
                    </Show>
                </div>
            </footer>
        </div>
    }
}

/// The language of the words that a case brings with it: the casebook's are English, others are not known.
fn story_lang(desk: &Desk) -> Option<&'static str> {
    let origin = desk.history.with(|h| h.case().origin.clone());
    matches!(origin, Origin::Bundled(_)).then_some("en")
}

/// A word to who is here for the first time.
#[component]
fn Welcome() -> impl IntoView {
    let page = use_page();
    let new = RwSignal::new(dom::recall("tour").is_none());
    let close = move || {
        new.set(false);
        dom::remember("tour", "declined");
    };
    view! {
        <Show when=move || new.get() && page.tour.get().is_none()>
            <p class="welcome no-print">
                <span>
                    {t!("welcome")}
                    " "
                    <button
                        class="link"
                        on:click=move |_| {
                            close();
                            tour::start(page);
                        }
                    >
                        {t!("welcome-link")}
                    </button>
                    {t!("welcome-after")}
                </span>
                <button class="button quiet icon small" aria-label=t!("no-tour") on:click=move |_| close()>
                    <span aria-hidden="true">"×"</span>
                </button>
            </p>
        </Show>
    }
}

/// A report of the casebook as an article of the open case, to see what becomes of one.
fn add_example(desk: Desk) {
    let found = bundled::list()
        .into_iter()
        .filter_map(|(id, _)| bundled::case(&id))
        .flat_map(|case| case.articles)
        // One with the most to see: the longest.
        .max_by_key(|(_, article)| article.text.len());
    if let Some((id, article)) = found {
        desk.act(&t!("act-example"), |case| case.add((*article).clone()));
        desk.open.set(Some(id));
    }
}

/// The name of an own case, to be written in place.
#[component]
fn OwnTitle() -> impl IntoView {
    let desk = use_desk();
    view! {
        <h2 class="headline own-title">
            <label class="sr-only" for="case-name">
                {t!("case-name")}
            </label>
            <input
                id="case-name"
                type="text"
                placeholder=t!("name-case")
                maxlength="200"
                prop:value=move || desk.history.with(|h| h.case().name.clone())
                on:change=move |ev| {
                    let name = event_target_value(&ev).trim().to_owned();
                    desk.act(&t!("act-rename"), |c| c.name = name);
                }
            />
        </h2>
    }
}

/// The picker of case files and texts.
#[component]
pub fn OpenFile() -> impl IntoView {
    let take = expect_context::<crate::app::TakeFiles>();
    view! {
        <label class="button file">
            {t!("open-file")}
            <input
                type="file"
                class="sr-only"
                data-testid="open-file"
                accept=".json,.parquet,.ndjson,.jsonl,.txt,.md,.html,.htm,.eml,.pdf,.docx,.csv,.tsv,.tab,.zip,text/plain,text/html,application/json"
                multiple
                on:change=move |ev| {
                    let input: HtmlInputElement = event_target(&ev);
                    if let Some(files) = input.files() {
                        let files: Vec<_> = (0..files.length()).filter_map(|n| files.get(n)).collect();
                        take.files(files);
                    }
                    // The same file may be chosen again.
                    input.set_value("");
                }
            />
        </label>
    }
}

/// The story in steps: each sets the stretch of time that every view shows.
#[component]
fn Chapters() -> impl IntoView {
    let desk = use_desk();
    let chapters = Memo::new(move |_| desk.history.with(|h| h.case().chapters.clone()));
    let on_key = move |ev: web_sys::KeyboardEvent| {
        let by = match ev.key().as_str() {
            "ArrowDown" | "ArrowRight" => 1,
            "ArrowUp" | "ArrowLeft" => -1,
            _ => return,
        };
        let Some(item) = ev
            .target()
            .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        let row = item.closest("li").ok().flatten();
        let next = row.and_then(|r| {
            if by > 0 {
                r.next_element_sibling()
            } else {
                r.previous_element_sibling()
            }
        });
        if let Some(button) = next.and_then(|r| r.query_selector("button").ok().flatten()) {
            ev.prevent_default();
            let button: web_sys::HtmlElement = button.unchecked_into();
            let _ = button.focus();
            button.click();
        }
    };
    move || {
        let chapters = chapters.get();
        (!chapters.is_empty()).then(|| {
            view! {
                <section aria-labelledby="chapters-title">
                    <h3 id="chapters-title" class="kicker">{t!("chapters")}</h3>
                    <ol class="chapters" on:keydown=on_key>
                        {chapters.into_iter().map(|c| view! { <ChapterRow chapter=c desk /> }).collect_view()}
                    </ol>
                </section>
            }
        })
    }
}

#[component]
fn ChapterRow(chapter: Chapter, desk: Desk) -> impl IntoView {
    let window = chapter.window();
    let current = Memo::new(move |_| desk.filters.with(|f| f.window == Some(window)));
    let years = {
        let from = chapter.begin.ymd().0;
        match chapter.finish.map(|f| f.ymd().0) {
            Some(to) if to == from => chapter.begin.year(),
            Some(to) => format!(
                "{from}–{:02}",
                if to / 100 == from / 100 { to % 100 } else { to }
            ),
            None => format!("{}–", chapter.begin.year()),
        }
    };
    let span = |finish: Day| intl::dates(chapter.begin.0, finish.0, Dates::Year);
    let years = chapter.finish.and_then(span).unwrap_or(years);
    let title = chapter.title.clone();
    view! {
        <li class="chapter" class:current=current>
            <button
                data-testid="chapter"
                aria-pressed=move || current.get().to_string()
                on:click=move |_| desk.set_window((!current.get_untracked()).then_some(window))
            >
                <span class="years">{years}</span>
                <span class="chapter-title" lang=story_lang(&desk) dir="auto">{title}</span>
                <Show when=move || current.get()>
                    <span class="chapter-text" lang=story_lang(&desk) dir="auto">{chapter.text.clone()}</span>
                </Show>
            </button>
        </li>
    }
}

/// The articles, each with what was found in it.
#[component]
pub fn Articles() -> impl IntoView {
    let desk = use_desk();
    let reader = expect_context::<Reader>();
    let page = use_page();
    let list = Memo::new(move |_| desk.history.with(|h| h.case().articles.clone()));
    // Events of each class by article.
    let counts = Memo::new(move |_| {
        let mut counts = std::collections::HashMap::<Arc<str>, [usize; 4]>::new();
        desk.items.with(|all| {
            for item in all.iter() {
                for report in &item.reports {
                    counts.entry(report.article.clone()).or_default()[item.quad as usize] += 1;
                }
            }
        });
        counts
    });
    view! {
        <section aria-labelledby="articles-title">
            <h3 id="articles-title" class="kicker">
                {move || t!("reports", n = list.with(Vec::len))}
            </h3>
            <ul class="articles">
                <For each=move || list.get() key=|(id, _)| id.clone() let:entry>
                    <ArticleRow id=entry.0 article=entry.1 counts desk reader page />
                </For>
            </ul>
        </section>
    }
}

type Counts = Memo<std::collections::HashMap<Arc<str>, [usize; 4]>>;

#[component]
fn ArticleRow(
    id: Arc<str>,
    article: Arc<Article>,
    counts: Counts,
    desk: Desk,
    reader: Reader,
    page: Page,
) -> impl IntoView {
    let heading = article.heading();
    let outside = {
        // Dim what the window leaves out, so that chapters and articles go together.
        let date = article.date;
        move || {
            desk.filters.with(|f| match (f.window, date) {
                (Some((from, to)), Some(d)) => d < from || d > to,
                _ => false,
            })
        }
    };
    let state = {
        let id = id.clone();
        Memo::new(move |_| desk.readings.with(|r| r.get(&id).cloned()))
    };
    let status = {
        let id = id.clone();
        move || {
            match state.get() {
            None | Some(Reading::Waiting) => view! { <span class="hint">{t!("waiting")}</span> }.into_any(),
            Some(Reading::Running { done, total }) => {
                view! {
                    <span class="hint">
                        {if total == 0 { t!("reading") } else { t!("sentence-of", n = done, all = total) }}
                    </span>
                }
                .into_any()
            }
            Some(Reading::Done) => {
                let n = counts.with(|c| c.get(&id).copied().unwrap_or_default());
                let total: usize = n.iter().sum();
                let words = Quad::ALL
                    .into_iter()
                    .zip(n)
                    .filter(|(_, n)| *n > 0)
                    .map(|(q, n)| t!("count-of-class", n = n, class = q.label().to_lowercase()))
                    .collect::<Vec<_>>()
                    .join(", ");
                view! {
                    <span class="tally" title=words.clone()>
                        <span class="sr-only">
                            {if total == 0 { t!("no-events-found") } else { words.clone() }}
                        </span>
                        <span aria-hidden="true">
                            {Quad::ALL
                                .into_iter()
                                .zip(n)
                                .flat_map(|(q, n)| std::iter::repeat_n(q, n.min(8)))
                                .map(|q| view! { <span class=format!("glyph {}", q.class())>{q.glyph()}</span> })
                                .collect_view()}
                            {(total == 0).then_some("–")}
                        </span>
                    </span>
                }
                .into_any()
            }
            Some(Reading::Stopped) => {
                let id = id.clone();
                view! {
                    <button class="link small" on:click=move |_| reader.again(&id)>{t!("stopped")}</button>
                }
                .into_any()
            }
            Some(Reading::Failed(_)) => {
                let id = id.clone();
                view! {
                    <button class="link small problem" on:click=move |_| reader.again(&id)>{t!("failed")}</button>
                }
                .into_any()
            }
        }
        }
    };
    let failure = move || match state.get() {
        Some(Reading::Failed(why)) => Some(view! { <p class="problem">{why}</p> }),
        _ => None,
    };
    let (open_id, remove_id, here_id) = (id.clone(), id.clone(), id.clone());
    let lang_id = id.clone();
    let remove_title = heading.clone();
    view! {
        <li class="article-row" class:outside=outside data-testid="article">
            <button
                class="article-open"
                aria-current=move || desk.open.with(|o| o.as_ref() == Some(&here_id)).then_some("true")
                on:click=move |_| desk.open.set(Some(open_id.clone()))>
                <span class="article-date">
                    {article.date.map_or_else(|| t!("no-date"), Day::short)}
                </span>
                <span class="article-title" lang=move || desk.language_of(&lang_id) dir="auto">{heading.clone()}</span>
            </button>
            <span class="article-state">{status}</span>
            <button
                class="button quiet icon remove"
                data-testid="article-remove"
                aria-label=t!("remove-named", heading = heading)
                title=t!("remove")
                on:click=move |_| {
                    desk.act(&t!("act-remove", heading = remove_title.as_str()), |c| c.remove(&remove_id));
                    page.tell_undoable(t!("removed", heading = remove_title.as_str()));
                }
            >
                <span aria-hidden="true">"×"</span>
            </button>
            {failure}
        </li>
    }
}

/// What stands over the views while articles are read.
#[component]
pub fn Progress() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let reader = expect_context::<Reader>();
    // (articles done, articles in all, sentence, sentences, title)
    let state = Memo::new(move |_| {
        let case = desk.history.with(|h| h.case().articles.clone());
        desk.readings.with(|readings| {
            let mut done = 0;
            let mut busy = false;
            let mut now = None;
            for (id, article) in &case {
                match readings.get(id) {
                    Some(Reading::Running { done, total }) => {
                        busy = true;
                        now = Some((*done, *total, article.heading()));
                    }
                    Some(Reading::Waiting) | None => busy = true,
                    Some(_) => done += 1,
                }
            }
            busy.then_some((done, case.len(), now))
        })
    });
    Effect::new(move |before: Option<bool>| {
        let busy = state.with(Option::is_some);
        let say = |state: &str| {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("data-state", state);
            }
        };
        if busy {
            say("reading");
        } else {
            // Only once the views have followed.
            turns::last(move || {
                if state.try_with_untracked(Option::is_none) == Some(true) {
                    say("ready");
                }
            });
        }
        if before == Some(true) && !busy {
            let n = desk.items.with_untracked(|i| i.len());
            page.spoken.set(t!("reading-finished", n = n));
        } else if before != Some(true) && busy {
            page.spoken.set(t!("reading-begun"));
        }
        busy
    });
    let share = move || {
        state.with(|s| {
            s.as_ref().map_or(1.0, |(done, all, now)| {
                let part = now
                    .as_ref()
                    .filter(|(_, total, _)| *total > 0)
                    .map_or(0.0, |(done, total, _)| *done as f64 / *total as f64);
                (*done as f64 + part) / (*all).max(1) as f64
            })
        })
    };
    let words = move || {
        state.with(|s| match s {
            Some((_, 1, Some((done, total, _)))) if *total > 0 => {
                t!("reading-sentence", n = *done, all = *total)
            }
            Some((done, all, Some((sentence, total, _)))) if *all > 1 && *total > 0 => {
                t!(
                    "reading-both",
                    report = (done + 1).min(*all),
                    reports = *all,
                    n = *sentence,
                    all = *total
                )
            }
            Some((done, all, _)) if *all > 1 => {
                t!(
                    "reading-report",
                    report = (done + 1).min(*all),
                    reports = *all
                )
            }
            _ => t!("reading-now"),
        })
    };
    // Its parts are made once and change in place: a button that is made anew with every sentence
    // could hardly be pressed.
    view! {
        <Show when=move || state.with(Option::is_some)>
            <div class="progress" data-testid="progress">
                <progress aria-label=t!("reading-label") max="1" prop:value=share></progress>
                <span class="hint">{words}</span>
                <button class="link small" data-testid="cancel" on:click=move |_| reader.stop()>{t!("stop")}</button>
            </div>
        </Show>
    }
}
