//! What the views show: the classes as a legend that filters, the rest behind one button.
//!
//! Enters: the desk. Leaves: its filters. Must not know how a view draws what passes.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::{
    case::{
        Quad, Status, day,
        desk::use_desk,
        filter::{Filters, toggle},
        words,
    },
    i18n::intl,
    page::{Pane, use_page},
};

/// What takes turns in the middle of a wide page.
const FRONT: [Pane; 3] = [Pane::Map, Pane::Table, Pane::Relations];

/// Buttons for what stands before the others on a wide page.
#[component]
pub fn FrontViews(
    /// Their test ids.
    ids: [&'static str; 3],
) -> impl IntoView {
    let page = use_page();
    let button = move |(pane, id): (Pane, &'static str)| {
        let pressed = move || {
            let shown = page.pane.get();
            // Reader and timeline are beside the map, not before it.
            let front = if FRONT.contains(&shown) {
                shown
            } else {
                Pane::Map
            };
            (front == pane).to_string()
        };
        view! {
            <button data-testid=id aria-pressed=pressed on:click=move |_| page.pane.set(pane)>
                {pane.label()}
            </button>
        }
    };
    view! {
        <Show when=move || page.wide.get()>
            <div class="segments" role="group" aria-label=t!("main-view")>
                {FRONT.into_iter().zip(ids).map(button).collect_view()}
            </div>
        </Show>
    }
}

/// The bar over the map or the table.
#[component]
pub fn FilterBar() -> impl IntoView {
    let desk = use_desk();
    let open = RwSignal::new(false);
    let counts = Memo::new(move |_| {
        let mut counts = [0_usize; 4];
        let f = desk.filters.get();
        let others = Filters {
            quads: BTreeSet::new(),
            ..f
        };
        desk.items.with(|all| {
            for item in all.iter().filter(|i| others.pass(i)) {
                counts[item.quad as usize] += 1;
            }
        });
        counts
    });
    let quad_chip = move |quad: Quad| {
        let pressed = move || desk.filters.with(|f| f.quads.contains(&quad));
        view! {
            <button
                class=format!("chip quad {}", quad.class())
                data-testid=format!("filter-{}", quad.class())
                aria-pressed=move || pressed().to_string()
                on:click=move |_| desk.filters.update(|f| toggle(&mut f.quads, quad))
            >
                <span class="glyph" aria-hidden="true">{quad.glyph()}</span>
                <span class="sr-only">{quad.label()} ", "</span>
                <span>{match quad {
                    Quad::VerbalCooperation | Quad::VerbalConflict => t!("words-chip"),
                    Quad::MaterialCooperation | Quad::MaterialConflict => t!("deeds-chip"),
                }}</span>
                <span class="count">{move || intl::count(counts.get()[quad as usize])}</span>
            </button>
        }
    };
    view! {
        <div class="filter-bar">
            <FrontViews ids=["show-map", "show-events", "show-relations"] />
            <div class="chips" role="group" aria-label=t!("only-classes")>
                <span class="side" aria-hidden="true">{t!("cooperation")}</span>
                {quad_chip(Quad::VerbalCooperation)}
                {quad_chip(Quad::MaterialCooperation)}
                <span class="side" aria-hidden="true">{t!("conflict")}</span>
                {quad_chip(Quad::VerbalConflict)}
                {quad_chip(Quad::MaterialConflict)}
            </div>
            <button
                class="button quiet small"
                data-testid="filters"
                aria-expanded=move || open.get().to_string()
                aria-controls="filter-panel"
                on:click=move |_| open.update(|o| *o = !*o)
            >
                {move || {
                    let n = desk.filters.with(|f| f.count());
                    if n == 0 { t!("filter") } else { t!("filter-count", n = n) }
                }}
            </button>
        </div>
        <Active />
        <div id="filter-panel">
            <Show when=move || open.get()>
                <Panel />
            </Show>
        </div>
    }
}

/// Chips for what is filtered, each of which takes its filter away.
#[component]
fn Active() -> impl IntoView {
    let desk = use_desk();
    let names = Memo::new(move |_| actor_names(&desk.items.get()));
    let chip = |label: String, id: Option<&'static str>, clear: Box<dyn Fn() + Send + Sync>| {
        view! {
            <button class="chip active" data-testid=id aria-label=t!("remove-filter", label = label.as_str()) on:click=move |_| clear()>
                {label.clone()}
                <span aria-hidden="true">"×"</span>
            </button>
        }
    };
    move || {
        let f = desk.filters.get();
        if f.count() == 0 {
            return None;
        }
        let mut chips = Vec::new();
        if let Some((from, to)) = f.window {
            let label = if to.ymd().0 >= 9999 {
                t!("from-day", day = from.short())
            } else {
                day::span_in_words(from, to)
            };
            chips.push(view! {
                <span class="chip active span" data-testid="span">
                    {label.clone()}
                    <button data-testid="span-clear" aria-label=t!("remove-filter", label = label.as_str()) on:click=move |_| desk.set_window(None)>
                        <span aria-hidden="true">"×"</span>
                    </button>
                </span>
            }.into_any());
        }
        for actor in f.actors {
            let label = names.with(|n| {
                n.get(&actor).cloned().unwrap_or_else(|| {
                    actor
                        .strip_prefix("country:")
                        .map_or(actor.clone(), words::country)
                })
            });
            chips.push(chip(label, None, Box::new(move || desk.toggle_actor(&actor))).into_any());
        }
        for kind in f.types {
            let label = words::plover_label(&kind);
            chips.push(
                chip(
                    label,
                    None,
                    Box::new(move || desk.filters.update(|f| toggle(&mut f.types, kind.clone()))),
                )
                .into_any(),
            );
        }
        for status in f.statuses {
            chips.push(
                chip(
                    status.label().to_owned(),
                    None,
                    Box::new(move || desk.filters.update(|f| toggle(&mut f.statuses, status))),
                )
                .into_any(),
            );
        }
        if f.confidence > 0 {
            chips.push(
                chip(
                    t!("at-least-sure", n = f.confidence),
                    None,
                    Box::new(move || desk.filters.update(|f| f.confidence = 0)),
                )
                .into_any(),
            );
        }
        if !f.text.trim().is_empty() {
            chips.push(
                chip(
                    t!("quoted", text = f.text.as_str()),
                    None,
                    Box::new(move || desk.filters.update(|f| f.text.clear())),
                )
                .into_any(),
            );
        }
        if !f.articles.is_empty() {
            chips.push(
                chip(
                    t!("one-report"),
                    None,
                    Box::new(move || desk.filters.update(|f| f.articles.clear())),
                )
                .into_any(),
            );
        }
        Some(view! {
            <div class="active-filters" role="group" aria-label=t!("active-filters")>
                {chips}
                <span class="hint" role="status">
                    {move || t!("events-of", n = desk.shown.with(|s| s.len()), all = desk.items.with(|s| s.len()))}
                </span>
                <button class="link small" on:click=move |_| desk.filters.set(Filters::default())>
                    {t!("show-all")}
                </button>
            </div>
        })
    }
}

