//! The card that opens beside a mark: what it stands for, without leaving the map or the line.
//!
//! Enters: items with a heading and a place in the view. Leaves: a card that stays while the pointer
//! is on it, that Escape closes and that never leaves the view. Must not know which view it is in.

use std::sync::Arc;

use leptos::{html, prelude::*};

use crate::case::{Article, Desk, Item, Status, item::Report, words};
use crate::i18n;

/// What a card says and where.
#[derive(Clone, PartialEq)]
pub struct About {
    /// The mark that it explains; another mark's card is another card.
    pub mark: String,
    /// What the mark is.
    pub heading: String,
    /// A line below.
    pub note: String,
    /// Its events, in order of time.
    pub items: Vec<Arc<Item>>,
    /// Filters that the card offers: what the button says, and the actors to ask for.
    pub asks: Vec<(String, Vec<String>)>,
    /// Where the mark is, in the view's own units.
    pub x: f64,
    /// The same downwards.
    pub y: f64,
}

/// More events than these are counted, not listed.
const LISTED: usize = 8;
/// How long a card outlives the pointer's leaving, so that one can reach it, in milliseconds.
const GRACE: u64 = 220;
/// How long a pointer rests on a mark before the first card opens.
const WAIT: u64 = 110;
/// Room that a card needs below its mark; with less it opens above, if there is more.
const TALL: f64 = 300.0;

/// A view's card: which mark it explains, and whether it stays.
#[derive(Clone, Copy)]
pub struct CardState {
    /// The mark that is explained.
    pub mark: RwSignal<Option<String>>,
    /// It stays until it is closed.
    pub pinned: RwSignal<bool>,
    turn: StoredValue<u32>,
}

impl CardState {
    /// No card.
    pub fn new() -> Self {
        Self {
            mark: RwSignal::new(None),
            pinned: RwSignal::new(false),
            turn: StoredValue::new(0),
        }
    }

    /// The pointer or the focus is on a mark. The first card waits a little, so that a pointer on
    /// its way opens none.
    pub fn open(&self, mark: &str) {
        self.keep();
        let Some(false) = self.pinned.try_get_untracked() else {
            return;
        };
        if self.mark.with_untracked(Option::is_some) {
            self.mark.set(Some(mark.to_owned()));
            return;
        }
        let mark = mark.to_owned();
        self.later(WAIT, move |state| state.mark.set(Some(mark)));
    }

    /// The mark was chosen: its card stays.
    pub fn pin(&self, mark: &str) {
        self.keep();
        self.pinned.set(true);
        self.mark.set(Some(mark.to_owned()));
    }

    /// The pointer or the focus has left; the card goes unless it is reached in time.
    pub fn leave(&self) {
        // The view may be gone already: a mark that is taken away loses the focus too.
        if self.pinned.try_get_untracked() != Some(false) {
            return;
        }
        self.keep();
        self.later(GRACE, |state| state.mark.set(None));
    }

    /// Does something after `ms`, unless anything happens to the card before.
    fn later(&self, ms: u64, act: impl FnOnce(Self) + 'static) {
        let (state, turn) = (*self, self.turn.get_value());
        set_timeout(
            move || {
                if state.turn.try_get_value() == Some(turn) {
                    act(state);
                }
            },
            std::time::Duration::from_millis(ms),
        );
    }

    /// The card is reached.
    pub fn keep(&self) {
        self.turn.try_update_value(|t| *t += 1);
    }

    /// No card any more. Whether there was one.
    pub fn close(&self) -> bool {
        self.keep();
        self.pinned.set(false);
        let was = self.mark.with_untracked(Option::is_some);
        if was {
            self.mark.set(None);
        }
        was
    }
}

impl Default for CardState {
    fn default() -> Self {
        Self::new()
    }
}

/// The card.
#[component]
pub fn Card(
    /// The open case.
    desk: Desk,
    /// Which mark is explained.
    state: CardState,
    /// What it says.
    #[prop(into)]
    about: Signal<Option<About>>,
    /// Width and height of the view.
    #[prop(into)]
    size: Signal<(f64, f64)>,
) -> impl IntoView {
    let body = Memo::new(move |_| {
        about.get().map(|mut a| {
            // The body is drawn anew only when its content changes, not when it moves.
            (a.x, a.y) = (0.0, 0.0);
            a
        })
    });
    let me = NodeRef::<html::Div>::new();
    let place = move || {
        let Some((x, y)) = about.with(|a| a.as_ref().map(|a| (a.x, a.y))) else {
            return (String::new(), String::new(), String::new());
        };
        let (width, _) = size.get();
        let across = match x / width.max(1.0) {
            s if s < 0.3 => "start",
            s if s > 0.7 => "end",
            _ => "middle",
        };
        // It may reach out of its view, but not out of the window.
        let above = me.get().and_then(|me| {
            let top = me.offset_parent()?.get_bounding_client_rect().top() + y;
            let window = window().inner_height().ok()?.as_f64()?;
            Some(window - top < TALL && top > window - top)
        });
        let side = if above == Some(true) {
            "above"
        } else {
            "below"
        };
        (
            format!("{x:.0}px"),
            format!("{y:.0}px"),
            format!("card {side} {across}"),
        )
    };
    view! {
        <Show when=move || body.with(Option::is_some)>
            <div
                node_ref=me
                class=move || place().2
                class:pinned=move || state.pinned.get()
                style:left=move || place().0
                style:top=move || place().1
                role="group"
                // The view around it keeps its geometry in every language; the card's words don't.
                dir=i18n::lang().dir()
                aria-label=t!("about-mark")
                on:pointerenter=move |_| state.keep()
                on:pointerleave=move |_| state.leave()
                on:keydown=move |e| {
                    if e.key() == "Escape" {
                        e.stop_propagation();
                        state.close();
                    }
                }
            >
                {move || body.get().map(|about| view! { <Body desk about state /> })}
            </div>
        </Show>
    }
}

