//! The matrix: rows act, columns are acted upon.
//!
//! Enters: the square. Leaves: a table whose cells can be pointed at, walked through by arrow keys and
//! chosen: a pair is a filter. Must not know what a pair's page says.

use std::sync::Arc;

use demarche_chart::square::{CELL, parts};
use leptos::{html, prelude::*};
use leptos_use::{UseElementSizeReturn, use_element_size};
use wasm_bindgen::JsCast;

use super::ring::Ring;
use super::table::{Cell, Square, Who, square};
use crate::card::{About, Card, CardState};
use crate::case::{Desk, Item};
use crate::i18n;

/// More rows than these are not read at a glance.
const MOST: usize = 24;

/// The matrix of the shown items.
#[component]
pub fn Matrix(
    desk: Desk,
    #[prop(into)] who: Signal<Who>,
    /// Drawn as a ring instead.
    #[prop(into)]
    ring: Signal<bool>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let UseElementSizeReturn { width, height, .. } = use_element_size(frame);
    let size = Signal::derive(move || (width.get(), height.get()));
    let card = CardState::new();
    let whole = Memo::new(move |_| desk.shown.with(|items| square(items, who.get(), MOST)));
    // Where the pointer or the focus is: the card stands there.
    let spot = RwSignal::new((0.0, 0.0));
    let about = Memo::new(move |_| {
        let mark = card.mark.get()?;
        let (r, c) = mark.split_once(' ')?;
        let at: (usize, usize) = (r.parse().ok()?, c.parse().ok()?);
        whole.with(|s| {
            let cell = s.cells.get(&at)?;
            let (a, b) = (s.actors.get(at.0)?, s.actors.get(at.1)?);
            let items: Vec<Arc<Item>> = desk.shown.with(|shown| {
                cell.items
                    .iter()
                    .filter_map(|&i| shown.get(i).cloned())
                    .collect()
            });
            let (x, y) = spot.get();
            Some(About {
                mark: mark.clone(),
                heading: t!(
                    "one-to-other",
                    first = a.name.as_str(),
                    second = b.name.as_str()
                ),
                note: words_of(cell),
                items,
                asks: vec![(
                    t!(
                        "history-of",
                        first = a.name.as_str(),
                        second = b.name.as_str()
                    ),
                    vec![a.id.clone(), b.id.clone()],
                )],
                x,
                y,
            })
        })
    });
    let stand = move |target: &web_sys::Element, at: Option<(f64, f64)>| {
        let Some(frame) = frame.get_untracked() else {
            return;
        };
        let (f, t) = (
            frame.get_bounding_client_rect(),
            target.get_bounding_client_rect(),
        );
        let (x, y) = at.unwrap_or((t.left() + t.width() / 2.0, t.bottom() - 6.0));
        spot.set((
            x - f.left() + f64::from(frame.scroll_left()),
            y - f.top() + f64::from(frame.scroll_top()),
        ));
    };
    let over = move |e: &web_sys::Event| {
        if let Some((mark, target)) = mark_of(e) {
            if !card.pinned.get_untracked() {
                stand(&target, chord_point(e));
            }
            card.open(&mark);
        }
    };
    let body = move || {
        let s = whole.get();
        let most = s.most();
        let n = s.actors.len();
        (0..n)
            .map(|r| {
                let row = s.actors[r].clone();
                let cells = (0..n).map(|c| cell_view(&s, r, c, most)).collect_view();
                let id = row.id.clone();
                view! {
                    <tr class:ends=row.ends_bloc>
                        <th scope="row">
                            <button
                                class="link"
                                title=t!("only-events-with", name = row.name.as_str())
                                on:click=move |_| desk.toggle_actor(&id)
                            >
                                {row.name.clone()}
                            </button>
                        </th>
                        {cells}
                    </tr>
                }
            })
            .collect_view()
    };
    let head = move || {
        whole.with(|s| {
            s.actors
                .iter()
                .map(|a| {
                    view! {
                        <th scope="col" class:ends=a.ends_bloc>
                            <span>{a.name.clone()}</span>
                        </th>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <div
            class="matrix"
            node_ref=frame
            on:pointerover=move |e| over(&e)
            on:pointerout=move |_| card.leave()
            on:focusin=move |e| over(&e)
            on:focusout=move |_| card.leave()
            on:click=move |e| {
                if let Some((mark, target)) = mark_of(&e) {
                    card.close();
                    stand(&target, chord_point(&e));
                    card.pin(&mark);
                }
            }
            on:keydown=move |e| {
                let chord = mark_of(&e).filter(|(_, t)| t.class_list().contains("chord"));
                if let (Some((mark, target)), "Enter" | " ") = (chord, e.key().as_str()) {
                    card.close();
                    stand(&target, None);
                    card.pin(&mark);
                    e.prevent_default();
                } else if e.key() == "Escape" && card.close() || walk(&e) {
                    e.prevent_default();
                    e.stop_propagation();
                }
            }
        >
            <Show
                when=move || whole.with(|s| !s.actors.is_empty())
                fallback=move || {
                    view! {
                        <p class="nothing">
                            {move || {
                                if desk.items.with(|all| all.is_empty()) {
                                    t!("matrix-empty")
                                } else {
                                    t!("matrix-none")
                                }
                            }}
                        </p>
                    }
                }
            >
                <Show when=move || ring.get()>
                    <Ring square=whole />
                </Show>
                <table
                    hidden=move || ring.get()
                    style=("--rows", move || whole.with(|s| s.actors.len().max(1).to_string()))
                >
                    <caption>
                        {t!("matrix-caption")}
                    </caption>
                    <thead>
                        <tr>
                            <td></td>
                            {head}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
                {move || {
                    let left = whole.with(|s| s.left_out);
                    (left > 0)
                        .then(|| {
                            view! {
                                <p class="hint">
                                    {t!("left-out", n = left)}
                                </p>
                            }
                        })
                }}
            </Show>
            <Card desk state=card about size />
        </div>
    }
}

pub(super) fn words_of(cell: &Cell) -> String {
    let mut parts = Vec::new();
    if cell.cooperation > 0 {
        parts.push(t!("n-cooperation", n = cell.cooperation));
    }
    if cell.conflict > 0 {
        parts.push(t!("n-conflict", n = cell.conflict));
    }
    parts.join(", ")
}

fn cell_view(s: &Square, r: usize, c: usize, most: usize) -> AnyView {
    let ends = s.actors[c].ends_bloc;
    if r == c {
        return view! { <td class="self" class:ends=ends></td> }.into_any();
    }
    let Some(cell) = s.cells.get(&(r, c)) else {
        return view! { <td class:ends=ends></td> }.into_any();
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let [together, against] = parts(count(cell.cooperation), count(cell.conflict), count(most));
    let label = t!(
        "towards",
        first = s.actors[r].name.as_str(),
        second = s.actors[c].name.as_str(),
        what = words_of(cell)
    );
    view! {
        <td class:ends=ends>
            <button data-mark=format!("{r} {c}") aria-label=label>
                <svg viewBox=format!("0 0 {CELL} {CELL}") aria-hidden="true">
                    <path class="together" d=together />
                    <path class="against" d=against />
                </svg>
            </button>
        </td>
    }
    .into_any()
}

/// Where the pointer is, when it is on a chord: a chord is long, a cell is not.
fn chord_point(event: &web_sys::Event) -> Option<(f64, f64)> {
    let mouse: &web_sys::MouseEvent = event.dyn_ref()?;
    let (_, target) = mark_of(event)?;
    target
        .class_list()
        .contains("chord")
        .then(|| (f64::from(mouse.client_x()), f64::from(mouse.client_y())))
}

fn mark_of(event: &web_sys::Event) -> Option<(String, web_sys::Element)> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let marked = target.closest("[data-mark]").ok().flatten()?;
    Some((marked.get_attribute("data-mark")?, marked))
}

/// Arrow keys go to the next cell with events in that direction.
fn walk(event: &web_sys::KeyboardEvent) -> bool {
    // A table runs as its language does.
    let on = if i18n::lang().dir() == "rtl" { -1 } else { 1 };
    let (dr, dc) = match event.key().as_str() {
        "ArrowRight" => (0, on),
        "ArrowLeft" => (0, -on),
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        _ => return false,
    };
    let go = || {
        let (mark, _) = mark_of(event)?;
        let (r, c) = mark.split_once(' ')?;
        let (mut r, mut c): (i32, i32) = (r.parse().ok()?, c.parse().ok()?);
        let table: web_sys::Element = event.current_target()?.dyn_into().ok()?;
        for _ in 0..MOST {
            (r, c) = (r + dr, c + dc);
            let found = table
                .query_selector(&format!("[data-mark=\"{r} {c}\"]"))
                .ok()
                .flatten();
            if let Some(cell) = found {
                return cell.dyn_into::<web_sys::HtmlElement>().ok()?.focus().ok();
            }
        }
        None
    };
    go().is_some()
}