fn actor_names(items: &[std::sync::Arc<crate::case::Item>]) -> BTreeMap<String, String> {
    items
        .iter()
        .flat_map(|i| i.parties().map(|p| (p.id.clone(), p.shown())))
        .collect()
}

/// Actors by how many events they have a part in, states first; at most this many are listed.
const MOST_ACTORS: usize = 40;

/// The filters that the bar has no room for.
#[component]
fn Panel() -> impl IntoView {
    let desk = use_desk();
    let actors = Memo::new(move |_| {
        let mut counts: BTreeMap<String, (String, usize)> = BTreeMap::new();
        desk.items.with(|all| {
            for item in all.iter() {
                let mut seen = BTreeSet::new();
                for p in item.parties() {
                    let mut count = |id: String, name: String| {
                        if seen.insert(id.clone()) {
                            counts.entry(id).or_insert((name, 0)).1 += 1;
                        }
                    };
                    if let Some(c) = &p.country {
                        count(format!("country:{c}"), words::country(c));
                    }
                    if !p.id.starts_with("country:") {
                        count(p.id.clone(), p.shown());
                    }
                }
            }
        });
        let mut list: Vec<_> = counts
            .into_iter()
            .map(|(id, (name, n))| (id, name, n))
            .collect();
        list.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
        list.truncate(MOST_ACTORS);
        list
    });
    let types = Memo::new(move |_| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        desk.items.with(|all| {
            for item in all.iter() {
                *counts.entry(item.plover.clone()).or_default() += 1;
            }
        });
        counts.into_iter().collect::<Vec<_>>()
    });
    view! {
        <div class="filter-panel" role="group" aria-label=t!("filters")>
            <div class="field">
                <label for="filter-text">{t!("search-events")}</label>
                <input
                    id="filter-text"
                    type="search"
                    placeholder=t!("search-what")
                    prop:value=move || desk.filters.with(|f| f.text.clone())
                    on:input=move |ev| desk.filters.update(|f| f.text = event_target_value(&ev))
                />
            </div>
            <fieldset>
                <legend class="label">{t!("actors")}</legend>
                <p class="hint">{t!("two-actors")}</p>
                <div class="chips scroll">
                    <For each=move || actors.get() key=|a| a.clone() let:actor>
                        {
                            let (id, name, n) = actor;
                            let id2 = id.clone();
                            view! {
                                <button
                                    class="chip"
                                    aria-pressed=move || desk.filters.with(|f| f.actors.contains(&id)).to_string()
                                    on:click=move |_| desk.toggle_actor(&id2)
                                >
                                    {name} <span class="count">{intl::count(n)}</span>
                                </button>
                            }
                        }
                    </For>
                </div>
            </fieldset>
            <fieldset>
                <legend class="label">{t!("kind-of-event")}</legend>
                <div class="chips">
                    <For each=move || types.get() key=|t| t.clone() let:kind>
                        {
                            let (code, n) = kind;
                            let (code2, label) = (code.clone(), words::plover_label(&code));
                            view! {
                                <button
                                    class="chip"
                                    aria-pressed=move || desk.filters.with(|f| f.types.contains(&code)).to_string()
                                    on:click=move |_| desk.filters.update(|f| toggle(&mut f.types, code2.clone()))
                                >
                                    {label} <span class="count">{intl::count(n)}</span>
                                </button>
                            }
                        }
                    </For>
                </div>
            </fieldset>
            <fieldset>
                <legend class="label">{t!("did-it-happen")}</legend>
                <div class="chips">
                    {Status::ALL
                        .into_iter()
                        .map(|status| {
                            view! {
                                <button
                                    class="chip"
                                    aria-pressed=move || desk.filters.with(|f| f.statuses.contains(&status)).to_string()
                                    on:click=move |_| desk.filters.update(|f| toggle(&mut f.statuses, status))
                                >
                                    {status.label()}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            </fieldset>
            <div class="field">
                <label for="filter-confidence">
                    {move || t!("confidence-least", n = desk.filters.with(|f| f.confidence))}
                </label>
                <input
                    id="filter-confidence"
                    type="range"
                    min="0"
                    max="95"
                    step="5"
                    prop:value=move || desk.filters.with(|f| f.confidence.to_string())
                    on:input=move |ev| {
                        if let Ok(percent) = event_target_value(&ev).parse() {
                            desk.filters.update(|f| f.confidence = percent);
                        }
                    }
                />
            </div>
        </div>
    }
}
