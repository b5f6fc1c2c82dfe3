//! The article with what was found in it, marked in place.
//!
//! Enters: the desk. Leaves: the chosen event. Text reaches the page as text nodes only.

pub mod layers;

use std::{collections::HashMap, sync::Arc};

use demarche_extract::document::{DateBasis, Document, Entity, Quote, Time};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::{
    case::{
        Article, Day, Desk, Item, Key, article,
        correction::{Hand, Points, Target, differ},
        desk::{Reading, use_desk},
        evidence, words,
    },
    correct::{
        Said,
        mark::{NameForm, Place, QuoteForm, TimeForm, anchor},
        pick::Pick,
    },
    dom,
    i18n::{self, Lang, intl},
    page::{Dialog, Page, use_page},
    rows,
};
use layers::{CodePoints, Layer, Mark, Node};

/// What the user asked about in a text: the why of a mark is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    layer: Layer,
    /// What the mark is of, which outlives a correction.
    target: Target,
    /// The mark itself.
    range: std::ops::Range<usize>,
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
    let typing = RwSignal::new(false);
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
    let lang_id = id.clone();
    let body = {
        let article = article.clone();
        move || match document.get() {
            None => plain(&article.text).into_any(),
            Some(document) => marked(&document, items, desk, asked).into_any(),
        }
    };
    view! {
        <article class="article" aria-labelledby="article-title">
            <Head id=id.clone() article=article.clone() document typing desk page />
            <Layers document off />
            <div
                id="article-text"
                lang=move || desk.language_of(&lang_id)
                class=move || {
                    let hidden = off.0.with(|o| o.iter().map(|l| format!(" no-{}", l.class())).collect::<String>());
                    format!("text{hidden}")
                }
                on:keydown=walk
            >
                {body}
            </div>
            {
                let id = id.clone();
                move || asked.get().zip(document.get()).map(|(a, d)| {
                    let id = id.clone();
                    view! { <Why asked=a document=d id desk page close=move || asked.set(None) /> }
                })
            }
            {move || document.get().map(|d| view! { <Pick article=id.clone() document=d typing desk page /> })}
        </article>
    }
}

