//! The article with what was found in it, marked in place.
//!
//! Enters: the desk. Leaves: the chosen event. Text reaches the page as text nodes only.

pub mod layers;

use std::{collections::HashMap, sync::Arc};

use demarche_extract::document::{DateBasis, Document};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::{
    case::{
        Article, Day, Desk, Item, Key, article,
        desk::{Reading, use_desk},
        words,
    },
    dom,
    page::{Page, use_page},
};
use layers::{CodePoints, Layer, Mark, Node};

/// What the user asked about in a text: the why of a mark is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    layer: Layer,
    index: usize,
}

/// The layers that are switched off.
#[derive(Clone, Copy)]
struct Off(RwSignal<Vec<Layer>>);

/// The article in the reader.
#[component]
pub fn ArticleView(
    /// [`Article::id`].
    id: Arc<str>,
    /// The article.
    article: Arc<Article>,
) -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let off = Off(RwSignal::new(Vec::new()));
    let asked = RwSignal::new(None::<Asked>);
    let document = {
        let id = id.clone();
        Memo::new_with_compare(
            move |_| desk.documents.with(|d| d.get(&id).cloned()),
            |a, b| match (a, b) {
                (Some(Some(a)), Some(Some(b))) => !Arc::ptr_eq(a, b),
                (a, b) => a.is_some_and(Option::is_some) != b.is_some_and(Option::is_some),
            },
        )
    };
    // The item of each of this document's events: several reports share one.
    let items = {
        let id = id.clone();
        Memo::new(move |_| {
            desk.items.with(|all| {
                let mut found: HashMap<usize, Arc<Item>> = HashMap::new();
                for item in all.iter() {
                    for report in item.reports.iter().filter(|r| r.article == id) {
                        found.insert(report.event, item.clone());
                    }
                }
                found
            })
        })
    };
    follow_choice(desk);
    let body = {
        let article = article.clone();
        move || match document.get() {
            None => plain(&article.text).into_any(),
            Some(document) => marked(&document, items, desk, asked).into_any(),
        }
    };
    view! {
        <article class="article" aria-labelledby="article-title">
            <Head id=id.clone() article=article.clone() document desk page />
            <Layers document off />
            <div
                id="article-text"
                class=move || {
                    let hidden = off.0.with(|o| o.iter().map(|l| format!(" no-{}", l.class())).collect::<String>());
                    format!("text{hidden}")
                }
                on:keydown=walk
            >
                {body}
            </div>
            {move || asked.get().zip(document.get()).map(|(a, d)| view! { <Why asked=a document=d close=move || asked.set(None) /> })}
        </article>
    }
}

