//! The strip below the lanes: how much happened when, the axis, and the span that every view shows.
//!
//! Enters: the dated items, publication dates, today, the ruler. Leaves: the span that the reader takes. Must not know lanes.

use demarche_chart::time::{density::density, scale::TimeScale};
use demarche_chart::{geo::Point, path::PathData};
use leptos::{prelude::*, svg};

use super::{
    axis::Axis,
    ruler::Ruler,
    span::{Days, Span},
};
use crate::case::{Day, Desk, Quad};

/// Height of the density.
const DENSITY: f64 = 26.0;
/// Height of the axis.
const AXIS: f64 = 32.0;
/// The least width of a column.
const COLUMN: f64 = 4.0;

/// The strip.
#[component]
pub fn Brush(desk: Desk, ruler: Ruler, #[prop(into)] gutter: Signal<f64>) -> impl IntoView {
    let canvas = NodeRef::<svg::Svg>::new();
    let chosen = Signal::derive(move || desk.filters.with(|f| f.window.map(|(a, b)| (a.0, b.0))));
    let choose = Callback::new(move |days: Option<Days>| {
        desk.set_window(days.map(|(a, b)| (Day(a), Day(b))));
    });
    let span = Span::new(ruler, canvas, gutter, chosen, choose);

    let columns = Memo::new(move |_| {
        desk.timed.with(|items| {
            ruler.sheet.with(|sheet| {
                let events: Vec<(i32, i32, u8)> = items
                    .iter()
                    .filter_map(|i| Some((i.when?.begin.0, i.when?.finish.0, i.quad.number())))
                    .collect();
                strip(&events, sheet, ruler.extent.get())
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

    // On the sheet, if it is on it.
    let place = move |day: Day| {
        ruler.sheet.with(|s| {
            let x = s.x(f64::from(day.0) + 0.5);
            (0.0..=s.width).contains(&x).then_some(x)
        })
    };
    let slide = move || format!("translate({:.2} 0)", ruler.slide());

    view! {
        <svg
            node_ref=canvas
            class="strip"
            role="group"
            aria-label=t!("brush")
            height=DENSITY + AXIS
            on:pointerdown=move |e| span.press(&e)
            on:pointermove=move |e| span.shift(&e)
            on:pointerup=move |_| span.release()
            on:pointercancel=move |_| span.release()
            on:dblclick=move |_| span.clear()
            on:wheel=move |e| span.wheel(&e)
        >
            <text class="caption" x="8" y=DENSITY / 2.0 dy="0.35em" aria-hidden="true">
                {move || if gutter.get() > 0.0 { t!("drag-for-span") } else { String::new() }}
            </text>
            <svg class="inner" x=move || gutter.get() width=move || ruler.width.get()>
                <g class="crowds" aria-hidden="true">
                    <line x1="0" x2="100%" y1=DENSITY / 2.0 y2=DENSITY / 2.0 />
                    <g class="slide" transform=slide>
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
                </g>
                <g class="axis" aria-hidden="true" transform=format!("translate(0 {DENSITY})")>
                    <line class="base" x1="0" x2="100%" />
                    <Axis ruler />
                </g>
                <g class="dates slide" transform=slide>
                    {move || {
                        published
                            .get()
                            .into_iter()
                            .filter_map(|(day, title)| Some((place(day)?, day, title)))
                            .map(|(at, day, title)| {
                                view! {
                                    <path
                                        class="published"
                                        d="M0 0l4 -7h-8z"
                                        transform=format!("translate({at:.1} {DENSITY})")
                                    >
                                        <title>
                                            {t!("published-title", day = day.long(), title = title)}
                                        </title>
                                    </path>
                                }
                            })
                            .collect_view()
                    }}
                    {move || {
                        place(today)
                            .map(|at| {
                                view! {
                                    <g class="today" transform=format!("translate({at:.1} {DENSITY})")>
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
                {span.window(DENSITY)}
            </svg>
            <g transform=move || format!("translate({} 0)", gutter.get())>
                {span.handles(DENSITY, ["span-first", "span-last"])}
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
