//! The strip below the lanes: how much happened when, the axis, and the span that every view shows.
//!
//! Enters: the dated items, publication dates, today, the ruler. Leaves: the span, by dragging or by
//! two sliders that keys move. Must not know lanes.

use demarche_chart::time::{calendar::Unit, density::density, scale::TimeScale};
use demarche_chart::{geo::Point, gesture::wheel_factor, path::PathData};
use leptos::{prelude::*, svg};

use super::{axis, ruler::Ruler};
use crate::case::{Day, Desk, Quad};

/// Height of the density.
const DENSITY: f64 = 26.0;
/// Height of the axis.
const AXIS: f64 = 32.0;
/// The least width of a column.
const COLUMN: f64 = 4.0;

/// What is being dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Drag {
    /// A new span from this day.
    New(i32),
    /// Its first day.
    First,
    /// Its last day.
    Last,
    /// All of it: the day under the pointer, and the span, when it was taken.
    Whole(i32, (i32, i32)),
}

/// The strip.
#[component]
pub fn Brush(desk: Desk, ruler: Ruler, #[prop(into)] gutter: Signal<f64>) -> impl IntoView {
    let canvas = NodeRef::<svg::Svg>::new();
    let drag = RwSignal::new(None::<Drag>);
    let window = move || desk.filters.with(|f| f.window.map(|(a, b)| (a.0, b.0)));
    // Without a span the sliders stand at its ends: moving one begins a span.
    let span = move || window().or_else(|| ruler.extent.get());
    let set = move |a: i32, b: i32| desk.set_window(Some((Day(a), Day(b))));

    let columns = Memo::new(move |_| {
        desk.timed.with(|items| {
            ruler.scale.with(|scale| {
                let events: Vec<(i32, i32, u8)> = items
                    .iter()
                    .filter_map(|i| Some((i.when?.begin.0, i.when?.finish.0, i.quad.number())))
                    .collect();
                strip(&events, scale, ruler.extent.get())
            })
        })
    });
    let published = Memo::new(move |_| {
        desk.history.with(|h| {
            let mut days: Vec<(Day, String)> = h
                .case()
                .articles
                .iter()
                .filter_map(|(_, a)| Some((a.date?, a.heading())))
                .collect();
            days.sort();
            days
        })
    });
    let today = today();

    let day_at = move |e: &web_sys::MouseEvent| {
        let left = canvas
            .get_untracked()
            .map_or(0.0, |c| c.get_bounding_client_rect().left());
        let x = f64::from(e.client_x()) - left - gutter.get_untracked();
        ruler.scale.with_untracked(|s| s.day(x).floor() as i32)
    };
    let press = move |e: web_sys::PointerEvent| {
        if e.button() != 0 {
            return;
        }
        let at = day_at(&e);
        let near = |day: f64| {
            ruler
                .scale
                .with_untracked(|s| ((day - f64::from(at) - 0.5) * s.per_day).abs() < 9.0)
        };
        let now = untrack(window);
        drag.set(Some(match now {
            Some((_, b)) if near(f64::from(b) + 1.0) => Drag::Last,
            Some((a, _)) if near(f64::from(a)) => Drag::First,
            Some((a, b)) if (a..=b).contains(&at) => Drag::Whole(at, (a, b)),
            _ => Drag::New(at),
        }));
        if let Some(c) = canvas.get_untracked() {
            let _ = c.set_pointer_capture(e.pointer_id());
        }
    };
    let shift = move |e: web_sys::PointerEvent| {
        let Some(now) = drag.get_untracked() else {
            return;
        };
        let at = day_at(&e);
        match (now, untrack(span)) {
            (Drag::New(from), _) => {
                let enough = ruler
                    .scale
                    .with_untracked(|s| f64::from((at - from).abs()) * s.per_day > 4.0);
                if enough || untrack(window).is_some_and(|w| w.0 == from || w.1 == from) {
                    set(from, at);
                }
            }
            (Drag::First, Some((_, b))) => set(at.min(b), b),
            (Drag::Last, Some((a, _))) => set(a, at.max(a)),
            (Drag::Whole(from, (a, b)), _) => set(a + at - from, b + at - from),
            _ => {}
        }
    };
    let release = move |_| drag.set(None);

    let slide = move |first: bool, e: web_sys::KeyboardEvent| {
        let Some((a, b)) = untrack(span) else { return };
        let (low, high) = ruler.extent.get_untracked().unwrap_or((a, b));
        let at = if first { a } else { b };
        let (small, large) = ruler.scale.with_untracked(|s| (s.unit(3.0), s.unit(40.0)));
        let back = |unit: Unit| unit.floor(at - 1);
        let on = |unit: Unit| unit.next(at);
        let to = match e.key().as_str() {
            "ArrowLeft" | "ArrowDown" if e.shift_key() => at - 1,
            "ArrowRight" | "ArrowUp" if e.shift_key() => at + 1,
            "ArrowLeft" | "ArrowDown" => back(small),
            "ArrowRight" | "ArrowUp" => on(small),
            "PageDown" => back(large),
            "PageUp" => on(large),
            "Home" => low,
            "End" => high,
            "Escape" if untrack(window).is_some() => {
                e.prevent_default();
                e.stop_propagation();
                desk.set_window(None);
                return;
            }
            _ => return,
        };
        e.prevent_default();
        e.stop_propagation();
        if first {
            set(to.min(b).max(low.min(a)), b);
        } else {
            set(a, to.max(a).min(high.max(b)));
        }
        ruler.reach(f64::from(to), true);
    };

    let x = move |day: f64| ruler.scale.with(|s| s.x(day));
    let held = move |first: bool| {
        let (a, b) = span().unwrap_or((0, 0));
        let at = if first {
            x(f64::from(a))
        } else {
            x(f64::from(b) + 1.0)
        };
        at.clamp(0.0, ruler.width.get())
    };
    let handle = move |first: bool| {
        let name = if first {
            t!("first-day")
        } else {
            t!("last-day")
        };
        let value = move || {
            let (a, b) = span().unwrap_or((0, 0));
            if first { a } else { b }
        };
        view! {
            <g
                class="handle"
                class:idle=move || window().is_none()
                role="slider"
                tabindex="0"
                aria-orientation="horizontal"
                aria-label=name
                aria-valuemin=move || ruler.extent.get().map_or(0, |e| e.0)
                aria-valuemax=move || ruler.extent.get().map_or(0, |e| e.1)
                aria-valuenow=value
                aria-valuetext=move || Day(value()).long()
                data-testid=if first { "span-first" } else { "span-last" }
                transform=move || format!("translate({:.1} 0)", held(first))
                on:keydown=move |e| slide(first, e)
            >
                <rect class="hit" x="-12" width="24" height=DENSITY + 6.0 />
                <line y2=DENSITY />
                <rect class="grip" x="-4" width="8" y=DENSITY / 2.0 - 8.0 height="16" rx="3" />
            </g>
        }
    };

    view! {
        <svg
            node_ref=canvas
            class="strip"
            role="group"
            aria-label=t!("brush")
            height=DENSITY + AXIS
            on:pointerdown=press
            on:pointermove=shift
            on:pointerup=release
            on:pointercancel=release
            on:dblclick=move |_| desk.set_window(None)
            on:wheel=move |e: web_sys::WheelEvent| {
                e.prevent_default();
                if e.delta_x().abs() > e.delta_y().abs() {
                    ruler.pan(-e.delta_x());
                    return;
                }
                let left = canvas
                    .get_untracked()
                    .map_or(0.0, |c| c.get_bounding_client_rect().left());
                let lines = e.delta_mode() == web_sys::WheelEvent::DOM_DELTA_LINE;
                let at = f64::from(e.client_x()) - left - gutter.get_untracked();
                ruler.zoom(wheel_factor(e.delta_y(), lines, e.ctrl_key()), Some(at), true);
            }
        >
            <text class="caption" x="8" y=DENSITY / 2.0 dy="0.35em" aria-hidden="true">
                {move || if gutter.get() > 0.0 { t!("drag-for-span") } else { String::new() }}
            </text>
            <svg class="inner" x=move || gutter.get() width=move || ruler.width.get()>
                <g class="crowds" aria-hidden="true">
                    <line x1="0" x2="100%" y1=DENSITY / 2.0 y2=DENSITY / 2.0 />
                    {Quad::ALL
                        .into_iter()
                        .map(|q| {
                            view! {
                                <path
                                    class=q.class()
                                    d=move || columns.with(|c| c[q as usize].clone())
                                />
                            }
                        })
                        .collect_view()}
                </g>
                <g class="axis" aria-hidden="true" transform=format!("translate(0 {DENSITY})")>
                    <line class="base" x1="0" x2="100%" />
                    {move || {
                        let words = ruler.scale.with(axis::words);
                        let two = !words.bands.is_empty();
                        let width = ruler.width.get();
                        let ticks = words
                            .ticks
                            .into_iter()
                            .map(|t| {
                                let room = t.x > 15.0 && t.x < width - 15.0;
                                view! {
                                    <line x1=t.x x2=t.x y2="4" />
                                    {room
                                        .then(|| {
                                            view! {
                                                <text class:major=t.major && !two x=t.x y="14">
                                                    {t.text}
                                                </text>
                                            }
                                        })}
                                }
                            })
                            .collect_view();
                        let bands = words
                            .bands
                            .into_iter()
                            .map(|b| {
                                view! {
                                    <line class="band" x1=b.x x2=b.x y1="17" y2="30" />
                                    <text class="band" x=b.x + 5.0 y="27">
                                        {b.text}
                                    </text>
                                }
                            })
                            .collect_view();
                        (ticks, bands)
                    }}
                </g>
                <g class="dates" transform=format!("translate(0 {DENSITY})")>
                    {move || {
                        let width = ruler.width.get();
                        published
                            .get()
                            .into_iter()
                            .filter_map(|(day, title)| {
                                let at = x(f64::from(day.0) + 0.5);
                                (-5.0..=width + 5.0)
                                    .contains(&at)
                                    .then(|| {
                                        view! {
                                            <path
                                                class="published"
                                                d="M0 0l4 -7h-8z"
                                                transform=format!("translate({at:.1} 0)")
                                            >
                                                <title>
                                                    {t!("published-title", day = day.long(), title = title)}
                                                </title>
                                            </path>
                                        }
                                    })
                            })
                            .collect_view()
                    }}
                    {move || {
                        let at = x(f64::from(today.0) + 0.5);
                        (0.0..=ruler.width.get())
                            .contains(&at)
                            .then(|| {
                                view! {
                                    <g class=t!("today") transform=format!("translate({at:.1} 0)")>
                                        <line y1=-DENSITY y2="5" />
                                        <text x="5" y=-DENSITY + 9.0>
                                            {t!("today")}
                                        </text>
                                        <title>{t!("today-is", day = today.long())}</title>
                                    </g>
                                }
                            })
                    }}
                </g>
                <rect
                    class="window"
                    class:idle=move || window().is_none()
                    y="0"
                    height=DENSITY
                    x=move || held(true)
                    width=move || (held(false) - held(true)).max(0.0)
                />
            </svg>
            <g transform=move || format!("translate({} 0)", gutter.get())>
                {handle(true)}
                {handle(false)}
            </g>
        </svg>
    }
}