/// Headline, date, source, and how the reading went.
#[component]
fn Head(
    id: Arc<str>,
    article: Arc<Article>,
    document: Memo<Option<Arc<Document>>>,
    desk: Desk,
    page: Page,
) -> impl IntoView {
    let link = article::is_web_address(&article.url).then(|| article.url.clone());
    let publisher = article.publisher.clone();
    let state = {
        let id = id.clone();
        Memo::new(move |_| desk.readings.with(|r| r.get(&id).cloned()))
    };
    let neighbours = {
        let id = id.clone();
        move |by: isize| {
            desk.history.with(|h| {
                let all = &h.case().articles;
                let at = all.iter().position(|(known, _)| *known == id)? as isize;
                all.get(usize::try_from(at + by).ok()?)
                    .map(|(id, _)| id.clone())
            })
        }
    };
    let (earlier, later) = (neighbours.clone(), neighbours);
    let (earlier2, later2) = (earlier.clone(), later.clone());
    let sources = article.sources.clone();
    let has_date = article.date;
    let dating = article.clone();
    view! {
        <nav class="article-nav" aria-label="Reports">
            <button class="button quiet small" data-testid="overview" on:click=move |_| desk.open.set(None)>
                <span aria-hidden="true">"←"</span>
                "All reports"
            </button>
            <span class="article-steps">
                <button
                    class="button quiet icon small"
                    aria-label="Previous report"
                    disabled=move || earlier(-1).is_none()
                    on:click=move |_| if let Some(to) = earlier2(-1) { desk.open.set(Some(to)) }
                >
                    "‹"
                </button>
                <button
                    class="button quiet icon small"
                    aria-label="Next report"
                    disabled=move || later(1).is_none()
                    on:click=move |_| if let Some(to) = later2(1) { desk.open.set(Some(to)) }
                >
                    "›"
                </button>
            </span>
        </nav>
        <header class="article-head">
            <h2 id="article-title" class="headline" dir="auto">{article.heading()}</h2>
            <p class="byline">
                {has_date.map(|d| view! { <time datetime=d.iso()>{d.long()}</time> })}
                {(!publisher.is_empty()).then(|| view! { <span>{publisher.clone()}</span> })}
                {link.map(|url| view! { <a href=url target="_blank" rel="noopener noreferrer">"Source"</a> })}
            </p>
            {(!sources.is_empty()).then(|| view! {
                <details class="sources">
                    <summary>
                        {format!("Written from {}", if sources.len() == 1 { "one source".to_owned() } else { format!("{} sources", sources.len()) })}
                    </summary>
                    <ul>
                        {sources.iter().map(|s| {
                            let words = format!("{}: {}", s.publisher, s.title);
                            let when = Day::parse(&s.date).map_or(s.date.clone(), Day::short);
                            view! {
                                <li>
                                    {if article::is_web_address(&s.url) {
                                        view! { <a href=s.url.clone() target="_blank" rel="noopener noreferrer">{words}</a> }.into_any()
                                    } else {
                                        view! { <span>{words}</span> }.into_any()
                                    }}
                                    {(!when.is_empty()).then(|| format!(", {when}"))}
                                </li>
                            }
                        }).collect_view()}
                    </ul>
                </details>
            })}
            {move || match state.get() {
                Some(Reading::Failed(why)) => Some(view! { <p class="problem" role="alert">{why}</p> }.into_any()),
                Some(Reading::Stopped) => Some(view! { <p class="hint">"Reading was stopped; nothing is marked."</p> }.into_any()),
                Some(Reading::Done) => None,
                _ => Some(view! { <p class="hint">"Being read …"</p> }.into_any()),
            }}
            {move || document.get().map(|d| view! { <DateNotice document=d id=id.clone() article=dating.clone() desk page /> })}
        </header>
    }
}

/// What was assumed about the date, and a way to put it right.
#[component]
fn DateNotice(
    document: Arc<Document>,
    id: Arc<str>,
    article: Arc<Article>,
    desk: Desk,
    page: Page,
) -> impl IntoView {
    let notes = document.notes.clone();
    let unsupported = (!document.language_supported).then(|| {
        format!(
            "This text seems to be in another language ({}) than English, which is the only one that is read so far. What is marked may be wrong.",
            document.language
        )
    });
    let assumed = match (article.date, document.date_basis) {
        (Some(_), _) | (None, DateBasis::Given) => None,
        (None, DateBasis::Dateline) => Some(format!(
            "No publication date was given. Read as {}, from the dateline.",
            day_of(&document)
        )),
        (None, DateBasis::Inferred) => Some(format!(
            "No publication date was given. Read as {}, worked out from the dates in the text.",
            day_of(&document)
        )),
        (None, DateBasis::None) => Some(
            "When was this published? No date was given and the text tells none, so words such as “on Friday” have no date."
                .to_owned(),
        ),
    };
    let value = RwSignal::new(document.date.clone().unwrap_or_default());
    let problem = RwSignal::new(None::<String>);
    let set = move |ev: web_sys::SubmitEvent| {
        ev.prevent_default();
        match Day::parse(&value.get_untracked()) {
            Ok(day) => {
                let dated = Article {
                    date: Some(day),
                    ..(*article).clone()
                };
                let new: Arc<str> = dated.id().into();
                desk.act("set the date", |c| c.replace(&id, dated));
                desk.open.set(Some(new));
                page.tell_undoable(format!("Read again as of {}.", day.long()));
            }
            Err(error) => problem.set(Some(error.to_string())),
        }
    };
    view! {
        {notes.into_iter().chain(unsupported).map(|n| view! { <p class="note" role="note">{n}</p> }).collect_view()}
        {assumed.map(move |words| view! {
            <form class="note date-note" novalidate on:submit=set>
                <p>{words}</p>
                <label>
                    <span>"Published on"</span>
                    <input
                        type="text"
                        inputmode="numeric"
                        placeholder="2023-09-22"
                        data-testid="set-date"
                        aria-invalid=move || problem.with(Option::is_some).to_string()
                        prop:value=move || value.get()
                        on:input=move |ev| value.set(event_target_value(&ev))
                    />
                </label>
                <button class="button small" type="submit">"Set"</button>
                {move || problem.get().map(|p| view! { <p class="problem" role="alert">{p}</p> })}
            </form>
        })}
    }
}

