//! Words that are selected in the reader become an event, a name, a time or a quotation.
//!
//! Enters: the browser's selection in the article, or words that are typed (for who works without a
//! pointer). Leaves: additions to the case's corrections.

use std::{ops::Range, sync::Arc};

use demarche_extract::document::Document;
use leptos::prelude::*;
use leptos_use::use_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::{
    Pages, act,
    event::{EventForm, Subject, event_at, nearest},
    mark::{NewName, Place, QuoteForm, TimeForm, anchor},
};
use crate::{
    case::{
        Desk,
        correction::{Anchor, Change, EventEdit},
    },
    dom,
    page::Page,
};

/// What the words are to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Event,
    Name,
    Time,
    Quote,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Event, Self::Name, Self::Time, Self::Quote];
    fn label(self) -> String {
        match self {
            Self::Event => t!("col-event"),
            Self::Name => t!("name"),
            Self::Time => t!("time"),
            Self::Quote => t!("quotation"),
        }
    }
    fn test(self) -> &'static str {
        ["pick-event", "pick-name", "pick-time", "pick-quote"][self as usize]
    }
}

/// What is selected in the article's text, in code points.
fn selection() -> Option<Range<usize>> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = point(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = point(&range.end_container().ok()?, range.end_offset().ok()?)?;
    (start < end).then_some(start..end)
}

/// A place in the page as a place in the article's text.
fn point(node: &Node, offset: u32) -> Option<usize> {
    let element: Element = match node.dyn_ref::<Element>() {
        Some(element) => element.clone(),
        None => node.parent_element()?,
    };
    let paragraph = element.closest("#article-text p[data-start]").ok()??;
    let start: usize = paragraph.get_attribute("data-start")?.parse().ok()?;
    let before = document().create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end(node, offset).ok()?;
    let words = String::from(before.to_string());
    Some(start + words.chars().count())
}

