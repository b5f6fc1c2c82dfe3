//! Over the views: what is open, and which of its events are shown.
//!
//! Enters: the summary and the last answer's counts. Leaves: the filter.

use std::sync::Arc;

use demarche_vault::message::Summary;
use leptos::prelude::*;

use super::{Archive, words};
use crate::{
    case::{Day, Quad, day, words as terms},
    filters::FrontViews,
};

/// Least confidences that can be asked for, in percent.
const LEAST: [u8; 5] = [0, 50, 60, 75, 90];

/// What is open.
#[component]
pub fn Head(archive: Archive, summary: Arc<Summary>) -> impl IntoView {
    let counted = words::opened_short(&summary);
    let held = words::held(summary.held, summary.most);
    let full = words::reserved(&summary);
    let broken = (summary.broken > 0).then(|| {
        let list: Vec<String> = summary.examples.iter().map(words::flaw).collect();
        let more = summary.broken as usize - list.len();
        view! {
            <details class="archive-broken" data-testid="archive-broken">
                <summary>{words::broken(summary.broken)}</summary>
                <ul>
                    {list.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                    {(more > 0).then(|| view! { <li>{words::more(more as u32)}</li> })}
                </ul>
            </details>
        }
    });
    let texts = summary.texts;
    view! {
        <header class="archive-head">
            <button class="link" on:click=move |_| archive.leave()>{words::back()}</button>
            <h2 data-testid="archive-counted">{counted}</h2>
            <span class="hint" data-testid="archive-held" title=full>{held}</span>
            {broken}
            {texts.then(|| view! {
                <button class="button small" data-testid="archive-take" on:click=move |_| archive.fetch_articles()>
                    {words::take()}
                </button>
            })}
            <button class="button small quiet" data-testid="archive-close" on:click=move |_| archive.close()>
                {words::close()}
            </button>
        </header>
    }
}

/// The filter.
#[component]
pub fn Sieve(archive: Archive, summary: Arc<Summary>) -> impl IntoView {
    let filter = archive.filter;
    // On a narrow page the rest of the filter stands behind a button.
    let open = RwSignal::new(false);
    let quad_chip = move |quad: Quad| {
        let number = quad.number();
        let pressed = move || filter.with(|f| f.quads.contains(&number));
        let count = move || {
            archive
                .answered
                .with(|a| a.as_ref().map_or(0, |a| a.answer.quads[quad as usize]))
        };
        view! {
            <button
                class=format!("chip quad {}", quad.class())
                data-testid=format!("archive-{}", quad.class())
                aria-pressed=move || pressed().to_string()
                on:click=move |_| filter.update(|f| {
                    match f.quads.iter().position(|q| *q == number) {
                        Some(at) => {
                            f.quads.remove(at);
                        }
                        None => f.quads.push(number),
                    }
                })
            >
                <span class="glyph" aria-hidden="true">{quad.glyph()}</span>
                <span class="sr-only">{quad.label()} ", "</span>
                <span class="count">{move || words::number(count())}</span>
            </button>
        }
    };
    let kinds: Vec<(usize, String)> = {
        let mut kinds: Vec<_> = summary
            .kinds
            .iter()
            .map(|k| terms::plover_label(k))
            .enumerate()
            .collect();
        kinds.sort_by(|a, b| a.1.cmp(&b.1));
        kinds
    };
    let actors: Vec<(u16, String)> = summary
        .actors
        .iter()
        .map(|a| (a.id, words::actor(a)))
        .collect();
    let names: Vec<String> = actors.iter().map(|(_, name)| name.clone()).collect();
    let ask = move |e: web_sys::Event| {
        let wanted = event_target_value(&e);
        let found = actors
            .iter()
            .find(|(_, name)| name.eq_ignore_ascii_case(wanted.trim()));
        if let Some(&(id, _)) = found {
            filter.update(|f| {
                if !f.actors.contains(&id) {
                    f.actors.push(id);
                    f.actors.sort_unstable();
                }
            });
        }
    };
    let counted = move || {
        archive.answered.with(|a| {
            a.as_ref()
                .map_or_else(String::new, |a| words::counted(&a.answer))
        })
    };
    view! {
        <div class="filter-bar archive-filter">
            <FrontViews ids=["archive-show-map", "archive-show-table", "archive-show-relations"] />
            <div class="chips" role="group" aria-label=words::classes()>
                {Quad::ALL.into_iter().map(quad_chip).collect_view()}
            </div>
            <button
                class="button quiet small archive-refine-open"
                data-testid="archive-refine"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|o| *o = !*o)
            >
                {words::refine()}
            </button>
            <div class="archive-refine" class:open=move || open.get()>
            <select
                aria-label=words::kind()
                data-testid="archive-kind"
                prop:value=move || filter.with(|f| f.kinds.first().map_or_else(String::new, u8::to_string))
                on:change=move |e| {
                    let kind = event_target_value(&e).parse().ok();
                    filter.update(|f| f.kinds = kind.into_iter().collect());
                }
            >
                <option value="">{words::any_kind()}</option>
                {kinds.into_iter().map(|(id, label)| view! { <option value=id.to_string()>{label}</option> }).collect_view()}
            </select>
            <input
                type="text"
                list="archive-actors"
                autocomplete="off"
                aria-label=words::with_actor()
                placeholder=words::with_actor()
                data-testid="archive-actor"
                prop:value=move || { filter.track(); "" }
                on:change=ask
            />
            <datalist id="archive-actors">
                {names.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
            </datalist>
            <select
                aria-label=words::least()
                data-testid="archive-least"
                prop:value=move || filter.with(|f| f.least.to_string())
                on:change=move |e| {
                    let least = event_target_value(&e).parse().unwrap_or(0);
                    filter.update(|f| f.least = least);
                }
            >
                {LEAST.into_iter().map(|n| view! { <option value=n.to_string()>{words::at_least(n)}</option> }).collect_view()}
            </select>
            <label class="archive-facts">
                <input
                    type="checkbox"
                    prop:checked=move || filter.with(|f| f.facts)
                    on:change=move |e| filter.update(|f| f.facts = event_target_checked(&e))
                />
                {words::facts()}
            </label>
            </div>
        </div>
        <div class="active-filters">
            <span class="hint" role="status" data-testid="archive-passing">{counted}</span>
            <Active archive summary />
        </div>
    }
}

/// Chips that take a filter away.
#[component]
fn Active(archive: Archive, summary: Arc<Summary>) -> impl IntoView {
    let filter = archive.filter;
    let chip = move |label: String, clear: Box<dyn Fn() + Send + Sync>| {
        view! {
            <button class="chip active" aria-label=words::remove(&label) on:click=move |_| clear()>
                {label.clone()}
                <span aria-hidden="true">"×"</span>
            </button>
        }
    };
    move || {
        let f = filter.get();
        let mut chips = Vec::new();
        if let Some((a, b)) = f.span {
            chips.push(chip(
                day::span_in_words(Day(a), Day(b)),
                Box::new(move || filter.update(|f| f.span = None)),
            ));
        }
        for &id in &f.actors {
            let known = summary.actors.iter().find(|a| a.id == id).map(words::actor);
            let name = known.or_else(|| {
                archive
                    .answered
                    .with_untracked(|a| Some(a.as_ref()?.name(id)))
            });
            chips.push(chip(
                name.unwrap_or_default(),
                Box::new(move || filter.update(|f| f.actors.retain(|a| *a != id))),
            ));
        }
        if let Some(place) = f.place {
            chips.push(chip(
                words::place_box(place),
                Box::new(move || filter.update(|f| f.place = None)),
            ));
        }
        chips
    }
}