/// The columns of the strip, one path a class.
fn strip(events: &[(i32, i32, u8)], scale: &TimeScale, extent: Option<(i32, i32)>) -> [String; 4] {
    let unit = scale.unit(COLUMN);
    let bins = extent.map_or_else(Vec::new, |(a, b)| {
        density(events.iter().copied(), unit, (a, b + 1))
    });
    let most = bins
        .iter()
        .map(|b| b.cooperation().max(b.conflict()))
        .fold(1.0, f64::max);
    let half = DENSITY / 2.0 - 1.0;
    let mut paths: [PathData; 4] = Default::default();
    for bin in bins {
        let (x0, x1) = (scale.x(f64::from(bin.day)), scale.x(f64::from(bin.end)));
        if x1 < 0.0 || x0 > scale.width {
            continue;
        }
        let x1 = x1 - (x1 - x0).min(4.0) * 0.25;
        for (order, sign) in [([1, 0], -1.0), ([3, 2], 1.0)] {
            let mut from = 0.5;
            for class in order {
                // The root, so that a single event is still seen beside a crowd.
                let whole = bin.counts[order[0]] + bin.counts[order[1]];
                if bin.counts[class] <= 0.0 {
                    continue;
                }
                let height = (whole / most).sqrt() * half * bin.counts[class] / whole;
                let at = |y: f64| DENSITY / 2.0 + sign * y;
                paths[class].ring(&[
                    Point::new(x0, at(from)),
                    Point::new(x0, at(from + height)),
                    Point::new(x1, at(from + height)),
                    Point::new(x1, at(from)),
                ]);
                from += height;
            }
        }
    }
    paths.map(PathData::finish)
}

/// The reader's own day.
fn today() -> Day {
    let date = js_sys::Date::new_0();
    Day::from_ymd(
        date.get_full_year() as i32,
        date.get_month() + 1,
        date.get_date(),
    )
}
