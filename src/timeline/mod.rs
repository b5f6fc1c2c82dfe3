//! The timeline of the events: when, how surely dated, between whom.
//!
//! Enters: the desk. Leaves: lanes over one scale of time, a strip with the density of all events on
//! which a span is brushed (the filter of every view), the curve of a relation when two states are
//! asked for. Geometry comes from `demarche_chart::time`. Must not know the other views.

pub mod axis;
mod brush;
mod curve;
mod lanes;
mod play;
mod plot;
pub mod ruler;
pub mod span;

use std::sync::Arc;

use leptos::{html, prelude::*};
use leptos_use::{UseElementSizeReturn, use_element_size, use_prefers_reduced_motion};

use crate::case::{Desk, Item, Quad, desk::use_desk};
use crate::chapter;
use crate::picture::{SaveMenu, caption_of};
use brush::Brush;
use curve::Relation;
use lanes::{By, summary};
use play::Player;
use plot::Plot;
use ruler::Ruler;

/// Width of the lanes' names beside the line; on a narrow screen they stand above instead.
const GUTTER: f64 = 164.0;
/// A screen narrower than this is narrow.
const NARROW: f64 = 560.0;

/// The timeline view.
#[component]
pub fn TimelineView() -> impl IntoView {
    let desk = use_desk();
    let frame = NodeRef::<html::Div>::new();
    let UseElementSizeReturn { width, height, .. } = use_element_size(frame);
    let gutter = Memo::new(move |_| if width.get() < NARROW { 0.0 } else { GUTTER });
    let line = Signal::derive(move || (width.get() - gutter.get()).max(60.0));
    let by = RwSignal::new(By::default());

    let extent = Memo::new(move |_| desk.timed.with(|items| extent(items)));
    let ruler = Ruler::new(extent.into(), line, use_prefers_reduced_motion());
    let zoom = move |factor: f64| {
        let middle = |i: &Item| Some(f64::from(i.when?.begin.0 + i.when?.finish.0 + 1) / 2.0);
        let chosen = desk.selected.get_untracked().and_then(|k| desk.item(&k));
        let chosen = chosen.and_then(|i| middle(&i));
        desk.timed.with_untracked(|items| {
            ruler.zoom_sensibly(factor, chosen, items.iter().filter_map(|i| middle(i)));
        });
    };
    follow_chapters(desk, ruler);
    let player = Player::new(desk, ruler);
    let pair = Memo::new(move |_| desk.filters.with(|f| pair(&f.actors)));
    let text = Memo::new(move |_| desk.timed.with(|items| summary(items)));

    view! {
        <div class="timeline">
            <div class="bar">
                <label class="by">
                    <span>{t!("lanes-by")}</span>
                    <select
                        data-testid="lanes-by"
                        on:change=move |e| {
                            let value = event_target_value(&e);
                            by.set(
                                By::ALL
                                    .into_iter()
                                    .find(|b| b.code() == value)
                                    .unwrap_or_default(),
                            );
                        }
                    >
                        {By::ALL
                            .into_iter()
                            .map(|b| {
                                view! {
                                    <option
                                        value=b.code()
                                        selected=move || by.get() == b
                                        hidden=move || {
                                            b == By::Chapter
                                                && desk.history.with(|h| h.case().chapters.is_empty())
                                        }
                                    >
                                        {b.label()}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </label>
                <play::Controls player />
                <div class="zoom" role="group" aria-label=t!("stretch")>
                    <button
                        class="button icon quiet"
                        aria-label=t!("zoom-out-time")
                        title=t!("zoom-out")
                        on:click=move |_| zoom(0.5)
                    >
                        "−"
                    </button>
                    <button
                        class="button icon quiet"
                        aria-label=t!("zoom-in-time")
                        title=t!("zoom-in")
                        on:click=move |_| zoom(2.0)
                    >
                        "+"
                    </button>
                    <button
                        class="button quiet"
                        title=t!("all-time")
                        on:click=move |_| ruler.show_all(false)
                    >
                        {t!("all")}
                    </button>
                    <SaveMenu
                        views=".timeline .lanes .canvas, .timeline .relation > svg, .timeline .strip"
                        name="timeline"
                        caption=Callback::new(move |()| caption_of(&desk))
                    />
                </div>
            </div>
            // Time runs from left to right in Arabic too. Charts in Arabic newspapers and statistical
            // yearbooks mostly keep it so, as they keep numbers; it stands beside a map, which has one
            // left in every language; and a picture saved from it is the same for everybody.
            <div class="line" class:sliding=move || ruler.frames.sliding.get() dir="ltr" node_ref=frame>
                <Show
                    when=move || extent.with(Option::is_some)
                    fallback=move || {
                        view! {
                            <p class="nothing" dir="auto">
                                {move || {
                                    if desk.items.with(|all| all.is_empty()) {
                                        t!("timeline-empty")
                                    } else {
                                        t!("timeline-filtered")
                                    }
                                }}
                            </p>
                        }
                    }
                >
                    <Plot desk ruler by gutter height=height summary=text />
                    {move || {
                        pair.get()
                            .map(|(a, b)| view! { <Relation desk ruler gutter a=a b=b /> })
                    }}
                    <Brush desk ruler gutter />
                </Show>
            </div>
        </div>
    }
}

/// A chosen chapter fills the line, with a little of what was before and after; none again, and all of
/// time is shown.
fn follow_chapters(desk: Desk, ruler: Ruler) {
    let current = Memo::new(move |_| chapter::current(&desk));
    Effect::new(move |before: Option<bool>| {
        let chapter = current.get();
        match (&chapter, ruler.extent.get_untracked()) {
            (Some(c), Some((first, last))) => {
                let (a, b) = c.window();
                let (a, b) = (a.0.max(first), b.0.min(last).max(a.0 + 1));
                let aside = (b - a) / 5;
                ruler.show(a - aside, b + aside * 2, false);
                ruler.touched.set(true);
            }
            (None, Some(_)) if before == Some(true) => ruler.show_all(false),
            _ => {}
        }
        chapter.is_some()
    });
}

/// First and last day of the dated items.
fn extent(items: &[Arc<Item>]) -> Option<(i32, i32)> {
    let when = || items.iter().filter_map(|i| i.when);
    Some((
        when().map(|w| w.begin.0).min()?,
        when().map(|w| w.finish.0).max()?,
    ))
}

/// The two states, if just two are asked for.
fn pair(actors: &std::collections::BTreeSet<String>) -> Option<(String, String)> {
    let mut states = actors.iter().filter_map(|a| a.strip_prefix("country:"));
    let both = (states.next()?.to_owned(), states.next()?.to_owned());
    (actors.len() == 2).then_some(both)
}

/// Whether an item happened on a known day.
fn is_day(item: &Item) -> bool {
    item.when.is_some_and(|w| w.begin == w.finish)
}

/// The outline of a mark that is no bar: round for cooperation, angular for conflict.
fn glyph(quad: Quad, radius: f64) -> String {
    let r = radius;
    match quad {
        Quad::VerbalCooperation | Quad::MaterialCooperation => {
            format!("M{0} 0A{r} {r} 0 1 1 {r} 0A{r} {r} 0 1 1 {0} 0Z", -r)
        }
        Quad::VerbalConflict | Quad::MaterialConflict => {
            let d = r * 1.2;
            format!("M0 -{d}L{d} 0L0 {d}L-{d} 0Z")
        }
    }
}