/// The bar that offers what selected words can become, and the form for it.
#[component]
pub fn Pick(
    /// The article.
    article: Arc<str>,
    /// What was read in it, after the corrections.
    document: Arc<Document>,
    /// Whether words are to be typed rather than selected.
    typing: RwSignal<bool>,
    /// The open case.
    desk: Desk,
    /// The page, to tell of what was done.
    page: Page,
) -> impl IntoView {
    let picked = RwSignal::new(None::<Range<usize>>);
    let kind = RwSignal::new(None::<Kind>);
    let _ = use_event_listener(
        leptos::prelude::document(),
        leptos::ev::Custom::<web_sys::Event>::new("selectionchange"),
        move |_| {
            // The form outlives the selection: a click into one of its fields ends that.
            if kind.with_untracked(Option::is_none) {
                let now = selection();
                if now != picked.get_untracked() {
                    picked.set(now);
                }
            }
        },
    );
    let done = Callback::new(move |()| {
        kind.set(None);
        picked.set(None);
        typing.set(false);
    });
    let place = Place {
        desk,
        page,
        done: Callback::new(move |_| done.run(())),
    };
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let pages = StoredValue::new(Pages::of(&desk, &article));
    let words_of = move |range: &Range<usize>| -> Anchor {
        pages.with_value(|p| {
            p.as_ref()
                .map(|p| anchor(&p.text, range))
                .unwrap_or_default()
        })
    };
    let look = move |ev: web_sys::SubmitEvent| {
        ev.prevent_default();
        let found = pages.with_value(|p| {
            let words = typed.get_untracked();
            nearest(
                p.as_ref()?,
                &words,
                demarche_extract::document::Range::default(),
            )
        });
        match found {
            Some(found) => {
                problem.set(None);
                picked.set(Some(found.start..found.end));
                dom::focus_soon("[data-testid=pick-event]");
            }
            None => problem.set(Some(t!("words-not-there"))),
        }
    };
    // The words of the chosen event, where it has one report and that stands in this article.
    let chosen = {
        let article = article.clone();
        Memo::new(move |_| {
            desk.chosen()
                .filter(|i| i.reports.len() == 1 && i.reports[0].article == article)
        })
    };
    let evidence = {
        let article = article.clone();
        move |_| {
            let (Some(item), Some(range)) = (chosen.get_untracked(), picked.get_untracked()) else {
                return;
            };
            let Some((_, event, _)) = event_at(&desk, &item.reports[0]) else {
                return;
            };
            let set = EventEdit {
                evidence: Some(words_of(&range)),
                ..EventEdit::default()
            };
            act(
                &desk,
                &page,
                &t!("act-evidence"),
                &t!("evidence-changed"),
                |case| {
                    case.correct(&article, Change::EditEvent { event, set });
                },
            );
            done.run(());
        }
    };
    let form = move || {
        let (kind, range) = (kind.get()?, picked.get_untracked()?);
        let (article, words) = (article.clone(), words_of(&range));
        Some(match kind {
            Kind::Event => {
                view! { <EventForm subject=Subject::New { article, range } desk page done /> }
                    .into_any()
            }
            Kind::Name => view! { <NewName article words place /> }.into_any(),
            Kind::Time => view! { <TimeForm article words time=None place /> }.into_any(),
            Kind::Quote => {
                view! { <QuoteForm article words quote=None document=document.clone() place /> }
                    .into_any()
            }
        })
    };
    let evidence = StoredValue::new(evidence);
    let form = StoredValue::new(form);
    let look = StoredValue::new(look);
    view! {
        <Show when=move || picked.with(Option::is_some) || typing.get()>
            <section class="why pick" aria-label=t!("add-by-hand") data-testid="pick">
                <header>
                    <h3 dir="auto">
                        {move || picked.get().map_or_else(
                            || t!("which-words"),
                            |range| t!("quoted", text = short(&words_of(&range).words)),
                        )}
                    </h3>
                    <button class="button quiet icon small" aria-label=t!("close") on:click=move |_| done.run(())>"×"</button>
                </header>
                {move || match (picked.with(Option::is_some), kind.get()) {
                    (false, _) => view! {
                        <form class="correct" novalidate on:submit=move |ev| look.with_value(|l| l(ev))>
                            <div class="field">
                                <label for="pick-words">{t!("words-of-article")}</label>
                                <input
                                    id="pick-words"
                                    type="text"
                                    autocomplete="off"
                                    dir="auto"
                                    aria-invalid=move || problem.with(Option::is_some).to_string()
                                    prop:value=move || typed.get()
                                    on:input=move |ev| typed.set(event_target_value(&ev))
                                />
                                <p class="hint">{t!("or-select")}</p>
                            </div>
                            {move || problem.get().map(|p| view! { <p class="problem" role="alert">{p}</p> })}
                            <div class="actions">
                                <button class="button strong" type="submit">{t!("find")}</button>
                            </div>
                        </form>
                    }
                        .into_any(),
                    (true, None) => view! {
                        <div class="actions" role="group" aria-label=t!("mark-words-as")>
                            <span class="hint">{t!("mark-as")}</span>
                            {Kind::ALL
                                .into_iter()
                                .map(|k| view! {
                                    <button
                                        class="button small"
                                        data-testid=k.test()
                                        on:click=move |_| {
                                            kind.set(Some(k));
                                            dom::focus_soon(".pick form select, .pick form input");
                                        }
                                    >
                                        {k.label()}
                                    </button>
                                })
                                .collect_view()}
                            {move || chosen.get().map(|_| view! {
                                <button class="button small" data-testid="pick-evidence" on:click=move |ev| evidence.with_value(|e| e(ev))>
                                    {t!("evidence-of-chosen")}
                                </button>
                            })}
                        </div>
                    }
                        .into_any(),
                    (true, Some(_)) => form.with_value(|f| f()).into_any(),
                }}
            </section>
        </Show>
    }
}

/// Words for a heading.
fn short(words: &str) -> String {
    const LONGEST: usize = 60;
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    words.chars().take(LONGEST).collect::<String>() + "…"
}