fn day_of(document: &Document) -> String {
    document
        .date
        .as_deref()
        .and_then(|d| Day::parse(d).ok())
        .map_or_else(|| "undated".to_owned(), Day::long)
}

/// Switches for the layers that this article has.
#[component]
fn Layers(document: Memo<Option<Arc<Document>>>, off: Off) -> impl IntoView {
    let counts = Memo::new(move |_| {
        let document = document.get()?;
        let marks = layers::marks(&document);
        Some(
            Layer::ALL
                .into_iter()
                .map(|l| (l, marks.iter().filter(|m| m.layer == l).count()))
                .filter(|(_, n)| *n > 0)
                .collect::<Vec<_>>(),
        )
    });
    move || {
        counts.get().map(|counts| {
            view! {
                <div class="layers" role="group" aria-label="What is marked in the text">
                    {counts
                        .into_iter()
                        .map(|(layer, n)| {
                            view! {
                                <button
                                    class=format!("layer {}", layer.class())
                                    aria-pressed=move || (!off.0.with(|o| o.contains(&layer))).to_string()
                                    on:click=move |_| off.0.update(|o| {
                                        if let Some(at) = o.iter().position(|l| *l == layer) {
                                            o.remove(at);
                                        } else {
                                            o.push(layer);
                                        }
                                    })
                                >
                                    <span class="swatch" aria-hidden="true"></span>
                                    {layer.label()}
                                    <span class="count">{n}</span>
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            }
        })
    }
}

/// Text before it is read.
fn plain(text: &str) -> impl IntoView + use<> {
    let points = CodePoints::new(text);
    layers::paragraphs(text)
        .into_iter()
        .map(|range| view! { <p dir="auto">{points.slice(range).to_owned()}</p> })
        .collect_view()
}

/// Text with its marks.
fn marked(
    document: &Arc<Document>,
    items: Memo<HashMap<usize, Arc<Item>>>,
    desk: Desk,
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView + use<> {
    let marks = layers::marks(document);
    let draw = Draw {
        points: CodePoints::new(&document.text),
        marks: &marks,
        document,
        items,
        desk,
        asked,
    };
    layers::paragraphs(&document.text)
        .into_iter()
        .map(|range| {
            let nodes = draw.nodes(&layers::nest(range, &marks));
            view! { <p dir="auto">{nodes}</p> }
        })
        .collect_view()
}

struct Draw<'d> {
    points: CodePoints<'d>,
    marks: &'d [Mark],
    document: &'d Document,
    items: Memo<HashMap<usize, Arc<Item>>>,
    desk: Desk,
    asked: RwSignal<Option<Asked>>,
}

impl Draw<'_> {
    fn nodes(&self, nodes: &[Node]) -> Vec<AnyView> {
        nodes.iter().map(|n| self.node(n)).collect()
    }

    fn node(&self, node: &Node) -> AnyView {
        match node {
            Node::Text(range) => self.points.slice(range.clone()).to_owned().into_any(),
            Node::Mark {
                mark,
                first,
                children,
            } => {
                let children = self.nodes(children);
                let mark = &self.marks[*mark];
                if mark.layer == Layer::Event {
                    self.trigger(mark.index, *first, children)
                } else {
                    self.mark(mark, *first, children)
                }
            }
        }
    }

    /// The words that carry an event: a button that chooses it.
    fn trigger(&self, event: usize, first: bool, children: Vec<AnyView>) -> AnyView {
        let (desk, items) = (self.desk, self.items);
        let Some(item) = items.with_untracked(|i| i.get(&event).cloned()) else {
            return children.into_any();
        };
        let key: Key = item.key.clone();
        let chosen = {
            let key = key.clone();
            Memo::new(move |_| desk.selected.with(|s| s.as_ref() == Some(&key)))
        };
        let (press, hover) = (key.clone(), key.clone());
        let choose = move || desk.toggle(&press);
        let by_key = choose.clone();
        view! {
            <span
                class=format!("mark event {} {}", item.quad.class(), item.status.word())
                class:chosen=chosen
                role="button"
                tabindex=if first { "0" } else { "-1" }
                data-testid="trigger"
                data-events=key.to_string()
                title=item.headline()
                aria-pressed=move || chosen.get().to_string()
                on:click=move |ev| {
                    ev.stop_propagation();
                    choose();
                }
                on:keydown=move |ev| {
                    if dom::is_press(&ev) {
                        ev.prevent_default();
                        by_key();
                    }
                }
                on:pointerenter=move |_| desk.hovered.set(Some(hover.clone()))
                on:pointerleave=move |_| desk.hovered.set(None)
            >
                {children}
            </span>
        }
        .into_any()
    }

    /// A name, a time or a quotation: choosing it tells why it is marked.
    fn mark(&self, mark: &Mark, first: bool, children: Vec<AnyView>) -> AnyView {
        let asked = self.asked;
        let this = Asked {
            layer: mark.layer,
            index: mark.index,
        };
        let test = match mark.layer {
            Layer::Time => "time",
            Layer::Quote => "quote",
            _ => "entity",
        };
        let (a, b) = (this.clone(), this);
        view! {
            <span
                class=format!("mark {}", mark.layer.class())
                class:first=first
                tabindex="-1"
                data-testid=test
                data-index=mark.index
                title=title(self.document, mark)
                on:click=move |ev| {
                    // A quotation holds other marks; the innermost is meant.
                    ev.stop_propagation();
                    asked.set(Some(a.clone()));
                }
                on:keydown=move |ev| {
                    if dom::is_press(&ev) {
                        ev.prevent_default();
                        ev.stop_propagation();
                        asked.set(Some(b.clone()));
                    }
                }
            >
                {children}
            </span>
        }
        .into_any()
    }
}

/// A mark in a few words, for the pointer.
fn title(document: &Document, mark: &Mark) -> String {
    match mark.layer {
        Layer::Time => document
            .times
            .get(mark.index)
            .map_or_else(String::new, |t| match (&t.begin, &t.finish) {
                (Some(a), Some(b)) if a == b => a.clone(),
                (Some(a), Some(b)) => format!("{a} to {b}"),
                _ => t.value.clone(),
            }),
        Layer::Quote => document
            .quotes
            .get(mark.index)
            .and_then(|q| q.speaker.as_ref())
            .and_then(|s| document.entities.iter().find(|e| e.id == *s))
            .map_or_else(
                || "Quotation, speaker not known".to_owned(),
                |e| format!("Said by {}", e.name),
            ),
        _ => document
            .entities
            .get(mark.index)
            .map_or_else(String::new, |e| {
                let state = e.country.as_deref().map(words::country);
                let role = e.role.as_deref().map(words::sector);
                [Some(e.name.as_str()), state.filter(|s| *s != e.name), role]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" · ")
            }),
    }
}

/// The why of a mark.
#[component]
fn Why(
    asked: Asked,
    document: Arc<Document>,
    close: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let mut facts: Vec<(&str, String)> = Vec::new();
    let mut put = |label, value: Option<String>| {
        if let Some(value) = value.filter(|v| !v.is_empty()) {
            facts.push((label, value));
        }
    };
    let entity = |id: &str| document.entities.iter().find(|e| e.id == id);
    let heading = match asked.layer {
        Layer::Time => {
            let Some(t) = document.times.get(asked.index) else {
                return ().into_any();
            };
            put(
                "Means",
                match (&t.begin, &t.finish) {
                    (Some(a), Some(b)) => match (Day::parse(a), Day::parse(b)) {
                        (Ok(a), Ok(b)) => Some(crate::case::day::span_in_words(a, b)),
                        _ => Some(t.value.clone()),
                    },
                    _ => Some(t.value.clone()),
                },
            );
            put("TIMEX3", Some(format!("{} {}", t.kind, t.value)));
            put("Why", Some(t.why.clone()));
            format!("“{}”", t.text)
        }
        Layer::Quote => {
            let Some(q) = document.quotes.get(asked.index) else {
                return ().into_any();
            };
            put(
                "Speaker",
                q.speaker
                    .as_deref()
                    .and_then(entity)
                    .map(|e| e.name.clone())
                    .or(Some("not known".into())),
            );
            put("Kind", Some(q.kind.clone()));
            put("Why", Some(q.why.clone()));
            "Quotation".to_owned()
        }
        _ => {
            let Some(e) = document.entities.get(asked.index) else {
                return ().into_any();
            };
            put(
                "Kind",
                Some(
                    match e.kind.as_str() {
                        "PER" => "person",
                        "ORG" => "organisation",
                        "LOC" => "place or state",
                        _ => "other name",
                    }
                    .to_owned(),
                ),
            );
            put(
                "State",
                e.country.as_deref().map(|c| words::country(c).to_owned()),
            );
            put(
                "Acts as",
                e.role.as_deref().map(|r| words::sector(r).to_owned()),
            );
            put(
                "Place",
                e.geo
                    .as_ref()
                    .map(|g| format!("{}, {} ({:.2}, {:.2})", g.name, g.kind, g.lat, g.lon)),
            );
            put(
                "Could also be",
                (!e.alternatives.is_empty()).then(|| {
                    e.alternatives
                        .iter()
                        .take(4)
                        .map(|g| match &g.country {
                            Some(c) => format!("{} ({})", g.name, words::country(c)),
                            None => g.name.clone(),
                        })
                        .collect::<Vec<_>>()
                        .join(", ")
                }),
            );
            put(
                "Mentioned",
                Some(match e.mentions.len() {
                    1 => "once".into(),
                    n => format!("{n} times"),
                }),
            );
            put("Why", Some(e.why.clone()));
            e.name.clone()
        }
    };
    let layer = asked.layer.class();
    view! {
        <aside class=format!("why {layer}") aria-label="About this mark" data-testid="why">
            <header>
                <h3>{heading}</h3>
                <button class="button quiet icon small" aria-label="Close" on:click=move |_| close()>"×"</button>
            </header>
            <dl>
                {facts.into_iter().map(|(label, value)| view! { <dt>{label}</dt><dd>{value}</dd> }).collect_view()}
            </dl>
        </aside>
    }
    .into_any()
}

/// Left and right go from mark to mark while one has the focus.
fn walk(event: KeyboardEvent) {
    let by: i32 = match event.key().as_str() {
        "ArrowRight" => 1,
        "ArrowLeft" => -1,
        _ => return,
    };
    let Some(text) = document().get_element_by_id("article-text") else {
        return;
    };
    let Ok(all) = text.query_selector_all(".mark") else {
        return;
    };
    let active = document().active_element();
    let at = (0..all.length()).find(|&n| {
        all.get(n)
            .and_then(|e| e.dyn_into::<web_sys::Element>().ok())
            == active
    });
    if let Some(next) = at
        .and_then(|at| at.checked_add_signed(by))
        .and_then(|n| all.get(n))
        && let Ok(next) = next.dyn_into::<HtmlElement>()
    {
        event.prevent_default();
        let _ = next.focus();
    }
}

/// Scroll to the chosen event, whoever chose it.
fn follow_choice(desk: Desk) {
    Effect::new(move |_| {
        let Some(key) = desk.selected.get() else {
            return;
        };
        desk.documents.track();
        // After the text has been drawn.
        request_animation_frame(move || {
            let Some(text) = document().get_element_by_id("article-text") else {
                return;
            };
            let Ok(all) = text.query_selector_all("[data-events]") else {
                return;
            };
            let found = (0..all.length())
                .filter_map(|n| all.get(n)?.dyn_into::<web_sys::Element>().ok())
                .find(|e| e.get_attribute("data-events").as_deref() == Some(&*key));
            if let Some(trigger) = found {
                dom::reveal(&trigger);
            }
        });
    });
}