/// Headline, date, source, and how the reading went.
#[component]
fn Head(
    id: Arc<str>,
    article: Arc<Article>,
    document: Memo<Option<Arc<Document>>>,
    typing: RwSignal<bool>,
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
    let corrections = move || desk.history.with(|h| h.case().corrections.len());
    let sources = article.sources.clone();
    let lang_id = id.clone();
    let has_date = article.date;
    let dating = article.clone();
    view! {
        <nav class="article-nav" aria-label=t!("reports-nav")>
            <button class="button quiet small" data-testid="overview" on:click=move |_| desk.open.set(None)>
                <span class="arrow" aria-hidden="true">"←"</span>
                {t!("all-reports")}
            </button>
            <span class="article-steps">
                <button
                    class="button quiet small"
                    data-testid="corrections-open"
                    aria-label=move || t!("corrections-count", n = corrections())
                    title=t!("corrected-by-hand-what")
                    on:click=move |_| page.dialog.set(Some(Dialog::Corrections))
                >
                    <span aria-hidden="true">"✎"</span>
                    <span class="wide-only">{t!("corrections")}</span>
                    {move || Some(corrections()).filter(|n| *n > 0).map(intl::count)}
                </button>
                <button
                    class="button quiet small"
                    data-testid="add-by-hand"
                    aria-label=t!("add-by-hand-what")
                    title=t!("add-by-hand-how")
                    disabled=move || document.with(Option::is_none)
                    on:click=move |_| {
                        typing.set(true);
                        dom::focus_soon("#pick-words");
                    }
                >
                    {t!("mark-button")}
                </button>
                <button
                    class="button quiet icon small"
                    aria-label=t!("previous-report")
                    disabled=move || earlier(-1).is_none()
                    on:click=move |_| if let Some(to) = earlier2(-1) { desk.open.set(Some(to)) }
                >
                    "‹"
                </button>
                <button
                    class="button quiet icon small"
                    aria-label=t!("next-report")
                    disabled=move || later(1).is_none()
                    on:click=move |_| if let Some(to) = later2(1) { desk.open.set(Some(to)) }
                >
                    "›"
                </button>
            </span>
        </nav>
        <header class="article-head">
            <h2 id="article-title" class="headline" lang=move || desk.language_of(&lang_id) dir="auto">{article.heading()}</h2>
            <p class="byline">
                {has_date.map(|d| view! { <time datetime=d.iso()>{d.long()}</time> })}
                {(!publisher.is_empty()).then(|| view! { <span>{publisher.clone()}</span> })}
                {link.map(|url| view! { <a href=url target="_blank" rel="noopener noreferrer">{t!("source")}</a> })}
            </p>
            {(!sources.is_empty()).then(|| view! {
                <details class="sources">
                    <summary>
                        {t!("written-from", n = sources.len())}
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
                Some(Reading::Stopped) => Some(view! { <p class="hint">{t!("reading-stopped")}</p> }.into_any()),
                Some(Reading::Done) => None,
                _ => Some(view! { <p class="hint">{t!("being-read")}</p> }.into_any()),
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
    // The engine speaks English. To others the page says as much itself, below.
    let notes = match i18n::lang() {
        Lang::English if document.language_supported => document.notes.clone(),
        _ => Vec::new(),
    };
    let lost = article
        .is_rows()
        .then(|| rows::document::lost(&article.text))
        .filter(|lost| lost.rows > 0)
        .map(|lost| {
            t!(
                "rows-lost",
                n = lost.rows,
                all = lost.of,
                codes = lost.codes.join(", ")
            )
        });
    let unsupported = (!document.language_supported)
        .then(|| t!("other-language", language = document.language.as_str()));
    let assumed = match (article.date, document.date_basis) {
        // The rows of a table have each its own day.
        _ if article.is_rows() => None,
        (Some(_), _) | (None, DateBasis::Given) => None,
        (None, DateBasis::Dateline) => Some(t!("dated-by-line", day = day_of(&document))),
        (None, DateBasis::Inferred) => Some(t!("dated-by-text", day = day_of(&document))),
        (None, DateBasis::None) => Some(t!("when-published").to_owned()),
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
                desk.act(&t!("act-set-date"), |c| c.replace(&id, dated));
                desk.open.set(Some(new));
                page.tell_undoable(t!("read-again-as", day = day.long()));
            }
            Err(error) => problem.set(Some(error.to_string())),
        }
    };
    view! {
        {notes.into_iter().map(|n| view! { <p class="note" role="note">{n}</p> }).collect_view()}
        {lost.map(|n| view! { <p class="note" role="note">{n}</p> })}
        {unsupported.map(|n| view! { <p class="note" role="note">{n}</p> }).collect_view()}
        {assumed.map(move |words| view! {
            <form class="note date-note" novalidate on:submit=set>
                <p>{words}</p>
                <label>
                    <span>{t!("published-on")}</span>
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
                <button class="button small" type="submit">{t!("set")}</button>
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
        .map_or_else(|| t!("undated"), Day::long)
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
                <div class="layers" role="group" aria-label=t!("what-is-marked")>
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
                                    <span class="count">{intl::count(n)}</span>
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
            let start = range.start;
            let nodes = draw.nodes(&layers::nest(range, &marks));
            view! { <p dir="auto" data-start=start>{nodes}</p> }
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
        let Some(target) = target(self.document, mark) else {
            return children.into_any();
        };
        let this = Asked {
            layer: mark.layer,
            target,
            range: mark.range.clone(),
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

/// What a mark is of.
fn target(document: &Document, mark: &Mark) -> Option<Target> {
    Some(match mark.layer {
        Layer::Time => {
            let t = document.times.get(mark.index)?;
            Target::Time(t.start, t.end)
        }
        Layer::Quote => {
            let q = document.quotes.get(mark.index)?;
            Target::Quote(q.start, q.end)
        }
        Layer::Event => Target::Event(document.events.get(mark.index)?.id.clone()),
        _ => Target::Entity(document.entities.get(mark.index)?.id.clone()),
    })
}

/// A mark in a few words, for the pointer.
fn title(document: &Document, mark: &Mark) -> String {
    match mark.layer {
        Layer::Time => document
            .times
            .get(mark.index)
            .map_or_else(String::new, |t| match (&t.begin, &t.finish) {
                (Some(a), Some(b)) if a == b => a.clone(),
                (Some(a), Some(b)) => t!("from-to", first = a.as_str(), last = b.as_str()),
                _ => t.value.clone(),
            }),
        Layer::Quote => document
            .quotes
            .get(mark.index)
            .and_then(|q| q.speaker.as_ref())
            .and_then(|s| document.entities.iter().find(|e| e.id == *s))
            .map_or_else(
                || t!("quotation-unknown"),
                |e| t!("said-by-name", name = e.name.as_str()),
            ),
        _ => document
            .entities
            .get(mark.index)
            .map_or_else(String::new, |e| {
                let state = e.country.as_deref().map(words::country);
                let role = e.role.as_deref().map(words::sector);
                [Some(e.name.clone()), state.filter(|s| *s != e.name), role]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" · ")
            }),
    }
}

/// What is known of a mark: what it is called, what it is, and the language of that if it is the engine's own.
type Fact = (String, String, Option<&'static str>);

/// The why of a mark.
#[component]
fn Why(
    asked: Asked,
    document: Arc<Document>,
    id: Arc<str>,
    desk: Desk,
    page: Page,
    close: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let editing = RwSignal::new(false);
    let machine = desk.overlay.with_untracked(|o| o.machine(&id).cloned());
    let by = desk.overlay.with_untracked(|o| o.of(&id, &asked.target));
    let mut hand = Hand::Machine;
    let mut differences = Vec::new();
    let mut facts: Vec<Fact> = Vec::new();
    let mut put = |label: String, value: Option<String>| {
        if let Some(value) = value.filter(|v| !v.is_empty()) {
            let (value, lang) = match label == t!("why") {
                true => evidence::reason(&document, &value),
                false => (value, None),
            };
            facts.push((label, value, lang));
        }
    };
    let place = Place {
        desk,
        page,
        done: Callback::new(move |gone| {
            editing.set(false);
            if gone {
                close();
            }
        }),
    };
    let form: StoredValue<Box<dyn Fn() -> AnyView + Send + Sync>>;
    let heading = match &asked.target {
        Target::Time(start, end) => {
            let same = |t: &&Time| (t.start, t.end) == (*start, *end);
            let Some(t) = document.times.iter().find(same) else {
                return ().into_any();
            };
            if let Some(machine) = &machine {
                match machine.times.iter().find(same) {
                    Some(was) => differences = differ::times(was, t),
                    None => hand = Hand::Added,
                }
            }
            put(
                t!("means"),
                match (&t.begin, &t.finish) {
                    (Some(a), Some(b)) => match (Day::parse(a), Day::parse(b)) {
                        (Ok(a), Ok(b)) => Some(crate::case::day::span_in_words(a, b)),
                        _ => Some(t.value.clone()),
                    },
                    _ => Some(t.value.clone()),
                },
            );
            put("TIMEX3".to_owned(), Some(format!("{} {}", t.kind, t.value)));
            put(t!("why"), Some(t.why.clone()));
            let (time, words, id) = (t.clone(), words_at(&document, *start..*end), id.clone());
            form = StoredValue::new(Box::new(move || {
                let (article, words, time) = (id.clone(), words.clone(), Some(time.clone()));
                view! { <TimeForm article words time place /> }.into_any()
            }));
            t!("quoted", text = t.text.as_str())
        }
        Target::Quote(start, end) => {
            let same = |q: &&Quote| (q.start, q.end) == (*start, *end);
            let Some(q) = document.quotes.iter().find(same) else {
                return ().into_any();
            };
            let speaker = |d: &Document, q: &Quote| {
                let speaks = |e: &&Entity| Some(&e.id) == q.speaker.as_ref();
                d.entities
                    .iter()
                    .find(speaks)
                    .map_or_else(|| t!("not-known"), |e| e.name.clone())
            };
            if let Some(machine) = &machine {
                match machine.quotes.iter().find(same) {
                    Some(was) if was.speaker != q.speaker => differences.push(differ::Difference {
                        field: t!("speaker"),
                        machine: speaker(machine, was),
                        person: speaker(&document, q),
                    }),
                    Some(_) => {}
                    None => hand = Hand::Added,
                }
            }
            put(t!("speaker"), Some(speaker(&document, q)));
            put(t!("kind"), Some(q.kind.clone()));
            put(t!("why"), Some(q.why.clone()));
            let (quote, words, id) = (q.clone(), words_at(&document, *start..*end), id.clone());
            let document = document.clone();
            form = StoredValue::new(Box::new(move || {
                let (article, words, quote) = (id.clone(), words.clone(), Some(quote.clone()));
                let document = document.clone();
                view! { <QuoteForm article words quote document place /> }.into_any()
            }));
            t!("quotation")
        }
        Target::Entity(name) => {
            let same = |e: &&Entity| e.id == *name;
            let Some(e) = document.entities.iter().find(same) else {
                return ().into_any();
            };
            if let Some(machine) = &machine {
                match machine.entities.iter().find(same) {
                    Some(was) => differences = differ::entities(was, e),
                    None => hand = Hand::Added,
                }
            }
            put(t!("kind"), Some(words::entity_kind(&e.kind)));
            put(t!("state"), e.country.as_deref().map(words::country));
            put(t!("acts-as"), e.role.as_deref().map(words::sector));
            put(
                t!("place"),
                e.geo
                    .as_ref()
                    .map(|g| format!("{}, {} ({:.2}, {:.2})", g.name, g.kind, g.lat, g.lon)),
            );
            put(
                t!("could-also-be"),
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
            put(t!("mentioned"), Some(words::times(e.mentions.len())));
            put(t!("why"), Some(e.why.clone()));
            let (entity, mention, id) = (e.clone(), asked.range.clone(), id.clone());
            form = StoredValue::new(Box::new(move || {
                let (article, entity, mention) = (id.clone(), entity.clone(), mention.clone());
                view! { <NameForm article entity mention place /> }.into_any()
            }));
            e.name.clone()
        }
        Target::Event(_) => return ().into_any(),
    };
    let layer = asked.layer.class();
    view! {
        <section class=format!("why {layer}") aria-label=t!("about-mark") data-testid="why">
            <header>
                <h3>{heading}</h3>
                <span class="detail-steps">
                    <button
                        class="button quiet small"
                        data-testid="mark-correct"
                        aria-expanded=move || editing.get().to_string()
                        on:click=move |_| {
                            editing.update(|e| *e = !*e);
                            dom::focus_soon(".why .correct input, .why .correct select");
                        }
                    >
                        {t!("correct")}
                    </button>
                    <button class="button quiet icon small" aria-label=t!("close") on:click=move |_| close()>"×"</button>
                </span>
            </header>
            {move || if editing.get() {
                form.with_value(|f| f())
            } else {
                let facts = facts.clone();
                view! {
                    <dl>
                        {facts
                            .into_iter()
                            .map(|(label, value, lang)| view! {
                                <dt>{label}</dt>
                                <dd lang=lang dir="auto">{value}</dd>
                            })
                            .collect_view()}
                    </dl>
                }
                .into_any()
            }}
            <Said differences by added=hand == Hand::Added desk page />
        </section>
    }
    .into_any()
}

fn words_at(document: &Document, range: std::ops::Range<usize>) -> crate::case::correction::Anchor {
    anchor(&Points::new(&document.text), &range)
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