#[component]
fn Body(desk: Desk, about: About, state: CardState) -> impl IntoView {
    let count = about.items.len();
    let single = (count == 1).then(|| about.items[0].clone());
    let latest: Vec<Arc<Item>> = about.items.iter().rev().take(LISTED).cloned().collect();
    let rest = count.saturating_sub(LISTED);
    let asks = about.asks.clone();
    view! {
        <header>
            <h3>{about.heading.clone()}</h3>
            <button
                class="close"
                aria-label=t!("close")
                on:click=move |_| {
                    state.close();
                }
            >
                "×"
            </button>
        </header>
        {(!about.note.is_empty()).then(|| view! { <p class="sub">{about.note.clone()}</p> })}
        {match single {
            Some(item) => view! { <One desk item /> }.into_any(),
            None => {
                view! {
                    <ul>
                        {latest
                            .into_iter()
                            .map(|item| view! { <Row desk item /> })
                            .collect_view()}
                    </ul>
                    {(rest > 0)
                        .then(|| view! { <p class="sub">{t!("and-earlier", n = rest)}</p> })}
                }
                    .into_any()
            }
        }}
        {(!asks.is_empty())
            .then(|| {
                view! {
                    <footer>
                        {asks
                            .into_iter()
                            .map(|(label, actors)| {
                                view! {
                                    <button
                                        class="link"
                                        on:click=move |_| {
                                            desk.filters.update(|f| {
                                                f.actors = actors.iter().cloned().collect();
                                            });
                                            state.close();
                                        }
                                    >
                                        {label}
                                    </button>
                                }
                            })
                            .collect_view()}
                    </footer>
                }
            })}
    }
}

/// One of several events: a line that chooses it.
#[component]
fn Row(desk: Desk, item: Arc<Item>) -> impl IntoView {
    let (key, over) = (item.key.clone(), item.key.clone());
    let chosen = {
        let key = key.clone();
        move || desk.selected.with(|s| s.as_ref() == Some(&key))
    };
    view! {
        <li>
            <button
                class=format!("row {}", item.quad.class())
                aria-pressed=move || chosen().to_string()
                on:click=move |_| desk.toggle(&key)
                on:pointerenter=move |_| desk.hovered.set(Some(over.clone()))
                on:pointerleave=move |_| desk.hovered.set(None)
            >
                <span class="glyph" aria-hidden="true">{item.quad.glyph()}</span>
                <span class="what">{item.headline()}</span>
                <span class="when">{item.when_in_words()}</span>
            </button>
        </li>
    }
}

/// The only event: all of it, with the sentence that proves it.
#[component]
fn One(desk: Desk, item: Arc<Item>) -> impl IntoView {
    let key = item.key.clone();
    let proof = item.reports.first().and_then(|r| proof(&desk, r));
    let more = item.reports.len().saturating_sub(1);
    let mut facts = vec![
        words::plover_label(&item.plover),
        item.quad.label().to_owned(),
    ];
    if item.status != Status::Asserted {
        facts.push(item.status.label().to_owned());
    }
    if let Some(place) = &item.place {
        facts.push(words::place(&place.name));
    }
    let when = match item.when {
        Some(w) if w.assumed => t!("day-of-report", when = item.when_in_words()),
        _ => item.when_in_words(),
    };
    let chosen = {
        let key = key.clone();
        move || desk.selected.with(|s| s.as_ref() == Some(&key))
    };
    view! {
        <div class=format!("one {}", item.quad.class())>
            <p class="what">
                <span class="glyph" aria-hidden="true">{item.quad.glyph()}</span>
                {item.headline()}
            </p>
            <p class="when">{when}</p>
            <p class="facts">{facts.join(" · ")}</p>
            {proof
                .map(|(sentence, source)| {
                    view! {
                        <blockquote dir="auto">{sentence}</blockquote>
                        <p class="source">
                            {source}
                            {(more > 0)
                                .then(|| t!("more-reports", n = more))}
                        </p>
                    }
                })}
            <button
                class="link"
                aria-pressed=move || chosen().to_string()
                on:click=move |_| desk.toggle(&key)
            >
                {
                    let key = item.key.clone();
                    move || {
                        if desk.selected.with(|s| s.as_ref() == Some(&key)) {
                            t!("chosen-in-text")
                        } else {
                            t!("show-in-text")
                        }
                    }
                }
            </button>
        </div>
    }
}

/// Longest quotation on a card, in characters.
const QUOTED: usize = 260;

/// The sentence that tells an event, and where it stands.
fn proof(desk: &Desk, report: &Report) -> Option<(String, String)> {
    let (article, document, event) = desk.evidence(report)?;
    let range = document.sentences.get(event.sentence)?;
    let mut sentence: String = document
        .text
        .chars()
        .skip(range.start)
        .take((range.end - range.start).min(QUOTED))
        .collect();
    if range.end - range.start > QUOTED {
        sentence.push('…');
    }
    Some((sentence, source(&article)))
}

fn source(article: &Article) -> String {
    let date = article.date.map(|d| d.short());
    [Some(article.publisher.clone()), date]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
